import {
  defaultMarkdownOptions,
  normalise,
  splitBlocks,
  type Definitions,
  type LinkDefinition,
  type MarkdownOptions,
} from '../markdown';
import { Block } from './block';
import { addCounts, noCounts, scan, type Counts } from './counts';
import { FootnoteNumbering, type Footnote } from './footnotes';
import { readFrontMatter, type FrontMatter } from './frontMatter/frontMatter';
import { headerOf, type PostHeader } from './frontMatter/header';
import { languageOf, type PostLanguage } from './language';
import { sectionsOf, type Section } from './sections';

/** A block and the 0-based line of the post on which it stands. */
export interface PlacedBlock {
  readonly block: Block;
  readonly line: number;
}

/**
 * A post: text in, facts out. An immutable value; everything heavy is read on first need and kept per block.
 * Lines are 0-based lines of the text as VS Code counts them.
 */
export class Retrospective {
  private readonly memo = new Map<string, unknown>();

  private constructor(
    readonly frontMatter: FrontMatter,
    /** Top-level blocks of the body in order. */
    readonly blocks: readonly PlacedBlock[],
    readonly lineCount: number,
  ) {}

  /** Reads a post. Never throws, whatever the text. */
  static parse(text: string, options: MarkdownOptions = defaultMarkdownOptions): Retrospective {
    const normalised = normalise(text);
    const frontMatter = readFrontMatter(normalised);
    const body = normalised.slice(frontMatter.bodyOffset);
    const spans = splitBlocks(body, options);
    const links: Record<string, LinkDefinition> = Object.create(null);
    const footnotes = new Set<string>();
    for (const span of spans) {
      for (const label in span.links) {
        links[label] ??= span.links[label]!;
      }
      if (span.footnote !== undefined) {
        footnotes.add(span.footnote);
      }
    }
    const definitions: Definitions = { links, footnotes };
    const lines = body.split('\n');
    const blocks = spans.map((span) => ({
      block: new Block(`${lines.slice(span.line, span.endLine).join('\n')}\n`, span, definitions, options),
      line: frontMatter.bodyLine + span.line,
    }));
    return new Retrospective(frontMatter, blocks, frontMatter.bodyLine + lines.length);
  }

  /** Title, date, tags and cover picture from the front matter. */
  get header(): PostHeader {
    return this.once('header', () => headerOf(this.frontMatter.data));
  }

  /** Counts of the body: no front matter, code, comments or markup. */
  get counts(): Counts {
    return this.once('counts', () => this.blocks.reduce((sum, { block }) => addCounts(sum, block.counts()), noCounts));
  }

  get sections(): readonly Section[] {
    return this.once('sections', () => sectionsOf(this.blocks, this.lineCount));
  }

  /** The language of the body, else of the title; undefined when there is too little of both. */
  get language(): PostLanguage | undefined {
    return languageOf(this.counts) ?? languageOf(scan(this.header.title ?? ''));
  }

  /** HTML of one of {@link blocks}, footnotes numbered, not sanitized. A footnote's definition has none. */
  htmlOf(placed: PlacedBlock): string {
    return placed.block.span.footnote === undefined ? this.numbering.htmlOf(placed) : '';
  }

  /** Footnotes in the order of their numbers. */
  get footnotes(): readonly Footnote[] {
    return this.once('footnotes', () => this.numbering.list());
  }

  /**
   * Whether `line` is none to write prose on: inside front matter, or code.
   * @param line 0-based; a line outside of the post is no such line
   */
  isCode(line: number): boolean {
    if (line < this.frontMatter.bodyLine) {
      return line >= 0;
    }
    const placed = this.blocks.findLast((candidate) => candidate.line <= line);
    const relative = line - (placed?.line ?? 0);
    return placed?.block.read().code.some(([from, to]) => from <= relative && relative < to) ?? false;
  }

  private get numbering(): FootnoteNumbering {
    return this.once('numbering', () => new FootnoteNumbering(this.blocks));
  }

  private once<T>(key: string, read: () => T): T {
    if (!this.memo.has(key)) {
      this.memo.set(key, read());
    }
    return this.memo.get(key) as T;
  }
}
