import type { TextEditor } from 'vscode';
import { placeOnOwnLines, type Placement } from '../../template';

/** Where text on lines of its own goes at the cursor of `editor`. */
export function ownLinesAt({ document, selection }: TextEditor): Placement {
  return placeOnOwnLines(selection.active.line, (line) =>
    line < document.lineCount ? document.lineAt(line).text : undefined,
  );
}
