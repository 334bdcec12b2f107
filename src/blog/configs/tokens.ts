/** A token of JavaScript or TypeScript, as far as reading literals needs it. */
export interface Token {
  /** `computed`: a template with substitutions or a regular expression, whose value nothing short of running tells. */
  readonly kind: 'string' | 'number' | 'name' | 'punctuation' | 'computed';
  /** A string's value, a number's digits, a name, one punctuation character or `=>`. */
  readonly text: string;
  /** Of an opening bracket: the index of the token that closes it. */
  close?: number;
}

const space = /\s/;
const nameStart = /[\p{ID_Start}$_#]/u;
const wordRest = /[\p{ID_Continue}$]*/uy;
const digit = /[0-9]/;
const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** After these a `/` begins a regular expression; after anything else it divides. */
const beforeExpression = /^(?:=>|[([{,;=:?!&|+\-*%<>~^]|return|typeof|case|in|of)$/;

/**
 * The tokens of a script, comments left out, in linear time. Undefined when its brackets do not match or something has
 * no end: then it is not understood, and nothing in it is to be believed.
 */
export function tokensOf(source: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const open: number[] = [];
  let at = 0;
  while (at < source.length) {
    const character = source[at]!;
    if (space.test(character)) {
      at++;
    } else if (source.startsWith('//', at) || (at === 0 && source.startsWith('#!'))) {
      const end = source.indexOf('\n', at);
      at = end < 0 ? source.length : end;
    } else if (source.startsWith('/*', at)) {
      const end = source.indexOf('*/', at + 2);
      if (end < 0) {
        return undefined;
      }
      at = end + 2;
    } else if (character === '"' || character === "'" || character === '`') {
      const read = quoted(source, at);
      if (read === undefined) {
        return undefined;
      }
      tokens.push(read.token);
      at = read.end;
    } else if (digit.test(character) || nameStart.test(character)) {
      const isNumber = digit.test(character);
      let end = endOfWord(source, at + 1);
      if (isNumber && source[end] === '.') {
        end = endOfWord(source, end + 1);
      }
      tokens.push({ kind: isNumber ? 'number' : 'name', text: source.slice(at, end) });
      at = end;
    } else {
      const expressionEnd = character === '/' ? regularExpressionEnd(source, at, tokens.at(-1)) : undefined;
      if (expressionEnd !== undefined) {
        tokens.push({ kind: 'computed', text: '' });
        at = expressionEnd;
        continue;
      }
      const text = source.startsWith('=>', at) ? '=>' : character;
      if (pairs[text] !== undefined) {
        open.push(tokens.length);
      } else if (text === ')' || text === ']' || text === '}') {
        const opener = tokens[open.pop() ?? -1];
        if (opener === undefined || pairs[opener.text] !== text) {
          return undefined;
        }
        opener.close = tokens.length;
      }
      tokens.push({ kind: 'punctuation', text });
      at += text.length;
    }
  }
  return open.length === 0 ? tokens : undefined;
}

function endOfWord(source: string, start: number): number {
  wordRest.lastIndex = start;
  wordRest.test(source);
  return wordRest.lastIndex;
}

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', 0: '\0' };

/** The string or template that begins at `start`. Undefined when it has no end. */
function quoted(source: string, start: number): { token: Token; end: number } | undefined {
  const quote = source[start]!;
  let value = '';
  let isComputed = false;
  let at = start + 1;
  while (at < source.length) {
    const character = source[at]!;
    if (character === quote) {
      return { token: { kind: isComputed ? 'computed' : 'string', text: isComputed ? '' : value }, end: at + 1 };
    }
    if (character === '\\') {
      const unicode = /^u(?:\{([\da-f]{1,6})\}|([\da-f]{4}))|^x([\da-f]{2})/i.exec(source.slice(at + 1, at + 10));
      if (unicode !== null) {
        const code = Number.parseInt(unicode[1] ?? unicode[2] ?? unicode[3]!, 16);
        value += code <= 0x10ffff ? String.fromCodePoint(code) : '';
        at += 1 + unicode[0].length;
      } else {
        const escaped = source[at + 1] ?? '';
        value += escaped === '\n' ? '' : (escapes[escaped] ?? escaped);
        at += 2;
      }
    } else if (quote === '`' && source.startsWith('${', at)) {
      // The one substitution that is known without running: where the file itself stands.
      if (value === '' && source.startsWith('${__dirname}', at)) {
        value = '.';
        at += '${__dirname}'.length;
        continue;
      }
      const end = substitutionEnd(source, at + 2);
      if (end === undefined) {
        return undefined;
      }
      isComputed = true;
      at = end;
    } else if (character === '\n' && quote !== '`') {
      return undefined;
    } else {
      value += character;
      at++;
    }
  }
  return undefined;
}

/** The offset past the `}` of a substitution that begins at `start`, templates within it included. */
function substitutionEnd(source: string, start: number): number | undefined {
  const within: ('code' | 'template')[] = ['code'];
  for (let at = start; at < source.length; at++) {
    const character = source[at]!;
    if (character === '\\') {
      at++;
    } else if (within.at(-1) === 'template') {
      if (character === '`') {
        within.pop();
      } else if (source.startsWith('${', at)) {
        within.push('code');
        at++;
      }
    } else if (character === '`') {
      within.push('template');
    } else if (character === '"' || character === "'") {
      const end = source.indexOf(character, at + 1);
      if (end < 0) {
        return undefined;
      }
      at = end;
    } else if (character === '{') {
      within.push('code');
    } else if (character === '}') {
      within.pop();
      if (within.length === 0) {
        return at + 1;
      }
    }
  }
  return undefined;
}

/** The offset past a regular expression; undefined when the `/` at `start`, behind `before`, begins none. */
function regularExpressionEnd(source: string, start: number, before: Token | undefined): number | undefined {
  if (before !== undefined && (before.kind === 'string' || !beforeExpression.test(before.text))) {
    return undefined;
  }
  let inClass = false;
  for (let at = start + 1; at < source.length && source[at] !== '\n'; at++) {
    const character = source[at];
    if (character === '\\') {
      at++;
    } else if (character === '[') {
      inClass = true;
    } else if (character === ']') {
      inClass = false;
    } else if (character === '/' && !inClass) {
      return at + 1;
    }
  }
  return undefined;
}
