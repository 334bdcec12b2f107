import { isoDay } from '../calendar';
import type { YearFacts } from './facts';

/** A year's facts as `retrospect.gatherYear` and the language model tool answer them. Days as `2021-03-04`. */
export interface YearData {
  readonly year: number;
  readonly months: readonly {
    readonly month: number;
    readonly commits: number;
    readonly activeDays: number;
    readonly repositories: readonly { readonly name: string; readonly commits: number }[];
    readonly posts: readonly { readonly title: string; readonly uri: string; readonly date: string }[];
    readonly moments: readonly { readonly date: string; readonly text: string }[];
  }[];
  readonly totals: YearFacts['totals'];
}

/** The facts without lists of commits. */
export function yearData({ year, months, totals }: YearFacts): YearData {
  return {
    year,
    months: months.map(({ month, commits, activeDays, repositories, posts, moments }) => ({
      month,
      commits,
      activeDays,
      repositories: repositories.map(({ name, commits: its }) => ({ name, commits: its })),
      posts: posts.map(({ title, uri, day }) => ({ title, uri, date: isoDay(day) })),
      moments: moments.map(({ day, text }) => ({ date: isoDay(day), text })),
    })),
    totals,
  };
}
