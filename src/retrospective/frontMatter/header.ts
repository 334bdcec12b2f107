import type { CalendarDay } from '../../calendar';
import type { FrontMatterData, FrontMatterValue } from './plainData';

/** What a post says of itself above its text. */
export interface PostHeader {
  readonly title?: string;
  readonly date?: PostDate;
  readonly tags: readonly string[];
  readonly cover?: Cover;
  /** How many words the post is to have; positive. */
  readonly wordGoal?: number;
}

export interface PostDate {
  /** As written. */
  readonly text: string;
  /** The calendar day as written (no time zone is applied), or undefined when it is no day of the calendar. */
  readonly day?: CalendarDay;
}

export interface Cover {
  readonly src: string;
  readonly alt: string;
  readonly caption?: string;
}

/** Keys that engines and their common themes use, the more specific first (facts of the engines' starters). */
const dateKeys = ['date', 'pubDate', 'pubDatetime', 'publishDate', 'published', 'created'];
const coverKeys = ['cover', 'heroImage', 'featuredImage', 'featured_image', 'image', 'thumbnail', 'banner', 'ogImage'];
const coverCaptionKeys = ['coverCaption', 'cover_caption', 'imageCaption', 'image_caption', 'caption'];
const coverAltKeys = ['coverAlt', 'cover_alt', 'imageAlt', 'image_alt'];

/** The header of a post from its front matter. Values of an unexpected shape are left out, numbers become text. */
export function headerOf(data: FrontMatterData): PostHeader {
  const title = textOf(data['title']);
  const date = first(dateKeys, (key) => textOf(data[key]));
  const cover = first(coverKeys, (key) => coverOf(data[key], data));
  const wordGoal = wordGoalOf(data['wordGoal']);
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date: readDate(date) }),
    tags: tagsOf(data['tags'] ?? data['tag'] ?? asData(data['taxonomies'])?.['tags']),
    ...(cover !== undefined && { cover }),
    ...(wordGoal !== undefined && { wordGoal }),
  };
}

function wordGoalOf(value: FrontMatterValue | undefined): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}

function first<T>(keys: readonly string[], read: (key: string) => T | undefined): T | undefined {
  for (const key of keys) {
    const value = read(key);
    if (value !== undefined) {
      return value;
    }
  }
  return undefined;
}

function textOf(value: FrontMatterValue | undefined): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  if (Array.isArray(value)) {
    const parts = value.filter((part) => typeof part === 'string' || typeof part === 'number');
    return parts.length > 0 ? parts.join(', ') : undefined;
  }
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' ? undefined : text;
}

function asData(value: FrontMatterValue | undefined): FrontMatterData | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as FrontMatterData) : undefined;
}

function tagsOf(value: FrontMatterValue | undefined): string[] {
  const list = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  const tags = list
    .filter((tag) => typeof tag === 'string' || typeof tag === 'number')
    .map((tag) => String(tag).trim())
    .filter((tag) => tag !== '');
  return [...new Set(tags)];
}

function coverOf(value: FrontMatterValue | undefined, data: FrontMatterData): Cover | undefined {
  const parts = asData(value);
  const src = parts
    ? first(['image', 'path', 'src', 'url', 'relative'], (key) => stringOf(parts[key]))
    : stringOf(value);
  if (src === undefined) {
    return undefined;
  }
  const alt = stringOf(parts?.['alt']) ?? first(coverAltKeys, (key) => stringOf(data[key])) ?? '';
  const caption = stringOf(parts?.['caption']) ?? first(coverCaptionKeys, (key) => stringOf(data[key]));
  return { src, alt, ...(caption !== undefined && { caption }) };
}

function stringOf(value: FrontMatterValue | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Reads `2021-12-31…`, `2021/12/31`, `2021.12.31`, `2021. 12. 31.`, `Dec 31 2021`, `31 Dec 2021`; the rest stays text. */
export function readDate(text: string): PostDate {
  const numeric = /^(\d{4})([-/.])\s*(\d{1,2})\2\s*(\d{1,2})(?!\d)/.exec(text);
  const named = /^([A-Za-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})/.exec(text);
  const named2 = /^(\d{1,2}) ([A-Za-z]{3})[a-z]*\.?,? (\d{4})/.exec(text);
  const parts = numeric
    ? [numeric[1], numeric[3], numeric[4]].map(Number)
    : named
      ? [Number(named[3]), monthOf(named[1]!), Number(named[2])]
      : named2
        ? [Number(named2[3]), monthOf(named2[2]!), Number(named2[1])]
        : undefined;
  const [year, month, day] = parts ?? [];
  return isDay(year, month, day) ? { text, day: { year: year!, month: month!, day: day! } } : { text };
}

function monthOf(name: string): number {
  return months.indexOf(name.toLowerCase()) + 1;
}

function isDay(year?: number, month?: number, day?: number): boolean {
  if (!year || !month || !day || month > 12) {
    return false;
  }
  return day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
