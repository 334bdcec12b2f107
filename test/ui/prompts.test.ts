import assert from 'node:assert/strict';
import { prompts } from '../../src/template/prompts';
import { focusSource, previewOf } from './support/previews';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

const english = `---
title: "2021 in review"
date: 2021-12-30
---

It was a busy year.

## Work



## What I learned

A lot.
`;

/** The hints in the active editor, as they are drawn. */
async function hints({ page }: Workbench): Promise<string[]> {
  return page
    .locator('.editor-group-container.active .monaco-editor .view-lines')
    .first()
    .evaluate((lines) =>
      [...lines.querySelectorAll('span')]
        .map((span) => getComputedStyle(span, '::after').content)
        .filter((content) => content !== 'none' && content !== 'normal' && content !== '""')
        .map((content) => content.replace(/^"|"$/g, '').replace(/\\(.)/g, '$1')),
    );
}

const hintsAre = (workbench: Workbench, count: number) =>
  until(async () => {
    const found = await hints(workbench);
    return found.length === count ? found : undefined;
  }, `${count} hints`);

/** Puts the cursor on a line, 1-based, of the active editor. */
async function goToLine({ keyboard, page }: Workbench, line: number): Promise<void> {
  await keyboard.press('Control+G');
  await page.waitForSelector('.quick-input-widget:visible');
  await keyboard.type(String(line));
  await keyboard.press('Enter');
}

const korean = `---
title: "2021년 회고"
date: 2021-12-30
---

올해는 바빴고, 적어 둔 것은 많지 않다.

## 회사



## 배운 것



## 내년 목표

- 책 열 권 읽기
`;

/** Places of headings by their text, in pixels from the top of the window, frame by frame: see {@link watchLines}. */
type Places = Record<string, number[]>;

/** Begins to note, with each frame that is drawn, where lines of the active editor stand. */
async function watchLines({ page }: Workbench, headings: readonly string[]): Promise<void> {
  await page.evaluate((wanted) => {
    const places: Places = Object.fromEntries(wanted.map((heading) => [heading, []]));
    Object.assign(globalThis, { places });
    const look = () => {
      for (const line of document.querySelectorAll('.editor-group-container.active .monaco-editor .view-line')) {
        const seen = places[(line.textContent ?? '').replace(/\u00a0/g, ' ')];
        const { top } = line.getBoundingClientRect();
        if (seen !== undefined && !seen.includes(top)) {
          seen.push(top);
        }
      }
      if ((globalThis as { places?: Places }).places === places) {
        requestAnimationFrame(look);
      }
    };
    look();
  }, headings);
}

/** What was noted; no more is. */
const seenPlaces = ({ page }: Workbench) =>
  page.evaluate(() => {
    const { places } = globalThis as unknown as { places: Places };
    Object.assign(globalThis, { places: undefined });
    return places;
  });

suite('questions in empty sections, in English', () => {
  const window = withWorkbench();

  suite('and lenses above them', () => {
    const lenses = ({ page }: Workbench, title: string) =>
      page.locator('.editor-group-container.active .codelens-decoration a', { hasText: title });
    const lensesAre = (workbench: Workbench, count: number) =>
      until(async () => (await lenses(workbench, 'Another question').count()) === count, `${count} lenses`);
    // Of a year before which there is no post, from which sentences would come.
    const text = english.replaceAll('2021', '2011').replace('## What I learned', '## Study\n\n\n\n## What I learned');

    test('no line moves while somebody types, whatever is saved meanwhile; a save by hand clears up', async () => {
      const workbench = window();
      const { keyboard, page } = workbench;
      await workbench.newPost(text, '2011-with-lenses.md');
      await lensesAre(workbench, 2);
      await hintsAre(workbench, 2);
      await goToLine(workbench, 10);
      await page.waitForTimeout(500);
      await workbench.screenshot('prompts-lenses-en');
      const headings = ['## Work', '## Study', '## What I learned'];
      await watchLines(workbench, headings);
      // Less than a line, where a preview stands beside the editor too.
      await keyboard.type('We moved, and I liked it.', { delay: 40 });
      const isSaved = (words: string) =>
        until(async () => workbench.read('2011-with-lenses.md').includes(words), 'VS Code to save by itself');
      await isSaved('I liked it.');
      await page.waitForTimeout(2_000);
      await keyboard.type(' Then again.', { delay: 40 });
      // A save by hand while VS Code saves by itself is none of its own.
      await isSaved('Then again.');
      await page.waitForTimeout(1_000);
      const places = await seenPlaces(workbench);
      assert.deepEqual(
        headings.map((heading) => places[heading]!.length),
        [1, 1, 1],
        JSON.stringify(places),
      );
      await lensesAre(workbench, 2);
      await keyboard.press('Control+S');
      await lensesAre(workbench, 1);
    });

    test('a new line moves what is below it by one line, its lens along', async () => {
      const workbench = window();
      const { keyboard, page } = workbench;
      await workbench.newPost(text, '2011-with-new-lines.md');
      await lensesAre(workbench, 2);
      await goToLine(workbench, 9);
      await page.waitForTimeout(500);
      await watchLines(workbench, ['## Work', '## Study']);
      await keyboard.press('Enter');
      await page.waitForTimeout(2_500);
      const { '## Work': above, '## Study': below } = await seenPlaces(workbench);
      assert.equal(above!.length, 1);
      assert.equal(below!.length, 2, JSON.stringify(below));
      await lensesAre(workbench, 2);
    });

    test('a click asks another question, or ends asking', async () => {
      const workbench = window();
      await workbench.newPost(text, '2011-with-clicks.md');
      await lensesAre(workbench, 2);
      const [first, second] = await hintsAre(workbench, 2);
      await lenses(workbench, 'Another question').first().click();
      await until(async () => {
        const [other, same] = await hints(workbench);
        return other !== undefined && other !== first && same === second;
      }, 'another question above the same');
      await lenses(workbench, 'No more here').first().click();
      await lensesAre(workbench, 1);
      assert.deepEqual(await hintsAre(workbench, 1), [second]);
      assert.equal(workbench.read('2011-with-clicks.md'), text);
    });
  });

  test('one is shown in an empty section of a retrospective, and goes with the first character', async () => {
    const workbench = window();
    await workbench.newPost(english, '2021-in-review.md');
    const [hint] = await hintsAre(workbench, 1);
    assert.ok(prompts.en.work.includes(hint!), hint);
    const counted = await workbench.waitForCounts(/11 words/);
    assert.ok(!(await workbench.editorText()).includes(hint!));
    assert.equal(workbench.read('2021-in-review.md'), english);
    await workbench.screenshot('prompts-light-en');
    await workbench.command('Retrospective: Open Preview to the Side');
    const preview = await previewOf(workbench, '2021 in review');
    assert.ok(!((await preview.textContent('main')) ?? '').includes(hint!));
    assert.equal(await workbench.counts(), counted);
    await focusSource(workbench);
    await goToLine(workbench, 10);
    await workbench.keyboard.type('W');
    await hintsAre(workbench, 0);
    await workbench.keyboard.press('Backspace');
    assert.deepEqual(await hintsAre(workbench, 1), [hint], 'the same again');
  });

  test('a key shows another, and a key none, where the cursor is', async () => {
    const workbench = window();
    await workbench.newPost(english, '2021-with-keys.md');
    const [first] = await hintsAre(workbench, 1);
    await goToLine(workbench, 10);
    await workbench.page.waitForTimeout(1_000); // the hint looks where the cursor is once it is quiet
    await workbench.keyboard.press('Control+K');
    await workbench.keyboard.press('Control+Shift+A');
    const second = await until(async () => {
      const [hint] = await hints(workbench);
      return hint === first ? undefined : hint;
    }, 'another question');
    assert.ok(prompts.en.work.includes(second), second);
    await workbench.command('Retrospective: No More Questions Here');
    await hintsAre(workbench, 0);
    assert.equal(workbench.read('2021-with-keys.md'), english);
  });

  test('what was written last year stands below it, and both go with the first character', async () => {
    const workbench = window();
    await workbench.newPost(
      english.replaceAll('2021', '2020').replace('## Work\n', '## Work\n\nI changed teams.\n'),
      '2020-in-review.md',
    );
    await workbench.newPost(english, '2021-a-year-later.md');
    const [question, before] = await hintsAre(workbench, 2);
    assert.ok(prompts.en.work.includes(question!), question);
    assert.equal(before, 'Last year you wrote: I changed teams.');
    await workbench.screenshot('prompts-last-year-en');
    await goToLine(workbench, 10);
    await workbench.keyboard.type('W');
    await hintsAre(workbench, 0);
  });
});

suite('questions in empty sections, in Korean', () => {
  const window = withWorkbench({ locale: 'ko', settings: { 'workbench.colorTheme': 'Default Dark Modern' } });

  test('each section that is empty shows its own, gone with the first letter that is composed', async () => {
    const workbench = window();
    await workbench.newPost(korean, '2021-회고.md');
    const [work, lessons] = await hintsAre(workbench, 2);
    assert.ok(prompts.ko.work.includes(work!), work);
    assert.ok(prompts.ko.lessons.includes(lessons!), lessons);
    await workbench.screenshot('prompts-dark-ko');
    await goToLine(workbench, 10);
    await workbench.composeOpen('ㅇ');
    assert.deepEqual(await hintsAre(workbench, 1), [lessons]);
    await workbench.compose(['이', '일'], ['으', '을']);
    assert.deepEqual(await hintsAre(workbench, 1), [lessons]);
    await workbench.screenshot('prompts-written-dark-ko');
  });
});
