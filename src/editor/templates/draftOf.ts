import type { WorkspaceFolder } from 'vscode';
import { isoDay, type CalendarDay } from '../../calendar';
import {
  makeDraft,
  makeUserDraft,
  periodVariables,
  proposedTitle,
  usualTemplate,
  type Draft,
  type DraftFacts,
  type KnownFacts,
} from '../../template';
import type { DraftServices } from '../draft/newRetrospective';
import { gitExtension } from '../gitExtension';
import type { UsableTemplate } from './ownTemplates';

export interface DraftOfRequest extends DraftFacts {
  readonly today: CalendarDay;
  readonly title: string;
  readonly folder: WorkspaceFolder | undefined;
  readonly facts: KnownFacts;
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
  const { goals, earlier } = request.facts;
  return makeUserDraft(
    template.template,
    request,
    {
      ...periodVariables(request.period, request.language, request.date),
      lastYearGoals: goals.map(({ mark, text }) => `- ${mark} ${text}`).join('\n'),
      earlierRetrospectives: earlier.map(({ link }) => `- ${link}`).join('\n'),
      date: isoDay(request.date),
      today: isoDay(request.today),
      title: request.title,
      author: template.template.variables.has('author') ? await authorIn(request.folder) : '',
    },
    sections,
  );
}

/** The person's name as Git has it; empty where there is no Git. */
async function authorIn(folder: WorkspaceFolder | undefined): Promise<string> {
  if (folder === undefined) {
    return '';
  }
  const git = await gitExtension();
  try {
    return (await git?.getRepository(folder.uri)?.getConfig('user.name'))?.trim() ?? '';
  } catch {
    return ''; // none is set: the template gets none
  }
}
