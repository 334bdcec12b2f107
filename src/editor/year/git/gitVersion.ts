import type { HistoryProblem } from '../../../year';
import { decodeText } from '../../../year/log';
import { gitOutput, type GitUse } from './git';

/** The first with `rev-parse --path-format`. What newer ones have besides (safe.bareRepository) is checked here as well. */
const oldest = [2, 31] as const;

/** Why git cannot be used; undefined when it can, or the person no longer wants it. */
export async function gitVersion(folder: string, use: GitUse): Promise<HistoryProblem | undefined> {
  const { result, output } = await gitOutput({ ...use, folder, args: ['version'], seconds: 15 });
  if (result.code !== 'done') {
    return result.code === 'cancelled' ? undefined : result;
  }
  return problemOfVersion(decodeText(output));
}

/** @param words what `git version` says: `git version 2.39.5 (Apple Git-154)` */
export function problemOfVersion(words: string): HistoryProblem | undefined {
  const match = /(\d+)\.(\d+)(?:\.\d+)*/.exec(words);
  if (match === null) {
    return { code: 'failed', detail: words.trim().slice(0, 200) };
  }
  const [major, minor] = [Number(match[1]), Number(match[2])];
  const isEnough = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  return isEnough ? undefined : { code: 'too-old-git', version: match[0] };
}
