import { anywhere, beginning, plainHeading, plainTitle, whole, wordsFor } from '../words';

const goal = anywhere('goal');
const explains = beginning('explains');
const topic = new RegExp(`^(?:${wordsFor('topic')}|${wordsFor('closing')})`, 'u');
const closing = beginning('closing');
const area = whole('area');

/** Whether a heading below goals is about something else, such as an introduction. */
export function isOtherTopic(title: string): boolean {
  const text = plainTitle(title);
  return topic.test(text) || (goal.test(text) && explains.test(text));
}

/** Whether a heading closes a post, or stands behind its end. */
export const isClosing = (title: string): boolean => closing.test(plainTitle(title));

const goalsAtEnd = new RegExp(`^(?:[^.!?]{0,20}\\s)?${wordsFor('goal')}(?:들)?$`, 'u');

/** Whether a name is that of a group of goals, and no goal: `Goals of the first half`. */
export function isGroupOfGoals(title: string): boolean {
  return goalsAtEnd.test(plainHeading(title));
}

const thingList = anywhere('thingList');

/** Whether a name is that of a list of things, and says of none what is to be done: `읽고 싶은 책 목록`. */
export function isListOfThings(title: string): boolean {
  const text = plainHeading(title).replace(/[^\p{L}\p{N}]+$/u, '');
  return thingList.test(text) && !goal.test(text) && !plainListOfWishes.test(text);
}

const plainListOfWishes = /\b(?:to[-\s]?do|wish)\b|todo|할\s?일/u;

const numberedGoal = new RegExp(`^${wordsFor('numbered')}\\s?#?\\d{1,2}$`, 'u');

/** Whether a heading only counts the goal below it: `Goal 1`. */
export function isNumberedGoal(title: string): boolean {
  return numberedGoal.test(plainHeading(title));
}

const countedGoal = new RegExp(`^${wordsFor('numbered')}\\s?#?\\d{1,2}\\s?[.:)–—-]\\s?\\S`, 'u');

/** Whether a heading counts a goal and names it, so that what is below it are means: `Objective 1. Be calm`. */
export function isCountedGoal(title: string): boolean {
  return countedGoal.test(plainTitle(title));
}

/** What a heading names, without the signs behind it. */
const nameIn = (title: string): string => plainHeading(title).replace(/[^\p{L}\p{N})]+$/u, '');

/** Whether a title is the name of an area of life and nothing more. */
export function isArea(title: string): boolean {
  const text = nameIn(title);
  return area.test(text) || (text.includes('/') && text.split('/').every((part) => area.test(part.trim())));
}

const areaAspect = new RegExp(`^${wordsFor('areaAspect')}\\s\\p{L}+$`, 'u');
const between = /\s(?:&|and|\+|및|그리고)\s|(?<=[가-힣])[과와]\s|\s?[,·]\s?/u;

/**
 * Whether a title sounds like the name of an area: of several, `Health & Fitness`, `건강과 운동`, or of a side of life,
 * `Professional growth`. Less sure than {@link isArea}.
 */
export function isAreaLike(title: string): boolean {
  const text = nameIn(title);
  const parts = text.split(between);
  const areAreas =
    parts.length > 1 && parts.some((part) => isArea(part)) && parts.every((part) => part.split(' ').length <= 2);
  return isArea(title) || areaAspect.test(text) || areAreas;
}
