import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { focusSource } from './support/previews';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

/** The text that stands at the page's top. */
const place = (frame: Frame) =>
  frame.evaluate(() => document.elementFromPoint(200, 8)?.closest('[data-line]')?.textContent?.slice(0, 20) ?? '');

suite('when the extension host dies', () => {
  const window = withWorkbench({ spoils: true, settings: { 'files.autoSave': 'off' } });

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

/** The page of the view in the bottom panel, once it shows a post with this title. */
async function viewOf({ page }: Workbench, title: string, seconds?: number): Promise<Frame> {
  const panel = (await page.locator('#workbench\\.parts\\.panel').boundingBox())!;
  return until(
    async () => {
      for (const frame of page.frames()) {
        const shown = await frame
          .evaluate(() => document.querySelector('main#post .post-title')?.textContent)
          .catch(() => undefined); // frames come and go while a webview loads
        const box = shown === title ? await (await frame.frameElement()).boundingBox().catch(() => null) : null;
        if (box !== null && box.y >= panel.y && box.height > 0) {
          return frame;
        }
      }
      return undefined;
    },
    `“${title}” in the view`,
    seconds,
  );
}

/** Scrolls the page of the view by the wheel. @returns the text at its top */
async function scrollView({ page }: Workbench, frame: Frame, pixels: number): Promise<string> {
  const before = await place(frame);
  const box = (await (await frame.frameElement()).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, pixels);
  await page.waitForTimeout(2000); // what a preview shows is kept once it stands still
  const there = await place(frame);
  assert.ok(there !== '' && there !== before, `scrolled from “${before}” to “${there}”`);
  return there;
}

suite('when the extension host dies under the view in the bottom panel [long]', () => {
  const window = withWorkbench({ spoils: true, settings: { 'files.autoSave': 'off' } });
  setup(function () {
    if (process.platform === 'win32') {
      this.skip(); // processes are told by ps
    }
  });

  test('it shows the active post again, at its place', async () => {
    const workbench = window();
    await workbench.openFile('2024-retrospective.md');
    await workbench.command('Retrospective Preview: Focus on Preview View');
    const before = await viewOf(workbench, '2024년 회고');
    const there = await scrollView(workbench, before, 900);

    workbench.killExtensionHost();
    await until(async () => before.isDetached(), 'the page that nobody answers to go', 40);
    const after = await viewOf(workbench, '2024년 회고', 40);
    await until(async () => (await place(after)) === there, `the place “${there}”`);
    await workbench.screenshot('preview-view-after-crash-en');

    // It lives: what is typed now is seen.
    await focusSource(workbench);
    await workbench.keyboard.press('Control+End');
    await workbench.keyboard.type(' 그리고 또.');
    await after.locator('#blocks', { hasText: '그리고 또.' }).waitFor();
  });

  test('pinned to another post than the active one, it shows that again, at its place, and is pinned', async () => {
    const workbench = window();
    await focusSource(workbench);
    await workbench.openFile('2024-retrospective.md');
    const before = await viewOf(workbench, '2024년 회고');
    const panel = workbench.page.locator('#workbench\\.parts\\.panel');
    await panel.getByRole('button', { name: 'Keep Showing This Post' }).click();
    await focusSource(workbench);
    await workbench.openFile('hello-blog.md');
    const there = await scrollView(workbench, before, -600);

    workbench.killExtensionHost();
    await until(async () => before.isDetached(), 'the page that nobody answers to go', 40);
    const after = await viewOf(workbench, '2024년 회고', 40);
    await until(async () => (await place(after)) === there, `the place “${there}”`);
    await workbench.openFile('2023-retrospective.md');
    await workbench.page.waitForTimeout(1000);
    await viewOf(workbench, '2024년 회고');
    await panel.getByRole('button', { name: 'Follow the Active Post' }).waitFor();
    await workbench.screenshot('preview-view-locked-after-crash-en');
  });
});
