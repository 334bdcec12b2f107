import { workspace, type CancellationToken } from 'vscode';
import { localDay } from '../../calendar';
import { yearFacts, type HistoryProblem, type RepositoryHistory, type YearFacts } from '../../year';
import { unlessCancelled } from '../deadline';
import { gitExtension } from '../gitExtension';
import { settings } from '../settings';
import { loadGit } from './loadGit';
import type { UnreadFile } from '../unreadReason';
import { publishedPosts } from './yearPosts';
import type { YearServices } from './workspaceYears';

/** Why something is not in the facts: what a repository says, that none can be asked, or that posts may be missing. */
export type YearProblem =
  | HistoryProblem
  | { readonly code: 'untrusted' }
  | { readonly code: 'in-browser' }
  | { readonly code: 'not-on-disk' }
  | { readonly code: 'posts-cut-off' };

/** A year as it was gathered, without its moments. */
export interface GatheredYear {
  readonly facts: YearFacts;
  readonly problems: readonly {
    /** Path; empty where it is about all of them. */
    readonly repository: string;
    readonly problem: YearProblem;
  }[];
  /** Posts, and the file of moments, that could not be read. */
  readonly unread: readonly UnreadFile[];
  /** Whose commits were counted, as `Name <e-mail>`. */
  readonly authors: readonly string[];
}

export interface GatherRequest {
  readonly year: number;
  /** Repositories, or folders of some, besides those of the workspace; undefined: as the setting says. */
  readonly repositories?: readonly string[] | undefined;
  /** Whose commits; undefined: as the setting says. */
  readonly author?: string | undefined;
}

export interface GatherProgress {
  onRepositories(done: number, all: number): void;
}

/**
 * Collects what is known of a year. Undefined as soon as it is cancelled: nobody waits for a file system that does not
 * answer, and nothing new is begun.
 */
export function gatherYear(
  request: GatherRequest,
  services: YearServices,
  token: CancellationToken,
  progress: GatherProgress,
): Promise<GatheredYear | undefined> {
  return unlessCancelled(() => gatherNow(request, services, token, progress), token);
}

async function gatherNow(
  { year, repositories, author }: GatherRequest,
  services: YearServices,
  token: CancellationToken,
  progress: GatherProgress,
): Promise<GatheredYear> {
  const posts = publishedPosts({
    ...services,
    years: [year - 1, year],
    today: localDay(new Date()),
    isWanted: () => !token.isCancellationRequested,
  });
  posts.catch(() => undefined); // heard of below
  const { histories, problems, authors } = await historiesOf(
    {
      year,
      repositories: repositories ?? settings.yearRepositories(),
      author: author ?? settings.yearAuthor(),
    },
    token,
    progress,
  );
  const { published, unread, isWhole } = await posts;
  return {
    facts: yearFacts({ year, histories, posts: published, moments: [] }),
    problems: isWhole ? problems : [...problems, { repository: '', problem: { code: 'posts-cut-off' } }],
    unread,
    authors,
  };
}

interface Histories extends Pick<GatheredYear, 'problems' | 'authors'> {
  readonly histories: readonly RepositoryHistory[];
}

async function historiesOf(
  request: { readonly year: number; readonly repositories: readonly string[]; readonly author: string },
  token: CancellationToken,
  progress: GatherProgress,
): Promise<Histories> {
  const none = (problem: YearProblem): Histories => ({
    histories: [],
    problems: [{ repository: '', problem }],
    authors: [],
  });
  if (loadGit === undefined) {
    return none({ code: 'in-browser' });
  }
  if (!workspace.isTrusted) {
    return none({ code: 'untrusted' }); // Git runs what a repository's configuration says
  }
  const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
  if (folders.length === 0 && request.repositories.length === 0) {
    return none({ code: 'not-on-disk' });
  }
  const [git, { gatherHistories }] = await Promise.all([gitExtension(), loadGit()]);
  const abort = new AbortController();
  const listener = token.onCancellationRequested(() => abort.abort());
  try {
    return await gatherHistories({
      year: request.year,
      folders: folders.map(({ uri }) => uri.fsPath),
      repositories: request.repositories,
      ...(request.author.trim() !== '' && { author: request.author }),
      now: new Date(),
      program: git?.git.path,
      signal: abort.signal,
      onProgress: (done, all) => progress.onRepositories(done, all),
    });
  } finally {
    listener.dispose();
  }
}
