import { CharacterClass, characterClasses, endsRun } from './characterClasses';
import { JoinedRuns } from './joinedRun';

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

const { letter, hanKana, joins, space, newline } = CharacterClass;

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

  // Numbers, not booleans: adding them spares branches that no processor can foresee.
  let word = 0; // letter and hangul bits of the word that is being read
  let seen = 0; // 1 once this line shows something
  let blank = 0; // 1 once blanks stand behind that

  let runs: JoinedRuns | undefined;
  const { length } = prose;
  for (let index = 0; index < length;) {
    let entry = classes[prose.charCodeAt(index)]!;
    if ((entry & endsRun) === 0) {
      const start = index;
      do {
        word |= entry;
        index++;
      } while (index < length && ((entry = classes[prose.charCodeAt(index)]!) & endsRun) === 0);
      characters += index - start + blank;
      spaces += blank;
      blank = 0;
      seen = 1;
      if (index === length) {
        break;
      }
    }

    if ((entry & joins) !== 0) {
      const before = blank === 1 ? ' ' : seen === 1 ? prose[index - 1]! : '';
      runs ??= new JoinedRuns(prose);
      index = runs.read(index, word, before);
      hangulWords += runs.hangulWords;
      otherWords += runs.otherWords;
      hanKanaLetters += runs.hanKana;
      word = runs.word;
      if (runs.isVisible) {
        characters += runs.characters + blank;
        spaces += runs.joinsBlank ? 0 : blank;
        blank = 0;
        seen = 1;
      }
      continue;
    }

    hangulWords += word >> 1;
    otherWords += word & ~(word >> 1) & letter;
    word = 0;
    index++;
    if (entry === space) {
      blank = seen;
    } else if (entry === newline) {
      blank = seen = 0;
    } else {
      hanKanaLetters += entry === hanKana ? 1 : 0;
      characters += 1 + blank;
      spaces += blank;
      blank = 0;
      seen = 1;
    }
  }
  hangulWords += word >> 1;
  otherWords += word & ~(word >> 1) & letter;
  return { hangulWords, hanKana: hanKanaLetters, otherWords, characters, charactersNoSpaces: characters - spaces };
}
