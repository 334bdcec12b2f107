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

/** Lines that a set of changes touches. */
export interface TouchedLines {
  /** First line touched; the same before and after. */
  readonly from: number;
  /** Line behind the last one touched, before and after. */
  readonly oldTo: number;
  readonly newTo: number;
}

/**
 * Applies the changes of one event, none of which overlap.
 * @returns the new lines, and the one range that holds all changes
 */
export function applyChanges(
  lines: readonly string[],
  changes: readonly TextChange[],
): { lines: readonly string[]; touched: TouchedLines } {
  const clamped = changes.map(({ start, end, text }) => ({ start: clamp(lines, start), end: clamp(lines, end), text }));
  // From the last to the first, so that places before a change stay what they were.
  clamped.sort((a, b) => b.start.line - a.start.line || b.start.character - a.start.character || compare(b.end, a.end));
  const from = Math.min(...clamped.map(({ start }) => start.line));
  const oldTo = Math.max(...clamped.map(({ end }) => end.line)) + 1;
  let middle = lines.slice(from, oldTo);
  for (const { start, end, text } of clamped) {
    const inserted = linesOf(text);
    inserted[0] = middle[start.line - from]!.slice(0, start.character) + inserted[0]!;
    inserted[inserted.length - 1] += middle[end.line - from]!.slice(end.character);
    middle = [...middle.slice(0, start.line - from), ...inserted, ...middle.slice(end.line - from + 1)];
  }
  return {
    lines: [...lines.slice(0, from), ...middle, ...lines.slice(oldTo)],
    touched: { from, oldTo, newTo: from + middle.length },
  };
}

function compare(a: Place, b: Place): number {
  return a.line - b.line || a.character - b.character;
}

function clamp(lines: readonly string[], { line, character }: Place): Place {
  const at = Math.min(Math.max(line, 0), lines.length - 1);
  return { line: at, character: Math.min(Math.max(character, 0), lines[at]!.length) };
}
