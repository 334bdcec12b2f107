import { decodeAscii, decodeText, FieldReader } from '../../../year/log';
import { runGit, type GitCall, type GitUse } from './git';

/** A file that a commit changed. */
export interface ChangedFile {
  /** From the root of the repository, with `/`. */
  readonly path: string;
  /** Of a renamed one: where it was. */
  readonly oldPath?: string;
  readonly status: 'added' | 'deleted' | 'changed' | 'renamed';
}

const seconds = 30;
const filesAtMost = 5_000;

/**
 * What commit `hash` changed against its first parent, at most 5,000 files; empty when it was cancelled.
 * @throws Error when git cannot tell: its message is what git said
 */
export async function filesOf(root: string, hash: string, use: GitUse): Promise<ChangedFile[]> {
  if (!/^(?:[\da-f]{40}|[\da-f]{64})$/.test(hash)) {
    throw new Error(`Not a commit: ${hash}`);
  }
  // Where contents are missing, renames cannot be found; names are still there.
  for (const renames of ['--find-renames', '--no-renames']) {
    const files: ChangedFile[] = [];
    const reader = statusReader((file) => files.length < filesAtMost && files.push(file));
    const call: GitCall = {
      ...use,
      folder: root,
      args: [
        ...['diff-tree', '-z', '-r', '--root', '--no-commit-id', '--name-status', '--diff-merges=first-parent'],
        ...['--no-ext-diff', '--no-textconv', '-l400', renames, '--end-of-options', hash],
      ],
      seconds,
      onOutput: (chunk) => reader.read(chunk),
    };
    const result = await runGit(call);
    if (result.code === 'done') {
      return files;
    }
    if (result.code === 'cancelled') {
      return [];
    }
    if (renames === '--no-renames' || result.code !== 'failed') {
      throw new Error(result.code === 'failed' ? result.detail : result.code);
    }
  }
  return [];
}

/** Status, path and, of renamed files, the new path, each a field. */
function statusReader(onFile: (file: ChangedFile) => void): FieldReader {
  let status = '';
  let oldPath: string | undefined;
  return new FieldReader((field) => {
    if (status === '') {
      status = decodeAscii(field).slice(0, 1);
    } else if (status === 'R' && oldPath === undefined) {
      oldPath = decodeText(field);
    } else {
      const path = decodeText(field);
      onFile(
        oldPath === undefined
          ? { path, status: status === 'A' ? 'added' : status === 'D' ? 'deleted' : 'changed' }
          : { path, oldPath, status: 'renamed' },
      );
      status = '';
      oldPath = undefined;
    }
  });
}
