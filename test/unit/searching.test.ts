import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countWhile, MarksAhead } from '../../src/searching';

suite('searching', () => {
  test('halving finds what counting one by one does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (numbers, most) => {
        const sorted = [...numbers].sort((a, b) => a - b);
        const counted = sorted.filter((number) => number <= most).length;
        assert.equal(
          countWhile(sorted.length, (index) => sorted[index]! <= most),
          counted,
        );
      }),
    );
  });

  test('marks are found from left to right, and one that is nowhere once', () => {
    const marks = new MarksAhead('a}b}}c');
    assert.deepEqual(
      [marks.after('}', 0), marks.after('}', 1), marks.after('}', 2), marks.after('}}', 0), marks.after('}', 5)],
      [2, 2, 4, 5, Infinity],
    );
  });
});
