import { senseOf } from './senses';
import { periodsIn, periodFrom, type Period } from './period';
import { anywhere, beginning, plain, wordsFor } from '../words';

const pointing = anywhere('pointing');
const statement = anywhere('statement');
const sentenceLike = anywhere('sentence');
const want = anywhere('want');
const intent = anywhere('intent');
const other = anywhere('otherList');
const next = anywhere('next');
const newYear = anywhere('newYear');
const last = anywhere('last');
const longSet = anywhere('longSet');
const goal = anywhere('goal');
const current = anywhere('current');
const thisYear = anywhere('thisYear');
const future = anywhere('future');
const setsGoals = anywhere('setsGoals');
const check = anywhere('check');
const explains = anywhere('explainsList');
/** What announces a list is short, and stands at the end. */
const longest = 200;
const longestLabel = 40;

function lastSentence(text: string): string {
  const sentences = lastLine(text).split(/(?<=[.!?…]["'”’)]*)\s+/u);
  return sentences.at(-1)!.slice(-longest);
}

/** Lines of more UTF-16 units that end within a sentence are wrapped, and go on in the next one. */
const wrapped = 50;

/** The last line; with those that it goes on from, where the text is wrapped. */
function lastLine(text: string): string {
  const lines = text
    .slice(-2 * longest)
    .trim()
    .split('\n');
  let first = lines.length - 1;
  while (first > 0 && lines[first - 1]!.length >= wrapped && !/[.!?…:：。]["'”’)]*\s*$/u.test(lines[first - 1]!)) {
    first--;
  }
  return lines.slice(first).join(' ').trim();
}

/** Whether the sentence before a list says that it holds something other than goals. */
export function saysOther(text: string): boolean {
  const sentence = plain(lastSentence(text));
  const isLabel = sentence.length <= longestLabel && !/[.!?]$/u.test(sentence) && !sentenceLike.test(sentence);
  if (!isLabel && !/(?:[:：…]|\.{3})$/u.test(sentence) && !pointing.test(sentence)) {
    return false;
  }
  return (other.test(sentence) || statement.test(sentence)) && !isWish(sentence);
}

const isWish = (said: string): boolean => want.test(said) || goal.test(said) || onceWanted.test(said);

/** Whether a sentence names what the list behind its colon holds, and not as what is wanted. */
export function isLabelOfOthers(text: string): boolean {
  const said = plain(lastSentence(text));
  return /[:：]$/u.test(said) && !want.test(said) && !intent.test(said) && !goal.test(said) && !wished.test(said);
}

/** Whether what stands before a list is about the time until the goals, and no other, and leads to the list. */
export function looksBack(text: string, about: Period | undefined): boolean {
  const last = lastSentence(text);
  const isLeading = /[:：]$/u.test(last.trim()) || pointing.test(plain(last));
  return isBehind(isLeading ? text.slice(-2 * longest) : last, about);
}

/** Whether `text` names years, and none to come. */
function isBehind(text: string, about: Period | undefined): boolean {
  const named = periodsIn(plain(text)).filter(({ year }) => year !== undefined);
  return (
    about !== undefined &&
    named.length > 0 &&
    named.every(({ year, month, months }) => periodFrom(year!, month, months).start < about.end)
  );
}

/** Whose goals a paragraph between a heading and its list says they are: `Here is how my goals for 2021 went`. */
export function tellsOf(text: string, about: Period | undefined): 'next' | 'review' | undefined {
  const said = plain(text.slice(0, 2 * longest));
  const isOver = isBehind(text.slice(0, 2 * longest), about) || last.test(said);
  const announced = announces(text, about);
  const kind = announced?.sure ?? announced?.maybe;
  return kind ?? (isOver && check.test(said) ? 'review' : undefined);
}

/**
 * What the text before a list announces: goals, `sure` when it is a label (`2022 goals:`), or only maybe, when it is a
 * sentence; undefined when nothing.
 * @param isThisYearAhead whether the post was written when the time that it is about was over, so that `this year` is next
 */
export function announces(
  text: string,
  about: Period | undefined,
  isThisYearAhead = false,
): { readonly sure?: 'next' | 'review'; readonly maybe?: 'next' | 'review' } | undefined {
  const sentence = lastSentence(text);
  const said = plain(sentence);
  const isWhole = text.trim() === sentence && text.trim().length <= longestLabel;
  const sense = isWhole && !/[.!?]$/u.test(said) && !sentenceLike.test(said) ? senseOf(sentence, about) : undefined;
  if (sense !== undefined && !sense.isWeak && (sense.kind === 'next' || sense.kind === 'review')) {
    return { sure: sense.kind };
  }
  if (saysOther(text)) {
    return undefined;
  }
  if (sense?.kind === 'next' && sense.isVague !== true) {
    return { maybe: 'next' };
  }
  if (setsGoals.test(said) && !last.test(said)) {
    return { sure: 'next' };
  }
  const told = announcedGoals(text, about, isThisYearAhead);
  if (told !== undefined) {
    return { sure: told };
  }
  const isWanted = want.test(said) || intent.test(said);
  // `I did intend to stream more this year` tells of the year that is over, whenever it is told.
  const isNow = isThisYearAhead && thisYear.test(said) && want.test(said) && !last.test(said) && !statement.test(said);
  if (isWanted && !check.test(said) && (isNow || isOfTimeAhead(said, about))) {
    return { maybe: 'next' };
  }
  // `In 2022 I wish for calm. Here goes:` or `I mean to do this:`
  const before = plain(sentenceBefore(text));
  const isBeforeWanted = (want.test(before) || intent.test(before)) && !check.test(before) && !last.test(before);
  if (isBeforeWanted && isOfTimeAhead(before, about) && !last.test(said) && (isWanted || handsOver.test(said))) {
    return { maybe: 'next' };
  }
  const isOnce = onceWanted.test(said) && /[:：]$/u.test(said);
  const isOver = last.test(said) || last.test(before) || isBehind(text.slice(-2 * longest), about);
  const isOfOnce = (last.test(said) && goal.test(said)) || (isOver && (isOnce || managed.test(said)));
  return isOfOnce ? { maybe: 'review' } : undefined;
}

/** Whether the sentence before a list is about a time to come, and says nothing else of it. */
export function isAboutAhead(text: string, about: Period | undefined, isThisYearAhead: boolean): boolean {
  const said = plain(lastSentence(text));
  return (
    (isOfTimeAhead(said, about) || (isThisYearAhead && thisYear.test(said))) && !last.test(said) && !saysOther(text)
  );
}

/** Whether a sentence says that goals follow, and not for which time. */
export function announcesSomeGoals(text: string, about: Period | undefined): boolean {
  const said = plain(lastSentence(text));
  const isOver = last.test(said) || check.test(said) || isBehind(said, about);
  return subject.test(said) && (pointing.test(said) || /[:：]$/u.test(said)) && intent.test(said) && !isOver;
}

/** Whether a sentence names a time to come. */
function isOfTimeAhead(said: string, about: Period | undefined): boolean {
  return next.test(said) || newYear.test(said) || future.test(said) || namesAhead(said, about);
}

const namesAhead = (said: string, about: Period | undefined): boolean =>
  periodsIn(said).some(
    ({ year, month, months }) =>
      year !== undefined && about !== undefined && periodFrom(year, month, months).start >= about.end,
  );

const onceWanted = anywhere('onceWanted');
const managed = anywhere('managed');
const fared = anywhere('fared');
const wasSet = anywhere('wasSet');
const handsOver = beginning('handsOver');

/** The sentence before the last one of a paragraph; empty when there is none. */
const sentenceBefore = (text: string): string =>
  lastSentence(text.trimEnd().slice(0, -lastSentence(text).trim().length));

/**
 * Whether a paragraph speaks of goals that were set before: a list below it whose items say how they went is of those.
 */
export function speaksOfEarlierGoals(text: string, about: Period | undefined): boolean {
  return text
    .slice(-2 * longest)
    .split(/(?<=[.!?…])\s+/u)
    .some((one) => {
      const said = plain(one);
      const isEarlier = last.test(said) || longSet.test(said) || isBehind(said, about);
      return goal.test(said) && isEarlier && !isOfTimeAhead(said, about);
    });
}

const oneByOne = anywhere('oneByOne');

/** Whether a piece of a post may say what {@link goesThrough} asks for. */
export const mayGoThrough = (source: string): boolean => oneByOne.test(plain(source));

/** Whether a sentence says that the goals set for the post's own time are looked at one by one in what follows. */
export function goesThrough(text: string, about: Period | undefined): boolean {
  const said = plain(lastSentence(text));
  const isOwn = last.test(said) || current.test(said) || longSet.test(said) || isBehind(said, about);
  return oneByOne.test(said) && goal.test(said) && isOwn && !next.test(said);
}

const goalSource = wordsFor('goal');
/** This year's goals, in so many words: `올해 목표를 적었다`. */
const goalsOfNow = new RegExp(
  `${wordsFor('current')}의?\\s(?:세운\\s)?${goalSource}(?:들)?(?:은|는|을|를)?\\s[^.!?,]{0,16}[.!]*$`,
  'u',
);
/** Goals as what a sentence is about: `my goals for 2022 are`, `내년 목표는`, `some goals I set:`. */
const subject = new RegExp(
  `${goalSource}(?:들)?(?:은|는|을|를|이|가|로)?(?=[\\s:：,.]|$)(?!\\s(?:to|on)\\s(?!(?:complete|achieve|accomplish|reach|meet)\\b))`,
  'u',
);
/** What one wants to do, as what a sentence is about that points at a list: `Here are things I want to do next year`. */
const wished = anywhere('plainWish');
const listed = anywhere('listed');
const pointsAtEnd = new RegExp(`(?:${wordsFor('pointing')}|${wordsFor('pointsOn')})[^.!?]{0,40}[.:：]*$`, 'u');

/** A sentence of so many characters may only point on from the one before it. */
const shortest = 24;

/** Whose goals a sentence before a list says that it holds, where it points at the list and says so of no other thing. */
function announcedGoals(
  text: string,
  about: Period | undefined,
  isThisYearAhead: boolean,
): 'next' | 'review' | undefined {
  const said = plain(lastSentence(text));
  const points = pointsAtEnd.test(said);
  if (!/[:：]$/u.test(said) && !points) {
    return undefined;
  }
  const whose = goalsSaid(said, about, isThisYearAhead);
  if (whose !== undefined || !points || said.length > shortest || /[:：]$/u.test(said)) {
    return whose;
  }
  const before = plain(sentenceBefore(text));
  return goalsSaid(before, about, isThisYearAhead) === 'next' ? 'next' : undefined;
}

function goalsSaid(said: string, about: Period | undefined, isThisYearAhead: boolean): 'next' | 'review' | undefined {
  const isOfGoals = subject.test(said);
  const isAhead = namesAhead(said, about);
  if (isOfGoals && fared.test(said) && (last.test(said) || isBehind(said, about)) && !isAhead) {
    return 'review';
  }
  if ((!isOfGoals && !(wished.test(said) && listed.test(said))) || other.test(said) || explains.test(said)) {
    return undefined;
  }
  if (isOfGoals && longSet.test(said) && !isAhead && !next.test(said)) {
    return 'review';
  }
  if (isThisYearAhead && isOfGoals && goalsOfNow.test(said)) {
    return 'next'; // whatever the sentence says of last year before that
  }
  if (!isThisYearAhead && isOfGoals && current.test(said) && wasSet.test(said)) {
    return 'review';
  }
  // `On New Year’s Eve 2020 I set goals for 2021` looks back, in 2021.
  const isNewYear = newYear.test(said) && !isBehind(said, about);
  if (isAhead || isNewYear || next.test(said) || (isThisYearAhead && current.test(said) && !check.test(said))) {
    return last.test(said) ? undefined : 'next';
  }
  return isOfGoals && (last.test(said) || isBehind(said, about)) ? 'review' : undefined;
}
