import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import { isoDay, type CalendarDay } from '../../calendar';
import type { PublishedPost } from '../../year';
import type { WorkspaceBlogs } from '../blog/workspaceBlogs';
import { FolderFiles } from '../library/folderFiles';
import type { OpenRetrospectives, RetrospectiveModule } from '../openRetrospectives';
import { nextTurn } from '../slices';
import type { UnreadFile, UnreadProblem, UnreadReason } from '../unreadReason';

export interface PostSearch {
  readonly retrospectives: OpenRetrospectives;
  readonly blogs: WorkspaceBlogs;
  /** Posts of these years. */
  readonly years: readonly number[];
  /** What is dated later is not published yet. */
  readonly today: CalendarDay;
  isWanted(): boolean;
}

export interface FoundPosts {
  readonly published: readonly PublishedPost[];
  /** What may have been published, too; not what its name puts into other years. */
  readonly unread: readonly UnreadFile[];
  /** Whether all folders were looked into. */
  readonly isWhole: boolean;
}

/** So many files are asked for at once. */
const batchSize = 64;

/** The posts that the blogs of the workspace published in some years: dated, no drafts. */
export async function publishedPosts(search: PostSearch): Promise<FoundPosts> {
  const model = await search.retrospectives.load();
  const found = await Promise.all(
    (workspace.workspaceFolders ?? []).map((folder) => postsOfFolder(folder, model, search)),
  );
  return {
    published: found.flatMap(({ published }) => published),
    unread: found.flatMap(({ unread }) => unread),
    isWhole: found.every(({ isWhole }) => isWhole),
  };
}

async function postsOfFolder(
  folder: WorkspaceFolder,
  model: RetrospectiveModule,
  { retrospectives, blogs, years, today, isWanted }: PostSearch,
): Promise<FoundPosts> {
  const files = new FolderFiles(folder, retrospectives);
  const [{ paths, isWhole }, found, { postsOf }] = await Promise.all([
    files.list(isWanted),
    blogs.of(folder),
    blogs.load(),
  ]);
  const posts = [...new Set(found.flatMap((blog) => postsOf(blog, paths)))];
  const published: PublishedPost[] = [];
  const unread: UnreadFile[] = [];
  for (let at = 0; at < posts.length && isWanted(); at += batchSize) {
    const some = posts.slice(at, at + batchSize);
    const read = await Promise.all(some.map((path) => files.tryToRead(path)));
    some.forEach((path, index) => {
      const uri = Uri.joinPath(folder.uri, path).toString();
      const its = read[index];
      const post = its && publishedPost(path, its, model, years);
      if (post === undefined) {
        return;
      }
      if ('problem' in post) {
        unread.push({ uri, problem: post.problem });
      } else if (isoDay(post.day) <= isoDay(today)) {
        published.push({ ...post, uri });
      }
    });
    await nextTurn();
  }
  return { published, unread, isWhole };
}

/** What the file at `path` publishes in one of the years, or why that is not known; undefined when nothing. */
function publishedPost(
  path: string,
  read: { readonly text: string } | UnreadReason,
  { headOf }: Pick<RetrospectiveModule, 'headOf'>,
  years: readonly number[],
): Pick<PublishedPost, 'title' | 'day'> | { readonly problem: UnreadProblem } | undefined {
  const named = nameOfPost(path);
  if ('code' in read) {
    const isOfOthers = named.day !== undefined && !years.includes(named.day.year);
    return isOfOthers ? undefined : { problem: read };
  }
  const head = headOf(read.text);
  // Reading front matter costs; most posts are of other years.
  if (!years.some((year) => path.includes(String(year)) || head.glance.includes(String(year)))) {
    return undefined;
  }
  const { title, date, isDraft, problem } = head.read();
  const day = date ?? named.day;
  if (day === undefined && problem !== undefined) {
    return { problem: { code: 'frontMatter', problem } };
  }
  const shown = title?.trim() || named.title; // a mere date is a note of that day
  return isDraft || day === undefined || shown === '' || !years.includes(day.year) ? undefined : { title: shown, day };
}

/** `2021-03-04-title.md`, `2021-03-04-title/index.md`: how Jekyll and others name posts. */
function nameOfPost(path: string): { day: CalendarDay | undefined; title: string } {
  const segments = path.replace(/\.\w+$/, '').split('/');
  const name = (segments.at(-1) === 'index' ? segments.at(-2) : segments.at(-1)) ?? '';
  const [, year, month, day, rest] = /^(\d{4})-(\d\d)-(\d\d)(?:[-_ ](.+))?$/.exec(name) ?? [];
  return year === undefined
    ? { day: undefined, title: name }
    : { day: { year: Number(year), month: Number(month), day: Number(day) }, title: rest ?? '' };
}
