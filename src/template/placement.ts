/** Where a section goes and what has to stand around it. */
export interface Placement {
  /** 0-based line and column (UTF-16 units) at which to insert. */
  readonly line: number;
  readonly column: number;
  /** Line ends to put before and behind the text. */
  readonly before: string;
  readonly behind: string;
}

/**
 * Places text on lines of its own at a cursor: into the cursor's line if that is blank, else behind it, with a blank
 * line to its neighbours.
 * @param lineAt text of a 0-based line, undefined outside of the document
 */
export function placeOnOwnLines(cursorLine: number, lineAt: (line: number) => string | undefined): Placement {
  const isBlank = (line: number) => (lineAt(line) ?? '').trim() === '';
  const text = lineAt(cursorLine) ?? '';
  const behind = isBlank(cursorLine + 1) ? '' : '\n';
  if (isBlank(cursorLine)) {
    return {
      line: cursorLine,
      column: text.length,
      before: cursorLine > 0 && !isBlank(cursorLine - 1) ? '\n' : '',
      behind,
    };
  }
  return { line: cursorLine, column: text.length, before: '\n\n', behind };
}
