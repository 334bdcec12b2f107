import assert from 'node:assert/strict';
import { focusSource, previewOf } from './support/previews';
import { withWorkbench } from './support/suiteWindow';

suite('a preview page that was taken over', () => {
  const window = withWorkbench({ spoils: true });

  test('can neither bring the extension down nor make it open or edit anything', async () => {
    const workbench = window();
    const { page } = workbench;
    // The page's own way to the extension is kept from it; here it is handed out, as a hole in VS Code would do.
    await page.context().addInitScript(() => {
      let acquire: (() => object) | undefined;
      Object.defineProperty(globalThis, 'acquireVsCodeApi', {
        configurable: true,
        get: () => () => ((globalThis as { api?: object }).api ??= acquire!()),
        set: (given: () => object) => (acquire = given),
      });
    });
    await page.reload();
    await page.waitForSelector('.monaco-workbench');
    const text = '---\ntitle: Victim\n---\n\n- [ ] a task\n\nwords\n';
    await workbench.newPost(text, 'victim.md');
    await workbench.command('Retrospective: Open Preview to the Side');
    const frame = await previewOf(workbench, 'Victim');
    const tabs = () => page.locator('.tab').allTextContents();
    const before = await tabs();
    await frame.evaluate(() => {
      const { api } = globalThis as unknown as { api: { postMessage(message: unknown): void } };
      const deep: unknown[] = [];
      deep.push([[[[{}]]]]);
      const line = [-1, 1e9, 1.5, NaN, Infinity, '4', null, {}, 4_000_000_000];
      const garbage: unknown[] = [undefined, null, 0, '', 'ready', [], {}, deep, { type: 'nothing' }, { type: {} }];
      for (const each of line) {
        garbage.push(
          { type: 'toggleTask', version: each, line: 4, checked: false, word: 'a' },
          { type: 'toggleTask', version: 1, line: each, checked: false, word: 'a' },
          { type: 'toggleTask', version: 1, line: 6, checked: each, word: each },
          { type: 'scrolled', version: 1, line: each },
          { type: 'reveal', version: 1, line: each },
          { type: 'openLink', href: each },
        );
      }
      for (const href of [
        'command:workbench.action.newWindow',
        'vscode:x',
        'file:///etc/passwd',
        '../../../etc/passwd',
      ]) {
        garbage.push({ type: 'openLink', href }, { type: 'openLink', href: href.repeat(1_000) });
      }
      garbage.forEach((message) => api.postMessage(message));
    });
    await page.waitForTimeout(1500);
    assert.deepEqual(await tabs(), before, 'nothing was opened');
    assert.equal(workbench.read('victim.md'), text, 'nothing was edited');
    // And it all goes on.
    await focusSource(workbench);
    await workbench.keyboard.press('Control+End');
    await workbench.keyboard.type('still alive');
    await frame.locator('#blocks p', { hasText: 'still alive' }).waitFor();
    await workbench.waitForCounts(/words/);
  });
});
