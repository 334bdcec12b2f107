import type { CalendarDay } from '../../calendar';
import { slugMark } from './archetype';
import type { Conventions } from './conventions';
import { writeDate, type Clock } from './dates';
import type { HeaderFormat } from './header';
import type { PlanEntry } from './plan';
import { quotedParts, tagParts } from './values';

/** What front matter is written from. */
export interface FrontMatterRequest {
  readonly conventions: Conventions;
  readonly title: string;
  readonly date: CalendarDay;
  /** For dates with a time. */
  readonly clock: Clock;
  readonly tags: readonly string[];
  /** The post's name in its address. */
  readonly slug: string;
  readonly description?: string;
  /** Undefined: as a draft of this blog says it. */
  readonly isDraft?: boolean;
}

/** What a person fills in. */
export type FrontMatterField = 'title' | 'tags' | 'description' | 'category';

/** A piece of front matter: text, or a field with the text that stands in it at first. */
export interface FrontMatterPiece {
  readonly text: string;
  readonly field?: FrontMatterField;
}

const fences = { yaml: '---', toml: '+++', plain: '' };

/**
 * Front matter as its blog writes it, `\n` line ends, without one at its end. The pieces one after another are valid as
 * they are. Where posts have none, the title as a heading.
 */
export function frontMatterFor(request: FrontMatterRequest): FrontMatterPiece[] {
  const { header } = request.conventions;
  if (header === undefined) {
    return [{ text: '# ' }, { field: 'title', text: request.title.replace(/\s+/g, ' ') }];
  }
  const { format } = header;
  const lines: FrontMatterPiece[][] = fences[format] === '' ? [] : [[{ text: fences[format] }]];
  let table: string | undefined;
  for (const entry of header.entries) {
    if (entry.table !== table) {
      lines.push([{ text: '' }], [{ text: `[${entry.table}]` }]);
      table = entry.table;
    }
    lines.push(...entry.above.map((text) => [{ text }]), [
      { text: `${entry.key}${format === 'toml' ? ' =' : ':'}` },
      ...valueOf(entry, format, request),
      { text: entry.comment },
    ]);
  }
  lines.push(...header.below.map((text) => [{ text }]));
  if (fences[format] !== '') {
    lines.push([{ text: fences[format] }]);
  }
  return joined(lines);
}

function valueOf(entry: PlanEntry, format: HeaderFormat, request: FrontMatterRequest): FrontMatterPiece[] {
  const field = (
    name: FrontMatterField,
    [open, text, close]: readonly [string, string, string],
  ): FrontMatterPiece[] => [{ text: open }, { field: name, text }, { text: close }];
  const quoted = (name: FrontMatterField, text: string, quote: '"' | "'" | ''): FrontMatterPiece[] => {
    const [open, escaped, close] = quotedParts(text, quote, format);
    return field(name, [` ${open}`, escaped, close]);
  };
  switch (entry.role) {
    case 'title':
      return quoted('title', request.title, entry.quote);
    case 'description':
      return quoted('description', request.description ?? '', entry.quote);
    case 'slug':
      return [{ text: ` ${quotedParts(request.slug, entry.quote, format).join('')}` }];
    case 'category':
      return quoted('category', entry.value === '' ? (request.tags[0] ?? '') : entry.value, entry.quote);
    case 'tags':
      return field('tags', tagParts(request.tags, entry.form, format));
    case 'date':
      return [{ text: ` ${entry.quote}${writeDate(request.date, entry.form, request.clock)}${entry.quote}` }];
    case 'draft':
      return [{ text: ` ${request.isDraft === undefined ? entry.value : String(request.isDraft)}` }];
    case 'own': {
      const withSlug = (text: string) => text.replaceAll(slugMark, request.slug);
      const value = entry.value === '' ? '' : ` ${withSlug(entry.value)}`;
      return [{ text: [value, ...entry.rest.map(withSlug)].join('\n') }];
    }
  }
}

/** Lines as one row of pieces, neighbouring texts together. */
function joined(lines: readonly (readonly FrontMatterPiece[])[]): FrontMatterPiece[] {
  const pieces: FrontMatterPiece[] = [];
  lines.forEach((line, index) => {
    for (const piece of index === 0 ? line : [{ text: '\n' }, ...line]) {
      const last = pieces.at(-1);
      if (piece.field === undefined && last !== undefined && last.field === undefined) {
        pieces[pieces.length - 1] = { text: last.text + piece.text };
      } else if (piece.field !== undefined || piece.text !== '') {
        pieces.push(piece);
      }
    }
  });
  return pieces;
}
