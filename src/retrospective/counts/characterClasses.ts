/**
 * What the counter has to know of a UTF-16 unit. One byte per unit; the low bits are the class, one high bit says that
 * the unit can join others into one grapheme cluster.
 */
export const CharacterClass = {
  /** Punctuation, symbols, emoji, marks: neither splits nor makes a word. */
  other: 0,
  /** Unicode White_Space, and the em dashes U+2014 and U+2015, which separate words too. */
  space: 1,
  dash: 2,
  /** Any letter or number that isn't one of the following. */
  letter: 3,
  hangul: 4,
  /** A Han, Hiragana or Katakana letter or a long vowel mark: a word each. */
  hanKana: 5,
  /** A letter of a script that is written without blanks (Thai, Lao, Khmer, Myanmar). */
  unspaced: 6,
  surrogate: 7,
} as const;

export const classMask = 7;
/** The unit may be part of a grapheme cluster of several units; a line that holds one is counted the slow way. */
export const joins = 8;

const { other, space, dash, letter, hangul, hanKana, unspaced, surrogate } = CharacterClass;

const isSpace = /\p{White_Space}/u;
const isLetterOrNumber = /[\p{L}\p{N}]/u;
const isHanKana = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\uff70]/u;
const isHangul = /\p{Script=Hangul}/u;
const isUnspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The class of one character (one or two units). */
export function classOf(character: string): number {
  if (isSpace.test(character)) {
    return space;
  }
  if (character === '\u2014' || character === '\u2015') {
    return dash;
  }
  if (!isLetterOrNumber.test(character)) {
    return isUnspaced.test(character) ? unspaced : other;
  }
  if (isHanKana.test(character)) {
    return hanKana;
  }
  return isHangul.test(character) ? hangul : isUnspaced.test(character) ? unspaced : letter;
}

/** Ranges whose units are a grapheme cluster each, whatever stands beside them (unless that joins to them). */
const alone: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0x2ff],
  [0x370, 0x482],
  [0x48a, 0x52f],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2070, 0x20cf],
  [0x2100, 0x2cee],
  [0x2e00, 0x2fff],
  [0x3000, 0x3029],
  [0x3030, 0x3098],
  [0x309b, 0xa48f],
  [0xac00, 0xd7a3],
  [0xe000, 0xfaff],
  [0xff01, 0xff9d],
  [0xffa1, 0xffef],
];

/** Large ranges of one class, so that building the table does not ask a regular expression about every unit. */
const uniform: readonly (readonly [number, number, number])[] = [
  [0x3400, 0x4dbf, hanKana],
  [0x4e00, 0x9fff, hanKana],
  [0xac00, 0xd7a3, hangul],
  [0xd800, 0xdfff, surrogate],
  [0xe000, 0xf8ff, other],
];

let table: Uint8Array | undefined;

/** The class of every UTF-16 unit, built on first use (some milliseconds). */
export function characterClasses(): Uint8Array {
  if (table !== undefined) {
    return table;
  }
  table = new Uint8Array(0x10000).fill(joins);
  for (const [from, to] of alone) {
    table.fill(0, from, to + 1);
  }
  let next = 0;
  for (const [from, to, kind] of [...uniform, [0x10000, 0x10000, other] as const]) {
    for (; next < from; next++) {
      table[next]! |= classOf(String.fromCharCode(next));
    }
    for (; next <= to && next < 0x10000; next++) {
      table[next]! |= kind;
    }
  }
  return table;
}
