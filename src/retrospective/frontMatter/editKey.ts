import { normalise } from '../../markdown';
import { changesFor, isWanted } from './edit/changes';
import type { EditedValue } from './edit/dates';
import { toml, yaml, type Dialect } from './edit/dialect';
import type { SourceChange } from './edit/entry';
import { readFrontMatter, type FrontMatter } from './frontMatter';
import type { FrontMatterData, FrontMatterValue } from './plainData';
import { splitFrontMatter } from './split';

export type { DateText, EditedValue } from './edit/dates';

/** A key of front matter and what it is to be; undefined takes the key away. */
export interface FrontMatterEdit {
  readonly key: string;
  readonly value: EditedValue | undefined;
}

/** A replacement in a text: offsets in UTF-16 units of the text as it is, byte order mark and line ends included. */
export interface OffsetChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Why a key is not changed. `line` is 0-based in the post. */
export type EditProblem =
  | { readonly code: 'noFrontMatter' }
  /** In a language of its own, or too long to be read. */
  | { readonly code: 'unsupported' }
  | { readonly code: 'broken'; readonly line: number }
  /** It is written in a way that cannot be changed without touching something else. */
  | { readonly code: 'notEditable' };

export type EditResult = { readonly change: OffsetChange } | { readonly problem: EditProblem };

/**
 * The change that sets one top-level key of a post's front matter and leaves every other byte alone. The value keeps the
 * way it is written (quotes, kind of list, comment behind it); a new key is added at the end of the top level.
 *
 * The result is read before it is returned: where another key or the body would read differently, or this key not as
 * wanted, the edit is refused. A key that says what is wanted already gets an empty change.
 * @param text of the post, any line ends
 */
export function editFrontMatter(text: string, { key, value }: FrontMatterEdit): EditResult {
  const clean = normalise(text);
  const front = readFrontMatter(clean);
  const refused = refusal(front);
  if (refused !== undefined) {
    return { problem: refused };
  }
  const split = splitFrontMatter(clean)!;
  const source = split.bodyLine === 2 ? '' : `${split.source}\n`;
  const dialect: Dialect = front.format === 'toml' ? toml : yaml;
  const lines = new OriginalLines(text);
  const scanned = dialect.scan(source);
  if (scanned === undefined) {
    return { problem: { code: 'notEditable' } };
  }
  if (isWanted(key, front.data[key], value, dialect)) {
    return { change: lines.changeOf({ start: 0, end: 0, text: '' }) };
  }
  const change = changesFor(source, scanned, front.data, key, value, dialect)
    .map((each) => lines.changeOf(each))
    .find((each) => isRight(front, clean, applied(text, each), { key, value }, dialect));
  return change === undefined ? { problem: { code: 'notEditable' } } : { change };
}

function refusal({ format, problem }: FrontMatter): EditProblem | undefined {
  if (format === 'none') {
    return { code: 'noFrontMatter' };
  }
  switch (problem?.code) {
    case undefined:
      return undefined;
    case 'broken':
      return { code: 'broken', line: problem.line };
    case 'unsupportedLanguage':
    case 'tooLong':
      return { code: 'unsupported' };
    case 'notKeysAndValues':
      return { code: 'notEditable' };
  }
}

function applied(text: string, { start, end, text: replacement }: OffsetChange): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** Whether a post whose front matter was `before` says the same after the edit but for the key, which says what is wanted. */
function isRight(
  before: FrontMatter,
  clean: string,
  text: string,
  { key, value }: FrontMatterEdit,
  dialect: Dialect,
): boolean {
  const after = normalise(text);
  const front = readFrontMatter(after);
  return (
    front.problem === undefined &&
    front.format === before.format &&
    after.slice(front.bodyOffset) === clean.slice(before.bodyOffset) &&
    isSame(without(front.data, key), without(before.data, key)) &&
    isWanted(key, front.data[key], value, dialect)
  );
}

function without(data: FrontMatterData, key: string): readonly (readonly [string, FrontMatterValue])[] {
  return Object.entries(data).filter(([name]) => name !== key);
}

/** Whether two trees of plain data are the same, the order of keys too. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return Object.is(a, b);
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]));
  }
  return !Array.isArray(a) && !Array.isArray(b) && isSame(Object.entries(a), Object.entries(b));
}

/** The lines of a text as it is, for places in its front matter told by the normalised source. */
class OriginalLines {
  /** Offset at which each line begins, and the line end behind it. */
  private readonly lines: { readonly start: number; readonly lineEnd: string }[] = [];

  constructor(text: string) {
    let start = text.startsWith('\ufeff') ? 1 : 0;
    for (const match of text.matchAll(/\r\n|\n|\r/g)) {
      this.lines.push({ start, lineEnd: match[0] });
      start = match.index + match[0].length;
    }
    this.lines.push({ start, lineEnd: '' });
  }

  /** @param change in offsets of the source, whose first line is line 1 of the text */
  changeOf({ start, end, text }: SourceChange): OffsetChange {
    const lineEnd = this.lines[0]!.lineEnd;
    return { start: this.offsetOf(start), end: this.offsetOf(end), text: text.replaceAll('\n', lineEnd) };
  }

  private offsetOf(at: number): number {
    let line = 1;
    for (let rest = at; ; line++) {
      const { start, lineEnd } = this.lines[line]!;
      const length =
        this.lines[line + 1] === undefined ? Infinity : this.lines[line + 1]!.start - start - lineEnd.length;
      if (rest <= length) {
        return start + rest;
      }
      rest -= length + 1;
    }
  }
}
