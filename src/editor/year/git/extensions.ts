import { decodeText, FieldReader } from '../../../year/log';
import { runGit, type GitResult, type GitUse } from './git';

/** Of more commits only so many are looked into. */
const commitsAtMost = 20_000;
const seconds = 60;

/**
 * How many files of each name extension (lower case) the commits changed; a file counts for each commit that did. As far
 * as it came when `result` is not `done`: in a partial clone that may be nothing.
 */
export async function readExtensions(
  root: string,
  hashes: readonly string[],
  use: GitUse,
): Promise<{ readonly files: ReadonlyMap<string, number>; readonly result: GitResult }> {
  const files = new Map<string, number>();
  if (hashes.length === 0) {
    return { files, result: { code: 'done' } };
  }
  const reader = new FieldReader((field) => {
    const extension = /[^/]\.([^./\s]{1,20})$/.exec(decodeText(field))?.[1]?.toLowerCase();
    if (extension !== undefined) {
      files.set(extension, (files.get(extension) ?? 0) + 1);
    }
  });
  const result = await runGit({
    ...use,
    folder: root,
    args: [
      ...['diff-tree', '--stdin', '-z', '-r', '--root', '--no-commit-id', '--name-only'],
      ...['--no-renames', '--no-ext-diff', '--no-textconv'],
    ],
    input: `${hashes.slice(0, commitsAtMost).join('\n')}\n`,
    seconds,
    onOutput: (chunk) => reader.read(chunk),
  });
  return { files, result };
}
