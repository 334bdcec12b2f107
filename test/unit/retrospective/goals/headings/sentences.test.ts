import assert from 'node:assert/strict';
import { parsePeriod } from '../../../../../src/retrospective/goals/headings/period';
import {
  announces,
  announcesSomeGoals,
  goesThrough,
  isAboutAhead,
  isLabelOfOthers,
  looksBack,
  mayGoThrough,
  saysOther,
  speaksOfEarlierGoals,
  tellsOf,
} from '../../../../../src/retrospective/goals/headings/sentences';
import { assertTells } from '../found';

const about = parsePeriod('2021');

/** What the text before a list announces in a post about 2021; `later`: when that was over. */
function announced(text: string, later = false): string | undefined {
  const { sure, maybe } = announces(text, about, later) ?? {};
  return sure === undefined ? maybe && `maybe ${maybe}` : `sure ${sure}`;
}

suite('what the text before a list announces', () => {
  for (const [text, expected, later] of [
    // A label is as good as a heading.
    ['2022년 목표:', 'sure next'],
    ['2022 goals:', 'sure next'],
    ['작년 목표', 'sure review'],
    ['2021년 목표', 'sure review'],
    ['2022년에는', 'maybe next'],
    ['2022년의 텃밭', undefined],
    ['목표', undefined],
    ['올해', undefined],
    [`2022년 목표${' '.repeat(3)}`, 'sure next'],
    // So long, and no longer.
    [`2022년 목표 ${'!'.repeat(10)}:${'-'.repeat(20)}`, 'sure next'],
    // A sentence.
    ['내년에는 이런 것을 하고 싶다.', 'maybe next'],
    ['In 2022 I want to read more.', 'maybe next'],
    ['I want to read more.', undefined],
    ['In 2022 I will rest.', 'maybe next'],
    ['내년에는 비가 온다.', undefined],
    ['내년에는 점검하고 싶다.', undefined],
    ['My goals for 2022 are:', 'sure next'],
    ['내년 목표는 다음과 같다.', 'sure next'],
    ['작년 목표는 다음과 같다.', 'sure review'],
    ['My goals for 2021 were:', 'sure review'],
    ['Here is how I did on my goals for 2021:', 'sure review'],
    ['Here is how they all went, the goals of last year:', 'sure review'],
    ['내년 목표가 있다.', 'maybe next'],
    ['Here are the things I want to do next year:', 'sure next'],
    ['Here are reasons why my goals for 2022 matter:', 'maybe next'],
    ['My goal for 2022 is to rest:', 'sure next'],
    ['Let’s set some goals.', 'sure next'],
    ['Last year I said let’s set some goals.', 'maybe review'],
    ['목표를 세워 보자.', 'sure next'],
    ['세웠었던 목표는 다음과 같다.', 'sure review'],
    ['I had set some goals:', 'sure review'],
    ['I had set some goals for 2022:', 'sure next'],
    ['The goals I set this year were:', 'sure review'],
    ['New year goals:', 'sure next'],
    ['On New Year’s Eve 2020 I set these goals:', 'sure review'],
    ['The goals of last year and next year:', 'maybe next'],
    // It says that the list is of something else.
    ['2022년 목표를 세운 이유:', 'maybe next'],
    ['My notes on goals for 2022:', 'sure next'],
    ['I walked in 2022:', undefined],
    ['아쉬웠던 것:', undefined],
    // Wrapped or not, it is the last sentence that counts.
    ['비가 왔다. 내년에는 이런 것을 하고 싶다.', 'maybe next'],
    ['내년에는 이런 것을 하고 싶다. 비가 왔다.', undefined],
    ['비가 왔다.\n내년 목표:', 'sure next'],
    ['I looked at the rain for a long time and then at what\nI want to do in 2022.', 'maybe next'],
    ['In 2022 there is a thing or two, or even a few of them\nthat I want to do.', 'maybe next'],
    ['In 2022 there is a thing\nthat I want to do.', undefined],
    ['In 2022 there is a thing or two, or even a few of them.\nThat I want to do.', undefined],
    ['“In 2022 I rest.” I said.', undefined],
    // Two sentences: one names the time, the other points on.
    ['In 2022 I wish for calm, and plan for it. Here goes:', 'maybe next'],
    ['In 2022 I plan to rest. It rained.', undefined],
    ['Last year I planned for 2022. Here goes:', undefined],
    ['내년 목표가 꼭 필요할까? 그래도 써 보았다.', 'sure next'],
    ['내년 목표가 꼭 필요할까? 그래도 나는 아주 오래오래도록 길게 써 보았다.', undefined],
    // Of what was wanted once.
    ['2021 was long. I wanted to:', 'maybe review'],
    ['2021 was long. I wanted to.', undefined],
    ['I wanted to:', undefined],
    ['2021 went by, and I did most of what I wanted to do.', 'maybe review'],
    ['I did most of what I wanted to do.', undefined],
    ['Last year my goals were many.', 'maybe review'],
    // In January it is this year.
    ['올해 목표를 적어 보았다.', 'sure next', true],
    ['올해 목표를 적었다.', undefined],
    ['올해 목표는 다음과 같다.', 'sure next', true],
    ['This year I want to rest.', 'maybe next', true],
    ['This year I want to rest.', undefined],
    ['This year I wanted to rest.', undefined, true],
    ['I did want to rest this year.', undefined, true],
    ['', undefined],
    [' ', undefined],
  ] as const) {
    test(`“${text.slice(0, 70).replace('\n', '↵')}”${later === true ? ' in January' : ''}`, () =>
      assert.equal(announced(text, later), expected));
  }

  test('nothing of a time, where nobody knows what the post is about', () => {
    assert.deepEqual(announces('My goals for 2021 were:', undefined), undefined);
    assert.deepEqual(announces('내년 목표:', undefined), { sure: 'next' });
    assert.deepEqual(announces('In 2022 I want to rest.', undefined), undefined);
  });
});

suite('what a sentence before a list says', () => {
  test('that the list is of something else', () => {
    assertTells(
      saysOther,
      [
        'Related links',
        '아쉬웠던 것',
        '참고:',
        'I walked for these reasons:',
        '나를 만든 것은 다음과 같다. 감사한 이유…',
        'I walked…',
        'I walked...',
      ],
      ['Garden', '할 일', '목표를 세운 이유', '비가 왔다', '하고 싶었던 이유:', ''],
    );
  });

  test('what it holds, and not as what is wanted', () => {
    assertTells(
      isLabelOfOthers,
      ['Birds:', '비가 왔다. 본 새：'],
      ['Birds', 'Birds I want:', '목표:', 'I intend:', '하고 싶은 일:', ''],
    );
  });

  test('that it is about the time before the goals', () => {
    const isBack = (text: string) => looksBack(text, about);
    assertTells(
      isBack,
      ['2021 was long.', '2020년과 2021년의 새', 'It rained in 2021. Birds:', 'It rained in 2021. Here are birds'],
      ['It rained in 2021. Birds.', '2022 is long.', '2021 and 2022', '비가 왔다.', ''],
    );
    assert.equal(looksBack('2021 was long.', undefined), false);
  });

  test('that it is about a time to come', () => {
    const isAhead = (text: string, later = false) => isAboutAhead(text, about, later);
    assertTells(
      isAhead,
      ['내년에는 쉰다.', '2022 is long.', '새해가 온다.', '앞으로는 쉰다.'],
      ['비가 온다.', '작년과 내년', '올해는 쉰다.', '내년을 기다린 이유:', ''],
    );
    assert.equal(isAhead('올해는 쉰다.', true), true);
    assert.equal(isAhead('작년과 올해', true), false);
    assert.equal(isAboutAhead('2022 is long.', undefined, false), false);
  });

  test('that goals follow, without their time', () => {
    const isSome = (text: string) => announcesSomeGoals(text, about);
    assertTells(
      isSome,
      ['I plan some goals:', 'Here are goals I want.', '세우고 싶은 목표는 다음과 같다.'],
      [
        'I want some walks:',
        'I want some goals.',
        'Last year I wanted some goals:',
        'I want to check my goals:',
        'I want goals for 2021:',
        '',
      ],
    );
  });

  test('whose goals a paragraph below their heading says they are', () => {
    for (const [text, expected] of [
      ['내년 목표는 다음과 같다.', 'next'],
      ['작년 목표는 다음과 같다.', 'review'],
      ['작년에 세운 것을 점검한다.', 'review'],
      ['2021년에 세운 것을 점검한다.', 'review'],
      ['세운 것을 점검한다.', undefined],
      ['작년에 비가 왔다.', undefined],
      ['', undefined],
    ] as const) {
      assert.equal(tellsOf(text, about), expected, text);
    }
  });

  test('that goals were set before', () => {
    const isEarlier = (text: string) => speaksOfEarlierGoals(text, about);
    assertTells(
      isEarlier,
      ['작년 목표가 많았다.', '비가 왔다. 2021년 목표가 많았다. 비가 왔다.', 'I had set some goals. It rained.'],
      [
        '목표가 많다.',
        '작년에 비가 왔다.',
        '내년 목표와 작년 목표.',
        '작년에는 비가 왔다. 목표가 많다.',
        '2022년 목표가 많다.',
        '',
      ],
    );
    const far = `작년 목표가 많았다. ${'글'.repeat(380)}.`;
    assert.equal(isEarlier(far), true);
    assert.equal(isEarlier(`${far}${'글'.repeat(20)}`), false);
  });

  test('that they are gone through one by one', () => {
    assertTells(mayGoThrough, ['하나씩 본다', 'one by one'], ['본다', '']);
    const goes = (text: string) => goesThrough(text, about);
    assertTells(
      goes,
      [
        '작년 목표를 하나씩 본다.',
        '비가 왔다. 올해 목표를 하나씩 본다.',
        '2021년 목표를 하나씩 본다.',
        'I had set goals; now one by one.',
      ],
      [
        '목표를 하나씩 본다.',
        '작년 목표를 본다.',
        '작년 일을 하나씩 본다.',
        '내년과 올해 목표를 하나씩 본다.',
        '작년 목표를 하나씩 본다. 비가 왔다.',
        '',
      ],
    );
  });
});
