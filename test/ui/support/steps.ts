import assert from 'node:assert/strict';
import { until, type Workbench } from './workbench';

/** What the quick input asks: its title with the number of the step, its placeholder, prompt and problem. */
export async function asked({ page }: Workbench): Promise<string> {
  return page.evaluate(() => {
    const widget = document.querySelector('.quick-input-widget');
    const textOf = (selector: string) => widget?.querySelector(selector)?.textContent ?? '';
    const placeholder = widget?.querySelector('input[placeholder]')?.getAttribute('placeholder') ?? '';
    return [textOf('.quick-input-titlebar'), placeholder, textOf('.quick-input-message')].join('\n');
  });
}

/** Waits for the step that asks `words`. */
export async function step(workbench: Workbench, words: string): Promise<void> {
  await until(async () => (await asked(workbench)).includes(words), `a step that asks “${words}”`);
}

/** The text in the field of the quick input. */
export async function typed({ page }: Workbench): Promise<string> {
  return page.locator('.quick-input-widget:visible .quick-input-box input').inputValue();
}

/** Rows of the quick pick, as far as they are in view. */
export function rows({ page }: Workbench) {
  return page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
}

/** Types into the step that asks `words` until the chosen row says `label`, and takes it. */
export async function choose(workbench: Workbench, words: string, text: string, label = text): Promise<void> {
  await step(workbench, words);
  await workbench.keyboard.type(text);
  const chosen = workbench.page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label });
  await chosen.waitFor();
  await workbench.keyboard.press('Enter');
}

/** Replaces what the step that asks `words` proposes, and goes on. */
export async function fill(workbench: Workbench, words: string, text: string): Promise<void> {
  await step(workbench, words);
  await workbench.keyboard.press('Control+A');
  await workbench.keyboard.type(text);
  await workbench.keyboard.press('Enter');
}

/** Waits for the last step to propose `path`, and takes it. */
export async function acceptPath(workbench: Workbench, path: string): Promise<void> {
  await step(workbench, 'Where the post goes');
  await until(async () => (await typed(workbench)) === path, `the path ${path}`);
  await workbench.keyboard.press('Enter');
}

/** Waits until a draft is open and saved, with its first field selected. */
export async function draftIsOpen({ page }: Workbench, name: string): Promise<void> {
  await page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
  // The palette would close while the draft's fields are set up.
  await page.waitForSelector('.monaco-editor.focused .selected-text');
  await until(async () => (await page.locator('.tab.active.dirty').count()) === 0, 'the draft to be saved');
}

/** Waits until a file says what `pattern` matches; a save empties a file before it fills it. */
export async function fileSays(workbench: Workbench, path: string, pattern: RegExp): Promise<void> {
  await until(async () => pattern.test(workbench.read(path)), `${path} to be like ${pattern}`, 5).catch(() =>
    assert.match(workbench.read(path), pattern),
  );
}
