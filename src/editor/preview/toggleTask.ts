import { Range, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { toggledTask, type BelievedTask } from '../../preview';
import type { OpenRetrospectives } from '../openRetrospectives';

/**
 * Ticks or unticks the task on a line, as one edit of one character. Does nothing where the post's line is no such task.
 * @param task what the page believes: 0-based line, state and first word; never trusted
 * @returns whether the post was changed
 */
export async function toggleTask(
  document: TextDocument,
  { line, ...believed }: BelievedTask & { readonly line: number },
  retrospectives: OpenRetrospectives,
): Promise<boolean> {
  const open = document.isClosed ? await workspace.openTextDocument(document.uri) : document;
  const post = await retrospectives.get(open);
  // From here on no edit can come between.
  if (!Number.isInteger(line) || line < 0 || line >= open.lineCount || post.isCode(line)) {
    return false;
  }
  const change = toggledTask(open.lineAt(line).text, believed);
  if (change === undefined) {
    return false;
  }
  const edit = new WorkspaceEdit();
  edit.replace(open.uri, new Range(line, change.character, line, change.character + 1), change.text);
  return workspace.applyEdit(edit);
}
