import type { Counts } from './counts';

/** How fast somebody reads silently, per minute. */
export interface ReadingSpeeds {
  /** Words without Hangul, Han or kana. */
  readonly words: number;
  readonly hangulWords: number;
  /** Han and kana letters. */
  readonly cjkCharacters: number;
}

/**
 * 238 words: Brysbaert 2019, English non-fiction, 190 studies. 200 어절: rounded from 202.3, Song et al. 2016 (42
 * readers, easy sentences, so weak). 500 letters: what Medium and Hugo use.
 */
const defaultReadingSpeeds: ReadingSpeeds = { words: 238, hangulWords: 200, cjkCharacters: 500 };

/** Seconds that `images` pictures hold a reader: 12 for the first, one less for each further, never less than 3 (Medium). */
function imageSeconds(images: number): number {
  const falling = Math.min(images, 9);
  return falling * 12 - (falling * (falling - 1)) / 2 + (images - falling) * 3;
}

/**
 * Minutes to read, rounded up as Hugo and reading-time do, at least 1; 0 only where there is nothing to read or see.
 * Speeds that are no positive number fall back to the default.
 */
export function readingMinutes(counts: Counts, speeds: ReadingSpeeds = defaultReadingSpeeds): number {
  if (counts.hangulWords + counts.hanKana + counts.otherWords + counts.images === 0) {
    return 0;
  }
  const speed = (key: keyof ReadingSpeeds) => (speeds[key] > 0 ? speeds[key] : defaultReadingSpeeds[key]);
  const minutes =
    counts.otherWords / speed('words') +
    counts.hangulWords / speed('hangulWords') +
    counts.hanKana / speed('cjkCharacters') +
    imageSeconds(counts.images) / 60;
  return Math.max(1, Math.ceil(minutes - 1e-9));
}
