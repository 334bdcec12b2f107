import { Range, SnippetString, Uri, window, workspace, type TextDocument, type TextEditor } from 'vscode';
import type { Draft } from '../../template';

/** The line end that a new file at `uri` gets, by `files.eol`. */
export function lineEnd(uri: Uri): '\n' | '\r\n' {
  const setting = workspace.getConfiguration('files', uri).get<string>('eol', 'auto');
  if (setting === '\n' || setting === '\r\n') {
    return setting;
  }
  return DESKTOP && process.platform === 'win32' ? '\r\n' : '\n';
}

/**
 * Opens a draft whose file is complete already and turns its fields into tab stops: the same text again, as a snippet.
 * Saved once more, so that an untouched draft is no unsaved file.
 */
export async function openWithTabStops(uri: Uri, draft: Draft): Promise<TextDocument> {
  const { document } = await startTabStops(uri, draft);
  await document.save();
  return document;
}

/** The draft in an untitled editor: where there is no folder, or where its file could not be made. */
export async function openUntitled(draft: Draft): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: draft.text });
  await startTabStops(document, draft);
  return document;
}

async function startTabStops(where: Uri | TextDocument, draft: Draft): Promise<TextEditor> {
  const show = { preview: false };
  const editor = await (where instanceof Uri
    ? window.showTextDocument(where, show)
    : window.showTextDocument(where, show));
  const all = new Range(0, 0, editor.document.lineCount, 0);
  await editor.insertSnippet(new SnippetString(draft.snippet), editor.document.validateRange(all), {
    undoStopBefore: false,
    undoStopAfter: false,
    keepWhitespace: true,
  });
  editor.revealRange(new Range(0, 0, 0, 0));
  return editor;
}
