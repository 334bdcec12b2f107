import type { CalendarDay } from '../../../src/calendar';
import type { PersonCommit, RepositoryHistory, YearSources } from '../../../src/year';

/** `2021-03-04` */
export function day(iso: string): CalendarDay {
  const [year, month, date] = iso.split('-').map(Number);
  return { year: year!, month: month!, day: date! };
}

let made = 0;

/** A commit of its own, unless a hash is given. */
export function commit(iso: string, subject = 'Work', hash = (++made).toString(16).padStart(40, '0')): PersonCommit {
  return { hash, day: day(iso), subject };
}

export function history(name: string, commits: readonly PersonCommit[], more: Partial<RepositoryHistory> = {}) {
  const none = { first: undefined, releases: [], longestBranch: undefined, extensions: new Map<string, number>() };
  return { name, root: `/home/kim/${name}`, commits, ...none, ...more } satisfies RepositoryHistory;
}

export function sources(more: Partial<YearSources> = {}): YearSources {
  return { year: 2021, histories: [], posts: [], moments: [], ...more };
}
