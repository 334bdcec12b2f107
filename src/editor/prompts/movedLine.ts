import type { TextDocumentContentChangeEvent } from 'vscode';

/** Where the beginning of a line is once the changes of an event were made: with its text, or where that was deleted. */
export function movedLine(
  line: number,
  changes: readonly Pick<TextDocumentContentChangeEvent, 'range' | 'text'>[],
): number {
  return changes.reduce((moved, { range: { start, end }, text }) => {
    if (end.line < line || (end.line === line && end.character === 0)) {
      return moved + text.split('\n').length - 1 - (end.line - start.line);
    }
    return start.line < line ? moved + start.line - line : moved;
  }, line);
}
