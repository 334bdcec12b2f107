import { anywhere, plainTitle, wordsFor } from '../words';
import { periodsIn } from './period';
import { goalWords, joined, longestTitle } from './senses';

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
  const text = plainTitle(title.slice(0, 300));
  if (!goal.test(text) || text.length > longestTitle || reader.test(text)) {
    return undefined;
  }
  const named = periodsIn(text);
  const years = new Set(named.map(({ year }) => year));
  const isAhead = future.test(text) || next.test(text) || joined.test(text);
  if (years.size < 2 && checkOfGoals.test(text) && !isAhead) {
    return 'review';
  }
  if (retrospective.test(text) || check.test(text) || years.size > 1) {
    return undefined;
  }
  const isOfTime = named.length > 0 || newYear.test(text) || next.test(text) || current.test(text);
  return isOfTime || text.replace(goalWords, '') === '' ? 'plain' : undefined;
}
