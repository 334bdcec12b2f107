import { defaultMarkdownOptions, type MarkdownOptions } from '../markdown';
import type { PlacedBlock } from './blockList';
import { addCounts, noCounts, scan, type Counts } from './counts';
import type { Place } from './lines';
import { Retrospective } from './retrospective';
import { countWhile } from '../searching';

/** A selected piece of a post, from one place up to a later one. */
export interface SelectedRange {
  readonly start: Place;
  readonly end: Place;
}

/** The text of a 0-based line without its end; empty for a line that isn't there. */
export type LineText = (line: number) => string;

/**
 * Counts of what is selected in a post, front matter and code left out as everywhere. A block that is selected as a
 * whole is what it is in the post, however many there are; what is selected of other blocks is read as Markdown of its
 * own.
 *
 * @param ranges none of which overlap
 */
export function selectionCounts(
  post: Retrospective,
  ranges: readonly SelectedRange[],
  lineText: LineText,
  options: MarkdownOptions = defaultMarkdownOptions,
): Counts {
  let sum = noCounts;
  for (const range of ranges) {
    const { blocks } = post;
    for (let at = firstReaching(blocks, range.start.line); at < blocks.length; at++) {
      const placed = blocks[at]!;
      if (placed.line > range.end.line) {
        break;
      }
      sum = addCounts(sum, countsWithin(placed, range, lineText, options));
    }
  }
  return sum;
}

function countsWithin(
  { block, line }: PlacedBlock,
  range: SelectedRange,
  lineText: LineText,
  options: MarkdownOptions,
) {
  const lastLine = line + block.lineCount - 1;
  const blockEnd = { line: lastLine, character: Infinity };
  const start = range.start.line < line ? { line, character: 0 } : range.start;
  const end = range.end.line > lastLine ? blockEnd : range.end;
  if (isBlank({ start, end }, lineText)) {
    return noCounts;
  }
  const before = { start: { line, character: 0 }, end: start };
  if (isBlank(before, lineText) && isBlank({ start: end, end: blockEnd }, lineText)) {
    return block.counts();
  }
  return isCode(block.kind) ? noCounts : countsOfPart(textIn({ start, end }, lineText), options);
}

function isCode(kind: string): boolean {
  return kind === 'fence' || kind === 'code_block';
}

/** Letters, digits and what never is markup. */
const plain = /^[\p{L}\p{M}\p{N} ,'’]*$/u;

/** Counts of a part of a block. Its first line may stand deep in a list, and isn't code for that. */
function countsOfPart(text: string, options: MarkdownOptions): Counts {
  const part = text.trim();
  if (plain.test(part)) {
    return { ...scan(part), images: 0 }; // one word under each of a thousand cursors
  }
  // Behind an empty line nothing is front matter.
  return Retrospective.parse(`\n${part}`, options).counts;
}

/** Index of the first block that ends on `line` or behind it. */
function firstReaching(blocks: readonly PlacedBlock[], line: number): number {
  return countWhile(blocks.length, (index) => {
    const { block, line: start } = blocks[index]!;
    return start + block.lineCount <= line;
  });
}

/** The selected part of one of the lines of a range. */
function partOfLine({ start, end }: SelectedRange, line: number, lineText: LineText): string {
  const to = line === end.line ? end.character : Infinity;
  return lineText(line).slice(line === start.line ? start.character : 0, to);
}

function textIn(range: SelectedRange, lineText: LineText): string {
  const count = Math.max(0, range.end.line - range.start.line + 1);
  return Array.from({ length: count }, (_, index) => partOfLine(range, range.start.line + index, lineText)).join('\n');
}

/** Whether a range holds nothing but blanks, or nothing at all. Looks no further than to the first line that does. */
function isBlank(range: SelectedRange, lineText: LineText): boolean {
  for (let line = range.start.line; line <= range.end.line; line++) {
    if (partOfLine(range, line, lineText).trim() !== '') {
      return false;
    }
  }
  return true;
}
