import { countGraphemes } from 'unicode-segmenter/grapheme';
import { CharacterClass, characterClasses, classOf } from './characterClasses';

const { letter, hangul, hanKana, space, newline, unspaced, joins } = CharacterClass;

/**
 * Reads runs of units that may join others: combining marks, jamo, Thai, Devanagari and the like, everything outside of
 * the BMP. The fields say what the run last read adds to the counts of its text; one object serves a whole text, as
 * there may be a run in every word of it.
 */
export class JoinedRuns {
  /** Whether there is anything to see in the run. */
  isVisible = false;
  /** Words that ended in it. */
  hangulWords = 0;
  otherWords = 0;
  hanKana = 0;
  /** Letter and hangul bits of the word that it ends with, which may go on behind it. */
  word = 0;
  /** Grapheme clusters that it adds to those of the units beside it, which are counted as one each. */
  characters = 0;
  /** The blank before it carries a combining mark, and so is none. */
  joinsBlank = false;

  private readonly classes = characterClasses();

  constructor(private readonly prose: string) {}

  /**
   * Reads the run that begins at `start`. Between two units that don't join there is always the boundary of a cluster,
   * so that the unit on either side is all that is needed to know the clusters of the run.
   *
   * A blank is a cluster of its own unless a mark follows; UAX 29 lets a few prepended signs (U+0600 …) take it too.
   *
   * @param wordBefore letter and hangul bits of the word that stands directly before
   * @param before what is seen directly before on the same line, one unit, a run of blanks as one; or empty
   * @returns index behind the run
   */
  read(start: number, wordBefore: number, before: string): number {
    const { prose, classes } = this;
    let end = start + 1;
    while (end < prose.length && (classes[prose.charCodeAt(end)]! & joins) !== 0) {
      end++;
    }
    this.isVisible = true;
    this.hangulWords = this.otherWords = this.hanKana = 0;
    this.word = wordBefore;
    this.joinsBlank = false;
    if (end === start + 2 && isPlainEmoji(prose.codePointAt(start)!)) {
      this.characters = 1;
      return end;
    }
    this.readWords(start, end);

    const written = prose.slice(start, end);
    const text = holdsUnseen.test(written) ? written.replace(unseen, '') : written;
    if (text === '') {
      this.isVisible = false;
      this.characters = 0;
      return end;
    }
    const behind = end < prose.length && (classes[prose.charCodeAt(end)]! & (space | newline)) === 0 ? prose[end]! : '';
    this.characters = countGraphemes(before + text + behind) - before.length - behind.length;
    this.joinsBlank = before === ' ' && countGraphemes(before + text) === countGraphemes(text);
    return end;
  }

  private readWords(start: number, end: number): void {
    const { prose } = this;
    for (let index = start; index < end;) {
      const kind = this.classAt(index);
      if ((kind & (hanKana | unspaced)) === 0) {
        this.word |= kind & (letter | hangul);
        index += this.widthAt(index);
        continue;
      }
      // A letter that is a word of its own ends the one before it.
      this.endWord();
      if ((kind & hanKana) !== 0) {
        this.hanKana++;
        index += this.widthAt(index);
      } else {
        const from = index;
        while (index < end && (this.classAt(index) & unspaced) !== 0) {
          index += this.widthAt(index);
        }
        this.otherWords += segmentedWords(prose.slice(from, index));
      }
    }
  }

  /** Class of the character at `index`, of one or two units. */
  private classAt(index: number): number {
    const point = this.prose.codePointAt(index)!;
    return point > 0xffff ? classOf(String.fromCodePoint(point)) : this.classes[point]!;
  }

  private widthAt(index: number): number {
    return this.prose.codePointAt(index)! > 0xffff ? 2 : 1;
  }

  private endWord(): void {
    if ((this.word & hangul) !== 0) {
      this.hangulWords++;
    } else if (this.word !== 0) {
      this.otherWords++;
    }
    this.word = 0;
  }
}

/** No characters (UAX 29 would count some of them): zero width space, byte order mark, soft hyphen. */
const unseen = /[\u200b\ufeff\u00ad]/g;
const holdsUnseen = /[\u200b\ufeff\u00ad]/;

/** An emoji that is a cluster unless a unit stands beside it that joins; skin tones and regional indicators join. */
function isPlainEmoji(point: number): boolean {
  return (point >= 0x1f300 && point <= 0x1f3fa) || (point >= 0x1f400 && point <= 0x1faff);
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
