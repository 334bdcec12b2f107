import assert from 'node:assert/strict';
import { focusSource, openWithPreview, previewOf } from './support/previews';
import { withWorkbench } from './support/suiteWindow';
import { until } from './support/workbench';

const post = (title: string) =>
  `---\ntitle: ${title}\n---\n\n## Section\n\nText of **${title}** and \`code\`.\n\n- one\n- two\n`;

suite('places of the preview', () => {
  const window = withWorkbench();

  test('a locked one keeps its post while another follows', async () => {
    const workbench = window();
    const { page } = workbench;
    await openWithPreview(workbench, post('First'), 'first.md');
    await page.locator('.tab', { hasText: 'Preview: first.md' }).click();
    await page.locator('.editor-actions .action-label[aria-label^="Keep Showing This Post"]').click();
    await page.locator('.tab', { hasText: '[Preview] first.md' }).waitFor();
    await focusSource(workbench);
    await openWithPreview(workbench, post('Second'), 'second.md');
    assert.ok(await page.locator('.tab', { hasText: '[Preview] first.md' }).count());
    assert.ok(await page.locator('.tab', { hasText: 'Preview: second.md' }).count());
    await workbench.screenshot('preview-two');
    // Both are live.
    await focusSource(workbench);
    await workbench.keyboard.press('Control+End');
    await workbench.keyboard.type('\nmore');
    const second = await previewOf(workbench, 'Second');
    await second.locator('#blocks', { hasText: 'more' }).waitFor();
  });

  test('text is found in a panel', async () => {
    const workbench = window();
    await workbench.page.locator('.tab', { hasText: 'Preview: second.md' }).click();
    const frame = await previewOf(workbench, 'Second');
    await frame.locator('#blocks h2').click();
    await workbench.keyboard.press('Control+F');
    const find = workbench.page.locator('.webview-find-widget, .simple-find-part').filter({ visible: true }).first();
    await find.waitFor();
    await workbench.keyboard.type('Section');
    await until(async () => ((await find.textContent()) ?? '').length >= 0, 'the find widget');
    await workbench.screenshot('preview-find');
    await workbench.keyboard.press('Escape');
  });

  test('what is copied is clean HTML and text', async () => {
    const workbench = window();
    const frame = await previewOf(workbench, 'Second');
    await frame.locator('#blocks h2').click();
    await frame.evaluate(() => {
      const blocks = document.querySelector('#blocks')!;
      getSelection()!.selectAllChildren(blocks);
    });
    await workbench.keyboard.press('Control+C');
    const copied = await until(async () => {
      const items = await workbench.page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '');
        return { html: await read('text/html'), text: await read('text/plain') };
      });
      return items.html.includes('Second') && items;
    }, 'the clipboard');
    assert.match(copied.html, /<h2>Section<\/h2>/);
    assert.match(copied.html, /<p>Text of <strong>Second<\/strong> and <code>code<\/code>\.<\/p>/);
    assert.doesNotMatch(copied.html, /data-|class=|<section|<div|style=/);
    assert.match(copied.text, /Text of Second and code\./);
  });

  test('a view in the bottom panel shows the same page', async () => {
    const workbench = window();
    await focusSource(workbench);
    await workbench.openFile('2024-retrospective.md');
    await workbench.command('Retrospective Preview: Focus on Preview View');
    const panel = (await workbench.page.locator('#workbench\\.parts\\.panel').boundingBox())!;
    assert.ok(panel.height > 100);
    const frame = await until(async () => {
      for (const candidate of workbench.page.frames()) {
        const title = await candidate
          .evaluate(() => document.querySelector('main#post .post-title')?.textContent)
          .catch(() => undefined);
        const box = await candidate
          .frameElement()
          .then((element) => element.boundingBox())
          .catch(() => null);
        if (title === '2024년 회고' && box !== null && box.y >= panel.y) {
          return candidate;
        }
      }
      return undefined;
    }, 'the view');
    assert.ok(await frame.locator('#blocks figure').count());
    await workbench.screenshot('preview-view');
  });
});

suite('the look of paper, in a dark window [long]', () => {
  const window = withWorkbench({
    settings: { 'retrospect.preview.style': 'paper', 'workbench.colorTheme': 'Default Dark Modern' },
  });

  test('is light and calm, and prints well', async () => {
    const workbench = window();
    await workbench.openFile('2024-retrospective.md');
    await workbench.command('Retrospective: Open Preview to the Side');
    const frame = await workbench.preview();
    const looks = await frame.evaluate(() => {
      const body = getComputedStyle(document.body);
      const paragraph = getComputedStyle(document.querySelector('#blocks p')!);
      return {
        background: body.backgroundColor,
        wordBreak: paragraph.wordBreak,
        lineHeight: parseFloat(paragraph.lineHeight) / parseFloat(paragraph.fontSize),
      };
    });
    const [red = 0, green = 0, blue = 0] = looks.background.match(/\d+/g)!.map(Number);
    assert.ok(Math.min(red, green, blue) > 230, looks.background);
    assert.equal(looks.wordBreak, 'keep-all');
    assert.ok(looks.lineHeight >= 1.6 && looks.lineHeight <= 2, String(looks.lineHeight));
    await workbench.screenshot('preview-paper');
    await workbench.page.emulateMedia({ media: 'print' });
    const printed = await frame.evaluate(() => ({
      background: getComputedStyle(document.documentElement).backgroundColor,
      color: getComputedStyle(document.body).color,
    }));
    await workbench.page.emulateMedia({ media: null });
    assert.ok(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)'].includes(printed.background), printed.background);
    assert.ok(
      printed.color
        .match(/\d+/g)!
        .slice(0, 3)
        .every((value) => Number(value) < 80),
      printed.color,
    );
  });
});
