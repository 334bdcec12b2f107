import { isoDay, type CalendarDay } from '../calendar';
import { safeFileName, safeFolder } from './safeName';

export interface PlaceRequest {
  readonly year: number;
  readonly date: CalendarDay;
  readonly title: string;
  /** Paths of the folder's Markdown files, relative to it, `/` between segments. */
  readonly posts: readonly string[];
  /** `retrospect.folder` and `retrospect.fileName`; empty: as the blog does. */
  readonly folder: string;
  readonly fileName: string;
}

/** Where a new post goes, relative to the workspace folder. */
export interface PostPlace {
  /** `/` between segments, empty for the workspace folder itself. */
  readonly folder: string;
  readonly fileName: string;
}

/** A setting that cannot be followed. */
export interface PlaceProblem {
  readonly setting: 'folder' | 'fileName';
  readonly value: string;
}

/** Folders in which plain blogs keep their posts, most usual first. */
const usualFolders = ['posts', 'blog', 'content/posts', 'content', 'docs', 'contents'];

/**
 * The place of a new yearly retrospective in a plain folder: the settings first; then beside the latest earlier
 * retrospective and named like it; then where posts usually are, as `2021-retrospective.md`.
 */
export function placePost(request: PlaceRequest): PostPlace | PlaceProblem {
  const neighbour = latestRetrospective(request.posts);
  const folder = safeFolder(request.folder.trim());
  if (folder === undefined) {
    return { setting: 'folder', value: request.folder };
  }
  const wanted = request.fileName.trim();
  const fileName = safeFileName(wanted === '' ? nameLike(neighbour?.name, request) : fill(wanted, request));
  if (fileName === undefined || /[\\/]/.test(wanted)) {
    return { setting: 'fileName', value: request.fileName };
  }
  return {
    folder: folder !== '' ? folder : (neighbour?.folder ?? usualFolder(request.posts)),
    fileName: /\.(?:md|mdx|markdown)$/i.test(fileName) ? fileName : `${fileName}.md`,
  };
}

/** `name` with a number before its extension: what to propose when the name is taken. */
export function numberedName(name: string, taken: (name: string) => boolean): string {
  const [, stem = name, extension = ''] = /^(.*?)(\.[^.]+)?$/.exec(name) ?? [];
  for (let number = 2; ; number++) {
    const candidate = `${stem}-${number}${extension}`;
    if (!taken(candidate)) {
      return candidate;
    }
  }
}

interface Neighbour {
  readonly folder: string;
  readonly name: string;
}

const retrospectiveName = /회고|돌아보|결산|retrospect|year[-_ ]?(?:in[-_ ]?)?review|annual[-_ ]?review|recap/i;
/** Half-years, quarters and months have files of their own and say nothing of a yearly one's name. */
const shorterPeriod = /상반기|하반기|분기|\d{1,2}월|[-_ ]?[hq][1-4]\b|(?:19|20)\d\d[-_.](?:0[1-9]|1[0-2])(?![-_.]?\d)/i;

function latestRetrospective(posts: readonly string[]): Neighbour | undefined {
  const candidates = posts
    .map((path) => ({ path, name: path.slice(path.lastIndexOf('/') + 1).normalize('NFC') }))
    .filter(({ name }) => retrospectiveName.test(name) && /(?:19|20)\d\d/.test(name) && !shorterPeriod.test(name))
    // By the year it is of, the last in a name that begins with a date; else `회고-2019` would stand behind `2023-회고`.
    .sort((a, b) => yearIn(b.name) - yearIn(a.name) || (a.name < b.name ? 1 : -1));
  const latest = candidates[0];
  return latest && { folder: latest.path.slice(0, Math.max(0, latest.path.lastIndexOf('/'))), name: latest.name };
}

function yearIn(name: string): number {
  return Number(name.match(/(?:19|20)\d\d/g)?.at(-1) ?? 0);
}

function nameLike(neighbour: string | undefined, { year, date }: PlaceRequest): string {
  if (neighbour === undefined) {
    return `${year}-retrospective.md`;
  }
  const dated = /^(?:19|20)\d\d([-_.])(?:0[1-9]|1[0-2])\1\d\d/.exec(neighbour);
  const prefix = dated ? isoDay(date).replaceAll('-', dated[1]!) : '';
  const rest = neighbour.slice(dated?.[0].length ?? 0);
  return prefix + rest.replace(/(?:19|20)\d\d/g, String(year));
}

function fill(pattern: string, { year, date, title }: PlaceRequest): string {
  const values: Record<string, string> = { year: String(year), date: isoDay(date), slug: slugOf(title) };
  return pattern.replace(/\{(year|date|slug)\}/g, (_whole, name: string) => values[name]!);
}

/** A title as part of an address: lower case, letters (Hangul too) and digits, hyphens between. */
function slugOf(title: string): string {
  return title
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}

function usualFolder(posts: readonly string[]): string {
  return usualFolders.find((folder) => posts.some((path) => path.startsWith(`${folder}/`))) ?? '';
}
