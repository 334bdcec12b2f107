import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { concernsBlogs, detectBlogs, markersGlob, type Blog } from '../../../src/blog';
import { fixtureBlogs, fixtureTexts, memoryFiles } from './support';

/** The blogs of a folder with these files: `engine` or `engine:root`. */
async function blogsIn(texts: Readonly<Record<string, string>>): Promise<string> {
  const blogs = await detectBlogs(memoryFiles(texts));
  return blogs.map(({ engine, root }) => (root === '' ? engine : `${engine}:${root}`)).join(' ');
}

async function blogIn(texts: Readonly<Record<string, string>>): Promise<Blog> {
  return (await detectBlogs(memoryFiles(texts)))[0]!;
}

suite('the engine of a folder', () => {
  for (const name of fixtureBlogs) {
    const expected = { 'gatsby-bee': 'gatsby', vitepress: 'vitepress:docs' }[name] ?? name;
    test(`${name} as its starter lays it out, in few looks`, async () => {
      const files = memoryFiles(fixtureTexts(name));
      const blogs = await detectBlogs(files);
      assert.equal(blogs.map(({ engine, root }) => engine + (root && `:${root}`)).join(' '), expected);
      assert.ok(files.looks() <= 20, `${files.looks()} looks`);
    });

    test(`${name} one level down, beside others`, async () => {
      const texts = Object.entries(fixtureTexts(name)).map(([path, text]) => [`website/${path}`, text]);
      const [blog] = await detectBlogs(
        memoryFiles({ ...Object.fromEntries(texts), 'package.json': '{}', 'src/a.ts': '' }),
      );
      assert.ok(
        name === 'vitepress' || name === 'plain' || (blog!.root === 'website' && blog!.engine === (name === 'gatsby-bee' ? 'gatsby' : name)), // prettier-ignore
        JSON.stringify(blog),
      );
    });
  }

  const content = { 'content/a.md': '' };
  for (const [what, texts, expected] of [
    ['nothing', {}, 'plain'],
    ['Markdown alone', { 'README.md': '', 'posts/a.md': '' }, 'plain'],
    ['config.toml with base_url is Zola', { 'config.toml': 'base_url = "https://x.example"', ...content }, 'zola'],
    ['config.toml with baseURL is Hugo', { 'config.toml': 'baseURL = "https://x.example"', ...content }, 'hugo'],
    ['config.toml beside archetypes is Hugo', { 'config.toml': 'base_url = "x"', 'archetypes/default.md': '', ...content }, 'hugo'], // prettier-ignore
    ['config.toml of something else', { 'config.toml': '[tool]\nx = 1' }, 'plain'],
    ['broken config.toml beside layouts', { 'config.toml': '= = =', 'layouts/x.html': '', ...content }, 'hugo'],
    ['config/_default', { 'config/_default/hugo.yaml': 'title: x', ...content }, 'hugo'],
    ['_config.yml is Jekyll', { '_config.yml': 'title: x' }, 'jekyll'],
    ['_config.yml with hexo is Hexo', { '_config.yml': '', 'package.json': '{"dependencies":{"hexo":"7"}}' }, 'hexo'],
    ['_config.yml with source/_posts is Hexo', { '_config.yml': '', 'source/_posts/a.md': '' }, 'hexo'],
    [
      '_config.yml, package.json without hexo',
      { '_config.yml': '', 'package.json': '{}', '_posts/a.md': '' },
      'jekyll',
    ],
    ['a Gemfile that names jekyll', { Gemfile: 'gem "github-pages"' }, 'jekyll'],
    ['a Gemfile that does not', { Gemfile: 'gem "rails"' }, 'plain'],
    ['Next with Contentlayer', { 'package.json': '{"dependencies":{"next":"15","velite":"1"}}' }, 'next-contentlayer'],
    ['Next alone', { 'package.json': '{"dependencies":{"next":"15"}}' }, 'plain'],
    ['package.json alone', { 'package.json': '{"devDependencies":{"@11ty/eleventy":"3"}}' }, 'eleventy'],
    ['Docusaurus and VitePress', { 'website/docusaurus.config.js': '', 'docs/.vitepress/config.ts': '', 'package.json': '{}' }, 'vitepress:docs docusaurus:website'], // prettier-ignore
    [
      'a blog above and one below',
      { 'hugo.toml': '', ...content, 'docs/.vitepress/config.ts': '' },
      'hugo vitepress:docs',
    ],
    ['a vault within the content of a blog', { 'hugo.toml': '', 'content/.obsidian/app.json': '{}' }, 'hugo'],
    ['a blog kept as a vault', { 'hugo.toml': '', '.obsidian/app.json': '{}', ...content }, 'hugo'],
    ['a vault', { '.obsidian/app.json': '{}' }, 'obsidian'],
    ['what is installed or built', { 'node_modules/hexo/_config.yml': '', 'public/hugo.toml': '', '_site/_config.yml': '', 'themes/hugo.toml': '', 'vendor/hugo.toml': '', 'dist/hugo.toml': '' }, 'plain'], // prettier-ignore
  ] as const) {
    test(`${what} → ${expected}`, async () => {
      assert.equal(await blogsIn(texts as unknown as Record<string, string>), expected);
    });
  }

  test('a workspace of hundreds of folders is looked into forty times at most', async () => {
    const folders = Array.from({ length: 300 }, (_, index) => [
      `package-${index}/package.json`,
      '{"dependencies":{"next":"1"}}',
    ]);
    const files = memoryFiles({ ...Object.fromEntries(folders), 'website/hugo.toml': '', 'package.json': '{}' });
    const [blog] = await detectBlogs(files);
    assert.equal(blog!.root, 'website');
    assert.ok(files.looks() <= 40, `${files.looks()} looks`);
  });
});

suite('what a configuration says', () => {
  for (const [what, texts, facts] of [
    [
      'Hugo in YAML',
      {
        'hugo.yaml':
          'baseURL: https://x.example/blog/\ncontentDir: text\nstaticDir: [files, more]\nmarkup: {goldmark: {renderer: {hardWraps: true}}}',
      },
      { basePath: '/blog', lineBreaks: true, staticRoots: ['assets', 'files', 'more'], posts: 'text/posts' },
    ],
    [
      'Hexo with breaks switched off',
      { 'package.json': '{"hexo":{}}', '_config.yml': 'marked: { breaks: false }\nsource_dir: src' },
      { lineBreaks: false, staticRoots: ['src'], posts: 'src/_posts' },
    ],
    [
      'Jekyll with a source',
      { '_config.yml': 'source: docs\ncollections_dir: c\nkramdown: { hard_wrap: true }\nbaseurl: /x/' },
      { lineBreaks: true, staticRoots: ['docs'], posts: 'docs/c/_posts', basePath: '/x' },
    ],
    [
      'Docusaurus with a blog of another name',
      {
        'docusaurus.config.js':
          "module.exports = { baseUrl: '/', presets: [['classic', { blog: { path: 'news' } }]], staticDirectories: ['static', 'files'] }",
      },
      { posts: 'news', staticRoots: ['static', 'files'] },
    ],
    [
      'Docusaurus with a second blog',
      {
        'docusaurus.config.js':
          "module.exports = { presets: [['classic', { blog: false }]], plugins: [['@docusaurus/plugin-content-blog', { path: './essays' }]] }",
      },
      { posts: 'essays' },
    ],
    [
      'Docusaurus whose values are computed',
      { 'docusaurus.config.ts': 'export default { baseUrl: process.env.BASE, presets: makePresets() }' },
      { posts: 'blog', basePath: '' },
    ],
    [
      'Astro of version 4',
      {
        'astro.config.mjs': "export default defineConfig({ base: '/b', srcDir: './app' })",
        'app/content/config.ts':
          'export const collections = { journal: defineCollection({}), posts: defineCollection({}) }',
      },
      { posts: 'app/content/posts', basePath: '/b' },
    ],
    [
      'VitePress with breaks',
      { '.vitepress/config.mts': "export default { srcDir: './src', markdown: { breaks: true } }" },
      { posts: 'src/posts', staticRoots: ['src/public'], lineBreaks: true },
    ],
    [
      'Eleventy that returns its folders',
      {
        '.eleventy.js':
          "module.exports = (c) => { c.setLibrary('md', markdownIt({ breaks: true })); return { dir: { input: 'src' }, pathPrefix: '/e/' } }",
      },
      { posts: 'src/blog', lineBreaks: true, basePath: '/e' },
    ],
    ['a vault without strict line breaks', { '.obsidian/app.json': '{}' }, { lineBreaks: true, posts: '' }],
    ['a vault with them', { '.obsidian/app.json': '{"strictLineBreaks":true}' }, { lineBreaks: false }],
    [
      'Pelican with nl2br',
      { 'pelicanconf.py': "PATH = 'text'\nARTICLE_PATHS = ['blog']\nMARKDOWN = {'extensions': ['nl2br']}" },
      { posts: 'text/blog', lineBreaks: true },
    ],
    ['broken YAML', { '_config.yml': 'a: [b\n: :', '_posts/a.md': '' }, { posts: '_posts', basePath: '' }],
    [
      'an alias bomb',
      {
        '_config.yml': `a: &a [x]\n${Array.from({ length: 30 }, (_, index) => `b${index}: &b${index} [*${index === 0 ? 'a' : `b${index - 1}`}, *${index === 0 ? 'a' : `b${index - 1}`}]`).join('\n')}\n`,
        '_posts/a.md': '',
      },
      { posts: '_posts' },
    ],
    [
      'keys of the prototype',
      { '_config.yml': '__proto__: { baseurl: /evil }\nconstructor: x', '_posts/a.md': '' },
      { basePath: '' },
    ],
    ['a megabyte', { '_config.yml': `baseurl: /x\n${'a: b\n'.repeat(250_000)}`, '_posts/a.md': '' }, { basePath: '' }],
    [
      'folders that lead out',
      { 'hugo.toml': "contentDir = '../../etc'\nstaticDir = '/../x'" },
      { posts: 'content/posts', staticRoots: ['assets', 'static'] },
    ],
  ] as const) {
    // prettier-ignore
    test(what, async () => {
      const blog = await blogIn(texts as unknown as Record<string, string>);
      const { basePath, lineBreaks, staticRoots, postsFolders } = blog.facts;
      const said = { basePath, lineBreaks, staticRoots, posts: postsFolders[0] };
      assert.deepEqual({ ...said, ...facts }, said);
    });
  }

  test('nothing in a configuration throws', async () => {
    const names = ['package.json', '_config.yml', 'hugo.toml', 'config.toml', 'astro.config.mjs', 'docusaurus.config.ts', 'pelicanconf.py', 'content.config.ts', 'contentlayer.config.ts', '.eleventy.js', 'gatsby-config.js', '.obsidian/app.json', 'zola.toml']; // prettier-ignore
    const valid = names.flatMap((name) => fixtureBlogs.map((blog) => fixtureTexts(blog)[name] ?? ''));
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc.tuple(fc.constantFrom(...valid), fc.nat(400), fc.string({ maxLength: 8 })).map(([text, at, what]) => text.slice(0, at) + what + text.slice(at + what.length)), // prettier-ignore
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...names), text, { maxKeys: 3 }), async (texts) => {
        const files = memoryFiles(texts);
        const blogs = await detectBlogs(files);
        assert.ok(blogs.length > 0 && files.looks() <= 40);
      }),
      { numRuns: 500 },
    );
  });
});

suite('what makes a blog be looked at again', () => {
  for (const [path, isConcerned] of [
    ['hugo.toml', true],
    ['archetypes/posts.md', true],
    ['docs/_config.yml', true],
    ['src/main.ts', false],
    ['node_modules/x/package.json', false],
    ['content/posts/a.md', false],
    ['a/b/c/d/e/package.json', false],
  ] as const) {
    test(`${path}: ${isConcerned ? 'yes' : 'no'}`, async () => {
      assert.equal(concernsBlogs(path, await detectBlogs(memoryFiles(fixtureTexts('hugo')))), isConcerned);
    });
  }

  test('a file that the facts were read from', async () => {
    assert.ok(concernsBlogs('src/content.config.ts', await detectBlogs(memoryFiles(fixtureTexts('astro')))));
  });

  test('a folder that such a file lay in', async () => {
    const texts = Object.fromEntries(
      Object.entries(fixtureTexts('hugo')).map(([path, text]) => [`words/${path}`, text]),
    );
    const blogs = await detectBlogs(memoryFiles(texts));
    assert.ok(concernsBlogs('words', blogs));
    assert.ok(markersGlob(blogs).slice(1, -1).split(',').includes('words'));
    assert.ok(!concernsBlogs('word', blogs));
  });

  test('is watched by a glob without braces in braces, which VS Code would match nothing with', async () => {
    const glob = markersGlob(await detectBlogs(memoryFiles(fixtureTexts('hugo'))));
    assert.match(glob, /^\{[^{}]+\}$/);
    const patterns = glob.slice(1, -1).split(',');
    for (const pattern of ['**/hugo.toml', '**/_config.yml', '**/archetypes/*.md', '**/scaffolds/*.md']) {
      assert.ok(patterns.includes(pattern), pattern);
    }
  });
});
