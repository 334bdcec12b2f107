import assert from 'node:assert/strict';
import { parsePeriod } from '../../../../../src/retrospective/goals/headings/period';
import { reachedState } from '../../../../../src/retrospective/goals/headings/reached';
import {
  isLookBack,
  isOpening,
  isTitleOfWishes,
  titleSense,
} from '../../../../../src/retrospective/goals/headings/titles';

const long = 'a'.repeat(101);

suite('titles of posts about goals', () => {
  for (const [title, expected] of [
    ['2022년 목표', 'plain'],
    ['Goals for 2022', 'plain'],
    ['New year’s resolutions', 'plain'],
    ['내년 계획', 'plain'],
    ['올해의 목표', 'plain'],
    ['My goals', 'plain'],
    ['나의 목표', 'plain'],
    ['2021년 목표 점검', 'review'],
    ['Review of my 2021 goals', 'review'],
    ['How I did on my goals', 'review'],
    ['올해 목표 달성 현황', 'review'],
    // Looking back and ahead, of two years, or for others: a heading has to say which.
    ['2021 review and goals for 2022', undefined],
    ['2021년 회고와 목표', undefined],
    ['2021년 목표, 2022년 목표', undefined],
    ['2021 and 2022 goals, checked', undefined],
    ['Your goals for 2022', undefined],
    ['여러분의 2022년 목표', undefined],
    ['Goals of my garden fence', undefined],
    ['회고: 새해 계획을 세우기 전에', undefined],
    ['2021년 회고', undefined],
    ['', undefined],
    [`Goals for 2022 ${long}`, undefined],
  ] as const) {
    test(`“${title.slice(0, 60)}”`, () => assert.equal(titleSense(title), expected));
  }

  test('of nothing but wishes', () => {
    for (const title of [
      'Things to do in 2022',
      '2022년에 할 일',
      '올해 하고 싶은 일 10가지',
      'My 2022 wish list',
      'Planning for 2022',
      '2022년 할 것들',
      'To-do list',
    ]) {
      assert.equal(isTitleOfWishes(title), true, title);
    }
    for (const title of [
      'Things to do in Lisbon',
      'Review: things to do in 2022',
      'Your 2022 wish list',
      '2022년 할 일 회고',
      '2022년의 일',
      'Goals for 2022',
      '',
      `To-do list ${' '.repeat(10)}${'0'.repeat(101)}`,
    ]) {
      assert.equal(isTitleOfWishes(title), false, title);
    }
  });

  test('that look back', () => {
    for (const title of ['2021년 회고', '2021 in review', 'Checking my goals: status', '나의 한 해 정리']) {
      assert.equal(isLookBack(title), true, title);
    }
    for (const title of ['Goals for 2022', '내년 계획', '']) {
      assert.equal(isLookBack(title), false, title);
    }
  });
});

suite('posts that open a year', () => {
  for (const [title, date, expected, about] of [
    ['Hello 2022', '2022-01', true],
    ['Hello 2022', '2021-12', true],
    ['Hello 2022', '2021-11', true],
    ['Hello 2022', '2021-10', false],
    ['Hello 2022', '2022-02', true],
    ['Hello 2022', '2022-03', false],
    ['2022', '2022-01', true],
    ['2022', '2022-07', false],
    // Without a date only a greeting says so.
    ['Hello 2022', undefined, true],
    ['안녕 2022', undefined, true],
    ['2022', undefined, false],
    ['2022 in review', '2022-01', false],
    ['2021 and 2022', '2022-01', false],
    ['Hello 2022', '2022-01', false, '2022-H1'],
  ] as const) {
    test(`“${title}” of ${String(date)}${about === undefined ? '' : `, about ${about}`}: ${String(expected)}`, () => {
      const day = date?.split('-').map(Number);
      const period = parsePeriod(about ?? '2022')!;
      assert.equal(isOpening(title, period, day && { year: day[0]!, month: day[1]!, day: 1 }), expected);
    });
  }
});

suite('headings that say which goals were reached', () => {
  for (const [title, expected] of [
    ['Goals I missed', 'missed'],
    ['Goals that I met', 'done'],
    ['Goals I dropped', 'dropped'],
    ['Goals I didn’t', 'missed'],
    ['이룬 목표', 'done'],
    ['지키지 못한 다짐', 'missed'],
    ['실패한 목표', 'missed'],
    ['포기한 계획', 'dropped'],
    ['목표', undefined],
    ['Goals', undefined],
    ['', undefined],
    [`이룬 목표 ${long}`, undefined],
  ] as const) {
    test(`“${title.slice(0, 40)}”`, () => assert.equal(reachedState(title), expected));
  }
});
