import { splitFrontMatter } from '../../retrospective/frontMatter/split';

export type HeaderFormat = 'yaml' | 'toml' | 'plain';

/** A key of a post's front matter with everything that belongs to it, as written. */
export interface HeaderItem {
  /** As written; '' for comments and blank lines before the first key. */
  readonly key: string;
  /** TOML: the table that the key stands in. */
  readonly table?: string;
  /** What follows the key on its line, without a comment; '' when nothing does. */
  readonly value: string;
  /** Lines below that belong to it: a block list, a map, a folded text. */
  readonly rest: readonly string[];
  /** Comment lines above it, and blank ones in TOML. */
  readonly above: readonly string[];
  /** The comment at the end of its line, with its blank. */
  readonly comment: string;
}

/** A post's front matter as written: which keys, in which order and form. */
export interface Header {
  readonly format: HeaderFormat;
  readonly items: readonly HeaderItem[];
  /** Comment lines behind the last key. */
  readonly below: readonly string[];
}

/** Longer front matter (UTF-16 units) teaches nothing. */
const headerLimit = 8_192;

/**
 * The front matter at the top of `text` (`\n` line ends; the first few kilobytes of a post). Hexo may leave out the opening
 * `---`, Pelican writes `Key: value` lines and a blank one: those are read where `isLenient` says so. Undefined when there
 * is none, or no end of it.
 */
export function readHeader(text: string, isLenient = false): Header | undefined {
  const split = splitFrontMatter(text);
  if (split !== undefined) {
    const isRead = split.format !== 'unsupported' && split.source.length <= headerLimit;
    return isRead ? itemsOf(split.format as 'yaml' | 'toml', split.source.split('\n')) : undefined;
  }
  if (!isLenient || !/^[A-Za-z][\w-]*[ \t]*:/.test(text)) {
    return undefined;
  }
  const lines = text.slice(0, headerLimit).split('\n');
  const unopened = lines.indexOf('---');
  const blank = lines.findIndex((line) => line.trim() === '');
  if (unopened > 0 && (blank < 0 || unopened < blank)) {
    return itemsOf('yaml', lines.slice(0, unopened));
  }
  const header = itemsOf('plain', lines.slice(0, blank < 0 ? lines.length : blank));
  return header.items.every(({ key }) => /^[A-Z]/i.test(key)) ? header : undefined;
}

const patterns: Readonly<Record<HeaderFormat, RegExp>> = {
  yaml: /^(["']?)([^\s"'#:[\]{},-][^:"'#]{0,80}?)\1[ \t]*:(?:[ \t]+(.*)|)$/,
  toml: /^(["']?)([A-Za-z0-9_.-]{1,80})\1[ \t]*=[ \t]*(.*)$/,
  plain: /^()([A-Za-z][\w-]{0,80})[ \t]*:[ \t]*(.*)$/,
};

interface OpenItem {
  key: string;
  table?: string;
  value: string;
  rest: string[];
  above: string[];
  comment: string;
}

function itemsOf(format: HeaderFormat, lines: readonly string[]): Header {
  const items: OpenItem[] = [];
  let above: string[] = [];
  let table: string | undefined;
  let brackets = 0;
  for (const line of lines) {
    const last = items.at(-1);
    if (brackets > 0 && last !== undefined) {
      last.rest.push(line);
      brackets += depthChange(line);
      continue;
    }
    const heading = format === 'toml' ? /^[ \t]*\[([\w.-]+)\][ \t]*(?:#.*)?$/.exec(line) : null;
    const match = heading === null ? patterns[format].exec(format === 'toml' ? line.trimStart() : line) : null;
    if (heading !== null) {
      table = heading[1]!;
    } else if (match !== null) {
      const { value, comment } = withoutComment(match[3] ?? '', format);
      items.push({ key: match[2]!, ...(table !== undefined && { table }), value, rest: [], above, comment });
      above = [];
      brackets = format === 'plain' || !/^[[{]/.test(value) ? 0 : Math.max(0, depthChange(value));
    } else if (/^\s*(?:#|$)/.test(line) && (format !== 'yaml' || !/^\s+\S/.test(line))) {
      above.push(...(line.trim() === '' ? [] : [line]));
    } else if (last !== undefined) {
      last.rest.push(...above, line);
      above = [];
    }
  }
  return { format, items, below: above };
}

/** How many more brackets `text` opens than it closes, those in quotes not counted. */
function depthChange(text: string): number {
  const bare = text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  return (bare.match(/[[{]/g)?.length ?? 0) - (bare.match(/[\]}]/g)?.length ?? 0);
}

function withoutComment(text: string, format: HeaderFormat): { value: string; comment: string } {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(text)?.[0] ?? '';
  const at = format === 'plain' ? -1 : text.slice(quoted.length).search(/(?:^|\s+)#/);
  return at < 0
    ? { value: text.trim(), comment: '' }
    : { value: text.slice(0, quoted.length + at).trim(), comment: text.slice(quoted.length + at) };
}
