import { commands, Disposable, ViewColumn, window, type Memento, type TextDocument } from 'vscode';
import { documentFor } from '../documents';
import { reportingFailure } from '../log';
import { previewWords as words } from '../words';
import { groupsWithPreview, KeptPanels, panelType } from './lostPanels';
import type { PreviewServices } from './postPreview';
import type { PreviewPanels } from './previewPanel';
import type { PreviewView } from './previewView';
import { showInformation } from '../notices';

const viewId = 'retrospect.previewView';

/** Milliseconds in which VS Code gives panels that it restores to their extension. */
const settlingTime = 3_000;

/** Looks for previews that belong to nobody, once those in view must have been given back, and when others come to view. */
function onceSettled(replaceLost: () => Promise<unknown>): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void replaceLost(), settlingTime);
  };
  look();
  return Disposable.from(
    new Disposable(() => clearTimeout(timer)),
    window.tabGroups.onDidChangeTabs(() => {
      if (groupsWithPreview().length > 0) {
        look();
      }
    }),
  );
}

/** Beside the post, which need not be where the person is: the walkthrough opens it from another column. */
function besideEditorOf(document: TextDocument): ViewColumn {
  const column = window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
  return column === undefined || window.activeTextEditor?.document === document ? ViewColumn.Beside : column + 1;
}

/**
 * The preview: the commands that open, lock and unlock its panels, their return after a reload, and its view. What they
 * need is loaded with the first one.
 */
export function registerPreviews(services: PreviewServices, workspaceState: Memento): Disposable {
  const kept = new KeptPanels(workspaceState);
  let loaded: { readonly panels: PreviewPanels; readonly view: PreviewView } | undefined;
  let loading: Promise<NonNullable<typeof loaded>> | undefined;
  const load = () =>
    (loading ??= import('./previewFeatures').then(({ PreviewPanels, PreviewView }) => {
      loaded = { panels: new PreviewPanels(services, kept), view: new PreviewView(services) };
      return loaded;
    }));
  const open = (id: string, column: ViewColumn) =>
    commands.registerCommand(id, (uri?: unknown) =>
      reportingFailure(services.log, id, async () => {
        const document = await documentFor(uri);
        if (document === undefined) {
          void showInformation(words.noPost());
          return;
        }
        (await load()).panels.open(document, column === ViewColumn.Beside ? besideEditorOf(document) : column);
      }),
    );
  return Disposable.from(
    kept.all().length === 0
      ? new Disposable(() => undefined)
      : onceSettled(() =>
          reportingFailure(services.log, 'retrospect.openPreview', async () => (await load()).panels.replaceLost()),
        ),
    new Disposable(() => {
      loaded?.panels.dispose();
      loaded?.view.dispose();
    }),
    open('retrospect.openPreview', ViewColumn.Active),
    open('retrospect.openPreviewToSide', ViewColumn.Beside),
    commands.registerCommand('retrospect.copyHtml', (uri?: unknown) =>
      reportingFailure(services.log, 'retrospect.copyHtml', async () =>
        (await import('../publish/publishFeatures')).copyHtml(services, uri, async (document, content) =>
          (await load()).panels.copy(document, content),
        ),
      ),
    ),
    // What is not loaded is not there to be locked.
    commands.registerCommand('retrospect.lockPreview', () => loaded?.panels.lockActive(true)),
    commands.registerCommand('retrospect.unlockPreview', () => loaded?.panels.lockActive(false)),
    commands.registerCommand('retrospect.lockPreviewView', () => loaded?.view.lock(true)),
    commands.registerCommand('retrospect.unlockPreviewView', () => loaded?.view.lock(false)),
    window.registerWebviewPanelSerializer(panelType, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await load()).panels.restore(panel, state),
    }),
    window.registerWebviewViewProvider(viewId, {
      resolveWebviewView: async (view, { state }: { readonly state: unknown }) =>
        (await load()).view.resolve(view, state),
    }),
  );
}
