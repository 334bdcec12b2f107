import * as assert from 'node:assert/strict';
import { isoDay, localDay, utcDate } from '../../../../src/calendar';
import { dateForYear, readYear, yearToReview } from '../../../../src/template';

const day = (text: string) => {
  const [year, month, date] = text.split('-').map(Number);
  return { year: year!, month: month!, day: date! };
};

suite('the year to look back on', () => {
  for (let month = 1; month <= 12; month++) {
    const expected = month >= 10 ? 2021 : 2020;
    test(`in month ${month} of 2021 it is ${expected}`, () => {
      assert.equal(yearToReview({ year: 2021, month, day: 15 }), expected);
    });
  }
});

suite('the date of a post', () => {
  for (const [year, today, date] of [
    [2021, '2021-12-31', '2021-12-31'],
    [2021, '2022-01-01', '2022-01-01'],
    [2021, '2022-03-31', '2022-03-31'],
    [2021, '2022-04-01', '2021-12-31'],
    [2021, '2021-01-01', '2021-01-01'],
    [2022, '2021-12-31', '2022-12-31'],
    [2019, '2022-01-01', '2019-12-31'],
  ] as const) {
    test(`about ${year}, written on ${today}, is ${date}`, () => {
      assert.equal(isoDay(dateForYear(year, day(today))), date);
    });
  }
});

suite('a typed year', () => {
  for (const [text, expected] of [
    ['2021', { year: 2021 }],
    [' 2021 ', { year: 2021 }],
    ['2021년', { year: 2021 }],
    ['2021 년', { year: 2021 }],
    ['２０２１', { year: 2021 }],
    ['2022', { year: 2022 }],
    ['1950', { year: 1950 }],
    ['1949', { problem: 'tooEarly' }],
    ['2023', { problem: 'tooLate' }],
    ['9999', { problem: 'tooLate' }],
    ['', { problem: 'notAYear' }],
    ['21', { problem: 'notAYear' }],
    ['20211', { problem: 'notAYear' }],
    ['-2021', { problem: 'notAYear' }],
    ['2021.5', { problem: 'notAYear' }],
    ['2e3', { problem: 'notAYear' }],
    ['0x7e5', { problem: 'notAYear' }],
    ['twenty', { problem: 'notAYear' }],
    ['2021년도', { problem: 'notAYear' }],
    ['٢٠٢١', { problem: 'notAYear' }],
  ] as const) {
    test(`${JSON.stringify(text)} → ${Object.values(expected).join()}`, () => {
      assert.deepEqual(readYear(text, day('2021-12-01')), expected);
    });
  }

  test('no year beyond the last', () => {
    assert.deepEqual(readYear('2201', day('2300-01-01')), { problem: 'tooLate' });
  });
});

suite('days of the calendar', () => {
  test('are those of the person', () => {
    assert.deepEqual(localDay(new Date(2021, 11, 31, 23, 59)), day('2021-12-31'));
  });

  test('are midnight UTC for formatting, early years too', () => {
    assert.equal(utcDate(day('2021-12-31')).toISOString(), '2021-12-31T00:00:00.000Z');
    assert.equal(utcDate({ year: 12, month: 1, day: 2 }).toISOString(), '0012-01-02T00:00:00.000Z');
    assert.equal(isoDay({ year: 12, month: 1, day: 2 }), '0012-01-02');
  });
});
