import { numberFootnotes } from '../markdown';
import type { PlacedBlock } from './retrospective';

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
  private readonly firstUse = new Map<string, PlacedBlock>();

  constructor(private readonly blocks: readonly PlacedBlock[]) {
    for (const placed of blocks) {
      if (placed.block.span.footnote === undefined) {
        this.use(placed);
      }
    }
    // Notes that only other notes refer to come last.
    for (const placed of blocks) {
      if (placed.block.span.footnote !== undefined && this.numbers.has(placed.block.span.footnote)) {
        this.use(placed);
      }
    }
  }

  private use(placed: PlacedBlock): void {
    for (const label of placed.block.read().footnotes) {
      if (!this.numbers.has(label)) {
        this.numbers.set(label, this.numbers.size + 1);
        this.firstUse.set(label, placed);
      }
    }
  }

  /** The HTML of a block with the numbers in it. */
  htmlOf(placed: PlacedBlock): string {
    const { html, footnotes } = placed.block.read();
    if (footnotes.length === 0) {
      return html; // the very string, so that whoever compares sees at once that nothing changed
    }
    const seen = new Set<string>();
    return numberFootnotes(html, footnotes, (label) => {
      const isFirst = this.firstUse.get(label) === placed && !seen.has(label);
      seen.add(label);
      return { number: this.numbers.get(label) ?? 0, isFirst };
    });
  }

  /** Footnotes that are referred to, by number. */
  list(): Footnote[] {
    const notes = new Map<number, Footnote>();
    for (const placed of this.blocks) {
      const label = placed.block.span.footnote;
      const number = label === undefined ? undefined : this.numbers.get(label);
      if (number !== undefined && !notes.has(number)) {
        notes.set(number, { number, line: placed.line, html: this.htmlOf(placed) });
      }
    }
    return [...notes.values()].sort((a, b) => a.number - b.number);
  }
}
