import { utcDate, type CalendarDay } from '../../calendar';
import { dayAt, daysIn } from '../days';

/** The days of a year in order, 365 or 366. */
export function daysOfYear(year: number): CalendarDay[] {
  return Array.from({ length: daysIn(year) }, (_, index) => dayAt(year, index));
}

/** 0 for Sunday … 6. */
export function weekday(day: CalendarDay): number {
  return utcDate(day).getUTCDay();
}

/** The counts of `length` days or months: what is missing or no number of commits counts as none. */
export function counts(given: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, index) => {
    const count = Math.floor(given[index] ?? 0);
    return count > 0 && Number.isSafeInteger(count) ? count : 0;
  });
}

export const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
