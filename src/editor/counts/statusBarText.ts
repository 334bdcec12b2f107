import type { countsWords } from '../words';

/** What the status bar item leads with. */
export type ShownCounts = 'words' | 'characters' | 'both';

export interface Length {
  readonly words: number;
  readonly characters: number;
}

/** What the item tells. */
export interface StatusBarFacts {
  readonly post: Length;
  /** What is selected of the post, if anything is. */
  readonly selected?: Length | undefined;
  /** Words that the post is to have; 0: no goal. */
  readonly wordGoal: number;
  /** Minutes to read the post; 0 when there is nothing to read. */
  readonly minutes: number;
  readonly show: ShownCounts;
  /** Korean writers think in characters: where both are shown, these come first. */
  readonly isKorean: boolean;
}

/**
 * The text of the item. A goal is one of words, so it brings the words with it where only characters were wanted;
 * while something is selected, that is what is asked about, and neither goal nor time is shown.
 */
export function statusBarText(
  { post, selected, wordGoal, minutes, show, isKorean }: StatusBarFacts,
  words: Pick<typeof countsWords, 'words' | 'characters' | 'minutes' | 'wordsOf' | 'charactersOf' | 'parts'>,
): string {
  const withBoth = (ofWords: string, ofCharacters: string) =>
    isKorean || show === 'characters' ? [ofCharacters, ofWords] : [ofWords, ofCharacters];
  const shown = (ofWords: string, ofCharacters: string) =>
    show === 'both' ? withBoth(ofWords, ofCharacters) : [show === 'words' ? ofWords : ofCharacters];
  if (selected !== undefined) {
    return words.parts(
      shown(words.wordsOf(selected.words, post.words), words.charactersOf(selected.characters, post.characters)),
    );
  }
  const characters = words.characters(post.characters);
  const length =
    wordGoal === 0
      ? shown(words.words(post.words), characters)
      : show === 'words'
        ? [words.wordsOf(post.words, wordGoal)]
        : withBoth(words.wordsOf(post.words, wordGoal), characters);
  return words.parts([...length, ...(minutes > 0 ? [words.minutes(minutes)] : [])]);
}
