/** How a value is written. `rest` is what is not written anew: nested keys, anchors, tags. */
export type ValueStyle = 'empty' | 'plain' | 'single' | 'double' | 'multiline' | 'inlineList' | 'blockList' | 'rest';

/** An item of a list, in offsets of the source: of its value, for a block list of its lines (without the last line's end). */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly style: ValueStyle;
}

/** A top-level key with its value, in offsets (UTF-16 units) of the lines between the markers, `\n` behind each. */
export interface Entry {
  /** Of a dotted key the first. */
  readonly key: string;
  /** Of its first line, and of the line behind its last one (the source's length if there is none). */
  readonly start: number;
  readonly next: number;
  /** Behind the `:` or `=`. */
  readonly sign: number;
  readonly valueStart: number;
  readonly valueEnd: number;
  readonly style: ValueStyle;
  /** A comment, with the blanks before it, that stands on the first line of a value that goes on below. */
  readonly comment: string;
  readonly items: readonly Item[];
}

/** What a scanner finds: the keys, and where keys of the top level end (before TOML's first table). */
export interface Scanned {
  readonly entries: readonly Entry[];
  readonly end: number;
}

/** A replacement in offsets of the source, `\n` for line ends. */
export interface SourceChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Offset of the end of the line that `at` is on. */
export function lineEndAt(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}

/** Offset of the line behind the one that `at` is on. */
export function nextLineAt(source: string, at: number): number {
  return Math.min(source.length, lineEndAt(source, at) + 1);
}

export function skipBlanks(source: string, at: number): number {
  while (source[at] === ' ' || source[at] === '\t') {
    at++;
  }
  return at;
}

/** Whether nothing but blanks and perhaps a comment stands from `at` to the end of the line. */
export function isRestEmpty(source: string, at: number): boolean {
  const next = skipBlanks(source, at);
  const character = source[next];
  return character === undefined || character === '\n' || character === '#';
}

/** End of YAML's quoted text that begins at `at`; undefined when it has none. */
export function quotedEnd(source: string, at: number): number | undefined {
  const quote = source[at];
  for (let i = at + 1; i < source.length; i++) {
    if (quote === '"' && source[i] === '\\') {
      i++;
    } else if (source[i] === quote) {
      if (quote === '"' || source[i + 1] !== "'") {
        return i + 1;
      }
      i++;
    }
  }
  return undefined;
}

/** A list in brackets: where it ends (behind the bracket), and its items. */
export interface ScannedList {
  readonly end: number;
  /** Offsets of the closing brackets, nested ones too, that are the first on their line. */
  readonly firstOnLine: readonly number[];
  readonly items: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Scans a bracketed value that begins at `at`, with what is nested in it.
 * @param quotedEnd end of a quoted text that begins at an offset; undefined when none begins there or it has no end
 * @param quoteAnywhere whether a quote opens a text in the middle of a word too (TOML), or only where a value begins (YAML)
 */
export function scanBrackets(
  source: string,
  at: number,
  quotedEnd: (at: number) => number | undefined,
  quoteAnywhere: boolean,
): ScannedList | undefined {
  const items: { start: number; end: number }[] = [];
  const firstOnLine: number[] = [];
  let isFirst = false;
  let depth = 0;
  let start = -1;
  let end = -1;
  let mayBegin = true;
  const finish = () => {
    if (start >= 0) {
      items.push({ start, end });
    }
    start = -1;
  };
  for (let i = at; i < source.length;) {
    const character = source[i]!;
    if (/\s/.test(character)) {
      isFirst ||= character === '\n';
      i++;
      continue;
    }
    if (character === '#' && (quoteAnywhere || /\s/.test(source[i - 1] ?? ''))) {
      i = lineEndAt(source, i);
      continue;
    }
    const isOpening = character === '[' || character === '{';
    const isClosing = character === ']' || character === '}';
    if (isClosing && isFirst) {
      firstOnLine.push(i);
    }
    isFirst = false;
    if (isClosing && depth === 1) {
      finish();
      return { end: i + 1, items, firstOnLine };
    }
    const quoteEnd = (mayBegin || quoteAnywhere) && (character === '"' || character === "'") ? quotedEnd(i) : i + 1;
    if (quoteEnd === undefined) {
      return undefined;
    }
    if (character === ',' && depth === 1) {
      finish();
    } else if (depth > 0) {
      start = start < 0 ? i : start;
      end = quoteEnd;
    }
    depth += isOpening ? 1 : isClosing ? -1 : 0;
    mayBegin = isOpening || character === ',' || character === ':';
    i = quoteEnd;
  }
  return undefined;
}
