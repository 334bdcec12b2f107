import { availableParallelism } from 'node:os';
import type { HistoryProblem, RepositoryHistory } from '../../../year';
import { distinctIdentities, identityText, Person, writtenIdentities } from '../../../year/log';
import { findRepositories } from './findRepositories';
import type { GitUse } from './git';
import { gitVersion } from './gitVersion';
import { knowRepository, mappedPerson, type KnownRepository } from './knownRepository';
import { readRepository } from './repository';

export { filesOf, type ChangedFile } from './filesOf';

export interface GatherRequest extends GitUse {
  readonly year: number;
  /** Of the workspace: absolute. */
  readonly folders: readonly string[];
  /** Besides those of the workspace: repositories or folders of some. `~` and paths relative to the first folder too. */
  readonly repositories: readonly string[];
  /** Names, e-mails or `Name <e-mail>`, with commas between; who git is configured for where it is not given. */
  readonly author?: string | undefined;
  readonly now: Date;
  /** Repositories that were read, and how many there are. */
  readonly onProgress: (done: number, all: number) => void;
}

export interface GatheredHistories {
  readonly histories: RepositoryHistory[];
  /** `repository`: its root; for what is none, as it was asked for; empty for what concerns all. */
  readonly problems: { readonly repository: string; readonly problem: HistoryProblem }[];
  /** For whom commits were counted: `Name <e-mail>`. */
  readonly authors: string[];
}

/** The histories of all repositories. Runs git: only where the workspace is trusted. Cancelled: what there is by then. */
export async function gatherHistories(request: GatherRequest): Promise<GatheredHistories> {
  const { year, folders, repositories, now, program, signal, onProgress } = request;
  const use: GitUse = { program, signal };
  const gathered: GatheredHistories = { histories: [], problems: [], authors: [] };
  const found = await findRepositories(folders, repositories, signal);
  for (const repository of found.missing) {
    gathered.problems.push({ repository, problem: { code: 'not-a-repository' } });
  }
  if (found.folders.length === 0 && found.missing.length === 0 && !signal.aborted) {
    gathered.problems.push({ repository: '', problem: { code: 'no-repository' } });
  }
  if (found.folders.length === 0 || signal.aborted) {
    return gathered;
  }
  const usable = await gitVersion(found.folders[0]!, use);
  if (usable !== undefined) {
    gathered.problems.push({ repository: '', problem: usable });
    return gathered;
  }
  if (signal.aborted) {
    return gathered;
  }
  const known = new Map<string, KnownRepository>();
  const answers = await inParallel(found.folders, signal, async (folder) => ({
    folder,
    ...(await knowRepository(folder, use)),
  }));
  for (const { folder, repository, problem } of answers) {
    if (repository !== undefined && !known.has(repository.commonFolder)) {
      known.set(repository.commonFolder, repository);
    }
    if (problem !== undefined) {
      gathered.problems.push({ repository: folder, problem });
    }
  }
  if (signal.aborted) {
    return gathered; // what is configured is not known of all
  }
  const all = [...known.values()];
  const person = personOf(request.author, all);
  gathered.authors.push(...person.identities.map(identityText));
  if (!person.isKnown) {
    gathered.problems.push(...all.map(({ root }) => ({ repository: root, problem: { code: 'no-author' } as const })));
    return gathered;
  }
  let done = 0;
  onProgress(done, all.length);
  const read = await inParallel(all, signal, async (repository) => {
    const own = await mappedPerson(person, repository, use);
    const answer = await readRepository(repository, { year, person: own, now, use });
    onProgress(++done, all.length);
    return { repository, ...answer };
  });
  for (const { repository, history, problems } of read) {
    if (history !== undefined) {
      gathered.histories.push(history);
    }
    gathered.problems.push(...problems.map((problem) => ({ repository: repository.root, problem })));
  }
  return gathered;
}

function personOf(author: string | undefined, repositories: readonly KnownRepository[]): Person {
  const written = writtenIdentities(author ?? '');
  return written.length > 0
    ? new Person(distinctIdentities(written), true)
    : new Person(distinctIdentities(repositories.map(({ identity }) => identity)));
}

/** In the order of `items`, as many at once as the machine has processors; begins none once it was cancelled. */
async function inParallel<T, R>(items: readonly T[], signal: AbortSignal, work: (item: T) => Promise<R>): Promise<R[]> {
  const results: (R | undefined)[] = items.map(() => undefined);
  let next = 0;
  const worker = async () => {
    while (next < items.length && !signal.aborted) {
      const at = next++;
      results[at] = await work(items[at]!);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, worker));
  return results.filter((result) => result !== undefined);
}
