/** Initial consonants in the order of precomposed Hangul syllables (Unicode 3.12). */
const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** Two consonants typed one after the other that a keyboard joins into one letter. */
const joinedPairs: readonly (readonly [string, string])[] = [
  ['ㄱㅅ', 'ㄳ'],
  ['ㄴㅈ', 'ㄵ'],
  ['ㄴㅎ', 'ㄶ'],
  ['ㄹㄱ', 'ㄺ'],
  ['ㄹㅁ', 'ㄻ'],
  ['ㄹㅂ', 'ㄼ'],
  ['ㄹㅅ', 'ㄽ'],
  ['ㄹㅌ', 'ㄾ'],
  ['ㄹㅍ', 'ㄿ'],
  ['ㄹㅎ', 'ㅀ'],
  ['ㅂㅅ', 'ㅄ'],
];

/** Initial consonants of a word of Hangul (`목표` → `ㅁㅍ`); undefined when the word holds no precomposed syllable. */
export function initialsOf(word: string): string | undefined {
  const letters = Array.from(word.normalize('NFC'), (letter) => {
    const syllable = letter.charCodeAt(0) - 0xac00;
    return syllable >= 0 && syllable < 11172 ? initials[Math.floor(syllable / 588)]! : '';
  }).join('');
  return letters === '' ? undefined : letters;
}

/** Consonants as a keyboard shows them when they are typed in a row (`ㄱㅅ` → `ㄳ`). */
export function joinedConsonants(consonants: string): string {
  return joinedPairs.reduce((text, [pair, joined]) => text.replaceAll(pair, joined), consonants);
}
