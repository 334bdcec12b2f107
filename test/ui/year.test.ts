import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { focusSource, openWithPreview, sourceText } from './support/previews';
import { makeRepository, type MadeCommit } from './support/repository';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

/** A year of work that looks like one: more in spring, a quiet August. */
const shopYear: readonly MadeCommit[] = [
  ...['03', '05', '17', '28'].map((day) => ({
    day: `2020-11-${day}`,
    subject: `Last year's ${day}`,
    file: 'src/old.ts',
  })),
  ...[2, 3, 3, 5, 7, 6, 2, 0, 3, 4, 5, 2].flatMap((count, month) =>
    Array.from({ length: count * 4 }, (_, at) => ({
      day: `2021-${String(month + 1).padStart(2, '0')}-${String(((at * 7 + month * 3) % 28) + 1).padStart(2, '0')}`,
      subject: `Work ${at + 1} of month ${month + 1}`,
      file: at % 3 === 0 ? 'docs/notes.md' : 'src/shop.ts',
    })),
  ),
];
const march: readonly MadeCommit[] = [
  { day: '2021-03-14', subject: 'Release the *cart*', file: 'src/cart.ts' },
  { day: '2021-03-15', subject: '결제 오류를 고친다', file: 'src/pay.ts' },
];
const files = {
  'posts/2021-03-20-hello.md': '---\ntitle: "Hello, cart"\ndate: 2021-03-20\n---\n\nIt is there.\n',
  '.retrospect/moments.md': '# Moments\n\n- 2021-03-30 **Moved** to the sea\n- 2021-08-02 First talk\n',
};
const draft = '---\ntitle: 2021 in review\ndate: 2021-12-31\n---\n\nA year to remember.\n\n';
const draftPath = 'posts/2021-in-review.md';

function makeShop({ folder }: Workbench): void {
  makeRepository(join(folder, 'shop'), [...shopYear, ...march], { 'v1.0.0': 'Release the *cart*' });
}

/** High enough for all rows. */
const size = { width: 1280, height: 1100 };

const rows = ({ page }: Workbench) => page.locator('#workbench\\.parts\\.sidebar .monaco-list-row');
const row = (workbench: Workbench, text: string | RegExp) => rows(workbench).filter({ hasText: text }).first();

/** Shows the view alone: the others of its container leave it little room. */
async function openYear(workbench: Workbench, container: string, others: readonly string[]): Promise<void> {
  await workbench.page.locator(`.activitybar .action-item [aria-label="${container}"]`).first().click();
  for (const name of others) {
    const header = workbench.page.locator('#workbench\\.parts\\.sidebar .pane-header.expanded', { hasText: name });
    await header.click();
  }
}

/** Presses a button of a row that is shown while the pointer is on it. */
async function press(workbench: Workbench, text: string | RegExp, button: string): Promise<void> {
  await row(workbench, text).hover();
  await row(workbench, text).locator(`.action-label[aria-label="${button}"]`).click();
}

async function gather(workbench: Workbench, title: string, year = '2021'): Promise<void> {
  await workbench.command(title);
  const input = workbench.page.locator('.quick-input-widget:visible input');
  await input.waitFor();
  await input.fill(year);
  await workbench.keyboard.press('Enter');
}

/** Puts a post there whose front matter ends in the middle of its title. */
function breakPost({ folder }: Workbench): void {
  writeFileSync(join(folder, 'posts', 'broken.md'), '---\ntitle: "A walk\ndate: 2021-05-06\n---\n\nLong.\n');
}

suite('the year', () => {
  const window = withWorkbench(
    { spoils: true, files, size, settings: { 'files.autoSave': 'off', '[markdown]': { 'editor.wordWrap': 'off' } } },
    async (workbench, again) => {
      makeShop(workbench);
      if (again) {
        await openYear(workbench, 'Retrospect', ['Retrospectives', 'Goals']);
        await gather(workbench, 'Retrospective: Gather the Year');
        await row(workbench, /^March/).click();
        await row(workbench, /^shop/).click();
        await openWithPreview(workbench, draft, draftPath);
      }
    },
  );

  test('says what it is for before anything is gathered', async () => {
    const workbench = window();
    await openYear(workbench, 'Retrospect', ['Retrospectives', 'Goals']);
    await workbench.page.locator('.welcome-view', { hasText: 'What happened in March?' }).waitFor();
    await workbench.screenshot('year-welcome-en');
  });

  test('is gathered, and shows months with repositories, posts and moments', async () => {
    const workbench = window();
    await gather(workbench, 'Retrospective: Gather the Year');
    await row(workbench, /^March/).waitFor();
    const note = await workbench.notification('2021: 170');
    assert.match((await note.textContent())!, /2021: 170 commits · \d+ days · 1 repository · 1 post · 2 moments\./);
    assert.match((await row(workbench, /^March/).textContent())!, /14 commits · 1 post · 1 moment/);
    assert.match((await row(workbench, /^August/).textContent())!, /August1 moment/);
    await row(workbench, /^March/).click();
    await row(workbench, /^shop/).click();
    await row(workbench, '결제 오류를 고친다').waitFor();
    await row(workbench, 'What stands out').click();
    await row(workbench, 'Released shop v1.0.0').waitFor();
    await row(workbench, 'Busiest month: May (28 commits)').waitFor();
    await workbench.screenshot('year-tree-en');
  });

  test('a commit opens its changes, a moment its line, a post the post', async () => {
    const workbench = window();
    const { page } = workbench;
    await row(workbench, '결제 오류를 고친다').click();
    await page.locator('.tab.active', { hasText: '결제 오류를 고친다' }).waitFor();
    await page.locator('.multiDiffEntry, .multi-diff-editor', { hasText: 'pay.ts' }).first().waitFor();
    await workbench.screenshot('year-commit-en');
    await row(workbench, 'to the sea').click();
    await page.waitForSelector('.tab.active[data-resource-name="moments.md"]');
    await row(workbench, 'Hello, cart').click();
    await page.waitForSelector('.tab.active[data-resource-name="2021-03-20-hello.md"]');
    await workbench.command('View: Close All Editors');
    await workbench.openFile('hello-blog.md');
  });

  test('March goes into a draft as Markdown, with room for its story, and is seen in the preview', async () => {
    const workbench = window();
    const frame = await openWithPreview(workbench, draft, draftPath);
    const place = workbench.page.locator('#status\\.editor\\.selection');
    await until(async () => {
      // The preview that opens may still take the focus.
      await focusSource(workbench);
      await workbench.keyboard.press('Control+End');
      return /Ln 8\b/.test((await place.textContent()) ?? '');
    }, 'the cursor at the end');
    await press(workbench, /^March/, 'Insert into the Post');
    await until(async () => (await sourceText(workbench)).includes('### March'), 'March in the post');
    const text = await sourceText(workbench);
    assert.match(text, /### March\n\n- 14 commits on \d+ days: shop\n- Released shop v1\.0\.0 \(March 14\)\n/);
    assert.match(
      text,
      /- Wrote \[Hello, cart\]\(.+\) \(March 20\)\n- March 30: \*\*Moved\*\* to the sea\n- What you remember/,
    );
    // The field for the story is selected: what is typed takes its place.
    await workbench.keyboard.type('The cart sold its first mug.');
    await frame.locator('li', { hasText: 'The cart sold its first mug.' }).waitFor();
    assert.equal(await frame.locator('h3', { hasText: 'March' }).count(), 1);
    assert.equal(await frame.locator('li strong', { hasText: 'Moved' }).count(), 1);
    await workbench.screenshot('year-march-en');
    await workbench.keyboard.press('Escape');
    await workbench.keyboard.press('Escape');
  });

  test('a single row joins the list that the cursor is in', async () => {
    const workbench = window();
    await focusSource(workbench);
    await workbench.keyboard.press('Control+End');
    await press(workbench, 'Release the *cart*', 'Insert into the Post');
    await until(async () => (await sourceText(workbench)).includes('- Release the \\*cart\\* (shop, March 14)'), 'it');
  });

  test('the heat map becomes a picture beside the post, with its alt text in words', async () => {
    const workbench = window();
    await focusSource(workbench);
    await workbench.keyboard.press('Control+End');
    await workbench.command('Retrospective: Insert Heat Map of the Year');
    await until(
      async () => /!\[[^\]]*170 commits[^\]]*\]\([^)]+\.svg\)/.test(await sourceText(workbench)),
      'the picture',
    );
    const [, path] = /\]\(([^)]+\.svg)\)/.exec(await sourceText(workbench))!;
    const found = [path!, `posts/${path!}`, `static/${path!}`].some((each) => existsSync(join(workbench.folder, each)));
    assert.ok(found, path);
    const frame = await workbench.preview();
    const picture = frame.locator('img[src*=".svg"]');
    await until(
      async () => await picture.evaluate((image: HTMLImageElement) => image.naturalWidth > 700),
      'it is drawn',
    );
    await picture.scrollIntoViewIfNeeded();
    await workbench.screenshot('year-heatmap-preview-en');
    await workbench.keyboard.press('Escape');
  });

  test('the whole timeline goes in at once, every month with room for its story', async () => {
    const workbench = window();
    await workbench.openFile('2021-in-review.md');
    await workbench.keyboard.press('Control+End');
    await press(workbench, /^2021/, 'Insert into the Post');
    await until(async () => (await sourceText(workbench)).includes('### February'), 'the months');
    // The editor draws only what is in view.
    await workbench.keyboard.press('Control+S');
    const saved = () => workbench.read(draftPath);
    await until(async () => saved().includes('### December'), 'it is saved');
    const text = saved();
    assert.match(text, /### August\n\n- August 2: First talk\n- What you remember/);
    assert.match(text, /### May\n\n- 28 commits on \d+ days: shop\n- What you remember/);
    await workbench.keyboard.press('Escape');
  });

  test('the pictures of the year are shown, light', async () => {
    const workbench = window();
    await press(workbench, /^2021/, 'Show the Year in Pictures');
    await workbench.page.locator('.tab.active', { hasText: '2021 in pictures' }).waitFor();
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot('year-pictures-light-en');
  });

  test('whose commits are counted can be changed', async () => {
    const workbench = window();
    await row(workbench, /^2021/).click({ button: 'right' });
    const item = workbench.page.locator('.context-view .action-label', { hasText: 'Change Whose Commits…' });
    await item.hover();
    await workbench.page.waitForTimeout(300); // a menu takes no click at once: it may be the one that opened it
    await item.click();
    const input = workbench.page.locator('.quick-input-widget:visible input');
    await input.waitFor();
    assert.match(await input.inputValue(), /Writer <writer@example\.com>/);
    await input.fill('nobody@example.com');
    await workbench.keyboard.press('Enter');
    await row(workbench, /^2021\s*2 posts/).waitFor();
  });

  test('a post whose date cannot be read is named, with the reason, and opens', async () => {
    const workbench = window();
    breakPost(workbench);
    await gather(workbench, 'Retrospective: Gather the Year');
    await row(workbench, '1 file could not be read').waitFor();
    await workbench.notification('One thing could not be gathered');
    await row(workbench, '1 file could not be read').click();
    const broken = row(workbench, 'broken.md');
    await broken.waitFor();
    assert.match((await broken.textContent())!, /The front matter cannot be read, line \d/);
    await workbench.screenshot('year-unread-en');
    await broken.click();
    await workbench.page.waitForSelector('.tab.active[data-resource-name="broken.md"]');
  });

  test('cancelled while Git does not answer, it ends at once and says nothing; again it is gathered', async function () {
    if (process.platform === 'win32') {
      this.skip(); // has no pipes among its files
    }
    const workbench = window();
    const { page } = workbench;
    const slow = join(workbench.folder, 'slow', '.git');
    ['objects', 'refs'].forEach((name) => mkdirSync(join(slow, name), { recursive: true }));
    writeFileSync(join(slow, 'HEAD'), 'ref: refs/heads/main\n');
    execFileSync('mkfifo', [join(slow, 'config')]); // nobody writes into it
    await page.locator('.notifications-center .codicon-notifications-clear-all').click();
    await gather(workbench, 'Retrospective: Gather the Year', '2020');
    const progress = await workbench.notification('Gathering 2020');
    await workbench.screenshot('year-cancel-en');
    await progress.getByRole('button', { name: 'Cancel' }).click();
    await until(async () => (await progress.count()) === 0, 'the progress to go', 5);
    await page.waitForTimeout(1_000);
    assert.equal(await page.locator('.notification-list-item').count(), 0);
    assert.equal(await row(workbench, /^2020/).count(), 0);

    rmSync(join(slow, '..'), { recursive: true });
    await gather(workbench, 'Retrospective: Gather the Year', '2020');
    await row(workbench, /^2020/).waitFor();
  });
});

suite('the year, in Korean and dark [long]', () => {
  const window = withWorkbench(
    { locale: 'ko', files, size, settings: { 'workbench.colorTheme': 'Default Dark Modern' } },
    makeShop,
  );

  test('its view and pictures', async () => {
    const workbench = window();
    await openYear(workbench, '회고', ['회고 모음', '목표']);
    await gather(workbench, '회고: 한 해 모아 보기');
    await row(workbench, /^3월/).waitFor();
    await row(workbench, /^3월/).click();
    await row(workbench, '눈에 띄는 것').click();
    await press(workbench, /^2021/, '한 해를 그림으로 보기');
    await workbench.page.locator('.tab.active', { hasText: '그림으로 보는 2021년' }).waitFor();
    await workbench.page.waitForTimeout(500);
    await workbench.screenshot('year-pictures-dark-ko');
  });

  test('a post whose date cannot be read is named, with the reason', async () => {
    const workbench = window();
    breakPost(workbench);
    await gather(workbench, '회고: 한 해 모아 보기');
    await row(workbench, '읽지 못한 파일 1개').click();
    const broken = row(workbench, 'broken.md');
    await broken.waitFor();
    assert.match((await broken.textContent())!, /머리말\(front matter\)을 읽을 수 없습니다\. \d번째 줄/);
    await workbench.screenshot('year-unread-ko');
  });
});

suite('the year, in Restricted Mode [long]', () => {
  const window = withWorkbench(
    {
      own: true,
      files,
      size,
      settings: { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' },
    },
    makeShop,
  );

  test('posts and moments are there, and why commits are not', async () => {
    const workbench = window();
    await openYear(workbench, 'Retrospect', ['Retrospectives', 'Goals']);
    await gather(workbench, 'Retrospective: Gather the Year');
    await row(workbench, 'Commits are read only in a workspace that you trust.').waitFor();
    await row(workbench, /^2021\s*1 post · 2 moments/).waitFor();
    assert.equal(await row(workbench, /^shop/).count(), 0);
    await workbench.screenshot('year-restricted-en');
  });
});
