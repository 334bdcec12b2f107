import { tellingName } from '../retrospective/naming';
import { isoDay, type CalendarDay } from '../calendar';
import type { Conventions } from './conventions/conventions';
import { fillNaming, isYearly, slugOf, yearIn } from './conventions/naming';
import { postsOf } from './conventions/sample';
import { below, isWithin, lastSegment, parentOf } from './files';
import { safeFileName, safeFolder } from './safeName';

export interface PlaceRequest {
  readonly year: number;
  readonly date: CalendarDay;
  readonly title: string;
  /** Paths of the workspace folder's Markdown files, relative to it, `/` between segments. */
  readonly posts: readonly string[];
  /** `retrospect.folder` and `retrospect.fileName`; empty: as the blog does. */
  readonly folder: string;
  readonly fileName: string;
  /** How the blog's posts are written; undefined: a plain folder of which only the paths are known. */
  readonly conventions?: Conventions;
}

/** Where a new post goes, relative to the workspace folder. */
export interface PostPlace {
  /** `/` between segments, empty for the workspace folder itself. */
  readonly folder: string;
  /** The post's own folder within {@link folder}, one segment, where the blog keeps posts as page bundles. */
  readonly bundle?: string;
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
 * The place of a new yearly retrospective: the settings first; then beside the latest earlier retrospective and named like
 * it; then as the blog's other posts are placed and named; in a plain folder without any, where posts usually are, as
 * `2021-retrospective.md`. Every part of it is a safe name, and it lies in the workspace folder.
 */
export function placePost(request: PlaceRequest): PostPlace | PlaceProblem {
  const folder = safeFolder(request.folder.trim());
  if (folder === undefined) {
    return { setting: 'folder', value: request.folder };
  }
  const wanted = request.fileName.trim();
  const { folders, bundle, name } = namedAsUsual(request);
  const fileName = safeFileName(wanted === '' ? name : fill(wanted, request));
  if (fileName === undefined || /[\\/]/.test(wanted)) {
    return { setting: 'fileName', value: request.fileName };
  }
  return {
    folder: folder !== '' ? folder : folders,
    ...(wanted === '' && bundle !== undefined && { bundle }),
    fileName: /\.(?:md|mdx|markdown)$/i.test(fileName) ? fileName : `${fileName}.md`,
  };
}

/** The part of a place that is the post's own name: without date and extension, a bundle's folder for its file. */
export function slugOfPlace({ bundle, fileName }: PostPlace): string {
  const name = bundle ?? fileName.replace(/\.\w+$/, '');
  return name.replace(/^(?:19|20)\d\d([-_.])\d\d\1\d\d[-_. ]*(?=.)/, '');
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

interface UsualPlace {
  readonly folders: string;
  readonly bundle?: string;
  readonly name: string;
}

function namedAsUsual(request: PlaceRequest): UsualPlace {
  const { conventions, year, posts } = request;
  const latest = latestRetrospective(conventions === undefined ? posts : postsOf(conventions.blog, posts));
  if (latest !== undefined) {
    return placedLike(latest, request);
  }
  const isKnown = conventions?.folder !== undefined;
  if (!isKnown) {
    return { folders: usualFolder(posts), name: `${year}-retrospective.md` };
  }
  // Names come from configurations and other people's folders: each is made safe, and what cannot be is left out.
  const segments = fillNaming(conventions.naming, request).flatMap((segment) => safeSegment(segment) ?? []);
  const name = segments.pop() ?? `${year}-retrospective.md`;
  const isBundle = /\{(?:slug|title)\}[^/]*\//.test(conventions.naming.pattern);
  const bundle = isBundle ? segments.pop() : undefined;
  // A folder with posts in it is called what it is called.
  const base = posts.some((path) => isWithin(path, conventions.folder!))
    ? conventions.folder
    : safeFolder(conventions.folder);
  const folder = below(base ?? '', segments.join('/'));
  return { folders: folder, ...(bundle !== undefined && { bundle }), name };
}

function safeSegment(segment: string): string | undefined {
  const safe = safeFolder(segment) === segment ? segment : safeFileName(segment);
  return safe !== undefined && safeFolder(safe) === safe ? safe : undefined;
}

/** The path of the last yearly retrospective among `posts`, by the year it is of. */
function latestRetrospective(posts: readonly string[]): string | undefined {
  const candidates = posts
    .map((path) => ({ path, name: tellingName(path) }))
    .filter(({ name }) => isYearly(name))
    // By the year it is of, the last in a name that begins with a date; else `회고-2019` would stand behind `2023-회고`.
    .sort((a, b) => yearIn(b.name) - yearIn(a.name) || (a.name < b.name ? 1 : -1));
  return candidates[0]?.path;
}

/** Beside an earlier retrospective and named like it; a bundle beside its bundle, a folder for its year in its place. */
function placedLike(path: string, request: PlaceRequest): UsualPlace {
  const file = lastSegment(path).normalize('NFC');
  const isBundle = /^index\.\w+$/.test(file) && path.includes('/');
  const name = tellingName(path);
  const folders = yearFolder(isBundle ? parentOf(parentOf(path)) : parentOf(path), yearIn(name), request);
  const next = nameLike(name, request);
  const bundle = isBundle ? safeFileName(next) : undefined;
  return bundle === undefined ? { folders, name: isBundle ? `${next}.md` : next } : { folders, bundle, name: file };
}

/** `…/2019` of a retrospective of 2019 becomes `…/2021`; that of one published in the next January, the new date's year. */
function yearFolder(folder: string, year: number, request: PlaceRequest): string {
  const last = lastSegment(folder);
  if (!/^(?:19|20)\d\d$/.test(last)) {
    return folder;
  }
  return below(parentOf(folder), String(Number(last) === year ? request.year : request.date.year));
}

function nameLike(neighbour: string, { year, date }: PlaceRequest): string {
  const dated = /^(?:19|20)\d\d([-_.])(?:0[1-9]|1[0-2])\1\d\d/.exec(neighbour);
  const prefix = dated ? isoDay(date).replaceAll('-', dated[1]!) : '';
  const rest = neighbour.slice(dated?.[0].length ?? 0);
  return prefix + rest.replace(/(?:19|20)\d\d/g, String(year));
}

function fill(pattern: string, { year, date, title }: PlaceRequest): string {
  const values: Record<string, string> = { year: String(year), date: isoDay(date), slug: slugOf(title) };
  return pattern.replace(/\{(year|date|slug)\}/g, (_whole, name: string) => values[name]!);
}

function usualFolder(posts: readonly string[]): string {
  return usualFolders.find((folder) => posts.some((path) => isWithin(path, folder))) ?? '';
}
