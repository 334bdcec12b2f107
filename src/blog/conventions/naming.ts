import { isoDay, type CalendarDay } from '../../calendar';
import { retrospectiveOf } from '../../retrospective/naming'; // not the room: names alone load no Markdown

/**
 * How posts are named: segments below the posts folder with `{YYYY}`, `{MM}`, `{DD}`, `{slug}`, `{title}` and
 * `{category}` in them, such as `{YYYY}-{MM}-{DD}-{slug}.md` or `{category}/{slug}/index.md`.
 */
export interface Naming {
  readonly pattern: string;
  readonly slug: SlugStyle;
  /** The folder that `{category}` stands for; '' when no post has one. */
  readonly category: string;
}

export interface SlugStyle {
  /** Most posts are named in Hangul, as their titles are. */
  readonly isHangul: boolean;
  readonly separator: '-' | '_' | ' ';
}

interface NamedPost {
  readonly pattern: string;
  readonly slug: string;
  readonly category: string;
}

const datePrefix = /^((?:19|20)\d\d)([-_.]?)(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12]\d|3[01])(?:([-_. ]+)(?=\S)|$)/;

/** How one post is named. `path` is relative to the posts folder. */
function readNaming(path: string): NamedPost {
  const folders = path.normalize('NFC').split('/');
  const file = folders.pop()!;
  const [, stem = file, extension = ''] = /^(.+?)(\.\w+)$/.exec(file) ?? [];
  const isBundle = folders.length > 0 && (stem === 'index' || stem === folders.at(-1));
  const name = isBundle ? folders.pop()! : stem;
  const dated = datePrefix.exec(name);
  const date = dated === null ? '' : `{YYYY}${dated[2]}{MM}${dated[2]}{DD}${dated[3] ?? ''}`;
  const slug = name.slice(dated?.[0].length ?? 0);
  const namePattern = `${date}${slug === '' ? '' : '{slug}'}`;
  const within = folderPatterns(folders);
  const last = isBundle
    ? `${namePattern}/${stem === 'index' ? 'index' : namePattern}${extension}`
    : namePattern + extension;
  return { pattern: [...within.patterns, last].join('/'), slug, category: within.category };
}

/** Folders named by year, month and day as such; the others together are the category. */
function folderPatterns(folders: readonly string[]): { patterns: string[]; category: string } {
  const patterns: string[] = [];
  const category: string[] = [];
  for (const folder of folders) {
    const previous = patterns.at(-1);
    if (/^(?:19|20)\d\d$/.test(folder)) {
      patterns.push('{YYYY}');
    } else if (/^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/.test(folder)) {
      patterns.push('{YYYY}-{MM}');
    } else if (/^(?:0[1-9]|1[0-2])$/.test(folder) && previous === '{YYYY}') {
      patterns.push('{MM}');
    } else if (/^(?:0[1-9]|[12]\d|3[01])$/.test(folder) && previous === '{MM}') {
      patterns.push('{DD}');
    } else {
      if (previous !== '{category}') {
        patterns.push('{category}');
      }
      category.push(folder);
    }
  }
  return { patterns, category: category.join('/') };
}

/**
 * How the posts at `paths` (relative to their folder) are named: the pattern that most have; ties go to the first.
 * @param isLike whether a post is of the kind that is to be written: its category goes before the others'
 */
export function commonNaming(paths: readonly string[], isLike: (path: string) => boolean, fallback: string): Naming {
  const names = paths.map((path) => ({ ...readNaming(path), isLike: isLike(path) }));
  const pattern = mostUsed(names.map((name) => name.pattern)) ?? fallback;
  const categories = (some: typeof names) => some.map(({ category }) => category).filter((category) => category !== '');
  const like = categories(names.filter((name) => name.isLike));
  const slugs = names.map(({ slug }) => slug).filter((slug) => slug !== '');
  const share = (test: RegExp) => slugs.filter((slug) => test.test(slug)).length / Math.max(1, slugs.length);
  return {
    pattern,
    category: mostUsed(like.length > 0 ? like : categories(names)) ?? '',
    slug: {
      isHangul: share(/\p{Script=Hangul}/u) > 0.5,
      separator: share(/ /) > 0.5 ? ' ' : share(/_/) > 0.5 ? '_' : '-',
    },
  };
}

/** The value that occurs most often, of equals the first; undefined for none. */
export function mostUsed<T extends string>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let best: T | undefined;
  for (const [value, count] of counts) {
    best = best === undefined || count > counts.get(best)! ? value : best;
  }
  return best;
}

/** A title as part of an address: lower case, letters (Hangul too) and digits, hyphens between. */
export function slugOf(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

export interface NamedFor {
  readonly year: number;
  readonly date: CalendarDay;
  readonly title: string;
}

/** The slug of a yearly retrospective: its title where posts are named in Hangul, else `2021-retrospective`. */
function slugFor({ year, title }: NamedFor, { isHangul, separator }: SlugStyle): string {
  const slug = isHangul ? slugOf(title) : `${year}-retrospective`;
  return (slug === '' ? `${year}-retrospective` : slug).replaceAll('-', separator);
}

/** `pattern` filled in: its segments, not yet made safe. */
export function fillNaming(naming: Naming, request: NamedFor): string[] {
  const [year = '', month = '', day = ''] = isoDay(request.date).split('-');
  const values: Readonly<Record<string, string>> = {
    YYYY: year,
    MM: month,
    DD: day,
    slug: slugFor(request, naming.slug).replace(/\//g, ' '),
    title: request.title.replace(/[\\/]/g, ' '),
    category: naming.category,
  };
  const filled = naming.pattern.replace(
    /\{(YYYY|MM|DD|slug|title|category)\}/g,
    (_whole, name: string) => values[name]!,
  );
  return filled.split('/').filter((segment) => segment !== '');
}

/** Hexo's `new_post_name` (`:year-:month-:day-:title.md`) as such a pattern. */
export function hexoNaming(name: string): string {
  const words: Readonly<Record<string, string>> = { year: '{YYYY}', month: '{MM}', day: '{DD}', title: '{slug}' };
  const pattern = name.replace(/:(year|month|day|title)/g, (_whole, word: string) => words[word]!);
  return pattern.includes('{slug}') && !/:/.test(pattern) ? pattern : '{slug}.md';
}

/** Whether a post of that name is a yearly retrospective of a year that it names, as far as its name tells. */
export function isYearly(name: string): boolean {
  return yearIn(name) > 0;
}

/** The year that a yearly retrospective of that name is of; 0 when its name tells of none. */
export function yearIn(name: string): number {
  const found = retrospectiveOf({ path: name });
  return found?.kind === 'year' ? (found.year ?? 0) : 0;
}
