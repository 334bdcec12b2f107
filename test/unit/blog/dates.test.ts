import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isoDay } from '../../../src/calendar';
import { readDateForm, writeDate } from '../../../src/blog/conventions/dates';

const day = (text: string) => {
  const [year, month, day] = text.split('-').map(Number);
  return { year: year!, month: month!, day: day! };
};
const seoul = 540;
/** Eight in the morning of New Year's Day in Seoul: in Greenwich it is still 31 December. */
const newYear = { now: Date.UTC(2021, 11, 31, 23, 0), offset: seoul };

/** `text` as a date like `neighbour`, written on New Year's morning. */
const like = (neighbour: string, text: string) => writeDate(day(text), readDateForm(neighbour)!, newYear);

suite('dates as neighbours write them', () => {
  for (const [neighbour, text, expected] of [
    ['2020-05-01', '2022-01-01', '2022-01-01'],
    ['2020/5/1', '2022-01-01', '2022/1/1'],
    ['2020.05.01', '2021-12-31', '2021.12.31'],
    ['2020-05-01 10:00', '2021-12-31', '2021-12-31 23:59'],
    ['2020-05-01 10:00:00', '2022-01-01', '2022-01-01 08:00:00'],
    ['2020-05-01 10:00:00 +0900', '2021-12-31', '2021-12-31 23:59:00 +0900'],
    ['2020-05-01 10:00:00 +0900', '2022-01-01', '2022-01-01 08:00:00 +0900'],
    ['2020-03-01 12:00:00 +09:00', '2022-01-01', '2022-01-01 08:00:00 +09:00'],
    ['2020-05-01T10:00:00+09:00', '2021-12-31', '2021-12-31T23:59:00+09:00'],
    ['2020-05-01T10:00:00-08:00', '2022-01-01', '2022-01-01T08:00:00+09:00'],
    ['2020-05-01T10:00:00-08:00', '2021-12-30', '2021-12-30T23:59:00-08:00'],
    ['2015-05-01T22:12:03.284Z', '2021-12-30', '2021-12-30T12:00:00.000Z'],
    ['2015-05-01T22:12:03Z', '2022-01-01', '2022-01-01T08:00:00+09:00'],
    ['2020-05-01T10:00:00+hh:mm', '2022-01-01', '2022-01-01T08:00:00+09:00'],
    ['Jul 08 2022', '2022-01-01', 'Jan 01 2022'],
    ['July 8, 2022', '2021-12-31', 'December 31, 2021'],
  ] as const) {
    test(`${text} like ${neighbour} → ${expected}`, () => {
      assert.equal(like(neighbour, text), expected);
    });
  }

  for (const text of ['yesterday', '2020-05-01 KST', '', '20200501', 'Last Modified', 'Xyz 08 2022']) {
    test(`${JSON.stringify(text)} teaches nothing`, () => {
      assert.equal(readDateForm(text), undefined);
    });
  }

  test('a date with a zone is the day that it is, and not in the future once that day has begun for the person', () => {
    const forms = [
      '2020-05-01T10:00:00Z',
      '2020-05-01 10:00:00 -0800',
      '2020-05-01T10:00:00+14:00',
      '2020-05-01T10:00:00+hh:mm',
    ];
    const offsets = fc.integer({ min: -12 * 4, max: 14 * 4 }).map((quarters) => quarters * 15);
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        offsets,
        fc.integer({ min: 0, max: 3e9 }),
        fc.nat(3),
        (form, offset, seconds, back) => {
          const now = 1_600_000_000_000 + Math.floor(seconds / 10) * 1_000;
          const local = new Date(now + offset * 60_000 - back * 86_400_000);
          const wanted = { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
          const written = writeDate(wanted, readDateForm(form)!, { now, offset });
          assert.ok(written.startsWith(isoDay(wanted)), written);
          assert.ok(
            Date.parse(written.replace(/ ([+-]\d\d)(\d\d)$/, '$1:$2').replace(' ', 'T')) <= now,
            `${written} at ${now}`,
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
