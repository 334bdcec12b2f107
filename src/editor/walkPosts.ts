import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { beforeDeadline } from './deadline';

const postName = /\.(?:md|mdx|markdown)$/i;
/** What the search leaves out, by the name of a folder. */
const excluded = /^(?:node_modules|\..*|_site|public|dist)$/;

/** Whether a path relative to its workspace folder may be a post's, as the search has it. */
export function isPostPath(path: string): boolean {
  const segments = path.split('/');
  return postName.test(path) && !segments.slice(0, -1).some((folder) => excluded.test(folder));
}

/** Whether a change at `path` (relative) may be that of a folder with posts in it. */
export function mayBeFolder(path: string): boolean {
  return !path.split('/').some((folder) => excluded.test(folder)) && !/\.\w{1,8}$/.test(path);
}

export interface WalkLimits {
  /** Milliseconds for all of it. */
  readonly deadline: number;
  /** Files and folders looked at. */
  readonly entries: number;
  /** Folders below each other. */
  readonly depth: number;
}

export const walkLimits: WalkLimits = { deadline: 5_000, entries: 20_000, depth: 12 };
/** So many folders are asked for at once. */
const atOnce = 8;

/** What the search finds, by looking into folder after folder, for file systems without a search. */
export async function walkPosts(
  folder: Uri,
  isWanted: () => boolean = () => true,
  limits: WalkLimits = walkLimits,
): Promise<{ paths: string[]; isWhole: boolean }> {
  const end = Date.now() + limits.deadline;
  const paths: string[] = [];
  let level = [''];
  let entries = 0;
  let isWhole = true;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limits.depth) {
      return { paths, isWhole: false };
    }
    const below: string[] = [];
    for (let at = 0; at < level.length; at += atOnce) {
      const left = end - Date.now();
      if (left <= 0 || entries > limits.entries || !isWanted()) {
        return { paths, isWhole: false };
      }
      const some = level.slice(at, at + atOnce);
      const lists = await Promise.all(some.map((path) => beforeDeadline(list(folder, path), left, undefined)));
      if (lists.includes(undefined)) {
        return { paths, isWhole: false };
      }
      for (const [index, parent] of some.entries()) {
        const list = lists[index]!;
        isWhole &&= list !== 'closed';
        for (const [name, type] of list === 'closed' ? [] : list) {
          entries++;
          const path = parent === '' ? name : `${parent}/${name}`;
          // A link to a folder may lead back to where it stands.
          if (type === FileType.Directory && !excluded.test(name)) {
            below.push(path);
          } else if ((type & FileType.File) !== 0 && postName.test(name)) {
            paths.push(path);
          }
        }
      }
    }
    level = below;
  }
  return { paths, isWhole };
}

/** What stands in a folder; nothing where it is gone meanwhile; `closed` where nobody may look into it. */
async function list(folder: Uri, path: string): Promise<[string, FileType][] | 'closed'> {
  try {
    return await workspace.fs.readDirectory(path === '' ? folder : Uri.joinPath(folder, path));
  } catch (error) {
    return error instanceof FileSystemError && error.code === 'FileNotFound' ? [] : 'closed';
  }
}
