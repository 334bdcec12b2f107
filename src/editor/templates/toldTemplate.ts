import type { WorkspaceFolder } from 'vscode';
import type { CalendarDay } from '../../calendar';
import {
  defaultTemplateId,
  findTemplate,
  proposedPeriod,
  readPeriod,
  type Period,
  type PeriodKind,
} from '../../template';
import type { DraftServices } from '../draft/newRetrospective';
import type { Flow } from '../draft/steps';
import { Refusal } from '../log';
import { settings } from '../settings';
import { draftWords as words, periodWords } from '../words';
import { kindOf, ownTemplates, stemOf, type BrokenTemplate, type UsableTemplate } from './ownTemplates';

/**
 * The template that options mean: by id, else one of the person's own by its name or its file's; without a wish that of
 * the setting, if it fits.
 * @throws Refusal when there is none, or none that fits the command
 */
export async function templateFor(
  services: DraftServices,
  flow: Flow,
  wanted: string | undefined,
  folder: WorkspaceFolder | undefined,
): Promise<UsableTemplate | BrokenTemplate> {
  const fits = (kind: PeriodKind) => flow === 'any' || kind === 'year';
  if (wanted === undefined) {
    const usual = findTemplate(settings.template(folder));
    const template = usual !== undefined && fits(usual.period) ? usual : findTemplate(defaultTemplateId)!;
    return { origin: 'catalogue', template };
  }
  const builtIn = findTemplate(wanted);
  const found: UsableTemplate | BrokenTemplate | undefined = builtIn
    ? { origin: 'catalogue', template: builtIn }
    : (await ownTemplates(folder, services)).find(
        ({ name, fileName }) => name === wanted || fileName === wanted || stemOf(fileName) === wanted,
      );
  if (found === undefined) {
    throw new Refusal(words.unknownTemplate(wanted));
  }
  if (found.origin !== 'broken' && !fits(kindOf(found))) {
    throw new Refusal(words.notYearly(wanted));
  }
  return found;
}

/**
 * The period that options mean; without one the period that would be proposed.
 * @throws Refusal when it is no period of the template's kind, or needs a name and has none
 */
export function periodFor(template: UsableTemplate, wanted: string | undefined, today: CalendarDay): Period {
  const kind = kindOf(template);
  const proposed = wanted === undefined ? proposedPeriod(kind, today) : undefined;
  const read = proposed === undefined ? readPeriod(kind, wanted ?? '', today) : { period: proposed };
  if ('problem' in read) {
    throw new Refusal(periodWords.problem(read.problem, wanted ?? ''));
  }
  return read.period;
}
