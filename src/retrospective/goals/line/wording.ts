import { isArea, isOtherTopic } from '../headings/names';
import { anywhere, plainTitle } from '../words';

const imperative = anywhere('imperative');
const resolve = anywhere('resolve');
const statement = anywhere('statement');

/** Whether a line alone, with nothing that says so, is worded as something to do: `Read a book a month`, `책 읽기`. */
export function isWordedAsGoal(text: string): boolean {
  const said = plainTitle(text.slice(0, 300));
  const isPhrase = /[\s가-힣]/u.test(said);
  const isMeant = imperative.test(said) || resolve.test(said);
  return isPhrase && isMeant && !statement.test(said) && !isArea(said) && !isOtherTopic(said) && !/[?？]$/u.test(said);
}

/** Whether at least half of some lines are worded as goals, and more than one. */
export function areWordedAsGoals(texts: readonly string[]): boolean {
  const worded = texts.filter(isWordedAsGoal).length;
  return worded > 1 && worded * 2 >= texts.length;
}
