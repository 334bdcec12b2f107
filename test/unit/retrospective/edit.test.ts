import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PlaceholderTexts, Retrospective, type TextChange } from '../../../src/retrospective';
import { linesOf } from '../../../src/retrospective/lines';
import { lineAttribute } from '../../../src/markdown';
import { structuredText as text } from '../structuredText';

/** Random edits tried; `EDITS=100000` for the long mode. */
const edits = Number(process.env['EDITS'] ?? 4000);

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

const placeholders = new PlaceholderTexts(['words']);

/** Everything that a post says. */
function facts(parsed: Retrospective) {
  return {
    frontMatter: parsed.frontMatter,
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
    problems: parsed.problemsIn({ placeholders, path: 'posts/2021-12-31-회고.md' }),
  };
}

/** A lone `\r` before an inserted `\n` would become one line end: VS Code's documents hold one kind of line end only. */
const joinsLineEnds = (whole: string) => /\r(?!\n)/.test(whole);

suite('edit', () => {
  /** Checks the law for a post and a sequence of edits of several changes each. */
  function obeys(start: string, steps: readonly (readonly RandomChange[])[]): void {
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
        void [edited.counts, edited.sections, edited.footnotes, edited.problemsIn({ placeholders })]; // what is known is carried over, what is not is read
      }
      edited = edited.edit(changes);
      whole = result;
      assert.deepEqual(facts(edited), facts(Retrospective.parse(whole)), JSON.stringify(whole));
    }
  }

  test('gives what reading the changed text gives', function () {
    this.timeout(0);
    const steps = fc.array(fc.array(change, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(post, steps, obeys), { numRuns: Math.ceil(edits / 4) });
  });

  test('in long posts too, where much is swallowed and comes back', function () {
    this.timeout(0);
    const many = fc
      .array(fc.tuple(fc.constantFrom('words\n\n', 'w [a]\n\n', '# h\n', '- i\n\n', 'n[^n]\n\n'), fc.nat(60)), {
        minLength: 4,
        maxLength: 6,
      })
      .map((parts) => parts.map(([block, times]) => block.repeat(times + 40)));
    const start = fc
      .tuple(post, many, fc.array(text, { minLength: 6, maxLength: 6 }))
      .map(([first, runs, between]) => first + runs.map((run, index) => run + between[index]!).join(''));
    const fence = fc.constantFrom('```\n', '~~~\n', '<!--\n', '-->\n', '</script>\n', '```', '');
    const near = fc.record({
      at: fc.oneof(fc.nat(60), fc.nat(10_000)),
      length: fc.constantFrom(0, 0, 1, 4, 5, 8),
      isShort: fc.constant(false),
      text: fc.oneof(fence, inserted),
    });
    const steps = fc.array(fc.array(near, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 8 });
    fc.assert(fc.property(start, steps, obeys), { numRuns: Math.ceil(edits / 80) });
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

  test('the title of a link definition may be found two blocks further on', () => {
    const text = '[a]: /one\n"a title\n[^n]: note\nover lines"\n\nx\n';
    const post = Retrospective.parse(text).edit([
      { start: { line: 2, character: 0 }, end: { line: 2, character: 10 }, text: 'b' },
    ]);
    assert.deepEqual(facts(post), facts(Retrospective.parse(text.replace('[^n]: note', 'b'))));
    assert.equal(post.blocks[0]!.block.lineCount, 4);
  });

  const opened = { start: { line: 40, character: 0 }, end: { line: 40, character: 0 }, text: '```\n' };

  test('blocks that an opened fence swallowed come back when it is taken away', () => {
    const before = Retrospective.parse(long);
    before.blocks.forEach(({ block }) => block.counts());
    let post = before.edit([opened]);
    assert.ok(post.blocks.length < 30);
    post = post.edit([{ start: { line: 300, character: 0 }, end: { line: 300, character: 0 }, text: 'in code\n' }]);
    post = post.edit([{ start: { line: 40, character: 0 }, end: { line: 41, character: 0 }, text: '' }]);
    post = post.edit([{ start: { line: 299, character: 0 }, end: { line: 300, character: 0 }, text: '' }]);
    const kept = new Set(before.blocks.map(({ block }) => block));
    assert.equal(post.blocks.length, before.blocks.length);
    const isBack = post.blocks.map(({ block }) => kept.has(block));
    assert.ok(isBack.slice(-100).every(Boolean));
    assert.deepEqual(facts(post), facts(before));
  });

  test('or when it is closed', () => {
    const before = Retrospective.parse(long);
    const open = before.edit([opened]);
    const post = open.edit([{ start: { line: 45, character: 0 }, end: { line: 45, character: 0 }, text: '```\n\n' }]);
    const kept = new Set(before.blocks.map(({ block }) => block));
    assert.ok(post.blocks.slice(30).every(({ block }) => kept.has(block)));
  });

  test('a change of every line costs one reading, not one for each', () => {
    const before = Retrospective.parse(long);
    const changes = linesOf(long).map((_line, line) => ({
      start: { line, character: 0 },
      end: { line, character: 0 },
      text: 'x',
    }));
    const after = long.replace(/^/gm, 'x');
    assert.deepEqual(facts(before.edit(changes)), facts(Retrospective.parse(after)));
  });

  test('two cursors far apart change two blocks', () => {
    const before = Retrospective.parse(long);
    const at = (line: number) => ({ start: { line, character: 0 }, end: { line, character: 0 }, text: 'x' });
    const after = before.edit([at(2), at(602)]);
    const kept = new Set(before.blocks.map(({ block }) => block));
    assert.equal(after.blocks.filter(({ block }) => !kept.has(block)).length, 2);
  });

  test('blocks of a pasted text that were there before are the same objects', () => {
    const before = Retrospective.parse(`${long}\n---\n`);
    const lines = linesOf(`${long}\n---\n`).length;
    const all = { start: { line: 0, character: 0 }, end: { line: lines - 1, character: 0 } };
    const after = before.edit([{ ...all, text: `# New\n\n${long}\n---\n` }]);
    const kept = new Set(before.blocks.map(({ block }) => block));
    assert.equal(after.blocks.filter(({ block }) => !kept.has(block)).length, 1);
    assert.equal(new Set(after.blocks.map(({ block }) => block)).size, after.blocks.length);
  });

  test('a definition renders again only the blocks that use it', () => {
    const before = Retrospective.parse(`see [a]\n\nand this\n\n[b]\n\n[a]: /one\n`);
    before.blocks.forEach(({ block }) => block.counts());
    const after = before.edit([{ start: { line: 6, character: 6 }, end: { line: 6, character: 9 }, text: 'two' }]);
    const same = after.blocks.map(({ block }, index) => block === before.blocks[index]!.block);
    assert.deepEqual(same, [false, true, true, false]);
    assert.match(after.htmlOf(after.blocks[0]!), /href="\/two"/);
  });

  for (const [what, text, was, is] of [
    ['has another title', '[a]\n\n[a]: /one "two"\n', '"two"', '"three"'],
    ['goes while another stays', '[a] [b]\n\n[a]: /one\n\n[b]: /two\n', '[b]: /two', ''],
    ['of a footnote has another name', 'x[^a] y[^b]\n\n[^a]: note\n', '[^a]:', '[^b]:'],
  ] as const) {
    test(`a definition ${what}`, () => {
      const post = Retrospective.parse(text);
      void facts(post);
      const at = text.indexOf(was);
      const edited = post.edit([{ start: placeOf(text, at), end: placeOf(text, at + was.length), text: is }]);
      assert.deepEqual(facts(edited), facts(Retrospective.parse(text.replace(was, is))));
    });
  }

  for (const [what, text, [line, character, endLine, end], put] of [
    ['is opened', 'title: a\n---\n\nx\n', [0, 0, 0, 0], '---\n'],
    ['is opened behind a byte order mark', 'title: a\n---\n\nx\n', [0, 0, 0, 0], '\ufeff---\n'],
    ['is closed', '---\ntitle: a\n\nx\n\ny\n\nz\n', [5, 0, 5, 0], '---\n'],
    ['is closed far below', `---\n${'a: 1\n\n'.repeat(9)}x\n`, [12, 0, 12, 0], '---\n'],
    ['is completed', '--\ntitle: a\n---\n\nx\n', [0, 2, 0, 2], '-'],
    ['is named', '---\ntitle: a\n---\n\nx\n', [0, 3, 0, 3], 'js'],
    ['is named and never closed', '---\ntitle: a\n\nx\n', [0, 3, 0, 3], 'js'],
    ['has no name any more and is never closed', '---js\ntitle: a\n\nx\n', [0, 3, 0, 5], ''],
    ['loses its opening', '---\ntitle: a\n---\n\nx\n', [0, 0, 1, 0], ''],
    ['loses its end', '---\ntitle: a\n---\n\nx\n', [2, 0, 3, 0], ''],
    ['grows over its end', '---\ntitle: a\n---\n\nx\n', [1, 8, 2, 3], '\nb: 1\n---\n\ny'],
    ['is far above', `---\ntitle: a\n---\n${'x\n\n'.repeat(9)}`, [7, 0, 7, 1], '---'],
  ] as const) {
    test(`front matter ${what}`, () => {
      const lines = text.split('\n');
      const after = [...lines.slice(0, line), lines[line]!.slice(0, character) + put + lines[endLine]!.slice(end)];
      const change = { start: { line, character }, end: { line: endLine, character: end }, text: put };
      const edited = Retrospective.parse(text).edit([change]);
      assert.deepEqual(facts(edited), facts(Retrospective.parse([...after, ...lines.slice(endLine + 1)].join('\n'))));
    });
  }

  test('blocks that are emptied leave blank lines', () => {
    const blank = { start: { line: 2, character: 0 }, end: { line: 4, character: 1 }, text: '\n\n' };
    assert.deepEqual(
      facts(Retrospective.parse('a\n\nb\n\nc\n\nd\n').edit([blank])),
      facts(Retrospective.parse('a\n\n\n\n\n\nd\n')),
    );
    const spaces = { start: { line: 2, character: 0 }, end: { line: 2, character: 1 }, text: ' ' };
    const post = Retrospective.parse('a\n\nb\n\nc\n');
    const emptied = post
      .edit([spaces])
      .edit([{ ...spaces, start: { line: 4, character: 0 }, end: { line: 4, character: 1 } }]);
    assert.deepEqual(facts(emptied), facts(Retrospective.parse('a\n\n \n\n \n')));
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
