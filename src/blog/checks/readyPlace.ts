import { isoDay, type CalendarDay } from '../../calendar';
import type { Blog } from '../blog';
import { hexoNaming } from '../conventions/naming';

/** A post's file, or its folder where that has its name, and where it is to be. Paths as the post's own. */
export interface ReadyPlace {
  readonly from: string;
  readonly to: string;
}

/** A day before a name, as blogs have it: `2021-12-31-…`, `2021_12_31 …`. */
const dated = /^(?:19|20)\d\d([-_.])(?:0[1-9]|1[0-2])\1(?:0[1-9]|[12]\d|3[01])(?!\d)/;

/**
 * Where a post is to be once it is published on a day; undefined where it is well where it is. Out of `_drafts` it goes to
 * the `_posts` beside, named as Jekyll asks (`2021-12-31-name.md`) or as Hexo's configuration says; elsewhere a day that its
 * name begins with becomes that day.
 * @param path relative to the workspace folder, `/` between segments
 */
export function readyPlace(
  path: string,
  blog: Pick<Blog, 'engine' | 'facts'> | undefined,
  day: CalendarDay,
): ReadyPlace | undefined {
  const segments = path.split('/');
  if (segments.length > 1 && /^index\.\w+$/.test(segments.at(-1)!)) {
    segments.pop();
  }
  const from = segments.join('/');
  const name = segments.pop()!;
  const drafts = segments.lastIndexOf('_drafts');
  if (drafts >= 0) {
    segments[drafts] = '_posts';
  }
  const to = [...segments, drafts >= 0 ? publishedName(name, blog, day) : withDay(name, day)].join('/');
  return to === from ? undefined : { from, to };
}

/** The name of a draft once it is a post; Hexo's may bring folders along. */
function publishedName(name: string, blog: Pick<Blog, 'engine' | 'facts'> | undefined, day: CalendarDay): string {
  if (dated.test(name)) {
    return withDay(name, day);
  }
  if (blog?.engine !== 'hexo') {
    return `${isoDay(day)}-${name}`;
  }
  const { newPostName } = blog.facts;
  const [, stem = name, extension = ''] = /^(.+?)(\.\w+)?$/.exec(name) ?? [];
  const [year, month, date] = isoDay(day).split('-');
  const values: Readonly<Record<string, string>> = { YYYY: year!, MM: month!, DD: date!, slug: stem };
  return newPostName === undefined
    ? name
    : hexoNaming(newPostName)
        .replace(/\.\w+$/, extension)
        .replace(/\{(YYYY|MM|DD|slug)\}/g, (_whole, key: string) => values[key]!);
}

function withDay(name: string, day: CalendarDay): string {
  return name.replace(dated, (_whole, separator: string) => isoDay(day).replaceAll('-', separator));
}
