import { assert } from 'chai';
import * as vscode from 'vscode';
import { Guests } from '../../src/editor/guests';
import { PreviewSlot } from '../../src/editor/preview/previewSlot';
import { makeServices, type TestServices } from './services';
import { closeAll, file, openPost, remove, write } from './support';

suite('a preview that comes back after a reload', () => {
  let services: TestServices;
  let guests: Guests;
  let panel: vscode.WebviewPanel;
  let slot: PreviewSlot;
  setup(() => {
    services = makeServices();
    guests = new Guests(services.log);
    const { extensionUri } = vscode.extensions.getExtension('retrospect.retrospect')!;
    panel = vscode.window.createWebviewPanel('retrospect.test', 'Test', vscode.ViewColumn.Two);
    slot = new PreviewSlot(panel.webview, { ...services, guests, extensionUri }, () => vscode.ViewColumn.Two);
  });
  teardown(async () => {
    slot.dispose();
    panel.dispose();
    guests.dispose();
    services.dispose();
    await closeAll();
    await remove('scratch');
  });

  test('follows, where its own is gone', async () => {
    const other = await openPost('# Other\n', 'scratch/other.md');
    const restoring = slot.restore({ source: file('scratch/gone.md').toString(), line: 0 }, undefined);
    slot.follow(other);
    await restoring;
    assert.strictEqual(slot.document?.uri.toString(), other.document.uri.toString());
    assert.notInclude(panel.webview.html, 'gone.md', 'it is not said in its place');
  });

  for (const locked of [false, true]) {
    test(`${locked ? 'keeps to its post' : 'follows'}, where somebody goes to another before its own is there`, async () => {
      const kept = await write('scratch/kept.md', '# Kept\n');
      const other = await openPost('# Other\n', 'scratch/other.md');
      const restoring = slot.restore({ source: kept.toString(), line: 0, locked }, undefined);
      slot.follow(other);
      await restoring;
      assert.strictEqual(slot.document?.uri.toString(), (locked ? kept : other.document.uri).toString());
      assert.strictEqual(slot.locked, locked);
    });
  }
});
