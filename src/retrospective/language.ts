import type { TextCounts } from './counts';

/** The language that a post is written in. */
export type PostLanguage = 'en' | 'ko';

/**
 * The language of counted text; undefined when there are too few words to tell. Korean posts mix in English terms, so
 * a third of Hangul words makes a post Korean.
 */
export function languageOf(counts: Pick<TextCounts, 'hangulWords' | 'otherWords'>): PostLanguage | undefined {
  const words = counts.hangulWords + counts.otherWords;
  if (words === 0) {
    return undefined;
  }
  return counts.hangulWords * 3 >= words ? 'ko' : 'en';
}
