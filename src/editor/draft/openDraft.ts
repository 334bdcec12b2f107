import { Range, SnippetString, Uri, window, workspace, type TextDocument } from 'vscode';
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
  const document = await workspace.openTextDocument(uri);
  await startTabStops(document, draft);
  await document.save();
  return document;
}

/** The draft in an untitled editor: where there is no folder, or where its file could not be made. */
export async function openUntitled(draft: Draft): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: draft.text });
  await startTabStops(document, draft);
  return document;
}

async function startTabStops(document: TextDocument, draft: Draft): Promise<void> {
  const editor = await window.showTextDocument(document, { preview: false });
  const all = new Range(0, 0, document.lineCount, 0);
  await editor.insertSnippet(new SnippetString(draft.snippet), document.validateRange(all), {
    undoStopBefore: false,
    undoStopAfter: false,
    keepWhitespace: true,
  });
  editor.revealRange(new Range(0, 0, 0, 0));
}
