import { countWhile } from '../searching';

/** UTF-16 offsets of a part of a text: from the first up to the second. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** A line of a text. */
export interface SourceLine {
  readonly start: number;
  /** Without the line break. */
  readonly end: number;
  readonly next: number;
}

/** Lines as VS Code counts them. */
export function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  for (const { 0: lineBreak, index } of text.matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start, end: index, next: index + lineBreak.length });
    start = index + lineBreak.length;
  }
  lines.push({ start, end: text.length, next: text.length });
  return lines;
}

/** Whether a line parts paragraphs, in a quote too. */
export function isBlank(line: string): boolean {
  return /^[ \t>]*$/.test(line);
}

/** Code spans between two offsets of `text`: a run of backticks up to the next one of the same length. */
export function codeSpans(text: string, from: number, to: number): TextRange[] {
  const runs = Array.from(text.slice(from, to).matchAll(/`+/g), ({ 0: { length }, index }) => ({
    at: from + index,
    length,
  }));
  const nextOfLength = new Map<number, number>();
  const partner = new Array<number | undefined>(runs.length);
  for (let index = runs.length - 1; index >= 0; index--) {
    partner[index] = nextOfLength.get(runs[index]!.length);
    nextOfLength.set(runs[index]!.length, index);
  }
  const spans: TextRange[] = [];
  for (let index = 0; index < runs.length; index++) {
    const { at } = runs[index]!;
    const isEscaped = /(?:^|[^\\])(?:\\\\)*\\$/.test(text.slice(Math.max(from, at - 50), at));
    const end = isEscaped ? undefined : partner[index];
    if (end !== undefined) {
      spans.push({ from: at, to: runs[end]!.at + runs[end]!.length });
      index = end;
    }
  }
  return spans;
}

/** All that is code in the source of a post, front matter too, in order. @param isCode whether a line is, 0-based */
export function codeIn(text: string, isCode: (line: number) => boolean): TextRange[] {
  const lines = linesOf(text);
  const found: TextRange[] = [];
  let start: number | undefined; // of the paragraph that may hold code spans
  const close = (end: number) => {
    if (start !== undefined) {
      found.push(...codeSpans(text, start, end));
      start = undefined;
    }
  };
  lines.forEach((line, index) => {
    if (isCode(index)) {
      close(line.start);
      found.push({ from: line.start, to: line.next });
    } else if (isBlank(text.slice(line.start, line.end))) {
      close(line.start);
    } else {
      start ??= line.start;
    }
  });
  close(text.length);
  return found;
}

/** Whether `offset` is in one of `ranges`, which are in order. */
export function isInside(offset: number, ranges: readonly TextRange[]): boolean {
  const range = ranges[countWhile(ranges.length, (index) => ranges[index]!.to <= offset)];
  return range !== undefined && range.from <= offset;
}
