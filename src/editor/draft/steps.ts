import { QuickInputButtons, window, type Disposable, type QuickInput, type QuickPickItem } from 'vscode';
import type { CalendarDay } from '../../calendar';
import { readYear, templates, yearToReview, type RetrospectiveTemplate, type TemplateLanguage } from '../../template';
import { draftWords as words } from '../words';

/** What the person chose. */
export interface Choices {
  readonly year: number;
  readonly template: RetrospectiveTemplate;
}

export interface StepContext {
  readonly today: CalendarDay;
  /** Id of the template that stands first. */
  readonly defaultTemplate: string;
  /** The language that names and descriptions of templates are shown in. */
  readonly language: TemplateLanguage;
}

type Answer<T> = { readonly value: T } | 'back' | undefined;

/** Asks for year and template, one small step each, with a way back. Undefined when the person leaves. */
export async function askChoices(context: StepContext): Promise<Choices | undefined> {
  let year = yearToReview(context.today);
  for (;;) {
    const typed = await askYear(year, context);
    if (typed === undefined || typed === 'back') {
      return undefined;
    }
    year = typed.value;
    const chosen = await askTemplate(context);
    if (chosen === undefined) {
      return undefined;
    }
    if (chosen !== 'back') {
      return { year, template: chosen.value };
    }
  }
}

function askYear(proposed: number, { today }: StepContext): Promise<Answer<number>> {
  const input = window.createInputBox();
  input.title = words.title();
  input.step = 1;
  input.totalSteps = 2;
  input.prompt = words.yearPrompt();
  input.value = String(proposed);
  input.valueSelection = [0, input.value.length];
  const check = (text: string) => {
    const read = readYear(text, today);
    input.validationMessage = 'year' in read ? undefined : words.yearProblem(read.problem, text);
    return 'year' in read ? read.year : undefined;
  };
  return ask(input, (answer) => [
    // While somebody types, "202" is no mistake yet.
    input.onDidChangeValue((text) => {
      if (/^\s*\d{0,3}$/.test(text)) {
        input.validationMessage = undefined;
      } else {
        check(text);
      }
    }),
    input.onDidAccept(() => {
      const year = check(input.value);
      if (year !== undefined) {
        answer({ value: year });
      }
    }),
  ]);
}

function askTemplate({ defaultTemplate, language }: StepContext): Promise<Answer<RetrospectiveTemplate>> {
  type Item = QuickPickItem & { readonly template: RetrospectiveTemplate };
  const pick = window.createQuickPick<Item>();
  pick.title = words.title();
  pick.step = 2;
  pick.totalSteps = 2;
  pick.placeholder = words.templatePlaceholder();
  pick.buttons = [QuickInputButtons.Back];
  pick.matchOnDetail = true;
  pick.items = templates
    .filter(({ period }) => period === 'year')
    .sort((a, b) => Number(b.id === defaultTemplate) - Number(a.id === defaultTemplate))
    .map((template) => ({
      label: template[language].name,
      detail: template[language].description,
      ...(template.id === defaultTemplate && { description: words.templateDefault() }),
      template,
    }));
  return ask(pick, (answer) => [
    pick.onDidTriggerButton(() => answer('back')),
    pick.onDidAccept(() => {
      const item = pick.selectedItems[0];
      if (item !== undefined) {
        answer({ value: item.template });
      }
    }),
  ]);
}

/** Shows `input` until `listen` has an answer or the person leaves. */
function ask<T>(input: QuickInput, listen: (answer: (value: Answer<T>) => void) => Disposable[]): Promise<Answer<T>> {
  return new Promise((resolve) => {
    const listeners = [
      ...listen((value) => {
        resolve(value);
        input.dispose();
      }),
      input.onDidHide(() => {
        resolve(undefined);
        input.dispose();
        listeners.forEach((listener) => listener.dispose());
      }),
    ];
    input.show();
  });
}
