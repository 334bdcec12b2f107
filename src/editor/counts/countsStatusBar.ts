import { StatusBarAlignment, window, workspace, type Disposable, type TextDocument, type TextEditor } from 'vscode';
import type { MarkdownOptions } from '../../markdown';
import type { Counts, Retrospective } from '../../retrospective';
import { Delayed } from '../delayed';
import { Disposables } from '../disposables';
import { activePostEditor } from '../documents';
import type { Log } from '../log';
import type { OpenRetrospectives, RetrospectiveModule } from '../openRetrospectives';
import { settings } from '../settings';
import { countsWords as words } from '../words';
import { shownCounts } from './shownCounts';

/** The status bar item: length of the post or of what is selected, and the time to read it. Posts only. */
export function registerCountsStatusBar(retrospectives: OpenRetrospectives, log: Log): Disposable {
  return new CountsStatusBar(retrospectives, log);
}

/** Milliseconds by which the text may be late: nobody reads faster, and the preview comes first. */
const textDelay = 50;
/** Milliseconds without a change after which the tooltip is made: nobody reads it while typing, or between two words. */
const tooltipDelay = 1_000;

class CountsStatusBar extends Disposables {
  private readonly item = this.register(window.createStatusBarItem('counts', StatusBarAlignment.Right, 100));
  private readonly text = this.register(new Delayed(textDelay, () => this.update(false)));
  private readonly tooltip = this.register(new Delayed(tooltipDelay, () => this.update(true)));
  private latest = 0;
  private hadSelection = false;
  private isShown = false;

  constructor(
    private readonly retrospectives: OpenRetrospectives,
    private readonly log: Log,
  ) {
    super();
    this.item.name = words.itemName();
    this.item.command = 'retrospect.showCounts';
    this.register(window.onDidChangeActiveTextEditor(() => this.update(true)));
    this.register(
      workspace.onDidOpenTextDocument((document) => {
        // A document whose language is changed is closed and opened, in the same editor.
        if (document === window.activeTextEditor?.document) {
          this.update(true);
        }
      }),
    );
    this.register(
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        // Typing moves the cursor too; that is the change of the post's matter.
        if (
          textEditor === window.activeTextEditor &&
          (this.hadSelection || selections.some(({ isEmpty }) => !isEmpty))
        ) {
          this.updateSoon();
        }
      }),
    );
    this.register(
      retrospectives.onDidChange((document) => {
        if (document === window.activeTextEditor?.document) {
          this.updateSoon();
        }
      }),
    );
    this.update(true);
  }

  private updateSoon(): void {
    this.text.soon();
    this.tooltip.onceQuiet();
  }

  private update(withTooltip: boolean): void {
    this.text.cancel();
    if (withTooltip) {
      this.tooltip.cancel();
    }
    const editor = activePostEditor();
    const request = ++this.latest;
    if (editor === undefined) {
      this.isShown = false;
      this.item.hide();
      return;
    }
    this.show(editor, withTooltip, () => request === this.latest).catch((error: unknown) =>
      this.log.error('counts', String(error)),
    );
  }

  private async show(editor: TextEditor, withTooltip: boolean, isWanted: () => boolean): Promise<void> {
    const { document } = editor;
    const [module, post] = await Promise.all([this.retrospectives.load(), this.retrospectives.get(document)]);
    if (!isWanted()) {
      return;
    }
    const selected = countsOfSelection(editor, post, module, this.retrospectives.optionsOf(document));
    this.hadSelection = selected !== undefined;
    const text = shownCounts(document, post, selected, module);
    // Every assignment makes the window draw its status bar anew, which the next key would wait for.
    if (text !== this.item.text) {
      this.item.text = text;
      const what = selected === undefined ? words.tooltipTitle() : words.tooltipSelectionTitle();
      this.item.accessibilityInformation = { label: `${what}: ${text}`, role: 'button' };
    }
    if (withTooltip) {
      const { countsTooltip } = await import('./countsFeatures');
      if (isWanted()) {
        this.item.tooltip = countsTooltip(post, selected, settings.readingSpeeds(document), module);
      }
    }
    if (!this.isShown) {
      this.isShown = true;
      this.item.show();
    }
  }
}

/** Counts of all that is selected, by however many cursors; undefined when nothing is. */
function countsOfSelection(
  editor: TextEditor,
  post: Retrospective,
  module: RetrospectiveModule,
  options: MarkdownOptions,
): Counts | undefined {
  const { document } = editor;
  const selected = editor.selections.filter(({ isEmpty }) => !isEmpty);
  return selected.length === 0
    ? undefined
    : module.selectionCounts(post, selected, linesOf(document), { ...options, guests: [] }); // they change no counts
}

function linesOf(document: TextDocument): (line: number) => string {
  return (line) => (line < document.lineCount ? document.lineAt(line).text : '');
}
