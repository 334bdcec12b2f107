import type { Section } from '../sections';
import type { Problem, ProblemRange } from './problem';

/** What headings tell together: levels, texts that come again, sections with nothing in them. */
export function headingProblems(
  sections: readonly Section[],
  rangeOf: (line: number) => ProblemRange,
  isEmpty: (section: Section) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  /** Titles as a reader tells them apart, in the innermost section that holds them. */
  const above: { readonly level: number; readonly titles: Map<string, number> }[] = [];
  const root = new Map<string, number>();
  sections.forEach((section, index) => {
    const { level, line, title } = section;
    const before = sections[index - 1];
    const next = sections[index + 1];
    if (before !== undefined && level > before.level + 1) {
      problems.push({ code: 'headingJump', facts: { level, expected: before.level + 1 }, range: rangeOf(line) });
    }
    while (above.length > 0 && above.at(-1)!.level >= level) {
      above.pop();
    }
    const titles = above.at(-1)?.titles ?? root;
    const key = `${level} ${title.normalize('NFC').toLowerCase()}`;
    const firstLine = titles.get(key);
    if (title !== '' && firstLine !== undefined) {
      problems.push({ code: 'duplicateHeading', facts: { title, firstLine }, range: rangeOf(line) });
    } else {
      titles.set(key, line);
    }
    above.push({ level, titles: new Map() });
    if ((next === undefined || next.level <= level) && isEmpty(section)) {
      problems.push({ code: 'emptySection', facts: { title }, range: rangeOf(line) });
    }
  });
  return problems;
}
