import type { PlaceholderTexts } from './placeholders';
import type { Problem, ProblemRange } from './problem';

/** One rule about the words of a block's text (code blanked out), line by line. */
type Finder = (line: string) => Iterable<{ problem: TextProblem; start: number; end: number }>;
type TextProblem = Problem extends infer P ? (P extends Problem ? Omit<P, 'range'> : never) : never;

/**
 * `TODO:`, `TODO(me)`, `[TODO]`, `<!-- TODO` and a line of nothing else; `FIXME` and `TBD` wherever they stand. Developers
 * write of TODO apps and lists, and head their goals "2022 TODO": that is no note to oneself.
 */
const todo =
  /(?<![\p{L}\p{N}_-])(?:(?<word>FIXME|TBD)(?![\p{L}\p{N}_-])|(?<=^[\s>*+-]{0,20}(?:\[[ x]\]\s|<!--\s{0,5})?|[[(<{]|<!--\s{0,5})(?<alone>TODO)(?=[\s*]{0,5}$|[\])>}]|\s{0,5}-->)|(?<=<!--\s{0,5})(?<hidden>TODO)(?![\p{L}\p{N}_-])|(?<noted>TODO)(?=\s?[:：]|\())/gu;

/** `<your name>`, `{여기에 입력}`, `[insert link]`: a bracket that asks to be filled in. In `<기생충>` it quotes a title. */
const bracketed =
  /[<{[](?![<{[%/!])(?:(?:여기에?|your|insert|enter|fill in|type)(?=[ :])[^<>{}[\]\n"=]{1,60}|[^<>{}[\]\n"=]{0,40}(?:입력|채우기|적어 ?주세요|써 ?주세요))[>}\]](?!\()/giu;

/** A line without the brackets that ask to be filled in. */
export const withoutBracketed = (line: string): string => line.replace(bracketed, '');

const email =
  /(?<![\w.+@/-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,5}(?!(?:png|jpe?g|gif|webp|svg|avif|md|html?|js|ts)\b)[a-z]{2,24}(?![\w-]|\.[a-z]|:)/giu;
/** Mobile numbers, Seoul's and the provinces', with or without the country's prefix. */
const phone =
  /(?<![\w.+-])(?:(?:\+82[- ]?|0)1[016789][-. ]?\d{3,4}[-. ]?\d{4}|(?:\+82[- ]|0)(?:2|[3-6][1-5])(?:[-.]|\) ?)\d{3,4}[-.]\d{4})(?![\w-])/gu;
/** Six digits that are a day, a dash and seven that begin with the sign of sex and century. */
const residentNumber = /(?<![\d-])\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]) ?- ?[1-8]\d{6}(?![\d-])/gu;

function* matches(pattern: RegExp, line: string, problemOf: (match: RegExpMatchArray) => TextProblem) {
  for (const match of line.matchAll(pattern)) {
    yield { problem: problemOf(match), start: match.index, end: match.index + match[0].length };
  }
}

const finders: readonly Finder[] = [
  (line) => matches(todo, line, ([word]) => ({ code: 'todo', facts: { word: word! } })),
  (line) => matches(bracketed, line, ([text]) => ({ code: 'placeholder', facts: { text: text!, isBegun: true } })),
  (line) => matches(email, line, () => ({ code: 'personalData', facts: { kind: 'email' } })),
  (line) => matches(phone, line, () => ({ code: 'personalData', facts: { kind: 'phone' } })),
  (line) => matches(residentNumber, line, () => ({ code: 'personalData', facts: { kind: 'residentNumber' } })),
];

/** Of a line that is longer nobody reads all; a post's lines have some hundred units. */
const longest = 20_000;

/**
 * What the words of some lines tell: notes to oneself, fields, personal data. Lines of the ranges count from the first.
 * Whether a field's section is begun is for who knows the sections.
 */
export function textProblems(lines: readonly string[], placeholders: PlaceholderTexts): Problem[] {
  const found: Problem[] = [];
  lines.forEach((whole, line) => {
    const text = whole.slice(0, longest);
    if (text.trim() === '') {
      return;
    }
    const add = (problem: TextProblem, start: number, end: number) => {
      const range: ProblemRange = { line, start, endLine: line, end };
      found.push({ ...problem, range } as Problem);
    };
    for (const { start, end } of placeholders.in(text)) {
      add({ code: 'placeholder', facts: { text: text.slice(start, end), isBegun: true } }, start, end);
    }
    for (const find of finders) {
      for (const { problem, start, end } of find(text)) {
        add(problem, start, end);
      }
    }
  });
  return found;
}
