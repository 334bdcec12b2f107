import { commands, Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import type { PlaceProblem } from '../../blog';
import { localDay, type CalendarDay } from '../../calendar';
import {
  dateForPeriod,
  defaultTemplateId,
  findTemplate,
  type Draft,
  type KnownFacts,
  type Period,
  type TemplateLanguage,
} from '../../template';
import { postPaths } from '../folderPaths';
import type { WorkspaceBlogs } from '../blog/workspaceBlogs';
import { exists, nameOf } from '../documents';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { reportingFailure, type Log } from '../log';
import type { OpenRetrospectives } from '../openRetrospectives';
import type { SectionSource } from '../sections/sectionSource';
import type { WorkspaceYears } from '../year/workspaceYears';
import { displayLanguage, settings } from '../settings';
import { draftOf, titleOfDraft } from '../templates/draftOf';
import { ownTemplates, tellTemplateProblem, type UsableTemplate } from '../templates/ownTemplates';
import { periodFor, templateFor } from '../templates/toldTemplate';
import { draftWords as words } from '../words';
import { readCall, type DraftArguments } from './draftRequest';
import { earlierFacts, nothingKnown } from './earlierFacts';
import { createFile } from './exclusiveFiles';
import { fileNameFor, learnBlog, placeIn, yearOf, type LearntBlog, type NewPlace } from './learntBlog';
import { lineEnd, openUntitled, openWithTabStops } from './openDraft';
import { askPath } from './pathStep';
import { askChoices, type Flow } from './steps';
import { draftLanguage } from './workspacePosts';
import { ask, showError, showWarning } from '../notices';

export interface DraftServices {
  readonly retrospectives: OpenRetrospectives;
  readonly sections: SectionSource;
  readonly blogs: WorkspaceBlogs;
  readonly library: WorkspaceLibrary;
  readonly years: WorkspaceYears;
  readonly log: Log;
}

/**
 * Makes the draft of a retrospective and opens it: `retrospect.newYearly` asks for a year and then a template of years,
 * `retrospect.new` for a template and then its period.
 * @returns its address; undefined when the person left
 */
export function newRetrospective(services: DraftServices, flow: Flow, argument: unknown): Promise<Uri | undefined> {
  return reportingFailure(services.log, words.title(flow), async () => {
    const call = readCall(argument);
    return call.kind === 'told' ? asTold(services, flow, call.arguments) : byAsking(services, flow, call.folder);
  });
}

async function byAsking(services: DraftServices, flow: Flow, target: Uri | undefined): Promise<Uri | undefined> {
  const folder = target ? workspace.getWorkspaceFolder(target) : await chooseFolder();
  if (folder === undefined && (workspace.workspaceFolders?.length ?? 0) > 0 && target === undefined) {
    return undefined; // asked which folder, and left
  }
  // Learnt from the workspace while the person answers.
  const neighbours = folder ? postPaths(folder) : Promise.resolve([]);
  const language = draftLanguage(folder, neighbours, services.retrospectives);
  const own = ownTemplates(folder, services);
  const blog = folder && learnBlog(services.blogs, folder, target, neighbours);
  for (const early of [language, own, blog, services.sections.get(), services.library.retrospectives()]) {
    early?.catch(() => undefined);
  }

  const today = localDay(new Date());
  const defaultTemplate = findTemplate(settings.template(folder))?.id ?? defaultTemplateId;
  let plan: Plan | undefined;
  const choices = await askChoices(flow, {
    today,
    defaultTemplate,
    own,
    language: displayLanguage(),
    ...(folder !== undefined && {
      where: async (choice, frame) => {
        plan = await planFor(services, { ...choice, blog, target, today, usualLanguage: () => language });
        return askPath(folder, plan.uri!, frame);
      },
    }),
  });
  if (choices === undefined) {
    return undefined;
  }
  if ('problem' in choices) {
    tellTemplateProblem(choices);
    return undefined;
  }
  plan ??= await planFor(services, { ...choices, blog, target, today, usualLanguage: () => language });
  const { draft, uri } = await writeFor(services, { ...plan, uri: choices.uri ?? plan.uri });
  return uri === undefined ? (await openUntitled(draft)).uri : createByAsking(services, uri, draft, flow);
}

async function asTold(services: DraftServices, flow: Flow, told: DraftArguments): Promise<Uri | undefined> {
  const today = localDay(new Date());
  const folder = told.folder ? workspace.getWorkspaceFolder(told.folder) : workspace.workspaceFolders?.[0];
  const template = await templateFor(services, flow, told.template, folder);
  if ('problem' in template) {
    tellTemplateProblem(template);
    return undefined;
  }
  const period = periodFor(template, told.period, today);
  const neighbours = folder ? postPaths(folder) : Promise.resolve([]);
  const usualLanguage = () => draftLanguage(folder, neighbours, services.retrospectives);
  const blog = folder && learnBlog(services.blogs, folder, told.folder, neighbours);
  const wanted = { template, period, blog, target: told.folder, today, usualLanguage };
  const { draft, uri } = await writeFor(services, await planFor(services, wanted, told.language));
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

interface Wanted {
  readonly template: UsableTemplate;
  readonly period: Period;
  /** Undefined where no folder is open. */
  readonly blog: Promise<LearntBlog> | undefined;
  /** Folder that was asked for. */
  readonly target: Uri | undefined;
  readonly today: CalendarDay;
  /** The language of the workspace, where the template has none of its own. */
  usualLanguage(): Promise<TemplateLanguage>;
}

/** What is settled of a draft before it is written. */
interface Plan extends Wanted {
  readonly language: TemplateLanguage;
  readonly date: CalendarDay;
  readonly title: string;
  readonly learnt: LearntBlog | undefined;
  readonly place: NewPlace | undefined;
  /** Undefined where there is no folder to write in. */
  readonly uri: Uri | undefined;
}

/** @param told language that nothing overrules */
async function planFor(services: DraftServices, wanted: Wanted, told?: TemplateLanguage): Promise<Plan> {
  const { template, period, target, today } = wanted;
  const own = template.origin === 'own' ? template.template.language : undefined;
  const language = told ?? own ?? (await wanted.usualLanguage());
  const date = dateForPeriod(period, today);
  const title = titleOfDraft(template, { period, language, date });
  const learnt = await wanted.blog;
  const place = learnt && placeIn(learnt, { period, date, title });
  if (place?.problem !== undefined) {
    tellBadSetting(place.problem);
  }
  const yearly = `${yearOf(period, date)}-retrospective.md`;
  const uri =
    place?.uri ?? (target && Uri.joinPath(target, fileNameFor(yearly, period, date, await services.blogs.load())));
  return { ...wanted, language, date, title, learnt, place, uri };
}

/** The draft of a plan, and where it goes. */
async function writeFor(services: DraftServices, plan: Plan): Promise<{ draft: Draft; uri: Uri | undefined }> {
  const { template, period, language, date, today, title, learnt, place, uri } = plan;
  const isKnown = learnt !== undefined && uri !== undefined && 'year' in period;
  const facts = isKnown ? await factsFor(learnt, period, uri, language, services) : nothingKnown;
  const frontMatter = uri && place?.frontMatterAt(uri);
  const refusesMissingFiles = place?.refusesMissingFiles ?? false;
  const request = { period, language, date, today, title, folder: learnt?.folder, facts, refusesMissingFiles };
  return { draft: await draftOf(template, { ...request, ...(frontMatter && { frontMatter }) }, services), uri };
}

/** What earlier posts tell, and for a whole year what was gathered of it. */
async function factsFor(
  learnt: LearntBlog,
  period: Period,
  uri: Uri,
  language: TemplateLanguage,
  services: DraftServices,
): Promise<KnownFacts> {
  const [earlier, known] = await Promise.all([
    earlierFacts(learnt, period, language, uri, services),
    period.kind === 'year' ? services.years.known(period.year, language, uri) : undefined,
  ]);
  return { ...earlier, ...(known && { year: known }) };
}

/** The workspace folder to write in, asked when there are several; undefined when there is none or the person leaves. */
async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? window.showWorkspaceFolderPick({ placeHolder: words.folderPlaceholder() }) : folders[0];
}

function tellBadSetting(problem: PlaceProblem): void {
  const openSettings = words.openSettings();
  void showWarning(words.badSetting(problem), openSettings).then((choice) => {
    if (choice === openSettings) {
      void commands.executeCommand('workbench.action.openSettings', `retrospect.${problem.setting}`);
    }
  });
}

/** Creates the file; where one exists, asks whether to open it or to choose another name, until that is settled. */
async function createByAsking(
  services: DraftServices,
  wanted: Uri,
  draft: Draft,
  flow: Flow,
): Promise<Uri | undefined> {
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
    const choice = await ask(words.exists(workspace.asRelativePath(uri)), words.existsDetail(), openIt, chooseAnother);
    if (choice === openIt) {
      return (await window.showTextDocument(uri)).document.uri;
    }
    const another = choice === chooseAnother ? await askName(services, uri, flow) : undefined;
    if (another === undefined) {
      return undefined;
    }
    uri = another;
  }
}

async function askName({ blogs }: DraftServices, taken: Uri, flow: Flow): Promise<Uri | undefined> {
  const { numberedName, safeFileName } = await blogs.load();
  const folder = Uri.joinPath(taken, '..');
  const names = new Set(await workspace.fs.readDirectory(folder).then((entries) => entries.map(([name]) => name)));
  const proposed = numberedName(nameOf(taken), (name) => names.has(name));
  const name = await window.showInputBox({
    title: words.title(flow),
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
  void showError(words.notCreated(workspace.asRelativePath(uri), reason), saveAs).then((choice) => {
    if (choice === saveAs) {
      void commands.executeCommand('workbench.action.files.saveAs');
    }
  });
  return document.uri;
}

function inFile(draft: Draft, uri: Uri): string {
  return draft.text.replaceAll('\n', lineEnd(uri));
}
