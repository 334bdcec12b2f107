import { utcDate, type CalendarDay } from '../calendar';

const dayLength = 86_400_000;

/** From the first day to the last, both counted. */
export function daysOf({ from, to }: { readonly from: CalendarDay; readonly to: CalendarDay }): number {
  return Math.round((utcDate(to).getTime() - utcDate(from).getTime()) / dayLength) + 1;
}

/** 365 or 366. */
export function daysIn(year: number): number {
  return dayOfYear({ year, month: 12, day: 31 }) + 1;
}

/** 0 for 1 January. */
export function dayOfYear(day: CalendarDay): number {
  return daysOf({ from: { year: day.year, month: 1, day: 1 }, to: day }) - 1;
}

/** @param index 0 for 1 January */
export function dayAt(year: number, index: number): CalendarDay {
  const date = new Date(utcDate({ year, month: 1, day: 1 }).getTime() + index * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
