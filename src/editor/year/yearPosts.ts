import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import { isoDay, type CalendarDay } from '../../calendar';
import type { PublishedPost } from '../../year';
import type { WorkspaceBlogs } from '../blog/workspaceBlogs';
import { FolderFiles } from '../library/folderFiles';
import type { OpenRetrospectives, RetrospectiveModule } from '../openRetrospectives';
import { nextTurn } from '../slices';

export interface PostSearch {
  readonly retrospectives: OpenRetrospectives;
  readonly blogs: WorkspaceBlogs;
  /** Posts of these years. */
  readonly years: readonly number[];
  /** What is dated later is not published yet. */
  readonly today: CalendarDay;
  isWanted(): boolean;
}

/** So many files are asked for at once. */
const batchSize = 64;

/** The posts that the blogs of the workspace published in some years: dated, no drafts. */
export async function publishedPosts(search: PostSearch): Promise<PublishedPost[]> {
  const model = await search.retrospectives.load();
  const found = await Promise.all(
    (workspace.workspaceFolders ?? []).map((folder) => postsOfFolder(folder, model, search)),
  );
  return found.flat();
}

async function postsOfFolder(
  folder: WorkspaceFolder,
  model: RetrospectiveModule,
  { retrospectives, blogs, years, today, isWanted }: PostSearch,
): Promise<PublishedPost[]> {
  const files = new FolderFiles(folder, retrospectives);
  const [{ paths }, found, { postsOf }] = await Promise.all([files.list(isWanted), blogs.of(folder), blogs.load()]);
  const posts = [...new Set(found.flatMap((blog) => postsOf(blog, paths)))];
  const published: PublishedPost[] = [];
  for (let at = 0; at < posts.length && isWanted(); at += batchSize) {
    const some = posts.slice(at, at + batchSize);
    const texts = await Promise.all(some.map((path) => files.read(path)));
    some.forEach((path, index) => {
      const text = texts[index]?.text;
      const post = text === undefined ? undefined : publishedPost(path, text, model, years);
      if (post !== undefined && isoDay(post.day) <= isoDay(today)) {
        published.push({ ...post, uri: Uri.joinPath(folder.uri, path).toString() });
      }
    });
    await nextTurn();
  }
  return published;
}

/** What the file at `path` publishes in one of the years; undefined when nothing. */
function publishedPost(
  path: string,
  text: string,
  { headOf }: Pick<RetrospectiveModule, 'headOf'>,
  years: readonly number[],
): Pick<PublishedPost, 'title' | 'day'> | undefined {
  const head = headOf(text);
  // Reading front matter costs; most posts are of other years.
  if (!years.some((year) => path.includes(String(year)) || head.glance.includes(String(year)))) {
    return undefined;
  }
  const { title, date, isDraft } = head.read();
  const named = nameOfPost(path);
  const day = date ?? named.day;
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
