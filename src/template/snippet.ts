/**
 * The part of VS Code's snippet syntax that our texts use: tab stops `$1`, `${1}`, placeholders `${1:text}`, choices
 * `${1|a,b|}`, variables `$NAME`, `${NAME}`, `${NAME:default}`, and `\` before `$`, `}`, `\` (in choices also `,`, `|`).
 * https://code.visualstudio.com/docs/editor/userdefinedsnippets#_snippet-syntax
 */
export type SnippetPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tabStop'; readonly number: number; readonly content: Snippet }
  | { readonly kind: 'choice'; readonly number: number; readonly options: readonly string[] }
  | { readonly kind: 'variable'; readonly name: string; readonly content: Snippet };

export type Snippet = readonly SnippetPart[];

/** Reads snippet text. What is no valid construct is text, as in VS Code. */
export function parseSnippet(source: string): Snippet {
  return new Reader(source).read(false).parts;
}

class Reader {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Parts up to the end, or up to (and past) a `}` when `nested`; `closed` tells whether that was found. */
  read(nested: boolean): { parts: SnippetPart[]; closed: boolean } {
    const parts: SnippetPart[] = [];
    let closed = false;
    let text = '';
    const flush = () => {
      if (text !== '') {
        parts.push({ kind: 'text', text });
        text = '';
      }
    };
    while (this.at < this.source.length) {
      const character = this.source[this.at]!;
      if (character === '\\' && /[$}\\]/.test(this.source[this.at + 1] ?? '')) {
        text += this.source[this.at + 1];
        this.at += 2;
      } else if (nested && character === '}') {
        this.at++;
        closed = true;
        break;
      } else {
        const read = character === '$' ? this.construct() : undefined;
        if (read === undefined) {
          text += character;
          this.at++;
        }
        for (const part of read ?? []) {
          if (part.kind === 'text') {
            text += part.text;
          } else {
            flush();
            parts.push(part);
          }
        }
      }
    }
    flush();
    return { parts, closed };
  }

  /** What begins at a `$`: one part; text and the parts in it when a `}` is missing; undefined for a mere `$`. */
  private construct(): SnippetPart[] | undefined {
    const rest = this.source.slice(this.at, this.at + 200);
    const simple = /^\$(?:(\d+)|([A-Za-z_]\w*))/.exec(rest);
    if (simple !== null) {
      this.at += simple[0].length;
      return simple[1] === undefined
        ? [{ kind: 'variable', name: simple[2]!, content: [] }]
        : [{ kind: 'tabStop', number: Number(simple[1]), content: [] }];
    }
    const head = /^\$\{(?:(\d+)|([A-Za-z_]\w*))([:|}])/.exec(rest);
    if (head === null) {
      return undefined;
    }
    const [matched, digits, name, delimiter] = head;
    const start = this.at;
    this.at += matched.length;
    if (delimiter === '|') {
      const options = digits === undefined ? undefined : this.options();
      if (options === undefined) {
        this.at = start;
        return undefined;
      }
      return [{ kind: 'choice', number: Number(digits), options }];
    }
    const { parts: content, closed } = delimiter === ':' ? this.read(true) : { parts: [], closed: true };
    if (!closed) {
      return [{ kind: 'text', text: matched }, ...content];
    }
    return digits === undefined
      ? [{ kind: 'variable', name: name!, content }]
      : [{ kind: 'tabStop', number: Number(digits), content }];
  }

  /** The options of a choice, past its `|}`; undefined when it has no end. */
  private options(): string[] | undefined {
    const options: string[] = [];
    let option = '';
    while (this.at < this.source.length) {
      const character = this.source[this.at]!;
      if (character === '\\' && /[\\,|]/.test(this.source[this.at + 1] ?? '')) {
        option += this.source[this.at + 1];
        this.at += 2;
      } else if (this.source.startsWith('|}', this.at)) {
        this.at += 2;
        return [...options, option];
      } else {
        if (character === ',') {
          options.push(option);
          option = '';
        } else {
          option += character;
        }
        this.at++;
      }
    }
    return undefined;
  }
}

/** `text` as literal text inside a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** Snippet text of `snippet`; `parseSnippet` of it gives the same parts. */
export function formatSnippet(snippet: Snippet): string {
  return snippet
    .map((part) => {
      switch (part.kind) {
        case 'text':
          return escapeSnippet(part.text);
        case 'tabStop':
          return part.content.length === 0 ? `\${${part.number}}` : `\${${part.number}:${formatSnippet(part.content)}}`;
        case 'choice':
          return `\${${part.number}|${part.options.map((option) => option.replace(/[\\,|]/g, '\\$&')).join(',')}|}`;
        case 'variable':
          return part.content.length === 0 ? `\${${part.name}}` : `\${${part.name}:${formatSnippet(part.content)}}`;
      }
    })
    .join('');
}

/**
 * The text that stands in the editor before anything is filled in: placeholders as their text, choices as their first
 * option, a tab stop without text as what another of its number shows.
 * @param variables values by name; a variable without one shows its default
 */
export function plainText(snippet: Snippet, variables: ReadonlyMap<string, string> = new Map()): string {
  const shown = new Map<number, string>();
  const text = (parts: Snippet): string => parts.map(textOf).join('');
  const textOf = (part: SnippetPart): string => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'choice':
        return part.options[0] ?? '';
      case 'variable':
        return variables.get(part.name) ?? text(part.content);
      case 'tabStop':
        return part.content.length === 0 ? (shown.get(part.number) ?? '') : text(part.content);
    }
  };
  const collect = (parts: Snippet) => {
    for (const part of parts) {
      if ((part.kind === 'tabStop' && part.content.length > 0) || part.kind === 'choice') {
        if (!shown.has(part.number)) {
          shown.set(part.number, textOf(part));
        }
      }
      if (part.kind === 'tabStop' || part.kind === 'variable') {
        collect(part.content);
      }
    }
  };
  collect(snippet);
  return text(snippet);
}

/**
 * One snippet of several: tab stops numbered on from piece to piece, `$0` dropped (VS Code puts one at the end), pieces
 * apart by `separator`.
 */
export function joinSnippets(pieces: readonly Snippet[], separator: string): Snippet {
  const joined: SnippetPart[] = [];
  let last = 0;
  pieces.forEach((piece, index) => {
    if (index > 0) {
      joined.push({ kind: 'text', text: separator });
    }
    const offset = last;
    const shift = (parts: Snippet): SnippetPart[] =>
      parts
        .filter((part) => part.kind !== 'tabStop' || part.number > 0)
        .map((part) => {
          if (part.kind === 'text') {
            return part;
          }
          if (part.kind === 'variable') {
            return { ...part, content: shift(part.content) };
          }
          last = Math.max(last, part.number + offset);
          return part.kind === 'choice'
            ? { ...part, number: part.number + offset }
            : { ...part, number: part.number + offset, content: shift(part.content) };
        });
    joined.push(...shift(piece));
  });
  return joined;
}

/** `snippet` with `replace` applied to every piece of its literal text, inside placeholders too. */
export function mapText(snippet: Snippet, replace: (text: string) => string): Snippet {
  return snippet.map((part): SnippetPart => {
    switch (part.kind) {
      case 'text':
        return { kind: 'text', text: replace(part.text) };
      case 'choice':
        return { ...part, options: part.options.map(replace) };
      case 'tabStop':
      case 'variable':
        return { ...part, content: mapText(part.content, replace) };
    }
  });
}
