import * as vscode from 'vscode';

/** The folder that the suite may write in. */
export function folder(): vscode.WorkspaceFolder {
  return vscode.workspace.workspaceFolders![0]!;
}

export function file(path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder().uri, path);
}

export async function write(path: string, text: string): Promise<vscode.Uri> {
  const uri = file(path);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

export async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

export async function exists(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Opens `text` as a Markdown file in an editor; `|` is the cursor. */
export async function openPost(
  text: string,
  path = `scratch/${Date.now().toString(36)}.md`,
): Promise<vscode.TextEditor> {
  const cursor = text.indexOf('|');
  const uri = await write(path, text.replace('|', ''));
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  if (cursor >= 0) {
    const position = document.positionAt(cursor);
    editor.selection = new vscode.Selection(position, position);
  }
  return editor;
}

/** Closes every editor without saving, so that no question about it comes up. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Removes what a test made. */
export async function remove(...paths: string[]): Promise<void> {
  for (const path of paths) {
    if (await exists(file(path))) {
      await vscode.workspace.fs.delete(file(path), { recursive: true });
    }
  }
}

/** Waits until `check` gives something other than undefined or false. */
export async function until<T>(
  check: () => T | undefined | false | Promise<T | undefined | false>,
  what = 'condition',
): Promise<T> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    const value = await check();
    if (value !== undefined && value !== false) {
      return value;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited too long for: ${what}`);
}

/** The smallest PNG, one pixel, in base64. */
export const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
