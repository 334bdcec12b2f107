import {
  EventEmitter,
  workspace,
  type Disposable,
  type TextDocument,
  type TextDocumentContentChangeEvent,
} from 'vscode';
import type { MarkdownOptions } from '../markdown';
import type { Retrospective, TextChange } from '../retrospective';
import { Disposables } from './disposables';
import { isPost } from './documents';
import { settings } from './settings';

/** The document model, loaded on first need. */
export type RetrospectiveModule = typeof import('../retrospective');

interface Known {
  /** Version of the document that `post` and then `edits` lead to. */
  version: number;
  readonly options: MarkdownOptions;
  post: Retrospective;
  /** Changes not worked into `post` yet, event by event. */
  edits: (readonly TextChange[])[];
}

/** So many events at most wait for somebody to ask; after more of them the post is read anew. */
const maxWaiting = 500;

/**
 * Keeps one `Retrospective` for each open post that somebody asks about, and says when one has changed. Several edits
 * in one turn of the event loop are one change.
 */
export class OpenRetrospectives extends Disposables implements Disposable {
  private readonly known = new Map<TextDocument, Known>();
  private readonly waiting = new Set<TextDocument>();
  private readonly changed = this.register(new EventEmitter<TextDocument>());
  /** A post's text, or how it is to be read, has changed. */
  readonly onDidChange = this.changed.event;

  constructor() {
    super();
    this.register(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isPost(document)) {
          this.remember(document, contentChanges);
          this.announce(document);
        }
      }),
    );
    this.register(workspace.onDidCloseTextDocument((document) => this.known.delete(document)));
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
    const known = this.known.get(document);
    if (
      known?.version === document.version &&
      known.options.lineBreaks === options.lineBreaks &&
      known.options.rawHtml === options.rawHtml
    ) {
      known.post = known.edits.reduce((post, changes) => post.edit(changes), known.post);
      known.edits = [];
      return known.post;
    }
    const post = Retrospective.parse(document.getText(), options);
    if (!document.isClosed) {
      this.known.set(document, { version: document.version, options, post, edits: [] });
    }
    return post;
  }

  /** Notes the changes of an event for the post that is known. */
  private remember(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[]): void {
    const known = this.known.get(document);
    if (known === undefined) {
      return;
    }
    // Versions may be skipped (a change of line ends is one without changes), but no change of text is.
    if (known.edits.length >= maxWaiting || document.version <= known.version) {
      this.known.delete(document);
      return;
    }
    known.version = document.version;
    known.edits.push(changes.map(({ range, text }) => ({ start: range.start, end: range.end, text })));
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
