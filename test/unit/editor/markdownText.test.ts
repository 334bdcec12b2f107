import assert from 'node:assert/strict';
import fc from 'fast-check';
import { asMarkdownText } from '../../../src/editor/counts/markdownText';
import { Retrospective } from '../../../src/retrospective';

/** HTML of a table with `text` in a cell. */
function cellOf(text: string): string | undefined {
  const post = Retrospective.parse(`| | |\n|:--|--:|\n| ${text} | 1 |\n`);
  assert.equal(post.blocks.length, 1);
  return /<tbody[^>]*>\s*<tr[^>]*>\s*<td[^>]*>(.*)<\/td>\s*<td[^>]*>1<\/td>\s*<\/tr>\s*<\/tbody>/.exec(
    post.htmlOf(post.blocks[0]!),
  )?.[1];
}

/** What HTML without tags shows. */
const shown = (html: string) =>
  html
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');

suite('text of a person in Markdown', () => {
  const hostile = [
    '[click](command:workbench.action.quit)',
    '![x](https://example.com/x.png)',
    'a | b | c',
    'https://example.com www.example.com me@example.com',
    '<img src=x onerror=alert(1)>',
    '$(bug) **bold** `code` ~~no~~ \\| &lt;b&gt; &#124;',
    '# heading\n\n- list',
    '2025년 회고 — “끝”',
  ];
  for (const text of hostile) {
    test(`shows exactly: ${JSON.stringify(text)}`, () => {
      const html = cellOf(asMarkdownText(text));
      assert.ok(html !== undefined);
      assert.doesNotMatch(html, /</);
      const expected = text.replace(/\s+/g, ' ');
      assert.equal(shown(html), expected.length > 40 ? `${expected.slice(0, 39)}…` : expected);
    });
  }

  test('holds no sign that Markdown, an icon or a table knows, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        assert.match(asMarkdownText(text), /^(?:[\p{L}\p{M}\p{N} ]|&#\d+;|[^\0-\x7f])*$/u);
      }),
    );
  });

  test('is cut between characters', () => {
    assert.equal(asMarkdownText('👩‍💻'.repeat(41)), `${'👩‍💻'.repeat(39)}…`);
    assert.equal(asMarkdownText('회'.repeat(40)), '회'.repeat(40));
  });
});
