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

const vowels = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const finals = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const joinedVowels: readonly (readonly [string, string])[] = [
  ['ㅘ', 'ㅗㅏ'],
  ['ㅙ', 'ㅗㅐ'],
  ['ㅚ', 'ㅗㅣ'],
  ['ㅝ', 'ㅜㅓ'],
  ['ㅞ', 'ㅜㅔ'],
  ['ㅟ', 'ㅜㅣ'],
  ['ㅢ', 'ㅡㅣ'],
];
const keysOfJoined = new Map([...joinedPairs.map(([pair, joined]) => [joined, pair] as const), ...joinedVowels]);

/**
 * The letters of `text` in the order in which a two-set keyboard takes them. What is half composed is a beginning of
 * what it will be: `호`, `회` and `획` all begin `회고` (ㅎㅗㅣㄱㅗ).
 */
export function keystrokes(text: string): string {
  const letters = Array.from(text.normalize('NFC').toLowerCase(), (character) => {
    const syllable = character.charCodeAt(0) - 0xac00;
    if (syllable < 0 || syllable >= 11172) {
      return character;
    }
    const final = finals[syllable % 28]!;
    return (
      initials[Math.floor(syllable / 588)]! + vowels[Math.floor((syllable % 588) / 28)]! + (final === ' ' ? '' : final)
    );
  }).join('');
  return Array.from(letters, (letter) => keysOfJoined.get(letter) ?? letter).join('');
}

/**
 * Every letter that stands at the cursor while `word` is typed on a two-set keyboard, in order: `회고` → ㅎ 호 회 획 ㄱ 고.
 * Characters that are no precomposed syllables are left out.
 */
export function compositionStages(word: string): string[] {
  const syllables = Array.from(word.normalize('NFC'), (letter) => letter.charCodeAt(0) - 0xac00).filter(
    (syllable) => syllable >= 0 && syllable < 11172,
  );
  return syllables.flatMap((syllable, index) => {
    const final = syllable % 28;
    const open = syllable - final;
    const initial = initials[Math.floor(syllable / 588)]!;
    const vowel = vowels[Math.floor((syllable % 588) / 28)]!;
    const firstVowel = keysOfJoined.get(vowel)?.[0];
    const firstFinal = keysOfJoined.get(finals[final]!)?.[0];
    const nextInitial = initials[Math.floor((syllables[index + 1] ?? -1) / 588)];
    const nextAsFinal = final === 0 && nextInitial !== undefined ? finals.indexOf(nextInitial) : -1;
    return [
      initial,
      ...(firstVowel
        ? [String.fromCharCode(0xac00 + open + (vowels.indexOf(firstVowel) - vowels.indexOf(vowel)) * 28)]
        : []),
      String.fromCharCode(0xac00 + open),
      ...(firstFinal ? [String.fromCharCode(0xac00 + open + finals.indexOf(firstFinal))] : []),
      ...(final > 0 ? [String.fromCharCode(0xac00 + syllable)] : []),
      ...(nextAsFinal > 0 ? [String.fromCharCode(0xac00 + open + nextAsFinal)] : []),
    ];
  });
}
