import { isoDay, type CalendarDay } from '../../calendar';
import { lastSegment, parentOf } from '../files';
import { tellingName } from '../../retrospective/naming';
import { yearIn } from '../conventions/naming';

/** What a post's folder of pictures may be named after. */
export interface PostFacts {
  /** The post's own name with its date, without extension; of a page bundle its folder's. */
  readonly name: string;
  /** The same without a date before it. */
  readonly slug: string;
  /** The year in the slug, that a retrospective looks back on; 0 where there is none. */
  readonly year: number;
  /** When it was published, as far as its name or front matter says. */
  readonly date?: CalendarDay;
  /** It has a folder of its own. */
  readonly isBundle: boolean;
}

const dated = /^((?:19|20)\d\d)([-_.])(\d\d)\2(\d\d)[-_. ]*(?=.)/;
const dateKey =
  /^\s*["']?(?:date|pubDate|published|publishDate)["']?\s*[:=]\s*["']?((?:19|20)\d\d)[-/.](\d\d)[-/.](\d\d)/im;

/** @param head the post's first kilobytes */
export function factsOf(path: string, head: string): PostFacts {
  const stem = lastSegment(path)
    .replace(/\.\w+$/, '')
    .normalize('NFC');
  const folder = lastSegment(parentOf(path)).normalize('NFC');
  const isBundle = folder !== '' && (stem === 'index' || stem === folder);
  const name = isBundle ? folder : stem;
  const date = dated.exec(name)?.filter((_part, index) => index !== 2) ?? dateKey.exec(head.slice(0, 4_096));
  return {
    name,
    slug: name.replace(dated, ''),
    year: yearIn(tellingName(path).replace(dated, '')),
    isBundle,
    ...(date && { date: { year: Number(date[1]), month: Number(date[2]), day: Number(date[3]) } }),
  };
}

/**
 * The patterns that `folder` may be of a post with these facts: its segments, `{name}`, `{slug}`, `{YYYY}`, `{MM}`, `{DD}` (of
 * the post's date) or `{year}` (that the post is of) in the places of what differs from post to post. Several where a year
 * may be one or the other.
 */
export function patternsOf(folder: string, facts: PostFacts): string[] {
  const ofDate = patternWith(folder, facts, false);
  const ofYear = patternWith(folder, facts, true);
  return ofDate === ofYear ? [ofDate] : [ofDate, ofYear];
}

function patternWith(folder: string, { name, slug, year, date }: PostFacts, isYearFirst: boolean): string {
  const [yyyy, mm, dd] = date === undefined ? [] : isoDay(date).split('-');
  let above = '';
  return folder
    .split('/')
    .map((segment) => {
      const plain = segment.normalize('NFC');
      const previous = above;
      above = segmentPattern(plain);
      return above;

      function segmentPattern(text: string): string {
        if (text === name) {
          return name === slug ? '{slug}' : '{name}';
        }
        if (text === slug) {
          return '{slug}';
        }
        if (isYearFirst && year > 0 && text === String(year)) {
          return '{year}';
        }
        if (text === yyyy) {
          return '{YYYY}';
        }
        if (text === `${yyyy}-${mm}`) {
          return '{YYYY}-{MM}';
        }
        if (text === mm && previous === '{YYYY}') {
          return '{MM}';
        }
        if (text === dd && previous === '{MM}') {
          return '{DD}';
        }
        return slug.length > 3 && text.includes(slug) ? text.replace(slug, '{slug}') : text;
      }
    })
    .join('/');
}

/** `pattern` for another post. @param today its date where nothing says it */
export function fillFolder(pattern: string, { name, slug, year, date }: PostFacts, today: CalendarDay): string {
  const [yyyy, mm, dd] = isoDay(date ?? today).split('-');
  const values: Readonly<Record<string, string>> = {
    name,
    slug,
    year: String(year > 0 ? year : yyyy),
    YYYY: yyyy!,
    MM: mm!,
    DD: dd!,
  };
  return pattern.replace(/\{(name|slug|year|YYYY|MM|DD)\}/g, (_whole, key: string) => values[key]!);
}
