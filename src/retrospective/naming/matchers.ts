import { plain, wordsFor } from '../goals/words';
import { english } from './english';
import { korean } from './korean';
import type { NamingWords } from './namingWords';

/** Every language at once: Korean titles mix English in. Another language is another file here. */
const languages: readonly NamingWords[] = [korean, english];

const union = (kind: keyof NamingWords) => languages.flatMap((words) => words[kind]).join('|');

/** What matches where one of the entries stands. */
const anywhere = (...kinds: (keyof NamingWords)[]) => new RegExp(kinds.map(union).join('|'), 'u');
const whole = (kind: keyof NamingWords) => new RegExp(`^(?:${union(kind)})$`, 'u');

export const matchers = {
  sure: anywhere('sure'),
  ofPeriod: anywhere('ofPeriod'),
  alone: anywhere('alone'),
  never: anywhere('never'),
  yearly: anywhere('yearly'),
  span: anywhere('span'),
  project: anywhere('project'),
  leaving: anywhere('leaving'),
  surelyLeaving: anywhere('surelyLeaving'),
  goals: anywhere('goals'),
  tag: whole('tags'),
  folder: whole('folders'),
};

/** A year, a half, a quarter or a month, however written. */
const periods = `['’]?(?<!\\d)(?:(?:19|20)\\d\\d|\\d\\d(?=년))(?!\\d)|${['firstHalf', 'secondHalf', 'quarter', 'month'].map((kind) => wordsFor(kind as 'month')).join('|')}`;
const fillersOf = (...kinds: (keyof NamingWords)[]) =>
  new RegExp(`${periods}|${kinds.map(union).join('|')}|[^\\p{L}\\p{N}]+`, 'gu');
const besidesAlone = fillersOf('sure', 'ofPeriod', 'alone', 'filler');
const besidesGoals = fillersOf('goals');

/** Whether nothing stands in `text` but a period, words for a retrospective and little ones between. */
export const saysNothingElse = (text: string): boolean => text.replace(besidesAlone, '') === '';
/** Whether nothing stands in `text` but a period and words for goals. */
export const saysGoalsAlone = (text: string): boolean => text.replace(besidesGoals, '') === '';

/** `text` as the words are matched: {@link plain}, and `-` and `_` as the blanks that they stand for. */
export function comparable(text: string): string {
  return plain(text.slice(0, 300))
    .replace(/[-_‐‑–—~]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
