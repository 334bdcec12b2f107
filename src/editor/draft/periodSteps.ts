import { QuickInputButtons, window, type QuickPickItem } from 'vscode';
import type { CalendarDay } from '../../calendar';
import {
  periodId,
  periodName,
  readPeriod,
  readYear,
  shifted,
  type Period,
  type PeriodKind,
  type TemplateLanguage,
} from '../../template';
import { periodWords as words } from '../words';
import { ask, inFrame, type Answer, type StepFrame } from './quickSteps';

interface PeriodStep {
  readonly today: CalendarDay;
  /** Undefined where only the person can know. */
  readonly proposed: Period | undefined;
  readonly language: TemplateLanguage;
  readonly frame: StepFrame;
}

/** Asks what a retrospective looks back on: a year or a name is typed, a half, quarter or month chosen or typed. */
export function askPeriod(kind: PeriodKind, step: PeriodStep): Promise<Answer<Period>> {
  return kind === 'half' || kind === 'month' ? choosePeriod(kind, step) : typePeriod(kind, step);
}

function typePeriod(
  kind: 'year' | 'project' | 'leaving',
  { today, proposed, frame }: PeriodStep,
): Promise<Answer<Period>> {
  const input = inFrame(window.createInputBox(), frame);
  input.prompt = words.prompt(kind);
  input.value = proposed === undefined ? '' : periodId(proposed);
  input.valueSelection = [0, input.value.length];
  input.buttons = frame.step > 1 ? [QuickInputButtons.Back] : [];
  const check = (text: string) => {
    const read = readPeriod(kind, text, today);
    input.validationMessage = 'period' in read ? undefined : words.problem(read.problem, text);
    return 'period' in read ? read.period : undefined;
  };
  return ask(input, (answer) => [
    input.onDidTriggerButton(() => answer('back')),
    // While somebody types, "202" is no mistake yet.
    input.onDidChangeValue((text) => {
      if (kind === 'year' ? /^\s*\d{0,3}$/.test(text) : text.trim() === '') {
        input.validationMessage = undefined;
      } else {
        check(text);
      }
    }),
    input.onDidAccept(() => {
      const period = check(input.value);
      if (period !== undefined) {
        answer({ value: period });
      }
    }),
  ]);
}

/** So many periods are listed; earlier ones are typed. */
const listed = { half: 4, quarter: 6, month: 12 };

type PeriodItem = QuickPickItem & { readonly period?: Period };

function choosePeriod(
  kind: 'half' | 'month',
  { today, proposed, language, frame }: PeriodStep,
): Promise<Answer<Period>> {
  const pick = inFrame(window.createQuickPick<PeriodItem>(), frame);
  pick.placeholder = words.prompt(kind);
  pick.matchOnDescription = true;
  pick.buttons = frame.step > 1 ? [QuickInputButtons.Back] : [];
  const itemOf = (period: Period): PeriodItem => ({
    label: periodName(period, language),
    description: periodId(period),
    period,
  });
  const recent = recentPeriods(kind, proposed!, today).map(itemOf);
  const show = (text: string) => {
    const read = readPeriod(kind, text, today);
    if (text.trim() === '') {
      pick.items = recent;
    } else if ('period' in read) {
      pick.items = [{ ...itemOf(read.period), alwaysShow: true }];
    } else {
      const year = readYear(/(?<!\d)\d{4}(?!\d)/.exec(text)?.[0] ?? '', today);
      const begun = 'year' in year ? periodsOf(kind, year.year).map(itemOf).filter(begins(text)) : [];
      if (begun.length > 0) {
        pick.items = begun.map((item) => ({ ...item, alwaysShow: true }));
      } else if (/^\s*\d{0,3}$/.test(text) || recent.some(holds(text))) {
        pick.items = recent;
      } else {
        pick.items = [...recent, { label: `$(error) ${words.problem(read.problem, text)}`, alwaysShow: true }];
      }
    }
  };
  show('');
  return ask(pick, (answer) => [
    pick.onDidTriggerButton(() => answer('back')),
    pick.onDidChangeValue(show),
    pick.onDidAccept(() => {
      const period = pick.selectedItems[0]?.period;
      if (period !== undefined) {
        answer({ value: period });
      }
    }),
  ]);
}

const shownAs = ({ label, description }: PeriodItem) => [label, description!].map((shown) => shown.toLowerCase());

const holds = (text: string) => (item: PeriodItem) =>
  shownAs(item).some((shown) => shown.includes(text.trim().toLowerCase()));

/** Whether somebody who types a period has come this far. */
const begins = (text: string) => (item: PeriodItem) =>
  shownAs(item).some((shown) => shown.startsWith(text.trim().toLowerCase()));

/** Every half and quarter, or every month, of a year. */
function periodsOf(kind: 'half' | 'month', year: number): Period[] {
  const following = (first: Period, count: number) => Array.from({ length: count }, (_, by) => shifted(first, by));
  return kind === 'month'
    ? following({ kind, year, month: 1 }, 12)
    : [...following({ kind, year, half: 1 }, 2), ...following({ kind, year, quarter: 1 }, 4)];
}

/** The proposed period first, then the running one and those before it; for halves quarters behind them. */
function recentPeriods(kind: 'half' | 'month', proposed: Period, today: CalendarDay): Period[] {
  const { year, month } = today;
  const from = (running: Period, count: number) =>
    Array.from({ length: count }, (_, back) => shifted(running, -back)).filter(
      (period) => periodId(period) !== periodId(proposed),
    );
  return kind === 'month'
    ? [proposed, ...from({ kind, year, month }, listed.month)]
    : [
        proposed,
        ...from({ kind, year, half: month < 7 ? 1 : 2 }, listed.half),
        ...from({ kind, year, quarter: Math.ceil(month / 3) as 1 | 2 | 3 | 4 }, listed.quarter),
      ];
}
