import { MarkdownString, StatusBarAlignment, window, type Disposable, type TextEditor } from 'vscode';
import type { Counts } from '../../retrospective';
import { Disposables } from '../disposables';
import { activePostEditor } from '../documents';
import type { Log } from '../log';
import type { OpenRetrospectives, RetrospectiveModule } from '../openRetrospectives';
import { settings } from '../settings';
import { countsWords as words, number } from '../words';

/** The status bar item: length of the post or of what is selected, and the time to read it. Posts only. */
export function registerCountsStatusBar(retrospectives: OpenRetrospectives, log: Log): Disposable {
  return new CountsStatusBar(retrospectives, log);
}

class CountsStatusBar extends Disposables {
  private readonly item = this.register(window.createStatusBarItem('counts', StatusBarAlignment.Right, 100));
  private latest = 0;

  constructor(
    private readonly retrospectives: OpenRetrospectives,
    private readonly log: Log,
  ) {
    super();
    this.item.name = words.itemName();
    this.item.command = 'retrospect.showCounts';
    this.register(window.onDidChangeActiveTextEditor(() => this.update()));
    this.register(
      window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
        // Typing moves the cursor too; that is the change of the post's matter.
        if (
          textEditor === window.activeTextEditor &&
          (this.hadSelection || selections.some(({ isEmpty }) => !isEmpty))
        ) {
          this.update();
        }
      }),
    );
    this.register(
      retrospectives.onDidChange((document) => {
        if (document === window.activeTextEditor?.document) {
          this.update();
        }
      }),
    );
    this.update();
  }

  private hadSelection = false;

  private update(): void {
    const editor = activePostEditor();
    const request = ++this.latest;
    if (editor === undefined) {
      this.item.hide();
      return;
    }
    this.show(editor, () => request === this.latest).catch((error: unknown) => this.log.error('counts', String(error)));
  }

  private async show(editor: TextEditor, isWanted: () => boolean): Promise<void> {
    const { document } = editor;
    const [module, post] = await Promise.all([this.retrospectives.load(), this.retrospectives.get(document)]);
    if (!isWanted()) {
      return;
    }
    const selected = editor.selections.filter(({ isEmpty }) => !isEmpty);
    this.hadSelection = selected.length > 0;
    const all = module.wordsOf(post.counts);
    const speeds = settings.readingSpeeds(document);
    if (selected.length > 0) {
      const options = settings.markdown(document);
      const counts = selected
        .map((range) => module.Retrospective.parse(document.getText(range), options).counts)
        .reduce(module.addCounts, module.noCounts);
      this.item.text = words.selectedWords(module.wordsOf(counts), all);
      this.item.tooltip = tooltip(words.tooltipSelectionTitle(), counts, module, speeds, post.language === 'ko');
    } else {
      const minutes = module.readingMinutes(post.counts, speeds);
      this.item.text = minutes === 0 ? words.words(all) : words.both(words.words(all), words.minutes(minutes));
      this.item.tooltip = tooltip(words.tooltipTitle(), post.counts, module, speeds, post.language === 'ko');
    }
    this.item.show();
  }
}

/** What is counted and how, as a small table. */
function tooltip(
  title: string,
  counts: Counts,
  { wordsOf, readingMinutes }: RetrospectiveModule,
  speeds: ReturnType<typeof settings.readingSpeeds>,
  isKorean: boolean,
): MarkdownString {
  const rows: [string, string][] = [
    [words.rowWords(), number(wordsOf(counts))],
    [words.rowCharacters(), number(counts.characters)],
    [words.rowCharactersNoSpaces(), number(counts.charactersNoSpaces)],
  ];
  if (isKorean) {
    const sheets = (Math.round((counts.characters / 200) * 10) / 10).toFixed(1);
    rows.push([words.rowManuscript(), words.manuscript(sheets)]);
  }
  rows.push([words.rowReadingTime(), words.minutes(readingMinutes(counts, speeds))]);
  rows.push([words.rowImages(), number(counts.images)]);
  const text = new MarkdownString();
  text.appendMarkdown(`**${title}**\n\n`);
  text.appendMarkdown('| | |\n|:--|--:|\n');
  rows.forEach(([name, value]) => text.appendMarkdown(`| ${name}  | ${value} |\n`));
  text.appendMarkdown(`\n${words.speeds(speeds.words, speeds.hangulWords, speeds.cjkCharacters)}\n\n`);
  text.appendMarkdown(`${words.leftOut()}\n\n${words.showSections()}`);
  return text;
}
