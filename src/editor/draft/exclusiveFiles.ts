import { FileSystemError, Uri, workspace, WorkspaceEdit } from 'vscode';
import { exists } from '../documents';

/** What became of an attempt to create a file. */
export type Creation =
  | { readonly outcome: 'created' }
  | { readonly outcome: 'exists' }
  | { readonly outcome: 'failed'; readonly reason: CreationFailure; readonly detail: string };

/** `inPart`: what was there could not be put back either, and is kept in the file that the detail names. */
export type CreationFailure =
  'noPermission' | 'readOnly' | 'noSpace' | 'unavailable' | 'noFolder' | 'refused' | 'inPart' | 'other';

/**
 * Creates a file that must not exist yet, with its folders, whole or not at all.
 *
 * On a disk this is exclusive (`wx`): of two windows one wins. On other file systems the editor's own edit creates
 * without overwriting; between its look and its write a second window could still come first, which no API closes.
 */
export async function createFile(uri: Uri, content: string | Uint8Array): Promise<Creation> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return DESKTOP && uri.scheme === 'file' ? createOnDisk(uri.fsPath, bytes) : createByEdit(uri, bytes);
}

function noFolder(error: unknown): Creation {
  const failed = failure(error);
  return failed.reason === 'other' ? { ...failed, reason: 'noFolder' } : failed;
}

async function createOnDisk(path: string, bytes: Uint8Array): Promise<Creation> {
  const { mkdir, open, unlink } = await import('node:fs/promises');
  const { dirname } = await import('node:path');
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    return noFolder(error);
  }
  let file;
  try {
    file = await open(path, 'wx');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? { outcome: 'exists' } : failure(error);
  }
  try {
    await file.writeFile(bytes);
    await file.sync();
    await file.close();
    return { outcome: 'created' };
  } catch (error) {
    // The file is ours and half written: nobody shall find it.
    await file.close().catch(() => undefined);
    await unlink(path).catch(() => undefined);
    return failure(error);
  }
}

async function createByEdit(uri: Uri, bytes: Uint8Array): Promise<Creation> {
  try {
    await workspace.fs.createDirectory(Uri.joinPath(uri, '..'));
  } catch (error) {
    return noFolder(error);
  }
  if (await exists(uri)) {
    return { outcome: 'exists' };
  }
  if (workspace.fs.isWritableFileSystem(uri.scheme) === false) {
    return { outcome: 'failed', reason: 'readOnly', detail: uri.scheme };
  }
  const edit = new WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, ignoreIfExists: false, contents: bytes });
  if (await workspace.applyEdit(edit)) {
    return { outcome: 'created' };
  }
  // The editor says only that it failed; looking again tells whether somebody was faster.
  if (!(await exists(uri))) {
    return reasonByWriting(uri, bytes);
  }
  if (!(await isPartOf(uri, bytes))) {
    return { outcome: 'exists' };
  }
  // The file is ours and half written: nobody shall find it.
  await workspace.fs.delete(uri).then(undefined, () => undefined);
  return reasonByWriting(uri, bytes);
}

/** Whether a file holds a beginning of `bytes` and no more. */
async function isPartOf(uri: Uri, bytes: Uint8Array): Promise<boolean> {
  try {
    const there = await workspace.fs.readFile(uri);
    return there.length < bytes.length && there.every((byte, at) => byte === bytes[at]);
  } catch {
    return false; // what cannot be read may be anybody's
  }
}

/** The reason why nothing can be created at `uri`: the file system's own error, asked in a way that harms nothing. */
async function reasonByWriting(uri: Uri, bytes: Uint8Array): Promise<Creation> {
  const probe = Uri.joinPath(uri, '..', `.retrospect-${Date.now().toString(36)}`);
  try {
    await workspace.fs.writeFile(probe, bytes);
  } catch (error) {
    return failure(error);
  } finally {
    await workspace.fs.delete(probe).then(undefined, () => undefined); // it may not be there
  }
  return { outcome: 'failed', reason: 'refused', detail: uri.path };
}

/** The reason that an error of a file system gives. */
export function failure(error: unknown): Extract<Creation, { outcome: 'failed' }> {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const detail = error instanceof Error ? error.message : String(error);
  const reason = ((): CreationFailure => {
    if (error instanceof FileSystemError) {
      switch (error.code) {
        case 'NoPermissions':
          return 'noPermission';
        case 'Unavailable':
          return 'unavailable';
        default:
          return 'other';
      }
    }
    switch (code) {
      case 'EACCES':
      case 'EPERM':
        return 'noPermission';
      case 'EROFS':
        return 'readOnly';
      case 'ENOSPC':
      case 'EDQUOT':
        return 'noSpace';
      default:
        return 'other';
    }
  })();
  return { outcome: 'failed', reason, detail };
}
