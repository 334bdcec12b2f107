import { Uri, workspace } from 'vscode';
import { deleteQuietly } from './replaceFile';

/** Writes a file of the extension's storage whole or not at all: a start never meets half of one, even when this one ends here. */
export async function keepFile(storage: Uri, name: string, text: string): Promise<void> {
  const file = Uri.joinPath(storage, name);
  const half = file.with({ path: `${file.path}.${Date.now().toString(36)}.tmp` });
  await workspace.fs.createDirectory(storage);
  try {
    await workspace.fs.writeFile(half, new TextEncoder().encode(text));
    await workspace.fs.rename(half, file, { overwrite: true });
  } catch (error) {
    await deleteQuietly(half); // it may not be there
    throw error;
  }
}
