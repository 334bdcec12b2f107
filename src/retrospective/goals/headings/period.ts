import type { CalendarDay } from '../../../calendar';
import { anywhere, beginning, monthNumber, plain, wordsFor } from '../words';

/** A year, half, quarter or month: months counted from the year 0, the end behind the last. */
export interface Period {
  readonly start: number;
  readonly end: number;
}

/** A period as a text names it; without a year when it says none. */
export interface NamedPeriod {
  readonly year: number | undefined;
  /** First month, 0 … 11, and number of months. */
  readonly month: number;
  readonly months: number;
  /** Where in the text it stands, in UTF-16 units. */
  readonly at: number;
}

export const yearOf = ({ start }: Period): number => Math.floor(start / 12);

export function periodFrom(year: number, month = 0, months = 12): Period {
  return { start: year * 12 + month, end: year * 12 + month + months };
}

/** `2021`, `2021-H1`, `2021-Q3`, `2021-06`. */
export function formatPeriod(period: Period): string {
  const year = String(yearOf(period)).padStart(4, '0');
  const month = period.start % 12;
  switch (period.end - period.start) {
    case 6:
      return `${year}-H${month / 6 + 1}`;
    case 3:
      return `${year}-Q${month / 3 + 1}`;
    case 1:
      return `${year}-${String(month + 1).padStart(2, '0')}`;
    default:
      return year;
  }
}

/** The period that {@link formatPeriod} writes so; undefined for other text. */
export function parsePeriod(id: string): Period | undefined {
  const [whole, year, half, quarter, month] = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/.exec(id) ?? [];
  return whole === undefined
    ? undefined
    : half !== undefined
      ? periodFrom(Number(year), (Number(half) - 1) * 6, 6)
      : quarter !== undefined
        ? periodFrom(Number(year), (Number(quarter) - 1) * 3, 3)
        : month !== undefined
          ? periodFrom(Number(year), Number(month) - 1, 1)
          : periodFrom(Number(year));
}

/** A year in four digits, or in two as people shorten it; `10년 회고` and `3년차` are spans of time. */
const year =
  /(?<![\d.,/])(?:((?:19|20)\d\d)(?!\d|\s?[./-]\s?\d{1,2}\s?[./-])|['’](\d\d)(?!\d)|(1[5-9]|[2-4]\d)년(?!\s?(?:차|간|동안|만|의\s?시간|전|째)))/gu;
const parts = [
  { pattern: new RegExp(wordsFor('firstHalf'), 'gu'), months: 6, first: () => 0 },
  { pattern: new RegExp(wordsFor('secondHalf'), 'gu'), months: 6, first: () => 6 },
  { pattern: new RegExp(wordsFor('quarter'), 'gu'), months: 3, first: (written: string) => (Number(written) - 1) * 3 },
  { pattern: new RegExp(wordsFor('month'), 'gu'), months: 1, first: (written: string) => monthNumber(written) - 1 },
];
const numericMonth = /(?<![\d.,/-])(20\d\d)[-./](0[1-9]|1[0-2])(?![\d./-])/gu;
/** A part of a year belongs to a year that stands within so many units of it. */
const near = 12;

/** The periods that `text` ({@link plain}) names, in order; a year whose half or month is named is told as that. */
export function periodsIn(text: string): NamedPeriod[] {
  const years = [...text.matchAll(year)].map((match) => ({
    year: match[1] !== undefined ? Number(match[1]) : 2000 + Number(match[2] ?? match[3]),
    at: match.index,
    end: match.index + match[0].length,
  }));
  const used = new Set<number>();
  const found: NamedPeriod[] = parts.flatMap(({ pattern, months, first }) =>
    [...text.matchAll(pattern)].map((match) => {
      const at = match.index;
      const end = at + match[0].length;
      const own = years.find((one) => (at >= one.end ? at - one.end : one.at - end) <= near);
      if (own !== undefined) {
        used.add(own.at);
      }
      const number = match.slice(1).find((group) => group !== undefined) ?? '';
      return { year: own?.year, month: first(number), months, at };
    }),
  );
  for (const match of text.matchAll(numericMonth)) {
    found.push({ year: Number(match[1]), month: Number(match[2]) - 1, months: 1, at: match.index });
    used.add(match.index);
  }
  const wholes = years
    .filter(({ at }) => !used.has(at))
    .map((one) => ({ year: one.year, month: 0, months: 12, at: one.at }));
  return [...found, ...wholes].sort((a, b) => a.at - b.at);
}

/** The year that a post of that day is about when it does not say: until March that before (of 73 dated posts, 45 % are). */
export function yearAbout({ year: written, month }: CalendarDay): number {
  return month <= 3 ? written - 1 : written;
}

const retrospective = new RegExp(wordsFor('retrospective'), 'u');
const aboutGoals = anywhere('goal', 'check');
const startsWithFuture = beginning('future');

/**
 * What a title or a file's name says its post is about; undefined when it names no period, or one that needs a date and
 * there is none. Of several years it is the one before the word for a retrospective, else the first (`2021 in review,
 * goals for 2022`), but a span of years is its last.
 */
export function periodOfTitle(title: string, date: CalendarDay | undefined): Period | undefined {
  const text = plain(title.slice(0, 300)).replace(writtenDay, ' ');
  const named = periodsIn(text);
  const word = retrospective.exec(text)?.index;
  const before =
    word === undefined
      ? []
      : named.filter(({ at }) => at <= word && word - at <= besides && !/[,:;&|]/.test(text.slice(at, word)));
  const span = /(?:19|20)\d\d\s?[~–—-]\s?(?=(?:19|20)\d\d)/u.exec(text);
  const candidates = span === null ? named : named.filter(({ at }) => at > span.index);
  const whole = candidates.filter((one) => one.year !== undefined);
  const chosen =
    (span === null ? before.filter((one) => one.year !== undefined).at(-1) : undefined) ??
    smallest(whole) ??
    (startsWithFuture.test(text)
      ? undefined
      : (before.at(-1) ?? candidates.find(({ months }) => months > 1 || aboutGoals.test(text))));
  if (chosen === undefined) {
    return undefined;
  }
  const { month, months } = chosen;
  const since = chosen.year ?? (date && (month > date.month - 1 ? date.year - 1 : date.year));
  return since === undefined ? undefined : periodFrom(since, month, months);
}

function smallest(named: readonly NamedPeriod[]): NamedPeriod | undefined {
  return named.reduce<NamedPeriod | undefined>(
    (least, one) => (least === undefined || one.year! < least.year! ? one : least),
    undefined,
  );
}

/** A title may be nothing but the day of the post. */
const writtenDay = new RegExp(
  `\\d{1,2}(?:st|nd|rd|th)?\\s${wordsFor('month')},?\\s\\d{4}|${wordsFor('month')}\\s\\d{1,2}(?:st|nd|rd|th)?,?\\s\\d{4}`,
  'gu',
);

const weekday = /(?:mon|tues|wednes|thurs|fri|satur|sun)day|[월화수목금토일]요일/gu;

/** Whether a title is nothing but the day of the post, as some blogs have it. */
export function isDayAlone(title: string): boolean {
  const text = plain(title.slice(0, 100));
  const isDay = writtenDay.test(text) || /\d{4}[-./년]\s?\d{1,2}[-./월]\s?\d{1,2}/.test(text);
  writtenDay.lastIndex = 0;
  const rest = text
    .replace(weekday, '')
    .replace(writtenDay, '')
    .replace(/[\d\s,.()/년월일-]+/g, '');
  return isDay && rest === '';
}

/** A word for a retrospective so many units behind a period's beginning is about that one. */
const besides = 8;

const datedName = /^(\d{4})-(\d{1,2})-(\d{1,2})-?/;

/** What a file's name says: the day before it, as blogs name posts, and the rest. */
export function fileNameParts(fileName: string): { day: CalendarDay | undefined; rest: string } {
  const base = fileName
    .slice(-300)
    .replace(/\.\w{1,8}$/, '')
    .replace(/^.*[\\/](?=[^\\/]+$)/, '');
  const dated = datedName.exec(base);
  if (dated === null) {
    return { day: undefined, rest: base.replace(/[_-]+/g, ' ') };
  }
  const [whole, years, months, days] = dated;
  const day = { year: Number(years), month: Number(months), day: Number(days) };
  const isDay = day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31;
  return { day: isDay ? day : undefined, rest: base.slice(whole.length).replace(/[_-]+/g, ' ') };
}
