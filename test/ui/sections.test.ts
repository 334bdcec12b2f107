import assert from 'node:assert/strict';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

const korean = '올해는 바빴다.\n\n## 회사\n\n일을 했다.\n\n';
const english = 'It was a busy year.\n\n## Work\n\nI worked.\n\n';

async function menuIs(workbench: Workbench, check: (titles: string[]) => boolean, what: string): Promise<string[]> {
  return until(async () => {
    const titles = await workbench.menu();
    return check(titles) ? titles : undefined;
  }, what);
}

const isClosed = (workbench: Workbench) =>
  until(async () => (await workbench.suggestions.count()) === 0, 'the menu to close');

suite('section menu, in English', () => {
  const window = withWorkbench();

  test('opens on / at the start of a line, filters while typing, inserts with tab stops', async () => {
    const workbench = window();
    await workbench.newPost(english);
    await workbench.keyboard.type('/');
    const all = await menuIs(workbench, (titles) => titles.length >= 10, 'the menu');
    assert.ok(!all.slice(0, 10).includes('Work'), 'what the post has comes last');
    await workbench.screenshot('sections-menu-en');
    await workbench.keyboard.press('Control+Space');
    const details = workbench.page.locator('.suggest-details-container .suggest-details');
    await until(async () => ((await details.textContent()) ?? '').includes('!['), 'what will be inserted');
    await workbench.screenshot('sections-details-en');
    await workbench.keyboard.press('Control+Space');
    await workbench.keyboard.type('goals');
    await menuIs(workbench, (titles) => titles[0] === 'Goals for next year', 'goals first');
    await workbench.keyboard.press('Enter');
    await until(async () => (await workbench.editorText()).includes('## Goals for next year'), 'the section');
    assert.ok(!(await workbench.editorText()).includes('/'));
    await workbench.keyboard.type('Ship it');
    await workbench.keyboard.press('Tab');
    await workbench.keyboard.type(' (really)');
    await until(async () => (await workbench.editorText()).includes('- Ship it (really)'), 'the filled fields');
    await workbench.screenshot('sections-inserted-en');
  });

  test('deleting back to / shows everything again', async () => {
    const workbench = window();
    await workbench.newPost(english);
    await workbench.keyboard.type('/boo');
    await menuIs(workbench, (titles) => titles[0] === 'Books', 'books first');
    await workbench.keyboard.press('Backspace');
    await workbench.keyboard.press('Backspace');
    await workbench.keyboard.press('Backspace');
    await menuIs(workbench, (titles) => titles.length >= 10, 'the whole menu');
    await workbench.keyboard.press('Escape');
  });

  test('a path at the start of a line offers nothing, and Enter is a new line', async () => {
    const workbench = window();
    for (const path of ['/usr', '/etc', '/var/log', '/dev']) {
      await workbench.newPost(english);
      await workbench.keyboard.type('/');
      await menuIs(workbench, (titles) => titles.length >= 10, 'the menu');
      await workbench.keyboard.type(path.slice(1));
      await isClosed(workbench);
      await workbench.keyboard.press('Enter');
      await workbench.keyboard.type('end');
      await until(async () => (await workbench.editorText()).includes(`${path}\nend`), `${path} to stay`);
    }
  });

  test('stays away in front matter, code, addresses and words', async () => {
    const workbench = window();
    const cases: readonly (readonly [string, string])[] = [
      ['---\ntitle: x\n', '/'],
      ['```sh\n', '/'],
      ['text\n\n', 'see https:/'],
      ['text\n\n', 'and/'],
    ];
    for (const [text, typed] of cases) {
      await workbench.newPost(text);
      await workbench.keyboard.type(typed);
      await workbench.page.waitForTimeout(400);
      const titles = await workbench.menu();
      assert.ok(!titles.includes('Books') && !titles.includes('올해의 책'), `${text}${typed}: ${titles.join()}`);
      await workbench.keyboard.press('Escape');
    }
  });

  test('opens behind list and quote markers; a section with a heading leaves the list', async () => {
    const workbench = window();
    await workbench.newPost(`${english}- one\n`);
    await workbench.keyboard.type('- /books');
    await menuIs(workbench, (titles) => titles[0] === 'Books', 'books first');
    await workbench.keyboard.press('Enter');
    await until(async () => /- one\n\n## Books/.test(await workbench.editorText()), 'the section on a line of its own');
    await workbench.newPost(`${english}`);
    await workbench.keyboard.type('> /quote');
    await menuIs(workbench, (titles) => titles[0] === 'Quote', 'quote first');
    await workbench.keyboard.press('Escape');
  });

  test('works in an .mdx file', async () => {
    const workbench = window();
    await workbench.newPost(english, 'post.mdx');
    await workbench.keyboard.type('/books');
    await menuIs(workbench, (titles) => titles[0] === 'Books', 'books first');
    await workbench.keyboard.press('Enter');
    await until(async () => (await workbench.editorText()).includes('## Books'), 'the section');
  });

  test('the same sections are ordinary snippets', async () => {
    const workbench = window();
    await workbench.newPost(english);
    await workbench.keyboard.type('retro-goals');
    await workbench.keyboard.press('Control+Space');
    await until(async () => (await workbench.menu()).some((title) => title.startsWith('retro-goals')), 'the snippet');
    await workbench.keyboard.press('Escape');
  });

  test('Insert Section shows the text of each section and inserts at the cursor', async () => {
    const workbench = window();
    const { page } = workbench;
    await workbench.newPost(english);
    await workbench.command('Retrospective: Insert Section…');
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Word of the year' }).first();
    await page.locator('.quick-input-widget:visible input').waitFor();
    await page.waitForFunction(() =>
      document.querySelector('.quick-input-widget input')?.getAttribute('placeholder')?.startsWith('Which section'),
    );
    await workbench.screenshot('insert-section-en');
    await workbench.keyboard.type('Word of the year');
    await row.waitFor();
    await workbench.keyboard.press('Enter');
    await until(async () => (await workbench.editorText()).includes('## Word of the year'), 'the section');
  });
});

suite('section menu, in Korean', () => {
  const window = withWorkbench({ locale: 'ko' });

  test('filters at each committed syllable and inserts in Korean', async () => {
    const workbench = window();
    await workbench.newPost(korean);
    await workbench.keyboard.type('/');
    await menuIs(workbench, (titles) => titles.length >= 10, 'the menu');
    await workbench.screenshot('sections-menu-ko');
    await workbench.compose(['ㅁ', '모', '목'], ['ㅍ', '표']);
    await menuIs(
      workbench,
      (titles) => titles.length > 0 && titles.every((title) => title.includes('목표')),
      '목표 only',
    );
    await workbench.screenshot('sections-menu-ko-filtered');
    await workbench.keyboard.press('Enter');
    await until(async () => /## .*목표/.test(await workbench.editorText()), 'the section');
    const text = await workbench.editorText();
    assert.ok(!/^\//m.test(text), 'no stray text stays');
    assert.ok(!text.includes('목표##'), text);
  });

  test('finds last year and initial consonants', async () => {
    const workbench = window();
    await workbench.newPost(korean);
    await workbench.keyboard.type('/');
    await workbench.compose(['ㅈ', '자', '작'], ['ㄴ', '녀', '년']);
    await menuIs(workbench, (titles) => titles[0] === '작년 목표 돌아보기', '작년');
    await workbench.keyboard.press('Escape');
    await workbench.newPost(korean);
    await workbench.keyboard.type('/');
    await workbench.compose(['ㅁ'], ['ㅍ']);
    await menuIs(workbench, (titles) => titles.length > 0 && titles.every((title) => title.includes('목표')), 'ㅁㅍ');
    await workbench.keyboard.press('Escape');
  });

  test('a half-composed syllable neither closes the menu for good nor is anything taken by Enter', async () => {
    const workbench = window();
    await workbench.newPost(korean);
    await workbench.keyboard.type('/');
    await menuIs(workbench, (titles) => titles.length >= 10, 'the menu');
    await workbench.composeOpen('모');
    // An input method takes Enter for itself while it composes; browsers report that key as 229.
    const session = await workbench.page.context().newCDPSession(workbench.page);
    for (const type of ['rawKeyDown', 'keyUp'] as const) {
      await session.send('Input.dispatchKeyEvent', { type, key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 });
    }
    await session.detach();
    await workbench.page.waitForTimeout(200);
    const before = await workbench.editorText();
    await workbench.compose(['모', '목'], ['ㅍ', '표']);
    await menuIs(
      workbench,
      (titles) => titles.length > 0 && titles.every((title) => title.includes('목표')),
      '목표 only',
    );
    assert.ok(!before.includes('내년 목표') && before.includes('/모'), before);
    await workbench.keyboard.press('Escape');
    assert.ok((await workbench.editorText()).includes('/목표'));
  });
});
