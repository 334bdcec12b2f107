import type { PlacedBlock } from '../blockList';
import { isOver, type FoundGoal } from './goal';
import { goalsOfList, OpenBlock } from './goalItems';
import { goalsOfNamedItems } from './headingGoals';
import {
  announces,
  announcesSomeGoals,
  goesThrough,
  isAboutAhead,
  mayGoThrough,
  speaksOfEarlierGoals,
} from './headings/sentences';
import { isHeadingOfGoal } from './line/wording';
import { goalsOfNamedLines, goalsThatSaySo, mayTellOfGoals } from './sayingGoals';
import { keptWithBlock, periodKey } from './keptWithBlock';
import { runOfLists } from './looseNotes';
import { goalsOfPart, type PostReading } from './partGoals';
import { walk, type Part } from './parts';
import { periodsIn } from './headings/period';
import { plain, plainTitle } from './words';

/** So many headings below a sentence that announces them are a list. */
const severalHeadings = 2;

const struck = /^\s*(?:[-*+]|\d{1,3}[.)])\s+~~/u;

/** Whether an item says that it is over, or is struck out: only that says not which way. */
const isGone = (one: FoundGoal): boolean => isOver(one) || struck.test(one.goal.raw);

/** So many items, and at least half of them with what became of them, are goals that were set before. */
const leastGone = 3;

/** What a paragraph says of goals that follow it. */
interface Said {
  readonly announced: ReturnType<typeof announces>;
  /** Whether it speaks of goals that were set before, where it announces none. */
  readonly isOfEarlier: boolean;
  /** Whether it is about a time to come, where it announces no goals. */
  readonly isAhead: boolean;
  /** Whether it says that goals follow, and not for which time. */
  readonly isOfSome: boolean;
}

/** What is announced may stand before one more thing that is said, and not before several. */
const lastParagraphs = 2;
const lastSaid = (said: readonly (Said | undefined)[]) => said.findLast((one) => one?.announced?.sure)?.announced?.sure;

/**
 * Goals in lists and headings that no heading above marks: announced by a label or by a sentence. Stops after each block.
 * @param isThisYearAhead whether the post was written when the time that it is about was over
 */
export function* findingAnnounced(
  main: Part,
  post: PostReading,
  isThisYearAhead: boolean,
): Generator<void, FoundGoal[]> {
  const found: FoundGoal[] = [];
  const saidBy = (placed: PlacedBlock | undefined) =>
    placed?.block.kind === 'paragraph' ? saidByParagraph(placed, post, isThisYearAhead) : undefined;
  const parts = [main, ...walk(main)];
  const titles = new Set(parts.map(({ title }) => plainTitle(title.slice(0, 200))));
  for (const part of parts) {
    yield;
    if (post.seen.has(part)) {
      // Beside goals to come people quote those from before.
      const quotes = part.blocks.filter(({ block }) => block.kind === 'blockquote');
      found.push(...quotes.flatMap((placed) => goalsOfNamedLines(placed, post)));
      continue;
    }
    found.push(...headingsAnnounced(part, part.blocks.slice(-lastParagraphs).map(saidBy), post));
    const from = part.blocks.findIndex((placed) => isGoneThrough(placed, post));
    if (from >= 0 && !part.parts.some((one) => post.seen.has(one))) {
      found.push(...goalsOfPart({ ...part, blocks: part.blocks.slice(from + 1) }, { kind: 'review' }, post));
      continue;
    }
    for (const [index, placed] of part.blocks.entries()) {
      yield;
      const isList = placed.block.kind === 'bullet_list' || placed.block.kind === 'ordered_list';
      if (isList) {
        found.push(...goalsOfNamedItems(placed, titles, post));
      }
      const said = isList ? saidBy(part.blocks[index - 1]) : undefined;
      const lists = () => runOfLists(part.blocks, index);
      if (said?.announced !== undefined) {
        const kind = said.announced.sure ?? 'guess';
        found.push(...lists().flatMap((one) => goalsIn(one, kind, post)));
      } else if (said?.isOfEarlier === true) {
        const gone = lists().flatMap((one) => goalsIn(one, 'review', post));
        found.push(...(gone.length >= leastGone && gone.filter(isGone).length * 2 >= gone.length ? gone : []));
      } else if (isList && (said?.isAhead === true || mayTellOfGoals(placed))) {
        found.push(...goalsThatSaySo(placed, said, post));
      }
      if (placed.block.kind === 'blockquote' || placed.block.kind === 'paragraph') {
        found.push(...goalsOfNamedLines(placed, post));
      }
    }
  }
  return found;
}

/** Whether a heading tells what happened in a month: `3월. 이사하다`. */
const isOfMonth = (title: string): boolean =>
  periodsIn(plain(title.slice(0, longestMonth))).some(({ at, months }) => at === 0 && months < 12);
const longestMonth = 40;

/** Goals in headings that a sentence above them announces. Without a time they are only guesses, and worded as goals. */
function headingsAnnounced(part: Part, said: readonly (Said | undefined)[], post: PostReading): FoundGoal[] {
  const left = part.parts.filter((one) => !post.seen.has(one) && !isOfMonth(one.title));
  const kind = lastSaid(said) ?? (said.at(-1)?.isOfSome === true ? 'guess' : undefined);
  const isSure = left.length === part.parts.length && kind !== 'guess';
  const worded = left.filter(({ title }) => isHeadingOfGoal(title));
  if (kind === undefined || left.length < severalHeadings || (!isSure && worded.length * 2 <= left.length)) {
    return [];
  }
  return goalsOfPart({ ...part, blocks: [], parts: left }, { kind }, post);
}

const saidByParagraph = keptWithBlock(
  (placed: PlacedBlock, post: PostReading, isThisYearAhead: boolean): Said => {
    const text = textOf(placed, post) ?? '';
    const announced = announces(text, post.about, isThisYearAhead);
    const isSilent = announced === undefined;
    return {
      announced,
      isOfEarlier: isSilent && speaksOfEarlierGoals(text, post.about),
      isAhead: isSilent && isAboutAhead(text, post.about, isThisYearAhead),
      isOfSome: isSilent && announcesSomeGoals(text, post.about),
    };
  },
  ({ about }, isThisYearAhead) => `${periodKey(about)} ${isThisYearAhead}`,
);

const maySayGoneThrough = keptWithBlock(({ block }: PlacedBlock) => mayGoThrough(block.source.slice(-400)));

/** Whether a paragraph says that the goals from before are gone through in what follows. */
function isGoneThrough(placed: PlacedBlock, post: PostReading): boolean {
  // Most paragraphs say no such thing: they are not opened.
  if (placed.block.kind !== 'paragraph' || !maySayGoneThrough(placed)) {
    return false;
  }
  const text = textOf(placed, post);
  return text !== undefined && goesThrough(text, post.about);
}

/** The end of a paragraph's visible text; undefined where it has none. */
function textOf(placed: PlacedBlock, post: PostReading): string | undefined {
  const paragraph = new OpenBlock(placed, post);
  const [text] = paragraph.parts;
  return text?.kind === 'paragraph' ? paragraph.read(text.source.slice(-400)).text : undefined;
}

function goalsIn(placed: PlacedBlock, kind: FoundGoal['kind'], post: PostReading): FoundGoal[] {
  const block = new OpenBlock(placed, post);
  return block.parts.flatMap((part) => (part.kind === 'list' ? goalsOfList(part, block, { kind }) : []));
}
