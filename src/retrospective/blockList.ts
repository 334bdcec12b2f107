import { splitBlocks, type BlockSpan, type MarkdownOptions } from '../markdown';
import type { TouchedLines } from './lines';

/** Part of a list of blocks that is replaced by others. Lines are relative to the body. */
export interface BlockSplice {
  /** Blocks kept before and behind the replaced ones. */
  readonly before: number;
  readonly behind: number;
  readonly spans: readonly BlockSpan[];
}

/** Whole blocks past the change that are read again at least: the end of one is known only from what follows it. */
const blocksAhead = 2;

/**
 * Finds the blocks of a changed body by reading only around the change.
 *
 * Reading begins one block before the changed one (what was an end of a paragraph may go on now) and goes on until a
 * block begins again where an old one began, in text that didn't change, with a whole block behind it inside the piece
 * that was read. CommonMark allows this: between two top-level blocks the parser's only state is the line.
 *
 * @param starts lines of the old blocks, ascending
 * @param body the new body: its number of lines, and the text of some of them
 */
export function resplit(
  starts: readonly number[],
  body: { readonly lineCount: number; text(from: number, to: number): string },
  { from, oldTo, newTo }: TouchedLines,
  options: MarkdownOptions,
): BlockSplice {
  const delta = newTo - oldTo;
  const changed = lastAtMost(starts, from);
  const before = Math.max(0, changed - 1);
  const start = before === 0 ? 0 : starts[before]!;
  const firstUntouched = lastAtMost(starts, oldTo - 1) + 1;
  for (let ahead = blocksAhead; ; ahead *= 4) {
    const endBlock = firstUntouched + ahead;
    const isWhole = endBlock >= starts.length;
    const end = isWhole ? body.lineCount : starts[endBlock]! + delta;
    const spans = splitBlocks(body.text(start, end), options).map((span) => ({
      ...span,
      line: span.line + start,
      endLine: span.endLine + start,
    }));
    if (isWhole) {
      return { before, behind: 0, spans };
    }
    // The last block of the piece may be cut off, and the one before it may have looked at it.
    for (let index = 0; index < spans.length - 1; index++) {
      const oldLine = spans[index]!.line - delta;
      const old = lastAtMost(starts, oldLine);
      if (old >= firstUntouched && old < endBlock && starts[old] === oldLine) {
        return { before, behind: starts.length - old, spans: spans.slice(0, index) };
      }
    }
  }
}

/** Index of the last of `starts` (ascending) that is at most `line`; -1 when there is none. */
function lastAtMost(starts: readonly number[], line: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= line) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}
