import { isoDay, type CalendarDay } from '../calendar';
import type { Excess } from '../markdown';
import type { Block, FrontMatter, FrontMatterProblem, PostHeader, Retrospective } from '../retrospective';
import { movedLines, specialBlocks, type SpecialBlocks } from './blockPages';
import { excessOf, withinLimit, type PageExcess } from './limits';
import type { PageHeader, PageNotice, PageSplice, PageUnit, PatchMessage } from './messages';

/** Words for what the page shows, in the reader's language. */
export interface PageWords {
  date(day: CalendarDay): string;
  readingTime(minutes: number): string;
  goals(done: number, all: number): string;
  frontMatterProblem(problem: FrontMatterProblem): string;
  /** In place of a block that is too much to be shown. */
  blockNotShown(excess: Excess): string;
  /** Above a page without a body. */
  postNotShown(excess: PageExcess): string;
}

/** What a page shows of one version of a post. */
export interface Page {
  readonly header: PageHeader;
  readonly notice: PageNotice | undefined;
  readonly units: readonly PageUnit[];
  readonly notes: PageUnit | undefined;
}

/** What the model needs besides the post. */
export interface PageContext {
  readonly words: PageWords;
  /** Minutes to read the post, 0 when there is nothing to read. */
  readonly minutes: number;
  readonly lineAttribute: string;
  /** Of the goals that the post looks back on; undefined when it looks back on none, or nobody has looked yet. */
  readonly goals?: GoalTally | undefined;
}

export interface GoalTally {
  readonly done: number;
  readonly all: number;
}

/** The version that the page shows. */
interface Shown {
  /** Undefined where the post is too much to be shown: the page has no units then. */
  readonly post: Retrospective | undefined;
  readonly frontMatter: FrontMatter;
  readonly minutes: number;
  readonly goals: GoalTally | undefined;
  readonly header: PageHeader;
  readonly notice: PageNotice | undefined;
  readonly special: SpecialBlocks;
  readonly notes: PageUnit | undefined;
  readonly words: PageWords;
}

/**
 * Turns versions of a post into pages and the patches between them, at the cost of what changed. Remembers the last good
 * header, which is shown while the front matter is broken.
 */
export class PageModel {
  private lastGoodHeader: PostHeader = { tags: [] };
  private shown: Shown | undefined;

  /** The whole page last made by {@link update}; undefined before the first. */
  get current(): Page | undefined {
    if (this.shown === undefined) {
      return undefined;
    }
    const { post, header, notice, notes } = this.shown;
    return { header, notice, units: unitsOf(this.shown, 0, post?.blocks.length ?? 0), notes };
  }

  /**
   * Makes the page of a new version of the post.
   * @returns the patch that leads there from the page before (`version` left to the sender); undefined for the first page
   */
  update(post: Retrospective, context: PageContext): Omit<PatchMessage, 'type' | 'version'> | undefined {
    const { problem } = post.frontMatter;
    if (problem === undefined) {
      this.lastGoodHeader = post.header;
    }
    const before = this.shown;
    const excess = excessOf(post);
    const { words, minutes, goals, lineAttribute } = context;
    // Wording a date takes longer than most edits.
    const isSameHeader =
      before?.frontMatter === post.frontMatter && before.minutes === minutes && before.goals === goals;
    const after: Shown = {
      post: excess === undefined ? post : undefined,
      frontMatter: post.frontMatter,
      minutes,
      goals,
      header: isSameHeader ? before.header : pageHeader(this.lastGoodHeader, context),
      notice: problem
        ? { text: words.frontMatterProblem(problem), line: problem.line }
        : excess && { text: words.postNotShown(excess) },
      special: excess === undefined ? specialBlocks(post, this.lastGoodHeader.title, lineAttribute) : new Map(),
      notes: excess === undefined ? notesOf(post, words, lineAttribute) : undefined,
      words,
    };
    this.shown = after;
    if (before === undefined) {
      return undefined;
    }
    return {
      splices: splicesBetween(before, after),
      ...notesChange(before.notes, after.notes),
      ...(!isEqual(before.header, after.header) && { header: after.header }),
      ...(!isEqual(before.notice, after.notice) && { notice: after.notice ?? null }),
    };
  }
}

/** Units of the blocks from one index up to another. */
function unitsOf({ post, special, words }: Shown, from: number, to: number): PageUnit[] {
  return (post?.placed(from, to) ?? []).map(({ block, line }) => {
    const { html, excess } = block.read();
    return { line, html: withinLimit(special.get(block)?.html ?? html, excess, words.blockNotShown) };
  });
}

function splicesBetween(before: Shown, after: Shown): PageSplice[] {
  if (before.post === undefined || after.post === undefined) {
    const [removed, count] = [before.post?.blocks.length ?? 0, after.post?.blocks.length ?? 0];
    return removed + count === 0 ? [] : [{ from: 0, removed, added: unitsOf(after, 0, count), lineDelta: 0 }];
  }
  const steps = after.post.differencesFrom(before.post);
  const splices: PageSplice[] = steps.map(({ from, removed, added, lineDelta }) => ({
    from,
    removed,
    added: unitsOf(after, from, from + added),
    lineDelta,
  }));
  // Blocks that stayed but look different now, by what other blocks say.
  const isNew = (index: number) => steps.some(({ from, added }) => from <= index && index < from + added);
  for (const index of changedLooks(before, after)) {
    if (!isNew(index)) {
      splices.push({ from: index, removed: 1, added: unitsOf(after, index, index + 1), lineDelta: 0 });
    }
  }
  // Replacements one for one don't move what is behind them, so that all can be sorted by their place in the new page.
  return splices.sort((a, b) => a.from - b.from);
}

/** Indices in the new version of blocks that both have, but with other HTML on the page. */
function changedLooks(before: Shown, after: Shown): number[] {
  const changed: number[] = [];
  for (const [block, { index, html }] of after.special) {
    const old = before.special.get(block);
    if (old === undefined ? html !== block.read().html : old.html !== html) {
      changed.push(index);
    }
  }
  const plainAgain = new Set<Block>();
  for (const [block, { html }] of before.special) {
    if (!after.special.has(block) && html !== block.read().html) {
      plainAgain.add(block);
    }
  }
  if (plainAgain.size > 0) {
    after.post?.blocks.forEach(({ block }, index) => plainAgain.has(block) && changed.push(index));
  }
  return changed;
}

function notesOf(post: Retrospective, words: PageWords, lineAttribute: string): PageUnit | undefined {
  const notes = post.footnotes;
  if (notes.length === 0) {
    return undefined;
  }
  const line = Math.min(...notes.map((note) => note.line));
  const items = notes.map(
    (note) =>
      `<li id="fn-${note.number}">${movedLines(note.html, note.line - line, lineAttribute)}` +
      `<a class="footnote-back" href="#fnref-${note.number}">↩</a></li>`,
  );
  const html = `<section class="footnotes"><ol>${items.join('')}</ol></section>`;
  return { line, html: withinLimit(html, undefined, words.blockNotShown) };
}

function notesChange(before: PageUnit | undefined, after: PageUnit | undefined): Pick<PatchMessage, 'notes'> {
  if (after === undefined) {
    return before === undefined ? {} : { notes: null };
  }
  if (before?.html !== after.html) {
    return { notes: after };
  }
  return before.line === after.line ? {} : { notes: { line: after.line } };
}

function isEqual(a: PageHeader | PageNotice | undefined, b: PageHeader | PageNotice | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function pageHeader({ title, date, tags, cover }: PostHeader, { words, minutes, goals }: PageContext): PageHeader {
  const day = date?.day;
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && {
      date: day ? { text: words.date(day), day: isoDay(day) } : { text: date.text },
    }),
    tags,
    ...(minutes > 0 && { readingTime: words.readingTime(minutes) }),
    ...(goals !== undefined && { goals: words.goals(goals.done, goals.all) }),
    ...(cover !== undefined && { cover }),
  };
}
