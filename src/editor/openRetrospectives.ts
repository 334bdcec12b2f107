import { EventEmitter, workspace, type Disposable, type TextDocument } from 'vscode';
import type { MarkdownOptions } from '../markdown';
import type { Retrospective } from '../retrospective';
import { Disposables } from './disposables';
import { isPost } from './documents';
import { settings } from './settings';

/** The document model, loaded on first need. */
export type RetrospectiveModule = typeof import('../retrospective');

interface Parsed {
  readonly version: number;
  readonly options: MarkdownOptions;
  readonly post: Retrospective;
}

/**
 * Keeps one `Retrospective` for each open post that somebody asks about, and says when one has changed. Several edits
 * in one turn of the event loop are one change.
 */
export class OpenRetrospectives extends Disposables implements Disposable {
  private readonly parsed = new Map<TextDocument, Parsed>();
  private readonly waiting = new Set<TextDocument>();
  private readonly changed = this.register(new EventEmitter<TextDocument>());
  /** A post's text, or how it is to be read, has changed. */
  readonly onDidChange = this.changed.event;

  constructor() {
    super();
    this.register(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isPost(document)) {
          this.announce(document);
        }
      }),
    );
    this.register(workspace.onDidCloseTextDocument((document) => this.parsed.delete(document)));
    this.register(workspace.onDidGrantWorkspaceTrust(() => this.announceAll()));
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('retrospect')) {
          this.announceAll();
        }
      }),
    );
  }

  /** The document model with its libraries. */
  load(): Promise<RetrospectiveModule> {
    return import('../retrospective');
  }

  /** The post as it is now. */
  async get(document: TextDocument): Promise<Retrospective> {
    const { Retrospective } = await this.load();
    const options = settings.markdown(document);
    const known = this.parsed.get(document);
    if (
      known?.version === document.version &&
      known.options.lineBreaks === options.lineBreaks &&
      known.options.rawHtml === options.rawHtml
    ) {
      return known.post;
    }
    const post = Retrospective.parse(document.getText(), options);
    if (!document.isClosed) {
      this.parsed.set(document, { version: document.version, options, post });
    }
    return post;
  }

  private announceAll(): void {
    workspace.textDocuments.filter(isPost).forEach((document) => this.announce(document));
  }

  private announce(document: TextDocument): void {
    if (this.waiting.has(document)) {
      return;
    }
    this.waiting.add(document);
    setTimeout(() => {
      this.waiting.delete(document);
      if (!document.isClosed) {
        this.changed.fire(document);
      }
    }, 0);
  }
}
