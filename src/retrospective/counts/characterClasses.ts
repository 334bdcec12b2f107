/**
 * What the counter has to know of a UTF-16 unit, one byte each: a set of bits, so that a run of units is summed up by
 * OR, and ended by one AND. None of them: punctuation, symbols, marks, which neither make nor end a word.
 */
export const CharacterClass = {
  /** Any letter or number that is no Han or kana. */
  letter: 1,
  /** A Hangul letter, besides {@link letter}. */
  hangul: 2,
  /** A Han, Hiragana or Katakana letter or a long vowel mark: a word each. */
  hanKana: 4,
  /** The em dashes U+2014 and U+2015, which separate words and are seen. */
  dash: 8,
  /** Unicode White_Space other than the newline. */
  space: 16,
  newline: 32,
  /** A letter or mark of a script that is written without blanks (Thai, Lao, Khmer, Myanmar). */
  unspaced: 64,
  /** May be one of several units of a grapheme cluster, or a part of a character: is read the slow way. */
  joins: 128,
} as const;

const { letter, hangul, hanKana, dash, space, newline, unspaced, joins } = CharacterClass;

/** Classes that end a run of units which are a grapheme cluster each and part of the same word. */
export const endsRun = hanKana | dash | space | newline | unspaced | joins;

const isSpace = /\p{White_Space}/u;
const isLetterOrNumber = /[\p{L}\p{N}]/u;
const isHanKana = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u30fc\uff70]/u;
const isHangul = /\p{Script=Hangul}/u;
const isUnspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** The class of one character (one or two units), without {@link CharacterClass.joins}. */
export function classOf(character: string): number {
  if (isSpace.test(character)) {
    return character === '\n' ? newline : space;
  }
  if (character === '\u2014' || character === '\u2015') {
    return dash;
  }
  if (isUnspaced.test(character)) {
    return unspaced;
  }
  if (!isLetterOrNumber.test(character)) {
    return 0;
  }
  if (isHanKana.test(character)) {
    return hanKana;
  }
  return isHangul.test(character) ? letter | hangul : letter;
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
  [0xac00, 0xd7a3, letter | hangul],
  [0xd800, 0xf8ff, 0], // surrogates and private use
];

let table: Uint8Array | undefined;

/** The class of every UTF-16 unit, built on first use (some milliseconds). A surrogate only joins. */
export function characterClasses(): Uint8Array {
  if (table !== undefined) {
    return table;
  }
  table = new Uint8Array(0x10000).fill(joins);
  for (const [from, to] of alone) {
    table.fill(0, from, to + 1);
  }
  let next = 0;
  for (const [from, to, kind] of [...uniform, [0x10000, 0x10000, 0] as const]) {
    for (; next < from; next++) {
      const own = classOf(String.fromCharCode(next));
      // A blank ends whatever stands before it.
      table[next] = (own & (space | newline)) !== 0 ? own : table[next]! | own;
    }
    for (; next <= to && next < 0x10000; next++) {
      table[next]! |= kind;
    }
  }
  return table;
}
