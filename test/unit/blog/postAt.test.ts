import * as assert from 'node:assert/strict';
import { detectBlogs, postAt } from '../../../src/blog';
import { fixtureTexts, memoryFiles } from './support';

async function found(name: string, address: string, more: Readonly<Record<string, string>> = {}) {
  const texts = { ...fixtureTexts(name), ...more };
  const files = memoryFiles(texts);
  const blog = (await detectBlogs(files))[0]!;
  return postAt(blog, address, files.markdown, async (path) => texts[path]);
}

suite('the post at an address of the site', () => {
  for (const [name, address, path] of [
    // The only one of that name, though its address is another.
    ['jekyll', '/2019-retrospective/', '_posts/2019-12-31-2019-retrospective.md'],
    ['jekyll', '/회고/2019-retrospective/', '_posts/2019-12-31-2019-retrospective.md'],
    ['jekyll', '/hill/%ED%9A%8C%EA%B3%A0/2019-retrospective/#top', '_posts/2019-12-31-2019-retrospective.md'],
    ['hexo', '/2020/12/30/2020-회고/index.html', 'source/_posts/2020-회고.md'],
    ['hugo', '/posts/2020-retrospective', 'content/posts/2020-retrospective/index.md'],
    ['astro', '/blog/2020-in-review/', 'src/content/blog/2020-in-review.md'],
    ['next-contentlayer', '/blog/2020-in-review', 'data/blog/2020-in-review.mdx'],
    ['docusaurus', '/blog/2020-in-review', 'blog/2021-01-03-2020-in-review.md'],
    ['plain', '/nothing/', undefined],
    ['plain', '/', undefined],
    ['plain', '/%', undefined],
  ] as const) {
    test(`${name}: ${address}`, async () => assert.equal(await found(name, address), path));
  }

  test('front matter that says its address is believed, whatever the file is called', async () => {
    const more = { 'content/posts/a.md': '---\nurl: /own/place/\n---\n' };
    assert.equal(await found('hugo', '/notes/own/place', more), 'content/posts/a.md');
  });
});
