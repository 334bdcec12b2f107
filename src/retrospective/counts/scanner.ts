import { countGraphemes } from 'unicode-segmenter/grapheme';
import { CharacterClass, characterClasses, classMask, classOf, joins } from './characterClasses';

/** What a piece of visible text amounts to. Sums over pieces are the sums of their fields. */
export interface TextCounts {
  /** Words that hold Hangul (어절). */
  readonly hangulWords: number;
  /** Han, Hiragana and Katakana letters: a word each. */
  readonly hanKana: number;
  /** All other words. */
  readonly otherWords: number;
  /** Extended grapheme clusters with and without those that are blanks; line breaks are none. */
  readonly characters: number;
  readonly charactersNoSpaces: number;
}

const { dash, letter, hangul, hanKana, unspaced, surrogate } = CharacterClass;
const newline = 0x0a;

/** What the word being read holds so far. Higher wins: a word with one Hangul letter is a Hangul word. */
const Word = { none: 0, other: 1, hangul: 2 } as const;

/**
 * Counts `prose`: visible lines separated by `\n`. One pass over the UTF-16 units by a table of classes.
 *
 * - Words are split at White_Space and em dashes; in between each Han or kana letter is a word, and each remaining run
 *   is one if it holds a letter or number. Unlike `Intl.Segmenter` this keeps `don't`, `1,000.50`, `CI/CD`, `MLOps의`
 *   and `3월에` whole; text in scripts without blanks (Thai …) is the one thing left to it.
 * - Blanks at the ends of a line do not count, runs of them are one. U+200B, U+FEFF and U+00AD are no characters.
 *
 * Decided where the sources are silent: full-width Latin is Latin; a Hanja gloss inside a Korean word (`회고(回顧)는`)
 * counts its letters and splits the word around them; a keycap emoji (`1️⃣`) holds a digit and so is a word.
 */
export function scan(prose: string): TextCounts {
  const classes = characterClasses();
  let hangulWords = 0;
  let otherWords = 0;
  let hanKanaLetters = 0;
  let characters = 0;
  let spaces = 0;

  let word: number = Word.none;
  let lineStart = 0;
  let lineCharacters = 0;
  let lineSpaces = 0;
  let blankPending = false; // blanks were seen since the last solid unit of this line
  let lineJoins = 0;

  const { length } = prose;
  for (let index = 0; index <= length; index++) {
    const unit = index < length ? prose.charCodeAt(index) : newline;
    const entry = classes[unit]!;
    const kind = entry & classMask;

    if (kind >= letter || kind === 0) {
      lineJoins |= entry;
      if (blankPending) {
        blankPending = false;
        if (lineCharacters > 0) {
          lineCharacters++;
          lineSpaces++;
        }
      }
      lineCharacters++;
      if (kind === letter) {
        word ||= Word.other;
      } else if (kind === hangul) {
        word = Word.hangul;
      } else if (kind !== 0) {
        if (kind === hanKana) {
          hanKanaLetters++;
        } else if (kind === unspaced) {
          const end = endOfUnspaced(prose, index, classes);
          otherWords += segmentedWords(prose.slice(index, end));
          lineJoins |= joins;
          index = end - 1;
        } else if (kind === surrogate) {
          const astral = astralClass(prose, index);
          lineJoins |= joins;
          if (astral !== hanKana) {
            if (astral === letter || astral === hangul) {
              word ||= Word.other;
            }
            continue;
          }
          hanKanaLetters++;
          index++;
        }
        // A letter that is a word of its own ends the run before it.
        if (word !== Word.none) {
          word === Word.hangul ? hangulWords++ : otherWords++;
          word = Word.none;
        }
      }
      continue;
    }

    if (word !== Word.none) {
      word === Word.hangul ? hangulWords++ : otherWords++;
      word = Word.none;
    }
    if (kind === dash) {
      if (blankPending && lineCharacters > 0) {
        lineCharacters++;
        lineSpaces++;
      }
      blankPending = false;
      lineCharacters++;
    } else if (unit !== newline) {
      blankPending = true;
    }
    if (unit === newline) {
      if ((lineJoins & joins) !== 0) {
        const exact = clustersOf(prose.slice(lineStart, index));
        lineCharacters = exact.characters;
        lineSpaces = exact.spaces;
      }
      characters += lineCharacters;
      spaces += lineSpaces;
      lineCharacters = lineSpaces = lineJoins = 0;
      blankPending = false;
      lineStart = index + 1;
    }
  }
  return {
    hangulWords,
    hanKana: hanKanaLetters,
    otherWords,
    characters,
    charactersNoSpaces: characters - spaces,
  };
}

/** Grapheme clusters of a line that holds units which join others. */
function clustersOf(line: string): { characters: number; spaces: number } {
  const text = line
    .replace(/[\u200b\ufeff\u00ad]/g, '')
    .replace(/\p{White_Space}+/gu, ' ')
    .trim();
  let spaces = 0;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) {
    const next = text.charCodeAt(at + 1);
    // A blank that carries a combining mark is a cluster that shows something.
    if ((characterClasses()[next]! & joins) === 0 || countGraphemes(text.slice(at, at + 2)) === 2) {
      spaces++;
    }
  }
  return { characters: countGraphemes(text), spaces };
}

function astralClass(prose: string, index: number): number {
  const point = prose.codePointAt(index)!;
  return point > 0xffff ? classOf(String.fromCodePoint(point)) : 0;
}

function endOfUnspaced(prose: string, start: number, classes: Uint8Array): number {
  let end = start + 1;
  while (end < prose.length && (classes[prose.charCodeAt(end)]! & classMask) === unspaced) {
    end++;
  }
  return end;
}

let segmenter: Intl.Segmenter | undefined;

/** Words of a run in a script without blanks. In slices: the segmenter of Node 20 is quadratic in the text's length. */
function segmentedWords(run: string): number {
  segmenter ??= new Intl.Segmenter('th', { granularity: 'word' });
  let words = 0;
  for (let start = 0; start < run.length; start += 1000) {
    for (const segment of segmenter.segment(run.slice(start, start + 1000))) {
      words += segment.isWordLike ? 1 : 0;
    }
  }
  return words;
}
