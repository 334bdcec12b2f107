import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  blogFor,
  detectBlogs,
  pictureExtension,
  pictureName,
  postPictures,
  resolveAddress,
  samplePosts,
  type PostPictures,
} from '../../../src/blog';
import { fixtureBlogs, fixtureTexts, memoryFiles, newPost } from './support';

type Texts = Readonly<Record<string, string>>;

const today = { year: 2022, month: 1, day: 3 };

async function picturesOf(texts: Texts, path: string, text = ''): Promise<PostPictures> {
  const files = memoryFiles(texts);
  const blog = blogFor(await detectBlogs(files), files.markdown);
  const neighbours = samplePosts(blog, files.markdown).map((post) => ({ path: post, text: texts[post]! }));
  return postPictures({ blog, post: { path, text }, neighbours, files, today });
}

/** Where the first picture of the post at `path` goes, and what is written for it, fields as `‹alt›`. */
async function first(texts: Texts, path: string): Promise<readonly [string, string]> {
  const pictures = await picturesOf(texts, path);
  const name = pictureName(pictures.stem, 'png', []);
  const file = pictures.folder === '' ? name : `${pictures.folder}/${name}`;
  const written = pictures.pieces(file).map((piece) => ('text' in piece ? piece.text : `‹${piece.field}›`));
  return [file, written.join('')];
}

const italic = (address: string) => `![‹alt›](${address})\n*‹caption›*`;
const withoutPosts = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([path]) => !/\.(?:mdx?|png)$/.test(path)));

suite('the first picture of the next post', () => {
  /** Blog; where it goes and what is written; the same where no post shows a picture. */
  const expected: readonly (readonly [string, readonly [string, string], readonly [string, string]])[] = [
    [
      'astro',
      ['src/assets/2021-in-review-1.png', italic('../../assets/2021-in-review-1.png')],
      ['src/assets/2021-retrospective-1.png', italic('../../assets/2021-retrospective-1.png')],
    ],
    [
      'docusaurus',
      ['static/img/2021-in-review-1.png', italic('/img/2021-in-review-1.png')],
      ['static/img/2021-retrospective-1.png', italic('/img/2021-retrospective-1.png')],
    ],
    [
      'vitepress',
      ['docs/public/2021-회고-1.png', italic('/2021-회고-1.png')],
      ['docs/posts/images/2021-retrospective-1.png', italic('./images/2021-retrospective-1.png')],
    ],
    [
      'gatsby',
      ['content/blog/2021-in-review/2021-in-review-1.png', italic('./2021-in-review-1.png')],
      ['content/blog/2021-retrospective/2021-retrospective-1.png', italic('./2021-retrospective-1.png')],
    ],
    [
      'gatsby-bee',
      ['content/blog/retrospect/images/2021-retrospect-1.png', italic('./images/2021-retrospect-1.png')],
      ['content/blog/images/2021-retrospective-1.png', italic('./images/2021-retrospective-1.png')],
    ],
    [
      'quartz',
      ['content/attachments/2021년-회고-1.png', italic('2021년-회고-1.png')],
      ['content/posts/2021-in-review-1.png', italic('2021-in-review-1.png')],
    ],
    [
      'nuxt-content',
      ['public/2021-in-review-1.png', italic('/2021-in-review-1.png')],
      ['public/images/2021-retrospective-1.png', italic('/images/2021-retrospective-1.png')],
    ],
    [
      'eleventy',
      ['public/img/2021-in-review-1.png', italic('/img/2021-in-review-1.png')],
      ['public/img/2021-retrospective-1.png', italic('/img/2021-retrospective-1.png')],
    ],
    [
      'hexo',
      ['source/_posts/2021-회고/2021-회고-1.png', italic('2021-회고-1.png')],
      [
        'source/_posts/2021-retrospective/2021-retrospective-1.png',
        '{% asset_img 2021-retrospective-1.png "‹caption›" "‹alt›" %}',
      ],
    ],
    [
      'next-contentlayer',
      ['public/static/images/2021-in-review-1.png', italic('/static/images/2021-in-review-1.png')],
      ['public/static/images/2021-retrospective-1.png', italic('/static/images/2021-retrospective-1.png')],
    ],
    [
      'zola',
      ['content/blog/2021-in-review/2021-in-review-1.png', italic('2021-in-review-1.png')],
      ['static/images/2021-retrospective-1.png', italic('/images/2021-retrospective-1.png')],
    ],
    [
      'hugo',
      [
        'content/posts/2021-retrospective/2021-retrospective-1.png',
        '{{< figure src="2021-retrospective-1.png" alt="‹alt›" caption="‹caption›" >}}',
      ],
      [
        'static/images/2021-retrospective-1.png',
        '{{< figure src="/notes/images/2021-retrospective-1.png" alt="‹alt›" caption="‹caption›" >}}',
      ],
    ],
    [
      'pelican',
      ['content/images/2021-in-review-1.png', italic('{static}/images/2021-in-review-1.png')],
      ['content/images/2021-retrospective-1.png', italic('{static}/images/2021-retrospective-1.png')],
    ],
    [
      'jekyll',
      ['assets/img/2021-retrospective-1.png', italic('{{ site.baseurl }}/assets/img/2021-retrospective-1.png')],
      ['assets/img/2021-retrospective-1.png', italic('{{ site.baseurl }}/assets/img/2021-retrospective-1.png')],
    ],
    [
      'obsidian',
      ['첨부/2021년-회고-1.png', italic('2021년-회고-1.png')],
      ['첨부/2021-in-review-1.png', '![[2021-in-review-1.png]]\n*‹caption›*'],
    ],
    [
      'plain',
      ['writing/images/2021-retrospective-1.png', italic('images/2021-retrospective-1.png')],
      ['images/2021-retrospective-1.png', italic('images/2021-retrospective-1.png')],
    ],
  ];

  test('is expected of every fixture blog', () => {
    assert.deepEqual(expected.map(([blog]) => blog).sort(), [...fixtureBlogs].sort());
  });

  for (const [blog, asNeighbours, asUsual] of expected) {
    test(`${blog}: as its neighbours have theirs`, async () => {
      const texts = fixtureTexts(blog);
      const { path } = await newPost(texts);
      assert.deepEqual(await first(texts, path), asNeighbours);
    });

    test(`${blog}: as its engine has them`, async () => {
      const texts = withoutPosts(fixtureTexts(blog));
      const { path } = await newPost(texts);
      assert.deepEqual(await first(texts, path), asUsual);
    });
  }
});

suite('folders of pictures', () => {
  const jekyll = { '_config.yml': 'title: x\n', Gemfile: 'gem "jekyll"\n' };
  const image = (address: string) => `---\ntitle: x\n---\n\n![a](${address})\n`;

  for (const [name, texts, post, file, address] of [
    [
      'a folder for every year of publishing',
      {
        ...jekyll,
        '_posts/2020-01-02-2019-review.md': image('/assets/img/2020/a.png'),
        '_posts/2019-05-05-walk.md': image('/assets/img/2019/b.png'),
        'assets/img/2020/a.png': '',
        'assets/img/2019/b.png': '',
      },
      '_posts/2022-01-03-2021-review.md',
      'assets/img/2022/2021-review-1.png',
      '/assets/img/2022/2021-review-1.png',
    ],
    [
      'a folder for every year looked back on',
      {
        ...jekyll,
        '_posts/2020-01-02-2019-review.md': image('/assets/img/2019/a.png'),
        '_posts/2021-01-02-2020-review.md': image('/assets/img/2020/b.png'),
        'assets/img/2019/a.png': '',
        'assets/img/2020/b.png': '',
      },
      '_posts/2022-01-03-2021-review.md',
      'assets/img/2021/2021-review-1.png',
      '/assets/img/2021/2021-review-1.png',
    ],
    [
      'a folder for every year and month',
      {
        ...jekyll,
        '_posts/2020-01-02-spring.md': image('{{ site.url }}{{ site.baseurl }}/assets/2020/01/a.png'),
        'assets/2020/01/a.png': '',
      },
      '_posts/2022-11-03-autumn.md',
      'assets/2022/11/autumn-1.png',
      '{{ site.url }}{{ site.baseurl }}/assets/2022/11/autumn-1.png',
    ],
    [
      'a folder for every post below the static root',
      {
        'hugo.toml': 'baseURL = "https://a.example/"\n',
        'content/posts/spring.md': image('/images/spring/a.png'),
        'static/images/spring/a.png': '',
      },
      'content/posts/가을.md',
      'static/images/가을/가을-1.png',
      '/images/가을/가을-1.png',
    ],
    [
      'a folder for every post, named with its date',
      {
        ...jekyll,
        '_posts/2020-01-02-spring.md': image('/images/2020-01-02-spring/a.png'),
        'images/2020-01-02-spring/a.png': '',
      },
      '_posts/2022-11-03-autumn.md',
      'images/2022-11-03-autumn/autumn-1.png',
      '/images/2022-11-03-autumn/autumn-1.png',
    ],
    [
      'beside the posts, in a folder with a blank in its name',
      { 'posts/spring.md': image('./my%20pictures/a.png'), 'posts/my pictures/a.png': '' },
      'posts/autumn.md',
      'posts/my pictures/autumn-1.png',
      './my%20pictures/autumn-1.png',
    ],
    [
      'the blog below a base path that posts write out',
      {
        'astro.config.mjs': "export default { base: '/notes' };\n",
        'src/content/blog/spring.md': image('/notes/images/a.png'),
        'public/images/a.png': '',
      },
      'src/content/blog/autumn.md',
      'public/images/autumn-1.png',
      '/notes/images/autumn-1.png',
    ],
    [
      'Docusaurus’ name for its own folder',
      {
        'docusaurus.config.js': 'module.exports = {};\n',
        'blog/spring.md': image('@site/static/photos/a.png'),
        'static/photos/a.png': '',
      },
      'blog/autumn.md',
      'static/photos/autumn-1.png',
      '@site/static/photos/autumn-1.png',
    ],
    [
      'pictures that are not there teach nothing',
      { 'hugo.toml': 'baseURL = "https://a.example/"\n', 'content/posts/spring.md': image('/photos/a.png') },
      'content/posts/autumn.md',
      'static/images/autumn-1.png',
      '/images/autumn-1.png',
    ],
    [
      'page bundles say nothing of a post without one',
      {
        'hugo.toml': 'baseURL = "https://a.example/"\n',
        'content/posts/spring/index.md': image('a.png'),
        'content/posts/spring/a.png': '',
      },
      'content/posts/autumn.md',
      'static/images/autumn-1.png',
      '/images/autumn-1.png',
    ],
  ] as const) {
    test(name, async () => {
      const pictures = await picturesOf(texts as Texts, post);
      const path = `${pictures.folder}/${pictureName(pictures.stem, 'png', [])}`;
      assert.deepEqual([path, pictures.address(path)], [file, address]);
    });
  }

  test('a picture that is in the workspace already is referred to where it is', async () => {
    const hugo = await picturesOf(fixtureTexts('hugo'), 'content/posts/2021-retrospective/index.md');
    // Hugo puts no base path before an address.
    assert.equal(hugo.address('static/images/river.png'), '/notes/images/river.png');
    assert.equal(hugo.address('content/posts/2021-retrospective/a b.png'), 'a%20b.png');
    const hexo = await picturesOf(fixtureTexts('hexo'), 'source/_posts/2021-회고.md');
    assert.equal(hexo.address('source/images/river.png'), '/images/river.png');
    const plain = await picturesOf(fixtureTexts('plain'), 'writing/2021-retrospective.md');
    assert.equal(plain.address('photos/river.png'), '../photos/river.png');
  });
});

suite('captions', () => {
  const captioned = async (text: string, engine: Texts = {}) => {
    const texts = { ...engine, 'posts/a.md': `---\ntitle: x\n---\n\n${text}\n\nAnd on it goes.\n`, 'posts/a.png': '' };
    const [, written] = await first(texts, 'posts/b.md');
    return written;
  };

  for (const [text, written] of [
    ['![a](a.png)\n*A desk.*', '![‹alt›](b-1.png)\n*‹caption›*'],
    ['![a](a.png)\n_A desk._', '![‹alt›](b-1.png)\n_‹caption›_'],
    ['![a](a.png)\r\n_A desk._\r\n', '![‹alt›](b-1.png)\n_‹caption›_'],
    ['![a](a.png)\n\n*A desk.*', '![‹alt›](b-1.png)\n\n*‹caption›*'],
    ['![a](a.png) *A desk.*', '![‹alt›](b-1.png) *‹caption›*'],
    ['![a](a.png "A desk.")', '![‹alt›](b-1.png "‹caption›")'],
    ['![a](a.png)\n<center>A desk.</center>', '![‹alt›](b-1.png)\n<center>‹caption›</center>'],
    ['![a](a.png)\n(책상)', '![‹alt›](b-1.png)\n(‹caption›)'],
    ['![a](a.png)\nThe desk', '![‹alt›](b-1.png)\n‹caption›'],
    ['![a](a.png)\n*A desk.*\n{: .caption}', '![‹alt›](b-1.png)\n*‹caption›*\n{: .caption}'],
    ['![a](a.png){: width="70%"}\n*A desk.*', '![‹alt›](b-1.png)\n*‹caption›*'],
    [
      '<figure>\n<img src="a.png" alt="a">\n<figcaption>A <b>desk</b>.</figcaption>\n</figure>',
      '<figure>\n  <img src="b-1.png" alt="‹alt›" />\n  <figcaption>‹caption›</figcaption>\n</figure>',
    ],
    ['{{< figure src="a.png" caption="A desk" >}}', '{{< figure src="b-1.png" alt="‹alt›" caption="‹caption›" >}}'],
    ['{{< figure src="a.png" title="A desk" >}}', '{{< figure src="b-1.png" alt="‹alt›" title="‹caption›" >}}'],
    [
      '{% include figure image_path="a.png" alt="a" caption="A desk" %}',
      '{% include figure image_path="b-1.png" alt="‹alt›" caption="‹caption›" %}',
    ],
    // Not in the post's own asset folder, where alone the tag finds it
    ['{% asset_img a.png "A desk" "a" %}', '![‹alt›](b-1.png)\n*‹caption›*'],
    ['![[a.png]]\n*A desk.*', '![[b-1.png]]\n*‹caption›*'],
    ['![[a.png|A desk]]', '![[b-1.png|‹caption›]]'],
    ['![[a.png|400]]', '![[b-1.png]]\n*‹caption›*'],
    // No captions
    ['![a](a.png)\n**A desk.**', '![‹alt›](b-1.png)\n*‹caption›*'],
    ['![a](a.png)\n\nThe desk is old.', '![‹alt›](b-1.png)\n*‹caption›*'],
    ['![a](a.png)\n- The desk', '![‹alt›](b-1.png)\n*‹caption›*'],
    ['```md\n![a](a.png)\n_A desk._\n```', '![‹alt›](images/b-1.png)\n*‹caption›*'],
  ] as const) {
    test(`like ${JSON.stringify(text)}`, async () => assert.equal(await captioned(text), written));
  }

  test('as most posts have them, each with one voice', async () => {
    const many = '![a](a.png "one")\n\n'.repeat(50);
    const one = '![a](a.png)\n_two_\n';
    const texts = { 'posts/a.md': many, 'posts/c.md': one, 'posts/d.md': one, 'posts/a.png': '' };
    assert.deepEqual(await first(texts, 'posts/b.md'), ['posts/b-1.png', '![‹alt›](b-1.png)\n_‹caption›_']);
  });
});

suite('names of pictures', () => {
  test('the first number that is free, whatever the extension and the case', () => {
    assert.equal(pictureName('회고', 'png', []), '회고-1.png');
    assert.equal(pictureName('회고', 'png', ['회고-1.png'.normalize('NFD'), '회고-2.JPG']), '회고-3.png');
    assert.equal(pictureName('walk', 'jpg', ['Walk-1.PNG', 'walk-3.png']), 'walk-2.jpg');
  });

  test('extensions by MIME type, else by name', () => {
    assert.equal(pictureExtension('image/png', 'x'), 'png');
    assert.equal(pictureExtension('image/svg+xml', ''), 'svg');
    assert.equal(pictureExtension('application/octet-stream', 'IMG_1.JPEG'), 'jpg');
    assert.equal(pictureExtension('text/plain', 'a.txt'), undefined);
    assert.equal(pictureExtension('', 'constructor'), undefined);
  });

  const name = fc.oneof(
    fc.stringMatching(/^[a-z0-9가-힣 _()'%#&+,;=@~{}[\]!.-]{1,40}$/),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  );

  test('never collide, and addresses lead back to the file, in any blog and folder', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fixtureBlogs), name, fc.boolean(), async (blogName, wild, isBundle) => {
        const texts = fixtureTexts(blogName);
        const files = memoryFiles(texts);
        const blog = blogFor(await detectBlogs(files), files.markdown);
        const { safeFileName } = await import('../../../src/blog');
        const safe = safeFileName(wild) ?? 'a';
        const folder = blog.facts.postsFolders[0] ?? '';
        const post = [folder, ...(isBundle ? [safe, 'index.md'] : [`${safe}.md`])]
          .filter((part) => part !== '')
          .join('/');
        const pictures = await picturesOf(texts, post);
        const taken: string[] = [];
        for (let index = 0; index < 4; index++) {
          const next = pictureName(pictures.stem, 'png', taken);
          assert.equal(next, safeFileName(next));
          assert.ok(!taken.some((one) => one.toLowerCase() === next.toLowerCase()));
          taken.push(next);
          const path = pictures.folder === '' ? next : `${pictures.folder}/${next}`;
          const address = pictures.address(path);
          const { candidates, anywhere } = resolveAddress(blog, post, address);
          assert.ok(
            candidates.includes(path.normalize('NFC')) || anywhere === next,
            `${blogName}: ${path} by ${address} gives ${candidates.join(', ')}`,
          );
          assert.doesNotMatch(address.replace(/\{\{ site\.baseurl \}\}|\{static\}/, ''), /[\s()<>"{}]/);
        }
      }),
      { numRuns: 300 },
    );
  });
});
