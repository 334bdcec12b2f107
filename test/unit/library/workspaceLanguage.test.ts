import * as assert from 'node:assert/strict';
import { workspaceLanguage } from '../../../src/library';
import { Retrospective } from '../../../src/retrospective';

/** The language of files by path, and the paths that were read. A file without text cannot be read. */
async function languageOf(files: Record<string, string | undefined>) {
  const read: string[] = [];
  const language = await workspaceLanguage({
    paths: Object.keys(files),
    read: async (path) => {
      read.push(path);
      const text = files[path];
      if (text === undefined) {
        throw new Error(`cannot read ${path}`);
      }
      return text;
    },
    languageOf: (text) => Retrospective.parse(text).language,
  });
  return { language, read };
}

const korean = '올해도 잘 지냈다.';
const english = 'It was a good year.';

suite('the language of a workspace', () => {
  for (const [what, files, expected] of [
    ['no posts', {}, undefined],
    ['Korean posts', { 'a.md': korean, 'b.md': korean, 'c.md': english }, 'ko'],
    ['English posts', { 'a.md': korean, 'b.md': english, 'c.md': english }, 'en'],
    ['as many of each', { 'a.md': korean, 'b.md': english }, undefined],
    ['posts that say nothing', { 'a.md': '', 'b.md': '```\ncode\n```' }, undefined],
    ['a readme is no post', { 'README.md': english, 'docs/CONTRIBUTING.md': english, 'a.md': korean }, 'ko'],
    ['a translated readme neither', { 'README.en.md': english, 'readme-ja.md': english, 'a.md': korean }, 'ko'],
    [
      'an index of a section is none, one of a post is',
      { 'blog/index.md': english, 'blog/2020/index.md': korean },
      'ko',
    ],
    ['a file that cannot be read is passed over', { 'a.md': undefined, 'b.md': undefined, 'c.md': korean }, 'ko'],
    ['none that can be read', { 'a.md': undefined }, undefined],
    ['a long post is judged by its head', { 'a.md': `${korean.repeat(500)}\n\n${english.repeat(5_000)}` }, 'ko'],
  ] as const) {
    test(`${what}: ${expected ?? 'nobody knows'}`, async () => {
      assert.equal((await languageOf(files)).language, expected);
    });
  }

  test('a sample spread over all posts is enough', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, n) => [`${1000 + n}.md`, n < 700 ? korean : english]),
    );
    const { language, read } = await languageOf(files);
    assert.equal(language, 'ko');
    assert.equal(new Set(read).size, 24);
    assert.ok(read.some((path) => path < '1100') && read.some((path) => path > '1900'));
  });
});
