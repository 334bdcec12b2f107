/** A file that looks like a retrospective of a year. */
export interface NamedRetrospective {
  readonly path: string;
  readonly year: number;
}

const retrospectiveName =
  /회고|돌아보|결산|retrospect|year[-_ ]?(?:in[-_ ]?)?review|annual[-_ ]?review|in[-_ ]review|recap/i;
/** Halves, quarters and months are not the year's. */
const shorterPeriod = /상반기|하반기|분기|\d{1,2}월|[-_ ]?[hq][1-4]\b|(?:19|20)\d\d[-_.](?:0[1-9]|1[0-2])(?![-_.]?\d)/i;

/**
 * Yearly retrospectives of years before `year`, the latest first, told by their file names alone: the last year in it, or
 * for a mere date the year that was over by March.
 * @param paths of Markdown files, `/` between segments
 */
export function earlierRetrospectives(paths: readonly string[], year: number): NamedRetrospective[] {
  return paths
    .map((path) => ({ path, year: yearIn(path) }))
    .filter((named): named is NamedRetrospective => named.year !== undefined && named.year < year)
    .sort((a, b) => b.year - a.year || (a.path < b.path ? -1 : 1));
}

function yearIn(path: string): number | undefined {
  // A page bundle is named by its folder.
  const name = path
    .replace(/(?<=.)\/index\.\w+$/, '')
    .replace(/^.*\//, '')
    .normalize('NFC');
  if (!retrospectiveName.test(name)) {
    return undefined;
  }
  const dated = /^((?:19|20)\d\d)([-_.])(0[1-9]|1[0-2])\2\d\d/.exec(name);
  const rest = dated ? name.slice(dated[0].length) : name;
  const named = rest.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g)?.at(-1);
  if (named !== undefined) {
    return shorterPeriod.test(rest) ? undefined : Number(named);
  }
  return dated ? Number(dated[1]) - (Number(dated[3]) <= 3 ? 1 : 0) : undefined;
}
