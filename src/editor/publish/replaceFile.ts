import { Uri, workspace } from 'vscode';
import { failure, type Creation } from '../draft/exclusiveFiles';

/** Writes a file that may be there already, whole or not at all: beside it first, then in its place. */
export async function replaceFile(uri: Uri, text: string): Promise<Creation> {
  const bytes = new TextEncoder().encode(text);
  const beside = Uri.joinPath(uri, '..', `.${Date.now().toString(36)}.retrospect-part`);
  try {
    await workspace.fs.writeFile(beside, bytes);
    if (DESKTOP && uri.scheme === 'file') {
      const { rename } = await import('node:fs/promises');
      await rename(beside.fsPath, uri.fsPath); // one step, where VS Code's own takes two
    } else {
      await workspace.fs.rename(beside, uri, { overwrite: true });
    }
    return { outcome: 'created' };
  } catch (error) {
    await workspace.fs.delete(beside).then(undefined, () => undefined); // it may not be there
    return failure(error);
  }
}
