import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { menuToken, offeredSections, placeOnOwnLines } from '../../../src/template';
import { catalogue } from './catalogue';
import { assertLinear } from '../growth';

suite('a slash', () => {
  for (const [line, lead, continuation] of [
    ['/', '', ''],
    ['/goals', '', ''],
    ['/내년', '', ''],
    ['  /go', '  ', ''],
    ['\t/go', '\t', ''],
    ['- /go', '- ', '  '],
    ['* /', '* ', '  '],
    ['1. /', '1. ', '   '],
    ['12) /', '12) ', '    '],
    ['> /', '> ', '> '],
    ['>/', '>', '>'],
    ['>> /', '>> ', '>> '],
    ['> - /x', '> - ', '>   '],
    ['  - /', '  - ', '  '],
  ] as const) {
    test(`${JSON.stringify(line)} opens the menu`, () => {
      const token = menuToken(line);
      assert.deepEqual([token?.lead, token?.continuation], [lead, continuation]);
      assert.equal(line[token!.slashColumn], '/');
      assert.equal(line.slice(token!.markerColumn, token!.slashColumn), lead.trimStart());
    });
  }

  for (const line of [
    '',
    'goals',
    'a /go',
    'and/or',
    '1/2',
    '- 1/2',
    '2021/12/31',
    '//',
    '// comment',
    '/usr/bin',
    '/a b',
    './a',
    '../a',
    '~/a',
    'https://a.com',
    '- https://a.com/',
    '[a](/b',
    '![a](/b',
    '`/a',
    '<a href="/',
    '-/go',
    '1./go',
    '# /go',
    '- [ ] a /go',
    '|/go',
  ]) {
    test(`${JSON.stringify(line)} opens none`, () => {
      assert.equal(menuToken(line), undefined);
    });
  }

  test('the lead, the slash and the word are the whole line', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...' \t>-*+1.)/a') }), (line) => {
        const token = menuToken(line);
        if (token !== undefined) {
          assert.match(line.slice(token.slashColumn), /^\/[^\s/]*$/);
          assert.equal(line.slice(0, token.slashColumn), token.lead);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a long line of markers is decided at once', () => {
    assertLinear((size) => {
      assert.equal(menuToken(`${'> '.repeat(size)}a/`), undefined);
      assert.equal(menuToken(`${'- '.repeat(size)}a/b/`), undefined);
    }, 10_000);
  });
});

suite('sections on offer', () => {
  const offered = (headings: string[], hasFrontMatter = false) =>
    offeredSections(catalogue, 'ko', headings, hasFrontMatter);
  const ids = (headings: string[], hasFrontMatter = false) =>
    offered(headings, hasFrontMatter).map(({ section, isPresent }) => (isPresent ? `(${section.id})` : section.id));

  test('are all, in the catalogue’s order, for an empty post', () => {
    assert.deepEqual(
      ids([]),
      catalogue.all('ko').map(({ id }) => id),
    );
  });

  test('are without front matter for a post that has some', () => {
    assert.ok(ids([]).includes('front'));
    assert.ok(!ids([], true).includes('front'));
  });

  test('end with those that the post has, in either language and with a year or emoji', () => {
    assert.deepEqual(ids(['개요', '🏃 Health', '2021년 올해의 책', 'nothing known']).slice(-3), [
      '(overview)',
      '(books)',
      '(health)',
    ]);
  });

  test('are with their variants when the post has goals', () => {
    assert.deepEqual(ids(['2022년 내년 목표']).slice(-4), ['(goals)', '(goals-boxes)', '(goals-table)', '(goals-okr)']);
  });

  test('a section without heading is never there already', () => {
    assert.ok(!ids(['Quote', '인용', 'Image with caption']).some((id) => id.startsWith('(')));
  });
});

suite('text on lines of its own', () => {
  /** The post with `TEXT` put where the cursor `|` is. */
  function placed(post: string): string {
    const lines = post.split('\n');
    const cursor = lines.findIndex((line) => line.includes('|'));
    const clean = lines.map((line) => line.replace('|', ''));
    const { line, column, before, behind } = placeOnOwnLines(cursor, (at) => clean[at]);
    clean[line] = `${clean[line]!.slice(0, column)}${before}TEXT${behind}${clean[line]!.slice(column)}`;
    return clean.join('\n');
  }

  for (const [what, post, expected] of [
    ['an empty post', '|', 'TEXT'],
    ['behind a line', 'a|b', 'ab\n\nTEXT'],
    ['behind a line, before another', 'a|\nb', 'a\n\nTEXT\n\nb'],
    ['on a blank line between lines', 'a\n|\nb', 'a\n\nTEXT\n\nb'],
    ['on a blank line apart from lines', 'a\n\n|\n\nb', 'a\n\nTEXT\n\nb'],
    ['on the last line', 'a\n\n|', 'a\n\nTEXT'],
    ['on the first line', '|\na', 'TEXT\n\na'],
  ] as const) {
    test(what, () => {
      assert.equal(placed(post), expected);
    });
  }
});
