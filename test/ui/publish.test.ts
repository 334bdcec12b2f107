import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { root } from './support/blogFolder';
import { focusSource, openWithPreview } from './support/previews';
import { withWorkbench } from './support/suiteWindow';
import { until } from './support/workbench';

const post = `---
title: 2021년 회고
date: 2021-12-31
tags: [회고, 개발]
---

# 2021년 회고

한 해를 **돌아본다**.[^1] <!-- private: 아직 말하지 말 것 -->

<!-- 비공개
연봉 이야기
-->

## 3월

![강가](posts/images/2024-river.png)
*밤의 강변*

- [x] 매주 달리기
- [ ] 책 열두 권

| 달 | 커밋 |
|---|--:|
| 3월 | 120 |

\`\`\`html
<!-- 코드는 남는다 -->
\`\`\`

<details><summary>더 보기</summary>

안에 있는 글

</details>

[3월로](#3월)

[^1]: 각주도 함께.
`;

/** What somebody reads off a page: its headings, captions and so on. */
function readOff(page: Frame | Page) {
  return page.evaluate(() => {
    const texts = (selector: string) =>
      Array.from(document.querySelectorAll(`#post ${selector}`), (element) => (element.textContent ?? '').trim());
    return {
      headings: texts(':is(h1, h2, h3)'),
      captions: texts('figure > img + figcaption'),
      pictures: Array.from(document.querySelectorAll<HTMLImageElement>('#post img'), (image) => [
        image.alt,
        image.naturalWidth,
      ]),
      meta: texts(':is(.post-date, .post-reading-time, .post-tags li)'),
      tasks: Array.from(document.querySelectorAll<HTMLInputElement>('#post input.task'), (box) => box.checked),
      cells: texts(':is(th, td)'),
      code: texts('pre'),
      details: texts('summary'),
      footnotes: texts('.footnotes li'),
    };
  });
}

suite('ways out', () => {
  const window = withWorkbench({ size: { width: 1440, height: 1000 } });

  test('what is exported looks like the preview, without a connection', async () => {
    const workbench = window();
    const { page } = workbench;
    const frame = await openWithPreview(workbench, post, 'out.md');
    await focusSource(workbench);
    await workbench.command('Retrospective: Export as HTML…');
    // Web windows ask in a box of their own.
    const box = page.locator('.quick-input-widget:visible .quick-input-box input');
    await box.waitFor();
    // It is filled in steps, folder by folder.
    await until(async () => (await box.inputValue()) === join(workbench.folder, 'out.html'), 'the name of the file');
    await workbench.keyboard.press('Enter');
    const notification = await workbench.notification('“out.html” is written.');
    assert.match((await notification.textContent())!, /Reveal/);
    const path = join(workbench.folder, 'out.html');
    const html = readFileSync(path, 'utf8');
    for (const secret of ['말하지 말 것', '연봉']) {
      assert.ok(!html.includes(secret), secret);
    }
    await workbench.screenshot('export-preview');

    const context = await page
      .context()
      .browser()!
      .newContext({ viewport: { width: 900, height: 1000 } });
    const asked: string[] = [];
    await context.route(/.*/, (route) => {
      asked.push(route.request().url());
      return route.abort();
    });
    await context.setOffline(true);
    const alone = await context.newPage();
    const complaints: string[] = [];
    alone.on('console', (message) => complaints.push(message.text()));
    await alone.setContent(html);
    assert.deepEqual(await readOff(alone), await readOff(frame));
    assert.deepEqual(asked, []);
    assert.deepEqual(complaints, []);
    assert.equal(await alone.locator('input:not([disabled])').count(), 0);
    assert.equal(await alone.locator('script').count(), 0);
    // Its own links lead to its own headings.
    const target = await alone.locator('a', { hasText: '3월로' }).getAttribute('href');
    assert.equal(await alone.locator(`[id="${decodeURIComponent(target!.slice(1))}"]`).textContent(), '3월');
    await alone.screenshot({ path: join(root, 'dist', 'screenshots', 'export-light.png'), fullPage: true });
    const ground = () => alone.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(await ground(), 'rgb(253, 252, 249)');
    await alone.emulateMedia({ colorScheme: 'dark' });
    assert.equal(await ground(), 'rgb(28, 28, 26)');
    await alone.screenshot({ path: join(root, 'dist', 'screenshots', 'export-dark.png'), fullPage: true });
    await page.emulateMedia({ media: 'print' });
    const visibility = (of: Frame | Page) =>
      of.evaluate(() =>
        [...document.querySelectorAll('#blocks > section')].map((each) => getComputedStyle(each).contentVisibility),
      );
    assert.deepEqual([...new Set(await visibility(frame))], ['visible'], 'the preview, on paper');
    await page.emulateMedia({ media: null });
    const isUnfolded = () => alone.locator('details p').evaluate((inside) => inside.checkVisibility());
    assert.equal(await isUnfolded(), false, 'folded on the screen');
    await alone.emulateMedia({ media: 'print', colorScheme: 'dark' });
    assert.deepEqual([...new Set(await visibility(alone))], ['visible'], 'the file, on paper');
    assert.equal(await isUnfolded(), true, 'unfolded on paper');
    assert.equal(await ground(), 'rgb(255, 255, 255)');
    await alone.pdf({ path: join(root, 'dist', 'screenshots', 'export.pdf'), preferCSSPageSize: true, format: 'A4' });
    await context.close();
  });

  test('an existing file is replaced only when the person says so', async () => {
    const workbench = window();
    const path = join(workbench.folder, 'out.html');
    assert.ok(existsSync(path));
    const before = readFileSync(path, 'utf8');
    await workbench.newPost('# 다른 글\n', 'out.md');
    await workbench.command('Retrospective: Export as HTML…');
    const box = workbench.page.locator('.quick-input-widget:visible .quick-input-box input');
    await until(async () => (await box.count()) > 0 && (await box.inputValue()) === path, 'the name of the file');
    await workbench.keyboard.press('Enter');
    await until(
      async () =>
        ((await workbench.page.locator('.quick-input-widget').textContent()) ?? '').includes('already exists'),
      'the question',
    );
    assert.equal(readFileSync(path, 'utf8'), before);
    await workbench.keyboard.press('Enter');
    await until(async () => readFileSync(path, 'utf8').includes('다른 글'), 'the new file');
  });

  test('Copy as HTML puts formatted text on the clipboard, and its text', async () => {
    const workbench = window();
    const { page } = workbench;
    await openWithPreview(workbench, post, 'copied.md');
    await focusSource(workbench);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await workbench.command('Retrospective: Copy as HTML');
    const items = await until(async () => {
      const found = await page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        return Object.fromEntries(
          await Promise.all(item!.types.map(async (type) => [type, await (await item!.getType(type)).text()] as const)),
        );
      });
      return found['text/plain'] !== 'before' && found;
    }, 'the copy');
    const html = items['text/html']!;
    assert.match(html, /<h2>3월<\/h2>/);
    assert.match(html, /<figcaption>밤의 강변<\/figcaption>/);
    assert.match(html, /☑\s*매주 달리기/);
    assert.doesNotMatch(html, /말하지 말 것|연봉|class=|data-/);
    const text = items['text/plain']!;
    assert.match(text, /^2021년|^한 해를 돌아본다/);
    assert.match(text, /<!-- 코드는 남는다 -->/);
    assert.doesNotMatch(text, /말하지 말 것|연봉|<h2>|\*\*/);
    // The editor has the focus again.
    await page.waitForSelector('.editor-group-container.active .monaco-editor.focused');
  });

  test('Copy as Markdown leaves front matter and notes out', async () => {
    const workbench = window();
    const { page } = workbench;
    await focusSource(workbench);
    await page.evaluate(() => navigator.clipboard.writeText('before'));
    await workbench.command('Retrospective: Copy as Markdown');
    const text = await until(async () => {
      const found = await page.evaluate(() => navigator.clipboard.readText());
      return found !== 'before' && found;
    }, 'the copy');
    const body = post.slice(post.indexOf('# 2021년'));
    assert.equal(
      text.replace(/\r\n/g, '\n'),
      body.replace(' <!-- private: 아직 말하지 말 것 -->', '').replace('<!-- 비공개\n연봉 이야기\n-->\n\n', ''),
    );
  });
});
