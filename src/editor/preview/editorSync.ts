import { TextEditorSelectionChangeKind, window, workspace, type TextEditor } from 'vscode';
import { Disposables } from '../disposables';
import { settings } from '../settings';
import type { PostPreview } from './postPreview';
import { scrollEditor, topLineOf, visibleEditorOf } from './sourceEditor';

/** So long after the person scrolled the preview, the editor's own scrolling is an echo of that. Milliseconds. */
const leadTime = 500;

/** So long after the text was changed nothing scrolls the editor. Milliseconds. */
const typingTime = 500;

/** Keeps the editor of a post and its preview at one place, and the preview's mark at the cursor. */
export class EditorSync extends Disposables {
  private previewLeadsUntil = 0;
  private typedAt = -typingTime;
  /** Line that the page was told last; undefined when it was told nothing. */
  private told: number | null | undefined;
  private telling: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly preview: PostPreview) {
    super();
    this.register(window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.followEditor(textEditor)));
    this.register(
      window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
        if (textEditor.document !== this.preview.document) {
          return;
        }
        if (kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse) {
          this.previewLeadsUntil = 0;
        }
        this.tellCursor();
      }),
    );
    this.register(window.onDidChangeVisibleTextEditors(() => this.tellCursor()));
    this.register(
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document === this.preview.document && contentChanges.length > 0) {
          this.typedAt = Date.now();
        }
      }),
    );
    this.register(preview.onDidLoad(() => this.tellAnew()));
  }

  /** Scrolls the editor of the post, if one is visible, to where the person has scrolled the preview. */
  followPreview(line: number): void {
    const editor = visibleEditorOf(this.preview.document);
    if (!settings.scrollSync() || editor === undefined || Date.now() - this.typedAt < typingTime) {
      return;
    }
    this.letPreviewLead();
    scrollEditor(editor, line);
  }

  /** For a moment the editor's scrolling comes from the preview, and must not go back there. */
  letPreviewLead(): void {
    this.previewLeadsUntil = Date.now() + leadTime;
  }

  /** The page knows nothing: it is new, or shows another post. */
  tellAnew(): void {
    this.told = undefined;
    this.tellCursor();
  }

  private followEditor(editor: TextEditor): void {
    const line = topLineOf(editor);
    if (
      line !== undefined &&
      editor.document === this.preview.document &&
      settings.scrollSync() &&
      Date.now() >= this.previewLeadsUntil
    ) {
      this.preview.send({ type: 'scroll', line });
    }
  }

  /** Tells the page the cursor's line, once for all that happens in one turn. */
  private tellCursor(): void {
    this.telling ??= setTimeout(() => {
      this.telling = undefined;
      const line = visibleEditorOf(this.preview.document)?.selection.active.line ?? null;
      if (line !== this.told) {
        this.told = line;
        this.preview.send({ type: 'cursor', line });
      }
    }, 0);
  }

  override dispose(): void {
    clearTimeout(this.telling);
    super.dispose();
  }
}
