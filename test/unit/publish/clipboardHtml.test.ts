import assert from 'node:assert/strict';
import { PageModel, type PageWords } from '../../../src/preview';
import { clipboardHtml, clipboardText } from '../../../src/publish';
import { lineAttribute, Retrospective } from '../../../src/retrospective';

const silent = new Proxy({}, { get: () => () => '' }) as PageWords;

function copied(text: string, site = ''): string {
  const model = new PageModel();
  model.update(Retrospective.parse(text), { words: silent, minutes: 1, lineAttribute });
  const at = (address: string) => (/^[a-z]+:/.test(address) ? address : site + address);
  return clipboardHtml(model.current!, { lineAttribute, picture: at, link: at });
}

suite('a post as HTML to be pasted', () => {
  test('paragraphs, captions and links, without classes, ids and lines', () => {
    assert.equal(
      copied('# a\n\nb **c**\n\n![d](e.png)\n*f*\n\n[g](h.md)\n', 'https://example.com/'),
      '<h1>a</h1>\n<p>b <strong>c</strong></p>\n' +
        '<figure><img src="https://example.com/e.png" alt="d"><figcaption>f</figcaption></figure>\n' +
        '<p><a href="https://example.com/h.md">g</a></p>',
    );
  });

  test('tasks are characters, footnotes numbers, tags of the engine nothing', () => {
    const html = copied('- [x] a\n- [ ] b[^1]\n\n{{< youtube x >}}\n\n[^1]: c\n');
    assert.match(html, /☑\s*a/);
    assert.match(html, /☐\s*b<sup>1<\/sup>/);
    assert.doesNotMatch(html, /youtube|↩|href|class|<input|<section/);
  });

  test('several footnotes and tags of the engine leave all else whole', () => {
    assert.equal(
      copied('a[^1] b[^2]\n\n{{< x >}}\n\n*c*\n\n[^1]: d\n[^2]: e\n'),
      '<p>a<sup>1</sup> b<sup>2</sup></p>\n\n<p><em>c</em></p>\n<ol><li><p>d</p>\n</li><li><p>e</p>\n</li></ol>',
    );
  });

  test('links that lead nowhere go, in one another too', () => {
    assert.equal(
      copied('<div>\n<a href="javascript:x"><p>a <a href="javascript:x">b</a></p></a>\n</div>'),
      '<p>a b</p>',
    );
  });

  test('cells are aligned without styles', () => {
    assert.match(copied('| a | b |\n|---|--:|\n| c | d |\n'), /<td align="right">d<\/td>/);
  });

  test('nothing that is not allowed in the preview', () => {
    const html = copied(
      '<script>a</script><iframe src="b"></iframe>\n\n<p onclick="c" style="d">e</p>\n\n[f](javascript:g)',
    );
    assert.doesNotMatch(html, /script>|iframe|onclick|style|href/);
  });

  test('as text it is what a reader sees', () => {
    assert.equal(
      clipboardText(
        copied(
          '# 회고 & 계획\n\n한 해를\n돌아본다. `a<b`\n\n- 하나\n- 둘\n  - 셋\n\n```js\nif (a < b) {\n  c();\n}\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n![산](x.png)\n*설악산*\n\n> 인용\n',
        ),
      ),
      '회고 & 계획\n\n한 해를 돌아본다. a<b\n\n- 하나\n- 둘\n- 셋\n\nif (a < b) {\n  c();\n}\n\na\tb\nc\td\n\n산\n설악산\n\n인용',
    );
  });
});
