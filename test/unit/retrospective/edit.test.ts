import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Retrospective, type TextChange } from '../../../src/retrospective';
import { linesOf } from '../../../src/retrospective/lines';
import { lineAttribute } from '../../../src/markdown';

/** Random edits tried; `EDITS=100000` for the long mode. */
const edits = Number(process.env['EDITS'] ?? 4000);

/** Lines that make Markdown structure: what opens, closes, continues or defines something. */
const line = fc.constantFrom(
  ...[
    '',
    '',
    '',
    '  ',
    'plain text',
    '올해는 **목표(1차)**를 이뤘다',
    'lazy',
    '# Heading',
    '## 회고',
    '===',
    '---',
    '***',
    '- - -',
  ],
  ...[
    '- item',
    '- [ ] task',
    '- [x] done',
    '  more of it',
    '    indented',
    '\ttab',
    '* other',
    '+ plus',
    '1. one',
    '2) two',
    '   - nested',
  ],
  ...['> quote', '>> deeper', '> - in it', '>', '```', '```js', '~~~', '~~~~', '    ```', 'const a = 1;'],
  ...[
    '<div>',
    '</div>',
    '<details>',
    '</details>',
    '<!--',
    '-->',
    '<!-- one -->',
    '<script>',
    '</script>',
    '<b>x</b>',
    '<?php',
    '?>',
  ],
  ...[
    '[a]: /one',
    '[a]: /two "title"',
    '[b]:',
    '/three',
    '"a title',
    'over lines"',
    'see [a] and [b]',
    '[a][]',
    '![a]',
    '[^n]',
  ],
  ...[
    '[^n]: note',
    '[^m]: other [^n]',
    '    of the note',
    'with [^m] and [^n]',
    '| a | b |',
    '| --- | :-: |',
    '| 1 | 2 |',
    ':--',
  ],
  ...[
    '+++',
    '...',
    'title: x',
    'date: 2021-12-31',
    '![p](x.png)',
    '*caption*',
    '\ud800',
    'a\0b',
    'https://example.com',
    '  - [',
    '&amp;',
  ],
);
const newline = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');
const text = fc
  .array(fc.tuple(line, newline), { maxLength: 30 })
  .map((parts) => parts.map(([words, end]) => words + end).join(''));
const post = fc
  .tuple(fc.constantFrom('', '', '---\ntitle: a\n---\n', '+++\ntitle = "a"\n+++\n', '\ufeff---\nx: 1\n---\r\n'), text)
  .map((parts) => parts.join(''));
const inserted = fc.oneof(
  fc.constantFrom(
    '',
    '',
    'x',
    ' ',
    '\n',
    '\n\n',
    '`',
    '```',
    '-',
    '>',
    '#',
    '=',
    '[',
    ']',
    ':',
    '|',
    '<!--',
    '-->',
    '---\n',
    '    ',
  ),
  text,
);
/** A change as fractions of the text, so that it shrinks with it. */
const change = fc.record({ at: fc.nat(10_000), length: fc.nat(10_000), isShort: fc.boolean(), text: inserted });

/** Places in VS Code's sense of every offset that is one: inside a `\r\n` there is none. */
function placeOf(whole: string, offset: number): { line: number; character: number; offset: number } {
  const at = whole[offset - 1] === '\r' && whole[offset] === '\n' ? offset - 1 : offset;
  const lines = linesOf(whole.slice(0, at));
  return { line: lines.length - 1, character: lines.at(-1)!.length, offset: at };
}

interface RandomChange {
  readonly at: number;
  readonly length: number;
  readonly isShort: boolean;
  readonly text: string;
}

/** Turns random changes into ones of `whole` that do not overlap, and applies them as plain text. */
function changesOf(whole: string, random: readonly RandomChange[]): { changes: TextChange[]; result: string } {
  const found = random
    .map(({ at, length, isShort, text: words }) => {
      const start = at % (whole.length + 1);
      const end = Math.min(whole.length, start + (isShort ? length % 4 : length % (whole.length + 1)));
      return { start: placeOf(whole, start), end: placeOf(whole, end), text: words };
    })
    .sort((a, b) => a.start.offset - b.start.offset)
    .filter((one, index, all) => index === 0 || one.start.offset > all[index - 1]!.end.offset);
  const kept: typeof found = [];
  for (const one of found) {
    if (kept.length === 0 || one.start.offset > kept.at(-1)!.end.offset) {
      kept.push(one);
    }
  }
  let result = whole;
  for (const { start, end, text: words } of [...kept].reverse()) {
    result = result.slice(0, start.offset) + words + result.slice(end.offset);
  }
  return { changes: kept.map(({ start, end, text: words }) => ({ start, end, text: words })), result };
}

/** Everything that a post says. */
function facts(parsed: Retrospective) {
  return {
    frontMatter: { ...parsed.frontMatter, bodyOffset: 0 },
    header: parsed.header,
    lineCount: parsed.lineCount,
    blocks: parsed.blocks.map((placed) => ({
      kind: placed.block.kind,
      line: placed.line,
      lines: placed.block.lineCount,
      source: placed.block.source,
      html: parsed.htmlOf(placed).replaceAll(lineAttribute, 'line'),
    })),
    footnotes: parsed.footnotes,
    counts: parsed.counts,
    sections: parsed.sections,
    language: parsed.language,
  };
}

/** A lone `\r` before an inserted `\n` would become one line end: VS Code's documents hold one kind of line end only. */
const joinsLineEnds = (whole: string) => /\r(?!\n)/.test(whole);

suite('edit', () => {
  test('gives what reading the changed text gives', () => {
    fc.assert(
      fc.property(
        post,
        fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 }),
        (start, steps) => {
          let whole = start.replace(/\r(?!\n)/g, '\n');
          let edited = Retrospective.parse(whole);
          for (const step of steps) {
            const { changes, result } = changesOf(
              whole,
              step.map((one) => ({ ...one, text: one.text.replace(/\r(?!\n)/g, '\n') })),
            );
            if (joinsLineEnds(result)) {
              return; // a `\r\n` was torn apart, which no editor does
            }
            if (changes.length % 2 === 0) {
              void edited.counts; // known sums are carried over, unknown ones are not
            }
            edited = edited.edit(changes);
            whole = result;
            assert.deepEqual(facts(edited), facts(Retrospective.parse(whole)), JSON.stringify(whole));
          }
        },
      ),
      { numRuns: Math.ceil(edits / 4) },
    );
  });

  const long = Array.from({ length: 200 }, (_, index) => `## Part ${index}\n\nSome words of part ${index}.\n`).join(
    '\n',
  );

  test('blocks that an edit does not touch are the same objects', () => {
    const before = Retrospective.parse(long);
    before.blocks.forEach(({ block }) => block.counts());
    const after = before.edit([
      { start: { line: 402, character: 4 }, end: { line: 402, character: 4 }, text: ' more' },
    ]);
    const kept = new Set(before.blocks.map(({ block }) => block));
    assert.equal(after.blocks.filter(({ block }) => !kept.has(block)).length, 1);
    assert.equal(after.blocks.length, before.blocks.length);
  });

  test('a definition renders again only the blocks that use it', () => {
    const before = Retrospective.parse(`see [a]\n\nand this\n\n[b]\n\n[a]: /one\n`);
    before.blocks.forEach(({ block }) => block.counts());
    const after = before.edit([{ start: { line: 6, character: 6 }, end: { line: 6, character: 9 }, text: 'two' }]);
    const same = after.blocks.map(({ block }, index) => block === before.blocks[index]!.block);
    assert.deepEqual(same, [false, true, true, false]);
    assert.match(after.htmlOf(after.blocks[0]!), /href="\/two"/);
  });

  test('front matter changes and leaves the body alone', () => {
    const before = Retrospective.parse(`---\ntitle: one\n---\n\n${long}`);
    const after = before.edit([
      { start: { line: 1, character: 7 }, end: { line: 1, character: 10 }, text: 'two\ntags: [a]' },
    ]);
    assert.equal(after.header.title, 'two');
    assert.deepEqual(after.header.tags, ['a']);
    assert.ok(after.blocks.every(({ block }, index) => block === before.blocks[index]!.block));
    assert.equal(after.blocks[0]!.line, before.blocks[0]!.line + 1);
  });
});
