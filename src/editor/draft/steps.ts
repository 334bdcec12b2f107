import { QuickInputButtons, QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { CalendarDay } from '../../calendar';
import { proposedPeriod, templates, type Period, type PeriodKind, type TemplateLanguage } from '../../template';
import { kindOf, type BrokenTemplate, type OwnTemplate, type UsableTemplate } from '../templates/ownTemplates';
import { draftWords as words, templateWords } from '../words';
import { askPeriod } from './periodSteps';
import { ask, inFrame, type Answer, type StepFrame } from './quickSteps';

/** A yearly retrospective begins with its year; any other with its template, which decides what its period is. */
export type Flow = 'yearly' | 'any';

/** What the person chose: what to make, or a template of theirs that cannot be used. */
export type Choices = { readonly period: Period; readonly template: UsableTemplate } | BrokenTemplate;

export interface StepContext {
  readonly today: CalendarDay;
  /** Id of the template that stands first. */
  readonly defaultTemplate: string;
  /** The person's own templates, while they are read. */
  readonly own: Promise<readonly OwnTemplate[]>;
  /** The language that names and descriptions of templates are shown in. */
  readonly language: TemplateLanguage;
}

/** Asks for template and period, one small step each, with a way back. Undefined when the person leaves. */
export async function askChoices(flow: Flow, context: StepContext): Promise<Choices | undefined> {
  const frame = (step: number): StepFrame => ({ title: words.title(flow), step, totalSteps: 2 });
  return flow === 'yearly' ? askYearFirst(context, frame) : askTemplateFirst(context, frame);
}

async function askYearFirst(context: StepContext, frame: (step: number) => StepFrame): Promise<Choices | undefined> {
  let proposed = proposedPeriod('year', context.today);
  for (;;) {
    const period = await askPeriod('year', { ...context, proposed, frame: frame(1) });
    if (period === undefined || period === 'back') {
      return undefined;
    }
    proposed = period.value;
    const template = await askTemplate(context, frame(2), (kind) => kind === 'year');
    if (template === undefined) {
      return undefined;
    }
    if (template !== 'back') {
      return 'problem' in template.value ? template.value : { template: template.value, period: period.value };
    }
  }
}

async function askTemplateFirst(
  context: StepContext,
  frame: (step: number) => StepFrame,
): Promise<Choices | undefined> {
  for (;;) {
    const template = await askTemplate(context, frame(1), () => true);
    if (template === undefined || template === 'back') {
      return undefined;
    }
    if ('problem' in template.value) {
      return template.value;
    }
    const kind = kindOf(template.value);
    const proposed = proposedPeriod(kind, context.today);
    const period = await askPeriod(kind, { ...context, proposed, frame: frame(2) });
    if (period === undefined) {
      return undefined;
    }
    if (period !== 'back') {
      return { template: template.value, period: period.value };
    }
  }
}

type TemplateItem = QuickPickItem & { readonly template?: UsableTemplate | BrokenTemplate };

function askTemplate(
  { defaultTemplate, own, language }: StepContext,
  frame: StepFrame,
  fits: (kind: PeriodKind) => boolean,
): Promise<Answer<UsableTemplate | BrokenTemplate>> {
  const pick = inFrame(window.createQuickPick<TemplateItem>(), frame);
  pick.placeholder = words.templatePlaceholder();
  pick.buttons = frame.step > 1 ? [QuickInputButtons.Back] : [];
  pick.matchOnDetail = true;
  const builtIn = templates
    .filter(({ period }) => fits(period))
    .sort((a, b) => Number(b.id === defaultTemplate) - Number(a.id === defaultTemplate))
    .map((template): TemplateItem => ({
      label: template[language].name,
      detail: template[language].description,
      ...(template.id === defaultTemplate && { description: words.templateDefault() }),
      template: { origin: 'catalogue', template },
    }));
  pick.items = builtIn;
  pick.busy = true;
  const showOwn = (found: readonly OwnTemplate[]) => {
    pick.busy = false;
    const items = found.filter((each) => each.origin === 'broken' || fits(each.template.kind)).map(ownItem);
    if (items.length > 0) {
      const active = pick.activeItems[0];
      pick.items = [...builtIn, { label: templateWords.yours(), kind: QuickPickItemKind.Separator }, ...items];
      pick.activeItems = active === undefined ? [] : [active];
    }
  };
  own.then(showOwn, () => showOwn([])); // the built-in ones are there whatever happens
  return ask(pick, (answer) => [
    pick.onDidTriggerButton(() => answer('back')),
    pick.onDidAccept(() => {
      const template = pick.selectedItems[0]?.template;
      if (template !== undefined) {
        answer({ value: template });
      }
    }),
  ]);
}

function ownItem(template: OwnTemplate): TemplateItem {
  if (template.origin === 'broken') {
    return {
      label: `$(warning) ${template.name}`,
      description: templateWords.cannotBeUsed(),
      detail: templateWords.problem(template.problem),
      template,
    };
  }
  const { name, description } = template.template;
  return { label: name, description: template.fileName, ...(description && { detail: description }), template };
}
