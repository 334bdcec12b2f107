import { Uri, window, workspace, type DocumentSelector, type TextDocument, type TextEditor } from 'vscode';
import { Refusal } from './log';
import { showInformation } from './notices';
import { failureWords } from './words';

/** Posts: Markdown documents, and `.mdx` files whatever language an extension gives them. */
export const postSelector: DocumentSelector = [{ language: 'markdown' }, { language: 'mdx' }, { pattern: '**/*.mdx' }];

/** Schemes of documents that are no posts though their language is Markdown: comment boxes, chat, the output view. */
const foreignSchemes = new Set(['comment', 'output', 'vscode-chat-code-block', 'vscode-terminal', 'search-editor']);

export function isPost(document: Pick<TextDocument, 'languageId' | 'uri'>): boolean {
  return (
    (document.languageId === 'markdown' || document.languageId === 'mdx' || document.uri.path.endsWith('.mdx')) &&
    !foreignSchemes.has(document.uri.scheme)
  );
}

/** The editor of the post that the person is in, if they are in one. */
export function activePostEditor(): TextEditor | undefined {
  const editor = window.activeTextEditor;
  return editor !== undefined && isPost(editor.document) ? editor : undefined;
}

/**
 * The editor of the post that a command is meant for: the active one; while the person is in something that is no text
 * (a preview, the walkthrough), that of the only post in view.
 */
export function postEditor(): TextEditor | undefined {
  if (window.activeTextEditor !== undefined) {
    return activePostEditor();
  }
  const inView = window.visibleTextEditors.filter(({ document }) => isPost(document));
  return new Set(inView.map(({ document }) => document)).size === 1 ? inView[0] : undefined;
}

/** {@link postEditor}; where there is none, that is said. */
export function postEditorOrSay(noEditor: string): TextEditor | undefined {
  const editor = postEditor();
  if (editor === undefined) {
    void showInformation(noEditor);
  }
  return editor;
}

/** Puts the keyboard into an editor: the person has clicked in a view, and what comes next is typed. */
export async function focused({ document, viewColumn }: TextEditor): Promise<TextEditor> {
  return window.showTextDocument(document, viewColumn === undefined ? {} : { viewColumn });
}

/** @throws Refusal where the document cannot be opened, with what VS Code says of it as its cause */
export async function openDocument(uri: Uri): Promise<TextDocument> {
  try {
    return await workspace.openTextDocument(uri);
  } catch (cause) {
    throw new Refusal(failureWords.notOpened(nameOf(uri)), { cause });
  }
}

/** The document at `uri` if it is an address, else that which a command is meant for; undefined where there is none. */
export async function documentFor(uri: unknown): Promise<TextDocument | undefined> {
  return uri instanceof Uri ? openDocument(uri) : postEditor()?.document;
}

/** The last segment of an address, for showing. */
export function nameOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Whether there is something at `uri`. A file system that does not answer is treated as having nothing there. */
export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false; // stat's only way of saying "no"
  }
}
