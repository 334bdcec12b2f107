import { isRetrospective } from '../retrospective/naming';
import type { LibraryEntry } from './library';

/** A row of the list of retrospectives. `U`: what is known of posts that could not be read. */
export type LibraryRow<E extends LibraryEntry = LibraryEntry, U = never> =
  | { readonly kind: 'missing'; readonly year: number }
  /** A year of several posts; without a number those that no year is known of. */
  | { readonly kind: 'year'; readonly year: number | undefined; readonly posts: readonly PostRow<E>[] }
  | PostRow<E>
  /** What may be retrospectives, too. */
  | { readonly kind: 'unread'; readonly files: readonly U[] }
  | { readonly kind: 'unreadFile'; readonly file: U };

export interface PostRow<E extends LibraryEntry = LibraryEntry> {
  readonly kind: 'post';
  readonly entry: E;
  /** Its length by that of the longest, 0 … 1. */
  readonly share: number;
}

/**
 * The list: first the year to review where no yearly retrospective is about it, then the latest year first. A year with
 * one post is that post's row, so that those who write one a year read one row for each. In the end what could not be read.
 * @param entries in a library's order
 * @param unread posts that could not be read; where there are no entries, those count whose paths tell that they are
 *   retrospectives
 * @returns nothing where there are neither: then there is more to say than a row could
 */
export function libraryRows<E extends LibraryEntry, U extends { readonly path: string } = never>(
  entries: readonly E[],
  yearToReview: number,
  unread: readonly U[] = [],
): LibraryRow<E, U>[] {
  const files = entries.length > 0 ? unread : unread.filter(({ path }) => isRetrospective({ path }));
  if (entries.length + files.length === 0) {
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
    ...[...years].map(([year, posts]): LibraryRow<E, U> =>
      posts.length === 1 ? posts[0]! : { kind: 'year', year, posts },
    ),
    ...(files.length > 0 ? [{ kind: 'unread', files } as const] : []),
  ];
}

/** The rows below a row. */
export function rowsBelow<E extends LibraryEntry, U>(row: LibraryRow<E, U>): readonly LibraryRow<E, U>[] {
  switch (row.kind) {
    case 'year':
      return row.posts;
    case 'unread':
      return row.files.map((file) => ({ kind: 'unreadFile', file }));
    default:
      return [];
  }
}

/** So many blocks are a bar. */
const barLength = 5;

/** `share` (0 … 1) as blocks, at least one for anything at all: `▇▇▇▁▁`. */
export function lengthBar(share: number): string {
  const full = share <= 0 ? 0 : Math.max(1, Math.round(Math.min(1, share) * barLength));
  return '▇'.repeat(full) + '▁'.repeat(barLength - full);
}
