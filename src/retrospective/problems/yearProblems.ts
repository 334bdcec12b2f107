import type { CalendarDay } from '../../calendar';
import { fileNameParts, periodOfTitle, yearAbout, yearOf, type Period } from '../goals/headings/period';
import { retrospectiveOf, tellingName } from '../naming';
import type { PostHeader } from '../frontMatter/header';
import { lineOfKey } from './frontMatterKeys';
import type { Problem } from './problem';

/**
 * Years that a post says it is about and that do not fit: in its title, in its file's name, and that of its date, where
 * January to March belong to the year before. Posts of several years, of goals alone or of a project say nothing here.
 */
export function yearProblems(
  { header, head }: { readonly header: PostHeader; readonly head: readonly string[] },
  path = '',
): Problem[] {
  const { title = '', tags } = header;
  const date = header.date?.day;
  const name = fileNameParts(tellingName(path));
  const kind = retrospectiveOf({ path, title, tags, date })?.kind;
  if (kind === undefined || kind === 'span' || kind === 'goals' || kind === 'project' || kind === 'leaving') {
    return [];
  }
  const titled = withYear(title, date);
  const named = withYear(name.rest, date ?? name.day);
  const period = titled ?? named;
  if (period === undefined) {
    return [];
  }
  const year = yearOf(period);
  const dated = date ?? name.day;
  const dateYear = dated && !fits(period, dated) ? dated.year : undefined;
  const fileYear =
    named && yearOf(named) !== year
      ? yearOf(named)
      : name.day && date && name.day.year !== date.year && !fits(period, name.day)
        ? name.day.year
        : undefined;
  if (dateYear === undefined && fileYear === undefined) {
    return [];
  }
  const facts = {
    title: year,
    ...(dateYear !== undefined && { date: dateYear }),
    ...(fileYear !== undefined && { file: fileYear }),
  };
  const line = lineOfKey(head, 'title') ?? 0;
  const range = { line, start: 0, endLine: line, end: head[line]?.length ?? 0 };
  return [{ code: 'yearMismatch', facts, range }];
}

/** The period that a text names with a year of its own. */
function withYear(text: string, date: CalendarDay | undefined): Period | undefined {
  return /\d\d/.test(text) ? periodOfTitle(text, date) : undefined;
}

/** Whether a post about `period` may bear that date: within its year, or until March of the next. */
function fits(period: Period, date: CalendarDay): boolean {
  const year = yearOf(period);
  const isPart = period.end - period.start < 12;
  return yearAbout(date) === year || (isPart && date.year === year);
}
