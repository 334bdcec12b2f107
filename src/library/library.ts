import type { CalendarDay } from '../calendar';
import type { Counts, PostLanguage } from '../retrospective';
import { parsePeriod, type RetrospectiveKind } from '../retrospective/naming';

/** Which version of a file something was read from. */
export interface FileStamp {
  /** Milliseconds since 1970, as the file system has it. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

/** How many goals a retrospective sets and looks back on. */
export interface GoalTally {
  /** Goals for the time after it. */
  readonly next: number;
  /** Of those it looks back on, so many are done. */
  readonly done: number;
  /** Goals that it looks back on. */
  readonly total: number;
}

/** How far a retrospective is written. */
export interface SectionTally {
  readonly total: number;
  /** Titles of the sections without anything of the writer's own, in order. */
  readonly empty: readonly string[];
}

/** A retrospective of the workspace. */
export interface LibraryEntry extends FileStamp {
  /** Relative to its workspace folder, `/` between segments. */
  readonly path: string;
  readonly kind: RetrospectiveKind;
  /** `2021`, `2021-H1`, `2021-Q3`, `2021-06`; undefined where only a name tells what it is about, or nothing says when. */
  readonly period: string | undefined;
  /** The year that it is put under; undefined when nothing says. */
  readonly year: number | undefined;
  /** Its title, first heading, or else the name of its file; never empty. */
  readonly title: string;
  readonly language: PostLanguage | undefined;
  readonly words: number;
  /** With spaces. */
  readonly characters: number;
  readonly counts: Counts;
  readonly goals: GoalTally;
  readonly sections: SectionTally;
  readonly date: CalendarDay | undefined;
}

/** The retrospectives of a folder. An immutable value. */
export class Library {
  static readonly empty = new Library([], new Map());

  private constructor(
    /** The latest period first: years before their parts; what has no year last. */
    readonly entries: readonly LibraryEntry[],
    private readonly byPath: ReadonlyMap<string, LibraryEntry>,
  ) {}

  get(path: string): LibraryEntry | undefined {
    return this.byPath.get(path);
  }

  /** The library once the post at `path` is `entry`, or is no retrospective of it any more. */
  update(path: string, entry: LibraryEntry | undefined): Library {
    return this.with([[path, entry]]);
  }

  /** {@link update} with each of them, at the cost of one. */
  with(changes: Iterable<readonly [path: string, entry: LibraryEntry | undefined]>): Library {
    const wanted = new Map(changes);
    const byPath = new Map(this.byPath);
    const added: LibraryEntry[] = [];
    let hasChanged = false;
    for (const [path, entry] of wanted) {
      hasChanged ||= entry !== byPath.get(path);
      if (entry === undefined) {
        byPath.delete(path);
      } else {
        byPath.set(path, entry);
        added.push(entry);
      }
    }
    if (!hasChanged) {
      return this;
    }
    const kept = this.entries.filter(({ path }) => !wanted.has(path));
    return new Library(merged(kept, added.sort(compareEntries)), byPath);
  }
}

/** Two sorted lists as one. */
function merged(a: readonly LibraryEntry[], b: readonly LibraryEntry[]): LibraryEntry[] {
  const all: LibraryEntry[] = [];
  let at = 0;
  for (const entry of b) {
    while (at < a.length && compareEntries(a[at]!, entry) <= 0) {
      all.push(a[at++]!);
    }
    all.push(entry);
  }
  return [...all, ...a.slice(at)];
}

/** The order of a library. */
export function compareEntries(a: LibraryEntry, b: LibraryEntry): number {
  return (
    (b.year ?? -1) - (a.year ?? -1) ||
    rank(a) - rank(b) ||
    lastMonth(b) - lastMonth(a) ||
    (b.date?.day ?? 0) - (a.date?.day ?? 0) ||
    (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)
  );
}

const rank = ({ kind }: LibraryEntry) => (kind === 'year' ? 0 : kind === 'goals' ? 2 : 1);

/** 1 … 12: the last month that it is about, else that of its date; 0 when neither is known. */
function lastMonth({ period, date }: LibraryEntry): number {
  const span = parsePeriod(period ?? '');
  return span !== undefined && span.end - span.start < 12 ? ((span.end - 1) % 12) + 1 : (date?.month ?? 0);
}
