import type { PlacedBlock } from '../blockList';
import type { FoundGoal } from './goal';
import { goalsOfList, OpenBlock } from './goalItems';
import { goalsOfNamedItems } from './headingGoals';
import { announces, goesThrough, mayGoThrough } from './headings/sentences';
import { keptWithBlock, periodKey } from './keptWithBlock';
import { runOfLists } from './looseNotes';
import { goalsOfPart, type PostReading } from './partGoals';
import { walk, type Part } from './parts';
import { plainTitle } from './words';

/** So many headings below a sentence that announces them are a list. */
const severalHeadings = 2;

type Announced = ReturnType<typeof announces>;

/** What is announced may stand before one more thing that is said, and not before several. */
const lastParagraphs = 2;
const lastSaid = (said: readonly Announced[]) => said.findLast((one) => one?.sure)?.sure;

/**
 * Goals in lists and headings that no heading above marks: announced by a label or by a sentence.
 * @param isThisYearAhead whether the post was written when the time that it is about was over
 */
export function goalsAnnounced(main: Part, post: PostReading, isThisYearAhead: boolean): FoundGoal[] {
  const found: FoundGoal[] = [];
  const saidBy = (placed: PlacedBlock | undefined) =>
    placed?.block.kind === 'paragraph' ? announcedBy(placed, post, isThisYearAhead) : undefined;
  const parts = [main, ...walk(main)];
  const titles = new Set(parts.map(({ title }) => plainTitle(title.slice(0, 200))));
  for (const part of parts) {
    if (post.seen.has(part)) {
      continue;
    }
    const kind =
      part.parts.length < severalHeadings ? undefined : lastSaid(part.blocks.slice(-lastParagraphs).map(saidBy));
    if (kind !== undefined && !part.parts.some((one) => post.seen.has(one))) {
      found.push(...goalsOfPart({ ...part, blocks: [] }, { kind }, post));
    }
    const from = part.blocks.findIndex((placed) => isGoneThrough(placed, post));
    if (from >= 0 && !part.parts.some((one) => post.seen.has(one))) {
      found.push(...goalsOfPart({ ...part, blocks: part.blocks.slice(from + 1) }, { kind: 'review' }, post));
      continue;
    }
    part.blocks.forEach((placed, index) => {
      const isList = placed.block.kind === 'bullet_list' || placed.block.kind === 'ordered_list';
      if (isList) {
        found.push(...goalsOfNamedItems(placed, titles, post));
      }
      const said = isList ? saidBy(part.blocks[index - 1]) : undefined;
      if (said !== undefined) {
        found.push(...runOfLists(part.blocks, index).flatMap((one) => goalsIn(one, said.sure ?? 'guess', post)));
      }
    });
  }
  return found;
}

const maySayGoneThrough = keptWithBlock(({ block }: PlacedBlock) => mayGoThrough(block.source.slice(-400)));

/** Whether a paragraph says that the goals from before are gone through in what follows. */
function isGoneThrough(placed: PlacedBlock, post: PostReading): boolean {
  // Most paragraphs say no such thing: they are not opened.
  if (placed.block.kind !== 'paragraph' || !maySayGoneThrough(placed)) {
    return false;
  }
  const paragraph = new OpenBlock(placed, post);
  const [text] = paragraph.parts;
  return text?.kind === 'paragraph' && goesThrough(paragraph.read(text.source.slice(-400)).text, post.about);
}

const announcedBy = keptWithBlock(
  (placed: PlacedBlock, post: PostReading, isThisYearAhead: boolean): Announced => {
    const paragraph = new OpenBlock(placed, post);
    const [text] = paragraph.parts;
    return text?.kind === 'paragraph'
      ? announces(paragraph.read(text.source.slice(-400)).text, post.about, isThisYearAhead)
      : undefined;
  },
  ({ about }, isThisYearAhead) => `${periodKey(about)} ${isThisYearAhead}`,
);

function goalsIn(placed: PlacedBlock, kind: FoundGoal['kind'], post: PostReading): FoundGoal[] {
  const block = new OpenBlock(placed, post);
  return block.parts.flatMap((part) => (part.kind === 'list' ? goalsOfList(part, block, { kind }) : []));
}
