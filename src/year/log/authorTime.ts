import type { CalendarDay } from '../../calendar';

/** When something was written, by the clock of who wrote it. */
export interface AuthorTime {
  /** Seconds since 1970, UTC. */
  readonly seconds: number;
  /** Minutes east of Greenwich. */
  readonly zone: number;
}

/** A clock that nobody has set begins with 1970: its days are no days. */
const firstSecond = Date.UTC(1971, 0, 1) / 1000;

/** `1612345678 +0900`, git's raw dates. Undefined where git could not read a date, or it is before 1971. */
export function authorTime(raw: string): AuthorTime | undefined {
  const match = /^(\d{1,19})(?: ([+-])(\d\d)(\d\d))?$/.exec(raw.trim());
  const seconds = Number(match?.[1] ?? 0);
  if (match === null || seconds < firstSecond) {
    return undefined;
  }
  const [hours, minutes] = [Number(match[3] ?? 0), Number(match[4] ?? 0)];
  const isZone = hours <= 14 && minutes < 60; // some programs wrote others: their clocks tell nothing
  return { seconds, zone: isZone ? (match[2] === '-' ? -1 : 1) * (hours * 60 + minutes) : 0 };
}

/** The last second whose year has four digits, less the widest zone. */
const last = Date.UTC(9999, 11, 31) / 1000;

/** The day that the author's clock showed; what is beyond the year 9999 is its last day. */
export function authorDay({ seconds, zone }: AuthorTime): CalendarDay {
  const date = new Date((Math.min(seconds, last) + zone * 60) * 1000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
