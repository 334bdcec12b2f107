import {
  env,
  EventEmitter,
  Uri,
  workspace,
  type TextDocument,
  type TextEditor,
  type ViewColumn,
  type Webview,
} from 'vscode';
import { hintHtml, isPageState, type CopyMessage, type PageAct, type PageState } from '../../preview';
import { Disposables } from '../disposables';
import { isPost, nameOf } from '../documents';
import { reportingFailure } from '../log';
import { settings } from '../settings';
import { previewWords as words } from '../words';
import { EditorSync } from './editorSync';
import { openLink } from './openLink';
import { PostPreview, type PreviewServices } from './postPreview';
import { columnFor, openAtLine, topLineOf, visibleEditorOf } from './sourceEditor';
import { toggleTask } from './toggleTask';

interface Filled {
  readonly preview: PostPreview;
  readonly sync: EditorSync;
}

/**
 * A place for a preview, whatever holds its webview: shows a post or says why there is none, follows the active editor
 * unless it is locked, and answers what the person does on the page.
 */
export class PreviewSlot extends Disposables {
  private filled: Filled | undefined;
  private isLocked = false;
  /** The line at the page's top, as far as the person scrolled it there. */
  private place = 0;
  /** Until the tasks ticked so far are ticked in the post. */
  private toggling: Promise<unknown> = Promise.resolve();
  private readonly moved = this.register(new EventEmitter<void>());
  /** The person has scrolled it. */
  readonly onDidMove = this.moved.event;
  private readonly changed = this.register(new EventEmitter<void>());
  /** It shows another post, or was locked or unlocked. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly webview: Webview,
    private readonly services: PreviewServices,
    /** Column that the preview itself stands in; undefined for one that stands in none. */
    private readonly column: () => ViewColumn | undefined,
  ) {
    super();
    this.register(
      workspace.onDidOpenTextDocument((document) => {
        // Closed and opened again, a post is another object.
        if (document.uri.toString() === this.document?.uri.toString()) {
          this.show(document);
        }
      }),
    );
  }

  /** The post shown, if there is one. */
  get document(): TextDocument | undefined {
    return this.filled?.preview.document;
  }

  /** Whether it keeps showing its post. */
  get locked(): boolean {
    return this.isLocked;
  }

  set locked(locked: boolean) {
    this.isLocked = locked && this.filled !== undefined;
    this.filled?.preview.send({ type: 'lock', locked: this.isLocked });
    this.changed.fire();
  }

  /** Title for a tab. */
  get title(): string {
    if (this.document === undefined) {
      return words.titleWithoutPost();
    }
    const name = nameOf(this.document.uri);
    return this.isLocked ? words.lockedTitle(name) : words.title(name);
  }

  /** What it shows, and where; undefined while it shows no post. */
  get state(): PageState | undefined {
    const { document } = this;
    return document && { source: document.uri.toString(), line: this.topLine(document), locked: this.isLocked };
  }

  show(document: TextDocument): void {
    if (document !== this.document) {
      this.place = 0;
    }
    this.fillWith(document);
  }

  private fillWith(document: TextDocument): void {
    if (this.filled === undefined) {
      this.filled = this.fill(document);
    } else {
      this.filled.preview.show(document);
      this.filled.sync.tellAnew();
    }
    this.changed.fire();
  }

  /** Shows the post of `editor`, if it is one and this slot follows. */
  follow(editor: TextEditor | undefined): void {
    if (!this.isLocked && editor !== undefined && isPost(editor.document) && editor.document !== this.document) {
      this.show(editor.document);
    }
  }

  /** See {@link PostPreview.copy}. */
  async copy(content: Pick<CopyMessage, 'html' | 'text'>): Promise<boolean> {
    return (await this.filled?.preview.copy(content)) ?? false;
  }

  /** Says `hint` in place of a post; only for a slot that never showed one. */
  say(hint: string): void {
    const { webview } = this;
    const media = Uri.joinPath(this.services.extensionUri, 'media');
    webview.options = { enableScripts: false, localResourceRoots: [media] };
    webview.html = hintHtml(
      {
        language: env.language,
        title: words.titleWithoutPost(),
        styles: [webview.asWebviewUri(Uri.joinPath(media, 'preview.css')).toString()],
        source: webview.cspSource,
        style: settings.previewStyle(),
      },
      hint,
    );
    this.changed.fire();
  }

  /**
   * Shows again what the page kept before a reload. A post that is gone is said to be.
   * @param state as it came, not trusted
   * @param otherwise shown when nothing was kept
   */
  async restore(state: unknown, otherwise: TextDocument | undefined): Promise<void> {
    if (!isPageState(state)) {
      if (otherwise === undefined) {
        this.say(words.hint());
      } else {
        this.show(otherwise);
      }
      return;
    }
    const source = Uri.parse(state.source);
    try {
      const document = await workspace.openTextDocument(source);
      if (this.filled !== undefined && state.locked !== true) {
        return; // the person went to another post meanwhile, which it follows
      }
      this.place = state.line;
      this.fillWith(document);
    } catch (error) {
      this.services.log.info('preview: its post is gone', String(error));
      if (this.filled === undefined) {
        this.say(words.gone(nameOf(source)));
      }
      return;
    }
    this.locked = state.locked === true;
  }

  private fill(document: TextDocument): Filled {
    const topLine = (of: TextDocument) => this.topLine(of);
    const preview = this.register(new PostPreview(this.webview, document, topLine, this.services));
    const sync = this.register(new EditorSync(preview));
    this.register(preview.onDidLoad(() => preview.send({ type: 'lock', locked: this.isLocked })));
    this.register(
      preview.onDidAct((act) => {
        void reportingFailure(this.services.log, 'retrospect.openPreview', () => this.answer(act, { preview, sync }));
      }),
    );
    return { preview, sync };
  }

  /** The line that the editor of a post shows at its top, else that which the page was scrolled to. */
  private topLine(of: TextDocument): number {
    const editor = visibleEditorOf(of);
    return (editor && topLineOf(editor)) ?? this.place;
  }

  private async answer(act: PageAct, { preview, sync }: Filled): Promise<void> {
    const { document } = preview;
    const { log, retrospectives, blogs } = this.services;
    switch (act.type) {
      case 'openLink':
        await openLink(act.href, document, {
          column: columnFor(document, this.column()),
          retrospectives,
          blogs,
          didOpen: (post) => {
            if (!this.isLocked) {
              this.show(post);
            }
          },
        });
        break;
      case 'toggleTask': {
        // One behind the other: VS Code refuses an edit that was made for the text before another.
        const toggled = this.toggling.then(async () => {
          if (!(await preview.hasLinesOf(act.version)) || !(await toggleTask(document, act, retrospectives))) {
            log.debug(`preview: no task to toggle on line ${act.line}`);
          }
        });
        this.toggling = toggled.catch(() => undefined); // whoever asked is told
        await toggled;
        break;
      }
      case 'scrolled':
        this.place = act.line;
        this.moved.fire();
        sync.followPreview(act.line);
        break;
      case 'reveal':
        sync.letPreviewLead();
        await openAtLine(document, act.line, columnFor(document, this.column()));
        break;
    }
  }
}
