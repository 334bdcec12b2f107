import { countWhile } from '../searching';
import type { Span } from './marks';

/** Where the lines of some inline text stand in the block's source: markdown-it strips indents, quote marks and number signs. */
export class InlineLines {
  private constructor(
    private readonly firstLine: number,
    /** For each line: its offset in the inline text, and how many columns further right it stands in its line. */
    private readonly lines: readonly { readonly offset: number; readonly shift: number }[],
  ) {}

  /**
   * @param source the block's lines
   * @param line on which the text begins
   * @param column before which it does not: cells of a row follow each other
   * @returns undefined when it is written otherwise than it is read (an escaped bar in a cell)
   */
  static find(content: string, source: readonly string[], line: number, column: number): InlineLines | undefined {
    const lines: { offset: number; shift: number }[] = [];
    let offset = 0;
    for (const [index, text] of content.split('\n').entries()) {
      const written = source[line + index];
      const bare = text.trim();
      const at =
        written === undefined
          ? -1
          : index > 0 || (column === 0 && written.trimEnd().endsWith(bare) && !/^\s*#/.test(written))
            ? written.trimEnd().length - bare.length
            : written.indexOf(bare, column);
      if (at < 0 || !written!.startsWith(bare, at)) {
        return undefined;
      }
      lines.push({ offset, shift: at - (text.length - text.trimStart().length) - offset });
      offset += text.length + 1;
    }
    return new InlineLines(line, lines);
  }

  /** Where a piece of the inline text stands; offsets in it, the end exclusive. */
  span(start: number, end: number): Span {
    const first = this.lineAt(start);
    const last = this.lineAt(Math.max(start, end - 1));
    return {
      line: this.firstLine + first,
      start: start + this.lines[first]!.shift,
      endLine: this.firstLine + last,
      end: end + this.lines[last]!.shift,
    };
  }

  private lineAt(offset: number): number {
    return Math.max(0, countWhile(this.lines.length, (line) => this.lines[line]!.offset <= offset) - 1);
  }
}
