import { commands, window, type WebviewView } from 'vscode';
import { Disposables } from '../disposables';
import { activePostEditor, nameOf } from '../documents';
import type { PreviewServices } from './postPreview';
import { PreviewSlot } from './previewSlot';

/** Context key: whether the view keeps showing its post. */
const lockedKey = 'retrospect.previewViewLocked';

/** The preview as a view, for people who keep their editor columns for text. */
export class PreviewView extends Disposables {
  private slot: PreviewSlot | undefined;

  constructor(private readonly services: PreviewServices) {
    super();
    this.register(window.onDidChangeActiveTextEditor((editor) => this.slot?.follow(editor)));
  }

  lock(locked: boolean): void {
    if (this.slot !== undefined) {
      this.slot.locked = locked;
    }
  }

  /** Fills the view; VS Code makes it anew when the person drags it elsewhere. */
  async resolve(view: WebviewView, state: unknown): Promise<void> {
    const slot = new PreviewSlot(view.webview, this.services, () => undefined);
    this.slot = slot;
    slot.onDidChange(() => {
      view.description = slot.document === undefined ? '' : nameOf(slot.document.uri);
      void commands.executeCommand('setContext', lockedKey, slot.locked);
    });
    view.onDidDispose(() => {
      slot.dispose();
      if (this.slot === slot) {
        this.slot = undefined;
      }
    });
    const active = activePostEditor()?.document;
    await slot.restore(state, active);
    if (!slot.locked && active !== undefined) {
      slot.follow(activePostEditor());
    }
  }

  override dispose(): void {
    this.slot?.dispose();
    super.dispose();
  }
}
