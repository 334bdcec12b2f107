import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isoDay } from '../../../../src/calendar';
import {
  dateForPeriod,
  longestName,
  periodFileName,
  periodFilePart,
  periodId,
  periodOfId,
  periodKinds,
  periodName,
  periodVariables,
  proposedPeriod,
  readPeriod,
  shifted,
  withPeriodVariables,
  type Period,
  type PeriodKind,
} from '../../../../src/template';

const day = (text: string) => {
  const [year, month, date] = text.split('-').map(Number);
  return { year: year!, month: month!, day: date! };
};
const today = day('2022-01-05');

/** The period that an id or a name means. */
function period(text: string): Period {
  const kinds: [RegExp, PeriodKind][] = [
    [/^\d{4}$/, 'year'],
    [/^\d{4}-[HQ]/, 'half'],
    [/^\d{4}-\d\d$/, 'month'],
    [/./, 'project'],
  ];
  const read = readPeriod(kinds.find(([pattern]) => pattern.test(text))![1], text, day('2199-01-01'));
  assert.ok('period' in read, text);
  return read.period;
}

suite('a typed period', () => {
  for (const [kind, text, expected] of [
    ['year', '2021', '2021'],
    ['year', '2021-H1', 'notAYear'],
    ['half', '2021-H1', '2021-H1'],
    ['half', '2021-h2', '2021-H2'],
    ['half', '2021H2', '2021-H2'],
    ['half', '2021-Q3', '2021-Q3'],
    ['half', ' 2021 q4 ', '2021-Q4'],
    ['half', 'H1 2021', '2021-H1'],
    ['half', 'Q3 2021', '2021-Q3'],
    ['half', '2021년 상반기', '2021-H1'],
    ['half', '2021 년 하반기', '2021-H2'],
    ['half', '2021년 3분기', '2021-Q3'],
    ['half', '2021-H3', 'notAHalf'],
    ['half', '2021-Q5', 'notAHalf'],
    ['half', '2021', 'notAHalf'],
    ['half', '상반기', 'notAHalf'],
    ['half', '1949-H1', 'tooEarly'],
    ['half', '2024-H1', 'tooLate'],
    ['month', '2021-06', '2021-06'],
    ['month', '2021-6', '2021-06'],
    ['month', '2021.06', '2021-06'],
    ['month', '2021/12', '2021-12'],
    ['month', '2021. 6', '2021-06'],
    ['month', '２０２１－０６', '2021-06'],
    ['month', '2021년 6월', '2021-06'],
    ['month', 'june 2021', '2021-06'],
    ['month', '2021-00', 'notAMonth'],
    ['month', '2021-13', 'notAMonth'],
    ['month', '2021-06-30', 'notAMonth'],
    ['month', '202106', 'notAMonth'],
    ['month', '2021', 'notAMonth'],
    ['month', '', 'notAMonth'],
    ['month', '1900-01', 'tooEarly'],
    ['month', '2024-01', 'tooLate'],
    ['project', '  새  결제 ', '새 결제'],
    ['project', 'a\u202eb\nc', 'ab c'],
    ['project', 'a \ud800 b', 'a b'],
    ['project', 'e\u200b\u0301', '\u00e9'],
    ['project', ' \u200b ', 'noName'],
    ['leaving', '', 'noName'],
    ['leaving', 'x'.repeat(longestName + 1), 'nameTooLong'],
    ['leaving', '2021', '2021'],
  ] as const) {
    test(`${kind} ${JSON.stringify(text.slice(0, 20))} → ${expected}`, () => {
      const read = readPeriod(kind, text, today);
      assert.equal('period' in read ? periodId(read.period) : read.problem, expected);
      assert.ok('problem' in read || read.period.kind === kind);
    });
  }

  test('a name is read from itself again', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(' ', '\t', '\u200b', '\ud800', '\u0301'), fc.string()) }),
        (text) => {
          const read = readPeriod('project', text, today);
          fc.pre('period' in read && read.period.kind === 'project');
          assert.deepEqual(readPeriod('project', read.period.name, today), read);
          assert.doesNotMatch(read.period.name, / {2}/);
        },
      ),
    );
  });

  test('its id and its name in every language mean it again', () => {
    const parts = fc.constantFrom('H1', 'H2', 'Q1', 'Q2', 'Q3', 'Q4', '01', '02', '05', '09', '10', '11', '12');
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2199 }), parts, (year, part) => {
        const one = period(`${year}-${part}`);
        for (const text of [periodId(one), periodName(one, 'en'), periodName(one, 'ko')]) {
          assert.deepEqual(readPeriod(one.kind, text, day('2199-01-01')), { period: one });
        }
        assert.deepEqual(periodOfId(periodId(one)), one);
      }),
    );
  });
});

suite('the words of a period', () => {
  for (const [id, en, ko] of [
    ['2021', '2021 2020 2022 | 2021 2020 2022', '2021 2020 2022 | 2021년 2020년 2022년'],
    [
      '2021-H1',
      '2021 2020 2022 | H1 2021 H2 2020 H2 2021',
      '2021 2020 2022 | 2021년 상반기 2020년 하반기 2021년 하반기',
    ],
    [
      '2021-H2',
      '2021 2020 2022 | H2 2021 H1 2021 H1 2022',
      '2021 2020 2022 | 2021년 하반기 2021년 상반기 2022년 상반기',
    ],
    ['2021-Q1', '2021 2020 2022 | Q1 2021 Q4 2020 Q2 2021', '2021 2020 2022 | 2021년 1분기 2020년 4분기 2021년 2분기'],
    ['2021-Q4', '2021 2020 2022 | Q4 2021 Q3 2021 Q1 2022', '2021 2020 2022 | 2021년 4분기 2021년 3분기 2022년 1분기'],
    ['2021-06', '2021 2020 2022 | June 2021 May 2021 July 2021', '2021 2020 2022 | 2021년 6월 2021년 5월 2021년 7월'],
    [
      '2021-12',
      '2021 2020 2022 | December 2021 November 2021 January 2022',
      '2021 2020 2022 | 2021년 12월 2021년 11월 2022년 1월',
    ],
    ['2022-01', '2022 2021 2023 | January 2022 December 2021 February 2022', undefined],
    ['결제', '2019 2018 2020 | 결제 결제 결제', '2019 2018 2020 | 결제 결제 결제'],
  ] as const) {
    test(id, () => {
      const said = (language: 'en' | 'ko') =>
        withPeriodVariables(
          '{year} {lastYear} {nextYear} | {period} {lastPeriod} {nextPeriod}',
          periodVariables(period(id), language, day('2019-05-05')),
        );
      assert.equal(said('en'), en);
      assert.equal(said('ko'), ko ?? said('ko'));
    });
  }

  test('a name that looks like a variable or a replacement stays as it is', () => {
    const values = periodVariables({ kind: 'project', name: '{year} $& $1' }, 'en', today);
    assert.equal(withPeriodVariables('{period}!', values), '{year} $& $1!');
  });
});

suite('the period to look back on', () => {
  for (const [kind, on, expected] of [
    ['year', '2022-01-05', '2021'],
    ['half', '2022-01-05', '2021-H2'],
    ['half', '2021-12-01', '2021-H2'],
    ['half', '2021-11-30', '2021-H1'],
    ['half', '2021-06-15', '2021-H1'],
    ['half', '2021-05-31', '2020-H2'],
    ['half', '2021-07-01', '2021-H1'],
    ['month', '2022-01-05', '2021-12'],
    ['month', '2022-01-23', '2021-12'],
    ['month', '2022-01-24', '2022-01'],
    ['month', '2022-01-31', '2022-01'],
  ] as const) {
    test(`${kind} on ${on} is ${expected}`, () => {
      assert.equal(periodId(proposedPeriod(kind, day(on))!), expected);
    });
  }

  test('has a name that only the person knows, for a project and a company', () => {
    assert.equal(proposedPeriod('project', today), undefined);
    assert.equal(proposedPeriod('leaving', today), undefined);
  });
});

suite('the date of a post about a period', () => {
  for (const [id, on, expected] of [
    ['2021', '2022-03-31', '2022-03-31'],
    ['2021', '2022-04-01', '2021-12-31'],
    ['2021-H2', '2022-01-05', '2022-01-05'],
    ['2021-H2', '2022-02-14', '2022-02-14'],
    ['2021-H2', '2022-03-31', '2021-12-31'],
    ['2021-H1', '2021-03-01', '2021-03-01'],
    ['2021-H1', '2022-01-05', '2021-06-30'],
    ['2021-Q1', '2022-01-05', '2021-03-31'],
    ['2021-Q4', '2022-01-20', '2022-01-20'],
    ['2021-12', '2021-12-24', '2021-12-24'],
    ['2021-12', '2022-01-05', '2022-01-05'],
    ['2021-12', '2022-01-20', '2021-12-31'],
    ['2020-02', '2022-01-20', '2020-02-29'],
    ['2022-06', '2022-01-20', '2022-06-30'],
    ['결제', '2022-01-20', '2022-01-20'],
  ] as const) {
    test(`${id}, written on ${on}: ${expected}`, () => {
      assert.equal(isoDay(dateForPeriod(period(id), day(on))), expected);
    });
  }
});

suite('the file name of a period', () => {
  for (const [id, part] of [
    ['2021', '2021'],
    ['2021-H1', '2021-h1'],
    ['2021-Q3', '2021-q3'],
    ['2021-06', '2021-06'],
    ['My Project 2.0!', 'my-project-2-0'],
    ['새 결제', '새-결제'],
    ['C++', 'c'],
    ['../..', 'project'],
  ] as const) {
    test(`${id} is ${part}`, () => assert.equal(periodFilePart(period(id)), part));
  }

  for (const [yearly, id, name] of [
    ['2021-retrospective.md', '2021', '2021-retrospective.md'],
    ['2021-retrospective.md', '2021-06', '2021-06-retrospective.md'],
    ['2021-회고.md', '2021-H1', '2021-h1-회고.md'],
    ['retrospect-2021.mdx', '2021-Q3', 'retrospect-2021-q3.mdx'],
    ['2021-06-30-2021-retrospective.md', '2021-06', '2021-06-30-2021-06-retrospective.md'],
    ['2021-06-30-retrospective.md', '2021-06', '2021-06-30-2021-06-retrospective.md'],
    ['2021-06-30-2021-retrospective.md', '결제 $& 2', '2021-06-30-결제-2-retrospective.md'],
    ['retrospective.md', '2021-06', '2021-06-retrospective.md'],
  ] as const) {
    test(`${id} beside ${yearly} is ${name}`, () => {
      assert.equal(periodFileName(yearly, period(id), 2021, day('2021-06-30')), name);
    });
  }
});

suite('periods one behind the other', () => {
  test('a step there and back leads home, and steps add up', () => {
    const ids = fc.constantFrom('2021', '2021-H1', '2021-H2', '2021-Q1', '2021-Q4', '2021-01', '2021-12', 'name');
    fc.assert(
      fc.property(ids, fc.integer({ min: -40, max: 40 }), (id, steps) => {
        assert.deepEqual(shifted(shifted(period(id), steps), -steps), period(id));
        assert.deepEqual(shifted(shifted(period(id), steps), 1), shifted(period(id), steps + 1));
        assert.ok(periodKinds.includes(shifted(period(id), steps).kind));
      }),
    );
  });
});
