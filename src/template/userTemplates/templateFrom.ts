import type { CalendarDay } from '../../calendar';
import { templateLanguages, type TemplateLanguage } from '../language';
import { periodIn, periodName, shifted, type Period } from '../period';

/** A post as far as a template is made of it. */
export interface PostToCopy {
  /** Front matter with its markers, `\n` line ends; empty when there is none. */
  readonly head: string;
  /** Top-level blocks of the body: markdown-it's type of their first token without `_open`, and their lines. */
  readonly blocks: readonly { readonly kind: string; readonly source: string }[];
}

export interface TemplateNames {
  readonly name: string;
  readonly language?: TemplateLanguage;
}

/** The period that a post looks back on: the month, half or quarter that its title names, else its year. */
export function periodOfPost(title: string, fileName: string, date: CalendarDay | undefined): Period | undefined {
  const year = yearOfPost(title, fileName, date);
  return year === undefined ? undefined : (periodIn(title, year) ?? { kind: 'year', year });
}

/**
 * The year that a post looks back on: the one in its title, else in its file name, else that of its date, where January
 * to March mean the year before (a dated file name's day is its date).
 */
function yearOfPost(title: string, fileName: string, date: CalendarDay | undefined): number | undefined {
  const written = /^(\d{4})([-_.])(\d\d)\2(\d\d)/.exec(fileName);
  const rest = written === null ? fileName : fileName.slice(written[0].length);
  const named = [title, rest].map((words) => /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(words)?.[0]).find(Boolean);
  if (named !== undefined) {
    return Number(named);
  }
  const day = date ?? (written && { year: Number(written[1]), month: Number(written[3]), day: Number(written[4]) });
  return day ? (day.month <= 3 ? day.year - 1 : day.year) : undefined;
}

/**
 * A template of a post that somebody wrote: its front matter with its date as a variable, its title and headings with
 * their years and periods as variables, the head of each table with an empty row. What they wrote under the headings is
 * theirs and stays out.
 * @param period that the post looks back on; undefined when nobody knows, and then years stay as they are
 */
export function templateFrom(post: PostToCopy, period: Period | undefined, names: TemplateNames): string {
  const withVariables = variablesFor(period);
  const head = post.head
    .trimEnd()
    .split('\n')
    .map((line) =>
      /^title[ \t]*[:=]/.test(line)
        ? withVariables(line)
        : line.replace(/^(date[ \t]*[:=][ \t]*)\S.*$/, (_whole, key: string) => `${key}{{date}}`),
    )
    .join('\n');
  const body = post.blocks.flatMap(({ kind, source }) => {
    switch (kind) {
      case 'heading':
        return [withVariables(source.trimEnd())];
      case 'table':
        return [withVariables(tableHead(source))];
      case 'hr':
        return [source.trimEnd()];
      default:
        return [];
    }
  });
  const facts = [
    '---',
    `name: ${JSON.stringify(names.name)}`,
    `kind: ${period?.kind ?? 'year'}`,
    ...(names.language === undefined ? [] : [`language: ${names.language}`]),
    '---',
  ];
  return `${[facts.join('\n'), ...(head === '' ? [] : [head]), ...body].join('\n\n')}\n`;
}

/** Puts variables for the period, those beside it, and the years around it; other numbers stay. */
function variablesFor(period: Period | undefined): (words: string) => string {
  if (period === undefined || !('year' in period)) {
    return (words) => words;
  }
  const names = new Map<string, string>();
  if (period.kind !== 'year') {
    for (const language of templateLanguages) {
      names.set(periodName(shifted(period, -1), language), 'lastPeriod');
      names.set(periodName(period, language), 'period');
      names.set(periodName(shifted(period, 1), language), 'nextPeriod');
    }
  }
  names.set(String(period.year - 1), 'lastYear');
  names.set(String(period.year), 'year');
  names.set(String(period.year + 1), 'nextYear');
  const named = new RegExp(`(?<!\\d)(?:${[...names.keys()].join('|')})(?!\\d)`, 'gu');
  return (words) => words.replace(named, (name) => `{{${names.get(name)!}}}`);
}

/** The head of a table, its delimiter row, and one empty row of as many cells. */
function tableHead(source: string): string {
  const [head = '', delimiters = ''] = source.split('\n');
  return [head, delimiters, delimiters.replace(/:?-+:?/g, '  ')].join('\n');
}
