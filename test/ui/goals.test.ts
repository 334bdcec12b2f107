import assert from 'node:assert/strict';
import { sourceText } from './support/previews';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

const post = `---
title: 2025년 회고
date: 2025-12-31
---

## 작년 목표 돌아보기

- [x] 책 12권 읽기
- [ ] 수영 배우기
- ✅ 이사하기

## 2026년 목표

- 글 열두 편 쓰기
`;

const rows = ({ page }: Workbench) =>
  page.locator('.pane:has-text("GOALS"), .pane:has-text("목표")').last().locator('.monaco-list-row');

suite('the view of goals', () => {
  const window = withWorkbench({ files: { 'posts/2025-retrospective.md': post } });

  test('shows every year’s goals; a tick is one edit of the source that can be undone', async () => {
    const workbench = window();
    const { page, keyboard } = workbench;
    await workbench.openFile('2025-retrospective.md');
    await workbench.command('Retrospect: Focus on Goals View');
    const row = (text: string) => rows(workbench).filter({ hasText: text }).first();
    await row('2025').waitFor();
    await until(async () => ((await row('2025').textContent()) ?? '').includes('2 of 3 done'), 'the tally');
    if ((await row('수영').count()) === 0) {
      await row('2025').click();
    }
    await row('수영 배우기').waitFor();
    await workbench.screenshot('goals-en');
    await row('수영 배우기').locator('.monaco-custom-toggle, .monaco-checkbox').first().click();
    await until(async () => (await sourceText(workbench)).includes('- [x] 수영 배우기'), 'the tick in the source');
    await until(async () => ((await row('2025').textContent()) ?? '').includes('3 of 3 done'), 'the new tally');
    await page.locator('.editor-group-container .monaco-editor .view-lines').first().click();
    await keyboard.press('Control+Z');
    await until(async () => (await sourceText(workbench)).includes('- [ ] 수영 배우기'), 'the undo');
    await row('이사하기').click();
    await until(
      async () => (await page.locator('.statusbar-item', { hasText: /^Ln \d+/ }).textContent())?.includes('Ln 10,'),
      'the line of the goal',
    );
  });

  test('Carry Last Year’s Goals Over inserts what is chosen, and leaves the old post alone', async () => {
    const workbench = window();
    const { page, keyboard } = workbench;
    await workbench.newPost('---\ntitle: 2026년 회고\ndate: 2026-12-31\n---\n\n', 'posts/2026-retrospective.md');
    await workbench.command('Retrospective: Carry Last Year');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '글 열두 편 쓰기' }).waitFor();
    await workbench.screenshot('goals-carry-en');
    await keyboard.press('Enter');
    await until(
      async () => /## 작년 목표 돌아보기[^]*- ⬜ 글 열두 편 쓰기 — /.test(await workbench.editorText()),
      'the section',
    );
    assert.equal(workbench.read('posts/2025-retrospective.md'), post);
  });

  test('the preview says how many are done', async () => {
    const workbench = window();
    await workbench.keyboard.press('Escape');
    await workbench.openFile('2025-retrospective.md');
    await workbench.command('Retrospective: Open Preview to the Side');
    const frame = await workbench.preview();
    await frame.locator('.post-goals', { hasText: '2 of 3 goals' }).waitFor();
    await workbench.screenshot('preview-goals-en');
  });
});
