/** How much happened on a day, beside the other days of the year: nothing, or which quarter of the days it is in. */
export type Level = 0 | 1 | 2 | 3 | 4;

export const levels: readonly Level[] = [0, 1, 2, 3, 4];

/**
 * The level of each day: 0 for none, else by the quartiles of the days that have some. A single day of a thousand
 * commits (an import, a rename) so is one dark cell, and doesn't make all the others pale.
 */
export function levelsOf(counts: readonly number[]): Level[] {
  const some = counts.filter((count) => count > 0).sort((a, b) => a - b);
  const quartiles = [1, 2, 3].map((quarter) => some[Math.ceil((quarter * some.length) / 4) - 1]!);
  return counts.map((count) =>
    count === 0 ? 0 : ((1 + quartiles.filter((quartile) => quartile < count).length) as Level),
  );
}
