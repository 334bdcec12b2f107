import assert from 'node:assert/strict';
import { sourceText } from './support/previews';
import { rows } from './support/steps';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

const post = `---
title: 2021년 회고
date: 2021-12-20 # 나중에
draft: true
---

## 일

**목표(1차)**를 끝냈다. TODO: 사진

![](사진.png)

## 내년 목표

- 첫 번째 목표: 무엇을, 얼마나

## 끝으로
`;

const emphasis = `---
title: 2022년 회고
date: 2022-12-20
---

## 일

**목표(1차)**를 끝냈다. 그리고 **목표(2차)**도 끝냈다.
`;

const squiggles = ({ page }: Workbench) => page.locator('.squiggly-warning, .squiggly-info');

suite('problems of a retrospective in a window', () => {
  const window = withWorkbench({
    locale: 'ko',
    files: { 'posts/2021-review.md': post, '_drafts/2021.md': post, 'posts/2022-review.md': emphasis },
  });

  test('squiggles and the list before publishing; an item leads to its place, the last makes the post ready', async () => {
    const workbench = window();
    const { page, keyboard } = workbench;
    await workbench.openFile('2021-review.md');
    await until(async () => (await squiggles(workbench).count()) >= 5, 'squiggles');

    const open = async () => {
      await workbench.command('회고: 발행 전 점검');
      await rows(workbench).filter({ hasText: '발행 준비 완료로 바꾸기' }).waitFor();
    };
    await open();
    await workbench.screenshot('problems-ko');
    // Rows stand in the page in any order.
    const listed = await rows(workbench).evaluateAll((elements) =>
      elements
        .sort((a, b) => Number(a.dataset['index']) - Number(b.dataset['index']))
        .map((row) => ['.label-name', '.label-description'].map((part) => row.querySelector(part)?.textContent)),
    );
    const sections = [
      ['일', '7행'],
      ['내년 목표', '13행 · 아직 비어 있음'],
      ['끝으로', '17행 · 아직 비어 있음'],
    ];
    assert.deepEqual(listed.slice(0, 3), sections, 'the sections first');
    await page.locator('.quick-input-list-separator', { hasText: '섹션 3개 중 1개를 썼습니다' }).waitFor();
    await rows(workbench).filter({ hasText: '사진.png' }).click();
    await page.locator('.statusbar-item', { hasText: /^Ln 11,/ }).waitFor();

    await open();
    await rows(workbench).filter({ hasText: '발행 준비 완료로 바꾸기' }).click();
    await until(async () => (await sourceText(workbench)).includes('draft: false'), 'the post to be ready');
    const today = await page.evaluate(() => new Date().getFullYear());
    await until(async () => (await sourceText(workbench)).includes(`date: ${today}-`), 'the date of today');
    await until(async () => (await sourceText(workbench)).includes('# 나중에'), 'the comment to stay');
    await workbench.focusEditor();
    await keyboard.press('Control+Z');
    await until(
      async () => /date: 2021-12-20 # 나중에\ndraft: true/.test(await sourceText(workbench)),
      'one undo to take both back',
    );
  });

  test('a draft is moved to the posts where that is chosen', async () => {
    const workbench = window();
    const { page } = workbench;
    await workbench.openFile('_drafts/2021.md');
    await until(async () => (await squiggles(workbench).count()) >= 5, 'squiggles');
    await workbench.command('회고: 발행 전 점검');
    const row = rows(workbench).filter({ hasText: /_posts\/\d{4}-\d\d-\d\d-2021\.md/ });
    await row.waitFor();
    await workbench.screenshot('mark-ready-move-ko');
    await row.click();
    await page.locator('.tab.active[data-resource-name$="-2021.md"]').waitFor();
    await until(async () => (await sourceText(workbench)).includes('draft: false'), 'the post to be ready');
  });

  test('a quick fix mends one, Fix All every one that is safe, and one undo takes that back', async () => {
    const workbench = window();
    const { page, keyboard } = workbench;
    const says = (text: string, seconds = 20) =>
      until(async () => (await sourceText(workbench)).includes(text), text, seconds);
    await workbench.openFile('2022-review.md');
    const both = () => until(async () => (await squiggles(workbench).count()) >= 2, 'squiggles');
    await both();
    await keyboard.press('Control+End');
    await keyboard.press('ArrowUp');
    await keyboard.press('Home');
    await keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row').first().waitFor();
    await workbench.screenshot('problems-fix-ko');
    await keyboard.press('Enter');
    await says('<strong>목표(1차)</strong>를 끝냈다. 그리고 **목표(2차)**도');
    await keyboard.press('Control+Z');
    await says('**목표(1차)**를');
    await both();
    // VS Code forgets a Fix All when problems are shown anew before it has its answer.
    await until(
      () =>
        workbench.command('Fix All').then(() =>
          says('<strong>목표(1차)</strong>를 끝냈다. 그리고 <strong>목표(2차)</strong>도', 3).then(
            () => true,
            () => false,
          ),
        ),
      'all to be mended',
    );
    await keyboard.press('Control+Z');
    await says('**목표(1차)**를 끝냈다. 그리고 **목표(2차)**도');
  });
});
