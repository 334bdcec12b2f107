import { commands, Uri, ViewColumn, window, type TextDocument, type WebviewPanel } from 'vscode';
import type { CopyMessage } from '../../preview';
import { Delayed } from '../delayed';
import { Disposables } from '../disposables';
import { activePostEditor } from '../documents';
import { previewWords as words } from '../words';
import { groupsWithPreview, panelType, type KeptPanels } from './lostPanels';
import type { PreviewServices } from './postPreview';
import { PreviewSlot } from './previewSlot';

/** Context key: whether the active panel keeps showing its post. */
const lockedKey = 'retrospect.previewLocked';

/** Milliseconds after the last scrolling in which what a panel shows is not kept yet. */
const keepDelay = 1_000;

/** All open panels. Those that aren't locked follow the active post. */
export class PreviewPanels extends Disposables {
  private readonly slots = new Map<WebviewPanel, PreviewSlot>();
  private readonly keeping = this.register(new Delayed(keepDelay, () => this.keep()));

  constructor(
    private readonly services: PreviewServices,
    private readonly kept: KeptPanels,
  ) {
    super();
    this.register(window.onDidChangeActiveTextEditor((editor) => this.slots.forEach((slot) => slot.follow(editor))));
  }

  /** Fills a panel that was there before a reload. */
  restore(panel: WebviewPanel, state: unknown): Promise<void> {
    return this.adopt(panel).restore(state, activePostEditor()?.document);
  }

  /** Puts a panel in the place of each preview in view that belongs to nobody. */
  async replaceLost(): Promise<void> {
    for (const { activeTab, viewColumn } of groupsWithPreview()) {
      const isOurs = [...this.slots.keys()].some((panel) => panel.visible && panel.viewColumn === viewColumn);
      if (!isOurs) {
        await this.restore(this.create({ viewColumn, preserveFocus: true }), this.kept.of(activeTab));
        await window.tabGroups.close(activeTab, true);
      }
    }
  }

  /**
   * Shows `document` where it is shown already, else in a panel that follows, else in a new one.
   * @param column of a new one; in any but the active one it leaves the keyboard where it is
   */
  open(document: TextDocument, column: ViewColumn): void {
    const all = [...this.slots];
    const [panel, slot] =
      all.find((entry) => entry[1].document === document) ?? all.find((entry) => !entry[1].locked) ?? [];
    if (panel !== undefined && slot !== undefined) {
      if (slot.document !== document) {
        slot.show(document);
      }
      panel.reveal(undefined, column !== ViewColumn.Active);
      return;
    }
    this.adopt(this.create({ viewColumn: column, preserveFocus: column !== ViewColumn.Active })).show(document);
  }

  /** Has a page that shows `document`, opened if there is none, put something on the clipboard, and gives the focus back. */
  async copy(document: TextDocument, content: Pick<CopyMessage, 'html' | 'text'>): Promise<boolean> {
    const before = window.activeTextEditor;
    this.open(document, ViewColumn.Beside);
    const [panel, slot] = [...this.slots].find((entry) => entry[1].document === document)!;
    panel.reveal(undefined, false);
    const done = await slot.copy(content);
    if (done && before !== undefined) {
      await window.showTextDocument(before.document, before.viewColumn);
    }
    return done;
  }

  /** Locks or unlocks the panel that the person is in. */
  lockActive(locked: boolean): void {
    const slot = [...this.slots].find(([panel]) => panel.active)?.[1];
    if (slot !== undefined) {
      slot.locked = locked;
    }
  }

  private create(where: { readonly viewColumn: ViewColumn; readonly preserveFocus: boolean }): WebviewPanel {
    return window.createWebviewPanel(panelType, words.titleWithoutPost(), where, { enableFindWidget: true });
  }

  private keep(): void {
    const panels = [...this.slots.values()].flatMap(({ title, state }) => (state ? [{ title, state }] : []));
    this.kept.keep(panels).then(undefined, (error: unknown) => this.services.log.warn('previews', String(error)));
  }

  private adopt(panel: WebviewPanel): PreviewSlot {
    const icon = (theme: string) => Uri.joinPath(this.services.extensionUri, 'media', `preview-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    const slot = new PreviewSlot(panel.webview, this.services, () => panel.viewColumn);
    this.slots.set(panel, slot);
    const sayLocked = () => {
      if (panel.active) {
        void commands.executeCommand('setContext', lockedKey, slot.locked);
      }
    };
    slot.onDidChange(() => {
      panel.title = slot.title;
      sayLocked();
      this.keep();
    });
    slot.onDidMove(() => this.keeping.onceQuiet());
    panel.onDidChangeViewState(sayLocked);
    panel.onDidDispose(() => {
      this.slots.delete(panel);
      slot.dispose();
      this.keep();
    });
    return slot;
  }

  override dispose(): void {
    this.slots.forEach((slot) => slot.dispose());
    super.dispose();
  }
}
