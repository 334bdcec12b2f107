import assert from 'node:assert/strict';
import { Retrospective, type Goal } from '../../../../src/retrospective';

const lines = (goals: readonly Goal[]) => goals.map(({ state, text }) => `${state} ${text}`);
const goalsOf = (text: string, date = '2021-12-30', title = '2021 in review') =>
  Retrospective.parse(`---\ntitle: ${title}\ndate: ${date}\n---\n\n${text}\n`).goals;
const next = (text: string, date?: string, title?: string) => lines(goalsOf(text, date, title).next);
const review = (text: string, date?: string, title?: string) => lines(goalsOf(text, date, title).review);

const two = ['open Paint the shed', 'open Sing in a choir'];
const list = '- Paint the shed\n- Sing in a choir';

suite('goals that a sentence announces', () => {
  for (const [what, text, expected] of [
    ['what one wants to do', `Here are things I want to do next year:\n\n${list}`, two],
    ['하고 싶은 것', `내년에 하고 싶은 것은 다음과 같다.\n\n${list}`, two],
    [
      'on a line that goes on from one before it',
      `It seems right to end all of this with some kind of a list of things to-do in the\nupcoming year:\n\n${list}`,
      two,
    ],
    ['under a year alone', `## Garden\n\nWet.\n\n## 2022\n\nHere are things I want for 2022:\n\n${list}`, two],
    ['of something else', `## Garden\n\nWet.\n\n## Goals for 2022\n\n${list}\n\nFor example:\n\n- My brother`, two],
    ['what one wanted', `In 2021 I wanted to:\n\n${list}`, []],
    ['what there is to read', `Some reading for next year:\n\n${list}`, []],
  ] as const) {
    test(what, () => assert.deepEqual(next(text), expected));
  }

  test('this year’s, where the post was written when the last was over', () => {
    assert.deepEqual(next(`Here’s what I want to do this year:\n\n${list}`, '2022-01-05'), two);
    assert.deepEqual(next(`Here’s what I want to do this year:\n\n${list}`), []);
  });

  test('last year’s, set when the year was new', () => {
    const text = `On New Year’s Eve 2020, I set myself goals for 2021:\n\n${list}`;
    assert.deepEqual(next(text), []);
    assert.deepEqual(review(text), ['unknown Paint the shed', 'unknown Sing in a choir']);
  });

  test('headings', () => {
    const text =
      'Now for my goals. Here’s what I want to do next year.\n\n### Paint the shed\n\nRed.\n\n### Sing in a choir';
    assert.deepEqual(next(text), two);
    assert.deepEqual(next(text.replace('Here’s what I want to do', 'I will see what comes')), []);
  });
});

suite('goals beside others', () => {
  test('areas that stand there for the year and for the next', () => {
    const text =
      '## Garden - 2021\n\n- Planted a tree\n\n## Garden - 2022\n\n- Plant another tree\n\n## Photos - 2022\n\n- a.png';
    assert.deepEqual(next(text), ['open Plant another tree']);
  });

  test('listed first, and gone through below: the one with the state stays', () => {
    const text =
      '## How my goals went\n\n- Paint the shed\n- Sing in a choir\n\n## 2021 goals\n\n- ✅ Paint the shed\n- Sing in a choir ❌';
    assert.deepEqual(review(text), ['done Paint the shed', 'missed Sing in a choir']);
  });

  test('the same words in two areas are two goals', () => {
    const text = '## 2021 goals\n\n### Home\n\n- ✅ Tidy up\n\n### Office\n\n- Tidy up';
    assert.deepEqual(review(text), ['done Tidy up', 'unknown Tidy up']);
  });

  test('a list of links and of what has none yet is none', () => {
    assert.deepEqual(next('## Goals for 2022\n\n- [May](/may)\n- [June](/june)\n- ~~July~~'), []);
  });

  test('names of areas in bold, though one may be read as what to do', () => {
    const text =
      '## Goals for 2022\n\n- **Work**\n  - Ship 2 games\n  - Speak up\n- **Play**\n  - Draw 9 cats\n  - Visit 3 towns';
    assert.deepEqual(next(text), ['open Ship 2 games', 'open Speak up', 'open Draw 9 cats', 'open Visit 3 towns']);
  });

  test('areas in bold before prose are none', () => {
    assert.deepEqual(next('## Goals for 2022\n\n**Travel:** maybe.\n\n**Money:** who knows.'), []);
  });

  test('a list of what not to do', () => {
    assert.deepEqual(next('## Garden\n\nWet.\n\nMore.\n\n## Not-to-do list\n\n- Buying seeds'), ['open Buying seeds']);
  });
});

suite('what is said of goals', () => {
  test('a verdict in bold that is a sentence', () => {
    const text =
      '## 2021 goals\n\n### Paint the shed\n\n**I’ve achieved this goal.** Red it is.\n\n### Sing in a choir\n\n**I didn’t achieve this goal.** No time.\n\n### Learn to swim\n\n**I abandoned this goal – the pool closed.** Sad.';
    assert.deepEqual(review(text), ['done Paint the shed', 'missed Sing in a choir', 'dropped Learn to swim']);
  });

  test('days are no shares', () => {
    const text =
      'My goal was to learn.\n\n## Camp (7/10~7/22)\n\nSunny.\n\n## Course (5/7 ~ 5/28)\n\nRainy.\n\n## Blog (2/6~)\n\nNew.';
    assert.deepEqual(review(text), []);
  });

  test('a conclusion is none', () => {
    const text = '## Paint the shed\n\nRed.\n\n## Sing in a choir\n\nLoud.\n\n## In conclusion\n\nFine.';
    assert.deepEqual(review(text, '2021-12-30', 'My 2021 resolutions in review'), [
      'unknown Paint the shed',
      'unknown Sing in a choir',
    ]);
  });
});
