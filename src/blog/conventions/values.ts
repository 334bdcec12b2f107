import type { HeaderFormat, HeaderItem } from './header';

export type Quote = '"' | "'" | '';

/** How a list of words is written. */
export type TagsForm =
  | { readonly kind: 'inline'; readonly quote: Quote }
  | { readonly kind: 'block'; readonly indent: string; readonly quote: Quote }
  | { readonly kind: 'text'; readonly separator: string; readonly quote: Quote };

/** The quotes around a value; '' when it has none. */
export function quoteOf(value: string): Quote {
  return /^"[\s\S]*"$/.test(value) && value.length > 1 ? '"' : /^'[\s\S]*'$/.test(value) && value.length > 1 ? "'" : '';
}

export function unquoted(value: string): string {
  return quoteOf(value) === '' ? value : value.slice(1, -1);
}

/** The form of a list as written; undefined when nothing is in it, so that it says nothing. */
export function readTagsForm({ value, rest }: HeaderItem): TagsForm | undefined {
  if (value.startsWith('[')) {
    const first = /^\[\s*(["']?)[^\s\]]/.exec([value, ...rest].join('\n'));
    return first === null ? undefined : { kind: 'inline', quote: first[1] as Quote };
  }
  if (value === '') {
    const item = rest.map((line) => /^([ \t]*)-[ \t]+(["']?)\S/.exec(line)).find((match) => match !== null);
    return item === undefined ? undefined : { kind: 'block', indent: item![1]!, quote: item![2] as Quote };
  }
  const text = unquoted(value);
  const separator = /,\s*/.exec(text)?.[0] ?? (/\s/.test(text) ? ' ' : '');
  return { kind: 'text', separator, quote: quoteOf(value) };
}

/** Whether a YAML text without quotes would be read as itself. */
function isPlainSafe(text: string): boolean {
  const isNumberLike =
    /^[-+]?0[xob][\da-f_]+$/i.test(text) ||
    (/^\d/.test(text) && (!/[^\d\s.:_eExXoO+-]/.test(text) || /^\d{4}-\d\d?-\d\d?(?:[Tt\s]|$)/.test(text)));
  return (
    text !== '' &&
    !isNumberLike &&
    !/^[\s\-?:,[\]{}#&*!|>'"%@`.+~=<]|:\s|:$|\s#|\s$|[\n\t]/.test(text) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text)
  );
}

/** Whether it would be within `[…]` or behind a dash, where a whole number may stand too: `2021`. */
function isItemSafe(text: string): boolean {
  return /^[1-9]\d{0,9}$/.test(text) || (isPlainSafe(text) && !/[,[\]{}]/.test(text));
}

/** What stands around a text and the text itself, escaped for where it stands. */
export function quotedParts(text: string, wanted: Quote, format: HeaderFormat): [string, string, string] {
  const line = text.replace(/\s+/g, ' ');
  if (format === 'plain') {
    return ['', line, ''];
  }
  let quote = wanted;
  if (quote === '' && (format === 'toml' || !isPlainSafe(line))) {
    quote = '"';
  }
  if (quote === "'" && format === 'toml' && line.includes("'")) {
    quote = '"';
  }
  const escaped = quote === '"' ? line.replace(/["\\]/g, '\\$&') : quote === "'" ? line.replaceAll("'", "''") : line;
  return [quote, escaped, quote];
}

/** What stands before, between and behind the words of a list: the middle is what a person edits. */
export function tagParts(tags: readonly string[], form: TagsForm, format: HeaderFormat): [string, string, string] {
  const word = (tag: string, quote: Quote): string => {
    const needed = quote !== '' ? quote : format === 'toml' ? '"' : format === 'yaml' && !isItemSafe(tag) ? '"' : '';
    return quotedParts(tag, needed === '' ? '' : needed, needed === '' ? 'plain' : format).join('');
  };
  switch (form.kind) {
    case 'inline':
      return [' [', tags.map((tag) => word(tag, form.quote)).join(', '), ']'];
    case 'block':
      return tags.length === 0
        ? ['', '', '']
        : [`\n${form.indent}- `, tags.map((tag) => word(tag, form.quote)).join(`\n${form.indent}- `), ''];
    case 'text': {
      if (form.separator === '' && tags.length > 1 && format !== 'plain') {
        return tagParts(tags, { kind: 'inline', quote: form.quote }, format); // a word alone does not tell what parts two
      }
      // Words apart by blanks: a tag of two words would be two.
      const separator = form.separator === '' ? ', ' : form.separator;
      const words = separator === ' ' ? tags.map((tag) => tag.replace(/\s+/g, '-')) : tags;
      const [open, text, close] = quotedParts(words.join(separator), form.quote, format);
      return [` ${open}`, text, close];
    }
  }
}
