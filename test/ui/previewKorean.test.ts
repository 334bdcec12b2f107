import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import { withWorkbench } from './support/suiteWindow';
import { until } from './support/workbench';

const textOf = (frame: Frame, selector: string) => frame.locator(selector).first().textContent();

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
