import { isoDay, utcDate, type CalendarDay } from '../calendar';
import { closedFences } from './fences';
import momentWords from './momentWords.json';

/** One line that somebody wrote down because it will matter at the end of the year. */
export interface Moment {
  readonly day: CalendarDay;
  /** On one line, a time that stands before it included; never empty. */
  readonly text: string;
  /** Where its item begins, from 0. */
  readonly line: number;
}

/** How the text ends that an item goes behind. */
export interface FileEnd {
  readonly isEmpty: boolean;
  /** Whether the last line is ended. */
  readonly isLineEnded: boolean;
  readonly lineEnd: '\n' | '\r\n';
}

/** `2021-03-04`, `2021.3.4`, `2021. 3. 4.`, `2021/03/04`, perhaps a weekday in brackets right behind it. */
const writtenDay = /^(\d{4})(?:-(\d\d?)-(\d\d?)|\/(\d\d?)\/(\d\d?)|\. ?(\d\d?)\. ?(\d\d?)\.?)(?:\(\p{L}{1,9}\))?/u;
const afterDay = /^(?:T(?=\d\d?:\d\d)|[:,]?(?:[ \t]+|$))/;
const headingLine = /^ {0,3}#{1,6}[ \t]+(.*)$/;
const itemLine = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])(?:[ \t]+|$)(?:\[[ xX/>-]\](?:[ \t]+|$))?(.*)$/;
/** What ends an item though it is not indented less: a heading, a fence, a quote, a rule, a comment. */
const otherBlock = /^ {0,3}(?:#{1,6}(?:[ \t]|$)|```|~~~|>|(?:[-*_][ \t]*){3,}$|<!--)/;
/** Marks that stand before a text without being of it: of a list item that was pasted, of a task, between day and text. */
const mark = String.raw`(?:[-*+–—:]|\[[ xX/>-]\])`;
const leadingMarks = new RegExp(String.raw`^(?:${mark}\s+)*(?:${mark}$)?`);
const lineBreaks = /[\r\n\v\f\u0085\u2028\u2029]+/;

/**
 * `text` as a moment has it: one line without control characters, Markdown as it stands. The mark of a list item goes:
 * the moment is one. Empty when nothing is left.
 */
export function momentText(text: string): string {
  return text
    .split(lineBreaks)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ')
    .replaceAll('\t', ' ')
    .replace(/[\p{Cc}\p{Cs}\ufeff]+/gu, '')
    .trim()
    .replace(leadingMarks, '');
}

/** What somebody typed: the text, and the day when it begins with one. */
export function readTyped(typed: string): { readonly day: CalendarDay | undefined; readonly text: string } {
  const text = momentText(typed);
  const dated = datedText(text);
  return dated === undefined ? { day: undefined, text } : { day: dated.day, text: momentText(dated.text) };
}

/** The beginning of `typed` that looks like a day and is none of the calendar, `2021-02-30`; undefined when there is none. */
export function impossibleDay(typed: string): string | undefined {
  const text = momentText(typed);
  const looks = writtenDay.exec(text)?.[0];
  return looks !== undefined && afterDay.test(text.slice(looks.length)) && datedText(text) === undefined
    ? looks
    : undefined;
}

/** A day as `YYYY-MM-DD`; undefined when it is written otherwise or not in the calendar. */
export function readIsoDay(text: string): CalendarDay | undefined {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? datedText(text)?.day : undefined;
}

/** The item of a moment, without a line end: `- 2021-03-04 The text`. */
export function momentLine(day: CalendarDay, text: string): string {
  return `- ${isoDay(day)} ${momentText(text)}`;
}

/** The first line of a new file. */
export function momentsHeading(language: keyof typeof momentWords): string {
  return `# ${momentWords[language].heading}`;
}

/** @param end all of a file, or the end of it; empty only where the file is @param otherwise for a file of one line */
export function fileEnd(end: string, otherwise: FileEnd['lineEnd']): FileEnd {
  const last = end.lastIndexOf('\n');
  return {
    isEmpty: end === '',
    isLineEnded: end === '' || /[\r\n]$/.test(end),
    lineEnd: last < 0 ? otherwise : end[last - 1] === '\r' ? '\r\n' : '\n',
  };
}

/** What goes behind a text so that `item` is its last line. */
export function appendix({ isEmpty, isLineEnded, lineEnd }: FileEnd, heading: string, item: string): string {
  const before = isEmpty ? `${heading}${lineEnd}${lineEnd}` : isLineEnded ? '' : lineEnd;
  return `${before}${item}${lineEnd}`;
}

/**
 * The moments of a Markdown text, in its order: list items that begin with a day, and those below a heading that is one.
 * People keep such lists by hand too, so it takes what they write: any list mark, task boxes, lines that go on below.
 * What stands in code is none. Never throws.
 */
export function readMoments(text: string): Moment[] {
  const lines = text.split(/\r\n|\n|\r/);
  const inCode = closedFences(lines);
  const moments: { day: CalendarDay; parts: string[]; line: number }[] = [];
  let headed: CalendarDay | undefined;
  let open: { readonly parts: string[]; isBroken: boolean } | undefined;
  lines.forEach((each, line) => {
    if (inCode(line)) {
      open = undefined;
      return;
    }
    const heading = headingLine.exec(each);
    if (heading !== null) {
      headed = datedText(heading[1]!.trim())?.day;
      open = undefined;
      return;
    }
    if (each.trim() === '') {
      open &&= { ...open, isBroken: true };
      return;
    }
    const item = otherBlock.test(each) ? null : itemLine.exec(each);
    const isIndented = /^(?: {2}|\t)/.test(each);
    if (item !== null) {
      const dated = datedText(item[2]!.trim());
      const day = dated?.day ?? (isIndented && open !== undefined ? undefined : headed);
      if (day !== undefined) {
        const moment = { day, parts: [dated?.text ?? item[2]!], line };
        moments.push(moment);
        open = { parts: moment.parts, isBroken: false };
      } else if (isIndented) {
        open?.parts.push(item[2]!);
      } else {
        open = undefined;
      }
    } else if (open !== undefined && (isIndented || (!open.isBroken && !otherBlock.test(each)))) {
      open.parts.push(each);
    } else {
      open = undefined;
    }
  });
  return moments.flatMap(({ day, parts, line }) => {
    const whole = momentText(parts.join('\n'));
    return whole === '' ? [] : [{ day, text: whole, line }];
  });
}

/** The day that `text` begins with, and what stands behind it. */
function datedText(text: string): { readonly day: CalendarDay; readonly text: string } | undefined {
  const match = writtenDay.exec(text);
  const rest = match === null ? '' : text.slice(match[0].length);
  const gap = afterDay.exec(rest);
  if (match === null || gap === null) {
    return undefined;
  }
  const [year, month, date] = match.slice(1).filter((part) => part !== undefined);
  const day = { year: Number(year), month: Number(month), day: Number(date) };
  return isInCalendar(day) ? { day, text: rest.slice(gap[0].length) } : undefined;
}

function isInCalendar({ year, month, day }: CalendarDay): boolean {
  const date = utcDate({ year, month, day });
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}
