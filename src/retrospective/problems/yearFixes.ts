import { isoDay, type CalendarDay } from '../../calendar';
import { editFrontMatter, type EditedValue } from '../frontMatter/editKey';
import { isDateText } from '../frontMatter/edit/dates';
import { fileNameParts, yearAbout } from '../goals/headings/period';
import { tellingName } from '../naming';
import type { FixEdit, FixSource, ProblemFix } from './fixes';
import type { ProblemFacts } from './problem';

/** The ways to bring together the years of title, date and file name: each side can be the one that is wrong. */
export function yearFixes(facts: ProblemFacts['yearMismatch'], source: FixSource): ProblemFix[] {
  const { header, path } = source;
  const day = header.date?.day;
  const year = facts.title!; // what the post is about, by its title or else its file's name
  const named = tellingName(path ?? '');
  const otherYears = [
    ...(facts.date !== undefined && day ? [yearAbout(day)] : []),
    ...(facts.file !== undefined ? [facts.file] : []),
  ];
  return [
    ...(facts.date !== undefined && day ? dateFix(day, year, source) : []),
    ...[...new Set(otherYears)].flatMap((other) =>
      header.title === undefined ? [] : keyFix('setTitle', 'title', withYear(header.title, year, other), source),
    ),
    ...nameFixes(named, facts, year, day),
  ];
}

/** The same day of the year that fits: January to March belong to the year before. */
function dateFix(day: CalendarDay, year: number, source: FixSource): ProblemFix[] {
  const { text } = source.header.date!;
  const fitting = day.year + year - yearAbout(day);
  const lastOfFebruary = day.month === 2 && day.day === 29 && !isLeap(fitting);
  const moved = lastOfFebruary ? undefined : withYear(text, day.year, fitting);
  const key = Object.entries(source.data).find(([, value]) => typeof value === 'string' && value.trim() === text)?.[0];
  return key === undefined || moved === undefined ? [] : keyFix('setDate', key, moved, source);
}

function keyFix(code: 'setTitle' | 'setDate', key: string, becomes: string, source: FixSource): ProblemFix[] {
  const text = source.lines.join('\n');
  const value: EditedValue = code === 'setDate' && isDateText(becomes) ? { date: becomes } : becomes;
  const result = editFrontMatter(text, { key, value });
  if ('problem' in result) {
    return []; // it cannot be changed without touching more than it
  }
  const { start, end, text: words } = result.change;
  const [from, to] = [placeOf(text, start), placeOf(text, end)];
  const edit: FixEdit = {
    range: { line: from.line, start: from.column, endLine: to.line, end: to.column },
    text: words,
  };
  return start === end && words === '' ? [] : [{ code, becomes, edits: [edit], isSafe: false }];
}

/** The file's own name with the year that fits, or with the day of the front matter. */
function nameFixes(
  name: string,
  facts: ProblemFacts['yearMismatch'],
  year: number,
  day: CalendarDay | undefined,
): ProblemFix[] {
  const parts = fileNameParts(name);
  const dated = parts.day === undefined ? '' : /^\d+-\d+-\d+-?/.exec(name)![0];
  const rest = name.slice(dated.length);
  const becomes =
    facts.file !== undefined && hasYear(rest, facts.file) && facts.file !== year
      ? dated + withYear(rest, facts.file, year)
      : facts.file !== undefined && dated !== '' && day !== undefined
        ? `${isoDay(day)}${name.slice(/^\d+-\d+-\d+/.exec(name)![0].length)}`
        : undefined;
  return becomes === undefined || becomes === name ? [] : [{ code: 'renameFile', becomes, edits: [], isSafe: false }];
}

const yearPattern = (year: number) => new RegExp(`(?<!\\d)${year}(?!\\d)`);
const hasYear = (text: string, year: number) => yearPattern(year).test(text);
const withYear = (text: string, from: number, to: number) => text.replace(yearPattern(from), String(to));
const isLeap = (year: number) => new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;

function placeOf(text: string, offset: number): { line: number; column: number } {
  const above = text.slice(0, offset).split('\n');
  return { line: above.length - 1, column: above.at(-1)!.length };
}
