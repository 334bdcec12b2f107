import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { root } from './support/blogFolder';
import { focusSource, openWithPreview, previewOf, shownLines, sourceText } from './support/previews';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

const paragraph = (number: number) => `Paragraph ${number}. ${'It was a year of words. '.repeat(6)}`;
const longList = Array.from({ length: 120 }, (_, index) => `- item ${index + 1}`).join('\n');
const long = `---
title: Long post
---

${Array.from({ length: 40 }, (_, index) => paragraph(index + 1)).join('\n\n')}

${longList}

${Array.from({ length: 40 }, (_, index) => paragraph(index + 41)).join('\n\n')}
`;

/** Text that stands at the page's top. */
const topText = (frame: Frame) =>
  frame.evaluate(() => {
    for (const element of document.querySelectorAll('#blocks :is(p, li)')) {
      if (element.getBoundingClientRect().bottom > 4) {
        return /^\w+ \d+/.exec(element.textContent!.trim())![0];
      }
    }
    return '';
  });

/** 0-based line of the source that holds `text`, and no longer number. */
const lineOf = (text: string) => long.split('\n').findIndex((line) => new RegExp(`${text}\\b`).test(line));

/** Turns the wheel over the preview. */
async function wheel({ page }: Workbench, frame: Frame, pixels: number): Promise<void> {
  const box = (await (await frame.frameElement()).boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, pixels);
}

suite('the preview and the editor keep to one place', () => {
  let frame: Frame;
  const window = withWorkbench({}, async (workbench) => {
    frame = await openWithPreview(workbench, long, 'long.md');
  });

  test('the editor’s top line is the page’s, inside a long list too', async () => {
    const workbench = window();
    for (const text of ['item 60', 'Paragraph 60']) {
      const line = lineOf(text);
      await focusSource(workbench);
      await workbench.command('Go to Line');
      await workbench.keyboard.type(String(line + 1));
      await workbench.keyboard.press('Enter');
      await until(async () => (await shownLines(workbench)).includes(line + 1), 'the editor to go there');
      await until(async () => {
        const [editor, page] = [(await shownLines(workbench))[0]!, lineOf(await topText(frame)) + 1];
        return Math.abs(editor - page) <= 2; // a blank line may stand between
      }, `the page to show what the editor shows, near ${text}`);
    }
  });

  test('the page scrolled by a person leads the editor', async () => {
    const workbench = window();
    await wheel(workbench, frame, -100_000);
    await until(async () => (await shownLines(workbench))[0] === 1, 'the editor at its top');
    await wheel(workbench, frame, 1_500);
    await until(async () => (await shownLines(workbench))[0]! > 5, 'the editor to follow');
    await workbench.page.waitForTimeout(600);
    const [first, text] = [(await shownLines(workbench))[0]!, await topText(frame)];
    assert.ok(Math.abs(lineOf(text) + 1 - first) <= 2, `the editor shows ${first}, the page ${text}`);
  });

  test('typing never moves the editor, and what is typed above leaves the page where it is', async () => {
    const workbench = window();
    await focusSource(workbench);
    await workbench.keyboard.press('Control+Home');
    for (let line = 0; line < 4; line++) {
      await workbench.keyboard.press('ArrowDown');
    }
    await workbench.page.waitForTimeout(600);
    await wheel(workbench, frame, 3_000);
    await workbench.page.waitForTimeout(800);
    await focusSource(workbench);
    await workbench.page.waitForTimeout(600);
    const [before, lines] = [await topText(frame), await shownLines(workbench)];
    await workbench.keyboard.type('typed ');
    await workbench.page.waitForTimeout(600);
    assert.equal(await topText(frame), before);
    assert.deepEqual(await shownLines(workbench), lines);
  });

  test('a double click goes to the line, and the cursor’s block is marked', async () => {
    const workbench = window();
    await frame.evaluate(() => [...document.querySelectorAll('#blocks li')].at(30)!.scrollIntoView());
    await frame.locator('#blocks li', { hasText: /^item 33$/ }).dblclick();
    await until(
      async () =>
        (await workbench.page.locator('.statusbar-item', { hasText: /^Ln \d+/ }).textContent())?.includes(
          `Ln ${lineOf('item 33') + 1},`,
        ),
      'the cursor on the line',
    );
    await until(
      () => frame.evaluate(() => document.querySelector('#blocks .at-cursor')?.textContent === 'item 33'),
      'the mark',
    );
  });

  test('can be switched off, both ways', async () => {
    const workbench = window();
    const before = frame;
    workbench.setting('retrospect.preview.scrollSync', false);
    await until(async () => before.isDetached(), 'the page to be loaded anew');
    frame = await previewOf(workbench, 'Long post');
    await focusSource(workbench);
    await workbench.keyboard.press('Control+Home');
    await workbench.page.waitForTimeout(500);
    const top = await topText(frame);
    await workbench.keyboard.press('Control+End');
    await workbench.page.waitForTimeout(800);
    assert.equal(await topText(frame), top);
    const lines = await shownLines(workbench);
    await wheel(workbench, frame, 2_000);
    await until(async () => (await topText(frame)) !== top, 'the page to scroll');
    await workbench.page.waitForTimeout(600);
    assert.deepEqual(await shownLines(workbench), lines);
  });
});

suite('typing in a preview’s post', () => {
  const picture = '![a](posts/images/2024-river.png)';
  const river = readFileSync(join(root, 'test', 'fixtures', 'sample-blog', 'posts', 'images', '2024-river.png'));
  const late = Array.from({ length: 6 }, (_, index) => `late${index}.png`);
  const window = withWorkbench({ files: Object.fromEntries(late.map((name) => [name, river])) });

  test('pictures are not loaded again, the selection stays, nodes above and below too', async () => {
    const workbench = window();
    const asked: string[] = [];
    workbench.page.on('request', (request) => {
      if (request.url().includes('2024-river')) {
        asked.push(request.url());
      }
    });
    const frame = await openWithPreview(
      workbench,
      `---\ntitle: Pictures\n---\n\n${picture}\n\nselect me\n\nhere: \n\n${picture}\n`,
      'pictures.md',
    );
    const loaded = () =>
      frame.evaluate(
        () =>
          [...document.querySelectorAll('#blocks img')].filter((img) => (img as HTMLImageElement).naturalWidth > 0)
            .length,
      );
    await until(async () => (await loaded()) === 2, 'both pictures');
    await frame.evaluate(() => {
      const [first, last] = document.querySelectorAll<HTMLElement & { kept?: boolean }>('#blocks img');
      first!.kept = last!.kept = true;
      const text = [...document.querySelectorAll('#blocks p')].find((p) => p.textContent === 'select me')!.firstChild!;
      getSelection()!.setBaseAndExtent(text, 0, text, 6);
    });
    const before = asked.length;
    assert.ok(before > 0, 'requests are seen');
    await workbench.command('Go to Line');
    await workbench.keyboard.type('9');
    await workbench.keyboard.press('Enter');
    await workbench.keyboard.press('End');
    await workbench.keyboard.type('some more words');
    await frame.locator('#blocks p', { hasText: 'here: some more words' }).waitFor();
    await workbench.keyboard.press('Enter');
    await workbench.keyboard.press('Enter');
    await workbench.keyboard.type('and a paragraph');
    await frame.locator('#blocks p', { hasText: 'and a paragraph' }).waitFor();
    assert.equal(asked.length, before, 'no further request');
    const kept = await frame.evaluate(() => ({
      images: [...document.querySelectorAll<HTMLElement & { kept?: boolean }>('#blocks img')].map((img) => img.kept),
      selected: getSelection()!.toString(),
    }));
    assert.deepEqual(kept, { images: [true, true], selected: 'select' });
  });

  test('pictures that load late leave the page where it is', async () => {
    const workbench = window();
    const pictures = late.map((name) => `![late](${name})`);
    const text = `---\ntitle: Late\n---\n\n${pictures.join('\n\n')}\n\n${Array.from({ length: 60 }, (_, index) => paragraph(index + 1)).join('\n\n')}\n`;
    const frame = await openWithPreview(workbench, text, 'late.md');
    // Held back: as long as they have no address they take no room.
    const held = await frame.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('#blocks img')].map((image) => {
        const { src } = image;
        image.loading = 'eager';
        image.removeAttribute('src');
        return src;
      }),
    );
    assert.equal(held.length, late.length);
    await workbench.command('Go to Line');
    await workbench.keyboard.type(String(text.split('\n').findIndex((line) => line.startsWith('Paragraph 30')) + 1));
    await workbench.keyboard.press('Enter');
    await workbench.page.waitForTimeout(800);
    const before = await topText(frame);
    const height = () => frame.evaluate(() => document.documentElement.scrollHeight);
    const low = await height();
    await frame.evaluate((addresses) => {
      document.querySelectorAll<HTMLImageElement>('#blocks img').forEach((image, at) => (image.src = addresses[at]!));
    }, held);
    await until(async () => (await height()) > low + 300, 'the pictures to take their room');
    await workbench.page.waitForTimeout(300);
    assert.equal(await topText(frame), before);
  });

  test('200 keys at 30 a second in 100 KB: every frame holds what was typed so far, the last all of it', async function () {
    this.timeout(120_000);
    const workbench = window();
    const text = `---\ntitle: Hundred KB\n---\n\nstart:\n\n${`${paragraph(1)}\n\n`.repeat(640)}`;
    const frame = await openWithPreview(workbench, text, 'hundred.md');
    await focusSource(workbench);
    await until(async () => {
      await workbench.keyboard.press('Control+Home');
      await workbench.page.waitForTimeout(200);
      return (await workbench.page.locator('.statusbar-item', { hasText: /^Ln 1, Col 1$/ }).count()) > 0;
    }, 'the cursor at the start');
    for (let line = 0; line < 4; line++) {
      await workbench.keyboard.press('ArrowDown');
    }
    await workbench.keyboard.press('End');
    await frame.evaluate(() => {
      const seen: string[] = [];
      (globalThis as { seen?: string[] }).seen = seen;
      const look = () => {
        seen.push(document.querySelector('#blocks p')!.textContent!);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const typed = Array.from({ length: 200 }, (_, index) => 'abcdefghij '[index % 11]!).join('');
    const began = Date.now();
    for (const [index, letter] of [...typed].entries()) {
      await workbench.keyboard.press(letter === ' ' ? 'Space' : letter);
      await workbench.page.waitForTimeout(Math.max(0, began + (index + 1) * 33 - Date.now()));
    }
    const whole = `start:${typed}`.trimEnd();
    await until(
      () => frame.evaluate((wanted) => document.querySelector('#blocks p')!.textContent === wanted, whole),
      'all',
    );
    const seen = await frame.evaluate(() => [...new Set((globalThis as { seen?: string[] }).seen)]);
    assert.ok(seen.length > 20, `${seen.length} states were shown`);
    const wrong = seen.filter((shown) => !whole.startsWith(shown.trimEnd()));
    assert.deepEqual(wrong, [], 'every frame shows a beginning of it');
    assert.ok((await sourceText(workbench)).replaceAll('\n', '').includes(whole.slice(0, 150)));
  });
});
