import assert from 'node:assert/strict';
import { plainRules } from '../../../src/addresses';
import { asLinks, wikilinkFiles, wikilinksIn, withoutComments } from '../../../src/publish';
import { Retrospective } from '../../../src/retrospective';

const addresses: Readonly<Record<string, string>> = {
  '2020': 'https://example.com/2020/',
  'a b.png': 'https://example.com/a%20b.png',
  'c(d)': 'https://example.com/c(d)/',
};

/** `text` with its wikilinks as everybody's Markdown. */
function copied(text: string): string {
  const post = Retrospective.parse(text);
  const found = wikilinksIn(text, (line) => post.isCode(line));
  return withoutComments(
    text,
    [],
    0,
    asLinks(found, (name) => addresses[name]),
  );
}

suite('wikilinks for readers elsewhere', () => {
  for (const [written, expected] of [
    ['see [[2020]].', 'see [2020](https://example.com/2020/).'],
    [
      '[[2020|지난해]]를, [[ 2020 #목표]]',
      '[지난해](https://example.com/2020/)를, [2020 > 목표](https://example.com/2020/)',
    ],
    ['[[2020#^block]]', '[2020](https://example.com/2020/)'],
    ['| [[2020\\|words]] |', '| [words](https://example.com/2020/) |'],
    ['[[c(d)]]', '[c(d)](<https://example.com/c(d)/>)'],
    ['[[unknown]] and [[unknown|*words*]]: [[#Part]]', 'unknown and *words*: Part'],
    ['[[2020]][[unknown]]', '[2020](https://example.com/2020/)unknown'],
    ['![[a b.png]]', '![a b.png](https://example.com/a%20b.png)'],
    ['![[a b.png|400x300]]', '![a b.png](https://example.com/a%20b.png)'],
    ['![[a b.png|my desk]]', '![my desk](https://example.com/a%20b.png)'],
    ['![[2020]] ![[paper.pdf]]', '[2020](https://example.com/2020/) paper.pdf'],
    // No address is made up for a picture, and what is no wikilink stays.
    ['![[none.png]]', '![[none.png]]'],
    [
      '\\[[2020]] `[[2020]]` [[1]](/a) [[1]][a] [[]] [ [2020] ]',
      '\\[[2020]] `[[2020]]` [[1]](/a) [[1]][a] [[]] [ [2020] ]',
    ],
    ['```\n[[2020]]\n```', '```\n[[2020]]\n```'],
  ] as const) {
    test(written, () => assert.equal(copied(written), expected));
  }

  test('a name is looked for at its path, then in every folder, capitals or not', () => {
    const files = ['posts/2020.md', 'posts/notes/Deep.md', 'img/x.png', 'posts/v1.2 plan.md', 'posts/회고.md'];
    const fileOf = wikilinkFiles(files, plainRules, 'posts/2021.md');
    assert.deepEqual(
      ['2020', 'posts/2020', 'deep', 'x.png', 'v1.2 plan', '회고'.normalize('NFD'), 'nowhere', '../2020'].map(fileOf),
      [files[0], files[0], files[1], files[2], files[3], files[4], undefined, files[0]],
    );
  });
});
