import type { Token } from 'markdown-it';
import type { Definitions } from './blocks';
import { markdownEngine, type MarkdownOptions } from './engine';
import { footnotesKey, type FootnoteUse } from './footnotes';

/** A line or lines of text with the inline markup as written; `line` is relative to the block's first line. */
export interface OutlineText {
  readonly kind: 'paragraph' | 'heading';
  readonly line: number;
  /** Inline source, lines separated by `\n`, without marks of lists, quotes and headings. */
  readonly source: string;
}

export interface OutlineQuote {
  readonly kind: 'quote';
  readonly line: number;
  readonly parts: readonly OutlinePart[];
}

export interface OutlineItem {
  readonly line: number;
  readonly parts: readonly OutlinePart[];
}

export interface OutlineList {
  readonly kind: 'list';
  readonly line: number;
  readonly isOrdered: boolean;
  readonly items: readonly OutlineItem[];
}

export interface OutlineTable {
  readonly kind: 'table';
  readonly line: number;
  /** Inline source of each cell. */
  readonly head: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

/** What a block is made of. Code, raw HTML and rules are not told. */
export type OutlinePart = OutlineText | OutlineQuote | OutlineList | OutlineTable;

type Writable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/**
 * Structure of one block from the block parser alone, so that nesting, lazy lines and tabs are as CommonMark says.
 * No inline text is read: see {@link readInline}.
 * @param source the block's lines (normalised), which parse alone as they do inside the post
 */
export function outlineOfBlock(source: string, options: MarkdownOptions): OutlinePart[] {
  const md = markdownEngine(options);
  const tokens: Token[] = [];
  md.block.parse(source, md, {}, tokens);
  const root: OutlinePart[] = [];
  const open: OutlinePart[][] = [root];
  const lists: Writable<OutlineList>[] = [];
  let table: Writable<OutlineTable> | undefined;
  let text: 'paragraph' | 'heading' = 'paragraph';
  let isHead = false;
  for (const token of tokens) {
    const line = token.map?.[0] ?? 0;
    const parts = open.at(-1)!;
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open': {
        const list = { kind: 'list' as const, line, isOrdered: token.type === 'ordered_list_open', items: [] };
        parts.push(list);
        lists.push(list);
        break;
      }
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'list_item_open': {
        const item = { line, parts: [] };
        lists.at(-1)!.items.push(item);
        open.push(item.parts);
        break;
      }
      case 'blockquote_open': {
        const quote = { kind: 'quote' as const, line, parts: [] };
        parts.push(quote);
        open.push(quote.parts);
        break;
      }
      case 'list_item_close':
      case 'blockquote_close':
        open.pop();
        break;
      case 'table_open':
        table = { kind: 'table', line, head: [], rows: [] };
        parts.push(table);
        break;
      case 'table_close':
        table = undefined;
        break;
      case 'thead_open':
      case 'tbody_open':
        isHead = token.type === 'thead_open';
        break;
      case 'tr_open':
        if (!isHead) {
          table?.rows.push({ line, cells: [] });
        }
        break;
      case 'heading_open':
      case 'paragraph_open':
        text = token.type === 'heading_open' ? 'heading' : 'paragraph';
        break;
      case 'inline':
        if (table === undefined) {
          parts.push({ kind: text, line, source: token.content });
        } else {
          const cells = isHead ? table.head : (table.rows.at(-1)?.cells as string[]);
          cells.push(token.content);
        }
        break;
    }
  }
  return root;
}

/** What a reader sees of some inline source, and how it is dressed. */
export interface InlineText {
  /** Visible text: soft breaks are blanks, hard breaks and `<br>` are `\n`. */
  readonly text: string;
  /** The bold text that it begins with, with signs before and behind it; undefined when it begins otherwise. */
  readonly lead: string | undefined;
  /** Whether all visible words stand in links. */
  readonly isLink: boolean;
  readonly images: number;
}

/** Reads some inline source: a paragraph's, a heading's, an item's, a cell's. */
export function readInline(source: string, definitions: Definitions, options: MarkdownOptions): InlineText {
  const md = markdownEngine(options);
  const notes: FootnoteUse = { isDefined: (label) => definitions.footnotes.has(label), used: [] };
  const tokens: Token[] = [];
  md.inline.parse(source, md, { references: definitions.links, [footnotesKey]: notes }, tokens);
  const parts: string[] = [];
  let bold = 0;
  let links = 0;
  let images = 0;
  let outside = false;
  let lead = '';
  let isLead = true;
  let hasBold = false;
  for (const { type, content } of tokens) {
    switch (type) {
      case 'strong_open':
        bold++;
        break;
      case 'strong_close':
        bold--;
        break;
      case 'link_open':
        links++;
        break;
      case 'link_close':
        links--;
        break;
      case 'image':
        images++;
        break;
      case 'softbreak':
      case 'hardbreak':
        parts.push(type === 'hardbreak' || options.lineBreaks ? '\n' : ' ');
        break;
      case 'html_inline':
        if (/^<br\b/i.test(content)) {
          parts.push('\n');
        }
        break;
      case 'text':
      case 'text_special':
      case 'code_inline': {
        parts.push(content);
        const hasLetters = /[\p{L}\p{N}]/u.test(content);
        outside ||= links === 0 && hasLetters;
        isLead &&= bold > 0 || !hasLetters;
        hasBold ||= bold > 0 && hasLetters;
        lead += isLead ? content : '';
        break;
      }
    }
  }
  const text = parts.join('');
  return {
    text,
    lead: hasBold && lead.trim() !== '' ? lead.trim() : undefined,
    isLink: !outside && text.trim() !== '',
    images,
  };
}
