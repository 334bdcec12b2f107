import {
  Disposable,
  QuickPickItemKind,
  Range,
  ThemeIcon,
  Uri,
  window,
  workspace,
  type QuickPickItem,
  type TextDocument,
} from 'vscode';
import type { Problem } from '../../retrospective';
import { postEditor, nameOf, openDocument } from '../documents';
import { Refusal } from '../log';
import { settings } from '../settings';
import { countsWords } from '../words';
import { problemWords as words } from '../words/problems';
import { markReady, readyMove, type ReadyMove } from './markReady';
import type { CheckedPost, PostChecks } from './postChecks';
import type { ProblemServices } from './problemCommands';
import { rangeOf } from './ranges';
import { severityOf, type Severity } from './severities';
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
  /** Marks the post ready, and where it goes then. */
  readonly ready?: { readonly move?: ReadyMove };
}

async function choose(document: TextDocument, services: ProblemServices, checks: PostChecks): Promise<void> {
  const { found, left } = await check(document, services, checks);
  const rows: Row[] = [
    ...sectionRows(found),
    ...problemRows(left),
    { label: '', kind: QuickPickItemKind.Separator },
    ...readyRows(await readyMove(document, services)),
  ];
  const picked = await pick(
    rows,
    words.title(found.post.header.title ?? nameOf(document.uri)),
    words.placeholder(left.length),
  );
  if (picked?.place !== undefined) {
    await window.showTextDocument(document, { selection: picked.place });
  } else if (picked?.ready !== undefined) {
    await markReady(document, services, picked.ready.move);
  }
}

/** Marking the post ready; where it is to go elsewhere then, with that first. */
function readyRows(move: ReadyMove | undefined): Row[] {
  const iconPath = new ThemeIcon('rocket');
  const stays = move?.isTaken === true ? [words.staysSince(move.name)] : [];
  const description = countsWords.parts([words.markReadyDetail(), ...stays]);
  const plain = { label: words.markReady(), description, iconPath, ready: {} };
  return move === undefined || move.isTaken
    ? [plain]
    : [
        {
          label: withoutIcons(move.isRename ? words.markReadyAndRename(move.name) : words.markReadyAndMove(move.name)),
          description: words.markReadyDetail(),
          iconPath,
          ready: { move },
        },
        plain,
      ];
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
