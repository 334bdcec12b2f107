import * as assert from 'node:assert/strict';
import { htmlOf } from './support';

suite('pictures with captions', () => {
  const picture = '<img src="b.png" alt="a">';
  const figure = (shown: string, caption: string) => `<figure>${shown}<figcaption>${caption}</figcaption></figure>`;

  for (const [what, markdown, html] of [
    ['an italic line under a picture is its caption', '![a](b.png)\n*cap*', figure(picture, 'cap')],
    ['underscores make one too', '![a](b.png)\n_cap_', figure(picture, 'cap')],
    ['so do blanks or a backslash before the line end', '![a](b.png)  \n*cap*', figure(picture, 'cap')],
    ['a title is a caption', '![a](b.png "cap")', figure(picture, 'cap')],
    ['a title is text, not markup', '![a](b.png "<b>")', figure(picture, '&lt;b&gt;')],
    ['a caption may hold markup', '![a](b.png)\n*on **bold***', figure(picture, 'on <strong>bold</strong>')],
    [
      'a linked picture has a caption like any other',
      '[![a](b.png)](c)\n*cap*',
      figure(`<a href="c">${picture}</a>`, 'cap'),
    ],
    [
      'a picture in a quote has one',
      '> ![a](b.png)\n> *cap*',
      `<blockquote>\n${figure(picture, 'cap')}\n</blockquote>`,
    ],
    ['a picture without caption stays a paragraph', '![a](b.png)', `<p>${picture}</p>`],
    [
      'a line of two emphases is no caption',
      '![a](b.png)\n*one* and *two*',
      `<p>${picture}\n<em>one</em> and <em>two</em></p>`,
    ],
    ['a bold line is no caption', '![a](b.png)\n**cap**', `<p>${picture}\n<strong>cap</strong></p>`],
    ['an italic word beside a picture is no caption', '![a](b.png) *cap*', `<p>${picture} <em>cap</em></p>`],
    ['a line behind the caption makes it text', '![a](b.png)\n*cap*\nmore', `<p>${picture}\n<em>cap</em>\nmore</p>`],
    ['a blank line between them parts them', '![a](b.png)\n\n*cap*', `<p>${picture}</p>\n<p><em>cap</em></p>`],
  ] as const) {
    test(what, () => {
      assert.equal(htmlOf(markdown), html);
    });
  }
});
