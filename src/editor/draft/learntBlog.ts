import { Uri, type WorkspaceFolder } from 'vscode';
import type { Conventions, PlaceProblem, PostPlace } from '../../blog';
import type { CalendarDay } from '../../calendar';
import { periodFileName, periodFilePart, type FrontMatterWriter, type Period } from '../../template';
import type { WorkspaceBlogs } from '../blog/workspaceBlogs';
import { settings } from '../settings';

type BlogModule = Awaited<ReturnType<WorkspaceBlogs['load']>>;

/** A workspace folder, and what a new post in it is like. */
export interface LearntBlog {
  readonly room: BlogModule;
  readonly folder: WorkspaceFolder;
  /** The folder that the person chose, if they chose one. */
  readonly target: Uri | undefined;
  /** Paths of the folder's Markdown files. */
  readonly posts: readonly string[];
  readonly conventions: Conventions;
}

export async function learnBlog(
  blogs: WorkspaceBlogs,
  folder: WorkspaceFolder,
  target: Uri | undefined,
  neighbours: Promise<readonly string[]>,
): Promise<LearntBlog> {
  const posts = await neighbours;
  const [room, conventions] = await Promise.all([blogs.load(), blogs.conventions(folder, posts, target)]);
  return { room, folder, target, posts, conventions };
}

/** What a new post is about. */
interface NewPost {
  readonly period: Period;
  readonly date: CalendarDay;
  readonly title: string;
}

/** Where a new post goes, and how the blog writes its front matter. */
export interface NewPlace {
  readonly uri: Uri;
  /** The front matter of the post, for when it goes to `uri`: a name in it follows the file's. */
  frontMatterAt(uri: Uri): FrontMatterWriter;
  /** The blog is not built while a post shows or links to a file that is not there. */
  readonly refusesMissingFiles: boolean;
  /** A setting that could not be followed: the blog's own way was taken. */
  readonly problem: PlaceProblem | undefined;
}

export function placeIn(blog: LearntBlog, post: NewPost): NewPlace {
  const { room, folder, target, conventions } = blog;
  const { place, problem } = placeOf(blog, post);
  const isInside = target !== undefined && target.path.replace(/\/$/, '') !== folder.uri.path.replace(/\/$/, '');
  const parent = isInside ? target : Uri.joinPath(folder.uri, place.folder);
  const clock = { now: Date.now(), offset: -new Date().getTimezoneOffset() };
  return {
    uri: Uri.joinPath(parent, place.bundle ?? '', place.fileName),
    frontMatterAt: (uri) => {
      const slug = room.slugOfPlace(placeAt(uri));
      return ({ title, tags }) => room.frontMatterFor({ conventions, date: post.date, title, tags, clock, slug });
    },
    refusesMissingFiles: room.refusesMissingFiles(conventions.blog),
    problem,
  };
}

/** The place of a file: an index is named by its folder. */
function placeAt({ path }: Uri): PostPlace {
  const segments = path.split('/');
  const fileName = segments.pop()!;
  const bundle = /^index\.\w+$/.test(fileName) ? segments.pop() : undefined;
  return { folder: segments.join('/'), ...(bundle !== undefined && { bundle }), fileName };
}

/** The place by the settings; where one cannot be followed, which, and the blog's own way. */
function placeOf(
  { room, folder, posts, conventions }: LearntBlog,
  { period, date, title }: NewPost,
): { place: PostPlace; problem: PlaceProblem | undefined } {
  const request = { year: yearOf(period, date), date, title, posts, conventions };
  // A month or a project is not to take the name of its year's retrospective.
  const wanted = settings.fileName(folder);
  const pattern = period.kind === 'year' ? wanted : wanted.replaceAll('{year}', () => periodFilePart(period));
  const asSet = room.placePost({ ...request, folder: settings.folder(folder), fileName: pattern });
  if ('setting' in asSet) {
    const usual = room.placePost({ ...request, folder: '', fileName: '' }) as PostPlace;
    return { place: namedFor(usual, period, date, room), problem: asSet };
  }
  return { place: pattern.trim() === '' ? namedFor(asSet, period, date, room) : asSet, problem: undefined };
}

/** The place of a yearly retrospective as that of one of `period`. */
function namedFor(place: PostPlace, period: Period, date: CalendarDay, room: BlogModule): PostPlace {
  const named = (name: string) => fileNameFor(name, period, date, room);
  return place.bundle === undefined
    ? { ...place, fileName: named(place.fileName) }
    : { ...place, bundle: named(place.bundle) };
}

/** The name of a yearly retrospective as that of one of `period`. */
export function fileNameFor(
  yearly: string,
  period: Period,
  date: CalendarDay,
  { safeFileName }: Pick<BlogModule, 'safeFileName'>,
): string {
  return safeFileName(periodFileName(yearly, period, yearOf(period, date), date)) ?? yearly;
}

/** The year that a period lies in; for one that has a name instead, that of its post. */
export function yearOf(period: Period, date: CalendarDay): number {
  return 'year' in period ? period.year : date.year;
}
