import assert from 'node:assert/strict';
import { focusSource, sourceText } from './support/previews';
import { rows, step, typed } from './support/steps';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

const earlier = `---
title: 2020 in review
date: 2020-12-30
---

## Work

I worked a lot.

## Goals for 2021

- Run a half marathon
- Read twelve books
- Learn to swim

## Closing

Next year I also want to:

- write to my sister
- sleep more
`;

const withList = `---
title: 2018 in review
date: 2018-12-30
---

## Last year's goals

- ✅ Run a half marathon
- ❌ Read twelve books — four
- 🔺 Learn to swim — I float
- ⏸ Sleep more

## Goals for 2019

- Plant a tree
  - a pear, if it may be
- Learn to swim

## Thanks

${'Thank you.\n\n'.repeat(60)}`;

const withoutList = `---
title: 2017 in review
date: 2017-12-30
---

## Last year's goals

- ✅ Run
- ⬜ Move house

`;

const goalRows = ({ page }: Workbench) => page.locator('.pane:has-text("GOALS")').last().locator('.monaco-list-row');
const goalRow = (workbench: Workbench, text: string) => goalRows(workbench).filter({ hasText: text }).first();

suite('what people do with goals', () => {
  const window = withWorkbench({
    // High enough for all rows below each other.
    size: { width: 1280, height: 1100 },
    files: {
      'posts/2020-in-review.md': earlier,
      'posts/2018-in-review.md': withList,
      'posts/2017-in-review.md': withoutList,
    },
  });

  test('Carry Last Year’s Goals Over: one is taken away, one changed, a guess added', async () => {
    const workbench = window();
    const { keyboard } = workbench;
    await workbench.newPost('---\ntitle: My 2021\ndate: 2021-12-31\n---\n\nHello.\n\n', 'posts/my-2021.md');
    await workbench.command('Retrospective: Carry Last Year');
    const row = (text: string) => rows(workbench).filter({ hasText: text }).first();
    await row('Read twelve books').waitFor();
    assert.deepEqual(
      await rows(workbench).evaluateAll((all) =>
        all.map((each) => `${(each.querySelector('input, .monaco-custom-toggle') as HTMLElement).ariaChecked}`),
      ),
      ['true', 'true', 'true', 'false', 'false'],
    );
    await workbench.screenshot('goals-carry-guesses-en');
    await row('Run a half marathon').click();
    await row('write to my sister').click();
    await row('Learn to swim').hover();
    await row('Learn to swim').locator('.codicon-edit').click();
    await step(workbench, 'The goal as it goes into the new post');
    assert.equal(await typed(workbench), 'Learn to swim');
    await workbench.screenshot('goals-carry-edit-en');
    await keyboard.press('End');
    await keyboard.type(' 1 km');
    await keyboard.press('Enter');
    await row('Learn to swim 1 km').waitFor();
    await row('sleep more').hover();
    await row('sleep more').locator('.codicon-edit').click();
    await step(workbench, 'The goal as it goes into the new post');
    await keyboard.press('Escape');
    await row('sleep more').waitFor();
    await workbench.screenshot('goals-carry-edited-en');
    await keyboard.press('Enter');
    await until(async () => (await workbench.editorText()).includes('Learn to swim 1 km'), 'the section');
    assert.equal(
      await workbench.editorText(),
      [
        ...['---', 'title: My 2021', 'date: 2021-12-31', '---', '', 'Hello.', '', "## Last year's goals", ''],
        '- ⬜ Read twelve books — What came of this goal, and why',
        '- ⬜ Learn to swim 1 km — What came of this goal, and why',
        '- ⬜ write to my sister — What came of this goal, and why',
      ].join('\n'),
    );
    // The mark of the first goal is a choice, and what came of the goal the next field.
    await workbench.suggestions.filter({ hasText: '❌' }).waitFor();
    await workbench.screenshot('goals-carried-en');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter'); // goes on to the next field
    await keyboard.type('fourteen');
    await until(
      async () => (await workbench.editorText()).includes('- ✅ Read twelve books — fourteen\n'),
      'the fields to be filled in',
    );
    await keyboard.press('Escape');
    assert.equal(workbench.read('posts/2020-in-review.md'), earlier);
  });

  test('Set How It Went writes the state into the line, and undo takes it back', async () => {
    const workbench = window();
    const { page, keyboard } = workbench;
    await workbench.openFile('2018-in-review.md');
    await workbench.command('Retrospect: Focus on Goals View');
    await goalRow(workbench, '2018').waitFor();
    await workbench.screenshot('goals-state-view-en');
    // The view is made anew while posts are still being read, and a click may be lost to that.
    await until(async () => {
      if ((await goalRow(workbench, 'Read twelve books').count()) === 0) {
        await goalRow(workbench, '2018').click();
        await page.waitForTimeout(500);
      }
      return (await goalRow(workbench, 'Read twelve books').count()) > 0;
    }, 'the goals of 2018');
    await goalRow(workbench, 'Read twelve books').hover();
    await workbench.screenshot('goals-state-hover-en');
    await goalRow(workbench, 'Read twelve books').locator('.codicon-checklist').click();
    await step(workbench, 'How did it go: Read twelve books');
    await workbench.screenshot('goals-state-en');
    await keyboard.type('partly');
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'partly done' }).waitFor();
    await keyboard.press('Enter');
    await until(async () => (await sourceText(workbench)).includes('- 🔺 Read twelve books — four'), 'the new state');
    await goalRow(workbench, 'Read twelve books').filter({ hasText: 'partly done' }).waitFor();
    await focusSource(workbench);
    await keyboard.press('Control+Z');
    await until(async () => (await sourceText(workbench)).includes('- ❌ Read twelve books — four'), 'the undo');
    await goalRow(workbench, 'Read twelve books').filter({ hasText: 'missed' }).waitFor();
  });

  test('Carry Unfinished Goals adds to the list for next year what is not there', async () => {
    const workbench = window();
    await workbench.openFile('2018-in-review.md');
    await workbench.keyboard.press('Control+End');
    await until(async () => !(await sourceText(workbench)).includes('## Thanks'), 'the end of the post');
    await workbench.command('Retrospective: Carry Unfinished Goals');
    const carried = '- Learn to swim\n- Read twelve books\n\n## Thanks';
    await until(async () => (await sourceText(workbench)).includes(carried), 'the goal, in view');
    await workbench.screenshot('goals-unfinished-en');
    await workbench.command('Retrospective: Carry Unfinished Goals');
    await workbench.notification('This post looks back on no goal that is unfinished.');
    await until(async () => (await sourceText(workbench)).includes(carried), 'nothing twice');
  });

  test('Carry Unfinished Goals begins a list at the cursor where there is none', async () => {
    const workbench = window();
    await workbench.openFile('2017-in-review.md');
    await workbench.keyboard.press('Control+End');
    await workbench.command('Retrospective: Carry Unfinished Goals');
    await until(async () => (await sourceText(workbench)).includes('## Goals'), 'the list');
    assert.equal((await sourceText(workbench)).trimEnd(), `${withoutList}## Goals for next year\n\n- Move house`);
  });
});
