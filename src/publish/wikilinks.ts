import { lastSegment, possibleFiles, resolveAddress, type AddressRules } from '../addresses';
import type { SourceChange } from './markdownCopy';
import { codeIn, isInside, type TextRange } from './source';

/** `[[Post]]`, `[[Post#part|words]]`, `![[x.png|400]]` in the source of a post. */
export interface Wikilink extends TextRange {
  /** What it names; empty for a part of the post itself. */
  readonly name: string;
  /** What a reader sees of a link: its words, else what it names. Markdown, as written. */
  readonly words: string;
  /** `!` stands before it, and it names a picture. */
  readonly isPicture: boolean;
}

/** Behind a backslash it is text; `[[1]](address)` and `[[1]][a]` are links of Markdown. A bar in a table has a backslash. */
const wikilink =
  /(?<!\\)(!?)\[\[([^[\]|#\n\\]{0,200})(?:#([^[\]|\n\\]{0,200}))?(?:\\?\|([^[\]\n]{0,200}))?\]\](?!\(|\[(?!\[))/g;
const picture = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i;
/** Words that are a picture's size. */
const size = /^\d{1,4}(?:x\d{1,4})?$/;

/** The wikilinks in the source of a post, in order; in code there are none. */
export function wikilinksIn(text: string, isCode: (line: number) => boolean): Wikilink[] {
  if (!text.includes('[[')) {
    return [];
  }
  const code = codeIn(text, isCode);
  return [...text.matchAll(wikilink)].flatMap(({ 0: whole, 1: mark, 2: named, 3: part, 4: alias, index }) => {
    const name = named!.trim();
    const heading = part?.trim().replace(/^\^.*/, '') ?? '';
    if ((name === '' && heading === '') || isInside(index, code)) {
      return [];
    }
    const isPicture = mark === '!' && picture.test(name);
    const said = alias?.trim() ?? '';
    const own = [name, heading].filter((each) => each !== '').join(' > ');
    const words = said === '' || (isPicture && size.test(said)) ? own : said;
    return [{ from: index, to: index + whole.length, name, words, isPicture }];
  });
}

/** Finds the file that the name in a wikilink means. */
export type WikilinkFiles = (name: string) => string | undefined;

/**
 * Looks for files as vaults do: at the path that the name is, else by its last part alone, in any folder, capitals or not.
 * @param files paths of posts and pictures, of equals the first one is meant
 */
export function wikilinkFiles(files: readonly string[], rules: AddressRules, postPath: string): WikilinkFiles {
  const key = (text: string) => text.normalize('NFC').toLowerCase();
  const byPath = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const path of files) {
    for (const [map, each] of [
      [byPath, key(path)],
      [byName, key(lastSegment(path))],
    ] as const) {
      if (!map.has(each)) {
        map.set(each, path);
      }
    }
  }
  return (name) => {
    const { candidates, anywhere } = resolveAddress(rules, postPath, `[[${name}]]`);
    const found = candidates.flatMap(possibleFiles).map((path) => byPath.get(key(path)));
    const named = anywhere === undefined ? [] : possibleFiles(anywhere).map((path) => byName.get(key(path)));
    return [...found, ...named].find((path) => path !== undefined);
  };
}

/**
 * The wikilinks as everybody's Markdown: links and pictures where it is known at which address they are; else of a link its
 * words. A picture that is nowhere stays as it is written.
 */
export function asLinks(
  wikilinks: readonly Wikilink[],
  addressOf: (name: string) => string | undefined,
): SourceChange[] {
  return wikilinks.flatMap(({ from, to, name, words, isPicture }) => {
    const address = name === '' ? undefined : addressOf(name);
    if (address !== undefined) {
      const written = /[\s()]/.test(address) ? `<${address}>` : address;
      return [{ from, to, text: `${isPicture ? '!' : ''}[${words}](${written})` }];
    }
    return isPicture ? [] : [{ from, to, text: words }];
  });
}
