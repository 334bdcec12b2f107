import assert from 'node:assert/strict';
import { Retrospective } from '../../../../src/retrospective';
import { found, post } from './found';

const prose = (titles: readonly string[]) => titles.map((title) => `## ${title}\n\nSome words.`).join('\n\n');
const list = '- Plant a tree\n- Sing in a choir';
const both = ['next open Plant a tree', 'next open Sing in a choir'];

suite('posts that open a year', () => {
  for (const [title, heading, date] of [
    ['Welcome to 2022', '2022 Goals', '2022-01-03'],
    ['Hello 2022', '2022', '2022-01-01'],
    ['2022', 'This Year', '2021-12-31'],
    ['2022, a beginning', 'Goals for 2022', '2022-02-10'],
    ['2022년을 시작하며', '2022년의 계획', '2022-01-01'],
    ['2022년이 왔다', '올해 목표', '2022-01-01'],
    ['2022년을 맞이하며', '2022년에는', '2021-12-31'],
  ] as const) {
    test(`${title}: ${heading}`, () => {
      const body = `## Lake\n\nWet.\n\n## Hills\n\nSteep.\n\n## ${heading}\n\n${list}`;
      assert.deepEqual(found(post(title, body, date)), both);
    });
  }

  test('a retrospective of the year, or one that stands later, looks back at it', () => {
    const body = `## 2022 Goals\n\n- ✅ Plant a tree\n- Sing in a choir\n\n## Lake\n\nWet.`;
    const review = ['review done Plant a tree', 'review unknown Sing in a choir'];
    assert.deepEqual(found(post('2022 in review', body, '2022-12-30')), review);
    assert.deepEqual(found(post('My 2022', body, '2022-11-03')), review);
  });

  test('say which year they are about', () => {
    const periodOf = (title: string, date: string) => Retrospective.parse(post(title, 'a', date)).goals.period;
    assert.equal(periodOf('Hello 2022', '2022-01-01'), '2021');
    assert.equal(periodOf('Goodbye 2021, hello 2022', '2022-01-01'), '2021');
    assert.equal(periodOf('2022년 회고', '2022-01-01'), '2022');
    assert.equal(periodOf('Notes of 2022', '2022-05-01'), '2022');
  });

  test('the only heading above all marks goals where the title says something else', () => {
    const body = `# 2022년의 계획\n\n## 일\n\n- 기록 남기기\n\n## 취미\n\n- 종이접기`;
    assert.deepEqual(found(post('2022년을 시작하며', body, '2022-01-01')), [
      'next open 기록 남기기',
      'next open 종이접기',
    ]);
    assert.deepEqual(found(post('Notes', `# 2022 lakes\n\n${list}`, '2022-01-01')), []);
  });
});

suite('posts named for what is to be done', () => {
  for (const title of [
    'Things to do in 2022',
    '2022 To-do',
    'What I want to do in 2022',
    '2022 Planning',
    '2022년에 할 일',
    '2022년에 하고 싶은 것들',
    '2022년 하고 싶은 일 10가지',
  ]) {
    test(title, () => assert.deepEqual(found(post(title, list, '2022-01-02')), both));
  }

  for (const title of [
    'Things to do in Porto, 2022',
    'A to-do app',
    '2022 planning tools',
    '2022년에 할 일 앱 만들기',
  ]) {
    test(`not: ${title}`, () => assert.deepEqual(found(post(title, list, '2022-01-02')), []));
  }

  test('the name of the file says so, too', () => {
    const text = post('Onwards', list, '2022-01-02');
    assert.deepEqual(found(text, 'content/2022-goals.md'), both);
    assert.deepEqual(found(text, 'content/2022-walks.md'), []);
  });
});

suite('headings of a post of goals', () => {
  const date = '2022-01-02';

  test('that are worded or counted as goals are goals, and so are those among them that are not', () => {
    const titles = ['Weigh Less Than a Horse', 'Read Ten Plays', 'Use Lamps Less', 'A goal for fun'];
    assert.deepEqual(
      found(post('Goals for 2022', prose(titles), date)),
      titles.map((title) => `next open ${title}`),
    );
    const counted = ['Twelve walks', '3 songs', 'Two trees'];
    assert.deepEqual(
      found(post('Goals for 2022', prose(counted), date)),
      counted.map((title) => `next open ${title}`),
    );
    const worded = ['합창단 들어가기', '자격증 취득', '달리기 대회 완주'];
    assert.deepEqual(
      found(post('2022년 목표', prose(worded), date)),
      worded.map((title) => `next open ${title}`),
    );
  });

  test('that name areas are none, whatever is wanted there', () => {
    const areas = ['Professional Growth', 'Health & Fitness', 'Home & Garden', 'Staying Awake'];
    const body = areas.map((title) => `## ${title}\n\nI want to do more of it, and hope to.`).join('\n\n');
    const { next, guesses } = Retrospective.parse(post('Goals for 2022', body, date)).goals;
    assert.deepEqual([next, guesses], [[], []]);
    const korean = ['건강과 운동', '개인적 성장', '바깥'].map((title) => `## ${title}\n\n더 하고 싶다.`).join('\n\n');
    const read = Retrospective.parse(post('2022년 목표', korean, date)).goals;
    assert.deepEqual([read.next, read.guesses], [[], []]);
  });

  test('below an area are topics where they are not worded as goals', () => {
    const body = '## Health & Fitness\n\n### Training\n\nI want more.\n\n### Rest\n\nI want some.';
    assert.deepEqual(found(post('Goals for 2022', body, date)), []);
  });
});
