import { outlineOfBlock, readInline, type Definitions, type InlineText, type MarkdownOptions } from '../../markdown';
import type { OutlineItem, OutlineList, OutlinePart } from '../../markdown';
import type { PlacedBlock } from '../blockList';
import type { FoundGoal, Goal, GoalKind, GoalMark, GoalState } from './goal';
import { areAllNames, areTasks, isExplained, isLabel, longestLabel } from './itemNames';
import { readGoalLine, type GoalLine, type GoalSource } from './line/goalLine';
import { isArea, isListOfThings, isOtherTopic } from './headings/names';
import { countIn } from './line/quantity';
import { boldState, isStatusItem, labelledState, saidState, type SaidState } from './line/states';
import { isTelling } from './line/telling';
import { isWordedAsGoal } from './line/wording';
import { plainTitle, whole } from './words';

/** How the text of a post is read. */
export interface Reading {
  readonly definitions: Definitions;
  readonly options: MarkdownOptions;
}

/** What is known of goals from what stands above them. */
export interface Above {
  readonly kind: GoalKind;
  readonly area?: string;
  /** How they went, where they are grouped by that. */
  readonly outcome?: GoalState;
  /** Whether it is not sure that there are goals at all: then what tells something is none. */
  readonly isDoubtful?: boolean;
}

/** A block of a post opened: its lines and what it is made of. */
export class OpenBlock {
  readonly parts: readonly OutlinePart[];
  private readonly lines: readonly string[];

  constructor(
    readonly placed: PlacedBlock,
    private readonly reading: Reading,
  ) {
    this.parts = outlineOfBlock(placed.block.source, reading.options);
    this.lines = placed.block.source.split('\n');
  }

  /** @param line relative to the block */
  raw(line: number): string {
    return this.lines[line] ?? '';
  }

  read(source: string): InlineText {
    return readInline(source, this.reading.definitions, this.reading.options);
  }

  goalSource(part: { readonly line: number; readonly source: string }, kind: GoalKind, isItem: boolean): GoalSource {
    return {
      source: part.source,
      line: this.placed.line + part.line,
      raw: this.raw(part.line),
      kind,
      isItem,
      lineBreaks: this.reading.options.lineBreaks,
      read: (source) => this.read(source),
    };
  }

  /** What `part`, some text below a goal, says of how that went; where it does so is known when it is on the first line. */
  stateIn(part: { readonly line: number; readonly source: string }, isReview: boolean) {
    const labelled = labelledState(part.source);
    const said: SaidState | undefined =
      labelled?.said ??
      (isReview ? (saidState(part.source, 'whole') ?? afterArrow(part.source) ?? boldState(part.source)) : undefined);
    if (said === undefined) {
      return undefined;
    }
    const first = part.source.split('\n', 1)[0]!;
    const offset = this.raw(part.line).lastIndexOf(first.trimEnd());
    const at = offset + (labelled?.at ?? 0);
    const mark: GoalMark | undefined =
      said.mark === undefined || offset < 0 || said.mark[1] + (labelled?.at ?? 0) > first.length
        ? undefined
        : { kind: 'marker', line: this.placed.line + part.line, start: at + said.mark[0], end: at + said.mark[1] };
    return { state: said.state, mark };
  }
}

function afterArrow(source: string): SaidState | undefined {
  const arrow = /^(?:→|⇒|➡\ufe0f?|->|=>|└|ㄴ)\s*/u.exec(source);
  const said = arrow && saidState(source.slice(arrow[0].length), 'begins');
  return said ? { state: said.state } : undefined;
}

/** Notes are for a glance. */
const mostNotes = 20;
const longestNote = 300;
/** Lists of labels are not endlessly deep. */
const deepestLabel = 3;

const nothing = whole('nothing');
const address = /^(?:https?:\/\/|www\.)\S+$/u;

/** A goal from what was read of its line and below it; undefined when there is no text, or it is only a link or a picture and says nothing of what to do. */
export function goalFrom(
  line: GoalLine,
  at: { readonly line: number; readonly raw: string },
  above: Above,
  below: { readonly state?: GoalState; readonly mark?: GoalMark | undefined; readonly notes: readonly string[] },
): FoundGoal | undefined {
  const { text } = line;
  const isWritten = line.state !== undefined;
  const isPage = line.isLink && below.notes.length === 0 && !isWordedAsGoal(text);
  if (!/\p{L}/u.test(text) || ((isPage || address.test(text)) && !isWritten)) {
    return undefined;
  }
  const state = line.state ?? below.state ?? above.outcome ?? (above.kind === 'review' ? 'unknown' : 'open');
  const mark = line.mark ?? (isWritten ? undefined : below.mark);
  const remark = remarkIn(text);
  const count = countIn(text);
  const notes = [...line.notes, ...below.notes].slice(0, mostNotes).map((note) => note.slice(0, longestNote));
  const goal: Goal = {
    line: at.line,
    text,
    raw: at.raw,
    state,
    ...(mark && { mark }),
    ...(above.area !== undefined && { area: above.area }),
    ...(remark !== undefined && { remark }),
    ...(count && { count }),
    ...(notes.length > 0 && { notes }),
  };
  return { kind: above.kind, goal };
}

function remarkIn(text: string): string | undefined {
  const end = Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'));
  const start = Math.max(text.lastIndexOf('(', end), text.lastIndexOf('（', end));
  const inside = start < 0 || end < start ? '' : text.slice(start + 1, end).trim();
  return inside === '' ? undefined : inside;
}

/** The goals of a list: its items; where an item is only a label, those below it. */
export function goalsOfList(list: OutlineList, block: OpenBlock, above: Above, depth = 0): FoundGoal[] {
  if (isListOfLinks(list)) {
    return [];
  }
  const areNames = depth < deepestLabel && areAllNames(list, block, above.kind);
  const areExplained = list.items.filter(hasExplanation).length * 2 >= list.items.length;
  const byItem = list.items.map((item) => goalsOfItem(item, block, above, depth, { areNames, areExplained }));
  const goals = byItem.flat();
  const told = byItem.filter((found) => found.length > 0 && found.every(({ goal }) => goal.area === above.area));
  const doubtful = told.filter((found) => found.every(({ kind }) => kind === 'guess')).length;
  // A list that tells what was is no list of goals, whatever single lines look like.
  if (doubtful * 2 <= told.length || above.kind === 'guess') {
    return above.isDoubtful === true ? goals.filter(({ kind }) => kind !== 'guess' || above.kind === 'guess') : goals;
  }
  return above.isDoubtful === true ? [] : goals.map(({ goal }) => ({ kind: 'guess', goal }));
}

const onlyLink = /^(?:\[[^\]\n]{0,300}\](?:\([^()\n]{0,500}\)|\[[^\]\n]{0,300}\])|<?https?:\/\/\S{1,500})$/u;

const isLinkAlone = ({ parts: [first] }: OutlineItem) =>
  first?.kind === 'paragraph' && onlyLink.test(first.source.trim());

/**
 * Whether most items are nothing but links: then the others are what has none yet, and no goals. One that has something
 * else listed below it, when it is to be and how, names more than a page.
 */
function isListOfLinks({ items }: OutlineList): boolean {
  const links = items.filter(
    (item) =>
      isLinkAlone(item) && item.parts.slice(1).every((part) => part.kind === 'list' && part.items.every(isLinkAlone)),
  );
  return links.length * 2 > items.length;
}

/** Whether an item has below it what tells about it. One among others that have lists below is a name like those. */
const hasExplanation = ({ parts }: OutlineItem): boolean => isExplained(parts.filter((part) => part.kind === 'list'));

function goalsOfItem(
  item: OutlineItem,
  block: OpenBlock,
  above: Above,
  depth: number,
  { areNames, areExplained }: { readonly areNames: boolean; readonly areExplained: boolean },
): FoundGoal[] {
  const [first, ...rest] = item.parts;
  if (first?.kind === 'list' && depth < deepestLabel) {
    return goalsOfList(first, block, above, depth + 1); // `- 1. a`
  }
  if (first === undefined || (first.kind !== 'paragraph' && first.kind !== 'heading')) {
    return [];
  }
  if (isStatusItem(first.source) || nothing.test(plainTitle(first.source.slice(0, longestLabel)))) {
    return [];
  }
  const lists = rest.filter((part) => part.kind === 'list');
  const line = readGoalLine(block.goalSource(first, above.kind, true));
  const isGroup = line.state === undefined && lists.length > 0 && lists.every(areTasks);
  const isNamed = lists.length > 0 && depth < deepestLabel && (areNames || isGroup || isLabel(line, first.source));
  if (isNamed && !(areExplained && isExplained(lists))) {
    const area = line.text;
    return isOtherTopic(area) && !isArea(area)
      ? []
      : lists.flatMap((list) => goalsOfList(list, block, belowName(area, above), depth + 1));
  }
  const at = { line: block.placed.line + first.line, raw: block.raw(first.line) };
  const isTold = above.kind !== 'guess' && above.outcome === undefined && isTelling(line, above.kind);
  const own = isTold ? { ...above, kind: 'guess' as const } : above;
  const goal = goalFrom(line, at, own, belowGoal(rest, block, above.kind));
  return goal === undefined ? [] : [goal];
}

/** What a name says of the goals below it: only what may be goals, where it is a list of things. */
function belowName(area: string, above: Above): Above {
  return { ...above, area, kind: isListOfThings(area) ? 'guess' : above.kind };
}

/** What stands under a goal: how it went, and notes. */
export function belowGoal(parts: readonly OutlinePart[], block: OpenBlock, kind: GoalKind) {
  const notes: string[] = [];
  let said: { state: GoalState; mark: GoalMark | undefined } | undefined;
  const add = (part: OutlinePart) => {
    if (part.kind === 'paragraph' || part.kind === 'heading') {
      said ??= block.stateIn(part, kind === 'review');
      const note = block.read(part.source).text.replace(/\s+/g, ' ').trim();
      if (note !== '') {
        notes.push(note);
      }
    } else if (part.kind === 'list') {
      for (const item of part.items) {
        const [head] = item.parts;
        if (head !== undefined && head.kind === 'paragraph' && notes.length < mostNotes) {
          add(head);
        }
      }
    }
  };
  for (const part of parts) {
    if (notes.length < mostNotes) {
      add(part);
    }
  }
  return { ...said, notes };
}
