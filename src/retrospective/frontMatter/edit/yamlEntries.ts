import { parseYaml } from '../yaml';
import {
  isRestEmpty,
  lineEndAt,
  nextLineAt,
  quotedEnd,
  scanBrackets,
  skipBlanks,
  type Entry,
  type Item,
  type Scanned,
  type ValueStyle,
} from './entry';

/**
 * The top-level keys of YAML that is known to be readable. Undefined when something in it is not understood: a mapping in
 * braces, a complex key, a list.
 */
export function yamlEntries(source: string): Scanned | undefined {
  const entries: Entry[] = [];
  for (let at = 0; at < source.length;) {
    if (isRestEmpty(source, at)) {
      at = nextLineAt(source, at);
      continue;
    }
    const key = keyAt(source, at);
    const value = key && valueBehind(source, key.sign);
    if (value === undefined) {
      return undefined;
    }
    const next = nextLineAt(source, value.last);
    entries.push({ key: key!.key, start: at, sign: key!.sign, next, ...value });
    at = next;
  }
  return { entries, end: source.length };
}

/** The key that a line begins with, and the offset behind its colon. */
function keyAt(source: string, at: number): { key: string; sign: number } | undefined {
  const first = source[at];
  if (first === '"' || first === "'") {
    const end = quotedEnd(source, at);
    const colon = end === undefined ? -1 : skipBlanks(source, end);
    return end !== undefined && source[colon] === ':'
      ? { key: String(parseYaml(source.slice(at, end))), sign: colon + 1 }
      : undefined;
  }
  const match = /^(.*?):(?=[ \t]|$)/.exec(source.slice(at, lineEndAt(source, at)));
  return match === null ? undefined : { key: match[1]!.trim(), sign: at + match[0].length };
}

type Value = Pick<Entry, 'valueStart' | 'valueEnd' | 'style' | 'comment' | 'items'> & {
  /** Some offset on the last line that belongs to it. */
  readonly last: number;
};

const noItems: readonly Item[] = [];

function valueBehind(source: string, sign: number): Value | undefined {
  const start = skipBlanks(source, sign);
  const whole = (style: ValueStyle, end: number, items = noItems): Value | undefined =>
    isRestEmpty(source, end)
      ? { valueStart: start, valueEnd: end, style, comment: '', items, last: Math.max(start, end - 1) }
      : undefined;
  switch (source[start]) {
    case undefined:
    case '\n':
    case '#':
      return valueBelow(source, sign);
    case '"':
    case "'": {
      const end = quotedEnd(source, start);
      return end === undefined ? undefined : whole(source[start] === '"' ? 'double' : 'single', end);
    }
    case '[':
    case '{': {
      const list = scanBrackets(source, start, (at) => quotedEnd(source, at), false);
      const items = list?.items.map((item) => ({ ...item, style: styleAt(source, item.start) }));
      return list && whole(source[start] === '[' ? 'inlineList' : 'rest', list.end, items);
    }
    case '|':
    case '>': {
      const headEnd = lineEndAt(source, start);
      const comment = /[ \t]+#.*$/.exec(source.slice(start, headEnd))?.[0] ?? '';
      const end = indentedEnd(source, headEnd, true);
      return { valueStart: start, valueEnd: end, style: 'multiline', comment, items: noItems, last: end };
    }
    case '&':
    case '*':
    case '!': {
      // What follows is not looked into, so that a list in it may begin at the line's start, and brackets end there.
      const end = belowEnd(source, start);
      return { valueStart: start, valueEnd: end, style: 'rest', comment: '', items: noItems, last: end };
    }
    default: {
      // Of several lines perhaps; a comment ends it.
      const lines = source.slice(start, indentedEnd(source, lineEndAt(source, start), false));
      return whole('plain', start + lines.split(/[ \t]#/, 1)[0]!.trimEnd().length);
    }
  }
}

/** A value that begins on the next lines, or none. */
function valueBelow(source: string, sign: number): Value {
  const lineEnd = lineEndAt(source, sign);
  const comment = source.slice(sign, lineEnd).trimEnd();
  const end = belowEnd(source, lineEnd);
  if (end === lineEnd) {
    return { valueStart: sign, valueEnd: sign, style: 'empty', comment: '', items: noItems, last: sign };
  }
  const items = blockItems(source, lineEnd + 1, end);
  const style = items === undefined ? 'rest' : 'blockList';
  return { valueStart: sign, valueEnd: end, style, comment, items: items ?? noItems, last: end };
}

/** End of the last line of a value that goes on below `lineEnd`: indented lines, and list items at the line's start. */
function belowEnd(source: string, at: number): number {
  return linesEnd(source, lineEndAt(source, at), (line) => /^(?:[ \t]+[^\s#]|-(?:\s|$)|[\]}])/.test(line));
}

/** End of the last indented line that follows `lineEnd`; `lineEnd` when there is none. */
function indentedEnd(source: string, lineEnd: number, withComments: boolean): number {
  return linesEnd(source, lineEnd, (line) => (withComments ? /^[ \t]+\S/ : /^[ \t]+[^\s#]/).test(line));
}

/** End of the last line behind `lineEnd` that belongs to a value, with blank lines and comments between such lines. */
function linesEnd(source: string, lineEnd: number, belongs: (line: string) => boolean): number {
  let end = lineEnd;
  for (let at = lineEnd + 1; at <= source.length;) {
    const next = lineEndAt(source, at);
    const line = source.slice(at, next);
    if (belongs(line)) {
      end = next;
    } else if (!/^[ \t]*(?:#|$)/.test(line)) {
      break;
    }
    at = next + 1;
  }
  return end;
}

/** The items of a block list on the lines from `at` to `end`; undefined when something else stands there. */
function blockItems(source: string, at: number, end: number): Item[] | undefined {
  const items: Item[] = [];
  let indent: number | undefined;
  for (let line = at; line <= end;) {
    const lineEnd = lineEndAt(source, line);
    const text = source.slice(line, lineEnd);
    const dash = /^ *(?=-(?:\s|$))/.exec(text)?.[0].length;
    const last = items.at(-1);
    if (dash !== undefined && dash === (indent ??= dash)) {
      items.push({ start: line, end: lineEnd, style: styleAt(source, skipBlanks(source, line + dash + 1)) });
    } else if (/^[ \t]*[^\s#]/.test(text)) {
      if (last === undefined) {
        return undefined;
      }
      items[items.length - 1] = { ...last, end: lineEnd };
    }
    line = lineEnd + 1;
  }
  return items;
}

function styleAt(source: string, at: number): ValueStyle {
  const first = source[at] ?? '\n';
  return first === '"' ? 'double' : first === "'" ? 'single' : /[\n#[{&*!|>]/.test(first) ? 'rest' : 'plain';
}
