import * as assert from 'node:assert/strict';
import { htmlOf } from './support';

suite('emphasis beside Korean', () => {
  for (const [markdown, html] of [
    ['**목표(1차)**를', '<strong>목표(1차)</strong>를'],
    ['**“인용”**이라고', '<strong>“인용”</strong>이라고'],
    ['*회고.*라는', '<em>회고.</em>라는'],
    ['2021년은**‘성장’**의', '2021년은<strong>‘성장’</strong>의'],
    ['~~목표(1차)~~를', '<s>목표(1차)</s>를'],
    ['a * b * c', 'a * b * c'],
    ['snake_case_name', 'snake_case_name'],
  ] as const) {
    test(`${markdown} → ${html}`, () => {
      assert.equal(htmlOf(markdown), `<p>${html}</p>`);
    });
  }
});

suite('line breaks', () => {
  test('a newline stays a newline, as CommonMark has it', () => {
    assert.equal(htmlOf('a\nb'), '<p>a\nb</p>');
  });

  test('a newline is a break where the blog has it so', () => {
    assert.equal(htmlOf('a\nb', { lineBreaks: true, rawHtml: true }), '<p>a<br>\nb</p>');
  });

  test('raw HTML is text where it is switched off', () => {
    assert.equal(htmlOf('a <b>c</b>', { lineBreaks: false, rawHtml: false }), '<p>a &lt;b&gt;c&lt;/b&gt;</p>');
    assert.equal(htmlOf('a <b>c</b>', { lineBreaks: false, rawHtml: true }), '<p>a <b>c</b></p>');
  });
});
