import assert from 'node:assert/strict';
import { withWorkbench } from './support/workbench';

suite('counts, in English', () => {
  const window = withWorkbench();

  test('words and minutes of a post, following what is typed', async () => {
    const workbench = window();
    await workbench.newPost('---\ntitle: Not counted\n---\n\none two 셋\n\n```js\nno();\n```\n\n<!-- nor this -->\n\n');
    assert.equal(await workbench.waitForCounts(/3 words/), '3 words · 1 min');
    await workbench.keyboard.type('four five');
    await workbench.waitForCounts(/^5 words · 1 min$/);
  });

  test('a selection is shown with the whole', async () => {
    const workbench = window();
    await workbench.newPost('one two three\n\nfour five');
    await workbench.waitForCounts(/^5 words/);
    await workbench.keyboard.press('Shift+Home');
    await workbench.waitForCounts(/^2 \/ 5 words$/);
    await workbench.keyboard.press('ArrowRight');
    await workbench.waitForCounts(/^5 words · 1 min$/);
  });

  test('the tooltip explains what is counted', async () => {
    const workbench = window();
    await workbench.openFile('2023-retrospective.md');
    await workbench.waitForCounts(/words · \d+ min/);
    await workbench.page.locator('#retrospect\\.retrospect\\.counts').hover();
    const tooltip = workbench.page
      .locator('.workbench-hover, .monaco-hover')
      .filter({ hasText: 'Length of this post' });
    await tooltip.first().waitFor();
    assert.match((await tooltip.first().textContent())!, /Front matter, code blocks, comments and markup are left out/);
    await workbench.screenshot('counts-tooltip-en');
  });

  test('a click shows every section', async () => {
    const workbench = window();
    await workbench.openFile('2023-retrospective.md');
    await workbench.waitForCounts(/words · \d+ min/);
    await workbench.page.locator('#retrospect\\.retrospect\\.counts').click();
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Goals for 2024' }).first().waitFor();
    await workbench.screenshot('counts-sections-en');
    await workbench.keyboard.press('Escape');
  });

  test('nothing is shown for other files', async () => {
    const workbench = window();
    await workbench.newPost('one two');
    await workbench.waitForCounts(/^2 words/);
    await workbench.newPost('{"one": 2}', 'data.json');
    await workbench.waitForCounts(/^$/);
  });
});

suite('counts, in Korean', () => {
  const window = withWorkbench({ locale: 'ko' });

  test('단어 and 분, and a selection', async () => {
    const workbench = window();
    await workbench.openFile('2024-retrospective.md');
    await workbench.waitForCounts(/^1,\d{3}단어 · \d분$/);
    await workbench.page.locator('#retrospect\\.retrospect\\.counts').hover();
    const tooltip = workbench.page.locator('.workbench-hover, .monaco-hover').filter({ hasText: '이 글의 길이' });
    await tooltip.first().waitFor();
    assert.match((await tooltip.first().textContent())!, /200자 원고지.*약 \d+\.\d매/s);
    await workbench.screenshot('counts-tooltip-ko');
    await workbench.newPost('데이터를 팀에서 분석했다');
    await workbench.waitForCounts(/^3단어 · 1분$/);
    await workbench.keyboard.press('Shift+Home');
    await workbench.waitForCounts(/^3 \/ 3단어$/);
  });
});
