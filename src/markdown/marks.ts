import type { Token } from 'markdown-it';
import type { BlockSpan, Definitions } from './blocks';
import { isTooLong } from './cuts';
import { placingEngine, type MarkdownOptions } from './engine';
import { footnotesKey, type FootnoteUse } from './footnotes';
import { InlineLines } from './inlineLines';
import { placesKey, type InlinePlace } from './places';

/** A piece of a block: 0-based lines relative to the block's first, UTF-16 columns, the end exclusive. */
export interface Span {
  readonly line: number;
  readonly start: number;
  readonly endLine: number;
  readonly end: number;
}

/** A picture or link as written in Markdown. */
export interface MarkedAddress {
  readonly kind: 'image' | 'link';
  readonly span: Span;
  /** Percent-encoded as markdown-it has it; empty when there is none. */
  readonly address: string;
  /** A picture's alternative text, a link's text; as written. */
  readonly text: string;
  /** A picture in the words of an engine: `![[x.png]]`, or a tag such as Hugo's `figure`. Undefined: Markdown. */
  readonly form?: 'embed' | 'tag';
}

/** Emphasis that is read only where its closing mark may stand before a Korean particle. */
export interface MarkedEmphasis {
  readonly mark: '*' | '_' | '**' | '__';
  readonly open: Span;
  readonly close: Span;
}

/** What stands where in a block. */
export interface BlockMarks {
  /** The block's lines, code blanked out: every other character stands where it does in the source. */
  readonly text: readonly string[];
  readonly addresses: readonly MarkedAddress[];
  readonly emphasis: readonly MarkedEmphasis[];
}

const none: BlockMarks = { text: [], addresses: [], emphasis: [] };

/** Reads a block's {@link BlockMarks}: its lines parse alone as they do inside the post. Nothing where it is too long to be read. */
export function marksOfBlock(
  { source, kind }: Pick<BlockSpan, 'source' | 'kind'>,
  definitions: Definitions,
  options: MarkdownOptions,
): BlockMarks {
  if (isTooLong(source, kind)) {
    return none;
  }
  const md = placingEngine(options, 'cjkFriendly');
  const tokens: Token[] = [];
  md.block.parse(source, md, {}, tokens);
  const lines = source.split('\n');
  const text = [...lines];
  const blank = ({ line, start, endLine, end }: Span) => {
    for (let at = line; at <= endLine; at++) {
      const whole = text[at]!;
      const from = at === line ? start : 0;
      const to = at === endLine ? end : whole.length;
      text[at] = whole.slice(0, from) + ' '.repeat(Math.max(0, to - from)) + whole.slice(to);
    }
  };
  const addresses: MarkedAddress[] = [];
  const emphasis: MarkedEmphasis[] = [];
  let row: number | undefined;
  let column = 0;
  for (const token of tokens) {
    if (token.type === 'tr_open') {
      row = token.map?.[0];
      column = 0;
    } else if (token.type === 'table_close') {
      row = undefined;
    } else if ((token.type === 'fence' || token.type === 'code_block') && token.map !== null) {
      const [first, behind] = token.map;
      blank({ line: first, start: 0, endLine: behind - 1, end: lines[behind - 1]!.length });
    } else if (token.type === 'inline' && token.content !== '') {
      const line = row ?? token.map?.[0];
      const inline = line === undefined ? undefined : InlineLines.find(token.content, lines, line, column);
      if (inline === undefined) {
        continue;
      }
      column = row === undefined ? 0 : inline.span(0, token.content.length).end;
      const { places, tokens: read } = readPlaces(token.content, definitions, options, 'cjkFriendly');
      for (const place of places) {
        const span = inline.span(place.start, place.end);
        if (place.rule === 'backticks') {
          blank(span);
        } else {
          addresses.push(addressOf(place, span));
        }
      }
      const ours = pairs(read);
      if (ours.size > 0 && /[^\0-\u024f]/.test(token.content)) {
        const theirs = pairs(readPlaces(token.content, definitions, options, 'plain').tokens);
        for (const [key, { mark, open, close }] of ours) {
          if (!theirs.has(key)) {
            const { length } = mark;
            emphasis.push({ mark, open: inline.span(open, open + length), close: inline.span(close, close + length) });
          }
        }
      }
    }
  }
  return { text, addresses, emphasis };
}

function readPlaces(
  source: string,
  definitions: Definitions,
  options: MarkdownOptions,
  flanking: 'cjkFriendly' | 'plain',
): { places: InlinePlace[]; tokens: Token[] } {
  const md = placingEngine(options, flanking);
  const notes: FootnoteUse = { isDefined: (label) => definitions.footnotes.has(label), used: [] };
  const places: InlinePlace[] = [];
  const tokens: Token[] = [];
  const env = { references: definitions.links, [footnotesKey]: notes, [placesKey]: { of: source, places } };
  md.inline.parse(source, md, env, tokens);
  return { places, tokens };
}

function addressOf({ rule, token }: InlinePlace, span: Span): MarkedAddress {
  switch (rule) {
    case 'image':
    case 'embed':
    case 'engine_tag': {
      const picture = {
        kind: 'image',
        span,
        address: String(token.attrGet('src') ?? ''),
        text: token.content,
      } as const;
      return rule === 'image' ? picture : { ...picture, form: rule === 'embed' ? 'embed' : 'tag' };
    }
    default:
      return { kind: 'link', span, address: String(token.attrGet('href') ?? ''), text: '' };
  }
}

interface Pair {
  readonly mark: MarkedEmphasis['mark'];
  /** Offsets of the first character of each mark. */
  readonly open: number;
  readonly close: number;
}

/** Emphasis in inline tokens, by where it opens and closes. */
function pairs(tokens: readonly Token[]): Map<string, Pair> {
  const found = new Map<string, Pair>();
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'strong_open' || token.type === 'em_open') {
      open.push(token);
    } else if (token.type === 'strong_close' || token.type === 'em_close') {
      const first = open.pop();
      if (first !== undefined) {
        const mark = token.markup as Pair['mark'];
        // Of the two characters that open strong emphasis the second carries it, of those that close it the first.
        const pair = { mark, open: atOf(first) - (mark.length - 1), close: atOf(token) };
        found.set(`${mark}${pair.open}-${pair.close}`, pair);
      }
    }
  }
  return found;
}

const atOf = ({ meta }: Token): number => (meta as { readonly at: number }).at;
