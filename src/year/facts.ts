import { isoDay, type CalendarDay } from '../calendar';
import { dayAt, dayOfYear, daysIn, daysOf } from './days';
import type { MergedBranch, PersonCommit, Release, RepositoryHistory } from './history';
import type { Moment } from './moments';

/** A post that was published. */
export interface PublishedPost {
  readonly title: string;
  /** Its address, as a string: opaque here. */
  readonly uri: string;
  readonly day: CalendarDay;
}

/** What is gathered of a year and the one before it. */
export interface YearSources {
  readonly year: number;
  /** In the order in which a commit that several of them hold is looked for: it is counted in the first. */
  readonly histories: readonly RepositoryHistory[];
  /** Posts and moments of both years. */
  readonly posts: readonly PublishedPost[];
  readonly moments: readonly Moment[];
}

/** How much of everything there is. */
export interface Totals {
  readonly commits: number;
  /** Days with at least one commit. */
  readonly activeDays: number;
  /** Repositories with at least one commit. */
  readonly repositories: number;
  readonly posts: number;
  readonly moments: number;
}

/** The commits of one repository in a year or a month. */
export interface RepositoryShare {
  readonly name: string;
  readonly root: string;
  readonly commits: number;
}

export interface MonthFacts {
  /** 1 … 12. */
  readonly month: number;
  readonly commits: number;
  readonly activeDays: number;
  /** Those with commits, the busiest first. */
  readonly repositories: readonly MonthRepository[];
  readonly posts: readonly PublishedPost[];
  readonly moments: readonly Moment[];
  readonly releases: readonly ReleaseOf[];
}

export interface MonthRepository extends RepositoryShare {
  /** Days of the month with a commit in it. */
  readonly activeDays: number;
  /** The latest first, at most {@link listedCommits} of them. */
  readonly list: readonly PersonCommit[];
}

export interface ReleaseOf extends Release {
  readonly repository: string;
  readonly root: string;
}

/** Days in a row, each with a commit. */
export interface Streak {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
  readonly days: number;
}

/** What happened in a year: facts, no prose. */
export interface YearFacts {
  readonly year: number;
  /** January first. */
  readonly months: readonly MonthFacts[];
  /** Commits of each day, 1 January first. */
  readonly days: readonly number[];
  readonly totals: Totals;
  /** Of the year before; undefined where nothing is known of it. */
  readonly before: Totals | undefined;
  /** Commits of each month of the year before. */
  readonly monthsBefore: readonly number[];
  /** The busiest first. */
  readonly repositories: readonly RepositoryShare[];
  /** Months (1 … 12) with the most and the fewest commits; undefined where there are no commits. */
  readonly busiest: number | undefined;
  /** Of the months up to the last one with a commit. */
  readonly quietest: number | undefined;
  readonly longestStreak: Streak | undefined;
  /** The days with the most commits, at most three, the busiest first. */
  readonly biggestDays: readonly { readonly day: CalendarDay; readonly commits: number }[];
  /** Repositories in which the person's first commit is of this year, by day. */
  readonly begun: readonly (RepositoryShare & { readonly first: PersonCommit })[];
  readonly releases: readonly ReleaseOf[];
  readonly longestBranch: (MergedBranch & { readonly repository: string; readonly root: string }) | undefined;
  /** Files touched by the person's commits, by name extension, the most first. */
  readonly extensions: readonly (readonly [extension: string, files: number])[];
}

/** So many commits of a repository and a month are kept to be shown; all are counted. */
const listedCommits = 500;

/** The facts of a year. Commits that are in several repositories (a fork, a second clone) count once. */
export function yearFacts({ year, histories, posts, moments }: YearSources): YearFacts {
  const known = distinct(histories);
  const now = countYear(year, known, posts, moments);
  const before = countYear(year - 1, known, posts, moments);
  const releases = histories
    .flatMap(({ name, root, releases: its }) => its.map((release) => ({ ...release, repository: name, root })))
    .filter(({ day }) => day.year === year)
    .sort(byDay);
  return {
    year,
    months: now.months.map((facts) => ({
      ...facts,
      releases: releases.filter(({ day }) => day.month === facts.month),
    })),
    days: now.days,
    totals: now.totals,
    before: Object.values(before.totals).some((count) => count > 0) ? before.totals : undefined,
    monthsBefore: before.months.map(({ commits }) => commits),
    repositories: now.repositories,
    ...extremes(now.months),
    longestStreak: longestStreak(year, now.days),
    biggestDays: biggestDays(year, now.days),
    begun: now.repositories
      .flatMap((share) => {
        const first = histories.find(({ root }) => root === share.root)?.first;
        return first?.day.year === year ? [{ ...share, first }] : [];
      })
      .sort((a, b) => byDay(a.first, b.first)),
    releases,
    longestBranch: longestBranch(histories),
    extensions: sumOfExtensions(histories),
  };
}

/** The facts with other moments than they had: those of both years. */
export function withMoments(facts: YearFacts, moments: readonly Moment[]): YearFacts {
  const of = (year: number) => moments.filter(({ day }) => day.year === year).sort(byDay);
  const [now, before] = [of(facts.year), of(facts.year - 1)];
  return {
    ...facts,
    months: facts.months.map((month) => ({ ...month, moments: now.filter(({ day }) => day.month === month.month) })),
    totals: { ...facts.totals, moments: now.length },
    before:
      facts.before !== undefined || before.length > 0
        ? { ...(facts.before ?? nothing), moments: before.length }
        : undefined,
  };
}

const nothing: Totals = { commits: 0, activeDays: 0, repositories: 0, posts: 0, moments: 0 };

type KnownRepository = Pick<RepositoryHistory, 'name' | 'root' | 'commits'>;

/** The histories without the commits that an earlier one has. */
function distinct(histories: readonly RepositoryHistory[]): KnownRepository[] {
  const seen = new Set<string>();
  return histories.map(({ name, root, commits }) => ({
    name,
    root,
    commits: commits.filter(({ hash }) => {
      const isNew = !seen.has(hash);
      seen.add(hash);
      return isNew;
    }),
  }));
}

interface CountedYear {
  readonly months: readonly Omit<MonthFacts, 'releases'>[];
  readonly days: readonly number[];
  readonly totals: Totals;
  readonly repositories: readonly RepositoryShare[];
}

function countYear(
  year: number,
  known: readonly KnownRepository[],
  posts: readonly PublishedPost[],
  moments: readonly Moment[],
): CountedYear {
  const isOfYear = ({ day }: { readonly day: CalendarDay }) => day.year === year;
  const itsPosts = posts.filter(isOfYear).sort(byDay);
  const itsMoments = moments.filter(isOfYear).sort(byDay);
  const repositories = known.map(({ name, root, commits }) => ({ name, root, list: commits.filter(isOfYear) }));
  const days = new Array<number>(daysIn(year)).fill(0);
  repositories.forEach(({ list }) => list.forEach(({ day }) => days[dayOfYear(day)]!++));
  const months = Array.from({ length: 12 }, (_month, index) => {
    const month = index + 1;
    const isOfMonth = ({ day }: { readonly day: CalendarDay }) => day.month === month;
    const its = repositories
      .map((repository) => ({ ...repository, list: repository.list.filter(isOfMonth) }))
      .filter(({ list }) => list.length > 0)
      .map(({ name, root, list }) => ({
        name,
        root,
        commits: list.length,
        activeDays: new Set(list.map(({ day }) => day.day)).size,
        list: list.sort((a, b) => byDay(b, a)).slice(0, listedCommits),
      }))
      .sort(byCommits);
    const from = dayOfYear({ year, month, day: 1 });
    const to = month === 12 ? days.length : dayOfYear({ year, month: month + 1, day: 1 });
    return {
      month,
      commits: sum(its.map(({ commits }) => commits)),
      activeDays: days.slice(from, to).filter((count) => count > 0).length,
      repositories: its,
      posts: itsPosts.filter(isOfMonth),
      moments: itsMoments.filter(isOfMonth),
    };
  });
  const shares = repositories
    .filter(({ list }) => list.length > 0)
    .map(({ name, root, list }) => ({ name, root, commits: list.length }))
    .sort(byCommits);
  return {
    months,
    days,
    repositories: shares,
    totals: {
      commits: sum(days),
      activeDays: days.filter((count) => count > 0).length,
      repositories: shares.length,
      posts: itsPosts.length,
      moments: itsMoments.length,
    },
  };
}

/** The first of equals, so that the busiest and the quietest are stable. */
function extremes(months: CountedYear['months']): Pick<YearFacts, 'busiest' | 'quietest'> {
  const last = months.findLastIndex(({ commits }) => commits > 0);
  if (last < 0) {
    return { busiest: undefined, quietest: undefined };
  }
  const lived = months.slice(0, last + 1);
  const busiest = lived.reduce((best, month) => (month.commits > best.commits ? month : best));
  const quietest = lived.reduce((best, month) => (month.commits < best.commits ? month : best));
  return { busiest: busiest.month, quietest: quietest.month === busiest.month ? undefined : quietest.month };
}

function longestStreak(year: number, days: readonly number[]): Streak | undefined {
  let best: { from: number; days: number } | undefined;
  let from = 0;
  for (let at = 0; at <= days.length; at++) {
    if ((days[at] ?? 0) === 0) {
      if (at - from > (best?.days ?? 0)) {
        best = { from, days: at - from };
      }
      from = at + 1;
    }
  }
  return best && { from: dayAt(year, best.from), to: dayAt(year, best.from + best.days - 1), days: best.days };
}

function biggestDays(year: number, days: readonly number[]): YearFacts['biggestDays'] {
  return days
    .map((commits, index) => ({ day: dayAt(year, index), commits }))
    .filter(({ commits }) => commits > 0)
    .sort((a, b) => b.commits - a.commits)
    .slice(0, 3);
}

function longestBranch(histories: readonly RepositoryHistory[]): YearFacts['longestBranch'] {
  return histories
    .flatMap(({ name, root, longestBranch: branch }) => (branch ? [{ ...branch, repository: name, root }] : []))
    .reduce<YearFacts['longestBranch']>(
      (best, branch) => (best === undefined || daysOf(branch) > daysOf(best) ? branch : best),
      undefined,
    );
}

function sumOfExtensions(histories: readonly RepositoryHistory[]): YearFacts['extensions'] {
  const all = new Map<string, number>();
  for (const { extensions } of histories) {
    extensions.forEach((files, extension) => all.set(extension, (all.get(extension) ?? 0) + files));
  }
  return [...all].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const byCommits = (a: RepositoryShare, b: RepositoryShare) => b.commits - a.commits || (a.name < b.name ? -1 : 1);

function byDay(a: { readonly day: CalendarDay }, b: { readonly day: CalendarDay }): number {
  const [x, y] = [isoDay(a.day), isoDay(b.day)];
  return x < y ? -1 : x > y ? 1 : 0;
}
