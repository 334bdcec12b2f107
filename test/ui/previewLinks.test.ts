import assert from 'node:assert/strict';
import { openWithPreview, previewOf } from './support/previews';
import { withWorkbench } from './support/suiteWindow';
import { until } from './support/workbench';

const post = `---
title: Links
---

[down](#the-end) [경로](./posts/2023-retrospective.md#nowhere) [out](https://example.com/page) [mail](mailto:a@example.com)
[cmd](command:workbench.action.quit) [vs](vscode:extension/a.b) [file](file:///etc/passwd) [up](../../secret.md)
<a href="command:workbench.action.closeWindow">raw</a> [gone](missing.md) [trap](<./[click](command:workbench.action.closeAllEditors).md>)

${'A paragraph.\n\n'.repeat(60)}
## The end
`;

suite('links in the preview', () => {
  const window = withWorkbench();

  test('anchors scroll; other posts open in the editor and the preview', async () => {
    const workbench = window();
    const frame = await openWithPreview(workbench, post, 'links.md');
    await frame.locator('a', { hasText: 'down' }).click();
    await until(
      () =>
        frame.evaluate(() => {
          const { top } = document.querySelector('#blocks h2')!.getBoundingClientRect();
          return top >= 0 && top < innerHeight;
        }),
      'the heading',
    );
    await frame.evaluate(() => scrollTo(0, 0));
    await frame.locator('a', { hasText: '경로' }).click();
    await workbench.page.waitForSelector('.tab.active[data-resource-name="2023-retrospective.md"]');
    await until(
      async () => (await workbench.page.locator('.tab', { hasText: 'Preview: 2023-retrospective.md' }).count()) > 0,
      'the preview of it',
    );
  });

  // A mail address VS Code hands on without asking: the browser of these tests would leave the page for it.
  test('https goes out after VS Code has asked', async () => {
    const workbench = window();
    await workbench.openFile('links.md');
    const frame = await previewOf(workbench, 'Links');
    await frame.evaluate(() => scrollTo(0, 0));
    await frame.locator('a', { hasText: 'out' }).click();
    const dialog = workbench.page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    assert.ok((await dialog.textContent())!.includes('https://example.com/page'));
    await workbench.screenshot('preview-link-out');
    await workbench.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('every other scheme does nothing, and what lies outside or is missing is said', async () => {
    const workbench = window();
    const frame = await previewOf(workbench, 'Links');
    const pages = workbench.page.context().pages().length;
    for (const name of ['cmd', 'vs', 'file', 'raw']) {
      const link = frame.locator('#blocks a', { hasText: name });
      // What is not even a link is text.
      if ((await link.count()) > 0) {
        await link.first().click();
        await workbench.page.waitForTimeout(200);
      }
    }
    assert.equal(workbench.page.context().pages().length, pages);
    assert.equal(await workbench.page.locator('.monaco-dialog-box').count(), 0);
    assert.ok(await workbench.page.locator('.tab', { hasText: 'Preview: links.md' }).count());
    for (const [name, words] of [
      ['up', 'This link is not opened'],
      ['gone', 'There is no file at missing.md'],
    ] as const) {
      await frame.locator('#blocks a', { hasText: name }).click();
      await workbench.notification(words);
    }
  });

  test('an address that would be a command in a message is text there', async () => {
    const workbench = window();
    const frame = await previewOf(workbench, 'Links');
    await frame.locator('#blocks a', { hasText: 'trap' }).click();
    await workbench.notification('command:workbench.action.closeAllEditors');
    assert.equal(await workbench.page.locator('.notification-list-item-message a').count(), 0);
  });
});
