import assert from 'node:assert/strict';
import { applyChanges, clustersOf, type TextChange } from '../../../src/retrospective/lines';

const change = (
  [line, character]: readonly [number, number],
  [endLine, end]: readonly [number, number] = [line, character],
  text = 'x',
): TextChange => ({ start: { line, character }, end: { line: endLine, character: end }, text });

suite('changes of one event', () => {
  /** First and last line of each cluster, and the places at which its changes start. */
  const clusters = (lineCount: number, ...changes: TextChange[]) =>
    clustersOf(changes, lineCount).map(
      ({ from, to, changes: all }) =>
        `${from}-${to}: ${all.map(({ start, end }) => `${start.line}:${start.character}-${end.line}:${end.character}`).join(' ')}`,
    );
  const cursors = (...lines: number[]) => lines.map((line) => change([line, 0]));
  const lines = (found: string[]) => found.map((each) => each.replace(/:.*/, ''));

  test('that lie near each other are worked in together, the last first', () => {
    assert.deepEqual(clusters(100, change([2, 1], [2, 3]), change([34, 0], [35, 0]), change([2, 5])), [
      '2-35: 34:0-35:0 2:5-2:5 2:1-2:3',
    ]);
    assert.deepEqual(clusters(100, change([3, 2], [3, 2]), change([3, 2], [3, 4])), ['3-3: 3:2-3:4 3:2-3:2']);
  });

  test('that lie far apart are worked in one by one, the last first', () => {
    assert.deepEqual(lines(clusters(500, ...cursors(0, 200, 210, 400))), ['400-400', '200-210', '0-0']);
  });

  test('are one when each alone would cost more', () => {
    assert.deepEqual(lines(clusters(500, ...cursors(0, 63))), ['0-63']);
    assert.deepEqual(lines(clusters(500, ...cursors(0, 64))), ['64-64', '0-0']);
    assert.deepEqual(lines(clusters(500, ...cursors(0, 40, 80, 120))), ['0-120']);
    assert.deepEqual(lines(clusters(500, ...cursors(0, 40, 80, 120, 160))), [
      '160-160',
      '120-120',
      '80-80',
      '40-40',
      '0-0',
    ]);
  });

  test('outside of the text are at its end or its start', () => {
    assert.deepEqual(clusters(3, change([2, 9], [3, 0]), change([-1, 4], [0, 0])), ['0-2: 2:9-2:Infinity 0:0-0:0']);
    assert.deepEqual(clusters(3, change([7, 1])), ['2-2: 2:Infinity-2:Infinity']);
  });

  test('are none where there are none', () => assert.deepEqual(clusters(3), []));
});

suite('changes made in some lines', () => {
  for (const [what, text, changes, after] of [
    ['in one line', 'ab\ncd\n', [change([5, 1], [5, 2], 'X')], 'aX\ncd\n'],
    ['over a line end', 'ab\ncd\n', [change([5, 1], [6, 1], '-')], 'a-d\n'],
    ['several, the last first', 'ab\ncd\n', [change([6, 1]), change([5, 2]), change([5, 0], [5, 1], '')], 'bx\ncxd\n'],
    ['behind the end of a line', 'ab\ncd\n', [change([5, 9], [5, 12], '!')], 'ab!\ncd\n'],
    ['before the start of a line', 'ab\ncd\n', [change([6, -3], [6, 1], '!')], 'ab\n!d\n'],
    [
      'that overlap, each where it still can',
      'abcd\n',
      [change([5, 2], [5, 4], 'X'), change([5, 1], [5, 3], 'Y')],
      'aYX\n',
    ],
    ['none', 'ab\n', [], 'ab\n'],
  ] as const) {
    test(what, () => assert.equal(applyChanges(text, 5, changes), after));
  }
});
