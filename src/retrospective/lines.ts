/** A place in a text: 0-based line, and column in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly character: number;
}

/** A piece of text replaced by another, as VS Code's change events tell it: places are those before the change. */
export interface TextChange {
  readonly start: Place;
  readonly end: Place;
  readonly text: string;
}

/** The lines of a text as VS Code counts them: broken at `\r\n`, `\n` and `\r`, at nothing else. At least one. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}

/** Changes that lie near each other, and the lines that they touch. */
export interface Cluster {
  /** First and last line touched, before any of the changes. */
  readonly from: number;
  readonly to: number;
  /** In descending order, so that the places of each hold after those before it were made. */
  readonly changes: readonly TextChange[];
}

/** Changes no further apart than this (in lines) are worked in together. */
const near = 32;

/**
 * The changes of one event, none of which overlap, by neighbourhood, the last ones of the text first. Many cursors far
 * apart are clusters of their own; when there are so many that they cost more than the whole range, that is one.
 * @param lineCount of the text before; places outside of it are moved to its end
 */
export function clustersOf(changes: readonly TextChange[], lineCount: number): Cluster[] {
  const clamp = ({ line, character }: Place): Place =>
    line < 0
      ? { line: 0, character: 0 }
      : line < lineCount
        ? { line, character }
        : { line: lineCount - 1, character: Infinity };
  const sorted = changes
    .map(({ start, end, text }) => ({ start: clamp(start), end: clamp(end), text }))
    .sort((a, b) => compare(b.start, a.start) || compare(b.end, a.end));
  const clusters: { from: number; to: number; changes: TextChange[] }[] = [];
  for (const change of sorted) {
    const last = clusters.at(-1);
    if (last !== undefined && last.from - change.end.line <= near) {
      last.from = change.start.line;
      last.to = Math.max(last.to, change.end.line);
      last.changes.push(change);
    } else {
      clusters.push({ from: change.start.line, to: change.end.line, changes: [change] });
    }
  }
  const all = { from: clusters.at(-1)?.from ?? 0, to: clusters[0]?.to ?? 0, changes: sorted };
  const apart = clusters.reduce((lines, { from, to }) => lines + to - from + near, 0);
  return clusters.length > 1 && apart > all.to - all.from ? [all] : clusters;
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}

/**
 * Makes changes in some lines of a text.
 * @param text the lines, each with `\n` at its end
 * @param firstLine the text's line that `text` begins with
 * @param changes in descending order; their own text must be normalised
 */
export function applyChanges(text: string, firstLine: number, changes: readonly TextChange[]): string {
  const lineStarts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    lineStarts.push(at + 1);
  }
  const offsetOf = ({ line, character }: Place) => {
    const start = lineStarts[line - firstLine]!;
    const end = lineStarts[line - firstLine + 1]! - 1;
    return Math.min(Math.max(start, start + character), end);
  };
  const parts: string[] = [];
  let behind = text.length;
  for (const change of changes) {
    const end = Math.min(offsetOf(change.end), behind);
    parts.push(text.slice(end, behind), change.text);
    behind = Math.min(offsetOf(change.start), end);
  }
  parts.push(text.slice(0, behind));
  return parts.reverse().join('');
}
