import assert from 'node:assert/strict';
import { plainRules } from '../../../src/addresses';
import {
  emphasisOf,
  fileProblems,
  lacksPost,
  publishingProblems,
  readyEdits,
  readyPlace,
  siteAddresses,
  type Blog,
  type EngineId,
} from '../../../src/blog';
import { editFrontMatterKeys, PlaceholderTexts, Retrospective } from '../../../src/retrospective';

const today = { year: 2022, month: 1, day: 3 };
const clock = { now: Date.UTC(2022, 0, 3, 1, 2, 3), offset: 540 };
const astro = { facts: { requiredKeys: [{ key: 'title' }, { key: 'description' }] } } as unknown as Blog;

/** `code fact` of what keeps a post with this front matter from being published. */
function found(lines: string, blog?: Blog, path?: string): string[] {
  const post = Retrospective.parse(`${lines}\n\ntext\n`);
  const { frontMatter, header, headLines: head } = post;
  return publishingProblems({ frontMatter, header, head, path }, blog, today).map(
    ({ code, facts, range }) => `${code} ${Object.values(facts).join(' ')} ${range.line}`,
  );
}

/** A post once it is marked ready. */
function ready(text: string): string {
  const { frontMatter, headLines } = Retrospective.parse(text);
  const result = editFrontMatterKeys(text, readyEdits(frontMatter, headLines, today, clock));
  if ('problem' in result) {
    return result.problem.code;
  }
  const { start, end, text: words } = result.change;
  return text.slice(0, start) + words + text.slice(end);
}

suite('checks for publishing', () => {
  test('a draft, in the words of each engine', () => {
    assert.deepEqual(found('---\ntitle: a\ndraft: true\n---'), ['draft draft 2']);
    assert.deepEqual(found('---\npublished: false\n---'), ['draft published 1']);
    assert.deepEqual(found('+++\ndraft = true\n+++'), ['draft draft 1']);
    assert.deepEqual(found('---\ntitle: a\n---', undefined, '_drafts/a.md'), ['draft _drafts 0']);
    assert.deepEqual(found('---\ntitle: a\ndraft: false\n---'), []);
  });

  test('a date that has not come', () => {
    assert.deepEqual(found('---\ndate: 2022-01-04\n---'), ['futureDate 2022-01-04 1']);
    assert.deepEqual(found('---\ndate: 2022-01-03\n---'), []);
  });

  test('keys that are missing or empty', () => {
    assert.deepEqual(found('---\ntitle: a\ndescription: ""\n---', astro), ['missingKey description true 2']);
    assert.deepEqual(found('---\ntitle:\n---', astro), ['missingKey title true 1', 'missingKey description false 0']);
    assert.deepEqual(found('text', astro), ['missingKey title false 0', 'missingKey description false 0']);
    assert.deepEqual(found('text'), []);
  });

  test('front matter that cannot be read', () => {
    assert.deepEqual(found('---\na: [1\nb: 2\n---'), ['frontMatter broken 2']);
  });

  test('a post that is marked ready is no draft and of today, every other byte as it was', () => {
    assert.equal(
      ready('---\r\ntitle:  "a"\r\ndate: 2021-12-20 # later\r\ndraft: true\r\n---\r\n\r\nx'),
      '---\r\ntitle:  "a"\r\ndate: 2022-01-03 # later\r\ndraft: false\r\n---\r\n\r\nx',
    );
    assert.equal(
      ready('+++\ndraft = true\ndate = 2021-12-20T10:00:00+09:00\n+++\nx'),
      '+++\ndraft = false\ndate = 2022-01-03T10:02:03+09:00\n+++\nx',
    );
    assert.equal(ready("---\npubDate: 'Dec 20 2021'\n---\nx"), "---\npubDate: 'Jan 3 2022'\n---\nx");
    assert.equal(ready('---\npublished: false\n---\nx'), '---\npublished: true\n---\nx');
    assert.equal(ready('---\ntitle: a\n---\nx'), '---\ntitle: a\n---\nx');
    assert.equal(ready('x'), 'x');
  });

  for (const [what, path, expected, blog] of [
    ['a draft of Jekyll', '_drafts/year.md', '_posts/2022-01-03-year.md'],
    ['a draft in a category', 'retro/_drafts/sub/회고.md', 'retro/_posts/sub/2022-01-03-회고.md'],
    ['a draft that has a day', '_drafts/2021-12-30-year.md', '_posts/2022-01-03-year.md'],
    ['a draft of Hexo', 'source/_drafts/year.md', 'source/_posts/year.md', {}],
    [
      'a draft of Hexo with names of its own',
      'source/_drafts/year.md',
      'source/_posts/2022-01-03-year.md',
      { newPostName: ':year-:month-:day-:title.md' },
    ],
    [
      'a draft of Hexo with folders',
      'source/_drafts/year.md',
      'source/_posts/2022/year.md',
      { newPostName: ':year/:title.md' },
    ],
    ['a post whose name begins with a day', 'blog/2021-12-30-year.md', 'blog/2022-01-03-year.md'],
    ['a day in other signs', 'blog/2021_12_30 year.md', 'blog/2022_01_03 year.md'],
    ['a day alone', 'blog/2021.12.30.md', 'blog/2022.01.03.md'],
    ['a folder whose name begins with a day', 'blog/2021-12-30-year/index.md', 'blog/2022-01-03-year'],
    ['a post of today', 'blog/2022-01-03-year.md', undefined],
    ['a post without a day', 'blog/2021-in-review.md', undefined],
    ['a month is no day', 'blog/2021-12-review.md', undefined],
    ['a bundle in a folder of drafts', '_drafts/year/index.md', '_posts/2022-01-03-year'],
    ['an index at the top', 'index.md', undefined],
  ] as const) {
    test(`where it goes when it is published: ${what}`, () => {
      const hexo = blog && ({ engine: 'hexo', facts: blog } as unknown as Blog);
      assert.equal(readyPlace(path, hexo, today)?.to, expected);
    });
  }

  test('files that are not there, and pictures that are large', async () => {
    const sizes: Record<string, number> = {
      'posts/a.png': 10,
      'posts/big.jpg': 2_400_000,
      'static/b.png': 1,
      'posts/old.md': 1,
    };
    const asked: string[] = [];
    const problems = async (text: string) =>
      (
        await fileProblems(
          Retrospective.parse(text).addresses,
          { ...plainRules, facts: { ...plainRules.facts, staticRoots: ['static'] } },
          'posts/2021.md',
          {
            sizeOf: async (path) => {
              asked.push(path);
              return sizes[path];
            },
            hasPost: async (address) => address === '../known-post/',
            lacksPost: async (address) => address === '/posts/gone/',
            lacksName: async () => true,
          },
        )
      ).map(({ code, range, facts }) => `${code} ${range.line} ${Object.values(facts).join(' ')}`);
    assert.deepEqual(
      await problems(
        '---\ncover: ./none.png\n---\n![](a.png) ![](/b.png) ![](없음.png)\n\n![](big.jpg) <img src="d.png">',
      ),
      ['missingImage 1 ./none.png', 'missingImage 3 없음.png', 'largeImage 5 big.jpg 2400000', 'missingImage 5 d.png'],
    );
    assert.deepEqual(
      await problems(
        '[a](old.md) [b](./old) [c](none.md#x) [d](../known-post/) [e](/x) [f](https://e.example) [g](#h)',
      ),
      ['brokenLink 0 none.md#x'],
    );
    assert.deepEqual(await problems('[a](/posts/gone/) [b](/posts/there/) [c](/b.png)'), ['brokenLink 0 /posts/gone/']);
    assert.deepEqual(
      asked.filter((path) => path.startsWith('..') || path.startsWith('/')),
      [],
    );
  });

  /** What is told of a post of this engine whose folder has only what `there` names. */
  const missing = async (
    text: string,
    engine: EngineId,
    path: string,
    there: readonly string[],
    hasAssetFolders = false,
  ) => {
    const facts = { ...plainRules.facts, staticRoots: engine === 'hugo' ? ['static'] : [], hasAssetFolders };
    const found = await fileProblems(Retrospective.parse(text).addresses, { engine, root: '', facts }, path, {
      sizeOf: async (file) => (there.includes(file) ? 1 : undefined),
      hasPost: async () => false,
      lacksPost: async () => false,
      lacksName: async (name) => !there.some((file) => file.endsWith(`/${name}`)),
    });
    return found.map(({ code, facts: told }) => `${code} ${Object.values(told).join()}`);
  };
  const figure = '{{< figure src="/img/a.png" caption="x" >}}\n\n{{< figure src="b.png" >}}\n';

  for (const [what, text, engine, path, there, expected, hasAssetFolders] of [
    [
      'an embed in a vault',
      '![[a.png]] ![[sub/b.png|300]] ![[Note]]',
      'obsidian',
      'x.md',
      ['attachments/a.png'],
      ['missingImage sub/b.png'],
    ],
    [
      'Markdown in a vault',
      '![x](a.png) ![x](b%20c.png)',
      'obsidian',
      'x.md',
      ['attachments/a.png'],
      ['missingImage b c.png'],
    ],
    ['a figure of Hugo', figure, 'hugo', 'content/posts/x.md', [], ['missingImage /img/a.png']],
    [
      'a figure in a bundle of Hugo',
      figure,
      'hugo',
      'content/posts/x/index.md',
      ['static/img/a.png'],
      ['missingImage b.png'],
    ],
    [
      'a figure of Hugo that is there',
      figure,
      'hugo',
      'content/posts/x/index.md',
      ['assets/img/a.png', 'content/posts/x/b.png'],
      [],
    ],
    [
      'an include of Jekyll, whose theme may add a folder',
      '{% include figure image_path="/assets/a.png" alt="x" %}\n\n{% include figure.html src="b.png" %}',
      'jekyll',
      '_posts/2021-01-01-x.md',
      [],
      ['missingImage /assets/a.png'],
    ],
    [
      'a tag of Hexo',
      '{% asset_img a.png "x" %}\n\n{% asset_img b.png %}',
      'hexo',
      'source/_posts/x.md',
      ['source/_posts/x/a.png'],
      ['missingImage b.png'],
      true,
    ],
    ['a tag of Hexo without asset folders', '{% asset_img b.png %}', 'hexo', 'source/_posts/x.md', [], []],
    [
      'a tag that a template fills',
      '{{< figure src="{{ .x }}" >}} {% include figure image_path=page.cover %}',
      'hugo',
      'content/x.md',
      [],
      [],
    ],
    ['a tag in code', '`{{< figure src="/a.png" >}}`', 'hugo', 'content/x.md', [], []],
  ] as const) {
    test(`pictures in the engine's own words: ${what}`, async () =>
      assert.deepEqual(await missing(text, engine, path, there, hasAssetFolders), expected));
  }

  test('a picture in a tag is not told to lack a description: its caption may be one', () => {
    const post = Retrospective.parse('{{< figure src="/a.png" caption="x" >}}\n\n![[a.png]]\n');
    assert.deepEqual(post.problemsIn({ placeholders: PlaceholderTexts.none }), []);
  });

  test('addresses from the root of the site, told as missing only where it is known what is there', async () => {
    const front = (more = '') => `---\ntitle: A\n${more}---\n`;
    const posts: Record<string, string> = {
      '_posts/2020-12-31-first.md': front(),
      '_posts/2021-12-31-second.md': front('permalink: /special/\n'),
      '_posts/2022-12-31-third.md': front('redirect_from:\n  - /2022/01/01/old/\n'),
    };
    const blog = (engine: EngineId, permalink: string) =>
      ({
        engine,
        root: '',
        facts: { ...plainRules.facts, postsFolders: ['_posts'], permalink },
        markers: [],
      }) as unknown as Blog;
    const lacks = async (site: Blog, ...addresses: string[]) => {
      const known = await siteAddresses(site, Object.keys(posts), async (path) => posts[path]);
      return known && addresses.filter((address) => lacksPost(known, site, address));
    };
    const jekyll = blog('jekyll', '/:year/:month/:day/:title/');
    assert.deepEqual(
      await lacks(
        jekyll,
        '/2020/12/31/first/',
        '/2020/12/31/none/',
        '/special/',
        '/about/',
        '/2022/01/01/old/',
        '/2019/01/01/second/',
      ),
      ['/2020/12/31/none/'],
    );
    assert.deepEqual(
      await lacks(
        blog('jekyll', '/posts/:title/'),
        '/posts/first',
        '/posts/none',
        '/posts/page/2/',
        '/posts/tags/',
        '/posts/feed.xml',
        '/none/',
      ),
      ['/posts/none'],
    );
    assert.deepEqual(await lacks(blog('jekyll', '/:title/'), '/none/'), [], 'pages stand beside posts there');
    assert.equal(await lacks(blog('astro', '/posts/:title/'), '/posts/none/'), undefined);
  });

  test('emphasis as engines want it', () => {
    assert.deepEqual((['jekyll', 'hugo', 'astro', 'plain'] as const).map(emphasisOf), [
      'asWritten',
      'zeroWidth',
      'tags',
      'tags',
    ]);
  });
});
