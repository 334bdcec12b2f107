import { numberFootnotes } from '../markdown';
import type { Block } from './block';
import type { PlacedBlock } from './blockList';

/** A footnote as it stands in the list at the post's end. */
export interface Footnote {
  readonly number: number;
  /** Where it is defined: 0-based line in the post. */
  readonly line: number;
  /** HTML of its text, not sanitized. */
  readonly html: string;
}

/** Numbers of a post's footnotes, in the order in which they are first referred to. */
export class FootnoteNumbering {
  private readonly numbers = new Map<string, number>();
  private readonly firstUse = new Map<string, Block>();
  private readonly numbered = new Map<Block, string>();

  /** @param blocks those that define or refer to footnotes, in order; others do no harm */
  private constructor(private readonly blocks: readonly Block[]) {
    for (const block of blocks) {
      if (block.footnote === undefined) {
        this.use(block);
      }
    }
    // Notes that only other notes refer to come last.
    for (const block of blocks) {
      if (block.footnote !== undefined && this.numbers.has(block.footnote)) {
        this.use(block);
      }
    }
  }

  /** The numbering of `blocks`: `before`, the very object, if it was that of the same blocks. */
  static of(blocks: readonly Block[], before: FootnoteNumbering | undefined): FootnoteNumbering {
    const isSame =
      before?.blocks.length === blocks.length && blocks.every((block, index) => block === before.blocks[index]);
    return isSame ? before : new FootnoteNumbering(blocks);
  }

  private use(block: Block): void {
    for (const label of block.read().footnotes) {
      if (!this.numbers.has(label)) {
        this.numbers.set(label, this.numbers.size + 1);
        this.firstUse.set(label, block);
      }
    }
  }

  /** The HTML of a block with the numbers in it. */
  htmlOf(block: Block): string {
    const { html, footnotes } = block.read();
    if (footnotes.length === 0) {
      return html;
    }
    let numbered = this.numbered.get(block);
    if (numbered === undefined) {
      const seen = new Set<string>();
      numbered = numberFootnotes(html, footnotes, (label) => {
        const isFirst = this.firstUse.get(label) === block && !seen.has(label);
        seen.add(label);
        return { number: this.numbers.get(label) ?? 0, isFirst };
      });
      this.numbered.set(block, numbered);
    }
    return numbered;
  }

  /**
   * Footnotes that are referred to, by number.
   * @param placed the numbered blocks, where they stand
   */
  list(placed: readonly PlacedBlock[]): Footnote[] {
    const notes = new Map<number, Footnote>();
    for (const { block, line } of placed) {
      const number = block.footnote === undefined ? undefined : this.numbers.get(block.footnote);
      if (number !== undefined && !notes.has(number)) {
        notes.set(number, { number, line, html: this.htmlOf(block) });
      }
    }
    return [...notes.values()].sort((a, b) => a.number - b.number);
  }
}
