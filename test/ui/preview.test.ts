import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { previewOf } from './support/previews';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

const textOf = (frame: Frame, selector: string) => frame.locator(selector).first().textContent();

/** Waits until VS Code has written down which editors are open, and `words` is said of one; it does so every few seconds. */
async function writtenDown({ page }: Workbench, words: string): Promise<void> {
  const isThere = (text: string) =>
    page.evaluate(async (wanted) => {
      const names = (await indexedDB.databases()).map(({ name }) => name!);
      for (const name of names.filter((candidate) => candidate.startsWith('vscode-web-state-db-'))) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error!);
        });
        const editors = await new Promise<unknown>((resolve, reject) => {
          const items = database.transaction('ItemTable').objectStore('ItemTable');
          const request = items.get('memento/workbench.parts.editor') as IDBRequest<unknown>;
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error!);
        });
        database.close();
        if (typeof editors === 'string' && editors.includes(wanted)) {
          return true;
        }
      }
      return false;
    }, text);
  await until(() => isThere(words), `“${words}” in what VS Code writes down`);
}

suite('preview, in English', () => {
  const window = withWorkbench({}, async (workbench, again) => {
    if (again) {
      await workbench.openFile('2024-retrospective.md');
      await workbench.command('Retrospective: Open Preview to the Side');
    }
  });

  test('shows the post as it will look: header, cover, captions, Korean emphasis', async () => {
    const workbench = window();
    await workbench.openFile('2024-retrospective.md');
    await workbench.keyboard.press('Control+K');
    await workbench.keyboard.press('Shift+V');
    const frame = await workbench.preview();
    assert.equal(await textOf(frame, '.post-header .post-title'), '2024년 회고');
    assert.equal(await frame.locator('.post-header time').getAttribute('datetime'), '2024-12-29');
    assert.deepEqual(await frame.locator('.post-tags li').allTextContents(), ['회고', '일상']);
    assert.match((await textOf(frame, '.post-reading-time'))!, /^\d min read$/);
    assert.match((await textOf(frame, 'figure.post-cover figcaption'))!, /강변/);
    await until(
      () => frame.evaluate(() => (document.querySelector<HTMLImageElement>('.post-cover img')?.naturalWidth ?? 0) > 0),
      'the cover',
    );
    assert.ok(await frame.locator('strong', { hasText: '목표(1차)' }).count());
    assert.ok(!(await frame.locator('#blocks').textContent())!.includes('**'));
    assert.ok(await frame.locator('#blocks figure > img + figcaption').count());
    assert.ok((await frame.locator('#blocks input.task[type=checkbox]').count()) >= 4);
    await workbench.screenshot('preview-light-en');
  });

  test('updates while typing, and only what changed becomes new nodes', async () => {
    const workbench = window();
    await workbench.newPost('---\ntitle: Typing\n---\n\n# Typing\n\nfirst\n\nlast');
    const frame = await until(async () => {
      const candidate = await workbench.preview();
      return (await candidate.locator('.post-title').textContent()) === 'Typing' && candidate;
    }, 'the preview to follow the editor');
    assert.equal(await frame.locator('h1').count(), 1, 'the title is shown once');
    await frame.evaluate(() => ((document.querySelector('#blocks p') as HTMLElement & { mark?: boolean }).mark = true));
    await workbench.keyboard.type(' words');
    await frame.locator('#blocks p', { hasText: 'last words' }).waitFor();
    assert.equal(
      await frame.evaluate(() => (document.querySelector('#blocks p') as HTMLElement & { mark?: boolean }).mark),
      true,
    );
    await workbench.keyboard.press('Enter');
    await workbench.keyboard.press('Enter');
    await workbench.keyboard.type('## New');
    await frame.locator('#blocks h2', { hasText: 'New' }).waitFor();
    const line = await frame.evaluate(() => {
      const heading = document.querySelector('#blocks h2')!;
      return Number(heading.getAttribute('data-line')) + Number(heading.closest('section')!.dataset['line']);
    });
    assert.equal(line, 10);
  });

  test('broken front matter keeps the last good header and says what is wrong where', async () => {
    const workbench = window();
    await workbench.newPost('---\ntitle: Good title\ntags: [a]\n---\n\nbody text');
    const frame = await workbench.preview();
    await frame.locator('.post-title', { hasText: 'Good title' }).waitFor();
    await workbench.keyboard.press('Control+Home');
    await workbench.keyboard.press('ArrowDown');
    await workbench.keyboard.press('ArrowDown');
    await workbench.keyboard.press('End');
    await workbench.keyboard.press('Backspace');
    const notice = frame.locator('#notice');
    await until(async () => ((await notice.textContent()) ?? '').includes('cannot be read'), 'the notice');
    assert.match((await notice.textContent())!, /line \d/);
    assert.equal(await textOf(frame, '.post-title'), 'Good title');
    assert.match((await textOf(frame, '#blocks'))!, /body text/);
    await workbench.screenshot('preview-broken-front-matter-en');
    await workbench.keyboard.type(']');
    await until(async () => !(await notice.isVisible()), 'the notice to go');
  });

  test('scrolling the editor scrolls the preview', async () => {
    const workbench = window();
    await workbench.openFile('2024-retrospective.md');
    const frame = await workbench.preview();
    await frame.locator('.post-title', { hasText: '2024년 회고' }).waitFor();
    await workbench.keyboard.press('Control+End');
    await until(() => frame.evaluate(() => scrollY > 500), 'the preview to scroll');
    await workbench.keyboard.press('Control+Home');
    await until(() => frame.evaluate(() => scrollY === 0), 'the preview to scroll back');
  });

  test('keeps its place when it is hidden and shown again', async () => {
    const workbench = window();
    await workbench.openFile('2024-retrospective.md');
    const hidden = await workbench.preview();
    /** The text that stands at the page's top. */
    const place = (frame: Frame) =>
      frame.evaluate(() => document.elementFromPoint(200, 8)?.closest('[data-line]')?.textContent?.slice(0, 20) ?? '');
    await hidden.evaluate(() => [...document.querySelectorAll('h2')].at(3)!.scrollIntoView());
    await workbench.page.waitForTimeout(500);
    const before = await place(hidden);
    assert.notEqual(before, '');
    const tab = workbench.page.locator('.tab', { hasText: 'Preview:' });
    await tab.click();
    await workbench.newPost('{}', 'data.json');
    await until(async () => !(await tab.getAttribute('class'))!.split(' ').includes('active'), 'it to hide');
    await tab.click();
    await until(async () => hidden.isDetached(), 'the hidden page to go');
    const shown = await workbench.preview();
    await until(async () => (await place(shown)) === before, 'the place');
    await workbench.keyboard.press('Control+1');
  });

  test('follows the theme', async () => {
    const workbench = window();
    await workbench.openFile('2024-retrospective.md');
    const frame = await workbench.preview();
    const background = () => frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await background();
    await workbench.command('Preferences: Toggle between Light/Dark Themes');
    await until(async () => (await background()) !== light, 'a dark page');
    await workbench.keyboard.press('Control+Home');
    await workbench.page.waitForTimeout(300);
    await workbench.screenshot('preview-dark-en');
    await workbench.command('Preferences: Toggle between Light/Dark Themes');
    await until(async () => (await background()) === light, 'a light page');
  });

  test('comes back after the window is reloaded', async () => {
    const workbench = window();
    const path = await workbench.newPost('---\ntitle: Reloaded\n---\n\nwords\n', 'reloaded.md');
    await previewOf(workbench, 'Reloaded');
    await writtenDown(workbench, `Preview: ${path}`);
    await workbench.page.reload();
    await workbench.page.waitForSelector('.monaco-workbench');
    const frame = await previewOf(workbench, 'Reloaded');
    // It is not taken for one that nobody answers, which is looked for some seconds later.
    await workbench.page.waitForTimeout(4000);
    assert.equal(frame.isDetached(), false);
    assert.equal(await workbench.page.locator('.tab', { hasText: 'Preview:' }).count(), 1);
  });
});

suite('preview in high contrast, opened by its button [long]', () => {
  const window = withWorkbench({ settings: { 'workbench.colorTheme': 'Default High Contrast' } });

  test('is readable', async () => {
    const workbench = window();
    await workbench.openFile('2023-retrospective.md');
    await workbench.page
      .locator('.editor-actions .action-label[aria-label^="Open Preview to the Side"]')
      .last()
      .click();
    const frame = await until(async () => {
      for (const candidate of workbench.page.frames()) {
        if (
          (await candidate
            .locator('main#post .post-title')
            .count()
            .catch(() => 0)) > 0
        ) {
          return candidate;
        }
      }
      return undefined;
    }, 'our preview');
    const colours = await frame.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.body);
      return { color, backgroundColor };
    });
    assert.deepEqual(colours, { color: 'rgb(255, 255, 255)', backgroundColor: 'rgb(0, 0, 0)' });
    await frame.evaluate(() => document.querySelector('pre')?.scrollIntoView());
    await workbench.page.waitForTimeout(300);
    await workbench.screenshot('preview-high-contrast-en');
  });
});
