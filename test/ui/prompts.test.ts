import assert from 'node:assert/strict';
import { previewOf } from './support/previews';
import { until, withWorkbench, type Workbench } from './support/workbench';

const english = `---
title: "2021 in review"
date: 2021-12-30
---

It was a busy year.

## Work



## What I learned

A lot.
`;

/** The hints in the active editor, as they are drawn. */
async function hints({ page }: Workbench): Promise<string[]> {
  return page
    .locator('.editor-group-container.active .monaco-editor .view-lines')
    .first()
    .evaluate((lines) =>
      [...lines.querySelectorAll('span')]
        .map((span) => getComputedStyle(span, '::after').content)
        .filter((content) => content !== 'none' && content !== 'normal' && content !== '""')
        .map((content) => content.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1')),
    );
}

const hintsAre = (workbench: Workbench, count: number) =>
  until(async () => {
    const found = await hints(workbench);
    return found.length === count ? found : undefined;
  }, `${count} hints`);

/** Puts the cursor on a line, 1-based, of the active editor. */
async function goToLine({ keyboard, page }: Workbench, line: number): Promise<void> {
  await keyboard.press('Control+G');
  await page.waitForSelector('.quick-input-widget:visible');
  await keyboard.type(String(line));
  await keyboard.press('Enter');
}

suite('questions in empty sections, in English', () => {
  const window = withWorkbench();

  test('one is shown in an empty section of a retrospective, and goes with the first character', async () => {
    const workbench = window();
    await workbench.newPost(english, '2021-in-review.md');
    const [hint] = await hintsAre(workbench, 1);
    assert.match(hint!, /^[A-Z].{10,}/);
    await workbench.screenshot('prompts-light-en');
    await goToLine(workbench, 9);
    await workbench.keyboard.type('W');
    await hintsAre(workbench, 0);
    assert.ok(!(await workbench.editorText()).includes(hint!));
    await workbench.command('Retrospective: Open Preview to the Side');
    const preview = await previewOf(workbench, '2021 in review');
    assert.ok(!((await preview.textContent('main')) ?? '').includes(hint!));
  });
});
