import { basename } from 'node:path';
import type { HistoryProblem, RepositoryHistory } from '../../../year';
import { HistoryReader, logFormat, logFormatWithoutMailmap, type Person } from '../../../year/log';
import { runGit, type GitResult, type GitUse } from './git';
import type { KnownRepository } from './knownRepository';
import { readReferences } from './references';
import { readExtensions } from './extensions';

/** For the log of one repository. */
const seconds = 60;

export interface RepositoryAnswer {
  readonly history: RepositoryHistory | undefined;
  readonly problems: readonly HistoryProblem[];
}

/** What `repository` tells of `person`. Says what is missing in `problems`; nothing at all where it was cancelled. */
export async function readRepository(
  repository: KnownRepository,
  { year, person, now, use }: { year: number; person: Person; now: Date; use: GitUse },
): Promise<RepositoryAnswer> {
  const { root, isShallow, mailmap } = repository;
  const problems: HistoryProblem[] = isShallow ? [{ code: 'shallow' }] : [];
  const references = await readReferences(repository, { year, person, use });
  const reader = new HistoryReader({ year, person, now, trunk: references.trunk ?? repository.head });
  const result = await runGit({
    ...use,
    folder: root,
    args: [
      ...mailmap.options,
      'log',
      '-z',
      '--ignore-missing', // before the first commit HEAD is not there yet
      '--topo-order',
      '--date=raw',
      '--encoding=UTF-8',
      '--no-show-signature',
      '--no-ext-diff',
      '--no-textconv',
      '--no-color',
      '--no-decorate',
      mailmap.isUsed ? '--mailmap' : '--no-mailmap',
      `--format=${mailmap.isUsed ? logFormat : logFormatWithoutMailmap}`,
      '--branches',
      '--end-of-options',
      'HEAD',
      '--',
    ],
    seconds,
    onOutput: (chunk) => reader.read(chunk),
  });
  if (result.code !== 'done') {
    return { history: undefined, problems: [...problems, ...problemOf(result)] };
  }
  problems.push(...problemOf(references.result)); // no releases, but the rest
  const { commits, first, longestBranch, future } = reader.history();
  if (future !== undefined) {
    problems.push({ code: 'future', ...future });
  }
  const ofYear = commits.filter(({ day }) => day.year === year).map(({ hash }) => hash);
  const own = new Set(ofYear);
  const extensions = await readExtensions(root, ofYear, use);
  if (extensions.result.code !== 'done' && extensions.result.code !== 'cancelled') {
    problems.push({ code: 'languages-unknown', detail: detailOf(extensions.result) });
  }
  const releases = references.tags
    .filter(({ isOwn, hash }) => isOwn ?? own.has(hash)) // mailmaps and co-authors too
    .map(({ name, day, hash }) => ({ name, day, hash }));
  return {
    history: {
      name: basename(root),
      root,
      commits,
      first,
      releases,
      longestBranch,
      extensions: extensions.files,
    },
    problems,
  };
}

/** None where nothing is wrong, or the person no longer wanted it. */
function problemOf(result: GitResult): HistoryProblem[] {
  return result.code === 'done' || result.code === 'cancelled' ? [] : [result];
}

function detailOf(result: GitResult): string {
  return result.code === 'failed' ? result.detail : result.code;
}
