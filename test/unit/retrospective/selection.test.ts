import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addCounts, noCounts, Retrospective, selectionCounts, wordsOf, type Counts } from '../../../src/retrospective';
import { linesOf } from '../../../src/retrospective/lines';

/** Lines that open, close and continue blocks of every kind. */
const line = fc.constantFrom(
  ...[
    '',
    '',
    '',
    'plain words',
    '올해는 **목표(1차)**를 이뤘다',
    '# Heading',
    '===',
    '---',
    '***',
    '- item',
    '  more of it',
  ],
  ...[
    '    indented',
    '1. one',
    '   - nested',
    '> quote',
    'lazy',
    '```',
    'const a = 1;',
    '~~~',
    '<div>',
    '</div>',
    '<!--',
  ],
  ...[
    '-->',
    '[a]: /one',
    'see [a]',
    '[^1]: a note',
    'with a note[^1]',
    '| a | b |',
    '|---|---|',
    '| 1 | 둘 |',
    '![x](y.png)',
  ],
);
const postText = fc
  .tuple(fc.constantFrom('', '---\ntitle: not counted\n---\n'), fc.array(line, { maxLength: 25 }))
  .map(([header, lines]) => header + lines.join('\n'));

/** Counts of `selected` in a post; each range is [line, character, line, character]. */
function count(text: string, ...selected: [number, number, number, number][]): Counts {
  const lines = linesOf(text);
  return selectionCounts(
    Retrospective.parse(text),
    selected.map(([fromLine, from, toLine, to]) => ({
      start: { line: fromLine, character: from },
      end: { line: toLine, character: to },
    })),
    (at) => lines[at] ?? '',
  );
}

/** Words of the one range between two `|`, or of several. */
function wordsBetween(marked: string): number {
  const parts = marked.split('|');
  const places = parts.slice(0, -1).map((_, index) => {
    const before = linesOf(parts.slice(0, index + 1).join(''));
    return [before.length - 1, before.at(-1)!.length] as const;
  });
  const ranges = places.flatMap((place, index) =>
    index % 2 === 0 ? [[...place, ...places[index + 1]!] as [number, number, number, number]] : [],
  );
  return wordsOf(count(parts.join(''), ...ranges));
}

suite('counts of a selection', () => {
  test('everything selected counts like the post', () => {
    fc.assert(
      fc.property(postText, (text) => {
        const lines = linesOf(text);
        const all = count(text, [0, 0, lines.length - 1, lines.at(-1)!.length]);
        assert.deepEqual(all, Retrospective.parse(text).counts);
      }),
      { numRuns: 1000 },
    );
  });

  test('the lines of some blocks count like these blocks, with the last line end or without', () => {
    fc.assert(
      fc.property(postText, fc.nat(), fc.nat(), fc.boolean(), (text, one, other, withEnd) => {
        const lines = linesOf(text);
        const { blocks } = Retrospective.parse(text);
        fc.pre(blocks.length > 0);
        const [from, to] = [one % blocks.length, other % blocks.length].sort((a, b) => a - b) as [number, number];
        const behind = blocks[to]!.line + blocks[to]!.block.lineCount;
        const end = withEnd && behind < lines.length ? ([behind, 0] as const) : ([behind - 1, 10_000] as const);
        const sum = blocks.slice(from, to + 1).reduce((total, { block }) => addCounts(total, block.counts()), noCounts);
        assert.deepEqual(count(text, [blocks[from]!.line, 0, ...end]), sum);
      }),
      { numRuns: 1000 },
    );
  });

  test('of plain paragraphs, what is selected and what is not make up the whole', () => {
    const paragraph = fc.array(fc.constantFrom('one', '회고를', 'two.', '3월'), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), fc.nat(), (paragraphs, at) => {
        const text = paragraphs.map((words) => words.join(' ')).join('\n\n');
        const gaps = [...text.matchAll(/[ \n]|$/g)].map(({ index }) => index);
        const before = linesOf(text.slice(0, gaps[at % gaps.length]));
        const place = [before.length - 1, before.at(-1)!.length] as const;
        const parts = [count(text, [0, 0, ...place]), count(text, [...place, 1000, 0])];
        assert.equal(wordsOf(parts[0]!) + wordsOf(parts[1]!), wordsOf(Retrospective.parse(text).counts));
      }),
      { numRuns: 500 },
    );
  });

  test('a part of a line', () => {
    assert.equal(wordsBetween('one |two three| four'), 2);
    assert.equal(wordsBetween('팀에서 |데이터를 분석|했다'), 2);
  });

  test('several cursors, in one block and in several', () => {
    assert.equal(wordsBetween('|one| two |three|\n\n|four five|'), 4);
  });

  test('from the middle of a block over whole ones into the middle of another', () => {
    assert.equal(wordsBetween('a b |c\n\n## d e\n\n- f\n- g h\n\ni| j'), 7);
    assert.equal(wordsBetween('one two |three\nfour five\nsix| seven'), 4);
  });

  test('front matter and code count nothing, as in the post', () => {
    assert.equal(wordsBetween('---\ntitle: |My year|\n---\n\ntext'), 0);
    assert.equal(wordsBetween('|---\ntitle: My year\n---\n\ntext| here'), 1);
    assert.equal(wordsBetween('```\nconst |no = 1|;\n```'), 0);
    assert.equal(wordsBetween('a\n\n    const |no = 1|;\n'), 0);
  });

  test('a part that looks like front matter is none', () => {
    assert.equal(wordsBetween('<div>\n|---\na b\n---\nc d|\n</div>'), 4);
  });

  test('a nested item of a list is no code', () => {
    assert.equal(wordsBetween('- a\n  - b\n|    - c d\n    - e|\n- f'), 3);
  });

  test('nothing but blanks', () => {
    assert.equal(wordsBetween('a |  | b'), 0);
    assert.equal(wordsBetween('a|\n\n|b'), 0);
  });
});
