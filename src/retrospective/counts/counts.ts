import type { TextCounts } from './scanner';

/** Counts of a post, a section or a selection. */
export interface Counts extends TextCounts {
  /** Pictures; each costs a reader some seconds. */
  readonly images: number;
}

export const noCounts: Counts = {
  hangulWords: 0,
  hanKana: 0,
  otherWords: 0,
  characters: 0,
  charactersNoSpaces: 0,
  images: 0,
};

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    hangulWords: a.hangulWords + b.hangulWords,
    hanKana: a.hanKana + b.hanKana,
    otherWords: a.otherWords + b.otherWords,
    characters: a.characters + b.characters,
    charactersNoSpaces: a.charactersNoSpaces + b.charactersNoSpaces,
    images: a.images + b.images,
  };
}

/** Words as people count them: Korean by 어절, Han and kana by letter, everything else by run. */
export function wordsOf(counts: TextCounts): number {
  return counts.hangulWords + counts.hanKana + counts.otherWords;
}
