import { Uri, workspace } from 'vscode';
import type { PublishedPost } from '../../year';
import { escapeMarkdown } from '../../markdown/escape';
import { readStart } from '../blog/folderFiles';
import { learnBlog } from '../draft/learntBlog';
import { pathIn, postPaths } from '../folderPaths';
import type { YearServices } from './workspaceYears';

/** Of a post only its front matter is looked at: so many bytes hold it. */
const headBytes = 65_536;

/**
 * Links to posts as the blog writes them, for a post at `from`. A post of another folder is named, not linked: it is on
 * another site, whose address nobody here knows; so is one that is gone since.
 */
export async function linksFrom(
  from: Uri,
  posts: readonly PublishedPost[],
  { blogs, retrospectives }: Pick<YearServices, 'blogs' | 'retrospectives'>,
): Promise<(post: PublishedPost) => string> {
  const named = ({ title }: PublishedPost) => escapeMarkdown(title);
  const folder = workspace.getWorkspaceFolder(from);
  if (folder === undefined || posts.length === 0) {
    return named;
  }
  const [{ room, conventions }, { Retrospective }] = await Promise.all([
    learnBlog(blogs, folder, undefined, postPaths(folder)),
    retrospectives.load(),
  ]);
  const links = new Map<string, string>();
  await Promise.all(
    posts.map(async ({ uri, title }) => {
      const path = pathIn(folder.uri, Uri.parse(uri));
      const text = path === undefined ? undefined : await readStart(folder, path, headBytes);
      if (path !== undefined && text !== undefined) {
        const { data } = Retrospective.parse(text).frontMatter;
        const linked = { path, data, from: pathIn(folder.uri, from) ?? '', form: conventions.links };
        links.set(uri, room.postLink(conventions.blog, linked, title));
      }
    }),
  );
  return (post) => links.get(post.uri) ?? named(post);
}
