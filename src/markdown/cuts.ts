import type { StateBlock } from 'markdown-it';

/** Lines, and UTF-16 units, that a list, a quote or a paragraph has at most: what is longer is cut into several. */
const cutLines = 2_000;
const cutText = 32_768;
/** UTF-16 units of a table that is read as Markdown. It cannot be cut: only its first rows would be one. */
const tableLimit = 100_000;

/** Kinds of block that look almost the same when they are cut. Code would become text by that. */
const cuttable = new Set(['bullet_list', 'ordered_list', 'blockquote', 'paragraph']);

export function isCuttable(kind: string): boolean {
  return cuttable.has(kind);
}

/**
 * Line on which a block that begins on `line` ends at the latest, if it is one that may be cut: with one list of megabytes
 * every letter typed in it would cost all of it. Prefers a line that is not indented, where an item or a quote begins.
 */
export function cutOf(state: StateBlock, line: number): number {
  const { bMarks, sCount, lineMax } = state;
  const textEnd = bMarks[line]! + cutText;
  if (lineMax - line <= cutLines && bMarks[lineMax]! <= textEnd) {
    return lineMax;
  }
  let end = Math.min(line + cutLines, lineMax);
  for (let low = line + 1; bMarks[end]! > textEnd && low < end;) {
    const middle = (low + end) >>> 1;
    if (bMarks[middle]! > textEnd) {
      end = middle;
    } else {
      low = middle + 1;
    }
  }
  const middle = line + ((end - line) >>> 1);
  let cut = end;
  while (cut > middle && (sCount[cut] !== 0 || state.isEmpty(cut))) {
    cut--;
  }
  return cut > middle ? cut : end;
}

/** Whether a block is more than is read at a stretch: after cutting only long tables are, and lines without an end. */
export function isTooLong(source: string, kind: string): boolean {
  if (kind === 'table') {
    return source.length > tableLimit;
  }
  // A picture of megabytes in the text is one word for the parser.
  return source.length > cutText && cuttable.has(kind) && !source.includes('data:image/');
}
