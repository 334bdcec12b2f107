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
import { problemWords as words } from '../words/problems';
import type { CheckedPost, PostChecks } from './postChecks';
import type { ProblemServices } from './problemCommands';
import { rangeOf } from './ranges';
import { severityOf, type Severity } from './severities';

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
    const severity = severityOf(problem.code, set);
    const { code, range } = problem;
    return severity === 'off' ? [] : [{ code, severity, line: range.line, message: words.message(problem), problem }];
  });
  left.sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.line - b.line);
  return { found, left };
}

interface Row extends QuickPickItem {
  readonly left?: Left;
  readonly isReady?: true;
}

async function choose(document: TextDocument, services: ProblemServices, checks: PostChecks): Promise<void> {
  const { found, left } = await check(document, services, checks);
  const { sections, header } = found.post;
  const empty = new Set(found.problems.flatMap(({ code, range }) => (code === 'emptySection' ? [range.line] : [])));
  const rows: Row[] = [
    ...(left.length === 0 ? [{ label: words.nothingLeft(), iconPath: new ThemeIcon('pass') }] : []),
    ...left.map((one) => ({
      label: asText(one.message),
      description: words.line(one.line),
      iconPath: new ThemeIcon(icons[one.severity]),
      left: one,
    })),
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
    words.title(header.title ?? nameOf(document.uri)),
    sections.length === 0
      ? words.placeholder(left.length)
      : words.progress(sections.length - empty.size, sections.length),
  );
  if (picked?.left !== undefined) {
    await window.showTextDocument(document, { selection: rangeOf(picked.left.problem.range) });
  } else if (picked?.isReady) {
    await markReady(document, services);
  }
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
    void window.showInformationMessage(words.alreadyReady());
    return;
  }
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), text);
  if (!(await workspace.applyEdit(edit))) {
    throw new Refusal(words.notReady());
  }
}

/** What posts say is text: no icons in it. */
function asText(message: string): string {
  return message.replaceAll('$(', '$\u200b(');
}
