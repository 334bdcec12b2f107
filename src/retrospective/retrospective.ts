import {
  defaultMarkdownOptions,
  normalise,
  splitBlocks,
  type BlockSpan,
  type Definitions,
  type MarkdownOptions,
} from '../markdown';
import { Block } from './block';
import { resplit } from './blockList';
import { addCounts, noCounts, scan, subtractCounts, type Counts } from './counts';
import { defines, definitionsOf, noDefinitions } from './definitions';
import { FootnoteNumbering, type Footnote } from './footnotes';
import { readFrontMatter, type FrontMatter } from './frontMatter/frontMatter';
import { headerOf, type PostHeader } from './frontMatter/header';
import { frontMatterEnd } from './frontMatter/split';
import { languageOf, type PostLanguage } from './language';
import { applyChanges, linesOf, type TextChange, type TouchedLines } from './lines';
import { sectionsOf, type Section } from './sections';

/** A block and the 0-based line of the post on which it stands. */
export interface PlacedBlock {
  readonly block: Block;
  readonly line: number;
}

/** Sums known from the version before, and what came and went since. */
interface CountsBefore {
  readonly sum: Counts;
  readonly gone: readonly Block[];
  readonly come: readonly Block[];
}

/**
 * A post: text in, facts out. An immutable value; everything heavy is read on first need and kept per block.
 * Lines are 0-based lines of the text as VS Code counts them.
 */
export class Retrospective {
  private readonly memo = new Map<string, unknown>();

  private constructor(
    private readonly lines: readonly string[],
    readonly frontMatter: FrontMatter,
    private readonly list: readonly Block[],
    /** Lines of {@link list}, relative to the body. */
    private readonly starts: readonly number[],
    private readonly definitions: Definitions,
    private readonly options: MarkdownOptions,
    private countsBefore?: CountsBefore,
  ) {}

  /** Reads a post. Never throws, whatever the text. */
  static parse(text: string, options: MarkdownOptions = defaultMarkdownOptions): Retrospective {
    return Retrospective.read(linesOf(text), options);
  }

  private static read(lines: readonly string[], options: MarkdownOptions): Retrospective {
    const frontMatter = readFrontMatterOf(lines);
    const { bodyLine } = frontMatter;
    const spans = splitBlocks(textOf(lines, bodyLine, lines.length), options);
    const definitions = spans.some(defines) ? definitionsOf(spans) : noDefinitions;
    const list = spans.map((span) => newBlock(lines, bodyLine, span, definitions, options));
    const starts = spans.map(({ line }) => line);
    return new Retrospective(lines, frontMatter, list, starts, definitions, options);
  }

  /**
   * The post after the changes of one event. The same as reading the changed text, at the cost of what they touch:
   * blocks that they don't touch are the same objects.
   */
  edit(changes: readonly TextChange[]): Retrospective {
    if (changes.length === 0) {
      return this;
    }
    const { lines, touched } = applyChanges(this.lines, changes);
    const { bodyLine } = this.frontMatter;
    const delta = touched.newTo - touched.oldTo;
    const mayChangeFrontMatter =
      touched.from < Math.max(bodyLine, 1) || (bodyLine === 0 && /^\ufeff?(?:---|\+\+\+)/.test(lines[0]!));
    const frontMatter = mayChangeFrontMatter ? readFrontMatterOf(lines) : this.frontMatter;
    if (touched.oldTo <= bodyLine && frontMatter.bodyLine === bodyLine + delta) {
      return new Retrospective(
        lines,
        frontMatter,
        this.list,
        this.starts,
        this.definitions,
        this.options,
        this.knownCounts(),
      );
    }
    if (touched.from < bodyLine || frontMatter.bodyLine !== bodyLine) {
      return Retrospective.read(lines, this.options);
    }
    return this.withBody(lines, frontMatter, {
      from: touched.from - bodyLine,
      oldTo: touched.oldTo - bodyLine,
      newTo: touched.newTo - bodyLine,
    });
  }

  private withBody(lines: readonly string[], frontMatter: FrontMatter, touched: TouchedLines): Retrospective {
    const { options } = this;
    const { bodyLine } = frontMatter;
    const body = {
      lineCount: lines.length - bodyLine,
      text: (from: number, to: number) => textOf(lines, bodyLine + from, bodyLine + to),
    };
    const { before, behind, spans } = resplit(this.starts, body, touched, options);
    const behindFrom = this.list.length - behind;
    const gone = this.list.slice(before, behindFrom);
    let definitions = this.definitions;
    if (spans.some(defines) || gone.some(({ span }) => defines(span))) {
      const kept = (blocks: readonly Block[]) => blocks.map(({ span }) => span);
      definitions = definitionsOf([
        ...kept(this.list.slice(0, before)),
        ...spans,
        ...kept(this.list.slice(behindFrom)),
      ]);
    }
    const come = spans.map((span) => newBlock(lines, bodyLine, span, definitions, options));
    const delta = touched.newTo - touched.oldTo;
    const starts = [
      ...this.starts.slice(0, before),
      ...spans.map(({ line }) => line),
      ...(delta === 0 ? this.starts.slice(behindFrom) : this.starts.slice(behindFrom).map((line) => line + delta)),
    ];
    const same = sameOnesKept(gone, come);
    const list = [...this.list.slice(0, before), ...same, ...this.list.slice(behindFrom)];
    if (definitions !== this.definitions) {
      const under = list.map((block) => block.under(definitions));
      return new Retrospective(lines, frontMatter, under, starts, definitions, options);
    }
    const known = this.knownCounts();
    return new Retrospective(
      lines,
      frontMatter,
      list,
      starts,
      definitions,
      options,
      known && { ...known, gone, come: same },
    );
  }

  /** What the next version may build its sums on, if they were ever asked for. */
  private knownCounts(): CountsBefore | undefined {
    const sum = this.memo.get('counts') as Counts | undefined;
    return sum && { sum, gone: [], come: [] };
  }

  /** Top-level blocks of the body in order. */
  get blocks(): readonly PlacedBlock[] {
    const { bodyLine } = this.frontMatter;
    return this.once('blocks', () =>
      this.list.map((block, index) => ({ block, line: bodyLine + this.starts[index]! })),
    );
  }

  /** Lines of the text, front matter included; at least one. */
  get lineCount(): number {
    return this.lines.length;
  }

  /** Title, date, tags and cover picture from the front matter. */
  get header(): PostHeader {
    return this.once('header', () => headerOf(this.frontMatter.data));
  }

  /** Counts of the body: no front matter, code, comments or markup. */
  get counts(): Counts {
    return this.once('counts', () => {
      const sumOf = (blocks: readonly Block[], start: Counts) =>
        blocks.reduce((sum, block) => addCounts(sum, block.counts()), start);
      const { countsBefore: known } = this;
      this.countsBefore = undefined;
      return known
        ? subtractCounts(sumOf(known.come, known.sum), sumOf(known.gone, noCounts))
        : sumOf(this.list, noCounts);
    });
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

/** Lines from one up to another as the parser wants them, `\n` at every end. */
function textOf(lines: readonly string[], from: number, to: number): string {
  return normalise(`${lines.slice(from, to).join('\n')}\n`, from === 0);
}

function readFrontMatterOf(lines: readonly string[]): FrontMatter {
  const end = frontMatterEnd(lines);
  // Without an end there is nothing but the first line to look at.
  return readFrontMatter(textOf(lines, 0, end === undefined ? 1 : end + 1));
}

function newBlock(
  lines: readonly string[],
  bodyLine: number,
  span: BlockSpan,
  definitions: Definitions,
  options: MarkdownOptions,
): Block {
  return new Block(textOf(lines, bodyLine + span.line, bodyLine + span.endLine), span, definitions, options);
}

/** `come` with blocks of `gone` in place of their equals at both ends: more was read again than had changed. */
function sameOnesKept(gone: readonly Block[], come: readonly Block[]): Block[] {
  const result = [...come];
  const shorter = Math.min(gone.length, come.length);
  let before = 0;
  while (before < shorter && gone[before]!.equals(come[before]!)) {
    result[before] = gone[before]!;
    before++;
  }
  for (let behind = 1; behind <= shorter - before; behind++) {
    const old = gone.at(-behind)!;
    if (!old.equals(come.at(-behind)!)) {
      break;
    }
    result[come.length - behind] = old;
  }
  return result;
}
