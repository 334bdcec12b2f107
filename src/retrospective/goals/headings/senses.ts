import { periodFrom, periodsIn, yearOf, type Period } from './period';
import { isSeasonAhead, isSeasonAlone } from './seasons';
import { anywhere, beginning, plainHeading, wordsFor } from '../words';

/**
 * What a heading says of the list below it.
 * `bare`: goals, whose is not said; `current`: this year's, which may be the post's or that in which it was written;
 * `mixed`: goals of both. `weak`: it may as well be about something else.
 */
export interface HeadingSense {
  readonly kind: 'next' | 'review' | 'bare' | 'current' | 'mixed';
  readonly isWeak: boolean;
  /** It names a time to come, and nothing that is known to be said of goals: they are only guesses, and worded as goals. */
  readonly isVague?: boolean;
  /** The time that its goals are for, where it names one. */
  readonly period?: Period;
}

const goal = anywhere('goal');
const wish = anywhere('wish');
const plainWish = anywhere('plainWish');
const openWish = anywhere('openWish');
const next = anywhere('next');
const newYear = anywhere('newYear');
const last = anywhere('last');
const current = anywhere('current');
const thisYear = anywhere('thisYear');
const future = anywhere('future');
const restOf = anywhere('restOf');
const restAlone = beginning('restAlone');
const unplanned = anywhere('unplanned');
const check = anywhere('check');
const heeded = anywhere('heeded');
const howItWent = beginning('howItWent');
const later = beginning('later');
const reader = anywhere('reader');
const retrospective = anywhere('retrospective');
const explains = beginning('explains');
/** What a heading of nothing but goals is made of. */
export const goalWords = new RegExp(
  `(?:${wordsFor('goal')}|${wordsFor('filler')}|${wordsFor('newYear')}|[^\\p{L}\\p{N}])`,
  'gu',
);
const topic = new RegExp(`^(?:${wordsFor('topic')}|${wordsFor('closing')})`, 'u');
const wanted = anywhere('wanted');
const wishList = anywhere('wishList');
const reached = anywhere('reached');

/**
 * What `title` (visible text of a heading) says in a post about `about`; undefined when it marks no goals.
 * The same words mean the next goals in one year's post and the reviewed ones in the next's: the year decides
 * (facts of 79 posts, 4.1).
 */
export function senseOf(title: string, about: Period | undefined): HeadingSense | undefined {
  const text = plainHeading(title);
  if (text === '' || reader.test(text) || explains.test(text)) {
    return undefined;
  }
  const named = periodsIn(text).map((one) => resolve(one, about, text));
  const ahead = named.find(({ when }) => when === 'ahead');
  const isNext = next.test(text);
  const sure = (kind: HeadingSense['kind'], period?: Period) => ({ kind, isWeak: false, ...(period && { period }) });
  if (unplanned.test(text)) {
    return undefined; // what happened besides the goals
  }
  if (howItWent.test(text) && ahead === undefined && !isNext) {
    return sure('review');
  }
  if (goal.test(text)) {
    return senseOfGoals(text, named, about, sure);
  }
  if (last.test(text) && heeded.test(text)) {
    return sure('review');
  }
  const over = named.find(({ when }) => when === 'over' || when === 'behind');
  const isSetBefore = wanted.test(text) || (over !== undefined && over.goesOn !== true && wishList.test(text));
  if (isSetBefore && ahead === undefined && !isNext) {
    return sure('review', over?.period);
  }
  if (restAlone.test(text) && over?.when !== 'behind') {
    return { kind: 'next', isWeak: true };
  }
  if (last.test(text) || over !== undefined) {
    return undefined;
  }
  if (ahead !== undefined || isNext || newYear.test(text)) {
    const period = ahead?.period;
    if (plainWish.test(text)) {
      return sure('next', period);
    }
    const isYearAlone = ahead !== undefined && /^(?:in |hello,? |for )?['’]?\d{2,4}\s?년?도?[^\p{L}]*$/u.test(text);
    const weak = { ...sure('next', period), isWeak: true };
    const isTimeAlone = (isNext || isPartOfYear(about)) && isNothingBut(text, nextWords);
    const isVague = (ahead !== undefined || isNext) && text.split(' ').length <= mostVague;
    return wish.test(text) || isYearAlone || isTimeAlone ? weak : isVague ? { ...weak, isVague } : undefined;
  }
  const isOpen = later.test(text) || openWish.test(text) || (isSeasonAlone(text) && isSeasonAhead(text, about));
  if (isOpen) {
    return { kind: 'next', isWeak: true };
  }
  const isCurrent = thisYear.test(text) && (plainWish.test(text) || isNothingBut(text, thisYearWords));
  return isCurrent ? { kind: 'current', isWeak: true } : undefined;
}

const isPartOfYear = (about: Period | undefined): boolean => about !== undefined && about.end - about.start < 12;

const nextWords = new RegExp(wordsFor('next'), 'gu');
const thisYearWords = new RegExp(wordsFor('thisYear'), 'gu');
const particles = new RegExp(`${wordsFor('particles')}|\\d{2,4}년?도?|[^\\p{L}\\p{N}]`, 'gu');

/** Whether a heading is but the name of a time: `For next year`, `내년에는`, `July`. */
const isNothingBut = (text: string, names: RegExp): boolean =>
  text.replace(names, '').replace(partOfYear, '').replace(particles, '') === '';

/** A heading of more words that names a time to come tells something of it. */
const mostVague = 5;
/** Of a year that is over, so many months without a year lie in the next: nobody sets goals for what is long over. */
const earlyMonths = 6;
const partOfYear = new RegExp(
  `${wordsFor('firstHalf')}|${wordsFor('secondHalf')}|${wordsFor('quarter')}|${wordsFor('month')}`,
  'gu',
);

/** A look back, and goals beside it: `Review and goals`. */
export const joined = new RegExp(
  `${wordsFor('retrospective')}(?:와|과|\\s?(?:및|그리고|&|\\+|and|,))\\s[^.!?]{0,12}${wordsFor('goal')}`,
  'u',
);

function senseOfGoals(
  text: string,
  named: readonly ResolvedPeriod[],
  about: Period | undefined,
  sure: (kind: HeadingSense['kind'], period?: Period) => HeadingSense,
): HeadingSense | undefined {
  const ahead = named.filter(({ when }) => when === 'ahead').at(-1);
  const over = named.find(({ when }) => when === 'over' || when === 'behind');
  const isChecked = check.test(text);
  const isLast = last.test(text);
  if (ahead !== undefined || next.test(text)) {
    return isLast || (over !== undefined && isChecked) ? sure('mixed') : sure('next', ahead?.period);
  }
  if (!isLast && !isChecked && isSeasonAhead(text, about)) {
    return sure('next');
  }
  if (reached.test(text) || wanted.test(text)) {
    return sure('review', over?.period);
  }
  const goesOn = over?.goesOn === true && future.test(text);
  if (over !== undefined && !isLast && !isChecked && (goesOn || restOf.test(text))) {
    return sure('next', over.period);
  }
  if (over !== undefined || isLast) {
    return sure('review', over?.period);
  }
  if (newYear.test(text)) {
    return isChecked ? sure('review') : sure('next');
  }
  if (joined.test(text)) {
    return sure('bare');
  }
  if (current.test(text)) {
    return sure(isChecked ? 'review' : 'current');
  }
  if (isChecked) {
    return isAboutCheck(text) ? sure('review') : undefined;
  }
  if (future.test(text)) {
    return sure('next');
  }
  const within = named.find(({ when }) => when === 'within')?.period;
  const isOfPart = within !== undefined && isPartOfYear(about);
  const early = within !== undefined && !isOfPart && within.start % 12 < earlyMonths ? within : undefined;
  const rest = (isOfPart || early !== undefined ? text.replace(partOfYear, '') : text)
    .replace(goalWords, '')
    .replace(/\d{1,4}년?/gu, '');
  if (rest !== '') {
    return undefined;
  }
  return isOfPart ? sure('review', within) : sure('bare', early && { start: early.start + 12, end: early.end + 12 });
}

/** So many other words beside goals and their check make a heading about something else: `Teams that reflect our goals`. */
const mostOthers = 2;
const checkWords = new RegExp(wordsFor('check'), 'gu');

function isAboutCheck(text: string): boolean {
  // What is known is cut out of the words around it, and does not part them: `teams` holds an `a`, and is one word.
  const others = text
    .replace(checkWords, '')
    .replace(goalWords, (found) => (/[\p{L}\p{N}]/u.test(found) ? '' : ' '))
    .match(/\S+/gu);
  return (others?.length ?? 0) < mostOthers;
}

/**
 * Whether the goals below a heading `title` are ahead or behind, where they are only called goals: `Recap`, `Looking forward
 * to 2022`. Undefined when it says neither.
 */
export function contextOf(title: string, about: Period | undefined): 'next' | 'review' | undefined {
  const text = plainHeading(title);
  const named = periodsIn(text).map((one) => resolve(one, about, text));
  if (named.some(({ when }) => when === 'ahead') || next.test(text) || later.test(text)) {
    return 'next';
  }
  return text !== '' && (last.test(text) || check.test(text)) ? 'review' : undefined;
}

/** Whether a heading is about goals, whosever they are. */
export function namesGoals(title: string): boolean {
  const text = plainHeading(title);
  return goal.test(text) && !reader.test(text) && !explains.test(text) && !topic.test(text);
}

interface ResolvedPeriod {
  /** `within`: a part of the time that the post is about, without a year of its own. */
  readonly when: 'ahead' | 'over' | 'behind' | 'within' | 'unknown';
  /** Whether it is longer than the time that the post is about, and not over with that. */
  readonly goesOn?: boolean;
  readonly period: Period | undefined;
}

/** Where a period lies that a heading of a post about `about` names. */
function resolve(
  { year, month, months }: ReturnType<typeof periodsIn>[number],
  about: Period | undefined,
  text: string,
): ResolvedPeriod {
  if (about === undefined) {
    return { when: 'unknown', period: year === undefined ? undefined : periodFrom(year, month, months) };
  }
  const length = about.end - about.start;
  const shift = next.test(text) && year === undefined && months !== 12 ? 1 : 0;
  let period = periodFrom((year ?? yearOf(about)) + shift, month, months);
  const isAgo = year === undefined && shift === 0 && months <= 3 && period.end <= about.start;
  if (isAgo && period.start + 12 - about.end < about.start - period.end) {
    period = periodFrom(yearOf(about) + 1, month, months); // nearer than the one before: January's goals in December's post
  }
  if (period.start >= about.end) {
    return { when: 'ahead', period };
  }
  if (period.end <= about.start) {
    return { when: 'behind', period };
  }
  const isPart = year === undefined && months < length;
  if (isPart && !last.test(text)) {
    return { when: 'within', period };
  }
  return { when: 'over', period, goesOn: period.start <= about.start && period.end > about.end };
}

/** Whether a title says which time it is about, or that it is the last or next. */
export function saysWhen(title: string): boolean {
  const text = plainHeading(title);
  return periodsIn(text).length > 0 || next.test(text) || last.test(text) || newYear.test(text);
}

const yearAlone = /^['’]?(?:19|20)\d\d년?[^\p{L}\p{N}]*$/u;

/** Whether a heading below goals to come is about the time before them: `### TMI of April`, `## 2021 in review`. */
export function isOfOwnTime(title: string, about: Period | undefined): boolean {
  const text = plainHeading(title);
  return (
    about !== undefined &&
    periodsIn(text).some(({ year, month, months }) => {
      const period = periodFrom(year ?? yearOf(about), month, months);
      const isOwn = period.start === about.start && period.end === about.end;
      const isOver = year !== undefined && period.end <= about.end;
      return (months < 12 && isOwn) || (isOver && (retrospective.test(text) || yearAlone.test(text)));
    })
  );
}

/** Whether a heading looks back at the time that the post is about: `Looking back at 2021`. */
export function isRetrospectiveOf(title: string, about: Period | undefined): boolean {
  const text = plainHeading(title);
  return retrospective.test(text) && isOfOwnTime(title, about) && !goal.test(text);
}
