import { extensions, Uri, workspace, type WorkspaceFolder } from 'vscode';
import { isoDay, type CalendarDay } from '../../calendar';
import { earlierRetrospectives, goalList, relativePath } from '../../library';
import {
  comparableHeading,
  makeDraft,
  makeUserDraft,
  periodVariables,
  proposedTitle,
  usualTemplate,
  type Draft,
  type DraftFacts,
  type SectionCatalogue,
  type UserTemplate,
} from '../../template';
import type { DraftServices } from '../draft/newRetrospective';
import type { UsableTemplate } from './ownTemplates';

export interface DraftOfRequest extends DraftFacts {
  readonly today: CalendarDay;
  readonly title: string;
  readonly folder: WorkspaceFolder | undefined;
  /** Paths of the folder's Markdown files. */
  readonly posts: readonly string[];
  /** Where the draft goes, if that is known. */
  readonly uri: Uri | undefined;
}

/** The title that a draft proposes: a person's own template has that of a built-in one of its kind. */
export function titleOfDraft(template: UsableTemplate, facts: DraftFacts): string {
  return proposedTitle(
    template.origin === 'catalogue' ? template.template : usualTemplate(template.template.kind),
    facts,
  );
}

/** The draft of a template, built in or the person's own. */
export async function draftOf(
  template: UsableTemplate,
  request: DraftOfRequest,
  services: DraftServices,
): Promise<Draft> {
  const sections = await services.sections.get();
  if (template.origin === 'catalogue') {
    return makeDraft({ ...request, template: template.template }, sections);
  }
  const lists = await listsFor(template.template, request, sections, services);
  return makeUserDraft(
    template.template,
    request,
    {
      ...periodVariables(request.period, request.language, request.date),
      ...lists,
      date: isoDay(request.date),
      today: isoDay(request.today),
      title: request.title,
      author: template.template.variables.has('author') ? await authorIn(request.folder) : '',
    },
    sections,
  );
}

/** So many earlier retrospectives are linked. */
const mostLinks = 10;

/** What the variables that look into earlier posts stand for; nothing is read for those that the template doesn't name. */
async function listsFor(
  { variables }: UserTemplate,
  { folder, posts, period, date, uri }: DraftOfRequest,
  sections: SectionCatalogue,
  { retrospectives, log }: DraftServices,
): Promise<{ lastYearGoals: string; earlierRetrospectives: string }> {
  const year = 'year' in period ? period.year : date.year;
  const wantsLinks = variables.has('earlierRetrospectives');
  const wantsGoals = variables.has('lastYearGoals');
  if (folder === undefined || (!wantsLinks && !wantsGoals)) {
    return { lastYearGoals: '', earlierRetrospectives: '' };
  }
  const { Retrospective } = await retrospectives.load();
  const earlier = earlierRetrospectives(posts, year).slice(0, mostLinks);
  const read = async (path: string) => {
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder.uri, path)));
    } catch (error) {
      log.warn(`${path} cannot be read`, String(error)); // it was there a moment ago
      return '';
    }
  };
  const root = folder.uri.path.replace(/\/?$/, '/');
  const from = uri?.path.startsWith(root) ? uri.path.slice(root.length).split('/').slice(0, -1).join('/') : '';
  const links = earlier.map(async ({ path, year: its }) => {
    const { title } = Retrospective.parse(await read(path)).header;
    const text = (title ?? String(its)).replace(/[\\[\]]/g, '\\$&');
    return `- [${text}](${encodeURI(relativePath(path, from)).replace(/[()]/g, encodeURIComponent)})`;
  });
  const goalsOf = async () => {
    const last = earlier.find((candidate) => candidate.year === year - 1);
    if (last === undefined) {
      return '';
    }
    const text = (await read(last.path)).replace(/^\ufeff/, '');
    const known = new Set(sections.headingsOf('goals'));
    const isGoals = (title: string) => known.has(comparableHeading(title)) || title.includes(String(year));
    return goalList(text.split(/\r\n|\n|\r/), Retrospective.parse(text).sections, isGoals);
  };
  return {
    earlierRetrospectives: wantsLinks ? (await Promise.all(links)).join('\n') : '',
    lastYearGoals: wantsGoals ? await goalsOf() : '',
  };
}

/** The part of the Git extension's interface that knows the person's name. */
interface GitApi {
  getAPI(version: 1): {
    getRepository(uri: Uri): { getConfig(key: string): Promise<string> } | null;
  };
}

/** The person's name as Git has it; empty where there is no Git. */
async function authorIn(folder: WorkspaceFolder | undefined): Promise<string> {
  const git = extensions.getExtension<GitApi>('vscode.git');
  if (git === undefined || folder === undefined) {
    return '';
  }
  try {
    const { getAPI } = await git.activate();
    return (await getAPI(1).getRepository(folder.uri)?.getConfig('user.name'))?.trim() ?? '';
  } catch {
    return ''; // Git is switched off, not installed, or has no name: the template gets none
  }
}
