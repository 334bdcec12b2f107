import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { Retrospective, wordsOf, type TextChange } from '../../../src/retrospective';

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** What others see of a post. */
const factsOf = (post: Retrospective) => ({
  blocks: post.blocks.map(({ block, line }) => ({ line, source: block.source, html: block.read().html })),
  counts: post.counts,
  sections: post.sections,
});

const wordsIn = (text: string) => wordsOf(Retrospective.parse(text).counts);

suite('blocks of thousands of lines', () => {
  const list = lines(5_000, (index) => `- item number ${index}`);

  test('a list is cut where an item begins, and counted whole', () => {
    const post = Retrospective.parse(`# Long\n\n${list}\n`);
    assert.ok(post.blocks.every(({ block }) => block.lineCount <= 2_000));
    assert.ok(post.blocks.slice(1).every(({ block }) => block.kind === 'bullet_list'));
    assert.equal(wordsOf(post.counts), 1 + 5_000 * 3);
  });

  test('a numbered list goes on with its numbers', () => {
    const post = Retrospective.parse(lines(2_500, (index) => `${index + 1}. item`));
    assert.match(post.blocks[1]!.block.read().html, /^<ol start="\d{4}"/);
    assert.equal(wordsOf(post.counts), 2_500);
  });

  test('an item is cut from what belongs to it only where there is no other place', () => {
    const post = Retrospective.parse(lines(3_000, (index) => (index % 3 === 0 ? `- item` : '  more of it')));
    assert.match(post.blocks[1]!.block.source, /^- item/);
  });

  test('code and raw HTML stay one, however long', () => {
    for (const text of [
      `\`\`\`\n${lines(5_000, () => 'code')}\n\`\`\``,
      `<pre>\n${lines(5_000, () => 'code')}\n</pre>`,
    ]) {
      assert.equal(Retrospective.parse(text).blocks.length, 1);
    }
  });

  test('an ordinary block stays one', () => {
    assert.equal(Retrospective.parse(lines(1_900, () => '- item')).blocks.length, 1);
  });

  test('a line and a table without end are counted, not read', () => {
    const line = Retrospective.parse('a word '.repeat(10_000));
    assert.equal(line.blocks[0]!.block.read().excess, 'text');
    assert.equal(wordsOf(line.counts), 20_000);
    const table = `| a | b |\n|---|---|\n${lines(9_000, () => '| one | two |')}`;
    const post = Retrospective.parse(table);
    assert.equal(post.blocks[0]!.block.read().excess, 'text');
    assert.equal(wordsOf(post.counts), 2 + 18_000);
    assert.equal(post.counts.characters, 2 + 9_000 * 6);
  });

  test('a picture in the text is shown, however large', () => {
    const post = Retrospective.parse(`![x](data:image/png;base64,${'A'.repeat(200_000)})`);
    assert.equal(post.blocks[0]!.block.read().excess, undefined);
    assert.equal(post.counts.images, 1);
  });

  test('edits lead where reading anew does', () => {
    const kinds = [list, lines(4_000, (index) => `words of line ${index}`), lines(4_500, () => '> quoted')];
    const insert = fc.record({
      line: fc.nat(4_400),
      removed: fc.nat(3),
      text: fc.constantFrom('x', '\n', '\n\n', '- ', '```\n', '    ', '> ', '# a\n'),
    });
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(insert, { minLength: 1, maxLength: 4 }), (text, inserts) => {
        let post = Retrospective.parse(text);
        let current = text;
        for (const { line, removed, text: added } of inserts) {
          const all = current.split('\n');
          const at = Math.min(line, all.length - 1);
          const end = Math.min(at + removed, all.length - 1);
          const change: TextChange = {
            start: { line: at, character: 0 },
            end: { line: end, character: 0 },
            text: added,
          };
          post = post.edit([change]);
          current = [...all.slice(0, at), added + all[end]!, ...all.slice(end + 1)].join('\n');
        }
        assert.deepEqual(factsOf(post), factsOf(Retrospective.parse(current)));
      }),
      { numRuns: 25 },
    );
  });

  test('a letter in a long list leaves all other parts of it as they are', () => {
    const post = Retrospective.parse(list);
    const edited = post.edit([{ start: { line: 2_500, character: 3 }, end: { line: 2_500, character: 3 }, text: 'x' }]);
    const kept = edited.blocks.filter(({ block }, index) => block === post.blocks[index]?.block);
    assert.equal(kept.length, post.blocks.length - 1);
    assert.equal(wordsIn(list), wordsOf(edited.counts));
  });
});
