import {
  Disposable,
  QuickPickItemKind,
  Range,
  ThemeIcon,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
  type QuickPickItem,
  type TextDocument,
} from 'vscode';
import { localDay } from '../../calendar';
import type { Problem } from '../../retrospective';
import { postEditor, nameOf, openDocument } from '../documents';
import { Refusal } from '../log';
import { settings } from '../settings';
import { countsWords } from '../words';
import { problemWords as words } from '../words/problems';
import type { CheckedPost, PostChecks } from './postChecks';
import type { ProblemServices } from './problemCommands';
import { rangeOf } from './ranges';
import { severityOf, type Severity } from './severities';
import { showInformation } from '../notices';
import { withoutIcons } from '../plainText';

/** What is left to do, as `retrospect.checkBeforePublishing` answers it. */
export interface LeftToDo {
  readonly code: Problem['code'];
  readonly severity: Severity;
  /** 0-based. */
  readonly line: number;
  readonly message: string;
}

interface Left extends LeftToDo {
  readonly problem: Problem;
}

const order: readonly Severity[] = ['warning', 'info', 'hint'];
const icons: Readonly<Record<Severity, string>> = { warning: 'warning', info: 'info', hint: 'lightbulb' };

/**
 * What is left to do before a post is published: as data for the post at a `Uri`, nothing asked; otherwise for the post that
 * the person is in, to go to each place and to mark the post ready.
 */
export async function beforePublishing(
  uri: unknown,
  services: ProblemServices,
  checks: PostChecks,
): Promise<readonly LeftToDo[] | undefined> {
  if (uri instanceof Uri) {
    const document = await openDocument(uri);
    const { left } = await check(document, services, checks);
    return left.map(({ code, severity, line, message }) => ({ code, severity, line, message }));
  }
  const editor = postEditor();
  if (editor === undefined) {
    throw new Refusal(words.noPost());
  }
  await choose(editor.document, services, checks);
  return undefined;
}

/** Checks a post until it stays as it is meanwhile. */
async function check(document: TextDocument, { blogs }: ProblemServices, checks: PostChecks) {
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (folder !== undefined) {
    await blogs.of(folder);
  }
  let found: CheckedPost | undefined;
  do {
    found = await checks.of(document);
  } while (found === undefined);
  const set = settings.problems(document);
  const left = found.problems.flatMap((problem): Left[] => {
    const severity = severityOf(problem, set, 'publishing');
    const { code, range } = problem;
    return severity === 'off' ? [] : [{ code, severity, line: range.line, message: words.message(problem), problem }];
  });
  left.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.line - b.line);
  return { found, left };
}

interface Row extends QuickPickItem {
  /** Where the person is led to. */
  readonly place?: Range;
  readonly isReady?: true;
}

async function choose(document: TextDocument, services: ProblemServices, checks: PostChecks): Promise<void> {
  const { found, left } = await check(document, services, checks);
  const rows: Row[] = [
    ...sectionRows(found),
    ...problemRows(left),
    { label: '', kind: QuickPickItemKind.Separator },
    {
      label: words.markReady(),
      description: words.markReadyDetail(),
      iconPath: new ThemeIcon('rocket'),
      isReady: true as const,
    },
  ];
  const picked = await pick(
    rows,
    words.title(found.post.header.title ?? nameOf(document.uri)),
    words.placeholder(left.length),
  );
  if (picked?.place !== undefined) {
    await window.showTextDocument(document, { selection: picked.place });
  } else if (picked?.isReady) {
    await markReady(document, services);
  }
}

/** The sections to write, those that are still empty told by their sign. */
function sectionRows({ sections }: CheckedPost): Row[] {
  const written = sections.filter(({ isWritten }) => isWritten).length;
  const rows = sections.map(({ section: { title, line }, isWritten }): Row => {
    return {
      label: withoutIcons(title === '' ? words.untitledSection() : title),
      description: isWritten ? words.line(line) : countsWords.parts([words.line(line), words.emptySection()]),
      iconPath: new ThemeIcon(isWritten ? 'pass-filled' : 'circle-large-outline'),
      place: new Range(line, 0, line, 0),
    };
  });
  return rows.length === 0
    ? []
    : [{ label: words.progress(written, sections.length), kind: QuickPickItemKind.Separator }, ...rows];
}

/** What is left to do. That nothing stands under a heading is told with the sections. */
function problemRows(left: readonly Left[]): Row[] {
  const rows = left
    .filter(({ code }) => code !== 'emptySection')
    .map((one): Row => {
      return {
        label: withoutIcons(one.message),
        description: words.line(one.line),
        iconPath: new ThemeIcon(icons[one.severity]),
        place: rangeOf(one.problem.range),
      };
    });
  const nothing = { label: words.nothingLeft(), iconPath: new ThemeIcon('pass') };
  const shown = left.length === 0 ? [nothing] : rows;
  return shown.length === 0 ? [] : [{ label: words.leftToDo(), kind: QuickPickItemKind.Separator }, ...shown];
}

function pick(items: readonly Row[], title: string, placeholder: string): Promise<Row | undefined> {
  return new Promise((resolve) => {
    const quickPick = window.createQuickPick<Row>();
    Object.assign(quickPick, { items, title, placeholder, matchOnDescription: true });
    const closed = Disposable.from(
      quickPick,
      quickPick.onDidAccept(() => {
        resolve(quickPick.selectedItems[0]);
        quickPick.hide();
      }),
      quickPick.onDidHide(() => {
        resolve(undefined);
        closed.dispose();
      }),
    );
    quickPick.show();
  });
}

/** Takes the draft mark off and dates the post today, as one edit that can be undone. */
async function markReady(document: TextDocument, { retrospectives, blogs }: ProblemServices): Promise<void> {
  const { editFrontMatterKeys } = await retrospectives.load();
  const { readyEdits } = await blogs.load();
  const { frontMatter, headLines } = await retrospectives.get(document);
  const now = new Date();
  const clock = { now: now.getTime(), offset: -now.getTimezoneOffset() };
  const result = editFrontMatterKeys(document.getText(), readyEdits(frontMatter, headLines, localDay(now), clock));
  if ('problem' in result) {
    throw new Refusal(words.notReady());
  }
  const { start, end, text } = result.change;
  if (start === end && text === '') {
    void showInformation(words.alreadyReady());
    return;
  }
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  if (!(await workspace.applyEdit(edit))) {
    throw new Refusal(words.notReady());
  }
}
