/**
 * Whether a fragment leads to a place of the post. Engines name headings in different ways (dots, dashes, case, numbers at
 * the beginning), so only letters and digits are compared, and a number behind tells headings of one text apart.
 * @param titles texts of the headings
 * @param names that the author gave to places
 */
export function anchorNames(titles: readonly string[], names: readonly string[]): (fragment: string) => boolean {
  const known = new Set([...titles, ...names].flatMap((text) => [comparable(text), withoutNumber(comparable(text))]));
  return (fragment) => {
    const wanted = comparable(fragment);
    return (
      wanted === '' ||
      wanted === 'top' ||
      /^(?:fn|footnote|usercontent)/.test(wanted) ||
      known.has(wanted) ||
      known.has(comparable(fragment.replace(/-?\d{1,4}$/, '')))
    );
  };
}

function comparable(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** kramdown's names begin with a letter. */
const withoutNumber = (text: string) => text.replace(/^\d+/, '');
