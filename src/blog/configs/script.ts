import { tokensOf, type Token } from './tokens';

/** A call as it is written: `z.coerce.date().optional()` is the call `z.coerce.date` with `optional` behind it. */
export class Call {
  constructor(
    readonly name: string,
    readonly args: readonly ScriptValue[],
    /** Names of what is called on its result. */
    readonly then: readonly string[],
  ) {}
}

/** What an expression says without being run; undefined where only running would tell. */
export type ScriptValue =
  string | number | boolean | null | readonly ScriptValue[] | ReadonlyMap<string, ScriptValue> | Call | undefined;

/** A script longer than this (UTF-16 units) is not read. */
const scriptLimit = 262_144;
/** Values nested deeper are no configuration. */
const maxDepth = 40;

/**
 * The literals of a JavaScript or TypeScript module. Nothing is run and nothing imported: strings, numbers, arrays,
 * objects, calls with literal arguments, and names of such values declared above; the rest is undefined. Types, comments
 * and what is around a literal (`defineConfig(…)`, `satisfies …`, an arrow that gives an object) are seen through.
 */
export class Script {
  /** The default export or `module.exports`; undefined when there is none, or it is computed. */
  readonly exported: ScriptValue;
  /** Every `name = value` declared at the top, `export const` among them. */
  readonly variables: ReadonlyMap<string, ScriptValue>;
  /** Objects that functions return, in order. */
  readonly returned: readonly ScriptValue[];
  private readonly reader: Reader;

  constructor(source: string) {
    const tokens = (source.length <= scriptLimit ? tokensOf(source) : undefined) ?? [];
    this.reader = new Reader(tokens);
    const { exported, returned } = this.reader.readModule();
    this.exported = exported;
    this.returned = returned;
    this.variables = this.reader.variables;
  }

  /** Arguments of each call of `name` (its last part: `glob`, `addPassthroughCopy`), wherever it stands. */
  calls(name: string): readonly (readonly ScriptValue[])[] {
    return this.reader.calls(name);
  }

  /** Whether `word` is a name or a whole string of the script, comments not counted. */
  mentions(word: string): boolean {
    return this.reader.tokens.some(({ kind, text }) => (kind === 'name' || kind === 'string') && text === word);
  }
}

/** The value at `path` within objects, the object that a call is given included; undefined when there is none. */
export function valueAt(value: ScriptValue, ...path: readonly string[]): ScriptValue {
  let current = value;
  for (const key of path) {
    const object = current instanceof Call ? current.args.find((argument) => argument instanceof Map) : current;
    current = object instanceof Map ? (object as ReadonlyMap<string, ScriptValue>).get(key) : undefined;
  }
  return current;
}

export function textAt(value: ScriptValue, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

export function listAt(value: ScriptValue, ...path: readonly string[]): readonly ScriptValue[] {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? (found as readonly ScriptValue[]) : [];
}

class Reader {
  readonly variables = new Map<string, ScriptValue>([['__dirname', '.']]);
  private at = 0;

  constructor(readonly tokens: readonly Token[]) {}

  readModule(): { exported: ScriptValue; returned: ScriptValue[] } {
    let exported: ScriptValue;
    const returned: ScriptValue[] = [];
    let depth = 0;
    for (let index = 0; index < this.tokens.length;) {
      const { kind, text } = this.tokens[index]!;
      this.at = index + 1;
      depth += text === '{' && kind === 'punctuation' ? 1 : text === '}' && kind === 'punctuation' ? -1 : 0;
      if (kind === 'name' && depth === 0 && /^(?:const|let|var)$/.test(text)) {
        this.readVariable();
        index = Math.max(index + 1, this.at);
        continue;
      }
      if (kind === 'name' && text === 'export' && this.is('default', 0)) {
        this.at += 1;
        exported = this.value(0);
      } else if (kind === 'name' && text === 'module' && this.is('.', 0) && this.is('exports', 1) && this.is('=', 2)) {
        this.at += 3;
        exported = this.value(0);
      } else if (kind === 'name' && text === 'return' && (this.is('{', 0) || this.is('(', 0))) {
        returned.push(this.value(0));
        index = Math.max(index + 1, this.at);
        continue;
      }
      index++; // a default export may be a function with returns in it
    }
    return { exported, returned };
  }

  calls(name: string): (readonly ScriptValue[])[] {
    const found: (readonly ScriptValue[])[] = [];
    for (let index = 0; index < this.tokens.length - 1;) {
      const { kind, text } = this.tokens[index]!;
      this.at = index + 1;
      if (kind === 'name' && text === name && this.is('(', 0)) {
        found.push(this.list(0));
      }
      index = Math.max(index + 1, this.at);
    }
    return found;
  }

  /** `name: Type = value`, behind `const`. What is taken apart (`{ a } = …`) is passed over. */
  private readVariable(): void {
    const name = this.tokens[this.at];
    if (name?.kind !== 'name') {
      return;
    }
    this.at++;
    while (this.at < this.tokens.length && !this.is('=', 0)) {
      if (this.is(';', 0) || this.is('const', 0) || this.is('export', 0)) {
        return;
      }
      this.skip();
    }
    this.at++;
    this.variables.set(name.text, this.value(0));
  }

  private is(text: string, ahead: number): boolean {
    const token = this.tokens[this.at + ahead];
    return token?.text === text && (token.kind === 'punctuation' || token.kind === 'name');
  }

  /** Past one token, or past all between it and what closes it. */
  private skip(): void {
    this.at = (this.tokens[this.at]?.close ?? this.at) + 1;
  }

  /** The expression at hand, up to the `,`, `;` or bracket that ends it. */
  private value(depth: number): ScriptValue {
    const value = depth > maxDepth ? undefined : this.primary(depth);
    if (this.ended()) {
      return value;
    }
    // Without semicolons the next statement ends a value; within brackets there are none.
    const endsHere = () => depth === 0 && this.startsStatement();
    const isWhole = endsHere() || this.is('as', 0) || this.is('satisfies', 0);
    while (!this.ended() && !endsHere()) {
      this.skip();
    }
    return isWhole ? value : undefined;
  }

  private ended(): boolean {
    const token = this.tokens[this.at];
    return token === undefined || (token.kind === 'punctuation' && /^[,;)\]}]$/.test(token.text));
  }

  private startsStatement(): boolean {
    const token = this.tokens[this.at];
    return (
      token?.kind === 'name' &&
      /^(?:const|let|var|export|import|module|function|async|return|if|class|type|interface)$/.test(token.text)
    );
  }

  private primary(depth: number): ScriptValue {
    const token = this.tokens[this.at];
    if (token === undefined || this.ended()) {
      return undefined;
    }
    if (token.kind === 'string' || token.kind === 'computed') {
      this.at++;
      return token.kind === 'string' ? token.text : undefined;
    }
    if (token.kind === 'number') {
      this.at++;
      const value = Number(token.text.replaceAll('_', ''));
      return Number.isFinite(value) ? value : undefined;
    }
    if (token.kind === 'name') {
      return this.named(depth);
    }
    switch (token.text) {
      case '[':
        return this.list(depth);
      case '{':
        return this.object(depth);
      case '(':
        return this.parenthesised(depth);
      default:
        return undefined;
    }
  }

  /** `( value )`, or an arrow's parameters and what it gives. */
  private parenthesised(depth: number): ScriptValue {
    const start = this.at;
    this.skip();
    if (this.is('=>', 0)) {
      this.at++;
      return this.arrowResult(depth);
    }
    const end = this.at;
    this.at = start + 1;
    const value = this.value(depth + 1);
    const isWhole = this.at === end - 1;
    this.at = end;
    return isWhole ? value : undefined;
  }

  private arrowResult(depth: number): ScriptValue {
    if (this.is('{', 0)) {
      this.skip();
      return undefined; // what its body returns is in `returned`
    }
    return this.value(depth + 1);
  }

  private named(depth: number): ScriptValue {
    const first = this.tokens[this.at]!.text;
    this.at++;
    if (first === 'async' || first === 'await' || first === 'new') {
      return this.value(depth + 1);
    }
    if (this.is('=>', 0)) {
      this.at++;
      return this.arrowResult(depth);
    }
    const keyword = { true: true, false: false, null: null }[first];
    if (keyword !== undefined) {
      return keyword;
    }
    let name = first;
    while (this.is('.', 0) && this.tokens[this.at + 1]?.kind === 'name') {
      name += `.${this.tokens[this.at + 1]!.text}`;
      this.at += 2;
    }
    if (!this.is('(', 0)) {
      return this.variables.get(name);
    }
    const args = this.list(depth);
    const then: string[] = [];
    while (this.is('.', 0) && this.tokens[this.at + 1]?.kind === 'name') {
      then.push(this.tokens[this.at + 1]!.text);
      this.at += 2;
      if (this.is('(', 0)) {
        this.skip();
      }
    }
    return new Call(name, args, then);
  }

  /** Values between brackets, those at hand; elements that are computed keep their place. */
  private list(depth: number): ScriptValue[] {
    const end = this.tokens[this.at]!.close!;
    const values: ScriptValue[] = [];
    this.at++;
    while (this.at < end) {
      if (this.is('.', 0)) {
        this.at += 1; // a spread's dots
        continue;
      }
      values.push(this.value(depth + 1));
      this.at++; // the comma
    }
    this.at = end + 1;
    return values;
  }

  private object(depth: number): ScriptValue {
    const end = this.tokens[this.at]!.close!;
    const members = new Map<string, ScriptValue>();
    this.at++;
    while (this.at < end) {
      const key = this.tokens[this.at]!;
      this.at++;
      const isKey = key.kind === 'name' || key.kind === 'string' || key.kind === 'number';
      if (isKey && this.is(':', 0)) {
        this.at++;
        members.set(key.text, this.value(depth + 1));
      } else if (key.kind === 'name' && (this.at === end || this.is(',', 0))) {
        members.set(key.text, this.variables.get(key.text));
      } else {
        this.at--; // a method, a spread, a computed key
        while (this.at < end && !this.is(',', 0)) {
          this.skip();
        }
      }
      while (this.at < end && !this.is(',', 0)) {
        this.skip(); // a stray `;` and the like
      }
      this.at++;
    }
    this.at = end + 1;
    return members;
  }
}
