/** A file that looks like a retrospective of a year. */
export interface NamedRetrospective {
  readonly path: string;
  readonly year: number;
}

const retrospectiveName = /회고|돌아보|결산|retrospect|year[-_ ]?(?:in[-_ ]?)?review|annual[-_ ]?review|recap/i;
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
  const name = path.slice(path.lastIndexOf('/') + 1).normalize('NFC');
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

/** The address of one file of a workspace folder seen from the folder of another, `/` between segments. */
export function relativePath(path: string, fromFolder: string): string {
  const target = path.split('/');
  const from = fromFolder.split('/').filter((segment) => segment !== '');
  let shared = 0;
  while (shared < from.length && shared < target.length - 1 && from[shared] === target[shared]) {
    shared++;
  }
  return [...from.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/**
 * The items of the first list under a heading that `isGoals` knows, further lines of each kept, their markers as `-`.
 * Empty when there are none.
 * @param lines of the post
 * @param sections in order, each from its heading's line up to `endLine` (0-based)
 */
export function goalList(
  lines: readonly string[],
  sections: readonly { readonly title: string; readonly line: number; readonly endLine: number }[],
  isGoals: (title: string) => boolean,
): string {
  for (const { line, endLine } of sections.filter(({ title }) => isGoals(title))) {
    const under = lines.slice(line + 1, endLine);
    const first = under.findIndex((text) => listItem.test(text));
    if (first < 0) {
      continue;
    }
    const items = under.slice(first);
    const end = items.findIndex((text) => !listItem.test(text) && /^\S/.test(text));
    return (end < 0 ? items : items.slice(0, end))
      .map((text) => text.replace(listItem, (_whole, indent: string) => `${indent}- `).trimEnd())
      .join('\n')
      .trimEnd();
  }
  return '';
}

const listItem = /^(\s*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?/;
