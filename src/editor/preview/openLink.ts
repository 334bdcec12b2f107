import {
  commands,
  env,
  FileType,
  Range,
  Selection,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
  type TextDocument,
  type ViewColumn,
} from 'vscode';
import { headingNamed, nameOfFragment } from '../../preview';
import { isPost, nameOf } from '../documents';
import type { OpenRetrospectives } from '../openRetrospectives';
import { previewWords as words } from '../words';

/** Where links of a post lead to. */
export interface LinkPlace {
  readonly column: ViewColumn;
  readonly retrospectives: OpenRetrospectives;
  /** A post was opened in the editor. */
  didOpen(post: TextDocument): void;
}

/** Decoded once; undefined when it is no proper encoding. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/**
 * Follows a link of a post, which is not trusted: http, https and mailto go out after VS Code's own question; relative
 * addresses open in the editor if they stay inside the workspace folder (or the loose file's own folder). Everything
 * else is refused and said.
 */
export async function openLink(href: string, document: TextDocument, place: LinkPlace): Promise<void> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.trim())?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https' || scheme === 'mailto') {
    await env.openExternal(Uri.parse(href.trim(), true));
    return;
  }
  const path = decoded(href.trim().replace(/[?#].*$/s, ''));
  const isRefused = scheme !== undefined || path === undefined || path === '' || /^[\\/]{2}|\\|\0/.test(path);
  const base = workspace.getWorkspaceFolder(document.uri)?.uri ?? Uri.joinPath(document.uri, '..');
  if (isRefused || document.isUntitled) {
    void window.showWarningMessage(words.linkRefused(href));
    return;
  }
  const target = path.startsWith('/') ? Uri.joinPath(base, path) : Uri.joinPath(document.uri, '..', path);
  if (!`${target.path}/`.startsWith(base.path.replace(/\/?$/, '/'))) {
    void window.showWarningMessage(words.linkRefused(href));
    return;
  }
  const bare = target.path.replace(/\/$/, '');
  for (const candidate of [target, target.with({ path: `${bare}.md` }), target.with({ path: `${bare}/index.md` })]) {
    if (nameOf(candidate) !== '' && (await isFile(candidate))) {
      await openFile(candidate, /#(.*)$/s.exec(href.trim())?.[1], place);
      return;
    }
  }
  void window.showWarningMessage(words.linkMissing(workspace.asRelativePath(target)));
}

async function isFile(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
  } catch {
    return false; // not there, or not to be read: for a link that is the same
  }
}

/** Opens a post at the heading that `fragment` names; any other file as VS Code does. */
async function openFile(uri: Uri, fragment: string | undefined, place: LinkPlace): Promise<void> {
  const { column, retrospectives } = place;
  if (!/\.(?:md|markdown|mdx)$/i.test(uri.path)) {
    await commands.executeCommand('vscode.open', uri, column);
    return;
  }
  const post = await workspace.openTextDocument(uri);
  const editor = await window.showTextDocument(post, { viewColumn: column });
  if (isPost(post)) {
    place.didOpen(post);
  }
  if (fragment !== undefined) {
    const { sections } = await retrospectives.get(post);
    const titles = sections.map(({ title }) => title);
    const line = sections[headingNamed(nameOfFragment(fragment), titles) ?? -1]?.line;
    if (line !== undefined) {
      const start = new Range(line, 0, line, 0);
      editor.selection = new Selection(start.start, start.start);
      editor.revealRange(start, TextEditorRevealType.AtTop);
    }
  }
}
