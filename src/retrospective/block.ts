import {
  readBlock,
  wouldAnswerSame,
  type BlockContent,
  type BlockSpan,
  type Definitions,
  type MarkdownOptions,
} from '../markdown';
import { scan, type Counts } from './counts';

/**
 * A top-level block of a post. It does not know where in the post it stands, so that it can stay the same object when
 * text before it changes. What it holds is read on first need and kept.
 */
export class Block {
  private content: BlockContent | undefined;
  private sums: Counts | undefined;

  constructor(
    /** Its lines, normalised, with a newline at the end. */
    readonly source: string,
    /** What it is and defines; the lines in it are those at which it was first read. */
    readonly span: BlockSpan,
    private readonly definitions: Definitions,
    private readonly options: MarkdownOptions,
  ) {}

  get kind(): string {
    return this.span.kind;
  }

  get lineCount(): number {
    return this.span.endLine - this.span.line;
  }

  /** Whether it says the same as `other` under the same definitions. */
  equals(other: Block): boolean {
    return this.source === other.source && this.kind === other.kind;
  }

  read(): BlockContent {
    return (this.content ??= readBlock(this.source, this.definitions, this.options));
  }

  /** This block where the post's definitions are `definitions` now: itself, unless they change what it says. */
  under(definitions: Definitions): Block {
    if (definitions === this.definitions || (this.content && !this.content.lookups)) {
      return this;
    }
    return this.content?.lookups && wouldAnswerSame(this.content.lookups, definitions)
      ? this
      : new Block(this.source, this.span, definitions, this.options);
  }

  counts(): Counts {
    return (this.sums ??= { ...scan(this.read().prose), images: this.read().images });
  }
}
