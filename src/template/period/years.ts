import type { CalendarDay } from '../../calendar';

/** First and last year that a retrospective may be of. */
const firstYear = 1950;
const lastYear = 2200;

/** The year that somebody wants to look back on: this one from October on, before that the last one. */
export function yearToReview(today: CalendarDay): number {
  return today.month >= 10 ? today.year : today.year - 1;
}

/**
 * The date of a post about `year`: today, if today lies in it or in the January to March after it (45 % of
 * retrospectives appear after 31 December); else its last day.
 */
export function dateForYear(year: number, today: CalendarDay): CalendarDay {
  const isCurrent = today.year === year || (today.year === year + 1 && today.month <= 3);
  return isCurrent ? today : { year, month: 12, day: 31 };
}

/** What is wrong with typed text as a year. */
export type YearProblem = 'notAYear' | 'tooEarly' | 'tooLate';

/**
 * The year that `text` means: four digits, with or without blanks and `년` around them; full-width digits are digits.
 * @param today no retrospective of a year that begins more than a year from now
 */
export function readYear(text: string, today: CalendarDay): { year: number } | { problem: YearProblem } {
  const digits = /^(\d{4})\s*년?$/.exec(text.normalize('NFKC').trim())?.[1];
  if (digits === undefined) {
    return { problem: 'notAYear' };
  }
  const year = Number(digits);
  if (year < firstYear) {
    return { problem: 'tooEarly' };
  }
  return year > today.year + 1 || year > lastYear ? { problem: 'tooLate' } : { year };
}
