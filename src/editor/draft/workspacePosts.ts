import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import { workspaceLanguage } from '../../library';
import type { TemplateLanguage } from '../../template';
import type { OpenRetrospectives } from '../openRetrospectives';
import { displayLanguage, settings } from '../settings';

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
