import assert from 'node:assert/strict';
import {
  fileNameParts,
  formatPeriod,
  isDayAlone,
  parsePeriod,
  periodFrom,
  periodOfTitle,
  periodsIn,
  yearAbout,
  yearOf,
} from '../../../../../src/retrospective/goals/headings/period';
import { plain } from '../../../../../src/retrospective/goals/words';

const dayOf = (iso: string) => {
  const [year, month, day] = iso.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
};

suite('periods', () => {
  test('are told as people do in a file’s name, and read from that', () => {
    for (const [written, period] of [
      ['2021', periodFrom(2021)],
      ['0987', periodFrom(987)],
      ['2021-H1', periodFrom(2021, 0, 6)],
      ['2021-H2', periodFrom(2021, 6, 6)],
      ['2021-Q1', periodFrom(2021, 0, 3)],
      ['2021-Q4', periodFrom(2021, 9, 3)],
      ['2021-01', periodFrom(2021, 0, 1)],
      ['2021-12', periodFrom(2021, 11, 1)],
    ] as const) {
      assert.equal(formatPeriod(period), written);
      assert.deepEqual(parsePeriod(written), period, written);
    }
  });

  test('other text is none', () => {
    for (const text of [
      '',
      '2021-H3',
      '2021-Q0',
      '2021-Q5',
      '2021-00',
      '2021-13',
      '2021-1',
      '21',
      '2021-H1x',
      'a2021',
    ]) {
      assert.equal(parsePeriod(text), undefined, text);
    }
  });

  test('belong to the year they begin in', () => {
    assert.equal(yearOf(periodFrom(2021)), 2021);
    assert.equal(yearOf(periodFrom(2021, 11, 1)), 2021);
    assert.deepEqual(periodFrom(2021, 6, 6), { start: 2021 * 12 + 6, end: 2022 * 12 });
  });

  test('a post without a year is about the one before until March', () => {
    assert.deepEqual(
      ['2022-01-01', '2022-03-31', '2022-04-01', '2022-12-31'].map((iso) => yearAbout(dayOf(iso))),
      [2021, 2021, 2022, 2022],
    );
  });
});

/** `year/month+months` of all that a text names, in order. */
const named = (text: string) =>
  periodsIn(plain(text)).map(({ year, month, months }) => `${year ?? '?'}/${month + 1}+${months}`);

suite('periods that a text names', () => {
  for (const [text, ...expected] of [
    ['2021년 회고', '2021/1+12'],
    ['1999 in review', '1999/1+12'],
    ["'21 회고", '2021/1+12'],
    ['21년 회고', '2021/1+12'],
    ['2021년과 2022년', '2021/1+12', '2022/1+12'],
    // Spans of time, versions, amounts and parts of longer numbers are no years.
    ['10년 회고'],
    ['21년차 개발자'],
    ['20년 동안'],
    ['3년차'],
    ['v1.2021'],
    ['2,021'],
    ['20215'],
    ['2021.12.30'],
    ['2021-12-30'],
    // A part of a year belongs to the year beside it.
    ['2021년 상반기 회고', '2021/1+6'],
    ['2021 하반기', '2021/7+6'],
    ['H1 2021', '2021/1+6'],
    ['second half of 2021', '2021/7+6'],
    ['mid-year 2021', '2021/1+6'],
    ['2021년 1분기', '2021/1+3'],
    ['2021 4/4분기', '2021/10+3'],
    ['Q3 2021', '2021/7+3'],
    ['2021년 6월', '2021/6+1'],
    ['2021년 12월', '2021/12+1'],
    ['June 2021', '2021/6+1'],
    ['December 2021', '2021/12+1'],
    ['2021-06 회고', '2021/6+1'],
    ['2021.12 회고', '2021/12+1'],
    ['2021/01 회고', '2021/1+1'],
    // Without a year near it has none.
    ['6월 회고', '?/6+1'],
    ['상반기와 하반기', '?/1+6', '?/7+6'],
    ['Q1', '?/1+3'],
    ['6월을 보내며 쓰는 글, 그리고 2021년', '?/6+1', '2021/1+12'],
    ['2021년을 보내며 쓰는 글, 그리고 6월', '2021/1+12', '?/6+1'],
    // In the order of the text, each with its own year.
    ['2021년 6월과 2022년', '2021/6+1', '2022/1+12'],
    ['2022년, 2021-06', '2022/1+12', '2021/6+1'],
    ['봄'],
    [''],
  ] as const) {
    test(`“${text}”`, () => assert.deepEqual(named(text), expected));
  }

  test('each says where it stands', () => {
    assert.deepEqual(
      periodsIn('나의 2021년, 그리고 뜨거웠던 그해의 6월').map(({ at }) => at),
      [3, 23],
    );
  });
});

suite('what a title says its post is about', () => {
  const about = (title: string, day?: string) => {
    const period = periodOfTitle(title, day === undefined ? undefined : dayOf(day));
    return period && formatPeriod(period);
  };
  for (const [title, expected, day] of [
    ['2021년 회고', '2021'],
    ['2021 in review, goals for 2022', '2021'],
    ['Goals for 2022, and 2021 in review', '2021'],
    ['2022년 목표와 2021년 회고', '2021'],
    ['2019 – 2021 회고', '2021'],
    ['2019~2021년을 돌아보며', '2021'],
    ['2022년에 쓰는 2021년 회고', '2021'],
    ['2021년 상반기 회고', '2021-H1'],
    ['2021 Q3 retrospective', '2021-Q3'],
    ['2021년 6월 회고', '2021-06'],
    ['상반기 회고', '2021-H1', '2021-07-02'],
    ['상반기 회고', undefined],
    ['하반기 회고', '2020-H2', '2021-01-05'],
    ['하반기 회고', '2021-H2', '2021-12-30'],
    ['12월 회고', '2020-12', '2021-01-05'],
    ['6월 회고', '2021-06', '2021-06-30'],
    ['6월 회고', undefined],
    // A month alone is named by posts of all kinds.
    ['6월의 일기', undefined, '2021-06-30'],
    ['6월 목표', '2021-06', '2021-06-30'],
    ['앞으로의 상반기', undefined, '2021-07-02'],
    ['회고', undefined, '2021-12-30'],
    ['December 30, 2021', undefined],
    ['30th December 2021', undefined],
    ['', undefined],
  ] as const) {
    test(`“${title}”${day === undefined ? '' : ` on ${day}`}`, () => assert.equal(about(title, day), expected));
  }
});

suite('titles that are the day alone', () => {
  for (const [title, expected] of [
    ['December 30, 2021', true],
    ['30th December 2021', true],
    ['Thursday, December 30, 2021', true],
    ['2021-12-30', true],
    ['2021.12.30 (목요일)', true],
    ['2021년 12월 30일', true],
    ['2021년 12월 30일 회고', false],
    ['December 30, 2021: a walk', false],
    ['2021', false],
    ['2021년 12월', false],
    ['', false],
  ] as const) {
    test(`“${title}”: ${String(expected)}`, () => {
      assert.equal(isDayAlone(title), expected);
      assert.equal(isDayAlone(title), expected, 'the same when asked again');
    });
  }
});

suite('names of files', () => {
  for (const [name, day, rest] of [
    ['2021-12-30-my-review.md', '2021-12-30', 'my review'],
    ['_posts/2021-12-30-2021_review.markdown', '2021-12-30', '2021 review'],
    ['blog\\2021-1-2-회고.md', '2021-1-2', '회고'],
    ['2021-12-30.md', '2021-12-30', ''],
    ['2021-13-30-a.md', undefined, 'a'],
    ['2021-00-30-a.md', undefined, 'a'],
    ['2021-12-32-a.md', undefined, 'a'],
    ['2021-12-00-a.md', undefined, 'a'],
    ['2021-12-31-a.md', '2021-12-31', 'a'],
    ['2021-1-1-a.md', '2021-1-1', 'a'],
    ['2021-review.md', undefined, '2021 review'],
    ['about 2021-12-30.md', undefined, 'about 2021 12 30'],
    ['', undefined, ''],
  ] as const) {
    test(`“${name}”`, () => {
      assert.deepEqual(fileNameParts(name), { day: day === undefined ? undefined : dayOf(day), rest });
    });
  }
});
