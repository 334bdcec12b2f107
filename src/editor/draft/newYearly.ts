import { commands, Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import { numberedName, placePost, safeFileName, type PlaceProblem, type PostPlace } from '../../blog';
import { localDay } from '../../calendar';
import {
  dateForYear,
  defaultTemplateId,
  findTemplate,
  makeDraft,
  readYear,
  yearToReview,
  type Draft,
  type RetrospectiveTemplate,
} from '../../template';
import { exists, nameOf } from '../documents';
import { Refusal, reportingFailure, type Log } from '../log';
import type { OpenRetrospectives } from '../openRetrospectives';
import type { SectionSource } from '../sections/sectionSource';
import { displayLanguage, settings } from '../settings';
import { draftWords as words } from '../words';
import { readCall, type DraftArguments } from './draftRequest';
import { createFile } from './exclusiveFiles';
import { lineEnd, openUntitled, openWithTabStops } from './openDraft';
import { askChoices } from './steps';
import { draftLanguage, postPaths } from './workspacePosts';

export interface NewYearlyServices {
  readonly retrospectives: OpenRetrospectives;
  readonly sections: SectionSource;
  readonly log: Log;
}

/** Makes the draft of a yearly retrospective and opens it. @returns its address; undefined when the person left */
export function newYearly(services: NewYearlyServices, argument: unknown): Promise<Uri | undefined> {
  return reportingFailure(services.log, words.title(), async () => {
    const call = readCall(argument);
    return call.kind === 'told' ? newYearlyAsTold(services, call.arguments) : newYearlyByAsking(services, call.folder);
  });
}

async function newYearlyByAsking(services: NewYearlyServices, target: Uri | undefined): Promise<Uri | undefined> {
  const folder = target ? workspace.getWorkspaceFolder(target) : await chooseFolder();
  if (folder === undefined && (workspace.workspaceFolders?.length ?? 0) > 0 && target === undefined) {
    return undefined; // asked which folder, and left
  }
  // Learnt from the workspace while the person answers.
  const neighbours = folder ? postPaths(folder) : Promise.resolve([]);
  const language = draftLanguage(folder, neighbours, services.retrospectives);
  const sections = services.sections.get();
  language.catch(() => undefined);
  sections.catch(() => undefined);

  const today = localDay(new Date());
  const defaultTemplate = findTemplate(settings.template(folder))?.id ?? defaultTemplateId;
  const choices = await askChoices({ today, defaultTemplate, language: displayLanguage() });
  if (choices === undefined) {
    return undefined;
  }
  const draft = makeDraft(
    {
      template: choices.template,
      period: { kind: 'year', year: choices.year },
      language: await language,
      date: dateForYear(choices.year, today),
    },
    await sections,
  );
  const place = folder && (await placeFor(folder, target, choices.year, draft, await neighbours));
  if (place === undefined) {
    return (await openUntitled(draft)).uri;
  }
  return createByAsking(place, draft);
}

async function newYearlyAsTold(services: NewYearlyServices, told: DraftArguments): Promise<Uri> {
  const today = localDay(new Date());
  const year = told.year ?? yearToReview(today);
  if (!('year' in readYear(String(year), today))) {
    throw new Refusal(words.badYear(String(year)));
  }
  const folder = told.folder ? workspace.getWorkspaceFolder(told.folder) : workspace.workspaceFolders?.[0];
  const template = templateFor(told.template ?? settings.template(folder));
  const neighbours = folder ? postPaths(folder) : Promise.resolve([]);
  const language = told.language ?? (await draftLanguage(folder, neighbours, services.retrospectives));
  const draft = makeDraft(
    { template, period: { kind: 'year', year }, language, date: dateForYear(year, today) },
    await services.sections.get(),
  );
  const uri =
    folder !== undefined
      ? await placeFor(folder, told.folder, year, draft, await neighbours)
      : told.folder && Uri.joinPath(told.folder, `${year}-retrospective.md`);
  if (uri === undefined) {
    return (await openUntitled(draft)).uri;
  }
  const creation = await createFile(uri, inFile(draft, uri));
  switch (creation.outcome) {
    case 'created':
      return (await openWithTabStops(uri, draft)).uri;
    case 'exists':
      return (await window.showTextDocument(uri)).document.uri;
    case 'failed':
      return keepUntitled(uri, draft, words.reason[creation.reason](creation.detail));
  }
}

function templateFor(id: string): RetrospectiveTemplate {
  const template = findTemplate(id);
  if (template === undefined) {
    throw new Refusal(words.unknownTemplate(id));
  }
  return template;
}

/** The workspace folder to write in, asked when there are several; undefined when there is none or the person leaves. */
async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? window.showWorkspaceFolderPick({ placeHolder: words.folderPlaceholder() }) : folders[0];
}

/**
 * The address of the new post: in `target`, if that is a folder inside the workspace folder; else where this blog keeps
 * its posts. A setting that cannot be followed is said, and the blog's own way is taken.
 */
async function placeFor(
  folder: WorkspaceFolder,
  target: Uri | undefined,
  year: number,
  draft: Draft,
  posts: readonly string[],
): Promise<Uri> {
  const request = { year, date: dateForYear(year, localDay(new Date())), title: draft.title, posts };
  let place = placePost({ ...request, folder: settings.folder(folder), fileName: settings.fileName(folder) });
  if ('setting' in place) {
    tellBadSetting(place);
    place = placePost({ ...request, folder: '', fileName: '' }) as PostPlace;
  }
  const isInside = target !== undefined && target.path.replace(/\/$/, '') !== folder.uri.path.replace(/\/$/, '');
  const parent = isInside ? target : place.folder === '' ? folder.uri : Uri.joinPath(folder.uri, place.folder);
  return Uri.joinPath(parent, place.fileName);
}

function tellBadSetting(problem: PlaceProblem): void {
  const openSettings = words.openSettings();
  void window.showWarningMessage(words.badSetting(problem), openSettings).then((choice) => {
    if (choice === openSettings) {
      void commands.executeCommand('workbench.action.openSettings', `retrospect.${problem.setting}`);
    }
  });
}

/** Creates the file; where one exists, asks whether to open it or to choose another name, until that is settled. */
async function createByAsking(wanted: Uri, draft: Draft): Promise<Uri | undefined> {
  for (let uri = wanted; ;) {
    const creation = await createFile(uri, inFile(draft, uri));
    if (creation.outcome === 'created') {
      return (await openWithTabStops(uri, draft)).uri;
    }
    if (creation.outcome === 'failed') {
      return keepUntitled(uri, draft, words.reason[creation.reason](creation.detail));
    }
    const openIt = words.openIt();
    const chooseAnother = words.chooseAnotherName();
    const choice = await window.showInformationMessage(
      words.exists(workspace.asRelativePath(uri)),
      { modal: true, detail: words.existsDetail() },
      openIt,
      chooseAnother,
    );
    if (choice === openIt) {
      return (await window.showTextDocument(uri)).document.uri;
    }
    const another = choice === chooseAnother ? await askName(uri) : undefined;
    if (another === undefined) {
      return undefined;
    }
    uri = another;
  }
}

async function askName(taken: Uri): Promise<Uri | undefined> {
  const folder = Uri.joinPath(taken, '..');
  const names = new Set(await workspace.fs.readDirectory(folder).then((entries) => entries.map(([name]) => name)));
  const proposed = numberedName(nameOf(taken), (name) => names.has(name));
  const name = await window.showInputBox({
    title: words.title(),
    prompt: words.namePrompt(),
    value: proposed,
    valueSelection: [0, proposed.lastIndexOf('.')],
    validateInput: async (text) => {
      const safe = safeFileName(withExtension(text));
      if (safe === undefined || safe !== withExtension(text).normalize('NFC')) {
        return words.nameProblem();
      }
      return (await exists(Uri.joinPath(folder, safe))) ? words.nameTaken(safe) : undefined;
    },
  });
  return name === undefined ? undefined : Uri.joinPath(folder, withExtension(name).normalize('NFC'));
}

function withExtension(name: string): string {
  return /\.(?:md|mdx|markdown)$/i.test(name.trim()) ? name.trim() : `${name.trim()}.md`;
}

/** Nothing is lost: the draft in an untitled editor, and why it is there. */
async function keepUntitled(uri: Uri, draft: Draft, reason: string): Promise<Uri> {
  const document = await openUntitled(draft);
  const saveAs = words.saveAs();
  void window.showErrorMessage(words.notCreated(workspace.asRelativePath(uri), reason), saveAs).then((choice) => {
    if (choice === saveAs) {
      void commands.executeCommand('workbench.action.files.saveAs');
    }
  });
  return document.uri;
}

function inFile(draft: Draft, uri: Uri): string {
  return draft.text.replaceAll('\n', lineEnd(uri));
}
