import type { PlacedBlock } from '../blockList';
import type { FoundGoal } from './goal';
import { goalsOfList, OpenBlock } from './goalItems';
import { kindOfName } from './headingGoals';
import { keptWithBlock } from './keptWithBlock';
import { goalsOfLines } from './lineGoals';
import type { PostReading } from './partGoals';
import { anywhere, plain, wordsFor } from './words';

const intent = anywhere('intent');
const onceGoal = anywhere('onceGoal');
/** The same anywhere in a list, whose items begin with their marks. */
const mayBeOnce = new RegExp(wordsFor('onceGoal').replaceAll('^', ''), 'u');

/** So many items that each say they are goals are a list of them. */
const leastSaying = 2;
/** What an item says of itself stands at its beginning, in UTF-16 units. */
const sayingReach = 300;

/** Whether a list may tell of goals that were set before: most tell nothing of the kind, and are not opened. */
export const mayTellOfGoals = keptWithBlock(({ block }: PlacedBlock) =>
  mayBeOnce.test(plain(block.source.slice(0, 4000))),
);

/**
 * Goals in a list whose items say themselves that they are goals: that they were some, or, behind a sentence about a time
 * to come, that they are meant to be done. Only guesses: nothing above says so.
 */
export function goalsThatSaySo(
  placed: PlacedBlock,
  said: { readonly isAhead: boolean } | undefined,
  post: PostReading,
): FoundGoal[] {
  const block = new OpenBlock(placed, post);
  return block.parts.flatMap((part) => {
    const texts =
      part.kind !== 'list'
        ? []
        : part.items.map(({ parts: [first] }) =>
            first?.kind === 'paragraph' ? plain(first.source.slice(0, sayingReach)) : '',
          );
    const saying = (pattern: RegExp) => texts.filter((text) => pattern.test(text)).length;
    const count = Math.max(saying(onceGoal), said?.isAhead === true ? saying(intent) : 0);
    return part.kind === 'list' && count >= leastSaying && count * 2 > texts.length
      ? goalsOfList(part, block, { kind: 'guess' })
      : [];
  });
}

/** A name of more UTF-16 units is a sentence. */
const longestName = 60;

const firstLineNames = keptWithBlock(({ block }: PlacedBlock) => {
  const end = block.source.indexOf('\n');
  return end > 0 && end <= longestName;
});

/** Goals in lines below one that names them, in a quote or a paragraph: `> Goals for 2021`, and below it `> ✅ a`, `> ❌ b`. */
export function goalsOfNamedLines(placed: PlacedBlock, post: PostReading): FoundGoal[] {
  if (!firstLineNames(placed)) {
    return [];
  }
  const block = new OpenBlock(placed, post);
  const [outer] = block.parts;
  const [named, ...rest] = outer?.kind === 'quote' ? outer.parts : outer === undefined ? [] : [outer];
  if (named?.kind !== 'paragraph') {
    return [];
  }
  const [name, ...lines] = named.source.split('\n');
  const kind = kindOfName(block.read(name!).text, post);
  if (kind === undefined) {
    return [];
  }
  const below = { ...named, line: named.line + 1, source: lines.join('\n') };
  const listed = rest.flatMap((part) => (part.kind === 'list' ? goalsOfList(part, block, { kind }) : []));
  return [...goalsOfLines(below, block, { kind }), ...listed];
}
