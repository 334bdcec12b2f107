import { commands, env, Range, StatusBarAlignment, Uri, window, workspace, type StatusBarItem } from 'vscode';
import { localDay, type CalendarDay } from '../../calendar';
import { Turns } from '../../turns';
import { momentLine, momentsHeading, momentText, readIsoDay, readTyped } from '../../year/moments';
import { Delayed } from '../delayed';
import { Disposables } from '../disposables';
import { lineEnd } from '../draft/openDraft';
import { Refusal, reportingFailure, type Log } from '../log';
import { displayLanguage, settings } from '../settings';
import { draftWords } from '../words';
import { momentWords as words } from '../words/moments';
import { askMoment } from './askMoment';
import { momentsPlace, type MomentsPlace } from './momentsPlace';
import { writeMoment } from './writeMoment';
import { showError } from '../notices';

/** Milliseconds that the status bar says that a moment was logged. */
const shownFor = 8_000;
/** Further down than any file goes: an editor takes it for its last line. */
const lastLine = 1_000_000;

/** Writes moments, one after the other, and keeps a line that could not be written until it is. */
export class MomentLog extends Disposables {
  private readonly turns = new Turns();
  /** What was typed last and did not come into the file. */
  private kept = '';
  private item: StatusBarItem | undefined;
  private readonly hide = this.register(new Delayed(shownFor, () => this.item?.hide()));

  constructor(
    private readonly log: Log,
    private readonly onDidLog: () => void,
  ) {
    super();
  }

  /**
   * `retrospect.logMoment`: asks for a line and appends it to the file of moments. With `{ text, date? }` it asks nothing.
   * @returns the file; undefined when the person left, or was told why it did not work
   */
  run(argument: unknown): Promise<Uri | undefined> {
    return reportingFailure(this.log, words.title(), async () => {
      const told = readTold(argument);
      const place = await momentsPlace();
      if ('problem' in place) {
        this.refuse(problemOf(place), told?.text ?? this.kept, ['settings', 'folder']);
        return undefined;
      }
      const typed = told?.text ?? (await askMoment(pathOf(place.uri), this.kept));
      return typed === undefined ? undefined : this.write(typed, told?.day, place);
    });
  }

  private async write(
    typed: string,
    day: CalendarDay | undefined,
    place: Extract<MomentsPlace, { uri: Uri }>,
  ): Promise<Uri | undefined> {
    const read = day === undefined ? readTyped(typed) : { day, text: momentText(typed) };
    if (read.text === '') {
      throw new Refusal(words.missing());
    }
    const under = read.day ?? localDay(new Date());
    this.kept = typed;
    const writing = await this.turns.take(() =>
      writeMoment(place, {
        heading: momentsHeading(languageOf(read.text)),
        item: momentLine(under, read.text),
        lineEnd: lineEnd(place.uri),
      }),
    );
    if (writing.outcome === 'failed') {
      this.log.error('a moment was not written', writing.reason, writing.detail);
      this.refuse(words.notWritten(pathOf(place.uri), writing.reason, writing.detail), typed, ['again', 'settings']);
      return undefined;
    }
    if (this.kept === typed) {
      this.kept = '';
    }
    this.say(place.uri, writing.outcome === 'written' ? words.logged(under) : words.loggedUnsaved());
    this.onDidLog();
    return place.uri;
  }

  /** Says why, and what to do; a line that was typed stays at hand. */
  private refuse(message: string, typed: string, ways: readonly ('again' | 'settings' | 'folder')[]): void {
    this.kept = typed;
    const steps = new Map<string, () => Thenable<unknown>>([
      ...(ways.includes('again') ? ([[words.tryAgain(), () => this.run(undefined)]] as const) : []),
      ...(typed === '' ? [] : ([[words.copy(), () => env.clipboard.writeText(momentText(typed))]] as const)),
      ...(ways.includes('folder')
        ? ([[words.openFolder(), () => commands.executeCommand('vscode.openFolder')]] as const)
        : []),
      [draftWords.openSettings(), showSetting],
    ]);
    const whole = typed === '' ? message : `${message} ${words.kept()}`;
    void showError(whole, ...steps.keys()).then((choice) => steps.get(choice ?? '')?.());
  }

  /** In the status bar, for some seconds: who wants to see the file clicks it, and nobody has to close anything. */
  private say(uri: Uri, message: string): void {
    this.item ??= this.register(window.createStatusBarItem('moment', StatusBarAlignment.Left));
    this.item.name = words.title();
    this.item.text = `$(check) ${message}`;
    this.item.tooltip = words.open(pathOf(uri));
    this.item.command = {
      command: 'vscode.open',
      title: words.open(pathOf(uri)),
      arguments: [uri, { selection: new Range(lastLine, 0, lastLine, 0) }],
    };
    this.item.show();
    this.hide.onceQuiet();
  }
}

/** Shows the setting. In a remote window it is one of the remote machine, and not among the person's own. */
function showSetting(): Thenable<unknown> {
  const query = 'retrospect.momentsFile';
  return env.remoteName === undefined
    ? commands.executeCommand('workbench.action.openSettings', query)
    : commands.executeCommand('workbench.action.openRemoteSettings', { query });
}

/** How to show the file: within the workspace, or as its path. */
function pathOf(uri: Uri): string {
  return workspace.asRelativePath(uri, (workspace.workspaceFolders?.length ?? 0) > 1);
}

function problemOf(place: Extract<MomentsPlace, { problem: string }>): string {
  return place.problem === 'noFolder' ? words.noPlace() : words.unreachable(place.value);
}

/** The language of a new file's heading: the setting's, else that of its first line, as far as a line tells. */
function languageOf(text: string) {
  const setting = settings.language(workspace.workspaceFolders?.[0]);
  return setting !== 'auto' ? setting : /\p{Script=Hangul}/u.test(text) ? 'ko' : displayLanguage();
}

/** What the command was told, where it was. @throws TypeError when an option is of the wrong kind */
function readTold(argument: unknown): { readonly text: string; readonly day: CalendarDay | undefined } | undefined {
  if (typeof argument !== 'object' || argument === null || !('text' in argument)) {
    return undefined;
  }
  const { text, date } = argument as { text: unknown; date?: unknown };
  const day = typeof date === 'string' ? readIsoDay(date) : undefined;
  if (typeof text !== 'string') {
    throw new TypeError(`text: ${String(text)}`);
  }
  if (date !== undefined && day === undefined) {
    throw new TypeError(`date: ${String(date)}`);
  }
  return { text, day };
}
