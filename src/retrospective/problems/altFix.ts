import type { FixEdit, FixSource, ProblemFix } from './fixes';
import { pictureTags } from './pictureTags';
import type { ProblemRange } from './problem';

/** Adds alternative text to a picture, to be written over: what its file's name says, else what the source asks for. */
export function altFix(range: ProblemRange, { lines, altText }: FixSource): ProblemFix | undefined {
  const text = textIn(lines, range);
  const edit = text.startsWith('![') ? markdownEdit(text, altText) : tagEdit(text, altText);
  if (edit === undefined) {
    return undefined;
  }
  const { from, to, before, alt, after } = edit;
  const [start, end] = [placeIn(range, text, from), placeIn(range, text, to)];
  const made: FixEdit = {
    range: { line: start.line, start: start.column, endLine: end.line, end: end.column },
    text: `${before}${alt}${after}`,
    field: { start: before.length, end: before.length + alt.length },
  };
  return { code: 'addAlt', edits: [made], isSafe: false };
}

/** What is written over, by offsets, and what is put there. */
interface AltEdit {
  readonly from: number;
  readonly to: number;
  readonly before: string;
  readonly alt: string;
  readonly after: string;
}

function markdownEdit(text: string, asked: string): AltEdit | undefined {
  const blank = /^!\[(\s*)\]/.exec(text);
  if (blank === null) {
    return undefined;
  }
  const address = /^\]\(\s*(?:<([^<>]+)>|([^\s()]+))/.exec(text.slice(2 + blank[1]!.length));
  const alt = (nameSays(address?.[1] ?? address?.[2] ?? '') ?? asked).replace(/[[\]\\`*_<>]/g, ' ').trim();
  return { from: 2, to: 2 + blank[1]!.length, before: '', alt, after: '' };
}

function tagEdit(text: string, asked: string): AltEdit {
  const tag = pictureTags([text.replace(/\n/g, ' ')])[0]!;
  const alt = (nameSays(tag.src ?? '') ?? asked).replace(/["{}<>&]/g, ' ').trim();
  const blank = /\salt\s*=\s*(?:"\s*"|'\s*')/i.exec(tag.text);
  const from = blank === null ? '<img'.length : blank.index;
  return { from, to: from + (blank?.[0].length ?? 0), before: ' alt="', alt, after: '"' };
}

/** Names that cameras, phones and screens give, which say nothing. */
const given =
  /^(?:img|dsc[fn]?|pxl|p|mvimg|image|photo|picture|pic|screen ?shot|screenshot|capture|kakaotalk|untitled|unnamed|download|figure|fig|스크린샷|화면 캡처|사진|이미지|캡처|그림|무제)(?![\p{L}])/iu;

/** The words of a picture's file name; undefined when it has none that anybody chose. */
export function nameSays(address: string): string | undefined {
  let path = address.replace(/[?#].*$/s, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // a mere percent sign in a file's name
  }
  const words = path
    .replace(/^.*[\\/]/s, '')
    .replace(/\.\w{1,5}$/, '')
    .normalize('NFC')
    .replace(/[-_+.\s]+/g, ' ')
    .replace(/^(?:\d+ )+/, '')
    .trim();
  const isHash = /^(?=.*\d)[0-9a-f ]{8,}$/i.test(words);
  return given.test(words) || isHash || !/\p{L}{2}|\p{Script=Hangul}|\p{Script=Han}/u.test(words) ? undefined : words;
}

function textIn(lines: readonly string[], { line, start, endLine, end }: ProblemRange): string {
  return line === endLine
    ? lines[line]!.slice(start, end)
    : [lines[line]!.slice(start), ...lines.slice(line + 1, endLine), lines[endLine]!.slice(0, end)].join('\n');
}

/** Line and column of an offset in the text that stands in a range. */
function placeIn({ line, start }: ProblemRange, text: string, offset: number): { line: number; column: number } {
  const above = text.slice(0, offset).split('\n');
  const column = above.at(-1)!.length;
  return { line: line + above.length - 1, column: above.length === 1 ? start + column : column };
}
