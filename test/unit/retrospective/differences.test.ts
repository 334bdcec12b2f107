import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Retrospective, type TextChange } from '../../../src/retrospective';
import { structuredText } from '../structuredText';

/** The blocks of `older` after the steps to `newer`, and how many of its blocks stayed. */
function stepped(older: Retrospective, newer: Retrospective) {
  const blocks = older.blocks.map(({ block, line }) => ({ block, line }));
  let stayed = blocks.length;
  for (const { from, removed, added, lineDelta } of newer.differencesFrom(older)) {
    blocks.slice(from + removed).forEach((placed) => (placed.line += lineDelta));
    blocks.splice(from, removed, ...newer.blocks.slice(from, from + added).map((placed) => ({ ...placed })));
    stayed -= removed;
  }
  return { blocks, stayed };
}

/** Steps as `from -removed +added ~lines`. */
const steps = (older: Retrospective, newer: Retrospective) =>
  newer
    .differencesFrom(older)
    .map(({ from, removed, added, lineDelta }) => `${from} -${removed} +${added} ~${lineDelta}`);

const typed = (line: number, character: number, text: string, endLine = line, end = character): TextChange => ({
  start: { line, character },
  end: { line: endLine, character: end },
  text,
});

suite('steps from one version of a post to another', () => {
  const text = `---\ntitle: a\n---\n${Array.from({ length: 200 }, (_, index) => `words ${index}\n\n`).join('')}`;
  const post = Retrospective.parse(text);

  for (const [what, changes, ...expected] of [
    ['nothing', [], ...[]],
    ['a letter', [typed(5, 0, 'x')], '1 -1 +1 ~0'],
    ['a line', [typed(5, 0, 'x\n')], '1 -1 +1 ~1'],
    ['a block more', [typed(5, 0, 'x\n\n')], '1 -0 +1 ~2'],
    ['a block less', [typed(5, 0, '', 7, 0)], '1 -1 +0 ~-2'],
    ['a blank line', [typed(6, 0, '\n')], '2 -0 +0 ~1'],
    ['a block at the end', [typed(403, 0, 'x\n')], '200 -0 +1 ~0'],
    ['the last block', [typed(401, 0, 'x')], '199 -1 +1 ~0'],
    ['two far apart', [typed(5, 0, 'x'), typed(205, 0, 'x\n\n')], '1 -1 +1 ~0', '101 -0 +1 ~2'],
    ['front matter', [typed(1, 0, 'x: 1\n')], '0 -0 +0 ~1'],
    ['front matter and the last block', [typed(1, 0, 'x: 1\n'), typed(401, 0, 'x')], '0 -0 +0 ~1', '199 -1 +1 ~0'],
  ] as const) {
    test(`${what}`, () => {
      const newer = post.edit(changes);
      assert.deepEqual(steps(post, newer), expected);
      assert.deepEqual(stepped(post, newer).blocks, newer.blocks);
    });
  }

  test('blocks that change places: as few as can be go', () => {
    const of = (...names: string[]) => names.map((name) => `${name}\n\n`).join('');
    const older = Retrospective.parse(of('a', 'b', 'c', 'd', 'e', 'f'));
    const all = { start: { line: 0, character: 0 }, end: { line: 12, character: 0 } };
    for (const [names, stayed] of [
      [['f', 'a', 'b', 'c', 'd', 'e'], 5],
      [['b', 'c', 'a', 'd', 'f', 'e'], 4],
      [['f', 'e', 'd', 'c', 'b', 'a'], 1],
      [['a', 'x', 'c', 'y', 'e', 'z'], 3],
      [['x', 'y'], 0],
    ] as const) {
      const newer = older.edit([{ ...all, text: of(...names) }]);
      const found = stepped(older, newer);
      assert.deepEqual(found.blocks, newer.blocks, names.join());
      assert.equal(found.stayed, stayed, names.join());
    }
  });

  test('lead from any version to any other', () => {
    const change = fc.record({ at: fc.nat(60), rows: fc.nat(6), text: fc.oneof(fc.constant(''), structuredText) });
    fc.assert(
      fc.property(structuredText, fc.array(change, { maxLength: 4 }), (start, changes) => {
        const older = Retrospective.parse(start);
        let newer = older;
        for (const { at, rows, text: put } of changes) {
          const line = at % newer.lineCount;
          newer = newer.edit([typed(line, 0, put, Math.min(line + rows, newer.lineCount - 1), 0)]);
        }
        assert.deepEqual(stepped(older, newer).blocks, newer.blocks);
        assert.deepEqual(stepped(newer, older).blocks, older.blocks);
      }),
      { numRuns: 400 },
    );
  });
});
