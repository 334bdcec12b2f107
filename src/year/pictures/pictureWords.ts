import pictureWordsFile from './pictureWords.json';

/** The words of the pictures in one language. In braces stands what is put in. */
export type PictureWords = (typeof pictureWordsFile)['en'];

export type PictureLanguage = keyof typeof pictureWordsFile;

/** The words of a language: of the post that the picture is for, whatever VS Code shows. */
export function pictureWords(language: PictureLanguage): PictureWords {
  return pictureWordsFile[language];
}

/** `pattern` with its braces filled; what a value holds is not looked at again. */
export function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** `1,234`: both languages group so, and the same picture comes out on every machine. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `12 commits`, `1 commit`, `no commits`. */
export function commitsIn(count: number, words: PictureWords): string {
  return count === 0 ? words.noCommits : count === 1 ? words.commit : filled(words.commits, { count: grouped(count) });
}

/** What stands above a picture: all commits of the year. */
export function totalOf(year: number, count: number, words: PictureWords): string {
  return filled(count === 0 ? words.noTotal : words.total, { year: String(year), commits: commitsIn(count, words) });
}
