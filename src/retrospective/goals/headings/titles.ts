import { anywhere, plainHeading, plainTitle, wordsFor } from '../words';
import type { CalendarDay } from '../../../calendar';
import { periodsIn, type Period } from './period';
import { goalWords, joined } from './senses';

const goal = anywhere('goal');
const next = anywhere('next');
const newYear = anywhere('newYear');
const current = anywhere('current');
const future = anywhere('future');
const check = anywhere('check');
const reader = anywhere('reader');
const retrospective = anywhere('retrospective');

/** A check of goals in a title, near to each other. */
export const checkedGoals = new RegExp(`${wordsFor('goal')}.{0,12}${wordsFor('check')}`, 'u');
const checkOfGoals = new RegExp(
  `${wordsFor('goal')}.{0,16}${wordsFor('check')}|${wordsFor('check')}.{0,24}${wordsFor('goal')}`,
  'u',
);

/**
 * What a title says of a post that is nothing but goals; undefined for all others. `plain` goals may be set or, later,
 * looked at again: the day tells.
 */
export function titleSense(title: string): 'plain' | 'review' | undefined {
  const text = plainHeading(title);
  if (!goal.test(text) || reader.test(text)) {
    return undefined;
  }
  const named = periodsIn(text);
  const years = new Set(named.map(({ year }) => year));
  const isAhead = future.test(text) || next.test(text) || joined.test(text);
  if (years.size < 2 && checkOfGoals.test(text) && !isAhead) {
    return 'review';
  }
  if (looksBack(text) || years.size > 1) {
    return undefined;
  }
  const isOfTime = named.length > 0 || newYear.test(text) || next.test(text) || current.test(text);
  return isOfTime || text.replace(goalWords, '') === '' ? 'plain' : undefined;
}

const wishes = new RegExp(
  `${wordsFor('planning')}|${wordsFor('openWish')}|${wordsFor('plainWish')}|${wordsFor('wishList')}`,
  'u',
);
/** What a title of nothing but wishes may say besides. */
const besideWishes = new RegExp(
  `${wishes.source}|${wordsFor('particles')}|${wordsFor('thisYear')}|\\d{1,2}\\s?가지|(?:19|20)?\\d\\d년?도?에?|해야|들`,
  'gu',
);

/** Whether a title without a word for goals names nothing but what is to be done: `Things to do in 2022`, `2022년에 할 일`. */
export function isTitleOfWishes(title: string): boolean {
  const text = plainHeading(title);
  return (
    wishes.test(text) &&
    !reader.test(text) &&
    !looksBack(text) &&
    text.replace(besideWishes, '').replace(goalWords, '') === ''
  );
}

const looksBack = (text: string): boolean => retrospective.test(text) || check.test(text);

/** Whether a title says that its post looks back at something. */
export const isLookBack = (title: string): boolean => looksBack(plainTitle(title.slice(0, 300)));

const greeting = anywhere('greeting');
/** A post that opens a year stands at most so many months before it, or behind its beginning. */
const monthsAround = 2;

/**
 * Whether a post named by a year, `Hello 2022`, stands at its beginning: then it is about the one before, as far as it looks
 * back, and about that one, as far as it looks ahead.
 */
export function isOpening(title: string, { start, end }: Period, date: CalendarDay | undefined): boolean {
  const text = plainTitle(title.slice(0, 300));
  if (end - start !== 12 || looksBack(text) || periodsIn(text).length > 1) {
    return false;
  }
  const months = date && date.year * 12 + date.month - 1 - start;
  return months === undefined ? greeting.test(text) : months >= -monthsAround && months < monthsAround;
}
