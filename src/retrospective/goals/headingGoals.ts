import { isOver, type FoundGoal, type Goal } from './goal';
import { isArea, isOtherTopic } from './headings/names';
import { saysWhen, senseOf } from './headings/senses';
import { checkedGoals } from './headings/titles';
import { periodFrom } from './headings/period';
import { goalsOfList, OpenBlock } from './goalItems';
import { areWordedAsGoals } from './line/wording';
import { goalOfHeading, type PostReading } from './partGoals';
import type { PlacedBlock } from '../blockList';
import { keptWithBlock } from './keptWithBlock';
import type { Part } from './parts';
import type { OutlineItem, OutlinePart } from '../../markdown';
import { anywhere, plain, plainTitle } from './words';

/** So many headings with a state, and at least this share of all, make a post that goes through its goals. */
const statedHeadings = 3;
const statedShare = 0.6;
/** One heading with a year in brackets may be anything. */
const taggedHeadings = 2;

/** Names of goals stand so deep in lists of other things: `- What went badly`, `  - Goals for 2021`. */
const deepestName = 2;
/** An item that names goals is short, in UTF-16 units. */
const longestName = 60;

const goalWord = anywhere('goal');
/** Marks behind the name of an area: `Learning - ✅`. */
const stateBehind = /[^\p{L}]+$/u;
/** The last words of a heading, behind a dash. */
const verdictBehind = /\s[–—-]\s.*$/u;
const goalsSet = anywhere('goalsSet');

/**
 * The goals of a post that says it goes through them, and does, heading by heading: `## Read a book each month (25%)`; or,
 * where it says they were set, headings that count them: `## 1. Read more`.
 */
export function goalsGoneThrough(title: string, main: Part, post: PostReading): FoundGoal[] {
  const parts = main.parts.filter(
    (part) =>
      !post.seen.has(part) &&
      (!isOtherTopic(part.title) || isArea(part.title.replace(stateBehind, '').replace(verdictBehind, ''))),
  );
  if (parts.length < statedHeadings || !main.blocks.some(({ block }) => block.kind === 'paragraph')) {
    return [];
  }
  const lead = leadOf(main);
  const isTold = checkedGoals.test(plain(title.slice(0, 200)));
  if (!isTold && !goalWord.test(lead)) {
    return [];
  }
  const goals = parts.flatMap((part) => goalOfHeading(part, { kind: 'review' }, 'review', post) ?? []);
  const stated = goals.filter(isOver);
  if (stated.length >= statedHeadings && stated.length >= parts.length * statedShare) {
    return stated;
  }
  const counted = parts.filter(({ title }, index) => title.startsWith(`${index + 1}.`));
  // A beginning may tell of goals that were set, and go on to something else: then no heading is one, nor says how it went.
  const areGoals = isTold || stated.length > 0 || areWordedAsGoals(counted.map((part) => part.title));
  const isCounted = areGoals && (isTold || goalsSet.test(lead)) && counted.length >= statedHeadings;
  return isCounted ? counted.flatMap((part) => goalOfHeading(part, { kind: 'review' }, 'review', post) ?? []) : [];
}

/** What a post begins with, in plain form. */
export function leadOf(main: Part): string {
  return plain(
    main.blocks
      .map(({ block }) => block.source.slice(0, 1000))
      .join(' ')
      .slice(0, 4000),
  );
}

const setsGoals = anywhere('setsGoals');

/** Whether a post named by its year alone says at its beginning that it sets goals. */
export function setsOut(title: string, main: Part): boolean {
  return /^\d{4}년?$/u.test(plainTitle(title) || title.trim()) && setsGoals.test(leadOf(main));
}

const tag = /^[^\p{L}\p{N}([（【]{0,8}[([（【]((?:19|20)\d\d)년?[)\]）】]/u;

/** Headings that say in brackets which year's goal they are: `### (2021) 앱 내기`, and below it `### → (2022) 또 내기`. */
export function goalsOfTaggedHeadings(
  parts: readonly Part[],
  title: string,
  main: Part,
  post: PostReading,
): FoundGoal[] {
  const { about } = post;
  const tagged = parts.flatMap((part) => {
    const year = tag.exec(part.title)?.[1];
    return year === undefined || post.seen.has(part) ? [] : [{ part, period: periodFrom(Number(year)) }];
  });
  if (about === undefined || tagged.length < taggedHeadings || !goalWord.test(`${plain(title)} ${leadOf(main)}`)) {
    return [];
  }
  return tagged.flatMap(({ part, period }) => {
    const kind = period.start >= about.end ? 'next' : 'review';
    post.seen.add(part);
    const found = goalOfHeading(part, { kind }, kind, post);
    return found === undefined ? [] : [{ kind, goal: untagged(found.goal) }];
  });
}

/** A goal without the year before it, in case that is there, and no remark. */
function untagged({ remark, ...goal }: Goal): Goal {
  const text = goal.text.replace(tag, '').trim();
  const isRemark = remark !== undefined && text.includes(remark);
  return { ...goal, text: text || goal.text, ...(isRemark && { remark }) };
}

const isNamed = ({ parts: [first, ...rest] }: OutlineItem) =>
  first?.kind === 'paragraph' && rest.length > 0 && first.source.length <= longestName;

/** Whether a list has items with a name and something below it; most have none. */
const hasNamedItems = keptWithBlock((placed: PlacedBlock, post: PostReading) =>
  new OpenBlock(placed, post).parts.some((list) => list.kind === 'list' && list.items.some(isNamed)),
);

/** Goals in items of a list about other things that name whose they are: `- Goals for 2022`, and a list below it. */
export function goalsOfNamedItems(placed: PlacedBlock, headings: ReadonlySet<string>, post: PostReading): FoundGoal[] {
  if (!hasNamedItems(placed, post)) {
    return [];
  }
  const block = new OpenBlock(placed, post);
  const read = (list: OutlinePart, depth: number): FoundGoal[] =>
    list.kind !== 'list' || depth > deepestName
      ? []
      : list.items.flatMap((item) => {
          const [first, ...rest] = item.parts;
          const name = first?.kind === 'paragraph' && isNamed(item) ? block.read(first.source).text : '';
          // A table of contents has its names from the headings.
          const kind = headings.has(plainTitle(name)) ? undefined : kindOfName(name, post);
          return rest.flatMap((part) =>
            kind === undefined ? read(part, depth + 1) : part.kind === 'list' ? goalsOfList(part, block, { kind }) : [],
          );
        });
  return block.parts.flatMap((list) => read(list, 0));
}

/** Whose goals stand below a name that is no heading, where it says that for certain. */
export function kindOfName(name: string, { about }: PostReading): 'next' | 'review' | undefined {
  const sense = name === '' || !saysWhen(name) ? undefined : senseOf(name, about);
  const kind = sense === undefined || sense.isWeak ? undefined : sense.kind;
  return kind === 'next' || kind === 'review' ? kind : undefined;
}
