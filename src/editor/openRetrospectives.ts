import {
  EventEmitter,
  workspace,
  type Disposable,
  type TextDocument,
  type TextDocumentContentChangeEvent,
} from 'vscode';
import type { MarkdownOptions } from '../markdown';
import type { Retrospective, TextChange } from '../retrospective';
import type { WorkspaceBlogs } from './blog/workspaceBlogs';
import { Disposables } from './disposables';
import { isPost } from './documents';
import type { Guests } from './guests';
import { KeptSettings, settings } from './settings';
import { inSlices } from './slices';

/** The document model, loaded on first need. */
export type RetrospectiveModule = typeof import('../retrospective');

interface Known {
  readonly options: MarkdownOptions;
  /** Version of the document that `post` and then `edits` lead to. */
  version: number;
  /** A text that nobody has read yet, or what was read. */
  post: string | Retrospective;
  /** Changes not worked into `post` yet, event by event. */
  readonly edits: (readonly TextChange[])[];
  /** Whether the text holds what `embeds` of the options decides on, or may by now. */
  mayEmbed: boolean;
}

/** So many events at most wait for somebody to ask; after more of them the post is read anew. */
const maxWaiting = 500;

/**
 * Keeps one `Retrospective` for each open post that somebody asks about, and says at once when one has changed: whoever
 * asks in a microtask of that turn gets all of its edits as one change. Long work is done in slices, so that the extension
 * host stays responsive.
 */
export class OpenRetrospectives extends Disposables implements Disposable {
  private module: Promise<RetrospectiveModule> | undefined;
  private readonly known = new Map<TextDocument, Known>();
  /** Work on a document that is not finished; whoever asks meanwhile waits for the same. */
  private readonly working = new Map<TextDocument, Promise<Retrospective>>();
  /** How posts are to be read now. */
  private readonly options: KeptSettings<MarkdownOptions> = this.register(
    new KeptSettings((document) => ({
      ...settings.markdown(document, this.blogs.now(document)),
      guests: this.guests.plugins,
    })),
  );
  private readonly changed = this.register(new EventEmitter<TextDocument>());
  /** A post's text, or how it is to be read, has changed. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly guests: Guests,
    private readonly blogs: WorkspaceBlogs,
  ) {
    super();
    this.register(
      blogs.onDidChange(() => {
        this.options.forget();
        // Most posts are read the same whatever blog they belong to.
        [...this.known.keys()]
          .filter((document) => this.knownOf(document) === undefined)
          .forEach((document) => this.changed.fire(document));
      }),
    );
    this.register(
      guests.onDidChange(() => {
        this.options.forget();
        this.announceAll();
      }),
    );
    this.register(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isPost(document)) {
          this.remember(document, contentChanges);
          this.changed.fire(document);
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

  /** How a post is to be read now. */
  optionsOf(document: TextDocument): MarkdownOptions {
    return this.options.of(document);
  }

  /** The document model with its libraries. */
  load(): Promise<RetrospectiveModule> {
    return (this.module ??= import('../retrospective')); // finding it again would take longer than an edit
  }

  /** The post as it is when the answer comes, all of it read: whoever looks at its HTML or counts finds them there. */
  get(document: TextDocument): Promise<Retrospective> {
    let work = this.working.get(document);
    if (work === undefined) {
      work = this.read(document).finally(() => this.working.delete(document));
      this.working.set(document, work);
    }
    return work;
  }

  private async read(document: TextDocument): Promise<Retrospective> {
    const { Retrospective, failingGuests } = await this.load();
    for (;;) {
      const known = this.knownOf(document) ?? this.begin(document);
      try {
        // Edits that come meanwhile wait in the queue: starting over with each would never end while somebody types.
        if (typeof known.post === 'string') {
          known.post = await inSlices(Retrospective.parsing(known.post, known.options));
        }
        for (let changes = known.edits[0]; changes !== undefined; changes = known.edits[0]) {
          known.post = await inSlices(known.post.editing(changes));
          known.edits.shift();
        }
        // What is read stays read in later versions, so nothing is lost by working in an edit first.
        await inSlices(known.post.reading(), () => known.edits.length === 0);
      } catch (error) {
        this.known.delete(document);
        if (this.guests.plugins.length === 0) {
          throw error;
        }
        const text = document.getText();
        this.guests.leaveOut(failingGuests(text, this.options.of(document)), error);
        continue;
      }
      if (known.edits.length === 0 && this.knownOf(document) === known) {
        if (document.isClosed) {
          this.known.delete(document);
        }
        return known.post;
      }
    }
  }

  private begin(document: TextDocument): Known {
    const { version } = document;
    const post = document.getText();
    const known = { options: this.options.of(document), version, post, edits: [], mayEmbed: post.includes('![[') };
    this.known.set(document, known);
    return known;
  }

  /** What is known of a document and still leads to its text and the way it is to be read. */
  private knownOf(document: TextDocument): Known | undefined {
    const known = this.known.get(document);
    const options = this.options.of(document);
    return known?.version === document.version &&
      known.options.lineBreaks === options.lineBreaks &&
      known.options.rawHtml === options.rawHtml &&
      (known.options.embeds === options.embeds || !known.mayEmbed) &&
      known.options.guests === options.guests
      ? known
      : undefined;
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
    known.mayEmbed ||= changes.some(({ text }) => text.includes('['));
    known.edits.push(changes.map(({ range, text }) => ({ start: range.start, end: range.end, text })));
  }

  private announceAll(): void {
    workspace.textDocuments.filter(isPost).forEach((document) => this.changed.fire(document));
  }
}
