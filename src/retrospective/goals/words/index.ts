import { english } from './english';
import type { GoalWords } from './goalWords';
import { korean } from './korean';

/** Every language at once: posts mix them, headings above all. Another language is another file here. */
const languages: readonly GoalWords[] = [korean, english];

type Lists = Exclude<
  { [K in keyof GoalWords]: GoalWords[K] extends readonly string[] ? K : never }[keyof GoalWords],
  'seasons'
>;

const union = (sources: readonly string[]) => (sources.length === 0 ? '(?!)' : sources.join('|'));

/** Source of an expression that matches any of the languages' entries of one kind. */
export function wordsFor(kind: Lists): string {
  return `(?:${union(languages.flatMap((words) => words[kind]))})`;
}

/** What matches where one of the entries stands. */
export function anywhere(...kinds: Lists[]): RegExp {
  return new RegExp(kinds.map(wordsFor).join('|'), 'u');
}

/** What matches text that is one of the entries and nothing else. */
export function whole(kind: Lists): RegExp {
  return new RegExp(`^${wordsFor(kind)}$`, 'u');
}

/** What matches text that begins with one of the entries. */
export function beginning(kind: Lists): RegExp {
  return new RegExp(`^${wordsFor(kind)}`, 'u');
}

export function columnHead(kind: keyof GoalWords['columns']): RegExp {
  return new RegExp(union(languages.flatMap((words) => words.columns[kind])), 'u');
}

/** Source of an expression that matches a season: 0 spring … 3 winter. */
export function seasonSource(season: 0 | 1 | 2 | 3): string {
  return `(?:${union(languages.map(({ seasons }) => seasons[season]))})`;
}

/** What matches a whole verdict of one kind: `good`. */
export function verdict(kind: keyof GoalWords['rated']): RegExp {
  return new RegExp(`^(?:${union(languages.flatMap(({ rated }) => rated[kind]))})$`, 'u');
}

export const afterState = languages.map((words) => words.afterState).join('|');

/** 1 … 12 of a month's number or name in lower case. */
export function monthNumber(written: string): number {
  const number = Number(written);
  return Number.isNaN(number)
    ? languages.reduce((found, { monthNames }) => found || monthNames.indexOf(written.slice(0, 3)) + 1, 0)
    : number;
}

/**
 * `text` as the words are to be matched against: one form of each letter (macOS keeps Hangul in pieces, people write
 * full-width digits and brackets), lower case, single blanks.
 */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\u200b|\u200c|\u200d|\u2060|\ufe0f|\ufe0e/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** {@link plain} without emoji and other signs at both ends. */
export function plainTitle(text: string): string {
  return plain(text)
    .replace(/\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}/gu, ' ')
    .replace(/^(?:[^\p{L}\p{N}'"(?]|\d{1,2}[.)](?!\d)\s?)+/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Headings that say something of goals are short, in UTF-16 units. */
const longestTitle = 100;

/** {@link plainTitle} of a heading; empty when it is longer than those that say something of goals. */
export function plainHeading(title: string): string {
  return title.length > longestTitle ? '' : plainTitle(title);
}
