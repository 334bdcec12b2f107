import { parsePeriod, retrospectiveOf, type MonthSpan } from '../retrospective/naming';
import type { LibraryEntry } from './library';

/** A retrospective of a year or a part of one. */
export interface EarlierRetrospective {
  readonly path: string;
  /** `2021`, `2021-H1`, `2021-Q3`, `2021-06`. */
  readonly period: string;
}

type KnownEntry = Pick<LibraryEntry, 'path' | 'kind' | 'period'>;

const ofCalendar: readonly string[] = ['year', 'half', 'quarter', 'month'];
const lengthOf = ({ start, end }: MonthSpan) => end - start;

/** The retrospectives before one of a period, as two lists. */
export interface EarlierRetrospectives {
  /** Of periods of the same length, the latest first. */
  readonly series: readonly EarlierRetrospective[];
  /**
   * Those whose goals are the period's: about what ends where it begins, and no shorter than it. The shortest first: the
   * goals of a half were set by the half before, or else by the year.
   */
  readonly goalSources: readonly EarlierRetrospective[];
}

/**
 * What was written before a retrospective of `period`: told by file names (the last year in it, or for a mere date the year
 * that was over by March), and by titles and tags where the library knows them.
 * @param paths of Markdown files, `/` between segments
 * @param period `2021`, `2021-H1`, `2021-Q3`, `2021-06`; there is nothing before what has a name instead
 */
export function earlierRetrospectives(
  paths: readonly string[],
  period: string,
  known: readonly KnownEntry[] = [],
): EarlierRetrospectives {
  const about = parsePeriod(period);
  if (about === undefined) {
    return { series: [], goalSources: [] };
  }
  const named = paths.flatMap((path): KnownEntry[] => {
    const { kind, period: its } = retrospectiveOf({ path }) ?? {};
    return kind === undefined ? [] : [{ path, kind, period: its }];
  });
  // A title says more than a file's name.
  const byPath = new Map([...named, ...known].map((entry) => [entry.path, entry]));
  const before = [...byPath.values()]
    .flatMap(({ path, kind, period: its }) => {
      const span = ofCalendar.includes(kind) ? parsePeriod(its ?? '') : undefined;
      return span !== undefined && span.end <= about.start ? [{ path, period: its!, span }] : [];
    })
    .sort((a, b) => b.span.end - a.span.end || (a.path < b.path ? -1 : 1));
  const bare = ({ path, period: its }: EarlierRetrospective) => ({ path, period: its });
  return {
    series: before.filter(({ span }) => lengthOf(span) === lengthOf(about)).map(bare),
    goalSources: before
      .filter(({ span }) => span.end === about.start && lengthOf(span) >= lengthOf(about))
      .sort((a, b) => lengthOf(a.span) - lengthOf(b.span))
      .map(bare),
  };
}
