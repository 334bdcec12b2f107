import type { Block } from './block';
import { addCounts, noCounts, type Counts } from './counts';
import { defines } from './definitions';
import { outlineOf, type Outline } from './sections';
import { countWhile } from '../searching';

/** A block and the 0-based line on which it stands. */
export interface PlacedBlock {
  readonly block: Block;
  readonly line: number;
}

/** A block with the blank lines behind it, each ended by `\n`. */
export interface Entry {
  readonly block: Block;
  readonly gap: string;
}

/** How much there is of something, in UTF-16 units. */
export interface Lengths {
  readonly text: number;
  readonly html: number;
}

/** So many entries at most make one chunk when chunks are cut anew. */
const chunkSize = 64;

/** Some neighbouring blocks, and what is known of them together, summed up on first need. */
class Chunk {
  readonly blocks: readonly Block[];
  /** Lines of {@link blocks}, relative to the first. */
  readonly starts: readonly number[];
  readonly lineCount: number;
  /** Whether one of them defines something for the rest of the post. */
  readonly defines: boolean;
  private readonly gaps: readonly string[];
  private sums: Counts | undefined;
  private sizes: Lengths | undefined;
  private parts: Outline | undefined;
  private marked: readonly number[] | undefined;
  private unreadFrom = 0;

  constructor(entries: readonly Entry[]) {
    this.blocks = entries.map(({ block }) => block);
    this.gaps = entries.map(({ gap }) => gap);
    let line = 0;
    this.starts = entries.map(({ block, gap }) => {
      const start = line;
      line += block.lineCount + lineEndsIn(gap);
      return start;
    });
    this.lineCount = line;
    this.defines = this.blocks.some(defines);
  }

  entries(from = 0, to = this.blocks.length): Entry[] {
    const entries: Entry[] = [];
    for (let index = from; index < to; index++) {
      entries.push({ block: this.blocks[index]!, gap: this.gaps[index]! });
    }
    return entries;
  }

  /** The next block that nobody has read yet. */
  unread(): Block | undefined {
    while (this.unreadFrom < this.blocks.length && this.blocks[this.unreadFrom]!.isRead) {
      this.unreadFrom++;
    }
    return this.blocks[this.unreadFrom];
  }

  /** UTF-16 units of text and of HTML. */
  lengths(): Lengths {
    this.sizes ??= {
      text: this.blocks.reduce((sum, { source }) => sum + source.length, 0) + this.gaps.join('').length,
      html: this.blocks.reduce((sum, block) => sum + block.read().html.length, 0),
    };
    return this.sizes;
  }

  counts(): Counts {
    return (this.sums ??= this.blocks.reduce((sum, block) => addCounts(sum, block.counts()), noCounts));
  }

  outline(): Outline {
    return (this.parts ??= outlineOf(this.blocks, this.starts));
  }

  /** Places in {@link blocks} of those that concern other blocks: footnotes, raw HTML that reaches beyond its block. */
  notable(): readonly number[] {
    return (this.marked ??= this.blocks.flatMap((block, index) => (block.concernsOthers() ? [index] : [])));
  }
}

/**
 * The blocks of a body, in order, and the blank lines between them: together its whole text. Immutable; versions share
 * chunks, so that a change costs a chunk and a look at the list of chunks. Lines are relative to the body.
 */
export class BlockList {
  /** Index of each chunk's first block, and its line. */
  private readonly firsts: readonly number[];
  private readonly lines: readonly number[];
  readonly length: number;
  readonly lineCount: number;

  private constructor(
    /** Blank lines before the first block, or all there is. */
    readonly lead: string,
    private readonly chunks: readonly Chunk[],
  ) {
    let first = 0;
    let line = lineEndsIn(lead);
    const firsts: number[] = [];
    const lines: number[] = [];
    for (const chunk of chunks) {
      firsts.push(first);
      lines.push(line);
      first += chunk.blocks.length;
      line += chunk.lineCount;
    }
    this.firsts = firsts;
    this.lines = lines;
    this.length = first;
    this.lineCount = line;
  }

  static readonly empty = new BlockList('', []);

  /**
   * The first `before` blocks of `head`, then `entries`, then the blocks of `tail` from index `from` on.
   * @param lead blank lines between the first and the second (where `before` is 0: before everything)
   */
  static join(
    head: BlockList,
    before: number,
    lead: string,
    entries: readonly Entry[],
    tail: BlockList,
    from: number,
  ): BlockList {
    // The chunks at both seams are cut anew together with what comes between them, so that none stays small for long.
    const headChunk = before === 0 ? 0 : head.chunkOf(before - 1);
    const tailChunk = from >= tail.length ? tail.chunks.length : tail.chunkOf(from);
    const loose = before === 0 ? [] : head.chunks[headChunk]!.entries(0, before - head.firsts[headChunk]!);
    if (loose.length > 0 && lead !== '') {
      const last = loose.pop()!;
      loose.push({ block: last.block, gap: last.gap + lead });
    }
    for (const entry of entries) {
      loose.push(entry);
    }
    if (from < tail.length) {
      loose.push(...tail.chunks[tailChunk]!.entries(from - tail.firsts[tailChunk]!));
    }
    const chunks = head.chunks.slice(0, headChunk);
    const cuts = Math.ceil(loose.length / chunkSize);
    for (let cut = 0; cut < cuts; cut++) {
      chunks.push(
        new Chunk(loose.slice(Math.round((loose.length * cut) / cuts), Math.round((loose.length * (cut + 1)) / cuts))),
      );
    }
    for (let index = tailChunk + 1; index < tail.chunks.length; index++) {
      chunks.push(tail.chunks[index]!);
    }
    return new BlockList(before === 0 ? lead : head.lead, chunks);
  }

  /** The same with each block replaced by what `replace` makes of it. */
  map(replace: (block: Block) => Block): BlockList {
    const chunks = this.chunks.map((chunk) => {
      const blocks = chunk.blocks.map(replace);
      return blocks.every((block, index) => block === chunk.blocks[index])
        ? chunk
        : new Chunk(chunk.entries().map(({ gap }, index) => ({ block: blocks[index]!, gap })));
    });
    return chunks.every((chunk, index) => chunk === this.chunks[index]) ? this : new BlockList(this.lead, chunks);
  }

  at(index: number): Block {
    const chunk = this.chunkOf(index);
    return this.chunks[chunk]!.blocks[index - this.firsts[chunk]!]!;
  }

  /** Line of the block at `index`; the number of lines for an index behind the last. */
  lineOf(index: number): number {
    if (index >= this.length) {
      return this.lineCount;
    }
    const chunk = this.chunkOf(index);
    return this.lines[chunk]! + this.chunks[chunk]!.starts[index - this.firsts[chunk]!]!;
  }

  /** Index of the last block that begins on `line` or before it; -1 where there is none. */
  indexAt(line: number): number {
    const chunk = lastAtMost(this.lines, line);
    return chunk < 0 ? -1 : this.firsts[chunk]! + lastAtMost(this.chunks[chunk]!.starts, line - this.lines[chunk]!);
  }

  /** Text of the blocks `from` up to `to` with the blank lines behind each. */
  text(from = 0, to = this.length): string {
    const parts: string[] = [];
    for (const { block, gap } of this.entries(from, to)) {
      parts.push(block.source, gap);
    }
    return parts.join('');
  }

  /** Blocks `from` up to `to` with their lines. */
  placed(from = 0, to = this.length): PlacedBlock[] {
    const placed: PlacedBlock[] = [];
    for (let index = from === 0 ? 0 : this.chunkOf(from); index < this.chunks.length; index++) {
      const first = this.firsts[index]!;
      if (first >= to) {
        break;
      }
      const { blocks, starts } = this.chunks[index]!;
      for (let at = Math.max(0, from - first); at < Math.min(blocks.length, to - first); at++) {
        placed.push({ block: blocks[at]!, line: this.lines[index]! + starts[at]! });
      }
    }
    return placed;
  }

  private *entries(from: number, to: number): Iterable<Entry> {
    for (
      let index = from >= this.length ? this.chunks.length : this.chunkOf(from);
      index < this.chunks.length;
      index++
    ) {
      const first = this.firsts[index]!;
      if (first >= to) {
        return;
      }
      const chunk = this.chunks[index]!;
      yield* chunk.entries(Math.max(0, from - first), Math.min(chunk.blocks.length, to - first));
    }
  }

  /** Reads every block that nobody has read, with a stop after each. */
  *reading(): Generator<void, void> {
    for (const chunk of this.chunks) {
      for (let block = chunk.unread(); block !== undefined; block = chunk.unread()) {
        block.read();
        yield;
      }
    }
  }

  /** Blocks that define something for the rest of the post. */
  defining(): Block[] {
    return this.chunks.flatMap((chunk) => (chunk.defines ? chunk.blocks.filter(defines) : []));
  }

  counts(): Counts {
    return this.chunks.reduce((sum, chunk) => addCounts(sum, chunk.counts()), noCounts);
  }

  lengths(): Lengths {
    let [text, html] = [this.lead.length, 0];
    for (const chunk of this.chunks) {
      const lengths = chunk.lengths();
      text += lengths.text;
      html += lengths.html;
    }
    return { text, html };
  }

  /** Headings and counts of some blocks after the other, each with the line that its lines are relative to. */
  outlines(): { outline: Outline; line: number }[] {
    return this.chunks.map((chunk, index) => ({ outline: chunk.outline(), line: this.lines[index]! }));
  }

  /** Indices of the blocks that concern other blocks. */
  notable(): number[] {
    return this.chunks.flatMap((chunk, index) => chunk.notable().map((at) => this.firsts[index]! + at));
  }

  /** How many blocks at the start of both lists are the same, on the same lines. */
  sameBefore(other: BlockList): number {
    if (lineEndsIn(this.lead) !== lineEndsIn(other.lead)) {
      return 0;
    }
    const most = Math.min(this.chunks.length, other.chunks.length);
    let chunk = 0;
    while (chunk < most && this.chunks[chunk] === other.chunks[chunk]) {
      chunk++;
    }
    let same = this.firsts[chunk] ?? this.length;
    while (
      same < Math.min(this.length, other.length) &&
      this.at(same) === other.at(same) &&
      this.lineOf(same) === other.lineOf(same)
    ) {
      same++;
    }
    return same;
  }

  /** How many blocks at the end of both lists are the same, as far from the end; at most `most`. */
  sameBehind(other: BlockList, most: number): number {
    let same = 0;
    for (let back = 1; back <= this.chunks.length; back++) {
      const chunk = this.chunks.at(-back)!;
      if (chunk !== other.chunks.at(-back)) {
        break;
      }
      same += chunk.blocks.length;
    }
    same = Math.min(same, most);
    const delta = this.lineCount - other.lineCount;
    const isSame = (mine: number, others: number) =>
      this.at(mine) === other.at(others) && this.lineOf(mine) - other.lineOf(others) === delta;
    while (same < most && isSame(this.length - 1 - same, other.length - 1 - same)) {
      same++;
    }
    return same;
  }

  private chunkOf(index: number): number {
    return lastAtMost(this.firsts, index);
  }
}

/** Index of the last of `sorted` (ascending) that is at most `value`; -1 when there is none. */
function lastAtMost(sorted: readonly number[], value: number): number {
  return countWhile(sorted.length, (index) => sorted[index]! <= value) - 1;
}

/** Number of `\n` in `text`. */
export function lineEndsIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    count++;
  }
  return count;
}
