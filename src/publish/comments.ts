import { countWhile, MarksAhead } from '../searching';
import { codeSpans, isBlank, linesOf, type SourceLine, type TextRange } from './source';

/** Where to look for comments. */
export interface CommentPlaces {
  /** Lines on which nothing is a comment: front matter and code. 0-based, as VS Code counts them. */
  isCode(line: number): boolean;
  /** Whether `{/* … *\/}` is a comment: in MDX. */
  readonly mdx?: boolean;
  /** Whether `%% … %%` is a comment: in vaults of notes. */
  readonly vault?: boolean;
}

/** What a writer's note to themselves begins with, in any case: `<!-- private … -->`, `<!-- 비공개 … -->`. */
const privateNote = /<!--\s*(?:private|비공개)(?![\p{L}\p{N}])/iuy;
const blockStart = /^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*)*(?=<!--)/;
const liquidComment = /\{%-?\s*comment\s*-?%\}/y;
const liquidEnd = /\{%-?\s*endcomment\s*-?%\}/g;

/**
 * Comments in the source of a post, in order: HTML's as CommonMark has them, in Liquid and where asked for those of MDX and
 * of vaults. Code and code spans hold none. A private note that goes on over blank lines is one too, though a blog would
 * show it: its writer did not mean it to be read. A comment at a line's start that is never closed hides all that follows.
 */
export function commentsIn(text: string, places: CommentPlaces): TextRange[] {
  return new CommentScan(text, places).all();
}

class CommentScan {
  private readonly lines: readonly SourceLine[];
  private readonly found: TextRange[] = [];
  private readonly marks: MarksAhead;
  /** The last end of a comment of Liquid that was looked for. */
  private liquid: TextRange | undefined;

  constructor(
    private readonly text: string,
    private readonly places: CommentPlaces,
  ) {
    this.lines = linesOf(text);
    this.marks = new MarksAhead(text);
  }

  all(): TextRange[] {
    let at = 0;
    for (let line = 0; line < this.lines.length; line = at < this.lines[line]!.next ? line : line + 1) {
      // A comment may end in the middle of a line.
      const from = Math.max(at, this.lines[line]!.start);
      if (at >= this.lines[line]!.end && at > this.lines[line]!.start) {
        at = this.lines[line]!.next;
      } else if (this.places.isCode(line) || isBlank(this.text.slice(from, this.lines[line]!.end))) {
        at = this.lines[line]!.next;
      } else {
        let end = line + 1; // of the lines that are looked at as one: up to a blank one or code
        while (end < this.lines.length && !this.places.isCode(end) && !isBlank(this.textOf(end))) {
          end++;
        }
        at = this.inRun(line, end, from);
        line = this.lineAt(at);
      }
    }
    return this.found;
  }

  private textOf(line: number): string {
    const { start, end } = this.lines[line]!;
    return this.text.slice(start, end);
  }

  /** Looks through lines without a blank one, from an offset in the first on. @returns the offset from which to go on */
  private inRun(first: number, end: number, from: number): number {
    const last = this.lines[end - 1]!.end;
    let at = from;
    for (let line = first; line < end && at <= last; line = this.lineToGoOnWith(at)) {
      const { start } = this.lines[line]!;
      const opening = at > start ? null : blockStart.exec(this.textOf(line));
      at = Math.max(at, start);
      if (opening !== null) {
        at = this.block(start + opening[0].length, opening[0].trim() !== '', end);
        // What stands behind it on its last line is looked at too.
        at = this.inline(at, this.lines[this.lineAt(at)]!.end);
      } else {
        // Up to where a block may begin, all is one text: code spans may go over lines.
        let behind = line + 1;
        while (behind < end && !blockStart.test(this.textOf(behind))) {
          behind++;
        }
        at = this.inline(at, this.lines[behind - 1]!.end);
      }
    }
    return at;
  }

  /** The line that `at` stands in, or the next one where nothing is left of it: a comment may end in the middle of a line. */
  private lineToGoOnWith(at: number): number {
    const line = this.lineAt(at);
    return at < this.lines[line]!.end ? line : line + 1;
  }

  /** A comment that begins a line. @returns the offset behind it */
  private block(from: number, isNested: boolean, runEnd: number): number {
    const close = this.marks.after('-->', from + 2);
    // In a list or quote it ends with that.
    const open = isNested ? this.lines[runEnd - 1]!.end : this.text.length;
    return this.add(from, close === Infinity ? open : close);
  }

  /** Comments in running text. @returns the offset behind the last, at least `to` */
  private inline(from: number, to: number): number {
    const spans = codeSpans(this.text, from, to);
    let span = 0;
    for (let at = from; at < to;) {
      const letter = this.text[at];
      while (span < spans.length && spans[span]!.to <= at) {
        span++;
      }
      if (letter === '`' && spans[span] !== undefined && spans[span]!.from <= at) {
        at = spans[span]!.to;
      } else if (letter === '\\') {
        at += 2;
      } else if (letter === '<' || letter === '{' || letter === '%') {
        at = this.commentAt(at, to) ?? at + 1;
      } else {
        at++;
      }
      if (at > to) {
        return at;
      }
    }
    return to;
  }

  /** Takes the comment that begins at `at`. @returns the offset behind it; undefined when none begins there */
  private commentAt(at: number, to: number): number | undefined {
    const { text } = this;
    if (text.startsWith('<!--', at)) {
      const close = this.marks.after('-->', at + 2);
      if (close <= to) {
        return this.add(at, close);
      }
      privateNote.lastIndex = at;
      if (!privateNote.test(text)) {
        return undefined; // text, as in any blog
      }
      return this.add(at, close < this.marks.after('<!--', at + 4) ? close : to);
    }
    if (text.startsWith('{%', at)) {
      liquidComment.lastIndex = at;
      const end = liquidComment.test(text) ? this.endOfLiquid(at) : Infinity;
      return end === Infinity ? undefined : this.add(at, end);
    }
    const pairs = [...(this.places.mdx ? [['{/*', '*/}']] : []), ...(this.places.vault ? [['%%', '%%']] : [])];
    for (const [open, close] of pairs as [string, string][]) {
      const end = text.startsWith(open, at) ? this.marks.after(close, at + open.length) : Infinity;
      if (end !== Infinity) {
        return this.add(at, end);
      }
    }
    return undefined;
  }

  /** Offset behind the next tag that ends a comment of Liquid, Infinity when there is none. `from` never goes back. */
  private endOfLiquid(from: number): number {
    if (this.liquid === undefined || this.liquid.from < from) {
      liquidEnd.lastIndex = from;
      const found = liquidEnd.exec(this.text);
      this.liquid =
        found === null ? { from: Infinity, to: Infinity } : { from: found.index, to: found.index + found[0].length };
    }
    return this.liquid.to;
  }

  private add(from: number, to: number): number {
    this.found.push({ from, to });
    return to;
  }

  private lineAt(offset: number): number {
    return countWhile(this.lines.length, (line) => this.lines[line]!.start <= offset) - 1;
  }
}
