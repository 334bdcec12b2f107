import assert from 'node:assert/strict';
import { Retrospective } from '../../../../src/retrospective';

const korean = {
  title: '2021년 회고',
  before: '## 마당\n\n나무를 심었다.\n\n여름에는 비가 많이 왔다.\n\n',
  list: '- 노래 배우기\n- 연 만들기\n- 나무 심기',
  close: '## 마치며\n\n고맙습니다.',
};
const english: typeof korean = {
  title: '2021 in review',
  before: '## Garden\n\nWe planted a tree.\n\nSummer was wet.\n\n',
  list: '- Sing in a choir\n- Build a kite\n- Plant a tree',
  close: '## Thanks\n\nTo all.',
};

/** What the list under `heading` is taken for, a section before it and the closing one behind. */
function taken(heading: string, words = heading.match(/[가-힣]/u) ? korean : english, list = words.list): string {
  const text = `---\ntitle: ${words.title}\ndate: 2021-12-30\n---\n\n${words.before}${heading}\n\n${list}\n\n${words.close}\n`;
  const { next, review, guesses } = Retrospective.parse(text).goals;
  const kinds = Object.entries({ next, review, guess: guesses }).filter(([, goals]) => goals.length > 0);
  return kinds.map(([kind, { length }]) => `${kind} ${length}`).join(', ') || 'nothing';
}

suite('words of headings', () => {
  for (const [expected, ...headings] of [
    [
      'next 3',
      '2022년의 나에게',
      '더 나은 2022년을 위해',
      '안녕 2022',
      '2022년엔 이렇게',
      '2022년 키워드',
      '2022 소망',
      '새해 소원',
      '2022년 희망사항',
      '나와의 약속',
      '다음 목표',
      '다음은?',
      '할 일',
      '커리어 목표',
      '단기 목표',
      '다음 학기 계획',
      '회고와 다짐',
      'To do in 2022',
      'Into 2022',
      'On to 2022',
      '2022 and beyond',
      'Planning for 2022',
      'Setting goals for 2022',
      '2022 themes',
      'Aspirations for 2022',
      'Promises to myself',
      'Things to try in 2022',
      "What I'll do differently in 2022",
      'How I want 2022 to go',
      'What to expect in 2022',
      'In the new year',
      'Next up',
      'What now?',
      'Where to next?',
      'A look ahead',
      'Career goals',
      'Habits I want to build',
    ],
    [
      'review 3',
      '목표했던 것들',
      '올해 이루고 싶었던 것',
      '작년에 하기로 했던 것',
      '2021 TODO',
      '이룬 목표',
      '지키지 못한 다짐',
      '지난 1년의 목표',
      '작년 목표 돌아보기',
      '목표 vs 결과',
      'What I wanted to do in 2021',
      'What I planned for 2021',
      'What I said I would do',
      'What I set out to do',
      '2021 to-do list',
      'Goals check',
      'Completed goals',
      "Goals I didn't achieve",
      'Past goals',
      '2021 report card',
    ],
    [
      'nothing',
      '하고 싶었던 말',
      '계획이 없던 시절',
      '목표 설정의 중요성',
      '내년에 나올 책 이야기를 조금 먼저 해 보면',
      '목표를 이룬 방법',
      '2021년에 한 일',
      '프로젝트 목표',
      'What I wanted to say',
      'Things to do in Oslo',
      'Report card',
      'Goal setting',
      'Next door',
      'What came of the garden',
      'Failures',
      'Planning a trip',
    ],
  ] as const) {
    for (const heading of headings) {
      test(`${heading} → ${expected}`, () => assert.equal(taken(`## ${heading}`), expected));
    }
  }

  test('goals that were reached, and such that were not, say so of those below', () => {
    const states = (heading: string) =>
      Retrospective.parse(`# 2021 in review\n\n## ${heading}\n\n- Sing in a choir\n- Build a kite`).goals.review.map(
        ({ state }) => state,
      );
    assert.deepEqual(states('Completed goals'), ['done', 'done']);
    assert.deepEqual(states('Goals I missed'), ['missed', 'missed']);
    assert.deepEqual(states('이룬 목표'), ['done', 'done']);
    assert.deepEqual(states('이루지 못한 목표'), ['missed', 'missed']);
    assert.deepEqual(states('2021년 목표 달성'), ['unknown', 'unknown']);
  });
});

suite('seasons and parts of a year in headings', () => {
  for (const [heading, expected] of [
    ['겨울 방학 계획', 'next 3'],
    ['이번 겨울 목표', 'next 3'],
    ['봄 목표', 'next 3'],
    ['겨울 방학 목표 회고', 'review 3'],
    ['여름 방학 계획', 'nothing'],
    ['겨울 방학', 'nothing'],
    ['Plans for the winter', 'next 3'],
    ['Winter break plans', 'next 3'],
    ['This winter', 'next 3'],
    ['Goals for spring', 'next 3'],
    ['Goals for summer', 'nothing'],
    ['Spring Boot goals', 'nothing'],
    ['Winter trip', 'nothing'],
    ['1월 목표', 'next 3'],
    ['상반기 목표', 'next 3'],
    ['11월 목표', 'nothing'],
    ['Goals for Q1', 'next 3'],
    ['January goals', 'next 3'],
    ['Goals for Q4', 'nothing'],
  ] as const) {
    test(`${heading} → ${expected}`, () => assert.equal(taken(`## ${heading}`), expected));
  }

  test('goals for a month early in a post are nothing', () => {
    const text =
      '# 2021년 회고\n\n## 1월 목표\n\n- 노래 배우기\n\n## 2월\n\n눈이 왔다.\n\n눈이 또 왔다.\n\n## 3월\n\n꽃이 폈다.';
    assert.deepEqual(Retrospective.parse(text).goals.next, []);
  });
});

suite('headings that name a time to come, and nothing else that is known', () => {
  test('lists worded as goals are guesses', () => {
    assert.equal(taken('## 2022년의 마당'), 'guess 3');
    assert.equal(taken('## Garden 2022'), 'guess 3');
  });

  test('other lists are nothing', () => {
    assert.equal(taken('## 2022년의 마당', korean, '- 장미\n- 튤립\n- 백합'), 'nothing');
    assert.equal(taken('## Garden 2022', english, '- Roses\n- Tulips\n- Lilies'), 'nothing');
  });
});

suite('where goals stand that do not say whose they are', () => {
  test('behind the middle, before what closes the post, they are next', () => {
    assert.equal(taken('## 목표'), 'next 3');
    assert.equal(taken('## Goals'), 'next 3');
  });

  test('before a section of something else they are nothing', () => {
    assert.equal(
      taken('## 목표', { ...korean, close: '## 여행\n\n섬에 갔다.\n\n산에도 갔다.\n\n즐거웠다.\n\n또 가야지.' }),
      'nothing',
    );
    assert.equal(
      taken('## Goals', { ...english, close: '## Travel\n\nAn island.\n\nA hill.\n\nFun.\n\nMore.' }),
      'nothing',
    );
  });
});

suite('headings in posts about other times', () => {
  const kinds = (title: string, date: string, heading: string) => {
    const { list, before, close } = /[가-힣]/u.test(heading) ? korean : english;
    const text = `---\ntitle: ${title}\ndate: ${date}\n---\n\n${before}## ${heading}\n\n${list}\n\n${close}\n`;
    const { next, review, guesses } = Retrospective.parse(text).goals;
    return [next.length && 'next', review.length && 'review', guesses.length && 'guess'].filter(Boolean).join(' ');
  };
  for (const [title, date, heading, expected] of [
    ['나의 한 해', '2022-01-05', '올해는', 'next'],
    ['나의 한 해', '2022-01-05', '올해 할 일', 'next'],
    ['나의 한 해', '2021-12-30', '올해는', ''],
    ['나의 한 해', '2022-01-05', '올해의 노래', ''],
    ['A year of change', '2022-01-05', 'This year', 'next'],
    ['A year of change', '2022-01-05', 'This year I want to', 'next'],
    ['A year of change', '2021-12-30', 'This year', ''],
    ['A year of change', '2022-01-05', 'Songs of this year', ''],
    ['2021년 상반기 회고', '2021-07-05', '남은 2021년', 'next'],
    ['2021년 상반기 회고', '2021-07-05', '남은 반년', 'next'],
    ['2021년 상반기 회고', '2021-07-05', '기억에 남은 것', ''],
    ['2021년 상반기 회고', '2021-07-05', '여름 방학 계획', 'next'],
    ['Mid-year review 2021', '2021-07-05', 'The rest of the year', 'next'],
    ['Mid-year review 2021', '2021-07-05', 'For the rest of 2021', 'next'],
    ['Mid-year review 2021', '2021-07-05', 'Second half of 2021', 'next'],
    ['Mid-year review 2021', '2021-07-05', 'The rest of the team', ''],
    ['Mid-year review 2021', '2021-07-05', 'My goals so far', 'review'],
    ['June review', '2021-07-01', 'July', 'next'],
    ['June review', '2021-07-01', 'June', ''],
    ['4월 3주차 회고', '2021-04-18', '다음 주 할 일', 'next'],
    ['4월 3주차 회고', '2021-04-18', '지난주 목표', 'review'],
    ['4월 3주차 회고', '2021-04-18', '다음 단계 목표', 'next'],
    ['Week 15', '2021-04-18', 'Next week', 'next'],
    ['Week 15', '2021-04-18', 'Next week’s talk', 'guess'],
    ['Week 15', '2021-04-18', 'Last week’s goals', 'review'],
    ['Week 15', '2021-04-18', 'This week', ''],
  ] as const) {
    test(`${heading} in ${title}, ${date} → ${expected || 'nothing'}`, () =>
      assert.equal(kinds(title, date, heading), expected));
  }

  test('a section of a post of goals that looks back at the year before holds none', () => {
    const text = '# My 2022 goals\n\n## Work\n\n- Plant a tree\n\n## Reviewing 2021\n\n- Sing in a choir\n\n';
    const { next } = Retrospective.parse(text.replace('# My', '---\ndate: 2022-01-02\n---\n\n# My')).goals;
    assert.deepEqual(
      next.map(({ text }) => text),
      ['Plant a tree'],
    );
  });
});
