import {
  isRestEmpty,
  lineEndAt,
  nextLineAt,
  scanBrackets,
  skipBlanks,
  type Entry,
  type Scanned,
  type ValueStyle,
} from './entry';

/** The keys before the first table of TOML that is known to be readable. Undefined when something is not understood. */
export function tomlEntries(source: string): Scanned | undefined {
  const entries: Entry[] = [];
  for (let at = 0; at < source.length;) {
    const start = skipBlanks(source, at);
    if (isRestEmpty(source, at)) {
      at = nextLineAt(source, at);
      continue;
    }
    if (source[start] === '[') {
      return { entries, end: at };
    }
    const path = keyAt(source, start);
    const value = path && valueAt(source, skipBlanks(source, path.sign));
    if (value === undefined || !isRestEmpty(source, value.valueEnd)) {
      return undefined;
    }
    const { key, sign } = path!;
    const next = nextLineAt(source, value.valueEnd);
    entries.push({ key, start: at, next, sign, comment: '', ...value });
    at = next;
  }
  return { entries, end: source.length };
}

/** The key before an equals sign, of a dotted one the first, and the offset behind the sign. */
function keyAt(source: string, start: number): { key: string; sign: number } | undefined {
  let key: string | undefined;
  for (let at = start; ;) {
    const quote = source[at];
    const end = quote === '"' || quote === "'" ? stringEnd(source, at) : bareEnd(source, at);
    if (end === undefined) {
      return undefined;
    }
    const text = source.slice(at, end);
    key ??= quote === '"' ? unescaped(text) : quote === "'" ? text.slice(1, -1) : text;
    const behind = skipBlanks(source, end);
    if (source[behind] === '=') {
      return { key, sign: behind + 1 };
    }
    if (source[behind] !== '.') {
      return undefined;
    }
    at = skipBlanks(source, behind + 1);
  }
}

function bareEnd(source: string, at: number): number {
  while (/[A-Za-z0-9_-]/.test(source[at] ?? '')) {
    at++;
  }
  return at;
}

/** The text of a quoted key; one with an escape that JSON doesn't know is compared as it is written. */
function unescaped(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/** End of the string that begins at `at`, of one line or several. */
function stringEnd(source: string, at: number): number | undefined {
  const quote = source[at]!;
  const isLong = source.startsWith(quote.repeat(3), at);
  if (isLong) {
    for (let i = at + 3; i < source.length; i++) {
      if (quote === '"' && source[i] === '\\') {
        i++;
      } else if (source.startsWith(quote.repeat(3), i)) {
        // Up to two quotes may belong to the text.
        return i + 3 + /^["']{0,2}/.exec(source.slice(i + 3))![0].length;
      }
    }
    return undefined;
  }
  for (let i = at + 1; i < source.length; i++) {
    if (quote === '"' && source[i] === '\\') {
      i++;
    } else if (source[i] === quote) {
      return i + 1;
    }
  }
  return undefined;
}

function valueAt(
  source: string,
  start: number,
): Pick<Entry, 'valueStart' | 'valueEnd' | 'style' | 'items'> | undefined {
  const value = (style: ValueStyle, end: number | undefined, items: Entry['items'] = []) =>
    end === undefined ? undefined : { valueStart: start, valueEnd: end, style, items };
  switch (source[start]) {
    case '"':
    case "'":
      return value(styleAt(source, start), stringEnd(source, start));
    case '[':
    case '{': {
      const list = scanBrackets(source, start, (at) => stringEnd(source, at), true);
      const items = list?.items.map((item) => ({ ...item, style: styleAt(source, item.start) }));
      return value(source[start] === '[' ? 'inlineList' : 'rest', list?.end, items);
    }
    default: {
      const line = source.slice(start, lineEndAt(source, start));
      const text = line.replace(/#.*$/, '').trimEnd();
      return value('plain', start + text.length);
    }
  }
}

function styleAt(source: string, at: number): ValueStyle {
  const first = source[at]!;
  const isLong = source.startsWith(first.repeat(3), at);
  return first === '"'
    ? isLong
      ? 'multiline'
      : 'double'
    : first === "'"
      ? isLong
        ? 'multiline'
        : 'single'
      : /[[{]/.test(first)
        ? 'rest'
        : 'plain';
}
