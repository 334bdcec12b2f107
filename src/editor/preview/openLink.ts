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
  type WorkspaceFolder,
} from 'vscode';
import { plainRules } from '../../addresses';
import { headingNamed, nameOfFragment } from '../../preview';
import { findPaths, pathIn } from '../folderPaths';
import type { WorkspaceBlogs } from '../blog/workspaceBlogs';
import { isPost, openDocument } from '../documents';
import type { OpenRetrospectives } from '../openRetrospectives';
import { previewWords as words } from '../words';
import { showWarning } from '../notices';

/** Where links of a post lead to. */
export interface LinkPlace {
  readonly column: ViewColumn;
  readonly retrospectives: OpenRetrospectives;
  readonly blogs: WorkspaceBlogs;
  /** A post was opened in the editor. */
  didOpen(post: TextDocument): void;
}

/**
 * Follows a link of a post, which is not trusted: http, https and mailto go out after VS Code's own question; what leads to
 * a file or a post of the blog, in the ways of its engine, opens in the editor if it stays inside the workspace folder (or
 * the loose file's own folder). Everything else is refused and said.
 */
export async function openLink(href: string, document: TextDocument, place: LinkPlace): Promise<void> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.trim())?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https' || scheme === 'mailto') {
    await env.openExternal(Uri.parse(href.trim(), true));
    return;
  }
  const folder = workspace.getWorkspaceFolder(document.uri);
  const base = folder?.uri ?? Uri.joinPath(document.uri, '..');
  const blog = place.blogs.now(document);
  const { resolveAddress } = await place.blogs.load();
  const { candidates, anywhere } = resolveAddress(blog ?? plainRules, pathIn(base, document.uri) ?? '', href);
  if (document.isUntitled || candidates[0] === undefined) {
    void showWarning(words.linkRefused(href));
    return;
  }
  const fragment = /#([^{}]*)$/s.exec(href.trim())?.[1];
  for (const path of candidates.flatMap(filesOf)) {
    const uri = Uri.joinPath(base, path);
    if (await isFile(uri)) {
      await openFile(uri, fragment, place);
      return;
    }
  }
  const found =
    folder && ((await byName(folder, anywhere)) ?? (blog && (await place.blogs.postAt(folder, blog, href))));
  if (found !== undefined) {
    await openFile(Uri.joinPath(base, found), fragment, place);
    return;
  }
  void showWarning(words.linkMissing(workspace.asRelativePath(Uri.joinPath(base, candidates[0]))));
}

/** The files that a path may mean: itself, or a post that is linked to without its ending or by its folder. */
function filesOf(path: string): string[] {
  return [path, ...['.md', '.mdx', '.markdown', '/index.md', '/index.mdx'].map((ending) => path + ending)];
}

/** Path of the file of this name that is nearest to the folder's top; undefined when there is none. */
async function byName(folder: WorkspaceFolder, name: string | undefined): Promise<string | undefined> {
  if (name === undefined || /[*?{}[\]]/.test(name)) {
    return undefined; // a glob's own characters
  }
  const found = (await findPaths(folder, `**/${name}`, '**/node_modules/**', { most: 20 })) ?? [];
  return found.sort((a, b) => a.split('/').length - b.split('/').length)[0];
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
  const post = await openDocument(uri);
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
