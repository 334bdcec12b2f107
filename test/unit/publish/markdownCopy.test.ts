import assert from 'node:assert/strict';
import { commentsIn, publishedMarkdown, withEmptyComments } from '../../../src/publish';
import { Retrospective } from '../../../src/retrospective';

function published(text: string): string {
  const post = Retrospective.parse(text);
  const comments = commentsIn(text, { isCode: (line) => post.isCode(line) });
  return publishedMarkdown(text, post.frontMatter.bodyLine, comments);
}

suite('a post as Markdown to be copied', () => {
  const cases: readonly (readonly [name: string, text: string, expected: string])[] = [
    ['nothing to take away', '# a\n\nb  \nc\t\n', '# a\n\nb  \nc\t\n'],
    ['no front matter', '---\ntitle: a\n---\n\n# b\n', '# b\n'],
    [
      'no front matter in TOML, with Windows line ends',
      '+++\r\ntitle = "a"\r\n+++\r\n\r\nb\r\n\r\nc\r\n',
      'b\r\n\r\nc\r\n',
    ],
    ['no byte order mark', '\ufeff---\ntitle: a\n---\nb', 'b'],
    ['nothing but front matter', '---\ntitle: a\n---\n', ''],
    ['a comment between paragraphs leaves no hole', 'a\n\n<!-- x -->\n\nb\n', 'a\n\nb\n'],
    ['nor two of them', 'a\n\n<!-- x -->\n\n<!-- y -->\n\nb\n', 'a\n\nb\n'],
    ['a comment keeps paragraphs apart', 'a\n<!-- x -->\nb\n', 'a\n\nb\n'],
    ['a comment below a paragraph', 'a\n<!-- x -->\n\nb\n', 'a\n\nb\n'],
    ['a comment above a paragraph', 'a\n\n<!-- x -->\nb\n', 'a\n\nb\n'],
    ['a comment at the start', '<!-- x -->\n\na\n', 'a\n'],
    ['comments at the start, far from each other', '<!-- x -->\n\n\n<!-- y -->\n \n\n    a\n\n\nb\n', '    a\n\n\nb\n'],
    ['a comment behind the front matter', '---\ntitle: a\n---\n\n<!-- x -->\n\na\n', 'a\n'],
    ['a comment at the end', 'a\n\n<!-- x -->\n', 'a\n'],
    ['a comment at the end without a line break', 'a\n\n<!-- x -->', 'a\n'],
    ['a comment in a sentence', 'a <!-- x --> b', 'a b'],
    ['a comment between two letters', 'a<!-- x -->b', 'ab'],
    ['a comment behind a sentence makes no hard break', 'a  <!-- x -->\nb', 'a\nb'],
    ['a comment in a list leaves it tight', '- a\n  <!-- x -->\n- b\n', '- a\n- b\n'],
    ['a comment in raw HTML', '<div>\n<!-- x -->\n*a*\n</div>\n', '<div>\n*a*\n</div>\n'],
    ['a comment over lines', 'a\r\n\r\n<!-- x\r\n\r\ny -->\r\n\r\nb\r\n', 'a\r\n\r\nb\r\n'],
    ['a comment in a fence stays', '```\n<!-- private x -->\n```\n', '```\n<!-- private x -->\n```\n'],
    ['a comment that is never closed', 'a\n\n<!-- private x\n\ny\n', 'a\n'],
  ];
  for (const [name, text, expected] of cases) {
    test(name, () => assert.equal(published(text), expected));
  }

  test('comments are emptied where they part lists', () => {
    const text = '- a\n\n<!-- private x -->\n\n- b <!-- y --> c {/* z */}';
    const comments = commentsIn(text, { isCode: () => false, mdx: true });
    assert.equal(withEmptyComments(text, comments), '- a\n\n<!---->\n\n- b <!----> c ');
  });
});
