import assert from 'node:assert/strict';
import { join } from 'node:path';
import { makeRepository, type MadeCommit } from './support/repository';
import { acceptPath, asked, draftIsOpen, rows } from './support/steps';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

/** Its windows are small, so that pictures of them can be read where the walkthrough shows them. */
const size = { width: 1100, height: 700 };

/** Room for a post beside the walkthrough. */
const wide = { width: 1600, height: 900 };

const files = {
  'posts/2021-03-20-hello.md': '---\ntitle: Hello, cart\ndate: 2021-03-20\n---\n\nIt is there.\n',
  '.retrospect/moments.md': '# Moments\n\n- 2021-03-30 **Moved** to the sea\n- 2021-08-02 First talk\n',
};

const commits: readonly MadeCommit[] = ['01-09', '02-14', '03-14', '03-15', '03-28', '05-02', '07-19', '11-03'].map(
  (day, at) => ({ day: `2021-${day}`, subject: `Shop, part ${at + 1}`, file: 'src/shop.ts' }),
);

async function openWalkthrough(workbench: Workbench): Promise<void> {
  await workbench.command('Welcome: Open Walkthrough...');
  await workbench.keyboard.type('Write your yearly');
  await rows(workbench).filter({ hasText: 'Write your yearly retrospective' }).first().waitFor();
  await workbench.keyboard.press('Enter');
  await workbench.page.waitForSelector('.gettingStartedSlideDetails .getting-started-category');
}

const stepOf = ({ page }: Workbench, id: string) => page.locator(`.getting-started-step[data-step-id$="#${id}"]`);

/** Presses a button of a step, which is opened first. */
async function press(workbench: Workbench, id: string, button: string): Promise<void> {
  const shown = stepOf(workbench, id);
  if (!(await shown.evaluate((element) => element.classList.contains('expanded')))) {
    await shown.click();
  }
  await shown.locator('.monaco-button', { hasText: button }).first().click();
}

const isDone = (workbench: Workbench, id: string) =>
  until(async () => (await stepOf(workbench, id).locator('.codicon.complete').count()) > 0, `${id} to be done`);

suite('walkthrough, in English', () => {
  const window = withWorkbench({ own: true, size: wide, files });

  test('has five steps with pictures, none of them done', async () => {
    const workbench = window();
    await openWalkthrough(workbench);
    assert.equal(await workbench.page.locator('.getting-started-step').count(), 5);
    const picture = workbench.page.locator('.getting-started-media img').first();
    await until(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth > 0), 'the picture');
    assert.match((await picture.getAttribute('alt')) ?? '', /list of templates/);
    await workbench.screenshot('walkthrough-en');
  });

  test('its buttons do each step beside it, and the steps are done by themselves', async () => {
    const workbench = window();
    const { keyboard } = workbench;
    await press(workbench, 'scaffold', 'New Yearly Retrospective…');
    await until(async () => (await asked(workbench)).includes('New Yearly Retrospective'), 'the first question');
    await keyboard.type('2025');
    await keyboard.press('Enter');
    await until(async () => (await rows(workbench).count()) >= 5, 'the templates');
    await keyboard.press('Enter');
    await acceptPath(workbench, 'posts/2025-retrospective.md');
    await draftIsOpen(workbench, '2025-retrospective.md');
    await isDone(workbench, 'scaffold');

    await press(workbench, 'sections', 'Insert Section…');
    await until(async () => (await rows(workbench).count()) >= 5, 'the sections');
    await keyboard.press('Escape');
    await isDone(workbench, 'sections');

    await press(workbench, 'preview', 'Open Preview to the Side');
    await workbench.preview();
    await isDone(workbench, 'preview');

    await press(workbench, 'length', 'Show Counts');
    await until(async () => (await rows(workbench).count()) >= 4, 'the counts');
    await keyboard.press('Escape');
    await isDone(workbench, 'length');

    await press(workbench, 'year', 'Check Before Publishing');
    await until(async () => (await rows(workbench).count()) >= 2, 'what is left');
    await keyboard.press('Escape');
    await isDone(workbench, 'year');
    await workbench.screenshot('walkthrough-done-en');
  });
});

suite('walkthrough, in Korean [long]', () => {
  const window = withWorkbench({ own: true, locale: 'ko', size: wide });

  test('speaks Korean in every step', async () => {
    const workbench = window();
    const { page } = workbench;
    await workbench.command('Welcome: Open Walkthrough...');
    await workbench.keyboard.type('연말 회고');
    await rows(workbench).filter({ hasText: '연말 회고 쓰기' }).first().waitFor();
    await workbench.keyboard.press('Enter');
    const steps = page.locator('.gettingStartedSlideDetails .getting-started-step');
    await steps.nth(4).waitFor();
    for (const id of ['scaffold', 'sections', 'preview', 'length', 'year']) {
      const shown = stepOf(workbench, id);
      if (!(await shown.evaluate((element) => element.classList.contains('expanded')))) {
        await shown.click();
      }
      const text = (await shown.textContent()) ?? '';
      assert.match(text, /[가-힣]/, id);
      assert.doesNotMatch(text, /%|[A-Z][a-z]+ the |Retrospective:/, id);
      await workbench.screenshot(`walkthrough-${id}-ko`);
    }
  });
});

suite('what the walkthrough shows [long]', () => {
  const window = withWorkbench({ own: true, size, files });

  test('is pictured as it is', async () => {
    const workbench = window();
    const { keyboard, page } = workbench;
    makeRepository(join(workbench.folder, 'shop'), commits);
    await workbench.command('View: Close Primary Side Bar');

    await workbench.command('Retrospective: New Yearly Retrospective…');
    await until(async () => (await asked(workbench)).includes('New Yearly Retrospective'), 'the first question');
    await keyboard.press('Enter');
    await until(async () => (await rows(workbench).count()) >= 5, 'the templates');
    await workbench.screenshot('walkthrough-scaffold');
    await keyboard.press('Escape');

    await workbench.newPost('It was a busy year.\n\n## Work\n\nI changed teams.\n\n', '2021-in-review.md');
    await keyboard.type('/');
    await until(async () => (await workbench.menu()).length >= 10, 'the menu');
    await workbench.screenshot('walkthrough-sections');
    await keyboard.press('Escape');

    await workbench.openFile('2023-retrospective.md');
    await workbench.waitForCounts(/words/);
    await workbench.command('Retrospective: Show Counts');
    await until(async () => (await rows(workbench).count()) >= 4, 'the sections');
    await workbench.screenshot('walkthrough-length');
    await keyboard.press('Escape');

    await workbench.command('Retrospective: Open Preview to the Side');
    const preview = await workbench.preview();
    await preview.waitForFunction(() => [...document.images].some((image) => image.naturalWidth > 0));
    await workbench.screenshot('walkthrough-preview');

    await workbench.command('Retrospective: Gather the Year…');
    await page.locator('.quick-input-widget:visible input').fill('2021');
    await keyboard.press('Enter');
    await workbench.command('View: Show Retrospect');
    const sidebar = page.locator('#workbench\\.parts\\.sidebar');
    await sidebar.locator('.monaco-list-row', { hasText: '2023 in review' }).first().waitFor();
    for (const view of ['Retrospectives', 'Goals']) {
      await sidebar.locator('.pane-header.expanded', { hasText: view }).click();
    }
    await sidebar.locator('.monaco-list-row', { hasText: 'March' }).first().click();
    await page.keyboard.press('ArrowRight');
    await sidebar.locator('.monaco-list-row', { hasText: 'Moved' }).first().waitFor();
    await workbench.screenshot('walkthrough-year');
  });
});
