import * as assert from 'node:assert/strict';
import { numberedName, placePost, type PlaceRequest } from '../../../src/blog';

/** The path at which the retrospective of 2024, written on 3 January 2025, goes. */
function place(posts: readonly string[], settings: Partial<PlaceRequest> = {}): string {
  const result = placePost({
    year: 2024,
    date: { year: 2025, month: 1, day: 3 },
    title: '2024년 회고: Hello, World!',
    posts,
    folder: '',
    fileName: '',
    ...settings,
  });
  return 'setting' in result ? `${result.setting}: ${result.value}` : `${result.folder}/${result.fileName}`;
}

suite('the place of a post', () => {
  for (const [what, posts, path] of [
    ['an empty folder', [], '/2024-retrospective.md'],
    ['where posts are', ['posts/hello.md'], 'posts/2024-retrospective.md'],
    [
      'the most usual of several folders',
      ['docs/a.md', 'content/b.md', 'content/posts/c.md'],
      'content/posts/2024-retrospective.md',
    ],
    ['a folder that only begins like a usual one', ['posts-old/a.md'], '/2024-retrospective.md'],
    ['beside the last one', ['posts/a.md', 'years/2023-retrospective.md'], 'years/2024-retrospective.md'],
    ['named like the last one', ['a/2022-review.md', 'b/my-year-in-review-2023.mdx'], 'b/my-year-in-review-2024.mdx'],
    ['by year, not by letter', ['회고-2019.md', 'p/2023-회고.md'], 'p/2024-회고.md'],
    ['a Korean name', ['2023년-회고.md'], '/2024년-회고.md'],
    ['a Korean name in pieces', ['2023년-회고.md'.normalize('NFD')], '/2024년-회고.md'],
    ['a dated name', ['_posts/2023-12-31-retrospective.md'], '_posts/2025-01-03-retrospective.md'],
    ['a dated name that holds its year', ['_posts/2024-01-02-2023-recap.md'], '_posts/2025-01-03-2024-recap.md'],
    ['a date with dots', ['2023.12.31-회고.md'], '/2025.01.03-회고.md'],
    ['monthly ones say nothing', ['m/2023-11-회고.md', 'm/2023년 11월 회고.md'], '/2024-retrospective.md'],
    [
      'nor do half-years and quarters',
      ['h/2023-상반기-회고.md', 'h/2023-retrospective-q3.md', 'h/2023-h1-recap.md'],
      '/2024-retrospective.md',
    ],
    ['nor does one without a year', ['x/retrospective.md'], '/2024-retrospective.md'],
  ] as const) {
    test(`${what} → ${path}`, () => {
      assert.equal(place(posts), path);
    });
  }

  for (const [what, settings, path] of [
    ['the folder', { folder: ' writing/years ' }, 'writing/years/2024-like-2024-retrospective.md'],
    ['a name', { fileName: 'review-{year}' }, 'posts/review-2024.md'],
    ['a date and a slug', { fileName: '{date}-{slug}.mdx' }, 'posts/2025-01-03-2024년-회고-hello-world.mdx'],
    ['a slug of nothing', { fileName: '{slug}', title: '!!!' }, 'fileName: {slug}'],
    ['an unknown field', { fileName: '{nope}-{year}.markdown' }, 'posts/{nope}-2024.markdown'],
    ['a title with separators', { fileName: '{slug}', title: '../../etc/passwd' }, 'posts/etc-passwd.md'],
    ['a folder that climbs out', { folder: '../x' }, 'folder: ../x'],
    ['an absolute folder', { folder: '/etc' }, 'folder: /etc'],
    ['a name with a folder', { fileName: '{year}/index.md' }, 'fileName: {year}/index.md'],
    ['a name of nothing', { fileName: '...' }, 'fileName: ...'],
    ['a device', { fileName: 'con' }, 'posts/_con.md'],
  ] as const) {
    test(`settings: ${what} → ${path}`, () => {
      assert.equal(place(['posts/2023-like-2023-retrospective.md'], settings), path);
    });
  }
});

suite('a numbered name', () => {
  for (const [name, taken, expected] of [
    ['a.md', [], 'a-2.md'],
    ['a.md', ['a-2.md', 'a-3.md'], 'a-4.md'],
    ['2021.회고.mdx', [], '2021.회고-2.mdx'],
    ['a', [], 'a-2'],
  ] as const) {
    test(`${name} → ${expected}`, () => {
      assert.equal(
        numberedName(name, (candidate) => (taken as readonly string[]).includes(candidate)),
        expected,
      );
    });
  }
});
