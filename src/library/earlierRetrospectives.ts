import { retrospectiveOf } from '../retrospective/naming';

/**
 * Yearly retrospectives of years before `year`, the latest first, told by their file names alone: the last year in it, or
 * for a mere date the year that was over by March.
 * @param paths of Markdown files, `/` between segments
 */
export function earlierRetrospectives(
  paths: readonly string[],
  year: number,
): { readonly path: string; readonly year: number }[] {
  return paths
    .flatMap((path) => {
      const found = retrospectiveOf({ path });
      return found?.kind === 'year' && found.year !== undefined ? [{ path, year: found.year }] : [];
    })
    .filter((named) => named.year < year)
    .sort((a, b) => b.year - a.year || (a.path < b.path ? -1 : 1));
}
