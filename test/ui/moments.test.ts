import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

const usual = '.retrospect/moments.md';
const input = ({ page }: Workbench) => page.locator('.quick-input-widget:visible .quick-input-box input');
const logged = ({ page }: Workbench) => page.locator('#retrospect\\.retrospect\\.moment');
const lines = (workbench: Workbench) =>
  existsSync(join(workbench.folder, usual)) ? workbench.read(usual).split('\n') : [];

/** Opens the command's box and types into it. */
async function ask(workbench: Workbench, typed: string): Promise<void> {
  await workbench.command('Retrospective: Log a Moment');
  await input(workbench).waitFor();
  await until(
    async () => (await input(workbench).getAttribute('placeholder')) === 'What happened? One line.',
    'the box',
  );
  await workbench.keyboard.insertText(typed);
}

/** Changes the setting, and waits until the box says so: a settings file is read some time after it is written. */
async function setPlace(workbench: Workbench, path: string): Promise<void> {
  workbench.setting('retrospect.momentsFile', path);
  const said = `Goes into “${path || usual}”`;
  for (let attempt = 0; attempt < 20; attempt++) {
    await ask(workbench, '');
    const message = (await workbench.page.locator('.quick-input-widget .quick-input-message').textContent()) ?? '';
    await workbench.keyboard.press('Escape');
    if (message.includes(said)) {
      return;
    }
  }
  throw new Error(`the box never said: ${said}`);
}

suite('logging a moment', () => {
  const window = withWorkbench({ settings: { 'files.autoSave': 'off' } });

  test('from the palette writes a line into the file, and the status bar leads there', async () => {
    const workbench = window();
    const { page, keyboard } = workbench;
    await ask(workbench, '2021-03-01 Moved to Busan');
    await page.locator('.quick-input-widget .quick-input-message', { hasText: 'Goes under March 1, 2021.' }).waitFor();
    await workbench.screenshot('moments-ask-en');
    await keyboard.press('Enter');
    await until(async () => lines(workbench).includes('- 2021-03-01 Moved to Busan'), 'the line');
    assert.equal(workbench.read(usual), '# Moments\n\n- 2021-03-01 Moved to Busan\n');
    await until(
      async () => (await logged(workbench).textContent())?.includes('Logged under March 1, 2021'),
      'the word',
    );
    await workbench.screenshot('moments-logged-en');
    await logged(workbench).locator('a').click();
    await page.waitForSelector('.tab.active[data-resource-name="moments.md"]');
    await until(async () => (await workbench.editorText()).includes('- 2021-03-01 Moved to Busan'), 'the file');
    await workbench.screenshot('moments-file-en');
  });

  test('by its keys, while the file is open with unsaved edits, saves nothing and loses nothing', async () => {
    const workbench = window();
    const { page, keyboard } = workbench;
    await workbench.focusEditor();
    await keyboard.press('Control+End');
    await keyboard.type('- half a sen');
    await page.waitForSelector('.tab.active.dirty');
    const before = workbench.read(usual);
    await keyboard.press('Control+K');
    await keyboard.press('Control+Shift+M');
    await input(workbench).waitFor();
    await keyboard.insertText('2021-03-02 둘째 줄');
    await keyboard.press('Enter');
    await until(async () => (await workbench.editorText()).includes('- half a sen\n- 2021-03-02 둘째 줄'), 'the line');
    assert.equal(workbench.read(usual), before);
    await workbench.focusEditor();
    await keyboard.press('Control+S');
    await until(async () => lines(workbench).includes('- 2021-03-02 둘째 줄'), 'the saved file');
    assert.ok(lines(workbench).includes('- half a sen'));
  });

  test('a line that cannot be written is offered again', async () => {
    const workbench = window();
    await setPlace(workbench, 'posts');
    await ask(workbench, '2021-03-03 not lost');
    await workbench.keyboard.press('Enter');
    const notification = await workbench.notification('there is a folder of that name');
    await workbench.screenshot('moments-failed-en');
    await workbench.keyboard.press('Escape');
    await setPlace(workbench, '');
    await workbench.notification('there is a folder of that name');
    await notification.getByRole('button', { name: 'Try Again' }).click();
    await until(async () => (await input(workbench).inputValue()) === '2021-03-03 not lost', 'the line in the box');
    await workbench.keyboard.press('Enter');
    await until(async () => lines(workbench).includes('- 2021-03-03 not lost'), 'the line');
  });
});

suite('logging a moment, in Korean [long]', () => {
  const window = withWorkbench({ locale: 'ko' });

  test('asks and heads the file in Korean', async () => {
    const workbench = window();
    const { keyboard } = workbench;
    await workbench.command('순간 한 줄 기록');
    await input(workbench).waitFor();
    await keyboard.insertText('2021.3.1 첫 발표를 했다');
    await workbench.screenshot('moments-ask-ko');
    await keyboard.press('Enter');
    await until(async () => lines(workbench).includes('- 2021-03-01 첫 발표를 했다'), 'the line');
    assert.equal(workbench.read(usual), '# 순간 기록\n\n- 2021-03-01 첫 발표를 했다\n');
    await until(
      async () => (await logged(workbench).textContent())?.includes('2021년 3월 1일에 기록했습니다'),
      'the word in the status bar',
    );
    await workbench.screenshot('moments-logged-ko');
  });
});

suite('logging a moment without a folder [long]', () => {
  const window = withWorkbench({ empty: true });

  test('says what to do', async () => {
    const workbench = window();
    await workbench.command('Retrospective: Log a Moment');
    const notification = await workbench.notification('No folder is open to keep moments in.');
    await workbench.screenshot('moments-no-folder-en');
    await notification.getByRole('button', { name: 'Open Settings' }).click();
    await workbench.page.locator('.settings-editor', { hasText: 'Moments File' }).waitFor();
  });
});
