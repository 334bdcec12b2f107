import { tellingName } from '../../retrospective/naming';
import type { Blog } from '../blog';
import { isWithin, lastSegment, parentOf } from '../files';
import { isYearly, yearIn } from './naming';

/** So many posts are read to learn how a blog writes. */
const sampleSize = 40;

/** Files that accompany a repository or a section and are no posts. */
const noPost =
  /^(?:readme|changelog|contributing|code_of_conduct|license|security|support|todo|_index|about)(?:[._-][\w-]+)?\.(?:md|mdx|markdown)$/i;
/** Folders of drafts, and of what new files are made from. */
const noPosts = /(?:^|\/)(?:_?drafts?|archetypes|scaffolds|_?templates|_includes|_layouts)\//i;

/**
 * The posts among the Markdown files at `paths` to learn from: of the blog's posts folders if any holds one, else of its
 * whole folder. Retrospectives first, the latest of them first; then those whose names have the latest dates.
 */
export function samplePosts(blog: Blog, paths: readonly string[]): string[] {
  const posts = postsOf(blog, paths);
  const order = (path: string) => {
    const name = tellingName(path);
    return {
      path,
      year: isYearly(name) ? yearIn(name) : 0,
      date: /(?:19|20)\d\d[-_./]\d\d(?:[-_./]\d\d)?/.exec(path)?.[0] ?? '',
    };
  };
  return posts
    .map(order)
    .sort((a, b) => b.year - a.year || (a.date < b.date ? 1 : a.date > b.date ? -1 : a.path < b.path ? -1 : 1))
    .slice(0, sampleSize)
    .map(({ path }) => path);
}

/** The posts of a blog among `paths`. */
export function postsOf(blog: Blog, paths: readonly string[]): string[] {
  const inBlog = paths.filter((path) => {
    const file = lastSegment(path);
    const isSectionsIndex = /^index\.\w+$/.test(file) && blog.facts.postsFolders.includes(parentOf(path));
    return isWithin(path, blog.root) && !noPost.test(file) && !isSectionsIndex && !noPosts.test(path);
  });
  // Jekyll takes the `_posts` of any folder.
  const isPost = (path: string) =>
    blog.facts.postsFolders.some((folder) => isWithin(path, folder)) ||
    (blog.engine === 'jekyll' && path.includes('/_posts/'));
  const posts = inBlog.filter(isPost);
  return posts.length > 0 ? posts : inBlog;
}

/**
 * The blog that a new post belongs to: that which holds `folder` (a person's choice, relative to the workspace folder), else
 * the one with the most posts; of equals the first.
 */
export function blogFor(blogs: readonly Blog[], paths: readonly string[], folder?: string): Blog {
  const holding = blogs.filter(
    ({ root }) => folder !== undefined && folder !== '' && root !== '' && isWithin(folder, root),
  );
  const candidates = holding.length > 0 ? holding : blogs;
  const counted = candidates.map((blog) => {
    const folders = blog.facts.postsFolders.filter((posts) => posts !== blog.root || blogs.length === 1);
    return { blog, posts: paths.filter((path) => folders.some((posts) => isWithin(path, posts))).length };
  });
  return counted.reduce((best, next) => (next.posts > best.posts ? next : best)).blog;
}
