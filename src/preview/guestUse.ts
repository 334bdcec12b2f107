/**
 * Indices of the guests that have a part in some HTML.
 * @param attribute of elements that hold what guests wrote, see `PageGuests`
 */
export function guestsIn(htmls: Iterable<string>, attribute: string): Set<number> {
  const found = new Set<number>();
  for (const html of htmls) {
    if (html.includes(attribute)) {
      for (const [, indices] of html.matchAll(new RegExp(`${attribute}="([\\d ]+)"`, 'g'))) {
        indices!.split(' ').forEach((index) => found.add(Number(index)));
      }
    }
  }
  return found;
}
