import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { draftIsOpen } from './support/steps';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

const input = '.quick-input-widget:visible input';
const message = '.quick-input-widget:visible .quick-input-message';

/** Waits for the first step, answers it with `year` and takes the first template of the second. */
async function answerSteps({ page, keyboard }: Workbench, year: string, asksPath = true): Promise<void> {
  await yearStep(page);
  await keyboard.type(year);
  await keyboard.press('Enter');
  await templateStep(page, /Yearly/);
  await keyboard.press('Enter');
  if (asksPath) {
    await pathStep(page, new RegExp(`${year}-retrospective\\.md$`));
    await keyboard.press('Enter');
  }
}

const yearStep = (page: Page) =>
  page.waitForFunction(() =>
    /^\d{4}$/.test(document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value ?? ''),
  );

const templateStep = (page: Page, first: RegExp) =>
  page.locator('.quick-input-list .monaco-list-row').first().filter({ hasText: first }).waitFor();

/** The last step, which shows where the post goes. */
const pathStep = (page: Page, path: RegExp) =>
  page.waitForFunction(
    (wanted) =>
      new RegExp(wanted).test(document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value ?? ''),
    path.source,
  );

suite('scaffold, in English', () => {
  const window = withWorkbench();

  test('three small steps with a way back lead to a draft whose first field is selected', async () => {
    const workbench = window();
    const { page, keyboard } = workbench;
    await workbench.command('Retrospective: New Yearly Retrospective…');
    await page.waitForFunction(
      (selector) => /^\d{4}$/.test(document.querySelector<HTMLInputElement>(selector)?.value ?? ''),
      '.quick-input-widget input',
    );
    const today = new Date();
    const proposed = today.getMonth() >= 9 ? today.getFullYear() : today.getFullYear() - 1;
    assert.equal(await page.locator(input).inputValue(), String(proposed));
    await workbench.screenshot('scaffold-year-en');

    await keyboard.type('20x5');
    await keyboard.press('Enter');
    await page.waitForFunction(
      (selector) => document.querySelector(selector)?.textContent?.includes('is not a year'),
      '.quick-input-message',
    );
    assert.ok(await page.locator(input).isVisible());
    await workbench.screenshot('scaffold-nonsense-en');
    await keyboard.press('Control+A');
    await keyboard.type('2999');
    await until(
      async () => (await page.locator(message).textContent())?.includes('has not happened yet'),
      'the reason',
    );

    await keyboard.press('Control+A');
    await keyboard.type('2025');
    await keyboard.press('Enter');
    const rows = page.locator('.quick-input-list .monaco-list-row');
    await page.waitForFunction(() =>
      document.querySelector('.quick-input-list .monaco-list-row')?.textContent?.includes('Yearly, by theme'),
    );
    assert.ok((await rows.allTextContents()).some((text) => text.includes('Ten-line')));
    await workbench.screenshot('scaffold-template-en');
    await page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value === '2025',
    );
    await keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('.quick-input-list .monaco-list-row')?.textContent?.includes('Yearly, by theme'),
    );
    await keyboard.press('Enter');
    await pathStep(page, /^posts\/2025-retrospective\.md$/);
    await workbench.screenshot('scaffold-path-en');
    await keyboard.press('Control+A');
    await keyboard.type('../2025.md');
    await until(async () => (await page.locator(message).textContent())?.includes('no path inside'), 'the reason');
    await page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
    await templateStep(page, /Yearly/);
    await keyboard.press('Enter');
    await pathStep(page, /^posts\/2025-retrospective\.md$/);
    await keyboard.press('Enter');

    await page.waitForSelector('.tab.active[data-resource-name="2025-retrospective.md"]');
    const file = join('posts', '2025-retrospective.md');
    await until(async () => existsSync(join(workbench.folder, file)), 'the file');
    // Most posts of the sample blog are Korean.
    assert.match(
      workbench.read(file),
      /^---\ntitle: "2025년 회고"\ndate: \d{4}-\d\d-\d\d\ntags: \[회고\]\ndraft: true\n---\n/,
    );
    await until(async () => (await page.locator('.tab.active.dirty').count()) === 0, 'the draft to be saved');
    await workbench.screenshot('scaffold-draft-en');

    await keyboard.type('나의 2025년');
    await keyboard.press('Tab');
    await keyboard.type('돌아보기');
    await until(async () => {
      const text = await workbench.editorText();
      return text.includes('title: "나의 2025년"') && text.includes('tags: [돌아보기]');
    }, 'the fields to be filled in');
  });

  test('another place is typed in the last step', async () => {
    const workbench = window();
    const { page, keyboard } = workbench;
    await workbench.command('Retrospective: New Yearly Retrospective…');
    await yearStep(page);
    await keyboard.type('2019');
    await keyboard.press('Enter');
    await templateStep(page, /Yearly/);
    await keyboard.press('Enter');
    await pathStep(page, /2019-retrospective\.md$/);
    await keyboard.press('Control+A');
    await keyboard.type('years/나의 2019');
    await keyboard.press('Enter');
    await draftIsOpen(workbench, '나의 2019.md');
    assert.match(workbench.read('years/나의 2019.md'), /2019년 회고/);
  });

  test('what exists is never overwritten: open it, or choose another name', async () => {
    const workbench = window();
    const { page, keyboard } = workbench;
    const before = workbench.read('posts/2023-retrospective.md');
    const ask = async () => {
      await workbench.command('Retrospective: New Yearly Retrospective…');
      await answerSteps(workbench, '2023');
      await page.waitForSelector('.monaco-dialog-box');
    };
    await ask();
    assert.match((await page.locator('.monaco-dialog-box').textContent())!, /2023-retrospective\.md” already exists/);
    await workbench.screenshot('scaffold-exists-en');
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Open It' }).click();
    await page.waitForSelector('.tab.active[data-resource-name="2023-retrospective.md"]');

    await ask();
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Choose Another Name' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value === '2023-retrospective-2.md',
    );
    await keyboard.press('Enter');
    await draftIsOpen(workbench, '2023-retrospective-2.md');
    assert.equal(workbench.read('posts/2023-retrospective.md'), before);
    assert.match(workbench.read('posts/2023-retrospective-2.md'), /2023년 회고/);
  });

  test('File › New File… offers it', async () => {
    const workbench = window();
    await workbench.keyboard.press('Control+Alt+Meta+N');
    await workbench.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Yearly Retrospective' })
      .first()
      .waitFor();
    await workbench.keyboard.press('Escape');
  });

  test('the context menu of a folder offers it', async () => {
    const workbench = window();
    await workbench.page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'posts' })
      .first()
      .click({ button: 'right' });
    const entry = await until(async () => {
      const texts = await workbench.page
        .locator('.monaco-menu .action-label')
        .allTextContents()
        .catch(() => []);
      return texts.find((text) => text.includes('New Yearly Retrospective'));
    }, 'the entry');
    assert.ok(entry);
    await workbench.keyboard.press('Escape');
  });
});

suite('scaffold in two windows at once', () => {
  const window = withWorkbench();

  test('the same year becomes one file, whole; the other window finds it', async () => {
    const first = window();
    const windows = [first, await first.secondWindow()];
    for (const workbench of windows) {
      await workbench.page.bringToFront();
      await workbench.command('Retrospective: New Yearly Retrospective…');
      await answerSteps(workbench, '2025', false);
      await pathStep(workbench.page, /2025-retrospective\.md$/);
    }
    await Promise.all(windows.map(({ keyboard }) => keyboard.press('Enter')));
    const asked = windows.map(({ page }) => page.locator('.monaco-dialog-box', { hasText: 'already exists' }));
    const later = await until(async () => {
      const counts = await Promise.all(asked.map((dialog) => dialog.count()));
      return counts.includes(1) && { asks: counts.indexOf(1), both: counts.every((count) => count > 0) };
    }, 'one of them to ask');
    assert.equal(later.both, false);
    const made = windows[1 - later.asks]!;
    await made.page.waitForSelector('.tab.active[data-resource-name="2025-retrospective.md"]');
    const path = 'posts/2025-retrospective.md';
    await until(async () => first.read(path).includes('2025년 회고'), 'the draft');
    const text = first.read(path);
    const asking = windows[later.asks]!;
    await asking.page.bringToFront();
    await asking.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Open It' }).click();
    await asking.page.waitForSelector('.tab.active[data-resource-name="2025-retrospective.md"]');
    assert.equal(first.read(path), text);
    await windows[1]!.page.close();
    assert.match(text, /^---\ntitle: "2025년 회고"[\s\S]+\n## 2026년 목표\n/);
  });
});

suite('scaffold in a workspace of several folders', () => {
  const window = withWorkbench({
    folders: ['posts', 'notes'],
    files: { 'notes/2024-retrospective.md': '---\ntitle: 2024 in review\n---\n\nA year of notes.\n' },
  });

  test('asks once which one', async () => {
    const workbench = window();
    const { page } = workbench;
    await workbench.command('Retrospective: New Yearly Retrospective…');
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'notes' });
    await row.first().waitFor();
    await workbench.screenshot('scaffold-folders-en');
    await row.first().click();
    await answerSteps(workbench, '2025');
    await page.waitForSelector('.tab.active[data-resource-name="2025-retrospective.md"]');
    assert.match(workbench.read('notes/2025-retrospective.md'), /title: "?2025 in review"?/);
  });
});

suite('scaffold without a folder [long]', () => {
  const window = withWorkbench({ empty: true });

  test('gives an untitled document with everything in it', async () => {
    const workbench = window();
    const { page } = workbench;
    await workbench.command('Retrospective: New Yearly Retrospective…');
    await answerSteps(workbench, '2024', false); // nowhere to put it
    await until(async () => (await workbench.editorText()).includes('title: "2024 in review"'), 'the draft');
    assert.match((await page.locator('.tab.active').textContent())!, /Untitled|title/);
  });
});

suite('scaffold, in Korean', () => {
  const window = withWorkbench({ locale: 'ko' });

  test('every step speaks Korean', async () => {
    const workbench = window();
    const { page, keyboard } = workbench;
    await workbench.command('회고: 새 연말 회고…');
    await page.waitForFunction(() =>
      /^\d{4}$/.test(document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value ?? ''),
    );
    const widget = page.locator('.quick-input-widget:visible');
    assert.match((await widget.textContent())!, /새 연말 회고/);
    assert.match((await widget.textContent())!, /어느 해를 돌아볼까요\?/);
    await workbench.screenshot('scaffold-year-ko');
    await keyboard.type('작년');
    await keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('.quick-input-message')?.textContent?.includes('연도가 아닙니다'),
    );
    await keyboard.press('Control+A');
    await keyboard.type('2025');
    await keyboard.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('.quick-input-list .monaco-list-row')?.textContent?.includes('연말 회고 — 주제별'),
    );
    await workbench.screenshot('scaffold-template-ko');
    await keyboard.press('Enter');
    await pathStep(page, /^posts\/2025-retrospective\.md$/);
    await workbench.screenshot('scaffold-path-ko');
    await keyboard.press('Enter');
    await page.waitForSelector('.tab.active[data-resource-name="2025-retrospective.md"]');
    const text = readFileSync(join(workbench.folder, 'posts', '2025-retrospective.md'), 'utf8');
    assert.match(text, /## 2026년 목표/);
    // The first field is selected, so its words stand before those of the whole.
    await workbench.waitForCounts(/^\d+ \/ \d[\d,]*단어$/);
    await workbench.screenshot('scaffold-draft-ko');
  });
});
