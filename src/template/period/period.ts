import type { CalendarDay } from '../../calendar';
import { dateForYear, yearToReview } from './years';

/** What a retrospective looks back on: a stretch of the calendar, or something that has a name. */
export type Period =
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'half'; readonly year: number; readonly half: 1 | 2 }
  | { readonly kind: 'half'; readonly year: number; readonly quarter: 1 | 2 | 3 | 4 }
  | { readonly kind: 'month'; readonly year: number; /** 1 … 12. */ readonly month: number }
  | { readonly kind: 'project' | 'leaving'; readonly name: string };

/** What a template's retrospectives cover. `half` is a half-year or a quarter; a project and a company have names. */
export type PeriodKind = Period['kind'];

export const periodKinds: readonly PeriodKind[] = ['year', 'half', 'month', 'project', 'leaving'];

/** A period of the calendar as months: the first one, counted from year 0, and how many. */
interface Months {
  readonly first: number;
  readonly count: number;
}

/** The months that a period covers; undefined for one that has a name instead. */
function monthsOf(period: Period): Months | undefined {
  switch (period.kind) {
    case 'year':
      return { first: period.year * 12, count: 12 };
    case 'half':
      return 'half' in period
        ? { first: period.year * 12 + (period.half - 1) * 6, count: 6 }
        : { first: period.year * 12 + (period.quarter - 1) * 3, count: 3 };
    case 'month':
      return { first: period.year * 12 + period.month - 1, count: 1 };
    case 'project':
    case 'leaving':
      return undefined;
  }
}

/** The period of the calendar that begins with this month (counted from year 0) and has 12, 6, 3 or 1 of them. */
function periodOf({ first, count }: Months): Period {
  const year = Math.floor(first / 12);
  const month = (first % 12) + 1;
  switch (count) {
    case 12:
      return { kind: 'year', year };
    case 6:
      return { kind: 'half', year, half: month < 7 ? 1 : 2 };
    case 3:
      return { kind: 'half', year, quarter: Math.ceil(month / 3) as 1 | 2 | 3 | 4 };
    default:
      return { kind: 'month', year, month };
  }
}

/** The period of the same length so many behind (or before, when negative). A named period is the only one of its kind. */
export function shifted(period: Period, by: number): Period {
  const months = monthsOf(period);
  return months === undefined ? period : periodOf({ first: months.first + by * months.count, count: months.count });
}

/** The period as our options and file names write it: `2021`, `2021-H1`, `2021-Q3`, `2021-06`, or its name. */
export function periodId(period: Period): string {
  switch (period.kind) {
    case 'year':
      return String(period.year);
    case 'half':
      return `${period.year}-${'half' in period ? `H${period.half}` : `Q${period.quarter}`}`;
    case 'month':
      return `${period.year}-${String(period.month).padStart(2, '0')}`;
    case 'project':
    case 'leaving':
      return period.name;
  }
}

/** From this day of a month on, and in this last month of a half, people look back on the one that is running. */
const lastDaysOfMonth = 24;

/**
 * The period that somebody wants to look back on today: the running one when it is nearly over, else the last one.
 * Undefined where only they can know, because it has a name.
 */
export function proposedPeriod(kind: PeriodKind, today: CalendarDay): Period | undefined {
  switch (kind) {
    case 'year':
      return { kind, year: yearToReview(today) };
    case 'half': {
      const running = periodOf({ first: today.year * 12 + (today.month < 7 ? 0 : 6), count: 6 });
      return today.month % 6 === 0 ? running : shifted(running, -1);
    }
    case 'month': {
      const running: Period = { kind, year: today.year, month: today.month };
      return today.day >= lastDaysOfMonth ? running : shifted(running, -1);
    }
    case 'project':
    case 'leaving':
      return undefined;
  }
}

/**
 * The date of a post about `period`: today, if today lies in it or no longer behind it than a quarter of its length
 * (retrospectives are late, see {@link dateForYear}); else its last day. Today for what has a name.
 */
export function dateForPeriod(period: Period, today: CalendarDay): CalendarDay {
  if (period.kind === 'year') {
    return dateForYear(period.year, today);
  }
  const months = monthsOf(period);
  if (months === undefined) {
    return today;
  }
  const begin = dayNumber(months.first, 1);
  const end = dayNumber(months.first + months.count, 1);
  const now = dayNumber(today.year * 12 + today.month - 1, today.day);
  return now >= begin && now < end + (end - begin) / 4 ? today : lastDay(months);
}

/** Days since some day long ago. */
function dayNumber(month: number, day: number): number {
  return new Date(Date.UTC(Math.floor(month / 12), month % 12, day)).getTime() / 86_400_000;
}

function lastDay({ first, count }: Months): CalendarDay {
  const last = first + count - 1;
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1];
  return { year, month, day: new Date(Date.UTC(year, month, 0)).getUTCDate() };
}
