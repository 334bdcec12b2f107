import {
  commands,
  Disposable,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextDocument,
  type TextEditor,
  type WebviewPanel,
} from 'vscode';
import { isPageState } from '../../preview';
import { Disposables } from '../disposables';
import { activePostEditor, isPost, nameOf } from '../documents';
import { reportingFailure } from '../log';
import { previewWords as words } from '../words';
import { openLink } from './openLink';
import { PostPreview, type PreviewServices } from './postPreview';

const viewType = 'retrospect.preview';

/** The preview panel: `retrospect.openPreview`, `retrospect.openPreviewToSide`, and its return after a reload. */
export function registerPreviewPanel(services: PreviewServices): Disposable {
  const panels = new PreviewPanels(services);
  const open = (id: string, column: ViewColumn) =>
    commands.registerCommand(id, (uri?: unknown) =>
      reportingFailure(services.log, id, async () => {
        const document = uri instanceof Uri ? await workspace.openTextDocument(uri) : activePostEditor()?.document;
        if (document === undefined) {
          void window.showInformationMessage(words.noPost());
          return;
        }
        panels.open(document, column);
      }),
    );
  return Disposable.from(
    panels,
    open('retrospect.openPreview', ViewColumn.Active),
    open('retrospect.openPreviewToSide', ViewColumn.Beside),
  );
}

/** The one panel that follows the active post. */
class PreviewPanels extends Disposables {
  private current: { readonly panel: WebviewPanel; readonly preview: PostPreview } | undefined;

  constructor(private readonly services: PreviewServices) {
    super();
    this.register(window.onDidChangeActiveTextEditor((editor) => this.follow(editor)));
    this.register(
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges }) => {
        const top = visibleRanges[0]?.start.line;
        if (top !== undefined && textEditor.document === this.current?.preview.document) {
          this.current.preview.scrollTo(top);
        }
      }),
    );
    this.register(
      window.registerWebviewPanelSerializer(viewType, {
        deserializeWebviewPanel: async (panel: WebviewPanel, state: unknown) => {
          const source = isPageState(state) ? Uri.parse(state.source) : activePostEditor()?.document.uri;
          try {
            this.adopt(panel, await workspace.openTextDocument(source!));
          } catch (error) {
            this.services.log.warn('preview: its post is gone', String(error));
            panel.webview.html = '';
            panel.dispose();
          }
        },
      }),
    );
  }

  open(document: TextDocument, column: ViewColumn): void {
    if (this.current !== undefined) {
      this.show(document);
      this.current.panel.reveal(undefined, column === ViewColumn.Beside);
      return;
    }
    const panel = window.createWebviewPanel(
      viewType,
      words.title(nameOf(document.uri)),
      { viewColumn: column, preserveFocus: column === ViewColumn.Beside },
      { enableFindWidget: true },
    );
    this.adopt(panel, document);
  }

  private adopt(panel: WebviewPanel, document: TextDocument): void {
    this.current?.panel.dispose();
    panel.title = words.title(nameOf(document.uri));
    const icon = (theme: string) => Uri.joinPath(this.services.extensionUri, 'media', `preview-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const preview = new PostPreview(panel.webview, document, topLine, this.services);
    this.current = { panel, preview };
    preview.onDidClickLink(({ href, document: from }) => {
      void reportingFailure(this.services.log, href, () => openLink(href, from));
    });
    panel.onDidDispose(() => {
      preview.dispose();
      if (this.current?.panel === panel) {
        this.current = undefined;
      }
    });
  }

  private follow(editor: TextEditor | undefined): void {
    if (editor !== undefined && isPost(editor.document)) {
      this.show(editor.document);
    }
  }

  private show(document: TextDocument): void {
    if (this.current !== undefined && this.current.preview.document !== document) {
      this.current.preview.show(document);
      this.current.panel.title = words.title(nameOf(document.uri));
    }
  }

  override dispose(): void {
    this.current?.preview.dispose();
    super.dispose();
  }
}

/** The first line that an editor shows of `document`. */
function topLine(document: TextDocument): number | undefined {
  const editor = window.visibleTextEditors.find((candidate) => candidate.document === document);
  return editor?.visibleRanges[0]?.start.line;
}
