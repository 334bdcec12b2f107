import { splitBlocks, type BlockSpan, type MarkdownOptions } from '../markdown';
import { lineEndsIn, type BlockList } from './blockList';

/** A changed part of a body: from a block on, up to a line from which on nothing changed. */
export interface ChangedRegion {
  /** Blocks kept before it. */
  readonly before: number;
  /** New text of the lines from there on, each with `\n`. */
  readonly text: string;
  /** First block behind it, with which the text goes on as before. */
  readonly behind: number;
}

/** Blocks of an earlier version, of which some may come back: those behind a fence that was opened and is closed again. */
export interface EarlierBlocks {
  readonly list: BlockList;
  /** So many lines at the end are now as they were then. */
  readonly sameLines: number;
}

/** The first `before` blocks, then what was read anew, then the blocks of `tail` from `from` on. */
export interface Splice {
  readonly before: number;
  /** Blank lines before the first of `spans`. */
  readonly lead: string;
  readonly spans: readonly BlockSpan[];
  readonly tail: BlockList;
  readonly from: number;
}

/** Whole blocks past the change that are read again at least: the end of one is known only from what follows it. */
const blocksAhead = 2;
/** UTF-16 units read at a time: some milliseconds' work. */
const pieceSize = 16_384;

/**
 * Finds the blocks of a changed body by reading only around the change, with a stop after each piece.
 *
 * Reading begins one block before the changed one (what was an end of a paragraph may go on now) and goes on until a
 * block begins again where an old one began, in text that didn't change, with a whole block behind it inside the piece
 * that was read. CommonMark allows this: between two top-level blocks the parser's only state is the line. For the same
 * reason a long text can be read piece by piece: all blocks of a piece are certain but the last, which may be cut off,
 * and the one before it, which may have looked at it. A link definition looks further: for the end of a title it reads
 * the whole paragraph behind it.
 */
export function* resplit(
  list: BlockList,
  { before, text, behind }: ChangedRegion,
  earlier: EarlierBlocks | undefined,
  options: MarkdownOptions,
  size = pieceSize,
): Generator<void, Splice> {
  const start = before === 0 ? 0 : list.lineOf(before);
  const untouchedFrom = start + lineEndsIn(text);
  const delta = untouchedFrom - list.lineOf(behind);
  const lineCount = list.lineCount + delta;

  /** Where the blocks of `old` go on if one of them began on what is line `line` now. */
  const begins = (old: BlockList, line: number): number | undefined => {
    const oldLine = line + old.lineCount - lineCount;
    const index = old.indexAt(oldLine);
    return index >= 0 && old.lineOf(index) === oldLine ? index : undefined;
  };
  const goesOn = (line: number): { tail: BlockList; from: number } | undefined => {
    const from = line < untouchedFrom ? undefined : begins(list, line);
    if (from !== undefined && from >= behind) {
      return { tail: list, from };
    }
    if (earlier === undefined || lineCount - line > earlier.sameLines) {
      return undefined;
    }
    const earlierFrom = begins(earlier.list, line);
    return earlierFrom === undefined ? undefined : { tail: earlier.list, from: earlierFrom };
  };

  let lead = '';
  const certain: BlockSpan[] = [];
  let piece = '';
  let pieceLine = start;
  let unread = 0; // where in `text` the part begins that is in no piece yet
  let next = behind;
  let ahead = blocksAhead;
  for (;;) {
    if (unread < text.length) {
      const end = text.length - unread <= size ? text.length : text.indexOf('\n', unread + size) + 1 || text.length;
      piece += text.slice(unread, end);
      unread = end;
    }
    if (unread === text.length) {
      const wanted = piece.length + size;
      for (
        let taken = 0;
        taken < ahead && next < list.length && (taken < blocksAhead || piece.length < wanted);
        taken++
      ) {
        piece += list.text(next, ++next);
      }
      ahead *= 4;
    }
    const isAll = unread === text.length && next === list.length;
    const split = splitBlocks(piece, options);
    const { spans } = split;
    if (certain.length === 0) {
      lead = split.lead;
    }
    /** Whether the blocks before `index` are sure to be what they are, whatever follows the piece. */
    const isSureBefore = (index: number) =>
      isAll || index + (spans[index - 1]?.links === undefined ? 2 : 3) <= spans.length;
    for (let index = 0; index < spans.length && isSureBefore(index); index++) {
      const found = goesOn(pieceLine + spans[index]!.line);
      if (found !== undefined) {
        return { before, lead, spans: [...certain, ...spans.slice(0, index)], ...found };
      }
    }
    if (isAll) {
      return { before, lead, spans: [...certain, ...spans], tail: list, from: list.length };
    }
    yield;
    let certainCount = spans.length - 2;
    if (certainCount > 0 && !isSureBefore(certainCount)) {
      certainCount--;
    }
    if (certainCount <= 0) {
      size *= 4;
      continue;
    }
    const isCertain = spans.slice(0, certainCount);
    certain.push(...isCertain);
    piece = piece.slice(
      isCertain.reduce((length, { source, gap }) => length + source.length + gap.length, split.lead.length),
    );
    pieceLine += spans[certainCount]!.line;
  }
}
