import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { focusSource, openWithPreview, sourceText } from './support/previews';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

/** A post whose title is its own: the page shows the one of the test before for a moment. */
const post = (title: string) => `---
title: ${title}
---

- [ ] **read** books
- [x] run
  - [ ] nested
- [/] partly
- [-] dropped

> 1. [ ] quoted

    - [ ] code, not a task
`;

suite('tasks in the preview', () => {
  const window = withWorkbench();

  const task = (frame: Frame, text: string) =>
    frame
      .locator('li, p')
      .filter({ has: frame.locator(':scope > input.task') })
      .filter({ hasText: text })
      .locator('> input.task')
      .last();
  const line = async (workbench: Workbench, text: string) =>
    (await sourceText(workbench))
      .split('\n')
      .find((candidate) => candidate.includes(text))
      ?.trim();

  test('a click ticks and unticks the box in the source; one undo in the editor takes it back', async () => {
    const workbench = window();
    const frame = await openWithPreview(workbench, post('Clicked'));
    await workbench.keyboard.type('typed');
    await task(frame, 'read').click();
    await until(async () => (await line(workbench, 'read')) === '- [x] **read** books', 'the tick in the source');
    await until(async () => task(frame, 'read').isChecked(), 'the tick on the page');
    await workbench.screenshot('preview-task-ticked-en');
    await focusSource(workbench);
    await workbench.keyboard.press('Control+Z');
    await until(async () => (await line(workbench, 'read')) === '- [ ] **read** books', 'the undo');
    assert.ok((await sourceText(workbench)).includes('typed'), 'what was typed before stays');
    await until(async () => !(await task(frame, 'read').isChecked()), 'the box to be open again');

    await task(frame, 'nested').click();
    await until(async () => (await line(workbench, 'nested')) === '- [x] nested', 'the nested task');
    await task(frame, 'run').click();
    await until(async () => (await line(workbench, 'run')) === '- [ ] run', 'the task that was done');
    await task(frame, 'quoted').click();
    await until(async () => (await line(workbench, 'quoted')) === '> 1. [x] quoted', 'the task in a quote');
  });

  test('clicks that come before the page has followed are all done', async () => {
    const workbench = window();
    const frame = await openWithPreview(workbench, post('Ticked at once'));
    const centres = [];
    for (const text of ['read', 'nested', 'quoted']) {
      const { x, y, width, height } = (await task(frame, text).boundingBox())!;
      centres.push([x + width / 2, y + height / 2] as const);
    }
    for (const [x, y] of centres) {
      await workbench.page.mouse.click(x, y);
    }
    await until(async () => (await line(workbench, 'quoted')) === '> 1. [x] quoted', 'the last');
    assert.equal(await line(workbench, 'read'), '- [x] **read** books');
    assert.equal(await line(workbench, 'nested'), '- [x] nested');
  });

  test('works from the keyboard and keeps the focus', async () => {
    const workbench = window();
    const frame = await openWithPreview(workbench, post('Ticked by keys'));
    await task(frame, 'read').focus();
    for (const wanted of ['- [x] **read** books', '- [ ] **read** books', '- [x] **read** books']) {
      await workbench.keyboard.press('Space');
      await until(async () => (await line(workbench, 'read')) === wanted, wanted);
      await until(
        () =>
          frame.evaluate((checked) => {
            const box = document.activeElement;
            return (
              box instanceof HTMLInputElement &&
              box.checked === checked &&
              box.closest('li')!.textContent!.includes('read')
            );
          }, wanted.includes('[x]')),
        'the focus on the new box',
      );
    }
  });

  test('states of their own stay, and code is no task', async () => {
    const workbench = window();
    const frame = await openWithPreview(workbench, post('Kept'));
    assert.equal(await frame.locator('input.task').count(), 6);
    assert.deepEqual(
      await frame.locator('input.task:disabled').evaluateAll((boxes) => boxes.map(({ className }) => className)),
      ['task task-partly', 'task task-dropped'],
    );
    const before = await sourceText(workbench);
    await task(frame, 'partly').click({ force: true });
    await task(frame, 'run').click();
    await until(async () => (await line(workbench, 'run')) === '- [ ] run', 'the task behind it');
    assert.equal(await sourceText(workbench), before.replace('- [x] run', '- [ ] run'));
  });
});
