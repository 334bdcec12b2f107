import * as assert from 'node:assert/strict';
import { footnotesOf, htmlOf } from './support';

/** Body and notes with references written `[1]`, the one to come back to `[1!]`. */
function read(markdown: string): { body: string; notes: string[] } {
  const short = (html: string) =>
    html
      .replace(/<sup class="footnote-ref"><a href="#fn-(\d+)" id="fnref-\1">\1<\/a><\/sup>/g, '[$1!]')
      .replace(/<sup class="footnote-ref"><a href="#fn-(\d+)">\1<\/a><\/sup>/g, '[$1]');
  return { body: short(htmlOf(markdown)), notes: footnotesOf(markdown).map(short) };
}

suite('footnotes', () => {
  for (const [what, markdown, body, notes] of [
    [
      'are numbered as they are first referred to',
      'x[^b] y[^a]\n\n[^a]: A\n\n[^b]: B',
      '<p>x[1!] y[2!]</p>',
      ['B', 'A'],
    ],
    ['may be defined line under line', 'x[^a] y[^b]\n\n[^a]: A\n[^b]: B', '<p>x[1!] y[2!]</p>', ['A', 'B']],
    ['may be defined right under a paragraph', 'x[^a]\n[^a]: A', '<p>x[1!]</p>', ['A']],
    ['may be defined above their use', '[^a]: A\n\nx[^a]', '<p>x[1!]</p>', ['A']],
    [
      'referred to twice lead back to the first',
      'x[^a] y[^a]\n\nz[^a]\n\n[^a]: A',
      '<p>x[1!] y[1]</p>\n<p>z[1]</p>',
      ['A'],
    ],
    ['undefined are text', 'x[^zz]', '<p>x[^zz]</p>', []],
    ['nobody refers to are not shown', 'x\n\n[^a]: A', '<p>x</p>', []],
    ['defined twice keep their first text', 'x[^a]\n\n[^a]: A\n\n[^a]: B', '<p>x[1!]</p>', ['A']],
    ['do not care for case', 'x[^Ab]\n\n[^aB]: A', '<p>x[1!]</p>', ['A']],
    ['take blanks in no label', 'x[^ ] y[^]', '<p>x[^ ] y[^]</p>', []],
    ['are not read in code', '`[^a]`\n\n[^a]: A', '<p><code>[^a]</code></p>', []],
  ] as const) {
    test(`notes ${what}`, () => {
      assert.deepEqual(read(markdown), { body, notes: notes.map((note) => `<p>${note}</p>`) });
    });
  }

  test('a note may refer to itself and to others, which come last', () => {
    assert.deepEqual(read('x[^1]\n\n[^1]: me [^1], you [^2]\n\n[^2]: back [^1]'), {
      body: '<p>x[1!]</p>',
      notes: ['<p>me [1], you [2!]</p>', '<p>back [1]</p>'],
    });
  });

  test('labels that every object has are labels', () => {
    assert.deepEqual(read('a[^__proto__] b[^constructor] c[^toString]\n\n[^__proto__]: p\n[^constructor]: q'), {
      body: '<p>a[1!] b[2!] c[^toString]</p>',
      notes: ['<p>p</p>', '<p>q</p>'],
    });
  });

  test('a note of several paragraphs is indented by four', () => {
    assert.deepEqual(read('x[^1]\n\n[^1]: one\n\n    two\n\n    - three\n\nafter'), {
      body: '<p>x[1!]</p>\n<p>after</p>',
      notes: ['<p>one</p>\n<p>two</p>\n<ul>\n<li>three</li>\n</ul>'],
    });
  });

  test('a definition ends a list and a quote above it', () => {
    for (const above of ['- a[^1]', '- b\n  - a[^1]', '> a[^1]', '1. a[^1]']) {
      assert.deepEqual(read(`${above}\n[^1]: note`).notes, ['<p>note</p>'], above);
    }
  });

  test('what looks like a definition inside a list or a quote is none', () => {
    assert.deepEqual(read('a[^1]\n\n- b\n  [^1]: x\n').notes, []);
    assert.deepEqual(read('a[^1]\n\n> b\n> [^1]: x\n').notes, []);
  });

  test('a NUL of the post is no mark of a reference', () => {
    assert.equal(read('a[^1] \u00000\u0000 &#0;\n\n[^1]: n').body, '<p>a[1!] \ufffd0\ufffd \ufffd</p>');
  });
});
