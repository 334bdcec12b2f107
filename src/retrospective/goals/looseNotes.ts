import type { PlacedBlock } from '../blockList';

const follows = ({ line }: PlacedBlock, before: PlacedBlock): boolean =>
  before.line + before.block.source.trimEnd().split('\n').length === line;

/** The numbered lists that go on from `first` in `blocks`, with loose notes between them: for people one list. */
export function runOfLists(blocks: readonly PlacedBlock[], first: number): PlacedBlock[] {
  const run = [blocks[first]!];
  for (const block of blocks.slice(first + 1)) {
    const before = run.at(-1)!;
    const goesOn = block.block.kind === 'ordered_list' && /^(?:[2-9]|\d\d)[.)]/.test(block.block.source);
    if (!follows(block, before) || !(isLooseNote(block, before) || (goesOn && run.length > 1))) {
      break;
    }
    run.push(block);
  }
  return run.filter((block, index) => !isLooseNote(block, run[index - 1]));
}

/**
 * Whether a list is meant as notes of the numbered item before it, and is none for CommonMark, which wants three columns
 * where people and other engines are content with two: `1. Read` and below it `  - one book a month`.
 */
export function isLooseNote(placed: PlacedBlock, before: PlacedBlock | undefined): boolean {
  return (
    placed.block.kind === 'bullet_list' &&
    /^ {1,3}\S/.test(placed.block.source) &&
    before?.block.kind === 'ordered_list' &&
    /^\d/.test(before.block.source) &&
    follows(placed, before)
  );
}
