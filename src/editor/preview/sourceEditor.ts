import {
  Range,
  TabInputText,
  TextEditorRevealType,
  ViewColumn,
  window,
  type TextDocument,
  type TextEditor,
} from 'vscode';

/** An editor that shows `document`, the active one first. */
export function visibleEditorOf(document: TextDocument): TextEditor | undefined {
  const editors = window.visibleTextEditors.filter((editor) => editor.document === document);
  return editors.find((editor) => editor === window.activeTextEditor) ?? editors[0];
}

/** The line at the top of what an editor shows; fractions are parts of a line that wraps. */
export function topLineOf(editor: TextEditor): number | undefined {
  const start = editor.visibleRanges[0]?.start;
  if (start === undefined) {
    return undefined;
  }
  // The range may be of the text before an edit that made it shorter.
  const length = start.line < editor.document.lineCount ? editor.document.lineAt(start.line).text.length : 0;
  return start.line + Math.min(start.character / (length + 1), 0.999);
}

/** Scrolls `editor`, without moving focus or cursor, so that `line` (fractions are parts of a line) is at its top. */
export function scrollEditor(editor: TextEditor, line: number): void {
  const whole = Math.floor(line);
  if (whole < editor.document.lineCount) {
    const character = Math.floor((line - whole) * editor.document.lineAt(whole).text.length);
    editor.revealRange(new Range(whole, character, whole, character), TextEditorRevealType.AtTop);
  }
}

/** The column in which `document` is open; where it isn't, one that doesn't cover the preview in column `preview`. */
export function columnFor(document: TextDocument, preview: ViewColumn | undefined): ViewColumn {
  const group = window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === document.uri.toString()),
  );
  return (
    visibleEditorOf(document)?.viewColumn ??
    group?.viewColumn ??
    (preview === undefined ? ViewColumn.Active : preview === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One)
  );
}

/** Opens `document` in `column` with the cursor at the start of `line` (0-based); a line outside of it opens nothing. */
export async function openAtLine(document: TextDocument, line: number, column: ViewColumn): Promise<void> {
  if (line < document.lineCount) {
    const start = document.lineAt(line).firstNonWhitespaceCharacterIndex;
    await window.showTextDocument(document, { viewColumn: column, selection: new Range(line, start, line, start) });
  }
}
