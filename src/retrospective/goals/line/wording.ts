import { isArea, isOtherTopic } from '../headings/names';
import { anywhere, plainTitle, wordsFor } from '../words';

const imperative = anywhere('imperative');
const resolve = anywhere('resolve');
const statement = anywhere('statement');
const deed = anywhere('deed');
/** Words before a verb that say how much one wants it: `Finally learn to swim`, `To read more`. */
const eager = new RegExp(`^(?:${wordsFor('eager')}\\s)+`, 'u');

/** Whether a line alone, with nothing that says so, is worded as something to do: `Read a book a month`, `책 읽기`. */
export function isWordedAsGoal(text: string): boolean {
  const said = plainTitle(text.slice(0, 300));
  const isPhrase = /[\s가-힣]/u.test(said);
  const isMeant = imperative.test(said.replace(eager, '')) || resolve.test(said);
  return isPhrase && isMeant && !statement.test(said) && !isArea(said) && !isOtherTopic(said) && !/[?？]$/u.test(said);
}

/** Whether at least half of some lines are worded as goals, and more than one. */
export function areWordedAsGoals(texts: readonly string[]): boolean {
  const worded = texts.filter(isWordedAsGoal).length;
  return worded > 1 && worded * 2 >= texts.length;
}

/** A count in front, but no year, no day, no time of day, and no list of things: `10 blog posts`, `Fifty books`. */
const countFirst = new RegExp(
  `^(?!(?:19|20)\\d\\d\\b|\\d+(?:st|nd|rd|th)\\b|\\d+\\s?[./:-]\\s?\\d|\\d+\\s?[월일년]|\\d+\\s?(?:가지|things|ways|lessons)\\b)(?:\\d[\\d,.]*k?\\+?|${wordsFor('numberWord')})\\s?\\p{L}`,
  'u',
);
/** A count in a few words that name something else is as good: `글 열 편`, `토익 900점`. */
const counted = /\d/u;

/**
 * Whether a heading below goals says what is to be done, or how much: no name of an area, and no topic. In a list an item
 * needs less, since a list of areas is rare.
 */
export function isHeadingOfGoal(title: string): boolean {
  const said = plainTitle(title.slice(0, 300));
  return isWordedAsGoal(title) || deed.test(said) || countFirst.test(said) || counted.test(said);
}
