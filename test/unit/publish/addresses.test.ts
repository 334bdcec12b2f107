import assert from 'node:assert/strict';
import { absoluteAddress, absoluteDestinations, publishedMarkdown, siteUrlOf } from '../../../src/publish';
import { Retrospective } from '../../../src/retrospective';

const place = {
  siteUrl: 'https://me.github.io/blog',
  basePath: '/blog',
  staticRoots: ['static'],
  postPath: 'content/posts/2021/index.md',
  postAddress: '/blog/posts/2021/',
  addressOf: (path: string) => (path === 'content/posts/2020/index.md' ? '/blog/posts/2020/' : undefined),
};
const site = place.siteUrl;

suite('addresses of a post for readers elsewhere', () => {
  const cases: readonly (readonly [address: string, expected: string])[] = [
    ['/images/a.png', `${site}/images/a.png`],
    ['/blog/images/a.png?w=3', `${site}/images/a.png?w=3`],
    ['../../../static/images/a.png', `${site}/images/a.png`],
    ['a.png', `${site}/posts/2021/a.png`],
    ['./산 사진.png', `${site}/posts/2021/산%20사진.png`],
    ['./%EC%82%B0.png', `${site}/posts/2021/산.png`],
    ['../2020/index.md#목표', `${site}/posts/2020/#목표`],
    ['../2019/index.md', '../2019/index.md'],
    ['../../../../x.png', '../../../../x.png'],
    ['https://example.com/a.png', 'https://example.com/a.png'],
    ['//example.com/a.png', '//example.com/a.png'],
    ['data:image/png;base64,AA', 'data:image/png;base64,AA'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
    ['#3월', '#3월'],
    ['{{ site.baseurl }}/a.png', '{{ site.baseurl }}/a.png'],
    ['', ''],
  ];
  for (const [address, expected] of cases) {
    test(`${address || 'none'} → ${expected || 'none'}`, () => assert.equal(absoluteAddress(address, place), expected));
  }

  test('the setting is an address of the web, or nothing', () => {
    assert.equal(siteUrlOf(' https://me.github.io/blog/ '), site);
    assert.equal(siteUrlOf('https://example.com'), 'https://example.com');
    for (const wrong of ['', 'example.com', 'javascript:a', 'https://', 'https://a b', 'https://a/?b']) {
      assert.equal(siteUrlOf(wrong), undefined, wrong);
    }
  });

  test('in the source they alone change, outside of code', () => {
    const text = [
      '---',
      'cover: /x.png',
      '---',
      '[a](/b) ![c](</d e.png> "f") [g](/h(i)) [j]( /k ) <!-- [l](/m) -->',
      '',
      '`[a](/b)` [n][o] \\[p](/q)',
      '',
      '```md',
      '[a](/b)',
      '```',
      '',
      '<img alt="r" src="/s.png"> <a href=\'/t\'>u</a>',
      '',
      '[o]: /v "w"',
      '[^1]: /no',
    ].join('\r\n');
    const post = Retrospective.parse(text);
    const changes = absoluteDestinations(
      text,
      (line) => post.isCode(line),
      (address) => (address.startsWith('/') ? `S${address}` : address),
    );
    const from = text.indexOf('<!--');
    const comments = [{ from, to: text.indexOf('-->') + 3 }];
    assert.equal(
      publishedMarkdown(text, post.frontMatter.bodyLine, comments, changes),
      [
        '[a](S/b) ![c](<S/d e.png> "f") [g](S/h(i)) [j]( S/k )',
        '',
        '`[a](/b)` [n][o] \\[p](S/q)',
        '',
        '```md',
        '[a](/b)',
        '```',
        '',
        '<img alt="r" src="S/s.png"> <a href=\'S/t\'>u</a>',
        '',
        '[o]: S/v "w"',
        '[^1]: /no',
      ].join('\r\n'),
    );
  });
});
