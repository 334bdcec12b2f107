import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { focusSource } from './support/previews';
import { until, withWorkbench } from './support/workbench';

/** The text that stands at the page's top. */
const place = (frame: Frame) =>
  frame.evaluate(() => document.elementFromPoint(200, 8)?.closest('[data-line]')?.textContent?.slice(0, 20) ?? '');

suite('when the extension host dies', () => {
  const window = withWorkbench({ settings: { 'files.autoSave': 'off' } });

  test('the preview comes back on its post, at its place, and what was typed is there', async function () {
    if (process.platform === 'win32') {
      this.skip(); // processes are told by ps
    }
    const workbench = window();
    await workbench.openFile('2024-retrospective.md');
    await workbench.command('Retrospective: Open Preview to the Side');
    const before = await workbench.preview();
    await before.locator('.post-title', { hasText: '2024년 회고' }).waitFor();
    await focusSource(workbench);
    await workbench.keyboard.press('Control+Home');
    await workbench.keyboard.press('Control+End');
    await workbench.keyboard.type('한 줄 더.');
    await before.locator('#blocks', { hasText: '한 줄 더.' }).waitFor();
    // Up again by the wheel, over the page: the editor goes along, once nobody types.
    await workbench.page.waitForTimeout(1000);
    const box = (await (await before.frameElement()).boundingBox())!;
    await workbench.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await workbench.page.mouse.wheel(0, -900);
    await workbench.page.waitForTimeout(2000); // what a preview shows is kept once it stands still
    const there = await place(before);
    assert.notEqual(there, '');

    workbench.killExtensionHost();
    await until(async () => before.isDetached(), 'the page that nobody answers to go', 40);
    await workbench.waitForCounts(/\d/);
    assert.equal(await workbench.page.locator('.tab', { hasText: 'Preview:' }).count(), 1);
    const after = await workbench.preview();
    await after.locator('.post-title', { hasText: '2024년 회고' }).waitFor();
    await until(async () => (await place(after)) === there, 'the place');
    await workbench.screenshot('preview-after-crash-en');

    // It lives: what is typed now is seen.
    await focusSource(workbench);
    await workbench.keyboard.press('Control+End');
    await workbench.keyboard.type(' 그리고 또.');
    await after.locator('#blocks', { hasText: '한 줄 더. 그리고 또.' }).waitFor();
  });
});
