import { compact, defaultMarkdownOptions, normalise, type Definitions, type MarkdownOptions } from '../markdown';
import { Block } from './block';
import { BlockList, type Lengths, type PlacedBlock } from './blockList';
import { differences, type BlockDifference } from './blockDifferences';
import { scan, type Counts } from './counts';
import { defines, definitionsOf, isSameDefinitions, noDefinitions } from './definitions';
import { FootnoteNumbering, type Footnote } from './footnotes';
import { readFrontMatter, type FrontMatter } from './frontMatter/frontMatter';
import { headerOf, type PostHeader } from './frontMatter/header';
import { endsFrontMatter, opensFrontMatter } from './frontMatter/split';
import { findingGoals, type Goals } from './goals';
import { languageOf, type PostLanguage } from './language';
import { isRetrospective } from './naming';
import {
  postAddresses,
  readingProblems,
  type PlaceholderTexts,
  type PostAddress,
  type Problem,
  type ProblemContext,
} from './problems';
import { applyChanges, clustersOf, type Cluster, type TextChange } from './lines';
import { resplit, type ChangedRegion, type EarlierBlocks, type Splice } from './resplit';
import { sectionsOf, type Section } from './sections';
import { readingWritten, type Written } from './writtenSections';

/** An edit that replaces more blocks than this keeps them for a while, since many such edits are taken back. */
const manyBlocks = 100;

/**
 * A post: text in, facts out. An immutable value; everything heavy is read on first need and kept per block.
 * Lines are 0-based lines of the text as VS Code counts them.
 */
export class Retrospective {
  private readonly memo = new Map<string, unknown>();

  private constructor(
    /** What stands before the body: front matter with all its lines, or a byte order mark alone, or nothing. */
    private readonly head: string,
    readonly frontMatter: FrontMatter,
    private readonly list: BlockList,
    private readonly definitions: Definitions,
    private readonly options: MarkdownOptions,
    private readonly earlier?: EarlierBlocks,
    private readonly numberingBefore?: FootnoteNumbering,
  ) {}

  /** Reads a post. Never throws, whatever the text. */
  static parse(text: string, options: MarkdownOptions = defaultMarkdownOptions): Retrospective {
    return atOnce(Retrospective.parsing(text, options));
  }

  /** Does what {@link parse} does, with a stop every few milliseconds. */
  static *parsing(
    text: string,
    options: MarkdownOptions = defaultMarkdownOptions,
    before?: Retrospective,
  ): Generator<void, Retrospective> {
    const { head, frontMatter, body } = splitHead(text);
    const empty = new Retrospective(head, frontMatter, BlockList.empty, noDefinitions, options);
    return yield* empty.withBody({ before: 0, text: body, behind: 0 }, 0, before?.list);
  }

  /**
   * The post after the changes of one event. The same as reading the changed text, at the cost of what they touch:
   * blocks that they don't touch are the same objects.
   */
  edit(changes: readonly TextChange[]): Retrospective {
    return atOnce(this.editing(changes));
  }

  /** Does what {@link edit} does, with a stop every few milliseconds. */
  *editing(changes: readonly TextChange[]): Generator<void, Retrospective> {
    const clean = changes.map((change) => ({ ...change, text: normalise(change.text, false) }));
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the version that the next cluster is worked into
    let post: Retrospective = this;
    for (const cluster of clustersOf(clean, this.lineCount)) {
      post = yield* post.withCluster(cluster);
    }
    return post;
  }

  private *withCluster(cluster: Cluster): Generator<void, Retrospective> {
    const { bodyLine } = this.frontMatter;
    if (cluster.to < bodyLine) {
      const head = applyChanges(this.head, 0, cluster.changes);
      const clean = normalise(head);
      const frontMatter = readFrontMatter(clean);
      if (frontMatter.bodyOffset === clean.length) {
        return this.withHead(head, frontMatter);
      }
    }
    if (cluster.from < bodyLine || (cluster.from === 0 && this.head !== '')) {
      return yield* this.withText(applyChanges(this.head + this.list.lead + this.list.text(), 0, cluster.changes));
    }
    const { list } = this;
    const from = cluster.from - bodyLine;
    const before = restartBefore(list, list.indexAt(from));
    const behind = list.indexAt(cluster.to - bodyLine) + 1;
    const old = before === 0 ? list.lead + list.text(0, behind) : list.text(before, behind);
    const text = applyChanges(old, bodyLine + (before === 0 ? 0 : list.lineOf(before)), cluster.changes);
    if (bodyLine === 0 && this.mayBecomeFrontMatter(cluster, text)) {
      const rest = list.text(behind);
      return yield* this.withText(this.head + (before === 0 ? '' : list.lead + list.text(0, before)) + text + rest);
    }
    return yield* this.withBody({ before, text, behind }, list.lineCount - 1 - (cluster.to - bodyLine));
  }

  /** Whether a post without front matter may have some, or another reason why not, once `text` stands in its changed region. */
  private mayBecomeFrontMatter({ from }: Cluster, text: string): boolean {
    const firstLine = (whole: string) => whole.slice(0, whole.indexOf('\n'));
    const oldFirst = firstLine(this.list.lead + this.list.text(0, 1));
    if (from === 0) {
      const first = firstLine(text);
      return opensFrontMatter(oldFirst) || opensFrontMatter(first) || first.startsWith('\ufeff');
    }
    return opensFrontMatter(oldFirst) && text.split('\n').some((line) => endsFrontMatter(oldFirst, line));
  }

  private withHead(head: string, frontMatter: FrontMatter): Retrospective {
    return new Retrospective(
      head,
      frontMatter,
      this.list,
      this.definitions,
      this.options,
      this.earlier,
      this.lastNumbering(),
    );
  }

  /** A post of the same blocks where they are in `text`, which has a newline at its end more than the post. */
  private *withText(text: string): Generator<void, Retrospective> {
    return yield* Retrospective.parsing(text.slice(0, -1), this.options, this);
  }

  /**
   * @param untouched so many lines at the end did not change
   * @param reused where blocks may be taken from besides those that are replaced
   */
  private *withBody(region: ChangedRegion, untouched: number, reused?: BlockList): Generator<void, Retrospective> {
    const earlier = this.earlier && { ...this.earlier, sameLines: Math.min(this.earlier.sameLines, untouched) };
    const splice = yield* resplit(this.list, region, earlier, this.options);
    const { before, lead, spans, tail, from } = splice;
    const isBack = tail !== this.list;
    const gone = this.list.placed(before, isBack ? this.list.length : from);
    const known = new Map<string, Block[]>();
    for (const { block } of isBack ? [] : [...gone, ...(reused?.placed() ?? [])]) {
      const same = known.get(block.source);
      if (same === undefined) {
        known.set(block.source, [block]);
      } else {
        same.push(block);
      }
    }
    const entries = spans.map((span) => ({
      block: known.get(span.source)?.shift() ?? new Block(span, this.definitions, this.options),
      gap: span.gap,
    }));
    let list = BlockList.join(this.list, before, lead, entries, tail, from);
    let { definitions } = this;
    if (isBack || spans.some(defines) || gone.some(({ block }) => defines(block)) || reused !== undefined) {
      const found = definitionsOf(list.defining());
      definitions = isSameDefinitions(found, definitions) ? definitions : found;
      list = list.map((block) => block.under(definitions));
    }
    return new Retrospective(
      this.head,
      this.frontMatter,
      list,
      definitions,
      this.options,
      this.earlierFor(splice, gone.length, earlier, untouched),
      this.lastNumbering(),
    );
  }

  private earlierFor(
    { tail }: Splice,
    gone: number,
    earlier: EarlierBlocks | undefined,
    untouched: number,
  ): EarlierBlocks | undefined {
    if (tail !== this.list) {
      return undefined; // they are back
    }
    const kept = gone > manyBlocks ? { list: this.list, sameLines: untouched } : earlier;
    return kept && kept.sameLines > manyBlocks ? kept : undefined;
  }

  /** Reads all that nobody has read yet, with a stop after each block. What was read stays read in later versions. */
  reading(): Generator<void, void> {
    return this.list.reading();
  }

  /** Top-level blocks of the body in order. */
  get blocks(): readonly PlacedBlock[] {
    return this.once('blocks', () => this.placed(0, this.list.length));
  }

  /** Top-level blocks from one index up to another. */
  placed(from: number, to: number): PlacedBlock[] {
    const { bodyLine } = this.frontMatter;
    return this.list.placed(from, to).map(({ block, line }) => ({ block, line: bodyLine + line }));
  }

  /** Indices in {@link blocks} of those that concern others: footnotes, raw HTML that reaches beyond its block. */
  get notable(): readonly number[] {
    return this.once('notable', () => this.list.notable());
  }

  /** How the blocks of `older`, another version of this post, became those of this one. */
  differencesFrom(older: Retrospective): BlockDifference[] {
    return differences(older.list, this.list, older.frontMatter.bodyLine, this.frontMatter.bodyLine);
  }

  /** Lines of the text, front matter included; at least one. */
  get lineCount(): number {
    return this.frontMatter.bodyLine + this.list.lineCount;
  }

  /** Title, date, tags and cover picture from the front matter. */
  get header(): PostHeader {
    return this.once('header', () => headerOf(this.frontMatter.data));
  }

  /** Counts of the body: no front matter, code, comments or markup. */
  get counts(): Counts {
    return this.once('counts', () => this.list.counts());
  }

  /** UTF-16 units of the body and of its HTML. */
  get lengths(): Lengths {
    return this.once('lengths', () => this.list.lengths());
  }

  get sections(): readonly Section[] {
    return this.once('sections', () => sectionsOf(this.list.outlines(), this.frontMatter.bodyLine, this.lineCount));
  }

  /** Goals set and goals looked back on. */
  get goals(): Goals {
    return this.goalsIn(undefined);
  }

  /** {@link goals} of a post whose file's name may say what year it is about, where its title does not. Read once for each name. */
  goalsIn(fileName: string | undefined): Goals {
    return atOnce(this.findingGoals(fileName));
  }

  /** Does what {@link goalsIn} does, with a stop after each block. */
  *findingGoals(fileName: string | undefined): Generator<void, Goals> {
    const key = `goals in ${fileName ?? ''}`;
    const known = this.memo.get(key) as Goals | undefined;
    if (known !== undefined) {
      return known;
    }
    const { blocks, definitions, header, lineCount, options } = this;
    const { title, date } = header;
    const post = { blocks, definitions, lineCount, options, title, date: date?.day };
    const goals = yield* findingGoals({ ...post, ...(fileName && { fileName }) });
    this.memo.set(key, goals);
    return goals;
  }

  /** Whether this is a retrospective, by its header and its path (`/` between segments). */
  isRetrospective(path: string): boolean {
    const { title, tags, date } = this.header;
    return isRetrospective({ path, title, tags, date: date?.day });
  }

  /** What may be wrong with the post or is left to do, in order of place. What a block tells is read once and kept with it. */
  problemsIn(context: ProblemContext): Problem[] {
    return atOnce(this.findingProblems(context));
  }

  /** Does what {@link problemsIn} does, with a stop after each block. */
  findingProblems(context: ProblemContext): Generator<void, Problem[]> {
    const { blocks, definitions, header, sections } = this;
    const { headLines: head } = this;
    const goals = () => this.findingGoals(context.path?.replace(/^.*\//, ''));
    return readingProblems({ blocks, definitions, header, sections, head, goals }, context);
  }

  /** Which sections say something of the writer's own, with a stop after each block. */
  findingWritten(placeholders: PlaceholderTexts): Generator<void, Written> {
    return readingWritten(this.blocks, this.sections, placeholders);
  }

  /** Addresses of pictures and links, those of the cover and of raw HTML's pictures too. Read each time. */
  get addresses(): PostAddress[] {
    return postAddresses(this.blocks, this.header, this.headLines);
  }

  /** Lines of the front matter with its markers, normalised; none where there is none. */
  get headLines(): string[] {
    return this.frontMatter.bodyLine === 0 ? [] : this.head.split('\n').slice(0, -1);
  }

  /** The language of the body, else of the title; undefined when there is too little of both. */
  get language(): PostLanguage | undefined {
    return languageOf(this.counts) ?? languageOf(scan(this.header.title ?? ''));
  }

  /** HTML of one of {@link blocks}, footnotes numbered, not sanitized. A footnote's definition has none. */
  htmlOf({ block }: { readonly block: Block }): string {
    return block.footnote === undefined ? this.numbering.htmlOf(block) : '';
  }

  /** Footnotes in the order of their numbers. */
  get footnotes(): readonly Footnote[] {
    return this.once('footnotes', () => {
      const placed = this.notable.flatMap((index) => this.placed(index, index + 1));
      return this.numbering.list(placed);
    });
  }

  /**
   * Whether `line` is none to write prose on: inside front matter, or code.
   * @param line 0-based; a line outside of the post is no such line
   */
  isCode(line: number): boolean {
    const bodyLine = line - this.frontMatter.bodyLine;
    if (bodyLine < 0) {
      return line >= 0;
    }
    const index = this.list.indexAt(bodyLine);
    if (index < 0) {
      return false;
    }
    const relative = bodyLine - this.list.lineOf(index);
    return this.list
      .at(index)
      .read()
      .code.some(([from, to]) => from <= relative && relative < to);
  }

  private get numbering(): FootnoteNumbering {
    return this.once('numbering', () =>
      FootnoteNumbering.of(
        this.notable.map((index) => this.list.at(index)),
        this.numberingBefore,
      ),
    );
  }

  /** The last numbering that was asked for, here or before. */
  private lastNumbering(): FootnoteNumbering | undefined {
    return (this.memo.get('numbering') as FootnoteNumbering | undefined) ?? this.numberingBefore;
  }

  private once<T>(key: string, read: () => T): T {
    if (!this.memo.has(key)) {
      this.memo.set(key, read());
    }
    return this.memo.get(key) as T;
  }
}

/**
 * From which block on to read when the one at `changed` did: from the one before it, which may go on now, and from a link
 * definition before that, which may have looked for the end of its title up to the changed one.
 */
function restartBefore(list: BlockList, changed: number): number {
  const before = Math.max(0, changed - 1);
  return before > 0 && list.at(before - 1).links !== undefined ? before - 1 : before;
}

function atOnce<T>(work: Generator<void, T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) {
      return value;
    }
  }
}

/** Front matter and body of a post; the body with `\n` behind every line, the last one too. */
function splitHead(text: string): { head: string; frontMatter: FrontMatter; body: string } {
  const mark = text.startsWith('\ufeff') ? '\ufeff' : '';
  const clean = `${normalise(text)}\n`;
  const frontMatter = readFrontMatter(clean);
  const { bodyOffset } = frontMatter;
  return { head: compact(mark + clean.slice(0, bodyOffset)), frontMatter, body: clean.slice(bodyOffset) };
}
