/** The name that GitHub and most engines give a heading. */
function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}

/** The name that an address's fragment (without `#`) means. */
export function nameOfFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment).normalize('NFC');
  } catch {
    return fragment.normalize('NFC'); // a stray `%` is part of the name
  }
}

/**
 * Index of the heading that `name` means: headings of the same text are told apart by `-1`, `-2`, …
 * @param headings texts of all headings in order
 * @returns undefined when no heading has that name
 */
export function headingNamed(name: string, headings: Iterable<string>): number | undefined {
  let index = 0;
  for (const slug of slugsOf(headings)) {
    if (name === slug) {
      return index;
    }
    index++;
  }
  return undefined;
}

/** The names of `headings`, texts of all headings in order. */
export function headingSlugs(headings: Iterable<string>): string[] {
  return [...slugsOf(headings)];
}

function* slugsOf(headings: Iterable<string>): Iterable<string> {
  const seen = new Map<string, number>();
  for (const heading of headings) {
    const slug = slugOf(heading);
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    yield count === 0 ? slug : `${slug}-${count}`;
  }
}
