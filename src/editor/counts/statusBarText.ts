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
}

/**
 * The text of the item. A goal is one of words, so it brings the words with it where only characters were wanted;
 * while something is selected, that is what is asked about, and neither goal nor time is shown.
 */
export function statusBarText(
  { post, selected, wordGoal, minutes, show }: StatusBarFacts,
  words: Pick<typeof countsWords, 'words' | 'characters' | 'minutes' | 'wordsOf' | 'charactersOf' | 'parts'>,
): string {
  if (selected !== undefined) {
    return words.parts([
      ...(show === 'characters' ? [] : [words.wordsOf(selected.words, post.words)]),
      ...(show === 'words' ? [] : [words.charactersOf(selected.characters, post.characters)]),
    ]);
  }
  const length = wordGoal > 0 ? words.wordsOf(post.words, wordGoal) : words.words(post.words);
  const characters = words.characters(post.characters);
  const time = minutes > 0 ? [words.minutes(minutes)] : [];
  switch (show) {
    case 'words':
      return words.parts([length, ...time]);
    case 'characters':
      return words.parts([characters, ...(wordGoal > 0 ? [length] : []), ...time]);
    case 'both':
      return words.parts([length, characters, ...time]);
  }
}
