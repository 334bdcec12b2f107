import assert from 'node:assert/strict';
import { acceptPath, asked, choose, draftIsOpen, fileSays, fill, rows, step } from './support/steps';
import { until, withWorkbench, type Workbench } from './support/workbench';

/** What the template step of `retrospect.new` asks; then each kind of template asks its own. */
const asksTemplate = 'New Retrospective from Template (1/3)';

const periodsOf2021 = 'H1 2021,H2 2021,Q1 2021,Q2 2021,Q3 2021,Q4 2021';

suite('New Retrospective from Template', () => {
  const window = withWorkbench();

  const start = async (workbench: Workbench) => {
    await workbench.command('Retrospective: New Retrospective from Template…');
    await step(workbench, asksTemplate);
  };

  test('a half-year or quarter: chosen from a list or typed, refused where it is none', async () => {
    const workbench = window();
    const { page, keyboard } = workbench;
    await start(workbench);
    await workbench.screenshot('templates-new-en');
    await choose(workbench, asksTemplate, 'half', 'Half-year or quarter');
    await step(workbench, 'Which half-year or quarter?');
    await workbench.screenshot('templates-half-en');
    await keyboard.type('2021');
    await until(
      async () => (await rows(workbench).allTextContents()).map((row) => row.slice(0, 7)).join() === periodsOf2021,
      'the halves and quarters of the year that is typed',
    );
    await keyboard.type('-H3');
    await rows(workbench).filter({ hasText: '“2021-H3” is not a half-year or quarter' }).waitFor();
    await workbench.screenshot('templates-half-nonsense-en');
    await keyboard.press('Enter');
    await step(workbench, 'Which half-year or quarter?');
    await page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
    await choose(workbench, asksTemplate, 'half', 'Half-year or quarter');
    await keyboard.press('Control+A');
    await choose(workbench, 'Which half-year or quarter?', '2021-h1', 'H1 2021');
    await acceptPath(workbench, 'posts/2021-h1-retrospective.md');
    await draftIsOpen(workbench, '2021-h1-retrospective.md');
    await fileSays(
      workbench,
      'posts/2021-h1-retrospective.md',
      /^---\ntitle: "2021년 상반기 회고"\ndate: 2021-06-30\ntags: \[[^\]]*회고[^\]]*\]\ndraft: true\n---\n\n## /,
    );
    await workbench.screenshot('templates-half-draft-en');
  });

  test('a month', async () => {
    const workbench = window();
    await start(workbench);
    await choose(workbench, asksTemplate, 'monthly', 'Monthly');
    await step(workbench, 'Which month?');
    assert.ok((await rows(workbench).count()) >= 10, 'the last months to choose from');
    await choose(workbench, 'Which month?', 'June 2021');
    await acceptPath(workbench, 'posts/2021-06-retrospective.md');
    await draftIsOpen(workbench, '2021-06-retrospective.md');
    await fileSays(
      workbench,
      'posts/2021-06-retrospective.md',
      /^---\ntitle: "2021년 6월 회고"\ndate: 2021-06-30\ntags: \[[^\]]*회고[^\]]*\]\ndraft: true\n---\n\n## /,
    );
  });

  test('a project, by its name', async () => {
    const workbench = window();
    const { keyboard } = workbench;
    await start(workbench);
    await choose(workbench, asksTemplate, 'project', 'Project');
    await fill(workbench, 'What is the project called?', '  ');
    await step(workbench, 'Type a name.');
    assert.match(await asked(workbench), /\(2\/3\)/);
    await keyboard.press('Control+A');
    await keyboard.type('Ferry Times 2');
    await keyboard.press('Enter');
    await acceptPath(workbench, 'posts/ferry-times-2-retrospective.md');
    await draftIsOpen(workbench, 'ferry-times-2-retrospective.md');
    const now = new Date();
    const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
      .map((n) => String(n).padStart(2, '0'))
      .join('-');
    await fileSays(
      workbench,
      'posts/ferry-times-2-retrospective.md',
      new RegExp(
        `^---\ntitle: "Ferry Times 2 회고"\ndate: ${today}\ntags: \\[[^\\]]*회고[^\\]]*\\]\ndraft: true\n---\n\n## `,
      ),
    );
    await until(async () => (await workbench.editorText()).includes('Ferry Times 2 회고'), 'the draft');
    await workbench.screenshot('templates-project-draft-en');
  });
});
