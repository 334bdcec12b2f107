import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { until, withWorkbench, type Workbench } from './support/workbench';

/** Puts a picture of noise on the clipboard: a PNG of about four bytes a pixel. */
async function copyPicture(page: Page, side: number): Promise<void> {
  await page.evaluate(async (size) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = size;
    const context = canvas.getContext('2d')!;
    const pixels = context.createImageData(size, size);
    for (let at = 0; at < pixels.data.length; at += 65_536) {
      crypto.getRandomValues(new Uint8Array(pixels.data.buffer, at, Math.min(65_536, pixels.data.length - at)));
    }
    context.putImageData(pixels, 0, 0);
    const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), 'image/png'));
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
  }, side);
}

const images = (workbench: Workbench) => readdirSync(join(workbench.folder, 'posts', 'images')).sort();

/** Pastes, and takes `title` among the choices that VS Code then offers. */
async function pasteAs(workbench: Workbench, title: string): Promise<void> {
  const { page, keyboard } = workbench;
  await keyboard.press('Control+V');
  await page.locator('.post-edit-widget').first().waitFor();
  await workbench.screenshot(`pictures-widget-${title.length}`);
  await page.locator('.post-edit-widget .monaco-button').first().click();
  const choice = page.locator('.action-widget .monaco-list-row, .context-view .monaco-list-row', { hasText: title });
  await choice.first().waitFor();
  await workbench.screenshot(`pictures-choices-${title.length}`);
  await choice.first().click();
}

suite('pictures, in English', () => {
  const window = withWorkbench();

  test('a pasted picture goes where the blog keeps pictures, its caption ready to be written', async () => {
    const workbench = window();
    const { page, keyboard } = workbench;
    const path = await workbench.newPost('---\ntitle: A walk\n---\n\nIt was long.\n', 'posts/2025-a-walk.md');
    await copyPicture(page, 8);
    await pasteAs(workbench, 'Insert as picture with caption');
    await until(async () => existsSync(join(workbench.folder, 'posts/images/2025-a-walk-1.png')), 'the picture');
    await until(
      async () => (await workbench.editorText()).includes('](images/2025-a-walk-1.png)'),
      'the picture in the text',
    );
    await workbench.screenshot('pictures-inserted-en');
    await keyboard.type('A long road');
    await keyboard.press('Tab');
    await keyboard.type('The last mile');
    await until(
      async () => (await workbench.editorText()).includes('![A long road](images/2025-a-walk-1.png)\n*The last mile*'),
      'both fields to be filled in',
    );
    assert.ok(path.endsWith('.md'));
    // What VS Code did first is taken back with its file.
    assert.deepEqual(
      images(workbench).filter((name) => !/^202[34]-/.test(name)),
      ['2025-a-walk-1.png'],
    );
  });

  test('the next one has the next number, and a large one is said to be large', async () => {
    const workbench = window();
    await workbench.keyboard.press('Control+End');
    await workbench.keyboard.type('\n');
    await copyPicture(workbench.page, 700);
    await pasteAs(workbench, 'Insert as picture with caption');
    const file = join(workbench.folder, 'posts/images/2025-a-walk-2.png');
    await until(async () => existsSync(file) && statSync(file).size > 1_000_000, 'the picture');
    const told = await workbench.notification('“2025-a-walk-2.png” is');
    assert.match((await told.textContent())!, /is \d\.\d MB\. Whoever reads the post/);
    await workbench.screenshot('pictures-large-en');
  });
});
