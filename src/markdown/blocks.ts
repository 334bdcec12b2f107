import { compact } from './compact';
import { cutOf, isCuttable, isTooLong } from './cuts';
import { markdownEngine, type MarkdownOptions } from './engine';
import { footnotesKey, type FootnoteUse } from './footnotes';
import { guestAttribute } from './ownAttributes';
import { htmlBalance, type HtmlBalance } from './htmlBalance';
import { proseOf, roughProse } from './prose';
import { renderWithin } from './render';

/** A link definition, as markdown-it keeps it. */
export interface LinkDefinition {
  readonly title: string;
  readonly href: string;
}

/** Where a top-level block stands in the text and what it defines for the rest of the post. */
export interface BlockSpan {
  /** 0-based line of its first line, and of the line behind its last. */
  readonly line: number;
  readonly endLine: number;
  /** markdown-it's type of its first token without `_open` (`paragraph`, `heading`, `fence`, `reference_definition` …). */
  readonly kind: string;
  /** Its lines, each with a newline at the end. */
  readonly source: string;
  /** The blank lines behind it, each with a newline at the end. */
  readonly gap: string;
  /** Link definitions by normalised label; undefined when there are none. */
  readonly links: Readonly<Record<string, LinkDefinition>> | undefined;
  /** Normalised label of the footnote it defines. */
  readonly footnote: string | undefined;
}

/** Definitions of the whole post. Where a label is defined twice, CommonMark lets the first win. */
export interface Definitions {
  readonly links: Readonly<Record<string, LinkDefinition>>;
  readonly footnotes: ReadonlySet<string>;
}

/** A heading inside a block; `line` is relative to the block's first line. */
export interface BlockHeading {
  readonly level: number;
  readonly line: number;
  /** Visible text, one line. */
  readonly text: string;
}

/** What is known of a block once its text has been read. Lines are relative to the block's first line. */
export interface BlockContent {
  /** HTML as markdown-it renders it: not sanitized. References to footnotes are marks, see `numberFootnotes`. */
  readonly html: string;
  /** Why there is no HTML though there could be; undefined for all blocks but hostile ones. */
  readonly excess: Excess | undefined;
  /** Visible text, lines separated by `\n` (the rules are in prose.ts). */
  readonly prose: string;
  readonly images: number;
  readonly headings: readonly BlockHeading[];
  /** Lines that are code, as `[first, behind last]`. */
  readonly code: readonly (readonly [number, number])[];
  /** Normalised labels of the footnotes that it refers to, in order. */
  readonly footnotes: readonly string[];
  /** Tags of raw HTML that it leaves open or closes for others; undefined for most blocks. */
  readonly htmlBalance: HtmlBalance | undefined;
  /** Definitions that it asked for, found or not; undefined when it asked for none. */
  readonly lookups: Lookups | undefined;
}

/** What a block has too much of to be shown: text in one line or table, HTML, raw HTML tags, elements inside each other. */
export type Excess = 'text' | 'html' | 'rawHtml' | 'depth';

/** UTF-16 units of HTML that one block may become. */
const htmlLimit = 1_000_000;
/** Sanitizing takes more than linear time in the number of nested tags: 20,000 of them 1.25 s. */
const rawHtmlLimit = 2_000;
/** Browsers themselves stop at 512 elements inside each other. */
const depthLimit = 256;

/** What a block asked of the post's definitions, and was told. */
export interface Lookups {
  readonly links: ReadonlyMap<string, LinkDefinition | undefined>;
  readonly footnotes: ReadonlyMap<string, boolean>;
}

/** Whether `definitions` would answer as they did. */
export function wouldAnswerSame({ links, footnotes }: Lookups, definitions: Definitions): boolean {
  return (
    [...links].every(([label, link]) => {
      const now = definitions.links[label];
      return now?.href === link?.href && now?.title === link?.title;
    }) && [...footnotes].every(([label, isDefined]) => definitions.footnotes.has(label) === isDefined)
  );
}

/** `definitions` that note in the maps what they are asked. */
function recording(
  definitions: Definitions,
  links: Map<string, LinkDefinition | undefined>,
  footnotes: Map<string, boolean>,
) {
  return {
    references: new Proxy(definitions.links, {
      get: (target, label) => {
        const link = target[label as string];
        links.set(label as string, link);
        return link;
      },
    }),
    isDefined: (label: string) => {
      const isDefined = definitions.footnotes.has(label);
      footnotes.set(label, isDefined);
      return isDefined;
    },
  };
}

/**
 * `text` as the parser wants it: `\n` line ends (VS Code also breaks lines at `\r\n` and `\r`, at nothing else), no NUL
 * and no byte order mark. The number of lines stays the same.
 * @param isStart whether `text` is the beginning of a post: a byte order mark further on is text
 */
export function normalise(text: string, isStart = true): string {
  const withoutMark = isStart ? text.replace(/^\ufeff/, '') : text;
  return withoutMark.replace(/\r\n?/g, '\n').replaceAll('\0', '\ufffd');
}

/** A piece of text as blocks. */
export interface SplitText {
  /** Blank lines before the first block, or all of the text where there is none. */
  readonly lead: string;
  readonly spans: readonly BlockSpan[];
}

/**
 * Top-level blocks of `text` (normalised, without front matter, a newline at its end), in order. Blank lines between them
 * belong to none, but a list and a footnote may end with some.
 * This is the block parser's own loop at level 0: between two blocks the parser's only state is the line.
 */
export function splitBlocks(text: string, options: MarkdownOptions): SplitText {
  const md = markdownEngine(options);
  const rules = md.block.ruler.getRules('');
  const state = new md.block.State(text, md, {}, []);
  const all = state.lineMax;
  /** Reads the block that begins on `line` as if the text ended on line `end`. @returns its kind */
  const readOne = (line: number, end: number) => {
    state.line = line;
    state.lineMax = end;
    state.tokens.length = 0;
    state.env = {};
    rules.some((rule) => rule(state, line, end, false)); // the paragraph rule takes what no other does
    state.lineMax = all;
    return kindOf(state.tokens[0]?.type ?? 'definition');
  };
  const textOf = (from: number, to: number) => text.slice(state.bMarks[from], state.bMarks[to]);
  const spans: BlockSpan[] = [];
  let line = state.skipEmptyLines(0);
  const lead = textOf(0, line);
  while (line < all) {
    const end = cutOf(state, line);
    let kind = readOne(line, end);
    if (end < all && state.line >= end && !isCuttable(kind)) {
      kind = readOne(line, all);
    }
    const first = state.tokens[0];
    const endLine = state.line;
    const next = state.skipEmptyLines(endLine);
    spans.push({
      line,
      endLine,
      kind,
      source: compact(textOf(line, endLine)),
      gap: blank(textOf(endLine, next)),
      links: state.env.references,
      footnote: first?.type === 'footnote_open' ? (first.meta as { label: string }).label : undefined,
    });
    line = next;
  }
  return { lead: compact(lead), spans };
}

const kinds = new Map<string, string>();

/** A token's type without `_open`: one string for all blocks of a kind. */
function kindOf(type: string): string {
  let kind = kinds.get(type);
  if (kind === undefined) {
    kind = type.replace(/_open$/, '');
    kinds.set(type, kind);
  }
  return kind;
}

/** The commonest blank lines are one object each. */
function blank(text: string): string {
  return text === '' ? '' : text === '\n' ? '\n' : compact(text);
}

const none: readonly never[] = [];

/** `list`, or the one empty list: most blocks have no headings, no code, no footnotes. */
function orNone<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list;
}

/**
 * Reads one block: `source` are its lines (normalised), which parse alone as they do inside the post. What guests make of
 * it is for showing only: counts, headings and code are the same whether they are there or not.
 */
export function readBlock(
  { source, kind }: Pick<BlockSpan, 'source' | 'kind'>,
  definitions: Definitions,
  options: MarkdownOptions,
): BlockContent {
  if (isTooLong(source, kind)) {
    return unread(roughProse(source, kind));
  }
  const content = readWith(source, definitions, options);
  if (options.guests === undefined || !content.html.includes(guestAttribute)) {
    return content;
  }
  const alone = { ...options, guests: [] };
  const { prose, images, headings, code, lookups } = readWith(source, definitions, alone);
  return { ...content, prose, images, headings, code, lookups: allLookups(content.lookups, lookups) };
}

function unread(prose: string): BlockContent {
  return {
    html: '',
    excess: 'text',
    prose,
    images: 0,
    headings: none,
    code: none,
    footnotes: none,
    htmlBalance: undefined,
    lookups: undefined,
  };
}

function allLookups(a: Lookups | undefined, b: Lookups | undefined): Lookups | undefined {
  return a && b
    ? { links: new Map([...a.links, ...b.links]), footnotes: new Map([...a.footnotes, ...b.footnotes]) }
    : (a ?? b);
}

function readWith(source: string, definitions: Definitions, options: MarkdownOptions): BlockContent {
  const md = markdownEngine(options);
  const askedLinks = new Map<string, LinkDefinition | undefined>();
  const askedFootnotes = new Map<string, boolean>();
  const { references, isDefined } = recording(definitions, askedLinks, askedFootnotes);
  const notes: FootnoteUse = { isDefined, used: [] };
  const state = new md.core.State(source, md, { references: references as never, [footnotesKey]: notes });
  md.block.parse(source, md, {}, state.tokens);
  md.core.process(state);
  const { tokens } = state;

  const headings: BlockHeading[] = [];
  const code: [number, number][] = [];
  tokens.forEach((token, index) => {
    if (token.type === 'heading_open' && token.map) {
      const text = proseOf([tokens[index + 1]!])
        .text.replace(/\s+/g, ' ')
        .trim();
      headings.push({ level: Number(token.tag.slice(1)), line: token.map[0], text });
    } else if ((token.type === 'fence' || token.type === 'code_block') && token.map) {
      code.push([token.map[0], token.map[1]]);
    }
  });
  const { text: prose, images } = proseOf(tokens);
  const { balance, tags } = htmlBalance(tokens);
  const isDeep = tokens.some(({ children }) => children?.some(({ level }) => level > depthLimit));
  const html = tags > rawHtmlLimit || isDeep ? undefined : renderWithin(md, tokens, state.env, htmlLimit);
  const excess = html !== undefined ? undefined : tags > rawHtmlLimit ? 'rawHtml' : isDeep ? 'depth' : 'html';
  return {
    html: compact(html ?? ''),
    excess,
    prose,
    images,
    headings: orNone(headings),
    code: orNone(code),
    footnotes: orNone(notes.used),
    htmlBalance: html === undefined ? undefined : balance,
    lookups: askedLinks.size + askedFootnotes.size > 0 ? { links: askedLinks, footnotes: askedFootnotes } : undefined,
  };
}
