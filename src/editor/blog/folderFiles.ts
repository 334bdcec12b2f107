import { FileType, Uri, workspace, type WorkspaceFolder } from 'vscode';
import type { BlogFiles } from '../../blog';
import { beforeDeadline } from '../deadline';

/** A file system may never answer (some virtual ones don't); then the folder is one of which nothing is known. */
const deadline = 2_000;
/** A larger file is no configuration. */
const maxConfigBytes = 1_000_000;

/** The files of a workspace folder, as its blogs are read from them. */
export function filesOf(folder: WorkspaceFolder): BlogFiles {
  return {
    async list(path) {
      try {
        const entries = await workspace.fs.readDirectory(Uri.joinPath(folder.uri, path));
        return entries.map(([name, type]) => ({ name, isFolder: (type & FileType.Directory) !== 0 }));
      } catch {
        return []; // not there, or nobody may look: either way it says nothing of a blog
      }
    },
    async read(path) {
      const uri = Uri.joinPath(folder.uri, path);
      try {
        const { size } = await workspace.fs.stat(uri);
        return size > maxConfigBytes ? undefined : new TextDecoder().decode(await workspace.fs.readFile(uri));
      } catch {
        return undefined; // as above
      }
    },
  };
}

/** The first bytes of a file as text; undefined where it cannot be read in time. */
export function readStart(folder: WorkspaceFolder, path: string, bytes: number): Promise<string | undefined> {
  const read = async () => {
    try {
      const all = await workspace.fs.readFile(Uri.joinPath(folder.uri, path));
      return new TextDecoder().decode(all.subarray(0, bytes));
    } catch {
      return undefined; // gone since it was found: one post less to learn from
    }
  };
  return inTime(read());
}

/** `answer`, or undefined once the file system has had time enough. */
export function inTime<T>(answer: Promise<T>): Promise<T | undefined> {
  return beforeDeadline(answer, deadline, undefined);
}
