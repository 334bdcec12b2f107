import { commands, FileSystemError, FileType, Range, Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import { safeFolder } from '../../blog/safeName';
import {
  readUserTemplate,
  type PeriodKind,
  type RetrospectiveTemplate,
  type UserTemplate,
  type UserTemplateProblem,
} from '../../template';
import type { DraftServices } from '../draft/newRetrospective';
import { nameOf } from '../documents';
import { isOutside } from '../outside';
import { settings } from '../settings';
import { draftWords, templateWords as words } from '../words';
import { showError, showWarning } from '../notices';

interface TemplateFile {
  readonly uri: Uri;
  readonly fileName: string;
  /** As the template calls itself, else as its file is called. */
  readonly name: string;
}

/** A file in the templates folder that cannot be used, and why. */
export interface BrokenTemplate extends TemplateFile {
  readonly origin: 'broken';
  readonly problem: UserTemplateProblem;
}

/** One of the person's own templates. */
export type OwnTemplate = (TemplateFile & { readonly origin: 'own'; readonly template: UserTemplate }) | BrokenTemplate;

/** A template that a draft can be made of. */
export type UsableTemplate =
  { readonly origin: 'catalogue'; readonly template: RetrospectiveTemplate } | Extract<OwnTemplate, { origin: 'own' }>;

export function kindOf(template: UsableTemplate): PeriodKind {
  return template.origin === 'own' ? template.template.kind : template.template.period;
}

const isMarkdown = /\.(?:md|mdx|markdown)$/i;

/** File name without its extension. */
export function stemOf(fileName: string): string {
  return fileName.replace(isMarkdown, '');
}

/** The folder of a workspace folder's templates; a setting that is no folder inside it is said, and then there is none. */
export function templatesFolder(folder: WorkspaceFolder): Uri | undefined {
  const setting = settings.templatesFolder(folder);
  const path = safeFolder(setting.trim());
  if (path === undefined || path === '') {
    const openSettings = draftWords.openSettings();
    void showWarning(words.badFolder(setting), openSettings).then((choice) => {
      if (choice === openSettings) {
        void commands.executeCommand('workbench.action.openSettings', 'retrospect.templatesFolder');
      }
    });
    return undefined;
  }
  return Uri.joinPath(folder.uri, path);
}

/** The person's own templates in a workspace folder, by file name; those that cannot be used with the reason. */
export async function ownTemplates(
  folder: WorkspaceFolder | undefined,
  { retrospectives, log }: Pick<DraftServices, 'retrospectives' | 'log'>,
): Promise<OwnTemplate[]> {
  const place = folder && templatesFolder(folder);
  if (place === undefined) {
    return [];
  }
  const names = await fileNamesIn(place, log);
  const { Retrospective } = names.length > 0 ? await retrospectives.load() : { Retrospective: undefined };
  const read = await Promise.allSettled(
    names.map(async (fileName): Promise<OwnTemplate> => {
      const uri = Uri.joinPath(place, fileName);
      await assertUsable(uri, folder!);
      const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
      const result = readUserTemplate(text, stemOf(fileName), Retrospective!.parse(text).frontMatter);
      return 'template' in result
        ? { origin: 'own', uri, fileName, name: result.template.name, template: result.template }
        : { origin: 'broken', uri, fileName, ...result };
    }),
  );
  return read.flatMap((each, index) => {
    if (each.status === 'fulfilled') {
      return [each.value];
    }
    log.warn(`template ${names[index]} cannot be read`, String(each.reason));
    return [];
  });
}

/** Bytes; a template is written by hand, and what is larger is none. */
const largestTemplate = 1_000_000;

/**
 * @throws Error for what is too large, and, in a workspace that is not trusted, for what a link brings in from outside: a
 *   draft would hold it. In one that is, a person may well keep their templates in one place for all projects.
 */
async function assertUsable(uri: Uri, folder: WorkspaceFolder): Promise<void> {
  if ((await workspace.fs.stat(uri)).size > largestTemplate) {
    throw new Error(`it is larger than ${largestTemplate} bytes`);
  }
  if (!workspace.isTrusted && (await isOutside(uri, folder.uri))) {
    throw new Error('it leads out of the workspace folder, which is not trusted');
  }
}

/** Most people have no such folder; one that cannot be read is like none, and the log tells why. */
async function fileNamesIn(place: Uri, log: DraftServices['log']): Promise<string[]> {
  try {
    const entries = await workspace.fs.readDirectory(place);
    return entries
      .filter(([name, type]) => (type & FileType.File) !== 0 && isMarkdown.test(name))
      .map(([name]) => name)
      .sort();
  } catch (error) {
    if (!(error instanceof FileSystemError && error.code === 'FileNotFound')) {
      log.warn(`${place.path} cannot be read`, String(error));
    }
    return [];
  }
}

/** Says what is wrong with a template, with a way to the line. */
export function tellTemplateProblem({ uri, name, problem }: BrokenTemplate): void {
  const open = words.open();
  void showError(words.refused(name, problem), open).then((choice) => {
    if (choice === open) {
      const selection = new Range(problem.line, 0, problem.line, 0);
      void window.showTextDocument(uri, { selection }).then(undefined, () => {
        void showError(words.gone(nameOf(uri)));
      });
    }
  });
}
