import type { OutlinePart } from '../../markdown';
import type { FoundGoal } from './goal';
import { goalFrom, goalsOfList, type Above, type OpenBlock } from './goalItems';
import { readGoalLine } from './line/goalLine';
import { goalsOfTable } from './goalTables';
import { isLooseNote } from './looseNotes';
import { announces, looksBack, saysOther } from './headings/sentences';
import { several } from './paragraphGoals';
import type { PostReading } from './partGoals';

/** So many paragraphs between two lists tell a story of their own. */
const severalParagraphs = 2;

/** Goals in lists and tables. A sentence before a list may say that it holds others, or something else. */
export function goalsOfBlocks(blocks: readonly OpenBlock[], above: Above, post: PostReading): FoundGoal[] {
  let before: string | undefined;
  /** Paragraphs since the last list. */
  let between = 0;
  let hadList = false;
  return blocks.flatMap((block, index) => {
    if (isLooseNote(block.placed, blocks[index - 1]?.placed)) {
      return [];
    }
    const sentence = before;
    before = undefined;
    return block.parts.flatMap((part): FoundGoal[] => {
      if (part.kind === 'paragraph') {
        between++;
        before = block.read(part.source.slice(-400)).text;
        return goalsOfLines(part, block, above);
      }
      if (part.kind !== 'list' && part.kind !== 'table') {
        return [];
      }
      if (sentence !== undefined && saysOther(sentence)) {
        return [];
      }
      // Goals head the section that goes through them; lists in what is told of them then may be of anything.
      const isInStory = hadList && between >= severalParagraphs && above.kind === 'review';
      hadList = true;
      between = 0;
      const own = { ...above, kind: kindOfList(sentence, above, post, isInStory) };
      return part.kind === 'list' ? goalsOfList(part, block, own) : goalsOfTable(part, block, own);
    });
  });
}

/** Whose goals the sentence before a list says that it holds, under a heading that says whose they are. */
function kindOfList(
  sentence: string | undefined,
  { kind }: Above,
  { about }: PostReading,
  isInStory: boolean,
): FoundGoal['kind'] {
  if (sentence === undefined || kind === 'guess') {
    return isInStory ? 'guess' : kind;
  }
  const said = announces(sentence, about);
  const isDoubtful =
    (isInStory && said === undefined) ||
    (kind === 'next' && (said?.maybe === 'review' || (said === undefined && looksBack(sentence, about))));
  return said?.sure ?? (isDoubtful ? 'guess' : kind);
}

const marked = /^\s*(?:[•·▪◦‣]\s?|\d{1,2}\))/u;

/** Lines of a paragraph that each begin with a mark: lists of people who write them by hand. */
function goalsOfLines(
  part: OutlinePart & { kind: 'paragraph' | 'heading' },
  block: OpenBlock,
  above: Above,
): FoundGoal[] {
  const lines = part.source.split('\n');
  if (lines.length < several || lines.length > 200 || part.source.length > 10_000) {
    return [];
  }
  const sources = lines.map((line, index) => ({
    line: part.line + index,
    source: line.replace(/(?: {2,}|\\|<br\s?\/?>)$/i, '').trim(),
  }));
  const read = sources.map((source) => readGoalLine(block.goalSource(source, above.kind, false)));
  const isList = sources.every(({ source }, index) => {
    const { state, mark } = read[index]!;
    return (
      marked.test(source) ||
      (state !== undefined && mark !== undefined && mark.start <= block.raw(sources[index]!.line).search(/\S/) + 2)
    );
  });
  if (!isList) {
    return [];
  }
  return read.flatMap((line, index) => {
    const at = sources[index]!.line;
    const goal = goalFrom(line, { line: block.placed.line + at, raw: block.raw(at) }, above, { notes: [] });
    return goal === undefined ? [] : [goal];
  });
}
