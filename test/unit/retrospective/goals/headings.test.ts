import assert from 'node:assert/strict';
import { Retrospective } from '../../../../src/retrospective';

/** What a list under `heading`, last of a post's sections, is taken for. */
function taken(heading: string, { title = '2021 회고', date = '2021-12-30' } = {}): string {
  const text = `---\ntitle: ${title}\ndate: ${date}\n---\n\n## a\n\ntext\n\ntext\n\n${heading}\n\n- 책 읽기\n- 운동하기\n`;
  const { next, review, guesses } = Retrospective.parse(text).goals;
  const kinds = [next.length > 0 && 'next', review.length > 0 && 'review', guesses.length > 0 && 'guess'];
  return kinds.filter(Boolean).join(', ') || 'nothing';
}

suite('headings of goals', () => {
  const half = { title: '2021년 상반기 회고', date: '2021-07-02' };
  const english = { title: '2021 in review', date: '2021-12-30' };
  for (const [heading, expected, post] of [
    ...(
      [
        '## 2022년 계획',
        '## 2022 목표',
        '## 2022년의 목표',
        '## 2022년 목표 및 계획',
        '## 내년의 목표들',
        '## 내년 1분기 목표',
        '## 내년 상반기 목표',
        '## 2022년에 시도할 것',
        '## 2022년에 할 것',
        '## 2022 TODO',
        '## 2022년에는...',
        '## 2022년에는 꼭!',
        '## 마무리와 2022년 계획',
        '## 🎯 **2022년 목표**',
        '## 5. 2022년 목표',
        '## [2022년 목표](#goals)',
        '## 2022년<br>목표',
        '## ２０２２년 목표',
        '##   22년에 대한 짧은 다짐',
        "## '22 목표",
        '## 새해 다짐',
        '## 신년 계획',
        '## 앞으로 어떻게 행동할 것인가?',
        '## Hello 2022',
        '## To be continued',
        '## Try: 시도할 것',
        '## Try',
        '## 더 장기적인 목표',
        '## 다음 해 버킷리스트',
        '2022년 목표\n---',
        '**2022년 목표**',
        '## 목표',
        '## 나의 계획',
      ] as const
    ).map((heading) => [heading, 'next', undefined] as const),
    ...(
      [
        '## 2021년 새해 다짐',
        '## 2021년 목표 달성 점검',
        '## 2021 목표',
        '## 작년 숙제',
        '## 지난해 계획',
        '## 2021년 계획 리마인드',
        '## 올해 목표 다시보기',
        '**올해 목표 다시보기**',
        '## 올해 목표',
        '## 2020년 목표',
        '## 목표 회고',
        '## 지난 회고의 못한점은 개선하였는가',
      ] as const
    ).map((heading) => [heading, 'review', undefined] as const),
    ...(
      [
        '## 여행 계획',
        '## 프로젝트 목표와 배경 이야기',
        '## 여러분의 2022년 목표는?',
        '## 2021년에 한 일',
        '## 2021년',
        '## 올해의 책',
        '## 왜 목표를 세우는가',
        '## 마무리',
        '## 배운 것',
        '## 10년 회고',
        '## 3년차 개발자',
      ] as const
    ).map((heading) => [heading, 'nothing', undefined] as const),
    ['## 하반기 목표', 'next', half],
    ['## 하반기에는?', 'next', half],
    ['## 2021년 하반기 목표', 'next', half],
    ['## 상반기 목표 다시보기', 'review', half],
    ['## 2021년 목표', 'review', half],
    ['## 올해 상반기 목표 다시보기', 'review', half],
    ['## 7월 목표', 'next', { title: '2021년 6월 회고', date: '2021-06-30' }],
    ['## 6월 목표', 'review', { title: '2021년 6월 회고', date: '2021-06-30' }],
    ['## 1월 목표', 'next', { title: '2021년 12월 회고', date: '2021-12-31' }],
    ['## 2분기 목표', 'next', { title: '2021년 1분기 회고', date: '2021-04-02' }],
    ['## 다음 분기 계획', 'next', { title: '2021년 1분기 회고', date: '2021-04-02' }],
    ['## 올해 목표', 'next', { title: '2021 회고', date: '2022-01-03' }],
    ['## 2022년 목표', 'review', { title: '2022년 회고', date: '2022-12-31' }],
    ['## 2022년 목표', 'next', { title: '한 해를 보내며', date: '2022-01-20' }],
    ['## 2022년 목표', 'review', { title: '한 해를 보내며', date: '2022-11-20' }],
    ...(
      [
        '## Goals for 2022',
        '## Goals for 2022..?',
        "## What's next?",
        "## What's next in 2022?",
        '## Looking Ahead to 2022',
        '## Looking Forward to 2022',
        '## What will I change next year?',
        '## What will I change going into 2022?',
        '## High-level 2022 goals',
        '## How to continue in 2022?',
        "## What I'm doing in 2022",
        '## Expectations for 2022',
        '## Target: 2022',
        '## 2022 Resolution',
        '## What I Want to Avoid in 2022',
        '## Targets',
        '## Plans for next year',
        "## New Year's resolutions",
        '## My goals',
        '## The year ahead',
        '## 2022',
      ] as const
    ).map((heading) => [heading, 'next', english] as const),
    ...(
      [
        '## How did I do?',
        '## My 2021 Goals',
        '## 2021 Goals',
        '## ✅ 2021 Goals',
        '## 2021 Goal Accountability Report',
        '## 2021 opportunities reviewed, as goals',
        '## Plans For 2021 Versus Reality',
        "## Last year's goals",
        '## Goal review',
        '## Goals recap',
        '## Reviewing 2020’s expectations and goals for 2021',
      ] as const
    ).map((heading) => [heading, 'review', english] as const),
    ...(
      [
        '## What are your goals for 2022?',
        '## Why I set goals for 2022',
        "## I'm going to the sea",
        '## What went well',
        '## Highlights of 2021',
        '## Next Stop Berlin',
        '## Try harder, fail better',
        '## Planning a garden',
        '## Lessons',
      ] as const
    ).map((heading) => [heading, 'nothing', english] as const),
  ] as const) {
    test(`${JSON.stringify(heading)}${post === undefined || post === english ? '' : ` in ${post.title}, ${post.date}`} → ${expected}`, () => {
      assert.equal(taken(heading, post), expected);
    });
  }

  test('goals of no year early in a post are nothing, unless they say how they went', () => {
    const post = (items: string) =>
      `# 2021 회고\n\n## 목표\n\n${items}\n\n## 일\n\n${'text\n\n'.repeat(20)}## 놀이\n\ntext`;
    const found = (items: string) => Retrospective.parse(post(items)).goals;
    assert.deepEqual(found('- a\n- b').next, []);
    assert.deepEqual(found('- a\n- b').review, []);
    assert.equal(found('- ✅ a\n- ❌ b').review.length, 2);
  });

  test('what may be next is a guess beside what surely is', () => {
    const { next, guesses } = Retrospective.parse('# 2021 회고\n\n## Try\n\n- a\n\n## 2022 목표\n\n- b').goals;
    assert.deepEqual([next.map(({ text }) => text), guesses.map(({ text }) => text)], [['b'], ['a']]);
  });
});

suite('what a post is about', () => {
  const period = (title: string, date = '', fileName = '') => {
    const lines = [title && `title: ${JSON.stringify(title)}`, date && `date: ${date}`].filter(Boolean);
    return Retrospective.parse(`---\n${lines.join('\n')}\n---\n`).goalsIn(fileName).period;
  };
  for (const [title, date, fileName, expected] of [
    ['2021년 회고', '', '', '2021'],
    ['2021 회고', '2022-01-20', '', '2021'],
    ["'21년을 보내며", '', '', '2021'],
    ['21년 회고', '', '', '2021'],
    ['개발자의 한 해', '2022-01-03', '', '2021'],
    ['개발자의 한 해', '2021-12-30', '', '2021'],
    ['개발자의 한 해', '2021-11-30', '', '2021'],
    ['2021년 상반기 회고', '', '', '2021-H1'],
    ['상반기 회고', '2021-07-01', '', '2021-H1'],
    ['하반기 회고', '2022-01-01', '', '2021-H2'],
    ['2021년 3분기 회고', '', '', '2021-Q3'],
    ['1분기 회고', '2021-04-01', '', '2021-Q1'],
    ['2021년 6월 회고', '', '', '2021-06'],
    ['12월 회고', '2022-01-02', '', '2021-12'],
    ['5월 회고', '2021-06-01', '', '2021-05'],
    ['2021년 12월 31일의 회고', '', '', '2021'],
    ['3년차 개발자의 2021 회고', '', '', '2021'],
    ['10년 회고', '2021-05-05', '', '2021'],
    ['2021 회고와 2022 목표', '', '', '2021'],
    ['Goals for 2022, looking back at 2021', '', '', '2021'],
    ['Goodbye 2021, hello 2022', '', '', '2021'],
    ['2021 in Review', '', '', '2021'],
    ['Q3 2021 review', '', '', '2021-Q3'],
    ['H1 2021', '', '', '2021-H1'],
    ['June 2021 retrospective', '', '', '2021-06'],
    ['Decade in review, 2010-2019', '', '', '2019'],
    ['My year', '', '2021-retrospective.md', '2021'],
    ['My year', '', 'posts/2022-01-04-my-year.md', '2021'],
    ['My year', '2020-05-05', 'retrospect-2019.md', '2019'],
    ['My year', '', '', undefined],
    ['', '', '', undefined],
  ] as const) {
    test(`${JSON.stringify(title)} ${date} ${fileName} → ${expected ?? 'nobody knows'}`, () => {
      assert.equal(period(title, date, fileName), expected);
    });
  }

  test('a post without a title has its first heading for one', () => {
    assert.equal(Retrospective.parse('# 2020 회고\n\ntext').goals.period, '2020');
  });
});

suite('what stands before a list of goals', () => {
  const kinds = (heading: string, body: string) => {
    const { next, review, guesses } = Retrospective.parse(`# 2021 회고\n\n## a\n\ntext\n\n${heading}\n\n${body}`).goals;
    return { next: next.length, review: review.length, guesses: guesses.length };
  };
  for (const [what, heading, body, expected] of [
    [
      'a label may say that they are the old ones',
      '## 2022 목표',
      '2021년 목표:\n\n- a\n\n2022년 목표:\n\n- b\n- c',
      { next: 2, review: 1, guesses: 0 },
    ],
    [
      'a sentence only makes them doubtful',
      '## 2022 목표',
      '작년에 세운 목표는 이랬다.\n\n- a',
      { next: 0, review: 0, guesses: 1 },
    ],
    [
      'a sentence about the year itself does',
      '## Goals for 2022',
      'Here is what 2021 was like:\n\n- a',
      { next: 0, review: 0, guesses: 1 },
    ],
    [
      'last year may be spoken of',
      '## Goals for 2022',
      'I said it last year, but for 2022 I plan to:\n\n- a',
      { next: 1, review: 0, guesses: 0 },
    ],
    [
      'a long paragraph announces nothing',
      '## 2021 목표',
      '- a → 완료\n\n바빠서 아쉬웠다. 그래도 했다.\n\n- b → 중단',
      { next: 0, review: 2, guesses: 0 },
    ],
    ['a list of links does', '## 2021 목표', '참고한 글:\n\n- a\n\n목표:\n\n- b', { next: 0, review: 1, guesses: 0 }],
    [
      'the first paragraph may say that they are the old ones',
      '## Goals',
      'I set some goals for 2021. Here is how well that went:\n\n1. **a b c**: it did not',
      { next: 0, review: 1, guesses: 0 },
    ],
    [
      'a heading may only count',
      '## 2022 목표',
      '### Goal 1\n\n**read more**\n\nwhy\n\n### Goal 2\n\n**write less**\n\nwhy',
      { next: 2, review: 0, guesses: 0 },
    ],
    [
      'lists that tell the past are doubtful',
      '## 2022 목표',
      '- 많이 걸었다.\n- 책을 읽었다.\n- 쉬기',
      { next: 0, review: 0, guesses: 3 },
    ],
    [
      'sub-headings have their own years',
      '## 2021 목표와 2022 목표',
      '### 2021 목표\n\n- a\n\n### 2022 목표\n\n- b',
      { next: 1, review: 1, guesses: 0 },
    ],
    [
      'tasks make what is above them a label',
      '## 2021 목표',
      '- 1순위\n  - [x] a\n  - [ ] b\n- 2순위\n  - [x] c',
      { next: 0, review: 3, guesses: 0 },
    ],
    [
      'a table above lists sums up',
      '## 2021 목표',
      '| 목표 | 결과 |\n| - | - |\n| a | ✅ |\n\n### 건강\n\n- b ✅\n- c ❌',
      { next: 0, review: 2, guesses: 0 },
    ],
  ] as const) {
    test(what, () => {
      assert.deepEqual(kinds(heading, body), expected);
    });
  }
});
