import { isoDay, type CalendarDay } from '../calendar';
import type { FrontMatterProblem, PostHeader, Retrospective } from '../retrospective';
import type { PageHeader, PageNotice, PageUnit, PatchMessage } from './messages';
import { unitsOf } from './units';

/** Words for what the page shows, in the reader's language. */
export interface PageWords {
  date(day: CalendarDay): string;
  readingTime(minutes: number): string;
  frontMatterProblem(problem: FrontMatterProblem): string;
}

/** What a page shows of one version of a post. */
export interface Page {
  readonly header: PageHeader;
  readonly notice: PageNotice | undefined;
  readonly units: readonly PageUnit[];
}

/** What the model needs besides the post. */
export interface PageContext {
  readonly words: PageWords;
  /** Minutes to read the post, 0 when there is nothing to read. */
  readonly minutes: number;
  readonly lineAttribute: string;
}

/**
 * Turns versions of a post into pages and the patches between them. Remembers the last good header, which is shown
 * while the front matter is broken.
 */
export class PageModel {
  private lastGoodHeader: PostHeader = { tags: [] };
  private nextId = 0;
  private page: Page | undefined;

  /** The page last made by {@link update}. */
  get current(): Page | undefined {
    return this.page;
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
    const header = pageHeader(this.lastGoodHeader, context);
    const notice = problem && { text: context.words.frontMatterProblem(problem), line: problem.line };
    const units = unitsOf(post, this.lastGoodHeader.title, context.lineAttribute);

    const before = this.page;
    if (before === undefined) {
      this.page = { header, notice, units: units.map((unit) => ({ ...unit, id: this.nextId++ })) };
      return undefined;
    }
    const old = before.units;
    let from = 0;
    while (from < old.length && from < units.length && isSame(old[from]!, units[from]!, 0)) {
      from++;
    }
    let kept = 0;
    const lineDelta = old.length > 0 && units.length > 0 ? units.at(-1)!.line - old.at(-1)!.line : 0;
    while (
      kept < Math.min(old.length, units.length) - from &&
      isSame(old[old.length - 1 - kept]!, units[units.length - 1 - kept]!, lineDelta)
    ) {
      kept++;
    }
    const added = units.slice(from, units.length - kept).map((unit) => ({ ...unit, id: this.nextId++ }));
    this.page = {
      header,
      notice,
      units: [
        ...old.slice(0, from),
        ...added,
        ...old
          .slice(old.length - kept)
          .map((unit) => (lineDelta === 0 ? unit : { ...unit, line: unit.line + lineDelta })),
      ],
    };
    return {
      from,
      removed: old.length - kept - from,
      added,
      lineDelta: kept > 0 ? lineDelta : 0,
      ...(!isEqual(before.header, header) && { header }),
      ...(!isEqual(before.notice, notice) && { notice: notice ?? null }),
    };
  }
}

function isSame(old: PageUnit, unit: { line: number; html: string }, lineDelta: number): boolean {
  return old.line + lineDelta === unit.line && old.html === unit.html;
}

function isEqual(a: PageHeader | PageNotice | undefined, b: PageHeader | PageNotice | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function pageHeader({ title, date, tags, cover }: PostHeader, { words, minutes }: PageContext): PageHeader {
  const day = date?.day;
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && {
      date: day ? { text: words.date(day), day: isoDay(day) } : { text: date.text },
    }),
    tags,
    ...(minutes > 0 && { readingTime: words.readingTime(minutes) }),
    ...(cover !== undefined && { cover }),
  };
}
