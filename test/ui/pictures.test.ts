import assert from 'node:assert/strict';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

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
  await workbench.keyboard.press('Control+V');
  await choose(workbench, title);
}

/** Takes `title` among the choices behind the button that VS Code shows beside what it has inserted. */
async function choose(workbench: Workbench, title: string): Promise<void> {
  const { page } = workbench;
  await page.locator('.post-edit-widget').first().waitFor();
  await page.locator('.post-edit-widget .monaco-button').first().click();
  const choice = page.locator('.action-widget .monaco-list-row, .context-view .monaco-list-row', { hasText: title });
  await choice.first().waitFor();
  await workbench.screenshot(`pictures-choices-${title.length}`);
  await choice.first().click();
}

suite('pictures, in English', () => {
  const window = withWorkbench({ files: { 'walks/images': 'a file' } });

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

  test('in code only VS Code’s own choice is there', async () => {
    const workbench = window();
    const text = '```md\n\n```\n';
    await workbench.newPost(text, 'posts/2025-code.md');
    await workbench.keyboard.press('Control+Home');
    await workbench.keyboard.press('ArrowDown');
    await copyPicture(workbench.page, 8);
    const before = images(workbench);
    await workbench.keyboard.press('Control+V');
    await workbench.page.waitForTimeout(1_500); // nothing of ours is to be waited for
    assert.deepEqual(images(workbench), before);
    assert.equal((await workbench.page.locator('.action-widget').count()) === 0, true);
  });

  test('where its folder cannot be made, the post stays as it is and VS Code says why', async () => {
    const workbench = window();
    // In the place of the folder beside the post stands a file.
    await workbench.newPost('A walk.\n\n', 'walks/2025-walk.md');
    await copyPicture(workbench.page, 8);
    await pasteAs(workbench, 'Insert as picture with caption');
    await workbench.notification('Error applying edit');
    await workbench.screenshot('pictures-failed-en');
    const told = await workbench.page.locator('.notifications-center .notification-list-item').allTextContents();
    assert.equal(told.filter((text) => text.includes('2025-a-walk-2.png')).length, 1, 'a size is said once');
    assert.doesNotMatch(await workbench.editorText(), /2025-walk-1/);
  });

  test('a picture that is dropped from outside goes the same way', async () => {
    const workbench = window();
    await workbench.newPost('A drop.\n\n', 'posts/2025-drop.md');
    await workbench.page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      const blob = await new Promise<Blob>((resolve) => canvas.toBlob((made) => resolve(made!), 'image/png'));
      const transfer = new DataTransfer();
      transfer.items.add(new File([blob], 'IMG 1.png', { type: 'image/png' }));
      const lines = document.querySelector('.editor-group-container.active .monaco-editor .view-lines')!;
      const { left, top } = lines.getBoundingClientRect();
      const at = { clientX: left + 4, clientY: top + 3 * 19 - 8, shiftKey: true };
      for (const type of ['dragenter', 'dragover', 'drop']) {
        lines.dispatchEvent(
          new DragEvent(type, { ...at, dataTransfer: transfer, bubbles: true, cancelable: true, composed: true }),
        );
      }
    });
    await choose(workbench, 'Insert as picture with caption');
    await until(async () => (await workbench.editorText()).includes('](images/2025-drop-1.png)'), 'the picture');
    assert.ok(existsSync(join(workbench.folder, 'posts/images/2025-drop-1.png')));
    await workbench.screenshot('pictures-dropped-en');
  });

  test('who prefers it by its kind gets it at once', async () => {
    const workbench = window();
    workbench.setting('editor.pasteAs.preferences', ['markdown.link.image.captioned']);
    await workbench.newPost('Before.', 'posts/2025-preferred.md');
    await copyPicture(workbench.page, 8);
    await workbench.page.waitForTimeout(1_000);
    await until(async () => {
      await workbench.keyboard.press('Control+V');
      await workbench.page.waitForTimeout(1_500);
      if (/\]\(images\/2025-preferred-\d\.png\)/.test(await workbench.editorText())) {
        return true;
      }
      await workbench.keyboard.press('Control+Z'); // the setting had not arrived yet
      return false;
    }, 'the picture');
    // In the middle of text it gets lines of its own.
    assert.match(await workbench.editorText(), /^Before\.\n\n!\[/);
  });
});

suite('pictures, in Korean [long]', () => {
  const window = withWorkbench({ locale: 'ko' });

  test('the choice, the fields and the size are told in Korean, the name is Korean', async () => {
    const workbench = window();
    await workbench.newPost('---\ntitle: 산책\n---\n\n길었다.\n', 'posts/2025-산책.md');
    await copyPicture(workbench.page, 700);
    await pasteAs(workbench, '캡션 있는 사진으로 넣기');
    await until(
      async () =>
        (await workbench.editorText()).includes(
          '![대체 텍스트: 사진에 보이는 것](images/2025-산책-1.png)\n*사진에 붙일 캡션 한 줄*',
        ),
      'the picture in the text',
    );
    const told = await workbench.notification('“2025-산책-1.png” 파일은');
    assert.match((await told.textContent())!, /파일은 \d\.\dMB입니다\. 글을 읽는 사람이/);
    await workbench.screenshot('pictures-large-ko');
  });
});
