import * as assert from 'node:assert/strict';
import { Retrospective, readingMinutes, wordsOf } from '../../../src/retrospective';
import { scan } from '../../../src/retrospective/counts';
import vectors from '../../fixtures/vectors/counting.json';

function count(markdown: string) {
  const { counts } = Retrospective.parse(markdown);
  return { words: wordsOf(counts), characters: counts.characters, charactersNoSpaces: counts.charactersNoSpaces };
}

suite('counts', () => {
  for (const { name, markdown, words, characters, charactersNoSpaces } of vectors.vectors) {
    test(`vector ${name}`, () => {
      assert.deepEqual(count(markdown), { words, characters, charactersNoSpaces });
    });
  }

  test('a run of blanks inside a line is one blank, those at its ends are none', () => {
    assert.equal(scan('  a \t b  ').characters, 3);
    assert.equal(scan('a\n\n  \nb').characters, 2);
  });

  test('an em dash separates words and is a character', () => {
    const counts = scan('one—two — three');
    assert.equal(counts.otherWords, 3);
    assert.equal(counts.characters, 15);
  });

  test('tags of the blog engine are left out', () => {
    assert.equal(count('{{< figure src="a b c.png" >}}\n\nHello {% raw %}there{% endraw %} {{ site.url }}').words, 2);
  });

  test('code, comments, front matter and pictures are left out', () => {
    const post =
      '---\ntitle: not counted\n---\n\none <!-- no --> two\n\n<!-- no\n\nno -->\n\n    code\n\n![no no](x.png)\n';
    assert.deepEqual(count(post), { words: 2, characters: 7, charactersNoSpaces: 6 });
  });

  test('Thai is split into words', () => {
    assert.ok(scan('สวัสดีครับ').otherWords >= 2);
  });

  test('emoji of several code points are one character', () => {
    assert.equal(scan('👩‍💻 ok').characters, 4);
    assert.equal(scan('👩‍💻 ok').charactersNoSpaces, 3);
  });

  test('a lone surrogate is counted and breaks nothing', () => {
    assert.equal(scan('a\ud800 b').otherWords, 2);
  });
});

suite('reading time', () => {
  const counts = { hangulWords: 0, hanKana: 0, otherWords: 0, characters: 0, charactersNoSpaces: 0, images: 0 };

  test('the checks of the rules', () => {
    assert.equal(readingMinutes(counts), 0);
    assert.equal(readingMinutes({ ...counts, otherWords: 1 }), 1);
    assert.equal(readingMinutes({ ...counts, otherWords: 238 }), 1);
    assert.equal(readingMinutes({ ...counts, otherWords: 239 }), 2);
    assert.equal(readingMinutes({ ...counts, hangulWords: 1000 }), 5);
    assert.equal(readingMinutes({ ...counts, hanKana: 1000 }), 2);
    assert.equal(readingMinutes({ ...counts, otherWords: 238, hangulWords: 200, hanKana: 500 }), 3);
    assert.equal(readingMinutes({ ...counts, images: 1 }), 1);
  });

  test('pictures cost 12, 11, … 3 seconds', () => {
    assert.equal(readingMinutes({ ...counts, images: 5 }), 1); // 50 s
    assert.equal(readingMinutes({ ...counts, images: 12 }), 2); // 72 + 3 × 3 = 81 s
    assert.equal(readingMinutes({ ...counts, images: 26 }), 3); // 72 + 17 × 3 = 123 s
  });

  test('a speed of zero falls back to the default', () => {
    assert.equal(readingMinutes({ ...counts, otherWords: 238 }, { words: 0, hangulWords: 0, cjkCharacters: 0 }), 1);
  });
});
