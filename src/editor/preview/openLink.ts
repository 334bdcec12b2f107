import { commands, env, Uri, window, workspace, type TextDocument } from 'vscode';
import { exists } from '../draft/exclusiveFiles';
import { nameOf } from '../documents';
import { previewWords as words } from '../words';

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
export async function openLink(href: string, document: TextDocument): Promise<void> {
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
  for (const candidate of [target, target.with({ path: `${target.path.replace(/\/$/, '')}.md` })]) {
    if (nameOf(candidate) !== '' && (await exists(candidate))) {
      await commands.executeCommand('vscode.open', candidate);
      return;
    }
  }
  void window.showWarningMessage(words.linkMissing(workspace.asRelativePath(target)));
}
