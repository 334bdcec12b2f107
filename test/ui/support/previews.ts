import type { Frame } from 'playwright-core';
import { until, type Workbench } from './workbench';

/** The visible text of the first editor, wherever the focus is, with ordinary blanks. */
export async function sourceText({ page }: Workbench): Promise<string> {
  const lines = page.locator('.editor-group-container .monaco-editor .view-lines').first();
  const texts = await lines.locator('.view-line').evaluateAll((elements) =>
    elements
      .map((element) => ({ top: (element as HTMLElement).offsetTop, text: element.textContent ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text.replace(/\u00a0/g, ' ').replace(/[\u200b\u200c]/g, '')),
  );
  return texts.join('\n');
}

/** Puts the focus into the first editor, wherever it was. */
export async function focusSource({ page }: Workbench): Promise<void> {
  await page.locator('.editor-group-container .monaco-editor .view-lines').first().click();
  await page.waitForSelector('.editor-group-container.active .monaco-editor.focused');
}

/** Line numbers (1-based) that the first editor shows, from its top. */
export async function shownLines({ page }: Workbench): Promise<number[]> {
  const numbers = await page
    .locator('.editor-group-container .monaco-editor')
    .first()
    .locator('.margin-view-overlays .line-numbers')
    .evaluateAll((elements) =>
      elements
        .map((element) => ({ top: element.getBoundingClientRect().top, line: Number(element.textContent) }))
        .filter(({ line }) => line > 0)
        .sort((a, b) => a.top - b.top),
    );
  const top = await page
    .locator('.editor-group-container .monaco-editor')
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);
  return numbers.filter((number) => number.top >= top - 4).map(({ line }) => line);
}

/** The frame of the preview that shows a post with this title. */
export async function previewOf({ page }: Workbench, title: string): Promise<Frame> {
  return until(async () => {
    for (const frame of page.frames()) {
      const shown = await frame
        .evaluate(() => document.querySelector('main#post .post-title')?.textContent)
        .catch(() => undefined); // frames come and go while a webview loads
      if (shown === title) {
        return frame;
      }
    }
    return undefined;
  }, `a preview of “${title}”`);
}

/** Opens `text` in an editor of the first column, with a preview that follows it beside. */
export async function openWithPreview(workbench: Workbench, text: string, path?: string): Promise<Frame> {
  await focusSource(workbench);
  await workbench.newPost(text, path);
  await workbench.command('Retrospective: Open Preview to the Side');
  return previewOf(workbench, /^title: (.*)$/m.exec(text)![1]!);
}
