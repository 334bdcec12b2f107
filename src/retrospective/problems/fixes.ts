import type { Section } from '../sections';
import type { Problem, ProblemRange } from './problem';

/** How a fix mends a problem. */
export type FixCode = 'markEmphasis' | 'deleteNote' | 'deleteSection' | 'deleteLine' | 'shiftHeadings' | 'addFootnote';

/** The way to mend a problem, as edits of the post that do not overlap. */
export interface ProblemFix {
  readonly code: FixCode;
  readonly edits: readonly { readonly range: ProblemRange; readonly text: string }[];
  /** Whether it may be done for all problems of its kind without looking: what a reader sees stays or gets as it was meant. */
  readonly isSafe: boolean;
}

/** What a fix is made from. */
export interface FixSource {
  /** Lines of the whole post. */
  readonly lines: readonly string[];
  readonly sections: readonly Section[];
  /** What the blog needs to show emphasis: HTML tags, or a zero-width space inside its marks. */
  readonly emphasis: 'tags' | 'zeroWidth';
}

/** How a problem can be mended; undefined when only the writer can. */
export function fixOf(problem: Problem, source: FixSource): ProblemFix | undefined {
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

/** The heading on `line` and those that follow as deep or deeper, `by` levels up; undefined where one is underlined. */
function shifted(line: number, by: number, { lines, sections }: FixSource): ProblemFix | undefined {
  const first = sections.findIndex((section) => section.line === line);
  const { level } = sections[first] ?? { level: 7 };
  const rest = sections.slice(first);
  const end = rest.findIndex((section) => section.level < level);
  const edits = rest.slice(0, end < 0 ? undefined : end).map((section) => {
    const start = /^ {0,3}(?=#)/.exec(lines[section.line]!)?.[0].length;
    return start === undefined
      ? undefined
      : { range: { line: section.line, start, endLine: section.line, end: start + by }, text: '' };
  });
  const known = edits.filter((edit) => edit !== undefined);
  return first < 0 || known.length < edits.length ? undefined : { code: 'shiftHeadings', edits: known, isSafe: false };
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
