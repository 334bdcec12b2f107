import assert from 'node:assert/strict';
import { formatPeriod, parsePeriod } from '../../../../../src/retrospective/goals/headings/period';
import {
  contextOf,
  isOfOwnTime,
  isRetrospectiveOf,
  namesGoals,
  saysWhen,
  senseOf,
} from '../../../../../src/retrospective/goals/headings/senses';

const tooLong = ` ${'그리고 '.repeat(30)}`;

/** What a heading says in a post about `about`: `next 2022`, `weak current`, `vague next`. */
function sense(title: string, about: string | undefined): string | undefined {
  const found = senseOf(title, about === undefined ? undefined : parsePeriod(about));
  if (found === undefined) {
    return undefined;
  }
  const { kind, isWeak, isVague, period } = found;
  return [isVague === true ? 'vague' : isWeak && 'weak', kind, period && formatPeriod(period)]
    .filter(Boolean)
    .join(' ');
}

/** Rows of a heading, and what it says in a post about `about`. */
function rows(about: string | undefined, expected: readonly (readonly [title: string, said: string | undefined])[]) {
  for (const [title, said] of expected) {
    test(`“${title.slice(0, 60)}” in a post about ${String(about)}`, () => assert.equal(sense(title, about), said));
  }
}

suite('what a heading says of the list below it, in a year’s post', () => {
  rows('2021', [
    // Goals, and the year says whose.
    ['2022년 목표', 'next 2022'],
    ['2021년 목표', 'review 2021'],
    ['2020년 목표', 'review 2020'],
    ['내년 목표', 'next'],
    ['작년 목표', 'review'],
    ['새해 목표', 'next'],
    ['새해 목표 점검', 'review'],
    ['올해 목표', 'current'],
    ['올해 목표 점검', 'review'],
    ['목표', 'bare'],
    ['나의 목표', 'bare'],
    ['회고와 목표', 'bare'],
    ['앞으로의 목표', 'next'],
    ['겨울 목표', 'next'],
    ['여름 목표', undefined],
    ['2022년 상반기 목표', 'next 2022-H1'],
    ['내년 1분기 목표', 'next 2022-Q1'],
    ['내년 6월 목표', 'next 2022-06'],
    ['2021, 2022년 목표', 'next 2022'],
    ['2023년, 2022년 목표', 'next 2022'],
    // Both: what was set, and how it goes on.
    ['작년 목표와 내년 목표', 'mixed'],
    ['2021년 목표 점검과 2022년 목표', 'mixed'],
    ['2021년을 지나 2022년 목표', 'next 2022'],
    ['2022년 목표 점검', 'next 2022'],
    // Of those reached, wanted, looked at.
    ['이룬 목표', 'review'],
    ['Goals I had planned', undefined],
    ['Goals that I missed', 'review'],
    ['2021 goals that I kept', 'review 2021'],
    ['목표 점검', 'review'],
    ['Goals update', 'review'],
    ['How we review goals with large teams', undefined],
    ['Review goals with teams', undefined],
    ['How I did on my goals', 'review'],
    ['점검: 목표 그리고 수많은 이야기와 나무', undefined],
    // What is left of a year has to lie behind what the post is about, or it goes on.
    ['2021년 남은 목표', 'next 2021'],
    ['남은 목표 점검', 'review'],
    ['작년의 남은 목표', 'review'],
    // A month without a year lies in the next where it is an early one.
    ['1월 목표', 'bare 2022-01'],
    ['6월 목표', 'bare 2022-06'],
    ['7월 목표', undefined],
    ['상반기 목표', 'bare 2022-H1'],
    ['하반기 목표', undefined],
    ['1분기 목표', 'bare 2022-Q1'],
    // Other words beside goals.
    ['Goals of the garden', undefined],
    ['여러분의 목표', undefined],
    ['왜 목표를 세우나', undefined],
    ['계획에 없던 일', undefined],
    ['Unplanned goals', undefined],
    // Without the word: what is to be done.
    ['2022년에 하고 싶은 일', 'next 2022'],
    ['내년에 시도할 것', 'next'],
    ['2022년에는', 'weak next 2022'],
    ['2022', 'weak next 2022'],
    ["'22", 'weak next 2022'],
    ['2022 !!', 'weak next 2022'],
    ['In 2022', 'weak next 2022'],
    ['Hello 2022', 'weak next 2022'],
    ['Hello, 2022', 'weak next 2022'],
    ['22년도', 'weak next 2022'],
    ['내년', 'weak next'],
    ['For next year', 'weak next'],
    ['새해', undefined],
    ['새해에는', 'weak next'],
    ['2022년의 텃밭', 'vague next 2022'],
    ['Gardens and kites of 2022', 'vague next 2022'],
    ['My gardens and kites of 2022', 'weak next 2022'],
    ['The gardens and kites of 2022', undefined],
    ['내년의 텃밭', 'vague next'],
    ['이번 겨울', 'weak next'],
    ['이번 여름', undefined],
    ['앞으로', 'weak next'],
    ['할 일', 'weak next'],
    ['올해', 'weak current'],
    ['올해 하고 싶은 일', 'weak next'],
    ['올해 시도할 것', 'weak current'],
    ['올해의 텃밭', undefined],
    ['7월', undefined],
    // What was wanted once, of a time that is over.
    ['하고 싶었던 것', 'review'],
    ['2021년에 하고 싶었던 것', 'review 2021'],
    ['2021년 할 일', 'review 2021'],
    ['2020년에 하고 싶은 일', 'review 2020'],
    ['2022년에 하기로 했던 것', 'vague next 2022'],
    ['지난 회고의 아쉬운 점', 'review'],
    ['작년 실천', 'review'],
    ['목표 vs 현실', 'review'],
    ['목표 vs 현실, 그리고 2022년 목표', 'next 2022'],
    ['How I did on my goals of last year and goals for next year', 'mixed'],
    ['2022년 목표, 그리고 이 목표를 세운 이유', 'next 2022'],
    ['2022년 목표를 세우게 된 이유', undefined],
    ['2022년 목표 선정 이유', undefined],
    ['How did I do?', 'review'],
    ['작년에는', undefined],
    ['2021년에는', undefined],
    ['작년 내년', undefined],
    // What is left of it.
    ['남은 한 해', 'weak next'],
    ['Rest of the year', 'weak next'],
    ['남은 2021년', 'weak next'],
    ['남은 2020년', undefined],
    ['🎉', undefined],
    ['', undefined],
    [`2022년 목표${tooLong}`, undefined],
  ]);

  test('is as long as a heading may be', () => {
    const title = (length: number) => `2022년 목표${'!'.repeat(length - 8)}`;
    assert.equal(sense(title(100), '2021'), 'next 2022');
    assert.equal(sense(title(101), '2021'), undefined);
  });
});

suite('what a heading says of the list below it, in a post of a part of a year', () => {
  rows('2021-H1', [
    ['하반기 목표', 'next 2021-H2'],
    ['상반기 목표', 'review 2021-H1'],
    ['2021년 목표', 'review 2021'],
    ['2021년 남은 목표', 'next 2021'],
    ['2021년 앞으로의 목표', 'next 2021'],
    ['2021년 할 일', undefined],
    ['2020년 할 일', 'review 2020'],
    ['3월 목표', 'review 2021-03'],
    ['지난 3월 목표', undefined],
    ['7월 목표', 'next 2021-07'],
    ['7월', 'weak next 2021-07'],
    ['하반기', 'weak next 2021-H2'],
    ['하반기의 텃밭', 'vague next 2021-H2'],
    ['하반기에는', 'weak next 2021-H2'],
    ['남은 2021년', 'weak next'],
  ]);
  rows('2021-12', [
    ['1월 목표', 'next 2022-01'],
    ['5월 목표', 'next 2022-05'],
    ['6월 목표', 'review 2021-06'],
    ['7월 목표', 'review 2021-07'],
    ['11월 목표', 'review 2021-11'],
    ['12월 목표', 'review 2021-12'],
    ['다음 달 목표', 'next'],
    ['내년 1월 목표', 'next 2022-01'],
    ['1분기 목표', 'next 2022-Q1'],
  ]);
  rows('2021-06', [
    ['7월 목표', 'next 2021-07'],
    ['5월 목표', 'review 2021-05'],
    ['6월 목표', 'review 2021-06'],
    ['지난달 목표', 'review'],
    ['지난 달 목표', 'review'],
  ]);
  rows('2021-Q4', [
    ['1분기 목표', 'next 2022-Q1'],
    ['2분기 목표', 'review 2021-Q2'],
    ['3분기 목표', 'review 2021-Q3'],
  ]);
  rows('2021-H2', [
    ['상반기 목표', 'review 2021-H1'],
    ['내년 상반기 목표', 'next 2022-H1'],
    ['1월 목표', 'next 2022-01'],
    ['6월 목표', 'review 2021-06'],
    ['8월 목표', 'review 2021-08'],
  ]);
});

suite('what a heading says of the list below it, where nothing says what the post is about', () => {
  rows(undefined, [
    ['2022년 목표', 'bare'],
    ['목표', 'bare'],
    ['내년 목표', 'next'],
    ['작년 목표', 'review'],
    ['2022', undefined],
    ['내년', 'weak next'],
  ]);
});

suite('what else a heading says', () => {
  const year = parsePeriod('2021');

  test('whether goals below it are ahead or behind, where they are only called goals', () => {
    for (const [title, expected] of [
      ['2021 recap', 'review'],
      ['작년에는', 'review'],
      ['올해 돌아보기', 'review'],
      ['Looking forward to 2022', 'next'],
      ['내년에는', 'next'],
      ['앞으로', 'next'],
      ['2022 recap', 'next'],
      ['텃밭', undefined],
      ['2021', undefined],
      ['', undefined],
      [`앞으로${tooLong}`, undefined],
    ] as const) {
      assert.equal(contextOf(title, year), expected, title);
    }
  });

  test('whether it is about goals', () => {
    for (const title of ['목표', '2022년 목표', 'More goals for a rainy day', '나의 다짐']) {
      assert.equal(namesGoals(title), true, title);
    }
    for (const title of ['Your goals', '왜 목표인가', 'Why goals fail', '회고와 목표', '텃밭', '', `목표${tooLong}`]) {
      assert.equal(namesGoals(title), false, title);
    }
  });

  test('whether it says when', () => {
    for (const title of ['2021', '6월의 텃밭', '내년', '작년 텃밭', '새해', 'last year', 'Q1']) {
      assert.equal(saysWhen(title), true, title);
    }
    for (const title of ['텃밭', '앞으로', '올해', '', `2021${tooLong}`]) {
      assert.equal(saysWhen(title), false, title);
    }
  });

  test('whether it is about the post’s own time', () => {
    for (const [title, about, expected] of [
      ['2021 in review', '2021', true],
      ['2020 in review', '2021', true],
      ['2022 in review', '2021', false],
      ['2021', '2021', true],
      ['2021년!', '2021', true],
      ['2021 garden', '2021', false],
      ['In review', '2021', false],
      ['4월의 텃밭', '2021-04', true],
      ['April 2021', '2021-04', true],
      ['5월의 텃밭', '2021-04', false],
      ['상반기 텃밭', '2021-H1', true],
      ['1분기 텃밭', '2021-H1', false],
      ['1월 텃밭', '2021', false],
      ['6월 텃밭', '2021-H1', false],
      ['2분기', '2021-H1', false],
      ['6월 회고', '2021-H1', false],
      ['2021년 6월 회고', '2021-H1', true],
      ['2021', undefined, false],
      ['', '2021', false],
      [`2021 회고${tooLong}`, '2021', false],
    ] as const) {
      const period = about === undefined ? undefined : parsePeriod(about);
      assert.equal(isOfOwnTime(title, period), expected, `${title} in ${String(about)}`);
    }
  });

  test('whether it looks back at it', () => {
    for (const [title, expected] of [
      ['2021년 회고', true],
      ['Looking back at 2021', true],
      ['2021년 목표 회고', false],
      ['2022년 회고', false],
      ['회고', false],
      ['2021년', false],
      [`2021년 회고${tooLong}`, false],
    ] as const) {
      assert.equal(isRetrospectiveOf(title, year), expected, title);
    }
  });
});
