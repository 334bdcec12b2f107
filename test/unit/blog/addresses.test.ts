import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { detectBlogs, postAddress, resolveAddress, type LinkForm } from '../../../src/blog';
import { conventionsOf, fixtureBlogs, fixtureTexts, memoryFiles } from './support';

const blogOf = async (name: string) => (await detectBlogs(memoryFiles(fixtureTexts(name))))[0]!;
const retrospective = (texts: Readonly<Record<string, string>>) =>
  Object.keys(texts).find((path) => /2020[^/]*(?:\/index)?\.mdx?$/.test(path))!;

/** The candidates of an address in a post of a fixture blog, and the name to look for, one after another. */
async function found(name: string, post: string, address: string): Promise<string> {
  const { candidates, anywhere } = resolveAddress(await blogOf(name), post, address);
  return [...candidates, ...(anywhere === undefined ? [] : [`**/${anywhere}`])].join(' ');
}

suite('where a picture is', () => {
  for (const name of fixtureBlogs) {
    test(`${name}: the picture of its retrospective is found`, async () => {
      const texts = fixtureTexts(name);
      const post = retrospective(texts);
      const address = /!\[[^\]]*\]\(([^)]+)\)/.exec(texts[post]!)![1]!;
      const { candidates, anywhere } = resolveAddress(await blogOf(name), post, address);
      const first = candidates.find((path) => Object.hasOwn(texts, path));
      const byName = Object.keys(texts).some((path) => path.endsWith(`/${anywhere}`));
      assert.ok(first !== undefined || byName, `${address}: ${candidates.join(' ')}`);
    });
  }

  for (const [name, post, address, expected] of [
    ['jekyll', '_posts/a.md', '{{ site.url }}{{ site.baseurl }}/assets/x.png', 'assets/x.png'],
    ['jekyll', '_posts/a.md', '{{ "/assets/x.png" | relative_url }}', 'assets/x.png'],
    ['jekyll', '_posts/a.md', "{{ '/assets/x.png' | prepend: site.baseurl }}", 'assets/x.png'],
    ['jekyll', '_posts/a.md', '/hill/assets/x.png', 'assets/x.png'],
    ['jekyll', '_posts/a.md', 'https://hill.example/hill/assets/x.png?v=2#top', 'assets/x.png'],
    ['jekyll', '_posts/a.md', '{% link assets/x.pdf %}', 'assets/x.pdf'],
    [
      'jekyll',
      '_posts/a.md',
      '{% post_url 2019-03-04-first-hill %}',
      '_posts/2019-03-04-first-hill 2019-03-04-first-hill **/2019-03-04-first-hill.md',
    ],
    ['hexo', 'source/_posts/a.md', 'x.png', 'source/_posts/x.png source/_posts/a/x.png source/x.png x.png'],
    ['hexo', 'source/_posts/a.md', '/blog/images/river.png', 'source/images/river.png images/river.png'],
    [
      'hexo',
      'source/_posts/a.md',
      '{% asset_img x.png title %}',
      'source/_posts/x.png source/_posts/a/x.png source/x.png x.png',
    ],
    ['docusaurus', 'blog/a.md', '@site/static/img/x.png', 'static/img/x.png'],
    ['docusaurus', 'blog/a.md', '/notes/img/x.png', 'static/img/x.png img/x.png'],
    ['pelican', 'content/a.md', '{static}/images/x.png', 'content/images/x.png'],
    ['pelican', 'content/a.md', '%7Bstatic%7D/images/x.png', 'content/images/x.png'],
    ['pelican', 'content/b/a.md', '{attach}x.png', 'content/b/x.png content/x.png x.png'],
    ['pelican', 'content/a.md', '|filename|/b.md', 'content/b.md'],
    ['zola', 'content/blog/a.md', '@/blog/first-tree.md', 'content/blog/first-tree.md'],
    ['hugo', 'content/posts/a/index.md', 'x.png', 'content/posts/a/x.png assets/x.png static/x.png x.png'],
    [
      'hugo',
      'content/posts/a.md',
      '{{< relref "first-ferry.md" >}}',
      'content/posts/first-ferry.md content/first-ferry.md **/first-ferry.md',
    ],
    ['hugo', 'content/posts/a.md', '{{% ref "/posts/b.md#top" %}}', 'content/posts/b.md **/b.md'],
    ['astro', 'src/content/blog/a.md', '~/assets/x.png', 'src/assets/x.png assets/x.png'],
    ['vitepress', 'docs/posts/a.md', '/tide/desk.png', 'docs/public/desk.png docs/desk.png desk.png'],
    ['obsidian', '글/a.md', '![[그림 1.png|400]]', '글/그림 1.png 그림 1.png 첨부/그림 1.png **/그림 1.png'],
    ['obsidian', '글/a.md', '[[2019년 회고#목표]]', '글/2019년 회고 2019년 회고 첨부/2019년 회고 **/2019년 회고.md'],
    ['quartz', 'content/a.md', '%ED%9A%8C%EA%B3%A0.png', 'content/회고.png 회고.png **/회고.png'],
    ['plain', 'a/b.md', '../x%20y.png', 'x y.png'],
    ['plain', 'a/b.md', '100%.png', 'a/100%.png 100%.png'],
    ['plain', 'a/b.md', '../../etc/passwd', ''],
    ['plain', 'a/b.md', '/../etc/passwd', ''],
    ['plain', 'a/b.md', '%2e%2e/%2e%2e/x', ''],
    ['plain', 'a/b.md', '%252e%252e/x', ''],
    ['plain', 'a/b.md', '..\\..\\x', ''],
    ['plain', 'a/b.md', '..%5c..%5cx', ''],
    ['plain', 'a/b.md', 'C:/x.png', ''],
    ['plain', 'a/b.md', '/C:/x.png', ''],
    ['plain', 'a/b.md', '//host/x.png', ''],
    ['plain', 'a/b.md', 'https://x.example/x.png', ''],
    ['plain', 'a/b.md', 'data:image/png;base64,AAAA', ''],
    ['plain', 'a/b.md', '#top', ''],
    ['plain', 'a/b.md', 'x%00.png', ''],
    ['plain', 'a/b.md', '', ''],
  ] as const) {
    // prettier-ignore
    test(`${name}: ${address} → ${expected || 'nowhere'}`, async () => {
      assert.equal(await found(name, post, address), expected);
    });
  }

  test('nothing leads out of the workspace folder', async () => {
    const blogs = await Promise.all(fixtureBlogs.map(blogOf));
    const pieces = ['..', '/', '\\', '.', '%2e', '%2f', '%5c', '%25', 'a', '~', 'C:', '@site', '@/', '{static}', '{{ site.url }}', '[[', ']]', '|', '{% link ', '%}', '\0', '?', '#', '회고']; // prettier-ignore
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 2 })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...blogs), text, (blog, parts) => {
        const { candidates, anywhere } = resolveAddress(blog, 'a/b/post.md', parts.join(''));
        for (const path of [...candidates, anywhere ?? 'x']) {
          assert.doesNotMatch(path, /(?:^|\/)\.{0,2}(?:\/|$)|[\\\0]|^[a-z]:/i);
        }
      }),
      { numRuns: 3_000 },
    );
  });
});

suite('how a post links to another', () => {
  const data = { date: '2019-12-31', title: '2019 in review', categories: ['Years'] };
  for (const [name, path, from, expected, form] of [
    ['docusaurus', 'blog/2019-12-30-a.md', 'blog/2021-01-03-b.md', './2019-12-30-a.md'],
    ['vitepress', 'docs/posts/a b.md', 'docs/posts/2020/b.md', '../a%20b.md'],
    ['jekyll', '_posts/2019-12-31-a.md', '_posts/b.md', '{% post_url 2019-12-31-a %}'],
    ['jekyll', '_posts/2019-12-31-a.md', '_posts/b.md', '/hill/years/a/', 'address'],
    ['hugo', 'content/posts/a/index.md', 'content/posts/b.md', '/notes/posts/a/'],
    ['hugo', 'content/posts/a.md', 'content/posts/b.md', '{{< relref "posts/a.md" >}}', 'relref'],
    ['hexo', 'source/_posts/2019-회고.md', 'source/_posts/b.md', '{% post_link 2019-회고 %}'],
    ['hexo', 'source/_posts/2019-회고.md', 'source/_posts/b.md', '/blog/2019/12/31/2019-회고/', 'address'],
    ['zola', 'content/blog/a/index.md', 'content/blog/b.md', '@/blog/a/index.md'],
    ['pelican', 'content/a.md', 'content/b.md', '{filename}/a.md'],
    ['astro', 'src/content/blog/2019-in-review.md', 'src/content/blog/b.md', '/blog/2019-in-review/'],
    ['gatsby', 'content/blog/a/index.md', 'content/blog/b/index.md', '/a/'],
    ['gatsby-bee', 'content/blog/life/a.md', 'content/blog/b.md', '/life/a/'],
    ['next-contentlayer', 'data/blog/a.mdx', 'data/blog/b.mdx', '/blog/a'],
    ['eleventy', 'content/blog/2019-12-31-a.md', 'content/blog/b.md', '/blog/a/'],
    ['obsidian', '글/2019년 회고.md', '글/b.md', '2019년 회고'],
    ['plain', 'writing/a(1).md', 'writing/b.md', './a%281%29.md'],
  ] as const) {
    // prettier-ignore
    test(`${name}: ${path} → ${expected}`, async () => {
      const linked = { path, data, from, ...(form !== undefined && { form: form as LinkForm }) };
      assert.equal(postAddress(await blogOf(name), linked), expected);
    });
  }

  test('as its neighbours do, before what the engine does', async () => {
    const post = '---\ntitle: a\n---\n\n[b]({{< relref "b.md" >}}) and [c]({{< ref "c.md" >}})\n';
    assert.equal((await conventionsOf({ 'hugo.toml': '', 'content/posts/a.md': post })).links, 'relref');
    assert.equal((await conventionsOf(fixtureTexts('docusaurus'))).links, 'file');
  });

  test('front matter that says its address is believed', async () => {
    const linked = { path: 'content/posts/a.md', data: { url: '/own/place/' }, from: 'content/b.md' };
    assert.equal(postAddress(await blogOf('hugo'), linked), '/notes/own/place/');
  });
});
