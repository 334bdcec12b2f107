import type { CalendarDay } from '../../calendar';
import type { TemplateLanguage } from '../language';
import type { PeriodKind } from '../period';

/** A post as far as a template is made of it. */
export interface PostToCopy {
  /** Front matter with its markers, `\n` line ends; empty when there is none. */
  readonly head: string;
  /** Top-level blocks of the body: markdown-it's type of their first token without `_open`, and their lines. */
  readonly blocks: readonly { readonly kind: string; readonly source: string }[];
}

export interface TemplateNames {
  readonly name: string;
  readonly kind: PeriodKind;
  readonly language?: TemplateLanguage;
}

/**
 * The year that a post looks back on: the one in its title, else in its file name, else that of its date, where January
 * to March mean the year before (a dated file name's day is its date).
 */
export function yearOfPost(title: string, fileName: string, date: CalendarDay | undefined): number | undefined {
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
 * A template of a post that somebody wrote: its front matter with its years and date as variables, its headings with
 * their years as variables, the head of each table with an empty row. What they wrote under the headings is theirs and
 * stays out.
 * @param year that the post looks back on; undefined when nobody knows, and then years stay as they are
 */
export function templateFrom(post: PostToCopy, year: number | undefined, names: TemplateNames): string {
  const withVariables = (words: string) => (year === undefined ? words : yearsAsVariables(words, year));
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
    `kind: ${names.kind}`,
    ...(names.language === undefined ? [] : [`language: ${names.language}`]),
    '---',
  ];
  return `${[facts.join('\n'), ...(head === '' ? [] : [head]), ...body].join('\n\n')}\n`;
}

/** The years around a post's as variables; other numbers stay. */
function yearsAsVariables(words: string, year: number): string {
  const names = new Map([
    [String(year - 1), 'lastYear'],
    [String(year), 'year'],
    [String(year + 1), 'nextYear'],
  ]);
  return words.replace(/(?<!\d)\d{4}(?!\d)/g, (digits) => {
    const name = names.get(digits);
    return name === undefined ? digits : `{{${name}}}`;
  });
}

/** The head of a table, its delimiter row, and one empty row of as many cells. */
function tableHead(source: string): string {
  const [head = '', delimiters = ''] = source.split('\n');
  return [head, delimiters, delimiters.replace(/:?-+:?/g, '  ')].join('\n');
}
