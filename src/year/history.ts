import type { CalendarDay } from '../calendar';

/** What a repository tells of one person, as far as a year and the one before it are concerned. */
export interface RepositoryHistory {
  /** Name of its folder; two repositories may have the same. */
  readonly name: string;
  /** Where it is: absolute path of its work tree (of its own folder where it has none), as git has it. */
  readonly root: string;
  /** The person's commits of both years, once each, merges left out; in no order. */
  readonly commits: readonly PersonCommit[];
  /** The person's very first commit in it, of whatever year; undefined when there is none. */
  readonly first: PersonCommit | undefined;
  /** Tags that the person made in the year, and, where nobody is said to have, those on a commit of theirs; by day. */
  readonly releases: readonly Release[];
  /** Of the branches that were merged in the year and hold commits of the person, the one that ran longest. */
  readonly longestBranch: MergedBranch | undefined;
  /** How many files of each name extension (lower case, without dot) the person's commits of the year touched. */
  readonly extensions: ReadonlyMap<string, number>;
}

/** A commit that the person wrote, alone or with others. */
export interface PersonCommit {
  /** Whole, in hexadecimal. */
  readonly hash: string;
  /** The author's day, in the zone of the author's clock. */
  readonly day: CalendarDay;
  /** First line of its message, at most 200 characters. */
  readonly subject: string;
}

export interface Release {
  /** Name of the tag. */
  readonly name: string;
  readonly day: CalendarDay;
  /** Of the commit that it stands on. */
  readonly hash: string;
}

export interface MergedBranch {
  /** First line of the merge's message. */
  readonly subject: string;
  readonly hash: string;
  /** Of its first commit, and of the merge. */
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

/** Why something of a repository, or all of it, is not in the facts. Worded by the editor. */
export type HistoryProblem =
  | { readonly code: 'no-git' }
  | { readonly code: 'too-old-git'; readonly version: string }
  | { readonly code: 'not-a-repository' }
  | { readonly code: 'no-repository' }
  | { readonly code: 'no-author' }
  | { readonly code: 'shallow' }
  | { readonly code: 'future'; readonly commits: number; readonly latest: CalendarDay }
  | { readonly code: 'languages-unknown'; readonly detail: string }
  | { readonly code: 'too-slow'; readonly seconds: number }
  | { readonly code: 'failed'; readonly detail: string };
