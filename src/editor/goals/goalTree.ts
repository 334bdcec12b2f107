import {
  MarkdownString,
  Range,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import type { Goal, GoalState } from '../../retrospective';
import { nameOf, openDocument } from '../documents';
import type { RowItem } from '../rowTree';
import { settings } from '../settings';
import { spokenRow } from '../spokenRow';
import { goalWords as words } from '../words/goals';
import type { GoalServices } from './goalCommands';
import { showWarning } from '../notices';
import { inSlices } from '../slices';

/** A year whose goals are known, or one of its goals. */
export type GoalRow =
  | { readonly kind: 'year'; readonly year: number; readonly goals: readonly GoalRow[]; readonly done: number }
  | { readonly kind: 'goal'; readonly id: string; readonly goal: Goal; readonly uri: Uri };

const icons: Readonly<Record<GoalState, string>> = {
  open: 'circle-large-outline',
  done: 'pass-filled',
  partly: 'circle-large-filled',
  missed: 'error',
  postponed: 'watch',
  dropped: 'circle-slash',
  carried: 'arrow-right',
  unknown: 'question',
};

/** States that the person can choose. */
const writable: readonly GoalState[] = ['open', 'done', 'partly', 'missed', 'dropped', 'carried'];

/**
 * Every year's goals, the latest first: as the year's own retrospective looks back on them; where it doesn't, or is not
 * written yet, as the one before set them.
 */
export async function goalRows(services: GoalServices): Promise<GoalRow[]> {
  const entries = (await services.library.retrospectives()).filter(
    ({ goals, kind }) => goals.next + goals.total > 0 && (kind === 'year' || kind === 'goals'),
  );
  const years = new Map<number, Record<'review' | 'set', { goal: Goal; uri: Uri }[]>>();
  const of = (year: number) => {
    const known = years.get(year) ?? { review: [], set: [] };
    years.set(year, known);
    return known;
  };
  for (const { uri } of entries) {
    const document = await workspace.openTextDocument(uri).then(undefined, (error: unknown) => {
      services.log.warn('goals', String(error));
    });
    if (document === undefined) {
      continue; // gone since it was found, or nobody may read it: the other years are there all the same
    }
    const post = await services.retrospectives.get(document);
    const { period, nextPeriod, next, review } = await inSlices(post.findingGoals(nameOf(uri)));
    const year = Number(period?.slice(0, 4));
    if (period === undefined || !Number.isInteger(year)) {
      continue;
    }
    const found = (goals: readonly Goal[]) => goals.map((goal) => ({ goal, uri }));
    of(year).review.push(...found(review));
    of(nextPeriod === undefined ? year + 1 : Number(nextPeriod.slice(0, 4))).set.push(...found(next));
  }
  return [...years]
    .map(([year, { review, set }]): GoalRow => {
      const found = review.length > 0 ? review : set;
      const texts = new Map<string, number>();
      const goals = found.map(({ goal, uri }): GoalRow => {
        // By its words, not by its place: what is chosen stays chosen when a goal is put above it.
        const name = `goals ${year} ${uri.toString()} ${goal.text}`;
        const before = texts.get(name) ?? 0;
        texts.set(name, before + 1);
        return { kind: 'goal', id: `${before} ${name}`, goal, uri };
      });
      const done = found.filter(({ goal }) => goal.state === 'done').length;
      return { kind: 'year', year, goals, done };
    })
    .filter((row) => row.kind === 'year' && row.goals.length > 0)
    .sort((a, b) => (a.kind === 'year' && b.kind === 'year' ? b.year - a.year : 0));
}

/** A row as VS Code shows it. What posts say is text: no Markdown, no icon, no link in it. */
export function goalItem(row: GoalRow, isFirst: boolean): RowItem {
  if (row.kind === 'year') {
    const { Collapsed, Expanded } = TreeItemCollapsibleState;
    const label = new TreeItem(String(row.year), isFirst ? Expanded : Collapsed);
    const item = Object.assign(label, { id: `goals ${row.year}` });
    item.description = words.tally(row.done, row.goals.length);
    item.contextValue = 'goalYear';
    return spokenRow(item);
  }
  const { goal } = row;
  const item = Object.assign(new TreeItem(goal.text), { id: row.id });
  item.description = words.state(goal.state);
  item.iconPath = new ThemeIcon(icons[goal.state]);
  item.tooltip = new MarkdownString().appendText([goal.text, goal.area ?? '', ...(goal.notes ?? [])].join('\n').trim());
  item.contextValue = 'goal';
  item.checkboxState = goal.state === 'done' ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked;
  item.command = { command: 'retrospect.goToGoal', title: words.openLine(), arguments: [row.id] };
  item.accessibilityInformation = { label: `${goal.text}, ${words.state(goal.state)}` };
  return item;
}

export async function goToGoal(row: GoalRow): Promise<void> {
  if (row.kind === 'goal') {
    const document = await openDocument(row.uri);
    const line = Math.min(row.goal.line, document.lineCount - 1);
    await window.showTextDocument(document, { selection: new Range(line, 0, line, 0) });
  }
}

/** Asks for the state of a goal, and writes it. */
export async function chooseState(row: GoalRow, services: GoalServices): Promise<void> {
  if (row.kind !== 'goal') {
    return;
  }
  const items = writable.map((state) => ({ label: words.state(state), iconPath: new ThemeIcon(icons[state]), state }));
  const picked = await window.showQuickPick(items, { placeHolder: words.statePlaceholder(row.goal.text) });
  if (picked !== undefined) {
    await writeState(row, picked.state, services);
  }
}

/** Writes another state of a goal into its post, as one edit that can be undone; says so where that can't be done safely. */
export async function writeState(row: GoalRow, state: GoalState, { retrospectives }: GoalServices): Promise<void> {
  if (row.kind !== 'goal') {
    return;
  }
  const document = await openDocument(row.uri);
  const { goalStateEdit } = await retrospectives.load();
  const line = row.goal.mark?.line ?? row.goal.line;
  const text = line < document.lineCount ? document.lineAt(line).text : '';
  const isAsRead = row.goal.line < document.lineCount && document.lineAt(row.goal.line).text === row.goal.raw;
  const change = isAsRead ? goalStateEdit(text, row.goal, state, settings.goalMarks(document)) : undefined;
  const edit = new WorkspaceEdit();
  if (change !== undefined) {
    edit.replace(document.uri, new Range(line, change.start, line, change.end), change.text);
  }
  if (change === undefined || !(await workspace.applyEdit(edit))) {
    const openLine = words.openLine();
    if ((await showWarning(words.notWritable(), openLine)) === openLine) {
      await goToGoal(row);
    }
  }
}
