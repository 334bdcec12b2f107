import assert from 'node:assert/strict';
import {
  clipboardText,
  codeIn,
  absoluteDestinations,
  commentsIn,
  publishedHtml,
  withoutComments,
} from '../../../src/publish';
import { assertLinear } from '../growth';

const noCode = { isCode: () => false, mdx: true, vault: true };

suite('ways out of posts that are made to be slow', () => {
  const sources: Readonly<Record<string, (size: number) => string>> = {
    'comments on one line': (size) => 'x<!--a-->'.repeat(size),
    'comments that are never closed': (size) => 'x <!-- private a\n\n'.repeat(size),
    'comments without an end on one line': (size) => 'x <!-- a '.repeat(size),
    'comments of Liquid without an end': (size) => 'x {% comment %} '.repeat(size),
    'comments of MDX without an end': (size) => 'x {/* a %% '.repeat(size),
    'comments on their lines': (size) => '<!-- a -->\n\n'.repeat(size),
    backticks: (size) => Array.from({ length: Math.sqrt(size) * 3 }, (_none, index) => '`'.repeat(index)).join(' '),
    brackets: (size) => '](('.repeat(size),
    tags: (size) => '<a '.repeat(size),
    blanks: (size) => `${' '.repeat(size * 5)}<!-- a -->${' '.repeat(size * 5)}`,
    quotes: (size) => '> '.repeat(size * 3),
  };
  for (const [name, source] of Object.entries(sources)) {
    test(name, function () {
      this.timeout(60_000);
      assertLinear((size) => {
        const text = source(size);
        withoutComments(text, commentsIn(text, noCode));
        absoluteDestinations(
          text,
          () => false,
          (address) => `/${address}`,
        );
      }, 4_000);
    });
  }

  test('HTML with many elements, as text too', function () {
    this.timeout(60_000);
    assertLinear((size) => {
      const html = publishedHtml('<p>a <b>b</b> <br>\n<li> <td> <a>c</a>'.repeat(size), {
        lineAttribute: 'data-own',
        picture: () => ({ missing: true }),
      });
      clipboardText(html);
    }, 500);
  });

  test('code is found in order', () => {
    const text = 'a `b`\n\n```\nc\n```\n`d\ne`';
    const code = codeIn(text, (line) => line >= 2 && line <= 4);
    assert.deepEqual(
      code.map(({ from, to }) => text.slice(from, to)),
      ['`b`', '```\n', 'c\n', '```\n', '`d\ne`'],
    );
  });
});
