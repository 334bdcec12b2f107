import { lineEndAt, nextLineAt, quotedEnd, scanBrackets, skipBlanks } from './edit/entry';

const dash = /-[ \t]+/y;
/** An anchor or a tag before a value. */
const property = /[&!][^\s,[\]{}]*[ \t]+/y;

/**
 * YAML with the closing brackets of lists and mappings set in that stand no deeper than the key they belong to:
 *
 *     tags: [
 *       a,
 *     ]
 *
 * The specification wants them deeper, and js-yaml does; engines' readers (libyaml, and Go's after it) do not look at
 * indentation inside brackets, and people write them so. Nothing but blanks is added, and no line: lines keep their
 * numbers, and values what they are. Linear in the text; the text itself where nothing is to be set in.
 */
export function withClosingBracketsSetIn(source: string): string {
  const added: { readonly at: number; readonly blanks: number }[] = [];
  let parent = -1;
  for (let line = 0; line < source.length;) {
    const head = headAt(source, line, parent);
    parent = head.parent;
    const first = source[head.value];
    if (first === '[' || first === '{') {
      const scanned = scanBrackets(source, head.value, (at) => quotedEnd(source, at), false);
      if (scanned === undefined) {
        break;
      }
      for (const at of scanned.firstOnLine) {
        const column = columnOf(source, at);
        if (column !== undefined && column <= parent) {
          added.push({ at, blanks: parent + 1 - column });
        }
      }
      line = nextLineAt(source, scanned.end);
    } else if (first === '"' || first === "'") {
      const end = quotedEnd(source, head.value);
      if (end === undefined) {
        break;
      }
      line = nextLineAt(source, end);
    } else {
      const isText = first !== undefined && first !== '\n' && first !== '#';
      line = isText ? deeperEnd(source, line, parent) : nextLineAt(source, line);
    }
  }
  return setIn(source, added);
}

/** What a line begins with: where its value is, and the column of the key or dash that has it. */
function headAt(source: string, line: number, above: number): { value: number; parent: number } {
  let at = skipBlanks(source, line);
  let parent = above;
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found === null) {
      return false;
    }
    at = skipBlanks(source, at + found[0].length);
    return true;
  };
  for (let column = at - line; skip(dash); column = at - line) {
    parent = column;
  }
  const sign = keyEnd(source, at);
  if (sign !== undefined) {
    parent = at - line;
    at = skipBlanks(source, sign);
  }
  while (skip(property)) {
    // Several may stand there.
  }
  return { value: at, parent };
}

/** Offset behind the colon of the key that begins at `at`; undefined when none does. */
function keyEnd(source: string, at: number): number | undefined {
  const lineEnd = lineEndAt(source, at);
  if (source[at] === '"' || source[at] === "'") {
    const end = quotedEnd(source, at);
    const colon = end === undefined || end > lineEnd ? lineEnd : skipBlanks(source, end);
    return source[colon] === ':' ? colon + 1 : undefined;
  }
  const key = /^[^\s[\]{}#&*!|>%@`,][^\n]*?:(?=\s|$)/.exec(source.slice(at, lineEnd));
  return key === null || /\s#/.test(key[0]) ? undefined : at + key[0].length;
}

/** Offset behind the lines of a text that goes on below its key: those that are deeper, or blank. */
function deeperEnd(source: string, line: number, parent: number): number {
  let at = nextLineAt(source, line);
  while (at < source.length) {
    const first = skipBlanks(source, at);
    const isBlank = first >= source.length || source[first] === '\n';
    if (!isBlank && first - at <= parent) {
      break;
    }
    at = nextLineAt(source, at);
  }
  return at;
}

/** Column of what is the first on its line; undefined behind a tab, which is no indentation. */
function columnOf(source: string, at: number): number | undefined {
  const lead = source.slice(source.lastIndexOf('\n', at) + 1, at);
  return /^ *$/.test(lead) ? lead.length : undefined;
}

function setIn(source: string, added: readonly { readonly at: number; readonly blanks: number }[]): string {
  let text = '';
  let from = 0;
  for (const { at, blanks } of added) {
    text += source.slice(from, at) + ' '.repeat(blanks);
    from = at;
  }
  return text + source.slice(from);
}
