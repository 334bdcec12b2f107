import { FileSystemError, Uri, workspace } from 'vscode';
import { createFile, failure, type Creation } from './draft/exclusiveFiles';

/**
 * Writes a file that may be there already, whole or not at all.
 *
 * On a disk it is written beside and takes the other's place in one step. VS Code's own renaming deletes first, so
 * elsewhere what is there is kept in a copy until the new text is written, and put back when that fails.
 */
export async function replaceFile(uri: Uri, bytes: Uint8Array): Promise<Creation> {
  try {
    return DESKTOP && uri.scheme === 'file' ? await replaceOnDisk(uri, bytes) : await replaceElsewhere(uri, bytes);
  } catch (error) {
    return failure(error);
  }
}

/** What a file holds. @returns undefined where there is none @throws whatever else keeps it from being read */
export async function readIfThere(uri: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') {
      return undefined;
    }
    throw error; // what cannot be read must not be written over
  }
}

const beside = (uri: Uri, kind: string) => Uri.joinPath(uri, '..', `.${Date.now().toString(36)}.retrospect-${kind}`);

async function replaceOnDisk(uri: Uri, bytes: Uint8Array): Promise<Creation> {
  const { rename } = await import('node:fs/promises');
  const part = beside(uri, 'part');
  try {
    await workspace.fs.writeFile(part, bytes);
    await rename(part.fsPath, uri.fsPath);
    return { outcome: 'created' };
  } catch (error) {
    await deleteQuietly(part); // it may not be there
    throw error;
  }
}

async function replaceElsewhere(uri: Uri, bytes: Uint8Array): Promise<Creation> {
  const before = await readIfThere(uri);
  if (before === undefined) {
    return createFile(uri, bytes);
  }
  const copy = beside(uri, 'before');
  try {
    await workspace.fs.writeFile(copy, before);
  } catch (error) {
    await deleteQuietly(copy);
    throw error;
  }
  try {
    await workspace.fs.writeFile(uri, bytes);
  } catch (error) {
    try {
      await workspace.fs.writeFile(uri, before);
    } catch {
      // Neither the new text nor the old: the copy stays, and the person is told where.
      return { outcome: 'failed', reason: 'inPart', detail: copy.path.split('/').at(-1)! };
    }
    await deleteQuietly(copy);
    throw error;
  }
  await deleteQuietly(copy);
  return { outcome: 'created' };
}

/** Deletes a file that nobody needs: that it stays harms nobody. */
export function deleteQuietly(uri: Uri): Thenable<void> {
  return workspace.fs.delete(uri).then(undefined, () => undefined);
}
