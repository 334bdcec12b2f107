import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Retrospective } from '../../../src/retrospective';
import { safeFileName, safeFolder } from '../../../src/blog';
import { fixtureTexts, newPost } from './support';

const isMarkdown = (path: string) => /\.mdx?$/.test(path) && !/^(?:archetypes|scaffolds)\//.test(path);

/** The path and front matter of the next post of a fixture blog, in one text. */
async function next(blog: string, { isEmpty = false } = {}): Promise<string> {
  const texts = Object.entries(fixtureTexts(blog)).filter(([path]) => !isEmpty || !isMarkdown(path));
  const { path, frontMatter } = await newPost(Object.fromEntries(texts));
  return `${path}\n${frontMatter}`;
}

suite('the next post of a blog', () => {
  for (const [blog, ...lines] of [
    [
      'astro',
      'src/content/blog/2021-in-review.md',
      '---',
      "title: '2021 in review'",
      "description: ''",
      "pubDate: 'Jan 03 2022'",
      '---',
    ],
    [
      'docusaurus',
      'blog/2022-01-03-2021-in-review.md',
      '---',
      'slug: 2021-in-review',
      'title: 2021 in review',
      'authors: [mina]',
      'tags: [retrospective, life]',
      '---',
    ],
    [
      'vitepress',
      'docs/posts/2021-회고.md',
      '---',
      'title: 2021 in review',
      'date: 2022-01-03',
      'tags:',
      '  - retrospective',
      '  - life',
      '---',
    ],
    [
      'gatsby',
      'content/blog/2021-in-review/index.md',
      '---',
      'title: 2021 in review',
      'date: "2022-01-03T00:30:00.000Z"',
      'description: ""',
      '---',
    ],
    [
      'gatsby-bee',
      'content/blog/retrospect/2021-retrospect.md',
      '---',
      "title: '2021 in review'",
      'date: 2022-01-03 09:30:00',
      "category: 'retrospect'",
      'draft: false',
      '---',
    ],
    [
      'quartz',
      'content/2021년 회고.md',
      '---',
      'title: 2021 in review',
      'date: 2022-01-03',
      'tags:',
      '  - retrospective',
      '  - life',
      '---',
    ],
    [
      'nuxt-content',
      'content/blog/2021-in-review.md',
      '---',
      'title: 2021 in review',
      'description: ""',
      'date: 2022-01-03',
      'tags: [retrospective, life]',
      '---',
    ],
    [
      'eleventy',
      'content/blog/2021-in-review.md',
      '---',
      'title: 2021 in review',
      'description: ""',
      'date: 2022-01-03',
      'tags: [retrospective, life]',
      '---',
    ],
    [
      'hexo',
      'source/_posts/2021-회고.md',
      '---',
      'title: 2021 in review',
      'date: 2022-01-03 09:30:00',
      'tags:',
      '  - retrospective',
      '  - life',
      'categories:',
      '  - 회고',
      '---',
    ],
    [
      'next-contentlayer',
      'data/blog/2021-in-review.mdx',
      '---',
      "title: '2021 in review'",
      "date: '2022-01-03'",
      "tags: ['retrospective', 'life']",
      'draft: true',
      "summary: ''",
      '---',
    ],
    [
      'zola',
      'content/blog/2021-in-review/index.md',
      '+++',
      'title = "2021 in review"',
      'date = 2022-01-03',
      'draft = true',
      '',
      '[taxonomies]',
      'tags = ["retrospective", "life"]',
      '+++',
    ],
    [
      'hugo',
      'content/posts/2021-retrospective/index.md',
      '---',
      'title: "2021 in review"',
      'date: 2022-01-03T09:30:00+09:00',
      'draft: true',
      '# 목록에 보일 한 줄',
      'description: ""',
      'tags: ["retrospective", "life"]',
      'categories: ["회고"]',
      '---',
    ],
    [
      'pelican',
      'content/2021-in-review.md',
      'Title: 2021 in review',
      'Date: 2022-01-03 09:30',
      'Category: Years',
      'Tags: retrospective, life',
      'Authors: Sol',
      'Summary: ',
    ],
    [
      'jekyll',
      '_posts/2022-01-03-2021-retrospective.md',
      '---',
      'layout: post',
      'title: "2021 in review"',
      'date: 2022-01-03 09:30:00 +0900',
      'categories: [회고]',
      'tags: [retrospective, life]',
      '---',
    ],
    ['obsidian', '글/2021년 회고.md', '---', 'date: 2022-01-03', 'tags:', '  - retrospective', '  - life', '---'],
    ['plain', 'writing/2021-retrospective.md', '# 2021 in review'],
  ] as const) {
    // prettier-ignore
    test(`${blog}: as its neighbours are`, async () => {
      assert.equal(await next(blog), lines.join('\n'));
    });
  }

  for (const [blog, ...lines] of [
    [
      'astro',
      'src/content/blog/2021-retrospective.md',
      '---',
      "title: '2021 in review'",
      "description: ''",
      "pubDate: 'Jan 03 2022'",
      '---',
    ],
    [
      'docusaurus',
      'blog/2022-01-03-2021-retrospective.md',
      '---',
      'title: 2021 in review',
      'date: 2022-01-03',
      'tags: [retrospective, life]',
      '---',
    ],
    [
      'gatsby',
      'content/blog/2021-retrospective/index.md',
      '---',
      'title: 2021 in review',
      'date: "2022-01-03T00:30:00.000Z"',
      'description: ""',
      '---',
    ],
    [
      'gatsby-bee',
      'content/blog/2021-retrospective.md',
      '---',
      "title: '2021 in review'",
      'date: 2022-1-3 09:30:00',
      "category: 'retrospective'",
      'draft: false',
      '---',
    ],
    [
      'hexo',
      'source/_posts/2021-retrospective.md',
      '---',
      'title: 2021 in review',
      'date: 2022-01-03 09:30:00',
      'tags: [retrospective, life]',
      '---',
    ],
    [
      'next-contentlayer',
      'data/blog/2021-retrospective.mdx',
      '---',
      "title: '2021 in review'",
      "date: '2022-01-03'",
      "tags: ['retrospective', 'life']",
      'draft: true',
      "summary: ''",
      '---',
    ],
    [
      'zola',
      'content/blog/2021-retrospective.md',
      '+++',
      'title = "2021 in review"',
      'date = 2022-01-03',
      'draft = true',
      '',
      '[taxonomies]',
      'tags = ["retrospective", "life"]',
      '+++',
    ],
    [
      'hugo',
      'content/posts/2021-retrospective.md',
      '---',
      'title: "2021 in review"',
      'date: 2022-01-03T09:30:00+09:00',
      'draft: true',
      '# 목록에 보일 한 줄',
      'description: ""',
      'tags: [retrospective, life]',
      'categories: []',
      '---',
    ],
    [
      'pelican',
      'content/2021-retrospective.md',
      'Title: 2021 in review',
      'Date: 2022-01-03 09:30',
      'Tags: retrospective, life',
      'Status: draft',
    ],
    [
      'jekyll',
      '_posts/2022-01-03-2021-retrospective.md',
      '---',
      'layout: post',
      'title: "2021 in review"',
      'date: 2022-01-03 09:30:00 +0900',
      'tags: [retrospective, life]',
      '---',
    ],
    [
      'plain',
      '2021-retrospective.md',
      '---',
      'title: "2021 in review"',
      'date: 2022-01-03',
      'tags: [retrospective, life]',
      'draft: true',
      '---',
    ],
  ] as const) {
    // prettier-ignore
    test(`${blog} without posts: as the engine does`, async () => {
      assert.equal(await next(blog, { isEmpty: true }), lines.join('\n'));
    });
  }

  test('the person fills in the title, then what the blog asks for', async () => {
    assert.deepEqual((await newPost(fixtureTexts('hugo'))).fields, ['title', 'description', 'tags']);
    assert.deepEqual((await newPost(fixtureTexts('gatsby-bee'))).fields, ['title', 'category']);
  });

  test('the sample blog: a draft is a draft, though its neighbours are published', async () => {
    assert.equal(
      await next('sample-blog'),
      'posts/2021-retrospective.md\n---\ntitle: "2021 in review"\ndate: 2022-01-03\ntags: [retrospective, life]\ndraft: true\n---',
    );
  });

  test('settings go before what the blog does', async () => {
    const settings = { folder: 'drafts/2021', fileName: '{date}-{slug}' };
    assert.equal((await newPost(fixtureTexts('hugo'), settings)).path, 'drafts/2021/2022-01-03-2021-in-review.md');
  });
});

const post = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n\nText.\n`;

suite('what neighbours teach', () => {
  for (const [what, texts, path] of [
    [
      'folders of years',
      { 'hugo.toml': '', 'content/posts/2020/a.md': post('title: a'), 'content/posts/2021/b.md': post('title: b') },
      'content/posts/2022/2021-retrospective.md',
    ],
    [
      'a retrospective in a folder of its year',
      { 'hugo.toml': '', 'content/posts/2019/2019-회고.md': post('title: a') },
      'content/posts/2021/2021-회고.md',
    ],
    [
      'a section of another name',
      {
        'hugo.toml': '',
        'content/essays/a.md': post('title: a'),
        'content/essays/b.md': post('title: b'),
        'content/about.md': '',
      },
      'content/essays/2021-retrospective.md',
    ],
    [
      'bundles with dates',
      { 'docusaurus.config.js': '', 'blog/2020-01-01-a/index.mdx': post('title: a') },
      'blog/2022-01-03-2021-retrospective/index.mdx',
    ],
    [
      'dates as folders',
      { 'docusaurus.config.js': '', 'blog/2020/01/05/a.md': post('title: a') },
      'blog/2022/01/03/2021-retrospective.md',
    ],
    [
      'dates without hyphens',
      { 'astro.config.mjs': '', 'src/content/blog/20200105_a.md': post('title: a') },
      'src/content/blog/20220103_2021-retrospective.md',
    ],
    [
      'bundles named twice',
      { '.eleventy.js': '', 'posts/a/a.md': post('title: a') },
      'posts/2021-retrospective/2021-retrospective.md',
    ],
    [
      'names in Hangul',
      { '_config.yml': '', '_posts/2020-01-05-첫-글.md': post('title: a') },
      '_posts/2022-01-03-2021-in-review.md',
    ],
    [
      'underscores',
      { 'gatsby-config.js': '', 'content/blog/my_first_post.md': post('title: a') },
      'content/blog/2021_retrospective.md',
    ],
    [
      'a folder within _posts',
      { '_config.yml': '', '_posts/retrospective/2020-01-05-a.md': post('title: a') },
      '_posts/retrospective/2022-01-03-2021-retrospective.md',
    ],
    [
      'a name without a date is no Jekyll post',
      { '_config.yml': '', '_posts/a.md': post('title: a') },
      '_posts/2022-01-03-2021-retrospective.md',
    ],
    [
      'drafts are no neighbours',
      { '_config.yml': '', '_drafts/2020-회고.md': post('title: a') },
      '_posts/2022-01-03-2021-retrospective.md',
    ],
    [
      'Hexo with dates in names',
      { 'package.json': '{"hexo":{}}', '_config.yml': 'new_post_name: :year-:month-:day-:title.md' },
      'source/_posts/2022-01-03-2021-retrospective.md',
    ],
    [
      'mdx posts are posts',
      {
        'astro.config.mjs': '',
        'src/content/blog/a.mdx': post('title: a'),
        'src/content/blog/b.mdx': post('title: b'),
      },
      'src/content/blog/2021-retrospective.mdx',
    ],
    [
      'the blog with posts among several',
      {
        'docs/.vitepress/config.ts': '',
        'docs/guide.md': '',
        'website/docusaurus.config.ts': '',
        'website/blog/2020-01-01-a.md': post('title: a'),
      },
      'website/blog/2022-01-03-2021-retrospective.md',
    ],
  ] as const) {
    // prettier-ignore
    test(`${what} → ${path}`, async () => {
      assert.equal((await newPost(texts as unknown as Record<string, string>)).path, path);
    });
  }

  const hugo = { 'hugo.toml': '' };
  for (const [what, texts, expected] of [
    [
      'a date with a zone',
      { ...hugo, 'content/posts/a.md': post('title: a', 'date: 2020-05-01T10:00:00-08:00') },
      'title: 2021 in review|date: 2022-01-03T09:30:00+09:00|draft: true',
    ],
    [
      "what all say alike, not what is one post's own",
      {
        ...hugo,
        'content/posts/a.md': post('title: a', 'author: 해나', 'cover: a.png', 'url: /a/'),
        'content/posts/b.md': post('title: b', 'author: 해나', 'cover: b.png', 'url: /b/'),
      },
      'title: 2021 in review|author: 해나|draft: true',
    ],
    [
      'TOML',
      {
        ...hugo,
        'content/posts/a.md':
          "+++\ntitle = 'a'\ndate = 2020-05-01T10:00:00+09:00\ntags = ['x']\n[params]\nauthor = 'b'\n+++\n",
        'content/posts/b.md':
          "+++\ntitle = 'b'\ndate = 2020-05-01T10:00:00+09:00\ntags = ['x']\n[params]\nauthor = 'b'\n+++\n",
      },
      "title = '2021 in review'|date = 2022-01-03T09:30:00+09:00|tags = ['retrospective', 'life']|draft = true||[params]|author = 'b'",
    ],
    [
      'tags apart by blanks',
      { '_config.yml': '', '_posts/2020-01-01-a.md': post('title: a', 'tags: one two') },
      'title: 2021 in review|tags: retrospective life',
    ],
    [
      'tags apart by commas',
      { '.obsidian/app.json': '{}', 'a.md': post('tags: one, two') },
      'tags: retrospective, life',
    ],
    [
      'dates with slashes',
      { 'package.json': '{"hexo":{}}', 'source/_posts/a.md': post('title: a', 'date: 2020/5/1 20:46:25') },
      'title: 2021 in review|date: 2022/1/3 09:30:00',
    ],
    [
      'Hexo without an opening mark',
      { 'package.json': '{"hexo":{}}', 'source/_posts/a.md': 'title: "a"\ndate: 2020-05-01 20:46:25\n---\n\nText.\n' },
      'title: "2021 in review"|date: 2022-01-03 09:30:00',
    ],
    [
      'a theme that gives the layout',
      { '_config.yml': 'theme: jekyll-theme-chirpy' },
      'title: "2021 in review"|date: 2022-01-03 09:30:00 +0900|tags: [retrospective, life]',
    ],
    [
      'tags that are not declared',
      { 'zola.toml': 'base_url = "https://x.example"' },
      'title = "2021 in review"|date = 2022-01-03|draft = true',
    ],
    [
      'a schema of the project',
      {
        'astro.config.mjs': '',
        'src/content.config.ts':
          "const blog = defineCollection({ schema: z.object({ title: z.string(), pubDate: z.date(), series: z.string(), toc: z.boolean(), lang: z.string().default('ko') }) });\nexport const collections = { blog };",
        'src/content/blog/a.md': post('title: a'),
      },
      'title: 2021 in review|pubDate: \'Jan 03 2022\'|series: ""|toc: false',
    ],
    [
      'an archetype of the section',
      {
        ...hugo,
        'archetypes/posts.md':
          '+++\ntitle = "{{ .Title }}"\ndate = "{{ .Date }}"\nslug = "{{ .Name }}"\nimage = "img/{{ .Name }}.png"\n{{ if .X }}{{ end }}+++\n',
        'archetypes/default.md': post('title: no'),
      },
      'title = "2021 in review"|date = "2022-01-03T09:30:00+09:00"|slug = "2021-retrospective"|image = "img/2021-retrospective.png"|draft = true',
    ],
    [
      'an archetype with its own date',
      { ...hugo, 'archetypes/default.md': post('title: x', 'date: {{ now.Format "2006-01-02 15:04:05 -0700" }}') },
      'title: 2021 in review|date: 2022-01-03 09:30:00 +0900|draft: true',
    ],
    [
      'an archetype that is broken',
      { ...hugo, 'archetypes/default.md': 'no front matter' },
      'title = "2021 in review"|date = 2022-01-03T09:30:00+09:00|draft = true|tags = ["retrospective", "life"]',
    ],
    [
      'Windows line ends',
      { ...hugo, 'content/posts/a.md': post('title: "a"', 'layout: x').replaceAll('\n', '\r\n') },
      'title: "2021 in review"|layout: x|draft: true',
    ],
  ] as const) {
    // prettier-ignore
    test(`${what} → ${expected}`, async () => {
      const { frontMatter } = await newPost(texts as unknown as Record<string, string>);
      assert.equal(frontMatter.split('\n').slice(1, -1).join('|'), expected);
    });
  }

  test('titles and tags are what is read, whatever is in them', async () => {
    const title = fc.string({ unit: fc.constantFrom(...'aé한"\'\\:#[]{},-?!& 1~|>%@`*'), minLength: 1, maxLength: 12 });
    const words = title.filter((text) => text.trim() === text && !/ {2}/.test(text));
    const blogs = ['hexo', 'hugo', 'jekyll', 'zola', 'astro', 'next-contentlayer', 'obsidian', 'gatsby'].map(
      fixtureTexts,
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...blogs), words, words, async (texts, title, tag) => {
        const { frontMatter } = await newPost(texts, { title, tags: [tag, 'x'] });
        const { header, frontMatter: read } = Retrospective.parse(`${frontMatter}\n\nText\n`);
        assert.equal(read.problem, undefined);
        if (/^title/m.test(frontMatter)) {
          assert.equal(header.title, title);
        }
        if (/^tags/m.test(frontMatter)) {
          assert.deepEqual(header.tags, [...new Set([tag, 'x'])]);
        }
      }),
      { numRuns: 400 },
    );
  });

  test('names are safe and inside, whatever the neighbours and the configuration are called', async () => {
    const name = fc.string({
      unit: fc.constantFrom(...'a한.-_/\\: 0129\0~', '..', '2020', '회고', 'con', '{slug}'),
      maxLength: 24,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(name, { maxLength: 4 }), name, name, async (names, folder, title) => {
        const posts = names.map((path) => [`_posts/${path}.md`.replace(/(?<=\/)\.{0,2}\//g, ''), post('title: a')]);
        const { path } = await newPost(
          Object.fromEntries([
            ...posts,
            ['package.json', '{"hexo":{}}'],
            [
              '_config.yml',
              `source_dir: ${JSON.stringify(folder)}\nnew_post_name: ${JSON.stringify(`${folder}/:title.md`)}`,
            ],
          ]),
          { title },
        );
        const at = path.lastIndexOf('/');
        const [parent, file] = [path.slice(0, Math.max(0, at)), path.slice(at + 1)];
        assert.equal(safeFileName(file), file);
        // A folder that is there already may be called what it is called.
        assert.ok(safeFolder(parent) === parent || posts.some(([path]) => path!.startsWith(`${parent}/`)), parent);
        assert.doesNotMatch(path, /^\/|(?:^|\/)\.\.?(?:\/|$)/);
      }),
      { numRuns: 400 },
    );
  });
});
