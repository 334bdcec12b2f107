import {
  CodeLens,
  EventEmitter,
  languages,
  Range,
  TextDocumentSaveReason,
  window,
  workspace,
  type CodeLensProvider,
  type TextDocument,
  type TextDocumentChangeEvent,
} from 'vscode';
import { Disposables } from '../disposables';
import { isPost, postSelector } from '../documents';
import type { Log } from '../log';
import type { OpenRetrospectives } from '../openRetrospectives';
import { promptWords as words } from '../words/prompts';
import { askedSections } from './askedSections';
import { movedLine } from './movedLine';
import type { PromptMemory } from './promptMemory';
import type { PromptPlace } from './promptPlace';

interface Lens {
  /** 0-based, of the section's heading; kept up to date by what is written. */
  readonly line: number;
  readonly key: string;
}

/**
 * “Another question” and “No more here” above empty sections. A lens takes up a line, so which there are is looked for when
 * a post is opened, saved by hand and left: while somebody types, none comes or goes, and each stays with its line.
 */
export class PromptLenses extends Disposables implements CodeLensProvider {
  private readonly changed = this.register(new EventEmitter<void>());
  readonly onDidChangeCodeLenses = this.changed.event;
  private readonly lenses = new Map<TextDocument, readonly Lens[]>();
  /** Documents whose last save was no work of a timer. */
  private readonly savedByHand = new WeakSet<TextDocument>();
  private active = window.activeTextEditor?.document;

  /** @param typed documents that were written in before anybody could look for lenses */
  constructor(
    private readonly services: { readonly retrospectives: OpenRetrospectives; readonly log: Log },
    private readonly memory: PromptMemory,
    private readonly typed: WeakSet<TextDocument>,
  ) {
    super();
    this.register(workspace.onDidChangeTextDocument((event) => this.follow(event)));
    this.register(workspace.onDidCloseTextDocument((document) => this.lenses.delete(document)));
    this.register(
      workspace.onWillSaveTextDocument(({ document, reason }) => {
        if (reason === TextDocumentSaveReason.AfterDelay) {
          this.savedByHand.delete(document); // in a pause of typing
        } else {
          this.savedByHand.add(document);
        }
      }),
    );
    this.register(
      workspace.onDidSaveTextDocument((document) => {
        if (this.savedByHand.has(document)) {
          void this.look(document);
        }
      }),
    );
    this.register(
      window.onDidChangeActiveTextEditor((editor) => {
        const left = this.active;
        this.active = editor?.document;
        if (left !== undefined && left !== this.active) {
          void this.look(left);
        }
      }),
    );
    this.register(
      window.onDidChangeWindowState(({ focused }) => {
        if (!focused) {
          this.lookAtAll();
        }
      }),
    );
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('retrospect.prompts')) {
          this.lookAtAll();
        }
      }),
    );
    this.register(languages.registerCodeLensProvider(postSelector, this));
  }

  async provideCodeLenses(document: TextDocument): Promise<CodeLens[]> {
    if (!this.lenses.has(document)) {
      await (this.typed.has(document) ? this.lenses.set(document, []) : this.look(document));
    }
    const uri = document.uri.toString();
    return (this.lenses.get(document) ?? []).flatMap(({ line, key }) => {
      const range = new Range(line, 0, line, 0);
      const place: PromptPlace = { uri, key };
      return [
        new CodeLens(range, { command: 'retrospect.anotherPrompt', title: words.another(), arguments: [place] }),
        new CodeLens(range, { command: 'retrospect.hidePrompt', title: words.noMore(), arguments: [place] }),
      ];
    });
  }

  /** Looks where lenses are to be now; nothing of it is shown when the text changes meanwhile. */
  async look(document: TextDocument): Promise<void> {
    if (!isPost(document) || document.isClosed) {
      return;
    }
    const { version } = document;
    try {
      const asked = await askedSections(document, this.services.retrospectives, this.memory, () => true);
      if (document.isClosed) {
        return;
      }
      const before = this.lenses.get(document);
      const found = document.version === version ? (asked?.sections ?? []) : (before ?? []);
      const lenses = found.map(({ line, key }) => ({ line, key }));
      this.lenses.set(document, lenses);
      if (before !== undefined && JSON.stringify(before) !== JSON.stringify(lenses)) {
        this.changed.fire();
      }
    } catch (error) {
      // A lens that does not come is nobody's loss: the log is the place for it.
      this.services.log.error('prompts', error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }

  private lookAtAll(): void {
    [...this.lenses.keys()].forEach((document) => void this.look(document));
  }

  /** A save tells of a change too, one without any. */
  private follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    const lenses = this.lenses.get(document);
    if (contentChanges.length === 0) {
      return;
    }
    if (lenses === undefined) {
      this.typed.add(document);
    } else if (lenses.length > 0) {
      this.lenses.set(
        document,
        lenses.map(({ line, key }) => ({ line: movedLine(line, contentChanges), key })),
      );
    }
  }
}
