import assert from 'node:assert/strict';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

const words = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ');
const post = (title: string, date: string, count: number, more = '') =>
  `---\ntitle: "${title}"\ndate: ${date}\n---\n\n${words(count)}\n${more}`;

const files = {
  'posts/2022-h1.md': post('H1 2022 in review', '2022-07-02', 300),
  'posts/2022-in-review.md': post('2022 in review', '2022-12-30', 900, '\n## Goals for 2023\n\n- Read\n- Run\n'),
  'posts/leaving.md': post('Leaving Acorn after 4 years', '2022-03-01', 500),
  'posts/2021.md': post('2021년 회고', '2021-12-31', 60),
};

/** Opens the view's container from the activity bar. */
async function openView(workbench: Workbench, name: string): Promise<void> {
  await workbench.page.locator(`.activitybar .action-item [aria-label="${name}"]`).first().click();
  // With one view the container has no header for it.
  await workbench.page.locator('#workbench\\.parts\\.sidebar .pane-body').first().waitFor();
}

const rowsOf = (workbench: Workbench) =>
  workbench.page.locator('#workbench\\.parts\\.sidebar .monaco-list-row .monaco-tl-contents');

async function texts(workbench: Workbench): Promise<string[]> {
  const all = await rowsOf(workbench).allTextContents();
  return all.map((text) => text.replace(/\u00a0/g, ' ').trim());
}

async function waitForRow(workbench: Workbench, wanted: RegExp): Promise<void> {
  let last: string[] = [];
  await until(
    async () => (last = await texts(workbench)).some((text) => wanted.test(text)),
    `a row like ${wanted}`,
  ).catch((error: unknown) => {
    throw new Error(`${String(error)}; rows: ${last.join(' | ')}`);
  });
}

suite('the view of retrospectives, in English', () => {
  const window = withWorkbench({ files });

  test('lists them by year with a bar of their length, the missing year first', async () => {
    const workbench = window();
    await openView(workbench, 'Retrospect');
    await waitForRow(workbench, /^2022 in review/);
    const rows = await texts(workbench);
    assert.match(rows[0]!, /^New for 20\d\d…/);
    assert.match(rows[1]!, /^2024년 회고▇+▁* +1,\d{3} words · \d+ min/);
    assert.match(rows[2]!, /^2023 in review/);
    assert.match(rows[3]!, /^20223 retrospectives/);
    assert.match(rows[4]!, /^2022 in review/);
    assert.match(rows[5]!, /^H1 2022 in review/);
    assert.match(rows[6]!, /^Leaving Acorn/);
    assert.match(rows[7]!, /^2021년 회고▇▁▁▁▁/);
    await workbench.screenshot('library-en');
  });

  test('a click opens the post, its button the preview', async () => {
    const workbench = window();
    const row = rowsOf(workbench).filter({ hasText: '2023 in review' }).first();
    await row.click();
    await workbench.page.waitForSelector('.tab.active[data-resource-name="2023-retrospective.md"]');
    await row.hover();
    await workbench.screenshot('library-hover-en');
    await workbench.page
      .locator('#workbench\\.parts\\.sidebar .monaco-list-row', { hasText: '2023 in review' })
      .locator('.action-label[aria-label="Open Preview to the Side"]')
      .click();
    const frame = await workbench.preview();
    assert.match((await frame.locator('.post-title').textContent())!, /2023 in review/);
  });

  test('rows follow files and what is typed', async () => {
    const workbench = window();
    writeFileSync(join(workbench.folder, 'posts', 'new.md'), post('2020 in review', '2020-12-31', 400));
    await waitForRow(workbench, /^2020 in review.*400 words/);
    await workbench.openFile('posts/new.md');
    await workbench.keyboard.press('Control+End');
    await workbench.keyboard.type(' and some more words');
    await waitForRow(workbench, /^2020 in review.*404 words/);
    await workbench.keyboard.press('Control+S');
    await until(async () => workbench.read('posts/new.md').includes('some more words'), 'the post to be saved');
    rmSync(join(workbench.folder, 'posts', 'new.md'));
    await until(
      async () => !(await texts(workbench)).some((text) => text.startsWith('2020 in review')),
      'the row to go',
    );
  });

  test('a post that cannot be read is named, with the reason, until it is gone', async () => {
    const workbench = window();
    const broken = join(workbench.folder, 'posts', 'broken.md');
    symlinkSync(broken, broken); // there, and nobody gets to its end
    await waitForRow(workbench, /^1 file could not be read/);
    await rowsOf(workbench).filter({ hasText: '1 file could not be read' }).click();
    await waitForRow(workbench, /^posts\/broken\.md.+/);
    await workbench.screenshot('library-unread-en');
    rmSync(broken);
    await until(async () => !(await texts(workbench)).some((text) => /could not be read/.test(text)), 'the row to go');
  });
});

suite('the view of retrospectives, in Korean [long]', () => {
  const window = withWorkbench({ locale: 'ko', files });

  test('회고 모음 by year', async () => {
    const workbench = window();
    await openView(workbench, '회고');
    await waitForRow(workbench, /^2022 in review/);
    const rows = await texts(workbench);
    assert.match(rows[0]!, /^20\d\d년 회고 새로 쓰기…/);
    assert.match(rows[1]!, /^2024년 회고▇+▁* +1,\d{3}단어 · \d+분/);
    assert.match(rows[3]!, /^2022회고 3편/);
    await rowsOf(workbench).filter({ hasText: '2024년 회고' }).first().hover();
    await workbench.page.waitForTimeout(1_000);
    await workbench.screenshot('library-ko');
  });
});

suite('the view of retrospectives without a folder [long]', () => {
  const window = withWorkbench({ empty: true });

  test('says what to do', async () => {
    const workbench = window();
    await openView(workbench, 'Retrospect');
    await workbench.page.locator('.welcome-view', { hasText: 'Open the folder of your blog' }).waitFor();
    await workbench.screenshot('library-no-folder-en');
  });
});
