import assert from 'node:assert/strict';
import { commentsIn } from '../../../src/publish';
import { Retrospective } from '../../../src/retrospective';

function comments(text: string, more: { mdx?: boolean; vault?: boolean } = {}): string[] {
  const post = Retrospective.parse(text);
  return commentsIn(text, { isCode: (line) => post.isCode(line), ...more }).map(({ from, to }) => text.slice(from, to));
}

suite('comments in a post', () => {
  const cases: readonly (readonly [name: string, text: string, expected: readonly string[]])[] = [
    ['none', 'a\n\nb < c\n', []],
    ['on a line of its own', 'a\n\n<!-- private: b -->\n\nc', ['<!-- private: b -->']],
    ['over lines, blank ones too', 'a\n\n<!-- 비공개\n\nb\n-->\n\nc', ['<!-- 비공개\n\nb\n-->']],
    ['in a sentence', 'a <!-- b --> c <!-- d --> e', ['<!-- b -->', '<!-- d -->']],
    ['two on one line', '<!-- a --><!-- b --> c', ['<!-- a -->', '<!-- b -->']],
    ['in a sentence over a line', 'a <!-- b\nc --> d', ['<!-- b\nc -->']],
    ['right below a sentence', 'a\n<!-- b -->\nc', ['<!-- b -->']],
    [
      'in a list and in a quote',
      '- a\n  <!-- b -->\n- <!-- c --> d\n\n> <!-- e -->',
      ['<!-- b -->', '<!-- c -->', '<!-- e -->'],
    ],
    ['with Windows line ends', 'a\r\n\r\n<!-- b\r\n\r\nc -->\r\nd', ['<!-- b\r\n\r\nc -->']],
    ['with old Mac line ends', 'a\r\r<!-- b -->\rd', ['<!-- b -->']],
    ['the shortest ones', 'a <!--> b <!---> c', ['<!-->', '<!--->']],
    ['not in fences', '```html\n<!-- private a -->\n```\n\n~~~\n<!-- b -->\n~~~', []],
    ['not in indented code', 'a\n\n    <!-- b -->\n', []],
    ['not in code spans', 'a `<!-- b -->` c ``<!-- ` -->`` d', []],
    ['not in a code span over lines', 'a `b\nc <!-- d --> e` f', []],
    ['behind a lone backtick', 'a ` b <!-- c --> d', ['<!-- c -->']],
    ['behind an escaped backtick', 'a \\` b <!-- c --> ` d', ['<!-- c -->']],
    ['not escaped', 'a \\<!-- b --> c', []],
    ['never closed at a line’s start, it hides the rest', 'a\n\n<!-- b\n\nc\n', ['<!-- b\n\nc\n']],
    ['never closed in a sentence, it is text', 'a <!-- b\n\n<!-- c -->', ['<!-- c -->']],
    [
      'a private one in a sentence goes on over blank lines',
      'a <!-- private b\n\nc --> d',
      ['<!-- private b\n\nc -->'],
    ],
    ['a private one in a sentence that is never closed', 'a <!-- 비공개 b\nc\n\nd', ['<!-- 비공개 b\nc']],
    ['a comment may hold a fence', '<!--\n```\na\n```\n-->\n\nb', ['<!--\n```\na\n```\n-->']],
    ['not in front matter', '---\ntitle: "<!-- a -->"\n---\n<!-- b -->', ['<!-- b -->']],
    [
      'behind one that went over lines',
      '{% comment %}\n\n{% endcomment %}<!-- a --> b <!-- c\n\nd -->',
      ['{% comment %}\n\n{% endcomment %}', '<!-- a -->'],
    ],
    ['of Liquid', 'a {% comment %}b\n\nc{%- endcomment -%} d', ['{% comment %}b\n\nc{%- endcomment -%}']],
  ];
  for (const [name, text, expected] of cases) {
    test(name, () => assert.deepEqual(comments(text), expected));
  }

  test('of MDX, in MDX alone', () => {
    assert.deepEqual(comments('a {/* b */} c', { mdx: true }), ['{/* b */}']);
    assert.deepEqual(comments('a {/* b */} c'), []);
  });

  test('of vaults, in vaults alone', () => {
    assert.deepEqual(comments('a %%b%% 50% c', { vault: true }), ['%%b%%']);
    assert.deepEqual(comments('a %%b%% c'), []);
  });
});
