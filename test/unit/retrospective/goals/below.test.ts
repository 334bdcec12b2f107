import assert from 'node:assert/strict';
import { english, found, korean, post } from './found';

suite('goals whose states, means and names stand below', () => {
  const review = (body: string) => korean(`## 2021 목표 점검\n\n${body}`).map((line) => line.replace(/^review /, ''));
  for (const [what, body, expected] of [
    [
      'lists of results and grades',
      '### Sell lemonade\n\n- **Result**: Sold ten cups.\n- **Grade**: A-\n\nWarm.\n\n### Paint\n\n- **Result**: One wall.\n- **Grade**: C\n\n### Row\n\n- Grade: F',
      ['done Sell lemonade', 'partly Paint', 'missed Row'],
    ],
    [
      'a state in bold',
      '### Sell lemonade\n\n**Success**: but late.\n\n### Paint\n\n**Partial success** – a wall.\n\n### Row\n\n**Boats**: none.',
      ['done Sell lemonade', 'partly Paint', 'unknown Row'],
    ],
    [
      'lists below stated headings',
      '### 걷기 → 성공\n\n- 1월의 길\n- 2월의 길\n\n### 책 → 실패\n\n- 어떤 책',
      ['done 걷기', 'missed 책'],
    ],
    ['outcomes group what is below', '### 성공\n\n- 걷기\n\n### 실패\n\n- 책', ['done 걷기', 'missed 책']],
  ] as const) {
    test(what, () => assert.deepEqual(review(body), expected));
  }

  const next = (body: string) => korean(`## 2022 목표\n\n${body}`).map((line) => line.replace(/^next open /, ''));
  for (const [what, body, expected] of [
    [
      'objectives with means',
      '### Objective1. 즐겁게 만든다\n\n#### Initiative1. 쉬기\n\na\n\n#### Initiative2. 걷기\n\nb\n\n### Objective2. 넓게 배운다\n\nc',
      ['즐겁게 만든다', '넓게 배운다'],
    ],
    [
      'names of lists of goals',
      '- Puzzles\n  - 500문제 풀기\n  - 대회 나가기\n- Elsewhere\n  - 책 읽기\n  - 여행',
      ['500문제 풀기', '대회 나가기', '책 읽기', '여행'],
    ],
    [
      'names beside an area',
      '- 기술\n  - 러스트\n  - 웹\n- 교양\n  - 서예\n  - 바둑',
      ['러스트', '웹', '서예', '바둑'],
    ],
    [
      'goals with lists of means',
      '- 러스트\n  - 좋은 책\n  - 느린 연습\n- 바둑 두기\n  - 친구\n  - 주말',
      ['러스트', '바둑 두기'],
    ],
    [
      'headings that tell more of names in the list',
      '- 기술\n  - 러스트\n  - 웹\n\n### 기술\n\n**러스트**는 빠르다.\n\n**웹**은 넓다.',
      ['러스트', '웹'],
    ],
  ] as const) {
    test(what, () => assert.deepEqual(next(body), expected));
  }

  test('goals of a new year that all have a state are behind', () => {
    assert.deepEqual(korean('# 신년 목표 정리\n\n- 걷기 → 성공\n- 책 → 실패\n\n# 끝\n\ntext'), [
      'review done 걷기',
      'review missed 책',
    ]);
  });

  test('goals for a numbered year behind a review are next', () => {
    assert.deepEqual(
      english(
        '## Grading my goals\n\n- Paint ✅\n\n## Goals for year three\n\n- Plant a tree\n\n## a\n\ntext\n\n## b\n\ntext\n\n## c\n\ntext',
      ),
      ['review done Paint', 'next open Plant a tree'],
    );
  });

  test('a title that recaps goals makes counted headings goals', () => {
    const text = post(
      '2021 goals in recap, 2022 ahead',
      'A late post.\n\n#### 1. Row\n\nNot once.\n\n#### 2. Sing\n\nWell.\n\n#### 3. Paint\n\nWell.\n\n### Odds and ends\n\ntext',
    );
    assert.deepEqual(
      found(text).map((line) => line.replace(/ \w+ /, ' ')),
      ['review Row', 'review Sing', 'review Paint'],
    );
  });

  test('the next goals that a sentence says are written down', () => {
    assert.deepEqual(korean('## 끝\n\n이쯤에서 내년 목표를 적어 봅니다.\n\n* 나무 심기'), ['next open 나무 심기']);
    assert.deepEqual(korean('## 끝\n\n내년 목표가 꼭 필요할까? 그래도 써 보았다.\n\n* 나무 심기'), [
      'next open 나무 심기',
    ]);
  });
});

suite('what is near goals and none', () => {
  const set = (body: string) => found(post('Setting some goals for 2022', body, '2022-01-01'));
  test('headings beside one that names the goals', () => {
    assert.deepEqual(
      set('## The rules\n\nFew.\n\n## My goals for 2022\n\n### 1. Row\n\na\n\n### 2. Sing\n\nb\n\n## Off\n\nNow.'),
      ['next open Row', 'next open Sing'],
    );
  });

  test('headings that talk of goals', () => {
    assert.deepEqual(set('## Small goals last longer\n\na\n\n## Habits\n\nb\n\n## Friends\n\nc'), []);
  });

  test('a retrospective with plans in its title is no review of goals', () => {
    assert.deepEqual(
      found(post('학교 생활 회고 및 앞으로의 계획', '## 공부\n\na\n\n## 동아리\n\nb\n\n## 인연\n\nc')),
      [],
    );
  });

  test('a heading of the month that is over, below goals for the next', () => {
    const text = post(
      '2021년 4월 회고',
      '## 다음 달 계획\n\n- 나무 심기\n\n### 4월의 이모저모\n\n- 지갑을 잃어버림',
      '2021-04-28',
    );
    assert.deepEqual(found(text), ['next open 나무 심기']);
  });

  test('days in brackets are no share of a goal, and a conclusion is none', () => {
    const body = '목표가 많았다.\n\n# 걷기 (2/6~)\n\na\n\n# 해커톤 (7/10~7/22)\n\nb\n\n# 캠프 (5/7~5/28)\n\nc';
    assert.deepEqual(korean(body), []);
    const goals = '## Row\n\na\n\n## Sing\n\nb\n\n## In conclusion\n\nc';
    assert.deepEqual(found(post('2021 resolutions in review', goals)), ['review unknown Row', 'review unknown Sing']);
  });

  test('bold sentences below the next year are no headings', () => {
    assert.deepEqual(
      english(
        '## 2022\n\n**A slower river.**\n\na\n\n**A smaller boat.**\n\nb\n\n**A longer nap.**\n\nc\n\n### About the boat\n\nd',
      ),
      [],
    );
  });

  test('the rest of the year is not over', () => {
    const text = post(
      '2021 상반기 회고',
      '## 남은 2021년 목표\n\n- 나무 심기\n\n## a\n\ntext\n\n## b\n\ntext',
      '2021-07-02',
    );
    assert.deepEqual(found(text), ['next open 나무 심기']);
  });

  test('items that name goals, but no table of contents', () => {
    assert.deepEqual(korean('- 회사\n  - 바빴다.\n- 내년의 목표\n  - 나무 심기\n  - 느긋하기'), [
      'next open 나무 심기',
      'next open 느긋하기',
    ]);
    assert.deepEqual(
      korean(
        '- 회사\n- 내년 계획\n  - 나무\n\n## 회사\n\na\n\n## 내년 계획\n\n### 나무 심기\n\nb\n\n### 느긋하기\n\nc',
      ),
      ['next open 나무 심기', 'next open 느긋하기'],
    );
  });

  test('a sentence about other things behind one about goals', () => {
    assert.deepEqual(
      english('## Books\n\nMy target for last year was a shelf of books. Here are the best:\n\n- A book'),
      [],
    );
  });

  test('several headings below the next year are its goals', () => {
    const three = '### Less noise\n\na\n\n### More trees\n\nb\n\n### Better naps\n\nc';
    assert.deepEqual(english(`## 2022 - a look ahead\n\n${three}`), [
      'next open Less noise',
      'next open More trees',
      'next open Better naps',
    ]);
    const others = three
      .replace('Less noise', 'The noise')
      .replace('More trees', 'Trees')
      .replace('Better naps', 'Naps');
    assert.deepEqual(english(`## What’s next\n\n${others}`), []);
  });
});
