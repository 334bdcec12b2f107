import type { LibraryEntry } from './library';

/** A row of the list of retrospectives. */
export type LibraryRow<E extends LibraryEntry = LibraryEntry> =
  | { readonly kind: 'missing'; readonly year: number }
  /** A year of several posts; without a number those that no year is known of. */
  | { readonly kind: 'year'; readonly year: number | undefined; readonly posts: readonly PostRow<E>[] }
  | PostRow<E>;

export interface PostRow<E extends LibraryEntry = LibraryEntry> {
  readonly kind: 'post';
  readonly entry: E;
  /** Its length by that of the longest, 0 … 1. */
  readonly share: number;
}

/**
 * The list: first the year to review where no yearly retrospective is about it, then the latest year first. A year with
 * one post is that post's row, so that those who write one a year read one row for each.
 * @param entries in a library's order
 * @returns nothing where there are no entries: then there is more to say than a row could
 */
export function libraryRows<E extends LibraryEntry>(entries: readonly E[], yearToReview: number): LibraryRow<E>[] {
  if (entries.length === 0) {
    return [];
  }
  const longest = Math.max(
    1,
    entries.reduce((most, { words }) => Math.max(most, words), 0),
  );
  const years = new Map<number | undefined, PostRow<E>[]>();
  for (const entry of entries) {
    const row: PostRow<E> = { kind: 'post', entry, share: entry.words / longest };
    years.set(entry.year, [...(years.get(entry.year) ?? []), row]);
  }
  const isThere = entries.some(({ kind, year }) => kind === 'year' && year === yearToReview);
  return [
    ...(isThere ? [] : [{ kind: 'missing', year: yearToReview } as const]),
    ...[...years].map(([year, posts]): LibraryRow<E> =>
      posts.length === 1 ? posts[0]! : { kind: 'year', year, posts },
    ),
  ];
}

/** So many blocks are a bar. */
const barLength = 5;

/** `share` (0 … 1) as blocks, at least one for anything at all: `▇▇▇▁▁`. */
export function lengthBar(share: number): string {
  const full = share <= 0 ? 0 : Math.max(1, Math.round(Math.min(1, share) * barLength));
  return '▇'.repeat(full) + '▁'.repeat(barLength - full);
}
