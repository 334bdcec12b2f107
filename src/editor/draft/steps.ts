import { QuickInputButtons, QuickPickItemKind, window, type QuickPickItem, type Uri } from 'vscode';
import type { CalendarDay } from '../../calendar';
import { proposedPeriod, templates, type Period, type PeriodKind, type TemplateLanguage } from '../../template';
import { kindOf, type BrokenTemplate, type OwnTemplate, type UsableTemplate } from '../templates/ownTemplates';
import { draftWords as words, templateWords } from '../words';
import { askPeriod } from './periodSteps';
import { ask, inFrame, type Answer, type StepFrame } from './quickSteps';
import { withoutIcons } from '../plainText';

/** A yearly retrospective begins with its year; any other with its template, which decides what its period is. */
export type Flow = 'yearly' | 'any';

/** What the person chose: what to make, or a template of theirs that cannot be used. */
export type Choices = (Choice & { /** Where it goes, if that was asked. */ readonly uri?: Uri }) | BrokenTemplate;

/** A template and what it is to be about. */
export interface Choice {
  readonly period: Period;
  readonly template: UsableTemplate;
}

export interface StepContext {
  readonly today: CalendarDay;
  /** Id of the template that stands first. */
  readonly defaultTemplate: string;
  /** The person's own templates, while they are read. */
  readonly own: Promise<readonly OwnTemplate[]>;
  /** The language that names and descriptions of templates are shown in. */
  readonly language: TemplateLanguage;
  /** Asks where the draft goes, as the last step; undefined where it goes nowhere. */
  readonly where?: (choice: Choice, frame: StepFrame) => Promise<Answer<Uri>>;
}

/** Asks for template and period, one small step each, with a way back. Undefined when the person leaves. */
export async function askChoices(flow: Flow, context: StepContext): Promise<Choices | undefined> {
  const frame = (step: number): StepFrame => ({ title: words.title(flow), step, totalSteps: context.where ? 3 : 2 });
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
    for (;;) {
      const template = await askTemplate(context, frame(2), (kind) => kind === 'year');
      if (template === undefined) {
        return undefined;
      }
      if (template === 'back') {
        break;
      }
      const choices = await askWhere(context, template.value, period.value, frame(3));
      if (choices !== 'back') {
        return choices;
      }
    }
  }
}

/** The last step, where there is one. Undefined when the person left. */
async function askWhere(
  { where }: StepContext,
  template: UsableTemplate | BrokenTemplate,
  period: Period,
  frame: StepFrame,
): Promise<Choices | 'back' | undefined> {
  if ('problem' in template) {
    return template;
  }
  const choice = { template, period };
  const uri = await where?.(choice, frame);
  if (where !== undefined && (uri === undefined || uri === 'back')) {
    return uri;
  }
  return { ...choice, ...(uri !== undefined && uri !== 'back' && { uri: uri.value }) };
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
    let proposed = proposedPeriod(kind, context.today);
    for (;;) {
      const period = await askPeriod(kind, { ...context, proposed, frame: frame(2) });
      if (period === undefined) {
        return undefined;
      }
      if (period === 'back') {
        break;
      }
      proposed = period.value;
      const choices = await askWhere(context, template.value, period.value, frame(3));
      if (choices !== 'back') {
        return choices;
      }
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
      // What the person went to stays. Where they type VS Code chooses: what is active here may not fit that any more,
      // and then no row would be.
      if (pick.value === '' && active !== undefined && active !== builtIn[0]) {
        pick.activeItems = [active];
      }
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
      label: `$(warning) ${withoutIcons(template.name)}`,
      description: templateWords.cannotBeUsed(),
      detail: withoutIcons(templateWords.problem(template.problem)),
      template,
    };
  }
  const { name, description } = template.template;
  return {
    label: withoutIcons(name),
    description: withoutIcons(template.fileName),
    ...(description && { detail: withoutIcons(description) }),
    template,
  };
}
