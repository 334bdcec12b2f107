import type { TextRange } from './source';

/**
 * The source of a post as it may leave: without front matter and comments, all else as it was written. A comment that
 * stood on lines of its own leaves no hole, and joins no paragraphs.
 * @param bodyLine 0-based line on which the body begins; blank lines at its start go too
 * @param changes of its addresses, in order
 */
export function publishedMarkdown(
  text: string,
  bodyLine: number,
  comments: readonly TextRange[],
  changes: readonly SourceChange[] = [],
): string {
  const body = withoutComments(text, comments, startOfBody(text, bodyLine), changes);
  return body.slice(blankLines(body, 0));
}

/** Replaces a part of a source. */
export interface SourceChange extends TextRange {
  readonly text: string;
}

/** `text` from an offset on, without `comments`. @param changes of what is in none, in order */
export function withoutComments(
  text: string,
  comments: readonly TextRange[],
  from = 0,
  changes: readonly SourceChange[] = [],
): string {
  let kept = '';
  let at = from;
  let next = 0;
  /** Keeps the text up to an offset, changes made. */
  const keep = (to: number) => {
    for (; changes[next] !== undefined && changes[next]!.from < to; next++) {
      const change = changes[next]!;
      if (change.from >= at) {
        kept += text.slice(at, change.from) + change.text;
        at = change.to;
      }
    }
    kept += text.slice(at, Math.max(at, to));
    at = Math.max(at, to);
  };
  for (const comment of joined(text, comments)) {
    const gone = widened(text, comment, at);
    if (gone.to > at) {
      keep(Math.max(at, gone.from));
      at = gone.to;
    }
  }
  keep(text.length);
  return kept;
}

/**
 * `text` with nothing in its comments, so that all else means what it meant: comments also part lists and paragraphs.
 * Those that are none in HTML are gone.
 */
export function withEmptyComments(text: string, comments: readonly TextRange[]): string {
  let kept = '';
  let at = 0;
  for (const { from, to } of comments) {
    kept += text.slice(at, from) + (text.startsWith('<!--', from) ? '<!---->' : '');
    at = to;
  }
  return kept + text.slice(at);
}

function startOfBody(text: string, bodyLine: number): number {
  const lineBreak = /\r\n|\r|\n/g;
  for (let line = 0; line < bodyLine; line++) {
    if (lineBreak.exec(text) === null) {
      return text.length;
    }
  }
  const start = bodyLine === 0 && text.startsWith('\ufeff') ? 1 : lineBreak.lastIndex;
  return start + blankLines(text, start);
}

/** UTF-16 units of the blank lines that stand at `start`. */
function blankLines(text: string, start: number): number {
  const blank = /(?:[ \t]*(?:\r\n|\r|\n))*/y;
  blank.lastIndex = start;
  return blank.exec(text)![0].length;
}

/** Comments with nothing but blanks between them on a line are one. */
function joined(text: string, comments: readonly TextRange[]): TextRange[] {
  const all: TextRange[] = [];
  for (const { from, to } of comments) {
    const last = all.at(-1);
    if (last !== undefined && /^[ \t]*$/.test(text.slice(last.to, from))) {
      all[all.length - 1] = { from: last.from, to };
    } else {
      all.push({ from, to });
    }
  }
  return all;
}

/** What goes with a comment: its lines where nothing else stands on them, a blank that would be one too many. */
function widened(text: string, { from, to }: TextRange, start: number): TextRange {
  const lineStart = lineStartOf(text, from, start);
  const before = text.slice(lineStart, from);
  const [, behind, lineBreak = ''] = /^([ \t]*)(\r\n|\r|\n)?/.exec(text.slice(to, to + 1_000))!;
  if (lineBreak === '' && to + behind!.length < text.length) {
    const isBetweenBlanks = /[ \t]$/.test(before) && behind !== '';
    return { from: isBetweenBlanks ? from - 1 : from, to };
  }
  if (before.trim() !== '') {
    return { from: from - (before.length - before.trimEnd().length), to }; // blanks at a line's end would break it
  }
  const next = to + behind!.length + lineBreak.length;
  const blankBehind = /^[ \t]*(?:\r\n|\r|\n|$)/.exec(text.slice(next, next + 1_000));
  const lineBefore = text.slice(lineStartOf(text, lineStart - 1, start), lineStart);
  const isFirst = lineStart <= start;
  const isBlankBefore = isFirst || lineBefore.trim() === '';
  if (next >= text.length) {
    return { from: isFirst || lineBefore.trim() !== '' ? lineStart : lineStart - lineBefore.length, to: next };
  }
  if (isBlankBefore && blankBehind !== null) {
    return { from: lineStart, to: next + blankBehind[0].length };
  }
  // Of raw HTML an empty line would be the end.
  const isInHtml = /^\s*<.*>\s*$/.test(lineBefore);
  if (isBlankBefore || blankBehind !== null || before !== '' || isInHtml) {
    return { from: lineStart, to: next };
  }
  return { from: lineStart, to: next - lineBreak.length }; // an empty line keeps the paragraphs apart
}

/** Start of the line that `offset` is on, or `least` where that is later: nobody looks back behind it. */
function lineStartOf(text: string, offset: number, least: number): number {
  let at = offset;
  while (at > least && text[at - 1] !== '\n' && text[at - 1] !== '\r') {
    at--;
  }
  return Math.max(least, at);
}
