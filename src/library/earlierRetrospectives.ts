import { retrospectiveOf } from '../retrospective/naming';
import type { LibraryEntry } from './library';

/**
 * Yearly retrospectives of years before `year`, the latest first: told by their file names (the last year in it, or for a
 * mere date the year that was over by March), and those that the library knows by their titles or tags.
 * @param paths of Markdown files, `/` between segments
 */
export function earlierRetrospectives(
  paths: readonly string[],
  year: number,
  known: readonly Pick<LibraryEntry, 'path' | 'kind' | 'year'>[] = [],
): { readonly path: string; readonly year: number }[] {
  const named = paths.map((path) => ({ path, ...retrospectiveOf({ path }) }));
  const yearOf = new Map(
    [...known, ...named].flatMap(({ path, kind, year: its }) =>
      kind === 'year' && its !== undefined ? [[path, its] as const] : [],
    ),
  );
  return [...yearOf]
    .map(([path, its]) => ({ path, year: its }))
    .filter((each) => each.year < year)
    .sort((a, b) => b.year - a.year || (a.path < b.path ? -1 : 1));
}
