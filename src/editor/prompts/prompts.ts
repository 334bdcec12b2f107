import {
  commands,
  Range,
  ThemeColor,
  window,
  workspace,
  type Memento,
  type TextDocument,
  type TextDocumentChangeEvent,
  type TextEditor,
} from 'vscode';
import { chosen, PromptChoice } from '../../template/prompts';
import { Delayed } from '../delayed';
import { Disposables } from '../disposables';
import { isPost } from '../documents';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import type { Log } from '../log';
import type { OpenRetrospectives } from '../openRetrospectives';
import { sectionLanguage } from '../sections/postSections';
import type { SectionSource } from '../sections/sectionSource';
import { promptWords as words } from '../words/prompts';
import { askedSections } from './askedSections';
import type { EmptySection } from './emptySections';
import { LastYear } from './lastYear';
import { movedLine } from './movedLine';
import { PromptLenses } from './promptLenses';
import { PromptMemory } from './promptMemory';
import type { PromptPlace } from './promptPlace';

export interface PromptServices {
  readonly retrospectives: OpenRetrospectives;
  readonly sections: SectionSource;
  readonly library: WorkspaceLibrary;
  readonly workspaceState: Memento;
  readonly log: Log;
}

/** Milliseconds without a change, and without a move of the cursor, after which hints are looked for. */
const quietFor = 400;
/** What the keys of the two commands ask for. */
const contextKey = 'retrospect.promptAtCursor';

interface Choices {
  readonly choice: PromptChoice;
  readonly lastYear: LastYear;
}

/** A hint as it is shown. */
interface Hint {
  readonly section: EmptySection;
  /** 0-based, kept up to date while lines are written above it. */
  readonly line: number;
  readonly text: string;
}

/**
 * Shows a question to write from in each empty section that is in view. It is decoration alone: nothing of it is in the
 * text, and it goes with the first character.
 */
export class Prompts extends Disposables {
  private readonly decoration = this.register(
    window.createTextEditorDecorationType({ after: { color: new ThemeColor('editorGhostText.foreground') } }),
  );
  private readonly look = this.register(new Delayed(quietFor, () => void this.update()));
  private readonly shown = new Map<TextEditor, readonly Hint[]>();
  /** Sections whose lens was pressed just now: it can be in view where nothing of the section is. */
  private readonly pressed = new Set<PromptPlace | undefined>();
  private readonly memory: PromptMemory;
  private readonly lenses: PromptLenses;
  private choices: Promise<Choices> | undefined;
  private latest = 0;
  private updating: Promise<void> | undefined;
  private isAtCursor = false;

  /** @param typed documents that were written in since VS Code told of them */
  constructor(
    private readonly services: PromptServices,
    typed: WeakSet<TextDocument>,
  ) {
    super();
    this.memory = new PromptMemory(services.workspaceState);
    this.lenses = this.register(new PromptLenses(services, this.memory, typed));
    const later = () => this.look.onceQuiet();
    this.register(workspace.onDidChangeTextDocument((event) => this.follow(event)));
    this.register(services.retrospectives.onDidChange(later));
    this.register(window.onDidChangeVisibleTextEditors(later));
    this.register(window.onDidChangeActiveTextEditor(later));
    this.register(window.onDidChangeTextEditorVisibleRanges(later));
    this.register(window.onDidChangeTextEditorSelection(later));
    void this.update();
  }

  /**
   * Shows the next question in a section.
   * @param place undefined: that of the cursor
   * @returns what is shown there then; undefined for nothing
   */
  async another(place?: PromptPlace): Promise<string | undefined> {
    return this.change(place, (section, uri) => this.memory.turn(uri, section.key));
  }

  /** Shows nothing more in a section. */
  async hide(place?: PromptPlace): Promise<string | undefined> {
    return this.change(place, (section, uri) => this.memory.hide(uri, section.key));
  }

  private async change(
    place: PromptPlace | undefined,
    work: (section: EmptySection, uri: string) => void,
  ): Promise<string | undefined> {
    this.pressed.add(place);
    try {
      await this.update();
      const { document } = this.editorOf(place) ?? {};
      const hint = this.hintAt(place);
      if (document === undefined) {
        return undefined;
      }
      if (hint !== undefined) {
        work(hint.section, document.uri.toString());
        await this.update();
      }
      await this.lenses.look(document); // whoever asks does not type
      return this.hintAt(place)?.text;
    } finally {
      this.pressed.delete(place);
    }
  }

  private editorOf(place: PromptPlace | undefined): TextEditor | undefined {
    return place === undefined
      ? window.activeTextEditor
      : [...this.shown.keys()].find(({ document }) => document.uri.toString() === place.uri);
  }

  private hintAt(place: PromptPlace | undefined): Hint | undefined {
    const editor = this.editorOf(place);
    return place === undefined
      ? this.atCursor()
      : editor && this.shown.get(editor)?.find(({ section }) => section.key === place.key);
  }

  private atCursor(): Hint | undefined {
    const editor = window.activeTextEditor;
    const line = editor?.selection.active.line;
    return line === undefined
      ? undefined
      : this.shown.get(editor!)?.find(({ section: { from, to } }) => from - 1 <= line && line < to);
  }

  /** Takes hints away from lines that are being written on, and lets the others move with their lines. */
  private follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    for (const [editor, hints] of this.shown) {
      if (editor.document !== document || hints.length === 0) {
        continue;
      }
      const written = hints.filter(({ line }) =>
        contentChanges.some(({ range }) => range.start.line <= line && line <= range.end.line),
      );
      const kept = hints.filter(({ section }) => !written.some((hint) => hint.section === section));
      if (kept.length < hints.length) {
        this.decorate(editor, kept);
      }
      this.shown.set(
        editor,
        kept.map((hint) => ({ ...hint, line: movedLine(hint.line, contentChanges) })),
      );
    }
  }

  /** Shows what is to be shown now; ends once that is shown, or what was asked for after it. */
  private update(): Promise<void> {
    this.updating = this.showAll(++this.latest);
    return this.updating;
  }

  private async showAll(request: number): Promise<void> {
    this.look.cancel();
    try {
      const editors = window.visibleTextEditors.filter(({ document }) => isPost(document));
      const found = await Promise.all(editors.map((editor) => this.hintsOf(editor)));
      if (request !== this.latest) {
        await this.updating;
        return;
      }
      [...this.shown.keys()].filter((editor) => !editors.includes(editor)).forEach((gone) => this.shown.delete(gone));
      editors.forEach((editor, index) => this.show(editor, found[index] ?? this.shown.get(editor) ?? []));
      this.tellKeys();
    } catch (error) {
      // A hint that does not come is nobody's loss: the log is the place for it.
      this.services.log.error('prompts', error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }

  private tellKeys(): void {
    const isAtCursor = this.atCursor() !== undefined;
    if (isAtCursor !== this.isAtCursor) {
      this.isAtCursor = isAtCursor;
      void commands.executeCommand('setContext', contextKey, isAtCursor);
    }
  }

  private show(editor: TextEditor, hints: readonly Hint[]): void {
    const before = this.shown.get(editor) ?? [];
    const isSame =
      before.length === hints.length &&
      hints.every(({ line, text }, index) => line === before[index]!.line && text === before[index]!.text);
    this.shown.set(editor, hints);
    if (!isSame) {
      this.decorate(editor, hints);
    }
  }

  private decorate(editor: TextEditor, hints: readonly Hint[]): void {
    editor.setDecorations(
      this.decoration,
      hints.map(({ line, text }) => ({
        range: new Range(line, 0, line, 0),
        renderOptions: { after: { contentText: text } },
      })),
    );
  }

  /** @returns undefined when the text has changed meanwhile, which asks for others */
  private async hintsOf(editor: TextEditor): Promise<readonly Hint[] | undefined> {
    const { document } = editor;
    const { version } = document;
    const uri = document.uri.toString();
    const isInView = (line: number, endLine: number, key: string) =>
      editor.visibleRanges.some(({ start, end }) => line <= end.line && endLine > start.line) ||
      [...this.pressed].some((place) => place?.uri === uri && place.key === key);
    const { retrospectives } = this.services;
    const asked = await askedSections(document, retrospectives, this.memory, isInView);
    if (asked === undefined || asked.sections.length === 0) {
      return [];
    }
    const { post, retrospective, sections: wanted } = asked;
    const { choice, lastYear } = await this.loadChoices();
    const language = sectionLanguage(document, post);
    const { kind, period, year } = retrospective;
    const isYearly = kind === 'year' && year !== undefined;
    if (isYearly) {
      this.lookBack(lastYear, year);
    }
    const hints = wanted.flatMap((section) => {
      const choices = choice.promptsFor(section.title, language, year);
      const turn = this.memory.turnOf(uri, section.key);
      const question = chosen(choices, `${period ?? ''} ${section.key}`, turn)!; // there are always some
      return placed(
        section,
        lineFor(section, editor),
        question,
        isYearly ? lastYear.sentence(section.title, year) : undefined,
      );
    });
    return document.version === version ? hints : undefined;
  }

  /** Asks for what was written last year; it is shown when it comes. */
  private lookBack(lastYear: LastYear, year: number): void {
    lastYear.look(year).then(
      (isNew) => isNew && this.look.soon(),
      // The questions do without.
      (error: unknown) => this.services.log.warn('the retrospective of the year before cannot be read', String(error)),
    );
  }

  private loadChoices(): Promise<Choices> {
    this.choices ??= this.services.sections.get().then((catalogue) => {
      const choice = new PromptChoice(catalogue);
      return { choice, lastYear: new LastYear(this.services, choice) };
    });
    this.choices.catch(() => (this.choices = undefined)); // whoever waits is told; asked again next time
    return this.choices;
  }
}

/** A question, and under it what was written last year; on one line where there is but one blank line. */
function placed(section: EmptySection, line: number, question: string, lastYear: string | undefined): Hint[] {
  if (lastYear === undefined) {
    return [{ section, line, text: question }];
  }
  const below = words.lastYear(lastYear);
  return line + 1 < section.to
    ? [
        { section, line, text: question },
        { section, line: line + 1, text: below },
      ]
    : [{ section, line, text: words.both(question, below) }];
}

/** Where the cursor is, else behind the blank line that headings have under them, where there is another. */
function lineFor({ from, to }: EmptySection, editor: TextEditor): number {
  const { line } = editor.selection.active;
  return from <= line && line < to ? line : Math.min(from + 1, to - 1);
}
