import assert from 'node:assert/strict';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

/** The tooltip of the item, once it shows `title`. */
async function tooltipWith(workbench: Workbench, title: string) {
  await workbench.page.locator('#retrospect\\.retrospect\\.counts').hover();
  const tooltip = workbench.page.locator('.workbench-hover, .monaco-hover').filter({ hasText: title }).first();
  await tooltip.waitFor();
  return tooltip;
}

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
    const tooltip = await tooltipWith(workbench, 'Length of this post');
    const text = (await tooltip.textContent())!;
    assert.match(text, /Front matter, code blocks, comments and markup are left out/);
    await workbench.screenshot('counts-tooltip-en');
  });

  test('the tooltip names the three longest sections, once typing pauses', async () => {
    const workbench = window();
    await workbench.newPost(
      '# A\n\none two three\n\n# B\n\none\n\n# C\n\none two\n\n# D\n\none two three four five si',
    );
    await workbench.waitForCounts(/^16 words/);
    await workbench.keyboard.type('x seven');
    await workbench.waitForCounts(/^17 words/);
    const tooltip = await tooltipWith(workbench, 'Longest sections');
    await until(
      async () =>
        /Longest sections\s*D\s*8 words · 47%\s*A\s*4 words · 24%\s*C\s*3 words · 18%/.test(
          (await tooltip.textContent())!,
        ),
      'the three longest sections',
    );
  });

  test('a title is only text in the tooltip', async () => {
    const workbench = window();
    const title = '[go](command:workbench.action.quit) <b>&lt;b&gt;</b> a | b $(bug) https://example.com';
    await workbench.newPost(`## \`${title}\`\n\ntext`);
    await workbench.waitForCounts(/words/);
    const tooltip = await tooltipWith(workbench, 'Longest sections');
    assert.match((await tooltip.textContent())!, /\[go\]\(command:workbench\.action\.quit\) <b>/);
    assert.equal(await tooltip.locator('a, b, .codicon-bug').count(), 0);
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

  test('several cursors are counted together, and everything is the whole', async () => {
    const workbench = window();
    await workbench.newPost('---\ntitle: No\n---\n\none two three\n\n- four five\n- six');
    await workbench.waitForCounts(/^6 words/);
    await workbench.keyboard.press('Control+A');
    await workbench.waitForCounts(/^6 \/ 6 words$/);
    await workbench.keyboard.press('Control+End');
    await workbench.command('Add Cursor Above');
    await workbench.keyboard.press('Control+Shift+ArrowLeft');
    await workbench.waitForCounts(/^2 \/ 6 words$/);
    await workbench.keyboard.press('Escape');
    await workbench.keyboard.press('Escape');
    await workbench.waitForCounts(/^6 words/);
  });

  test('a file that becomes Markdown is counted, and no longer when it is none again', async () => {
    const workbench = window();
    await workbench.newPost('one two', 'notes.txt');
    await workbench.waitForCounts(/^$/);
    const setLanguage = async (name: string) => {
      await workbench.command('Change Language Mode');
      await workbench.page.waitForSelector('.quick-input-list .monaco-list-row:has-text("Auto Detect")');
      await workbench.keyboard.insertText(name);
      await workbench.page.waitForSelector(`.quick-input-list .monaco-list-row.focused:has-text("${name}")`);
      await workbench.keyboard.press('Enter');
    };
    await setLanguage('Markdown');
    await workbench.waitForCounts(/^2 words/);
    await setLanguage('Plain Text');
    await workbench.waitForCounts(/^$/);
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
    const tooltip = await tooltipWith(workbench, '이 글의 길이');
    assert.match((await tooltip.textContent())!, /200자 원고지.*약 \d+\.\d매.*가장 긴 섹션.*\d+단어 · \d+%/s);
    await workbench.screenshot('counts-tooltip-ko');
    await workbench.newPost('데이터를 팀에서 분석했다');
    await workbench.waitForCounts(/^3단어 · 1분$/);
    await workbench.keyboard.press('Shift+Home');
    await workbench.waitForCounts(/^3 \/ 3단어$/);
  });

  test('자 first, 단어 of the goal and 분, once the settings say so; a selection in both', async () => {
    const workbench = window();
    await workbench.newPost('데이터를 팀에서 분석했다');
    await workbench.waitForCounts(/^3단어 · 1분$/);
    workbench.setting('retrospect.statusBar.show', 'both');
    workbench.setting('retrospect.wordGoal', 3000);
    await workbench.waitForCounts(/^13자 · 3 \/ 3,000단어 · 1분$/);
    await workbench.screenshot('counts-goal-ko');
    await workbench.keyboard.press('Control+Shift+ArrowLeft');
    await workbench.waitForCounts(/^4 \/ 13자 · 1 \/ 3단어$/);
    await workbench.keyboard.press('Control+Home');
    await workbench.keyboard.insertText('---\nwordGoal: 5\n---\n');
    await workbench.waitForCounts(/^13자 · 3 \/ 5단어 · 1분$/);
  });
});
