import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { addCounts, Retrospective, readingMinutes, wordsOf } from '../../../src/retrospective';
import { scan } from '../../../src/retrospective/counts';
import vectors from '../../fixtures/vectors/counting.json';

function count(markdown: string) {
  const { counts } = Retrospective.parse(markdown);
  return { words: wordsOf(counts), characters: counts.characters, charactersNoSpaces: counts.charactersNoSpaces };
}

/** The rules of {@link scan} once more, slowly: one regular expression each, and the platform's own segmenter. */
function reference(text: string) {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const sum = { hangulWords: 0, hanKana: 0, otherWords: 0, characters: 0, charactersNoSpaces: 0 };
  for (const line of text.split('\n')) {
    for (const token of line.split(/[\p{White_Space}\u2014\u2015]+/u)) {
      const letters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\uff70]/u;
      for (const run of token.split(/([\p{L}\p{N}])/u).reduce(joinedRuns(letters), [''])) {
        if (/\p{Script=Hangul}/u.test(run.replace(/[^\p{L}\p{N}]/gu, ''))) {
          sum.hangulWords++;
        } else if (/[\p{L}\p{N}]/u.test(run)) {
          sum.otherWords++;
        }
      }
      sum.hanKana += Array.from(token).filter((letter) => letters.test(letter) && /[\p{L}\p{N}]/u.test(letter)).length;
    }
    const visible = line
      .replace(/[\u200b\ufeff\u00ad]/g, '')
      .replace(/\p{White_Space}+/gu, ' ')
      .trim();
    const clusters = Array.from(graphemes.segment(visible), ({ segment }) => segment);
    sum.characters += clusters.length;
    sum.charactersNoSpaces += clusters.filter((cluster) => cluster !== ' ').length;
  }
  return sum;
}

/** Puts letters that are no words of their own back together with what stands beside them. */
function joinedRuns(ownWords: RegExp) {
  return (runs: string[], part: string) =>
    ownWords.test(part) && /^[\p{L}\p{N}]$/u.test(part) ? [...runs, ''] : [...runs.slice(0, -1), runs.at(-1)! + part];
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

  test('macOS writes Korean in parts: they count like whole syllables', () => {
    const whole = '데이터를 팀에서 분석했다. MLOps의 회고(回顧)는 3월에!';
    assert.deepEqual(scan(whole.normalize('NFD')), scan(whole));
  });

  test('every emoji in the usual blocks is one character and no word', () => {
    for (let point = 0x1f300; point <= 0x1faff; point++) {
      const emoji = String.fromCodePoint(point);
      assert.deepEqual(scan(`a ${emoji} b${emoji}`), reference(`a ${emoji} b${emoji}`), point.toString(16));
    }
  });

  test('any mix of scripts, marks, emoji and blanks counts as the rules say, character by character', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'B',
        '7',
        '가',
        '회고',
        '데이터'.normalize('NFD'),
        '가'.normalize('NFD')[0]!,
        '回',
        'り',
        'が'.normalize('NFD'),
      ],
      ...[
        'ー',
        'ｶﾞ',
        '𠮷',
        '𝒜',
        'é'.normalize('NFD'),
        '\u0301',
        '\u200d',
        '\ufe0f',
        '\u20e3',
        '❤',
        '❤️',
        '©',
        '👩‍💻',
        '🇰🇷',
        '🇰',
      ],
      ...['👍', '🏽', '🎉', '\ud83d', '\udc00', 'क', 'ा', '\u0000', '\u200b', '\ufeff', '\u00ad', '.', '·', '’', '—'],
      ...[' ', ' ', ' ', '\u3000', '\u00a0', '\t', '\r', '\u2028', '\u0085', '\n', '\n'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        assert.deepEqual(scan(text), reference(text), JSON.stringify(text));
      }),
      { numRuns: 3000 },
    );
  });

  test('every character of Unicode is counted, those beyond the first plane that are written without blanks too', () => {
    assert.equal(scan('\u{116dd}\u{116dd} \u{116dd}').characters, 4);
    for (let from = 0; from < 0x110000; from += 0x100) {
      const all = Array.from({ length: 0x100 }, (_, index) => String.fromCodePoint(from + index)).join('');
      const { characters, charactersNoSpaces } = scan(all);
      assert.ok(charactersNoSpaces <= characters && characters <= 0x100, from.toString(16));
    }
  });

  test('sums are sums of every part', () => {
    const counted = fc.record({
      hangulWords: fc.nat(),
      hanKana: fc.nat(),
      otherWords: fc.nat(),
      characters: fc.nat(),
      charactersNoSpaces: fc.nat(),
      images: fc.nat(),
    });
    fc.assert(
      fc.property(counted, counted, (a, b) => {
        const sum = addCounts(a, b);
        for (const key of Object.keys(a) as (keyof typeof a)[]) {
          assert.equal(sum[key], a[key] + b[key], key);
        }
      }),
    );
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

  test('is nothing only where there is nothing to read or see, and goes by one’s own speeds', () => {
    for (const key of ['hangulWords', 'hanKana', 'otherWords', 'images'] as const) {
      assert.equal(readingMinutes({ ...counts, [key]: 1 }), 1, key);
    }
    assert.equal(readingMinutes({ ...counts, hangulWords: 2, otherWords: 1, hanKana: 1, images: 2 }), 1);
    const slow = { words: 10, hangulWords: 20, cjkCharacters: 40 };
    assert.equal(readingMinutes({ ...counts, otherWords: 100 }, slow), 10);
    assert.equal(readingMinutes({ ...counts, hangulWords: 100 }, slow), 5);
    assert.equal(readingMinutes({ ...counts, hanKana: 100 }, slow), 3);
  });

  test('a speed of zero falls back to the default', () => {
    assert.equal(readingMinutes({ ...counts, otherWords: 238 }, { words: 0, hangulWords: 0, cjkCharacters: 0 }), 1);
  });
});
