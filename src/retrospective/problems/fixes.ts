import type { FrontMatterData } from '../frontMatter/plainData';
import type { PostHeader } from '../frontMatter/header';
import type { Section } from '../sections';
import { altFix } from './altFix';
import type { Problem, ProblemRange } from './problem';
import { yearFixes } from './yearFixes';

/** How a fix mends a problem. */
export type FixCode =
  | 'markEmphasis'
  | 'deleteNote'
  | 'deleteSection'
  | 'deleteLine'
  | 'shiftHeadings'
  | 'addFootnote'
  | 'addAlt'
  | 'renameHeading'
  | 'setTitle'
  | 'setDate'
  | 'renameFile';

/** A piece of a post and what stands there instead. */
export interface FixEdit {
  readonly range: ProblemRange;
  readonly text: string;
  /** The part of the text, by UTF-16 units, that the person is to write over. */
  readonly field?: { readonly start: number; readonly end: number };
}

/** A way to mend a problem, as edits of the post that do not overlap. */
export interface ProblemFix {
  readonly code: FixCode;
  readonly edits: readonly FixEdit[];
  /** What the title, the date or the file's name is then; a page bundle's name is its folder's. */
  readonly becomes?: string;
  /** Whether it may be done for all problems of its kind without looking: what a reader sees stays or gets as it was meant. */
  readonly isSafe: boolean;
}

/** What a fix is made from. */
export interface FixSource {
  /** Lines of the whole post. */
  readonly lines: readonly string[];
  readonly sections: readonly Section[];
  readonly header: PostHeader;
  /** Of the front matter. */
  readonly data: FrontMatterData;
  /** Of the post's file, `/` between segments; undefined while it has none. */
  readonly path?: string | undefined;
  /** What the blog needs to show emphasis: HTML tags, or a zero-width space inside its marks. */
  readonly emphasis: 'tags' | 'zeroWidth';
  /** What asks for the alternative text of a picture whose name says nothing. */
  readonly altText: string;
}

/** The ways to mend a problem, the likeliest first; none when only the writer can. */
export function fixesOf(problem: Problem, source: FixSource): ProblemFix[] {
  if (problem.code === 'yearMismatch') {
    return yearFixes(problem.facts, source);
  }
  const fix = fixOf(problem, source);
  return fix === undefined ? [] : [fix];
}

function fixOf(problem: Problem, source: FixSource): ProblemFix | undefined {
  const { lines, sections } = source;
  switch (problem.code) {
    case 'literalEmphasis':
      return { code: 'markEmphasis', edits: emphasisEdits(problem.facts, source), isSafe: true };
    case 'privateNote':
      return { code: 'deleteNote', edits: [{ range: withLines(problem.range, lines), text: '' }], isSafe: false };
    case 'placeholder':
    case 'todo': {
      const { line } = problem.range;
      const range = withLines({ line, start: 0, endLine: line, end: lines[line]!.length }, lines);
      return isAlone(problem, lines[line]!)
        ? { code: 'deleteLine', edits: [{ range, text: '' }], isSafe: false }
        : undefined;
    }
    case 'emptySection': {
      const section = sections.find(({ line }) => line === problem.range.line);
      return section === undefined
        ? undefined
        : {
            code: 'deleteSection',
            edits: [{ range: linesRange(section.line, section.endLine, lines), text: '' }],
            isSafe: false,
          };
    }
    case 'missingAlt':
      return altFix(problem.range, source);
    case 'duplicateHeading':
      return renamed(problem.range.line, source);
    case 'headingJump':
      return shifted(problem.range.line, problem.facts.level - problem.facts.expected, source);
    case 'missingFootnote': {
      const line = lines.length - 1;
      const end = lines[line]!.length;
      const gap = end > 0 ? '\n\n' : lines[line - 1]?.trim() === '' || line === 0 ? '' : '\n';
      const isBehindOne = /^\[\^[^\]]+\]:/.test(lines.findLast((text) => text.trim() !== '') ?? '');
      const text = `${isBehindOne && end === 0 ? '' : gap}[^${problem.facts.label}]: \n`;
      return { code: 'addFootnote', edits: [{ range: { line, start: end, endLine: line, end }, text }], isSafe: false };
    }
    default:
      return undefined;
  }
}

/** Whether a problem's words are all that its line says, marks aside. */
function isAlone({ range, code }: Problem, line: string): boolean {
  const rest = line.slice(0, range.start) + (code === 'todo' ? '' : line.slice(range.end));
  return !/[\p{L}\p{N}<|]/u.test(rest) && !line.trimStart().startsWith('|');
}

function emphasisEdits(
  { mark, open, close }: { readonly mark: string; readonly open: ProblemRange; readonly close: ProblemRange },
  { lines, emphasis }: FixSource,
): ProblemFix['edits'] {
  if (emphasis === 'tags') {
    const name = mark.length === 2 ? 'strong' : 'em';
    return [
      { range: open, text: `<${name}>` },
      { range: close, text: `</${name}>` },
    ];
  }
  const isSign = (character: string | undefined) => character !== undefined && /[\p{P}\p{S}]/u.test(character);
  const after: ProblemRange = { ...open, start: open.end };
  const before: ProblemRange = { ...close, end: close.start };
  return [
    ...(isSign(lines[open.endLine]![open.end]) ? [{ range: after, text: zeroWidthSpace }] : []),
    ...(isSign(lines[close.line]![close.start - 1]) ? [{ range: before, text: zeroWidthSpace }] : []),
  ];
}

/** Neither blank nor sign to CommonMark's flanking rule, which so looks no further. */
const zeroWidthSpace = '\u200b';

/** The heading on `line` under a title that no other has, to be written over. */
function renamed(line: number, { lines, sections }: FixSource): ProblemFix {
  const [, mark, written] = /^( {0,3}(?:#{1,6}[ \t]+)?)(.*?)(?:[ \t]+#+)?[ \t]*$/.exec(lines[line]!)!;
  const titles = new Set(sections.map(({ title }) => title));
  const title = sections.find((section) => section.line === line)?.title;
  let number = 2;
  while (titles.has(`${title} ${number}`)) {
    number++;
  }
  const text = `${written} ${number}`;
  const start = mark!.length;
  const range = { line, start, endLine: line, end: start + written!.length };
  const field = { start: 0, end: text.length };
  return { code: 'renameHeading', edits: [{ range, text, field }], isSafe: false };
}

/** The heading on `line` and those that follow as deep or deeper, none of which can be an underlined one, `by` levels up. */
function shifted(line: number, by: number, { lines, sections }: FixSource): ProblemFix {
  const rest = sections.slice(sections.findIndex((section) => section.line === line));
  const end = rest.findIndex(({ level }) => level < rest[0]!.level);
  const edits = rest.slice(0, end < 0 ? undefined : end).map((section) => {
    const start = lines[section.line]!.indexOf('#');
    return { range: { line: section.line, start, endLine: section.line, end: start + by }, text: '' };
  });
  return { code: 'shiftHeadings', edits, isSafe: false };
}

/** `range`, with its lines whole when nothing else stands on them. */
function withLines({ line, start, endLine, end }: ProblemRange, lines: readonly string[]): ProblemRange {
  const isWhole = lines[line]!.slice(0, start).trim() === '' && lines[endLine]!.slice(end).trim() === '';
  const isApart = lines[line - 1]?.trim() === '' && lines[endLine + 1]?.trim() === '';
  return isWhole ? linesRange(line, endLine + (isApart ? 2 : 1), lines) : { line, start, endLine, end };
}

/** All of the lines from one up to another. */
function linesRange(from: number, to: number, lines: readonly string[]): ProblemRange {
  return to < lines.length
    ? { line: from, start: 0, endLine: to, end: 0 }
    : { line: from, start: 0, endLine: lines.length - 1, end: lines.at(-1)!.length };
}
