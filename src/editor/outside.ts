import { FileType, workspace, type Uri } from 'vscode';
import { leadsOut } from './moments/appendOnDisk';

/**
 * Whether what stands at `uri`, a path inside `folder`, is somewhere else: a link, or behind one. What comes with a
 * workspace could name any file of the person's so.
 */
export async function isOutside(uri: Uri, folder: Uri): Promise<boolean> {
  return DESKTOP && uri.scheme === 'file' ? leadsOut(uri.fsPath, folder.fsPath) : isLink(uri); // where it leads cannot be asked there
}

/** Whether a link stands at `uri` itself. */
export async function isLink(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.SymbolicLink) !== 0;
  } catch {
    return false; // not there (yet)
  }
}
