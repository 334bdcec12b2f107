import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import { workspaceLanguage } from '../../library';
import type { TemplateLanguage } from '../../template';
import { searchPosts } from '../library/findPosts';
import type { OpenRetrospectives } from '../openRetrospectives';
import { displayLanguage, settings } from '../settings';

/** A file system may never answer a search (some virtual ones don't); then there are no neighbours to learn from. */
const searchDeadline = 1_500;
const maxPosts = 5_000;

/** Paths of the Markdown files of a workspace folder, relative to it. */
export async function postPaths(folder: WorkspaceFolder): Promise<string[]> {
  return (await searchPosts(folder, { deadline: searchDeadline, most: maxPosts })) ?? [];
}

/** The language of a new draft: the setting, else that of most posts, else VS Code's. */
export async function draftLanguage(
  folder: WorkspaceFolder | undefined,
  paths: Promise<readonly string[]>,
  retrospectives: OpenRetrospectives,
): Promise<TemplateLanguage> {
  const setting = settings.language(folder);
  if (setting !== 'auto') {
    return setting;
  }
  if (folder === undefined) {
    return displayLanguage();
  }
  const { Retrospective } = await retrospectives.load();
  const language = await workspaceLanguage({
    paths: await paths,
    read: async (path) => new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder.uri, path))),
    languageOf: (text) => Retrospective.parse(text).language,
  });
  return language ?? displayLanguage();
}
