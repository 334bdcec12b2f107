import { isOver, type FoundGoal } from './goal';
import { goalsOfList, type Above, type OpenBlock } from './goalItems';
import { goalsOfTable } from './goalTables';
import { isLooseNote } from './looseNotes';
import { announces, isLabelOfOthers, looksBack, saysOther } from './headings/sentences';
import { goalsOfLines } from './lineGoals';
import type { PostReading } from './partGoals';

/** So many paragraphs between two lists tell a story of their own. */
const severalParagraphs = 2;

/** Goals in lists and tables. A sentence before a list may say that it holds others, or something else. */
export function goalsOfBlocks(blocks: readonly OpenBlock[], above: Above, post: PostReading): FoundGoal[] {
  let before: string | undefined;
  /** Paragraphs since the last list. */
  let between = 0;
  let hadList = false;
  let isStory = false;
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
      // Goals head the section that goes through them; lists in what is told of them then are of anything, unless they say how it went.
      isStory ||= hadList && between >= severalParagraphs && above.kind === 'review';
      hadList = true;
      between = 0;
      const read = (kind: FoundGoal['kind']) => {
        const own = { ...above, kind };
        return part.kind === 'list' ? goalsOfList(part, block, own) : goalsOfTable(part, block, own);
      };
      const said = sentence === undefined ? undefined : announces(sentence, post.about);
      if (isStory && said === undefined) {
        const told = above.outcome === undefined ? read('review') : [];
        return told.filter(isOver).length * 2 >= told.length ? told : [];
      }
      return read(kindOfList(sentence, said, above, post));
    });
  });
}

/** Whose goals the sentence before a list says that it holds, under a heading that says whose they are. */
function kindOfList(
  sentence: string | undefined,
  said: ReturnType<typeof announces>,
  { kind, isDoubtful }: Above,
  { about }: PostReading,
): FoundGoal['kind'] {
  if (sentence === undefined || kind === 'guess') {
    return kind;
  }
  const isBack = said?.maybe === 'review' || (said === undefined && looksBack(sentence, about));
  const isOther = isDoubtful === true && said === undefined && isLabelOfOthers(sentence);
  return said?.sure ?? (kind === 'next' && (isBack || isOther) ? 'guess' : kind);
}
