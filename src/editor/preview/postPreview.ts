import { env, EventEmitter, Uri, workspace, type TextDocument, type Webview } from 'vscode';
import {
  isFromPage,
  pageHtml,
  PageModel,
  type CopyMessage,
  type CursorMessage,
  type LockMessage,
  type PageAct,
  type PageUnit,
  type PictureBases,
  type ScrollMessage,
  type ToPage,
} from '../../preview';
import type { WorkspaceBlogs } from '../blog/workspaceBlogs';
import { Disposables } from '../disposables';
import type { Guests } from '../guests';
import type { Log } from '../log';
import type { OpenRetrospectives } from '../openRetrospectives';
import { KeptSettings, settings } from '../settings';
import { pageWords, previewWords } from '../words';
import { PageCopies } from './pageCopies';
import { PageGoals } from './pageGoals';
import { GuestsOfPage } from './pageGuests';
import { PageLines } from './pageLines';
import { PagePictures } from './pagePictures';

export interface PreviewServices {
  readonly guests: Guests;
  readonly retrospectives: OpenRetrospectives;
  readonly blogs: WorkspaceBlogs;
  readonly extensionUri: Uri;
  readonly log: Log;
}

/** One webview that shows one post at a time, whatever holds the webview. */
export class PostPreview extends Disposables {
  private model = new PageModel();
  private version = 0;
  /** The page has said that it is loaded, and can take messages. */
  private isReady = false;
  /** A post was sent to the page that is loaded. */
  private hasPost = false;
  private isDisposed = false;
  private readonly copies = new PageCopies();
  /** What the page was told of pictures last. */
  private bases: PictureBases | undefined;
  private readonly pictures: PagePictures;
  private update: Promise<void> = Promise.resolve();
  private updateWaiting = false;
  /** Version of the last whole page; what the page says of earlier ones is about another post, or long gone. */
  private pageVersion = 0;
  private readonly lines = this.register(new PageLines(() => this.shown));
  private readonly goals: PageGoals;
  private readonly guests: GuestsOfPage;
  private readonly speeds = this.register(new KeptSettings(settings.readingSpeeds));
  private readonly acted = this.register(new EventEmitter<PageAct>());
  /** The person did something on the page that is for the extension to answer. */
  readonly onDidAct = this.acted.event;
  private readonly loaded = this.register(new EventEmitter<void>());
  /** The page is loaded anew and knows nothing yet. */
  readonly onDidLoad = this.loaded.event;

  constructor(
    private readonly webview: Webview,
    private shown: TextDocument,
    /** Line that the page begins at where it remembers none itself. */
    private readonly firstLine: (document: TextDocument) => number,
    private readonly services: PreviewServices,
  ) {
    super();
    this.goals = this.register(
      new PageGoals(
        () => this.shown,
        services.retrospectives,
        (error) => this.fail(error),
      ),
    );
    this.register(this.goals.onDidChange(() => this.refresh()));
    this.guests = new GuestsOfPage(services.guests, webview);
    this.pictures = this.register(new PagePictures(webview, services.blogs));
    this.register(this.pictures.onDidChange(() => this.completeBases()));
    this.register(webview.onDidReceiveMessage((message: unknown) => this.receive(message)));
    this.register(
      services.retrospectives.onDidChange((document) => {
        if (document === this.shown) {
          this.refresh();
          this.goals.onceQuiet();
        }
      }),
    );
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('retrospect.preview')) {
          this.load();
        }
      }),
    );
    this.register(workspace.onDidGrantWorkspaceTrust(() => this.load()));
    this.register(
      services.guests.onDidChange(() => {
        if (this.hasPost) {
          this.load();
        }
      }),
    );
    this.load();
  }

  get document(): TextDocument {
    return this.shown;
  }

  /** Shows another post. */
  show(document: TextDocument): void {
    if (document === this.shown) {
      return;
    }
    const hadRoots = JSON.stringify(this.rootsOf(this.shown));
    this.shown = document;
    this.goals.forget();
    this.model = new PageModel();
    this.lines.forget();
    this.pageVersion = ++this.version;
    if (JSON.stringify(this.rootsOf(document)) !== hadRoots) {
      this.load();
    } else {
      this.sendPage().catch((error: unknown) => this.fail(error));
    }
  }

  /** Sends what doesn't belong to the post itself; lost while the page is not loaded, see {@link onDidLoad}. */
  send(message: ScrollMessage | LockMessage | CursorMessage): void {
    this.post(message);
  }

  /** Has the page, which must have the focus, put something on the clipboard. @returns whether it did */
  copy(content: Pick<CopyMessage, 'html' | 'text'>): Promise<boolean> {
    return this.copies.copy(
      content,
      () => this.hasPost,
      (message) => this.post(message),
    );
  }

  override dispose(): void {
    this.isDisposed = true;
    super.dispose();
  }

  /** Loads the empty page; it answers with `ready`. */
  private load(): void {
    const { webview } = this;
    const { extensionUri } = this.services;
    this.isReady = false;
    this.hasPost = false;
    webview.options = { enableScripts: true, enableCommandUris: false, localResourceRoots: this.rootsOf(this.shown) };
    const address = (...path: string[]) => webview.asWebviewUri(Uri.joinPath(extensionUri, ...path)).toString();
    webview.html = pageHtml({
      language: env.language,
      title: previewWords.title(''),
      script: address('dist', 'webview', 'preview.js'),
      styles: [address('media', 'preview.css')],
      source: webview.cspSource,
      remoteImages: settings.remoteImages(),
      style: settings.previewStyle(),
      ...this.guests.assets,
    });
  }

  /** Folders from which the page may load files: the extension's own, and the blog's. */
  private rootsOf(document: TextDocument): Uri[] {
    const { extensionUri } = this.services;
    const own = [
      Uri.joinPath(extensionUri, 'media'),
      Uri.joinPath(extensionUri, 'dist', 'webview'),
      ...this.guests.folders,
    ];
    const folder = workspace.getWorkspaceFolder(document.uri)?.uri;
    if (folder !== undefined) {
      return [...own, folder];
    }
    return document.isUntitled ? own : [...own, Uri.joinPath(document.uri, '..')];
  }

  private receive(message: unknown): void {
    if (!isFromPage(message)) {
      this.services.log.warn('preview: a message of an unknown kind was dropped');
      return;
    }
    if (message.type === 'ready') {
      this.isReady = true;
      this.loaded.fire();
      this.sendPage().catch((error: unknown) => this.fail(error));
    } else if (message.type === 'copied') {
      this.copies.answer(message.id, message.done);
    } else if ('version' in message && (message.version < this.pageVersion || message.version > this.version)) {
      this.services.log.debug(`preview: “${message.type}” of a page that is gone was dropped`);
    } else {
      this.acted.fire(message);
    }
  }

  /** Whether lines that a page of `version` names are those of the post now, every edit so far worked in. */
  async hasLinesOf(version: number): Promise<boolean> {
    await new Promise((resolve) => setTimeout(resolve, 0)); // edits of this turn may be under way still
    await this.update;
    return this.lines.areOf(version);
  }

  /** Sends the whole page, as of now. */
  private async sendPage(): Promise<void> {
    const { shown } = this;
    const [bases] = await Promise.all([this.pictures.soFar(shown), this.services.guests.wake()]);
    if (!this.isReady || this.isDisposed || shown !== this.shown) {
      return;
    }
    const { reading } = this.lines;
    const [post, module] = await this.read(shown);
    if (shown !== this.shown || this.isDisposed) {
      return;
    }
    this.model.update(post, this.context(module, post));
    const { header, notice, units, notes } = this.model.current!;
    if (this.guests.needsMore(htmlsOf(units, notes), module)) {
      this.load();
      return;
    }
    const guests = this.guests.message(module, this.services.retrospectives.optionsOf(shown).lineBreaks);
    this.post({
      type: 'page',
      version: ++this.version,
      source: shown.uri.toString(),
      lineAttribute: module.lineAttribute,
      ...(post.language && { language: post.language }),
      header,
      ...(notice && { notice }),
      units,
      ...(notes && { notes }),
      bases,
      ...(guests && { guests }),
      scrollTo: this.firstLine(shown),
    });
    this.lines.showed(this.version, reading);
    this.bases = bases;
    this.completeBases();
  }

  /** Tells the page where pictures are once that is known; it goes without as long. */
  private completeBases(): void {
    const { shown } = this;
    const complete = async () => {
      const bases = await this.pictures.complete(shown);
      if (this.hasPost && shown === this.shown && JSON.stringify(bases) !== JSON.stringify(this.bases)) {
        this.bases = bases;
        this.post({ type: 'bases', source: shown.uri.toString(), bases });
      }
    };
    complete().catch((error: unknown) => this.fail(error));
  }

  /** Brings the page up to date. While one update is worked on, all further ones are one. */
  private refresh(): void {
    if (this.updateWaiting || !this.isReady) {
      return;
    }
    this.updateWaiting = true;
    this.update = this.update
      .then(() => {
        this.updateWaiting = false;
        return this.sendPatch();
      })
      .catch((error: unknown) => this.fail(error));
  }

  private async sendPatch(): Promise<void> {
    const { shown, model } = this;
    const { reading } = this.lines;
    const [post, module] = await this.read(shown);
    if (shown !== this.shown || model !== this.model || !this.isReady || this.isDisposed) {
      return;
    }
    const patch = model.update(post, this.context(module, post));
    if (patch !== undefined) {
      const added = patch.splices.flatMap((splice) => splice.added);
      if (this.guests.needsMore(htmlsOf(added, patch.notes), module)) {
        this.load();
        return;
      }
      this.post({ type: 'patch', version: ++this.version, ...patch });
    }
    this.lines.showed(this.version, reading);
  }

  private async read(document: TextDocument) {
    return Promise.all([this.services.retrospectives.get(document), this.services.retrospectives.load()]);
  }

  private context(
    module: Awaited<ReturnType<OpenRetrospectives['load']>>,
    post: Awaited<ReturnType<OpenRetrospectives['get']>>,
  ) {
    return {
      words: pageWords,
      minutes: module.readingMinutes(post.counts, this.speeds.of(this.shown)),
      lineAttribute: module.lineAttribute,
      goals: this.goals.tally,
    };
  }

  private post(message: ToPage): void {
    if (this.isReady && !this.isDisposed) {
      if (message.type === 'page') {
        this.pageVersion = message.version;
        this.hasPost = true;
        this.goals.onceQuiet();
      }
      void this.webview.postMessage(message);
    }
  }

  private fail(error: unknown): void {
    if (!this.isDisposed) {
      this.services.log.error('preview', error instanceof Error ? (error.stack ?? error.message) : String(error));
    }
  }
}

function htmlsOf(units: readonly PageUnit[], notes: { readonly html?: string } | null | undefined): string[] {
  return [...units.map(({ html }) => html), notes?.html ?? ''];
}
