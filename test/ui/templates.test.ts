import assert from 'node:assert/strict';
import { acceptPath, asked, choose, draftIsOpen, fileSays, fill, rows, step, typed } from './support/steps';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

/** What the template step of `retrospect.new` asks; then each kind of template asks its own. */
const asksTemplate = 'New Retrospective from Template (1/3)';

/** A template whose eighth line names a variable that does not exist. */
const broken = '---\nname: Not ready yet\nkind: year\n---\n\n## {{year}}\n\nBy {{auhtor}}\n';

const mine = `---
title: "2016 at the harbour"
date: 2016-12-30
tags: [harbour]
---

A few ships came.

## Ships of 2016

- The Anna

## Plans for 2017

- Paint the shed
`;

const periodsOf2021 = 'H1 2021,H2 2021,Q1 2021,Q2 2021,Q3 2021,Q4 2021';

suite('New Retrospective from Template', () => {
  const window = withWorkbench({ files: { '.retrospect/templates/broken.md': broken } });

  const start = async (workbench: Workbench) => {
    await workbench.command('Retrospective: New Retrospective from Template…');
    await step(workbench, asksTemplate);
  };

  const lineIs = ({ page }: Workbench, line: number) =>
    until(
      async () =>
        (await page.locator('.statusbar-item', { hasText: /^Ln \d+/ }).textContent())?.includes(`Ln ${line},`),
      `the cursor in line ${line}`,
    );

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

  test('Save as Template makes one of a post that is open, and it is offered', async () => {
    const workbench = window();
    await workbench.newPost(mine, 'posts/2016-harbour.md');
    await workbench.command('Retrospective: Save as Template…');
    await step(workbench, 'What is the template called?');
    assert.equal(await typed(workbench), 'at the harbour');
    await workbench.screenshot('templates-save-en');
    await fill(workbench, 'What is the template called?', 'Harbour year');
    await workbench.page.waitForSelector('.tab.active[data-resource-name="Harbour-year.md"]');
    await fileSays(
      workbench,
      '.retrospect/templates/Harbour-year.md',
      /^---\nname: "Harbour year"\nkind: year\nlanguage: en\n---\n\n---\ntitle: "\{\{year\}\} at the harbour"\ndate: \{\{date\}\}\ntags: \[harbour\]\n---\n\n## Ships of \{\{year\}\}\n\n## Plans for \{\{nextYear\}\}\n$/,
    );
    await workbench.screenshot('templates-saved-en');
    await start(workbench);
    await choose(workbench, asksTemplate, 'harbour', 'Harbour year');
    await fill(workbench, 'Which year', '2017');
    await acceptPath(workbench, 'posts/2017-retrospective.md');
    await workbench.page.waitForSelector('.tab.active[data-resource-name="2017-retrospective.md"]');
    await fileSays(
      workbench,
      'posts/2017-retrospective.md',
      /^---\ntitle: "2017 at the harbour"\ndate: 2017-12-31\ntags: \[harbour\]\n---\n\n## Ships of 2017\n\n## Plans for 2018\n$/,
    );
    await lineIs(workbench, 7); // the next palette would close while the cursor is put there
  });

  test('a template with a variable that does not exist is refused, with its line', async () => {
    const workbench = window();
    const { keyboard, page } = workbench;
    await start(workbench);
    await keyboard.type('ready');
    const row = rows(workbench).filter({ hasText: 'Not ready yet' });
    await row
      .filter({ hasText: 'cannot be used' })
      .filter({ hasText: 'Line 8: there is no variable {{auhtor}}.' })
      .waitFor();
    await workbench.screenshot('templates-broken-en');
    await keyboard.press('Enter');
    const told = await workbench.notification('The template “Not ready yet” cannot be used. Line 8');
    await told.locator('.monaco-button', { hasText: 'Open Template' }).click();
    await page.waitForSelector('.tab.active[data-resource-name="broken.md"]');
    await lineIs(workbench, 8);
  });

  test('whole templates are in the section menu and in Insert Section', async () => {
    const workbench = window();
    const { keyboard } = workbench;
    await workbench.newPost('', 'posts/empty.md');
    await keyboard.type('/ten');
    await until(async () => (await workbench.menu())[0] === 'Ten-line', 'the template in the menu');
    await workbench.screenshot('templates-menu-en');
    await keyboard.press('Enter');
    await until(async () => (await workbench.editorText()).includes('## '), 'the template');
    const text = await workbench.editorText();
    assert.ok(!text.includes('/'), text);
    await workbench.screenshot('templates-inserted-en');
    await workbench.newPost('', 'posts/empty-too.md');
    await workbench.command('Retrospective: Insert Section…');
    await choose(workbench, 'Which section', 'Monthly');
    await until(async () => (await workbench.editorText()).startsWith('## What I did\n'), 'the template');
    await workbench.screenshot('templates-insert-section-en');
  });
});
