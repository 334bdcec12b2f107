import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { root } from './support/blogFolder';
import { focusSource, previewOf } from './support/previews';
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
    // Behind the post that was opened last, all that is open is what comes back.
    await writtenDown(workbench, path);
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

/** The frame of the only preview there is, whether its post has a body or not. */
const previewPage = ({ page }: Workbench) =>
  until(async () => {
    for (const frame of page.frames()) {
      if (await frame.evaluate(() => document.querySelector('main#post') !== null).catch(() => false)) {
        return frame;
      }
    }
    return undefined;
  }, 'the preview');

suite('preview of hostile posts', () => {
  const notText = new Set(['hostile/txt-binary.md', 'hostile/txt-utf16le.md', 'hostile/txt-nul.md']);
  const hostile = join(root, 'test', 'fixtures', 'hostile');
  const files = Object.fromEntries(
    readdirSync(hostile)
      .filter((name) => name.endsWith('.md'))
      .map((name) => [`hostile/${name}`, readFileSync(join(hostile, name))]),
  );
  // Else VS Code asks what to do with unusual line ends.
  const window = withWorkbench({ files, settings: { 'editor.unusualLineTerminators': 'off' } });

  test('nothing runs, nothing is fetched, nothing navigates, and the page stays whole', async () => {
    const workbench = window();
    const { page } = workbench;
    const outside: string[] = [];
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (
        /^https?:$/.test(protocol) &&
        !/^(?:127\.0\.0\.1|localhost|.*\.vscode-cdn\.net|.*\.vscode-resource\..*)$/.test(hostname)
      ) {
        outside.push(request.url());
      }
    });
    const posts = Object.keys(files).filter((name) => !notText.has(name)); // VS Code itself refuses to open those as text
    await workbench.openFile(posts[0]!);
    await workbench.command('Retrospective: Open Preview to the Side');
    await workbench.preview();
    for await (const name of workbench.eachFileInExplorer('hostile', posts)) {
      await page.locator('.tab', { hasText: `Preview: ${name.split('/').at(-1)}` }).waitFor();
      await page.waitForTimeout(150);
      const lookAt = (frame: Frame) =>
        frame.evaluate(() => ({
          pwned: (globalThis as { __pwn?: unknown }).__pwn !== undefined,
          active: [
            ...document.querySelectorAll(
              '#post :is(script, style, iframe, object, embed, form, link, meta, base, svg, math, video, audio, template)',
            ),
          ]
            // Formulas are drawn by VS Code's own plugin, of which the post decides nothing but the formula.
            .filter(
              (element) => element.closest('[data-guest]') === null || element.matches('script, iframe, form, link'),
            )
            .map((element) => element.localName),
          handlers: [...document.querySelectorAll('#post *')]
            .flatMap((element) =>
              element
                .getAttributeNames()
                .filter((name) => name !== 'style' || element.closest('[data-guest]') === null),
            )
            .filter((attribute) => attribute.startsWith('on') || attribute === 'style' || attribute === 'name'),
          links: [...document.querySelectorAll('#post a[href]')].map((element) => element.getAttribute('href')!),
          ids: [...document.querySelectorAll('#blocks [id]:not([data-guest] *)')].map((element) => element.id),
          isWhole: document.querySelector('body > main#post > #blocks') !== null,
        }));
      // A page is loaded anew where a diagram needs its script.
      const found = await until(
        async () => lookAt(await previewPage(workbench)).catch(() => undefined),
        `the page of ${name}`,
      );
      assert.equal(found.pwned, false, name);
      assert.deepEqual(found.active, [], name);
      assert.deepEqual(found.handlers, [], name);
      for (const href of found.links) {
        assert.match(href, /^(?:https?:|mailto:|#|[^:]*$|[^:/?#]*[/?#])/i, `${name}: ${href}`);
      }
      assert.ok(
        found.ids.every((id) => id.startsWith('user-content-')),
        `${name}: ${found.ids.join()}`,
      );
      assert.ok(found.isWhole, name);
    }
    assert.equal(await page.evaluate(() => (globalThis as { __pwn?: unknown }).__pwn), undefined);
    assert.deepEqual(
      outside.filter((url) => !url.startsWith('https:')),
      [],
      'only https pictures may be asked for',
    );
  });
});

suite('a preview page that was taken over', () => {
  const window = withWorkbench({ own: true });

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

suite('preview, in Korean and narrow', () => {
  const window = withWorkbench({ locale: 'ko', size: { width: 900, height: 700 } });

  test('speaks Korean', async () => {
    const workbench = window();
    await workbench.openFile('2024-retrospective.md');
    await workbench.command('회고: 측면에서 미리보기 열기');
    const frame = await workbench.preview();
    assert.equal(await textOf(frame, '.post-header time'), '2024년 12월 29일');
    assert.match((await textOf(frame, '.post-reading-time'))!, /^읽는 데 \d분$/);
    await until(
      async () => (await workbench.page.locator('.tab', { hasText: '미리보기: 2024-retrospective.md' }).count()) > 0,
      'the tab',
    );
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot('preview-narrow-ko');
    await workbench.openFile('2023-retrospective.md');
    await frame.locator('.post-title', { hasText: '2023' }).waitFor();
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot('preview-english-post-ko');
  });

  test('a broken header is explained in Korean', async () => {
    const workbench = window();
    await workbench.newPost('---\ntitle: "unclosed\n---\n\n본문');
    const frame = await workbench.preview();
    await until(
      async () => ((await frame.locator('#notice').textContent()) ?? '').includes('읽을 수 없습니다'),
      'the notice',
    );
    assert.match((await frame.locator('#notice').textContent())!, /\d번째 줄/);
  });
});
