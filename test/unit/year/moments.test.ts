import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoDay, type CalendarDay } from '../../../src/calendar';
import {
  appendix,
  fileEnd,
  impossibleDay,
  momentLine,
  momentsHeading,
  momentText,
  readIsoDay,
  readMoments,
  readTyped,
} from '../../../src/year/moments';
import { structuredText } from '../structuredText';
import { worked } from '../work';

const day = (iso: string) => readIsoDay(iso)!;
/** What a text holds, as `2021-03-04 text` and the line. */
const read = (text: string) => readMoments(text).map(({ day, text, line }) => `${line}: ${isoDay(day)} ${text}`);
const append = (text: string, item: string) => text + appendix(fileEnd(text, '\n'), momentsHeading('en'), item);

const anyDay: fc.Arbitrary<CalendarDay> = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }));
/** What people type, and what nobody would. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  structuredText,
  fc.constantFrom(
    '- - a',
    '2021-03-04 b',
    ': c',
    '14:05 d',
    '[x] e',
    '\u00a0- f',
    '```',
    '# g',
    '-->',
    '- \ufeff- h',
    '\ud800',
  ),
);

suite('moments', () => {
  test('are written as dated items', () => {
    assert.equal(momentLine(day('2021-03-04'), 'First talk at a meetup'), '- 2021-03-04 First talk at a meetup');
    assert.equal(
      momentLine(day('2021-03-04'), '  여러 줄을\r\n\r\n  붙여\t넣었다 \u0007'),
      '- 2021-03-04 여러 줄을 붙여 넣었다',
    );
    assert.equal(
      momentLine(day('2021-03-04'), '**굵게**  그리고 `a  b` <br>'),
      '- 2021-03-04 **굵게**  그리고 `a  b` <br>',
    );
    assert.equal(momentLine(day('2021-03-04'), '# no heading'), '- 2021-03-04 # no heading');
    assert.equal(momentLine(day('2021-03-04'), '- [ ] pasted item'), '- 2021-03-04 pasted item');
    assert.equal(momentText(' \n\t- '), '');
    assert.equal(momentText('[1] 각주와 -1도'), '[1] 각주와 -1도');
  });

  test('a date at the start of what is typed is their day', () => {
    const typed = (text: string) => {
      const { day, text: rest } = readTyped(text);
      return [day && isoDay(day), rest];
    };
    assert.deepEqual(typed('2021-03-01 이사'), ['2021-03-01', '이사']);
    assert.deepEqual(typed('2021.3.1 이사'), ['2021-03-01', '이사']);
    assert.deepEqual(typed('2021. 3. 1. 이사'), ['2021-03-01', '이사']);
    assert.deepEqual(typed('- 2021-03-01: moved'), ['2021-03-01', 'moved']);
    assert.deepEqual(typed('2021-02-30 nothing'), [undefined, '2021-02-30 nothing']);
    assert.deepEqual(typed('2021-03-01'), ['2021-03-01', '']);
    assert.deepEqual(typed('2021-03-011 x'), [undefined, '2021-03-011 x']);
    assert.deepEqual(typed('2021.3.1.4 released'), [undefined, '2021.3.1.4 released']);
    assert.deepEqual(typed('3/1 x'), [undefined, '3/1 x']);
    assert.equal(impossibleDay('2021-02-30 nothing'), '2021-02-30');
    assert.equal(impossibleDay('2021-02-28 something'), undefined);
    assert.equal(impossibleDay('version 2021.13.1'), undefined);
  });

  test('are told a day as YYYY-MM-DD and nothing else', () => {
    assert.deepEqual(readIsoDay('2024-02-29'), { year: 2024, month: 2, day: 29 });
    for (const text of ['2023-02-29', '2024-2-29', '2024.02.29', '', '2024-02-29 ', 'x2024-02-29']) {
      assert.equal(readIsoDay(text), undefined, text);
    }
  });

  test('are read as people write them', () => {
    assert.deepEqual(
      read(
        [
          '# 순간 기록',
          '',
          '- 2021-03-04 first',
          '* 2021.3.5 둘째',
          '+ 2021/03/06: third',
          '1. 2021-03-07 14:05 with a time',
          '- 2021-03-08T09:30 with another',
          '- [x] 2021-03-09 a box',
          '- 2021. 3. 10.(수) 요일',
          '- no date',
          '- 2021-13-01 no month',
          'text 2021-03-11 in the middle',
          '  - 2021-03-12 indented',
        ].join('\n'),
      ),
      [
        '2: 2021-03-04 first',
        '3: 2021-03-05 둘째',
        '4: 2021-03-06 third',
        '5: 2021-03-07 14:05 with a time',
        '6: 2021-03-08 09:30 with another',
        '7: 2021-03-09 a box',
        '8: 2021-03-10 요일',
        '12: 2021-03-12 indented',
      ],
    );
  });

  test('go on over lines and end where their item ends', () => {
    assert.deepEqual(
      read(
        '- 2021-03-04 one\n  goes on\nlazily\n\n  after a gap\n  - detail\n\nno more\n- 2021-03-05\n  below\n# h\n  not\n',
      ),
      ['0: 2021-03-04 one goes on lazily after a gap detail', '8: 2021-03-05 below'],
    );
    assert.deepEqual(read('- 2021-03-04\n\n- 2021-03-05 b\n'), ['2: 2021-03-05 b']);
  });

  test('take the day of the heading above them', () => {
    assert.deepEqual(read('## 2021-03-04 Thursday\n\n- a\n- 2021-03-05 b\n- c\n  - of c\n\n## Other\n\n- d\n'), [
      '2: 2021-03-04 a',
      '3: 2021-03-05 b',
      '4: 2021-03-04 c of c',
    ]);
    assert.deepEqual(read('## 2021-03\n\n- 4: a\n'), []);
  });

  test('in code are none; a fence that was left open hides nothing', () => {
    assert.deepEqual(read('```md\n- 2021-03-04 a\n```\n- 2021-03-05 b\n~~~\n- 2021-03-06 c\n'), [
      '3: 2021-03-05 b',
      '5: 2021-03-06 c',
    ]);
  });

  test('what is written is read back, behind whatever stands there', () => {
    fc.assert(
      fc.property(structuredText, anyDay, anyText, (before, day, typed) => {
        fc.pre(momentText(typed) !== '');
        const text = append(before, momentLine(day, typed));
        const { day: readDay, text: readText } = readMoments(text).at(-1)!;
        assert.deepEqual({ day: readDay, text: readText }, { day, text: momentText(typed) });
      }),
      { numRuns: 2000 },
    );
  });

  test('a text is one line, and the same when it is cleaned again', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const text = momentText(typed);
        assert.doesNotMatch(text, /[\p{Cc}\p{Cs}\u2028\u2029]/u);
        assert.equal(momentText(text), text);
      }),
      { numRuns: 2000 },
    );
  });

  test('appending changes nothing before, and nothing that was read before', () => {
    fc.assert(
      fc.property(structuredText, anyDay, fc.array(anyText, { minLength: 1, maxLength: 4 }), (before, day, all) => {
        const texts = all.filter((text) => momentText(text) !== '');
        const after = texts.reduce((text, typed) => append(text, momentLine(day, typed)), before);
        assert.ok(after.startsWith(before));
        const [old, now] = [readMoments(before), readMoments(after)];
        assert.deepEqual(now.slice(0, old.length), old);
        assert.equal(now.length, old.length + texts.length);
      }),
      { numRuns: 1000 },
    );
  });

  test('any text can be read, and a long one fast', () => {
    fc.assert(fc.property(fc.oneof(structuredText, fc.string({ unit: 'binary' })), (text) => void readMoments(text)));
    for (const piece of ['```js\n', '- 2021-03-04 ', ' ', '~', '- - ', '# ', '\t', '2021. ', '[x] ', '* * ', '\r']) {
      const text = piece.repeat(100_000);
      const began = worked();
      readMoments(text);
      readTyped(text);
      assert.ok(worked() - began < 1500, piece);
    }
  });

  test('go behind a text with its line ends', () => {
    const behind = (text: string) => append(text, '- x').slice(text.length);
    assert.equal(behind(''), '# Moments\n\n- x\n');
    assert.equal(behind('a\n'), '- x\n');
    assert.equal(behind('a'), '\n- x\n');
    assert.equal(behind('a\r\nb'), '\r\n- x\r\n');
    assert.equal(behind('a\r\n'), '- x\r\n');
    assert.equal(behind('\n'), '- x\n');
  });
});
