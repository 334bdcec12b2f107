import type { CalendarDay } from '../../calendar';
import type { TemplateLanguage } from '../language';
import { shifted, type Period } from './period';
import periodWordsFile from './periodWords.json';

interface LanguageWords {
  readonly year: string;
  readonly halves: readonly string[];
  readonly quarters: readonly string[];
  readonly months: readonly string[];
  /** A heading over goals; `{period}` is what the retrospective was about that set them. */
  readonly goals: string;
}

const wordsIn: Readonly<Record<TemplateLanguage, LanguageWords>> = periodWordsFile;

/** A period in the words of a language: `2021`, `2021년`, `H1 2021`, `2021년 상반기`, `June 2021`, or its name. */
export function periodName(period: Period, language: TemplateLanguage): string {
  const words = wordsIn[language];
  switch (period.kind) {
    case 'year':
      return inYear(words.year, period.year);
    case 'half':
      return inYear(
        'half' in period ? words.halves[period.half - 1]! : words.quarters[period.quarter - 1]!,
        period.year,
      );
    case 'month':
      return inYear(words.months[period.month - 1]!, period.year);
    case 'project':
    case 'leaving':
      return period.name;
  }
}

/** The heading over goals that the retrospective of `period` set, where those of last year would be wrong. */
export function goalsHeading(period: Period, language: TemplateLanguage): string {
  return wordsIn[language].goals.replace('{period}', () => periodName(period, language));
}

/** What a template's words may name in single braces. */
export type PeriodVariable = 'year' | 'lastYear' | 'nextYear' | 'period' | 'lastPeriod' | 'nextPeriod';

/**
 * Values of the variables of a template's words.
 * @param date of the post: the year of a period that has a name; its last and next period are the name again
 */
export function periodVariables(
  period: Period,
  language: TemplateLanguage,
  date: CalendarDay,
): Readonly<Record<PeriodVariable, string>> {
  const year = 'year' in period ? period.year : date.year;
  return {
    year: String(year),
    lastYear: String(year - 1),
    nextYear: String(year + 1),
    period: periodName(period, language),
    lastPeriod: periodName(shifted(period, -1), language),
    nextPeriod: periodName(shifted(period, 1), language),
  };
}

/** The words of `{year}`, `{nextPeriod}` and the like put in, in one pass: what a value holds is not looked at again. */
export function withPeriodVariables(words: string, values: Readonly<Record<PeriodVariable, string>>): string {
  return words.replace(
    /\{(year|lastYear|nextYear|period|lastPeriod|nextPeriod)\}/g,
    (_whole, name: PeriodVariable) => values[name],
  );
}

/** Every way to say a half, a quarter or a month of `year`, without blanks and case, and what it means. */
export function sayings(kind: 'half' | 'month', year: number): ReadonlyMap<string, Period> {
  const said = new Map<string, Period>();
  for (const { halves, quarters, months } of Object.values(wordsIn)) {
    const add = (patterns: readonly string[], period: (index: number) => Period) =>
      patterns.forEach((pattern, index) => said.set(squeezed(inYear(pattern, year)), period(index)));
    if (kind === 'month') {
      add(months, (index) => ({ kind, year, month: index + 1 }));
    } else {
      add(halves, (index) => ({ kind, year, half: (index + 1) as 1 | 2 }));
      add(quarters, (index) => ({ kind, year, quarter: (index + 1) as 1 | 2 | 3 | 4 }));
    }
  }
  return said;
}

/** The half, quarter or month of `year` that `text` speaks of, in any language; undefined when it names none. */
export function periodIn(text: string, year: number): Period | undefined {
  const squeezedText = squeezed(text);
  const said = [...sayings('month', year), ...sayings('half', year)];
  return said.find(([saying]) => squeezedText.includes(saying))?.[1];
}

/** `text` as {@link sayings} are compared. */
export function squeezed(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}

function inYear(pattern: string, year: number): string {
  return pattern.replace('{year}', String(year));
}
