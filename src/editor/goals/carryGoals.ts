import {
  Range,
  SnippetString,
  TextEditorRevealType,
  ThemeIcon,
  Uri,
  window,
  type QuickPickItem,
  type TextDocument,
  type TextEditor,
} from 'vscode';
import { localDay } from '../../calendar';
import type { Goal, GoalState, Retrospective } from '../../retrospective';
import { comparableHeading, formatSnippet, knownSection, yearToReview, type KnownGoal } from '../../template';
import { focused, postEditorOrSay, nameOf, openDocument } from '../documents';
import { ownLinesAt } from '../sections/ownLines';
import { sectionLanguage } from '../sections/postSections';
import { settings } from '../settings';
import { goalWords as words } from '../words/goals';
import type { GoalServices } from './goalCommands';
import { showInformation } from '../notices';
import { withoutIcons } from '../plainText';

/** Goals as data: what `retrospect.carryGoals` answers when it is told a post. Lines are 0-based. */
export interface CarriedGoals {
  readonly period: string | undefined;
  readonly next: readonly PlainGoal[];
  readonly review: readonly PlainGoal[];
}

export interface PlainGoal {
  readonly line: number;
  readonly text: string;
  readonly state: GoalState;
}

/** The goals of the post at `from`, unsaved edits included. @throws when it cannot be opened */
export async function goalsFrom(from: Uri, { retrospectives }: GoalServices): Promise<CarriedGoals> {
  const post = await retrospectives.get(await openDocument(from));
  const { period, next, review } = post.goalsIn(nameOf(from));
  const plain = ({ line, text, state }: Goal): PlainGoal => ({ line, text, state });
  return { period, next: next.map(plain), review: review.map(plain) };
}

/** Asks which of last year's goals go into the post of the active editor, and inserts them. The old post stays as it is. */
export async function carryByAsking(services: GoalServices): Promise<void> {
  const editor = postEditorOrSay(words.noEditor());
  if (editor === undefined) {
    return;
  }
  const post = await services.retrospectives.get(editor.document);
  const from = await sourceFor(post, editor.document, services);
  if (from === undefined) {
    return;
  }
  const earlier = await services.retrospectives.get(await openDocument(from.uri));
  const { next, guesses } = earlier.goalsIn(nameOf(from.uri));
  if (next.length + guesses.length === 0) {
    const openPost = words.openPost();
    if ((await showInformation(words.noGoals(from.title), openPost)) === openPost) {
      await window.showTextDocument(from.uri);
    }
    return;
  }
  const chosen = await chooseGoals(from.title, next, guesses);
  if (chosen !== undefined && chosen.length > 0) {
    await insertReview(editor, post, chosen, services);
  }
}

/** The post whose goals are looked back on: the retrospective of the year before, else one that the person picks. */
async function sourceFor(
  post: Retrospective,
  document: TextDocument,
  { library }: GoalServices,
): Promise<{ uri: Uri; title: string } | undefined> {
  const year = Number(post.goalsIn(nameOf(document.uri)).period?.slice(0, 4) ?? yearToReview(localDay(new Date())));
  const others = (await library.retrospectives()).filter(({ uri }) => uri.toString() !== document.uri.toString());
  const last = others.find((entry) => entry.kind === 'year' && entry.year === year - 1);
  if (last !== undefined) {
    return last;
  }
  if (others.length === 0) {
    void showInformation(words.noPosts());
    return undefined;
  }
  const items = others.map((entry) => ({
    label: withoutIcons(entry.title),
    description: withoutIcons(entry.path),
    entry,
  }));
  return (await window.showQuickPick(items, { placeHolder: words.noEarlier(year - 1), matchOnDescription: true }))
    ?.entry;
}

interface GoalItem extends QuickPickItem {
  readonly goal: Goal;
}

/** What was found, to be unticked and edited. Guesses are not ticked. Undefined when the person left. */
function chooseGoals(
  title: string,
  next: readonly Goal[],
  guesses: readonly Goal[],
): Promise<readonly Goal[] | undefined> {
  const pick = window.createQuickPick<GoalItem>();
  const edit = { iconPath: new ThemeIcon('edit'), tooltip: words.edit() };
  const itemOf = (goal: Goal, isGuess: boolean): GoalItem => ({
    label: withoutIcons(goal.text),
    description: isGuess ? words.guess() : words.state(goal.state),
    ...(goal.area !== undefined && { detail: withoutIcons(goal.area) }),
    buttons: [edit],
    goal,
  });
  let items = [...next.map((goal) => itemOf(goal, false)), ...guesses.map((goal) => itemOf(goal, true))];
  pick.title = words.carryTitle(title);
  pick.placeholder = words.carryPlaceholder();
  pick.canSelectMany = true;
  pick.ignoreFocusOut = true;
  pick.items = items;
  pick.selectedItems = items.slice(0, next.length);
  return new Promise((resolve) => {
    let isEditing = false;
    pick.onDidTriggerItemButton(async ({ item }) => {
      isEditing = true;
      const text = await window.showInputBox({ prompt: words.editPrompt(), value: item.goal.text });
      isEditing = false;
      const selected = new Set(pick.selectedItems.map((each) => items.indexOf(each)));
      if (text !== undefined && text.trim() !== '') {
        const changed = { ...item, label: withoutIcons(text), goal: { ...item.goal, text } };
        items = items.map((each) => (each === item ? changed : each));
        selected.add(items.indexOf(changed));
      }
      pick.items = items;
      pick.selectedItems = items.filter((_item, index) => selected.has(index));
      pick.show();
    });
    pick.onDidAccept(() => {
      resolve(items.filter((item) => pick.selectedItems.includes(item)).map(({ goal }) => goal));
      pick.dispose();
    });
    pick.onDidHide(() => {
      if (!isEditing) {
        resolve(undefined);
        pick.dispose();
      }
    });
    pick.show();
  });
}

/** Inserts goals as a section, or as rows where the post has that section already, at the cursor. */
async function insertReview(
  editor: TextEditor,
  post: Retrospective,
  goals: readonly Goal[],
  { sections, retrospectives }: GoalServices,
): Promise<void> {
  const [catalogue, { goalsAsMarkdown }] = await Promise.all([sections.get(), retrospectives.load()]);
  const { document } = editor;
  const language = sectionLanguage(document, post);
  const rows: KnownGoal[] = goalsAsMarkdown(goals, { marks: settings.goalMarks(document), kind: 'review' });
  const known = new Set(catalogue.headingsOf('last'));
  const hasSection = post.sections.some(({ title }) => known.has(comparableHeading(title)));
  const snippet = knownSection('last', { goals: rows, earlier: [] }, language, catalogue)!;
  const text = formatSnippet(snippet);
  const shown = await focused(editor);
  const place = ownLinesAt(shown);
  // The first two lines are the heading and a blank one.
  const body = hasSection ? text.split('\n').slice(2).join('\n') : text;
  await shown.insertSnippet(
    new SnippetString(place.before + body + place.behind),
    document.validatePosition(shown.selection.active.with(place.line, place.column)),
  );
  shown.revealRange(shown.selection);
}

/** What of the goals that a post looks back on is unfinished. */
const unfinished: ReadonlySet<GoalState> = new Set(['open', 'partly', 'missed', 'postponed', 'unknown']);

/**
 * Adds the unfinished goals of the active post's review to its list for next year, as one edit; where it has no such list,
 * a section with them goes to the cursor.
 */
export async function carryUnfinished({ retrospectives, sections }: GoalServices): Promise<void> {
  const editor = postEditorOrSay(words.noEditor());
  if (editor === undefined) {
    return;
  }
  const { document } = editor;
  const [post, catalogue, { goalsAsMarkdown }] = await Promise.all([
    retrospectives.get(document),
    sections.get(),
    retrospectives.load(),
  ]);
  const { review, next } = post.goalsIn(nameOf(document.uri));
  const there = new Set(next.map(({ text }) => text));
  const goals = review.filter(({ state, text }) => unfinished.has(state) && !there.has(text));
  if (goals.length === 0) {
    void showInformation(words.nothingUnfinished());
    return;
  }
  const rows = goalsAsMarkdown(
    goals.map((goal) => ({ ...goal, state: 'open' as const })),
    { marks: settings.goalMarks(document), kind: 'next' },
  ).map(({ mark, text }) => `- ${mark === '' ? '' : `${mark} `}${text}`);
  const last = next.at(-1);
  if (last !== undefined) {
    // Behind what is said under the last goal, with its list's own indentation.
    let line = last.line;
    while (line + 1 < document.lineCount && /^[ \t]+\S/.test(document.lineAt(line + 1).text)) {
      line++;
    }
    const indent = /^[ \t]*/.exec(document.lineAt(last.line).text)![0];
    const { end } = document.lineAt(line).range;
    await editor.edit((edit) => edit.insert(end, rows.map((row) => `\n${indent}${row}`).join('')));
    // The list may be far from the cursor, and then nothing would seem to happen.
    editor.revealRange(new Range(line, 0, line + rows.length, 0), TextEditorRevealType.InCenterIfOutsideViewport);
    return;
  }
  const language = sectionLanguage(document, post);
  const heading = catalogue.find('goals', language)!.body.split('\n', 1)[0]!;
  const place = ownLinesAt(editor);
  const text = `${place.before}${heading}\n\n${rows.join('\n')}${place.behind}`;
  await editor.edit((edit) => edit.insert(editor.selection.active.with(place.line, place.column), text));
}
