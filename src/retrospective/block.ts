import {
  marksOfBlock,
  readBlock,
  wouldAnswerSame,
  type BlockContent,
  type BlockMarks,
  type BlockSpan,
  type Definitions,
  type LinkDefinition,
  type MarkdownOptions,
} from '../markdown';
import { scan, type Counts } from './counts';

/** What is known of a block once it was read. Its visible text was counted and is not kept. */
export interface ReadBlock extends Omit<BlockContent, 'prose' | 'images'> {
  readonly counts: Counts;
}

/**
 * A top-level block of a post. It does not know where in the post it stands, so that it can stay the same object when
 * text before it changes. What it says is read on first need and kept.
 */
export class Block {
  private content: ReadBlock | undefined;
  private places: BlockMarks | undefined;
  /** Its lines, normalised, with a newline at the end. */
  readonly source: string;
  /** markdown-it's type of its first token without `_open` (`paragraph`, `heading`, `fence`, `definition` …). */
  readonly kind: string;
  readonly lineCount: number;
  /** Link definitions by normalised label; undefined when there are none. */
  readonly links: Readonly<Record<string, LinkDefinition>> | undefined;
  /** Normalised label of the footnote it defines. */
  readonly footnote: string | undefined;

  constructor(
    span: Omit<BlockSpan, 'gap'>,
    private readonly definitions: Definitions,
    private readonly options: MarkdownOptions,
  ) {
    this.source = span.source;
    this.kind = span.kind;
    this.lineCount = span.endLine - span.line;
    this.links = span.links;
    this.footnote = span.footnote;
  }

  get isRead(): boolean {
    return this.content !== undefined;
  }

  read(): ReadBlock {
    if (this.content === undefined) {
      const { prose, images, ...content } = readBlock(this, this.definitions, this.options);
      this.content = { ...content, counts: { ...scan(prose), images } };
    }
    return this.content;
  }

  counts(): Counts {
    return this.read().counts;
  }

  /** What stands where in it, for who looks for problems. */
  marks(): BlockMarks {
    this.read(); // notes which definitions it asks for, so that it is read anew when they change
    return (this.places ??= marksOfBlock(this, this.definitions, this.options));
  }

  /** Whether what it shows depends on other blocks, or theirs on it: footnotes, raw HTML that reaches beyond it. */
  concernsOthers(): boolean {
    const { footnotes, htmlBalance } = this.read();
    return this.footnote !== undefined || footnotes.length > 0 || htmlBalance !== undefined;
  }

  /** This block where the post's definitions are `definitions` now: itself, unless they change what it says. */
  under(definitions: Definitions): Block {
    if (definitions === this.definitions || (this.content && !this.content.lookups)) {
      return this;
    }
    if (this.content?.lookups && wouldAnswerSame(this.content.lookups, definitions)) {
      return this;
    }
    const { source, kind, links, footnote, lineCount } = this;
    return new Block({ line: 0, endLine: lineCount, source, kind, links, footnote }, definitions, this.options);
  }
}
