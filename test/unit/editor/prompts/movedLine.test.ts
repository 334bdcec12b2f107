import assert from 'node:assert/strict';
import fc from 'fast-check';
import { movedLine } from '../../../../src/editor/prompts/movedLine';

type Change = Parameters<typeof movedLine>[1][number];

/** A change of some lines, from (line, column) to (line, column). */
const change = (from: readonly [number, number], to: readonly [number, number], text: string) =>
  ({
    range: { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] } },
    text,
  }) as unknown as Change;

suite('a line while a post is written', () => {
  for (const [name, made, expected] of [
    ['moves down with what is written above it', change([2, 0], [2, 0], 'a\nb\n'), 7],
    ['moves down with a new line right before it', change([5, 0], [5, 0], '\n'), 6],
    ['moves up with what is deleted above it', change([1, 3], [4, 1], ''), 2],
    ['moves up when the line end before it is deleted', change([4, 2], [5, 0], ''), 4],
    ['stays when something is written in it', change([5, 4], [5, 4], 'x'), 5],
    ['stays when its end is split off', change([5, 4], [5, 4], '\n'), 5],
    ['stays when something is written below it', change([6, 0], [6, 0], '\n'), 5],
    ['is where it was deleted', change([3, 1], [6, 1], ''), 3],
  ] as const) {
    test(name, () => assert.equal(movedLine(5, [made]), expected));
  }

  test('is still its own after any edits that leave its beginning', () => {
    const words = fc.array(fc.constantFrom('a', '\n', 'bc', '\n\n'), { maxLength: 6 }).map((all) => all.join(''));
    fc.assert(
      fc.property(
        words,
        words,
        words,
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        (before, rest, text, from, length, isAbove) => {
          const whole = `${before}\n#${rest}`;
          const mark = before.length + 1;
          const start = isAbove ? from % (mark + 1) : mark + 1 + (from % (rest.length + 1));
          const end = Math.min(start + (length % 4), isAbove ? mark : whole.length);
          const placeOf = (offset: number) => {
            const above = whole.slice(0, offset).split('\n');
            return [above.length - 1, above.at(-1)!.length] as const;
          };
          const edited = whole.slice(0, start) + text + whole.slice(end);
          const at = edited.slice(0, edited.indexOf('#')).split('\n').length - 1;
          assert.equal(movedLine(placeOf(mark)[0], [change(placeOf(start), placeOf(end), text)]), at);
        },
      ),
    );
  });
});
