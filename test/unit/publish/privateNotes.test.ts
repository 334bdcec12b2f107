import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PageModel, type PageWords } from '../../../src/preview';
import {
  clipboardHtml,
  clipboardText,
  commentsIn,
  publishedMarkdown,
  standaloneHtml,
  withEmptyComments,
  withoutComments,
} from '../../../src/publish';
import { lineAttribute, Retrospective } from '../../../src/retrospective';

const silent = new Proxy({}, { get: () => () => '' }) as PageWords;

/** All that leaves of a post, on every way. */
async function ways(text: string, rawHtml: boolean): Promise<Record<string, string>> {
  const options = { lineBreaks: false, rawHtml };
  const source = Retrospective.parse(text, options);
  const comments = commentsIn(text, { isCode: (line) => source.isCode(line) });
  const clean = rawHtml ? withEmptyComments(text, comments) : withoutComments(text, comments);
  const post = Retrospective.parse(clean, options);
  const model = new PageModel();
  model.update(post, { words: silent, minutes: 1, lineAttribute });
  const page = model.current!;
  const pasted = clipboardHtml(page, { lineAttribute, picture: (src) => src, link: (href) => href });
  return {
    markdown: publishedMarkdown(text, source.frontMatter.bodyLine, comments),
    file: await standaloneHtml({
      page,
      lineAttribute,
      name: 'a.md',
      headings: post.sections,
      pictures: new Map(),
      style: '',
    }),
    pasted,
    text: clipboardText(pasted),
  };
}

suite('private notes', () => {
  const pieces = fc.constantFrom(
    ...[
      'a',
      '\n',
      '\n\n',
      '- ',
      '> ',
      '  ',
      '1. ',
      '`',
      '``',
      '**',
      '[b](c)',
      '<div>',
      '</div>',
      '<b>',
      '|',
      '# ',
      '\\',
      '<',
    ],
    ...[
      '<!-- c -->',
      '<!--',
      '-->',
      '{% comment %}',
      '{% endcomment %}',
      '<details>\n',
      '&lt;!--',
      '![](d.png)',
      '[^1]',
    ],
  );
  const notes = fc.constantFrom(
    '<!-- private SECRET -->',
    '<!--비공개: SECRET\n-->',
    '<!-- PRIVATE\n\nSECRET\n\n-->',
    '<!-- private `SECRET` ** -->',
  );
  const prose = fc.array(pieces, { maxLength: 8 }).map((all) => all.join(''));

  for (const rawHtml of [true, false]) {
    test(`never leave, ${rawHtml ? 'with raw HTML' : 'where raw HTML is text'}`, async function () {
      this.timeout(60_000);
      await fc.assert(
        fc.asyncProperty(prose, notes, prose, async (before, note, behind) => {
          // In code a note is no note, but what the post is about.
          fc.pre(!/`|\\|(?:^|\n)[ >\d.-]*(?: {4}|\t)/.test(before));
          for (const [way, text] of Object.entries(await ways(`${before}${note}${behind}`, rawHtml))) {
            assert.ok(!text.includes('SECRET'), `${way}: ${text}`);
          }
        }),
        { numRuns: 500 },
      );
    });
  }

  test('never leave behind a comment of Liquid that ends on a line which begins like one of HTML', async () => {
    const text = '{% comment %}\n<!--{% endcomment %}<!-- private SECRET --><details>\na';
    for (const [way, left] of Object.entries(await ways(text, true))) {
      assert.ok(!left.includes('SECRET'), `${way}: ${left}`);
    }
  });

  test('what stands in code is no note and stays', async () => {
    const all = await ways('```html\n<!-- private SECRET -->\n```\n\n`<!-- 비공개 KEPT -->`\n', true);
    for (const [way, text] of Object.entries(all)) {
      assert.match(text, /SECRET/, way);
      assert.match(text, /KEPT/, way);
    }
  });
});
