import type { FrontMatterData } from '../../retrospective/frontMatter/dataText';
import { readDate } from '../../retrospective/frontMatter/header';
import type { Blog } from '../blog';
import { slugOf } from './naming';
import { engineOf } from '../engines/table';
import type { LinkForm } from '../engines/engine';
import { isWithin, lastSegment, parentOf } from '../files';
import { encoded, relativePath } from '../../addresses';
import { escapeMarkdown } from '../../markdown/escape'; // not the room: no Markdown reader

/** A post that is linked to, and from where. */
export interface LinkedPost {
  /** Relative to the workspace folder. */
  readonly path: string;
  /** What its front matter says. */
  readonly data: FrontMatterData;
  /** Path of the post that the link stands in. */
  readonly from: string;
  /** As the blog's posts link to each other (`Conventions.links`); undefined: as the engine's do. */
  readonly form?: LinkForm;
}

/**
 * What a link to another post of the same blog says between its parentheses (of a wikilink: between its brackets), as
 * Markdown takes it: blanks and the like percent-encoded, Hangul as it is.
 */
export function postAddress(blog: Blog, { path, data, from, form = engineOf(blog.engine).links }: LinkedPost): string {
  const stem = lastSegment(path).replace(/\.\w+$/, '');
  const name = stem === 'index' ? lastSegment(parentOf(path)) : stem;
  switch (form) {
    case 'file':
      return encoded(relativePath(parentOf(from), path));
    case 'wikilink':
      return name;
    case 'post_url':
      // A folder within `_posts` is part of the name (Jekyll's docs).
      return `{% post_url ${belowPosts(blog, path).replace(/\.\w+$/, '')} %}`;
    case 'post_link':
      return `{% post_link ${belowPosts(blog, path).replace(/\.\w+$/, '')} %}`;
    case 'relref':
      return `{{< relref "${contentPath(blog, path)}" >}}`;
    case '@/':
      return `@/${encoded(contentPath(blog, path))}`;
    case '{filename}':
      return `{filename}/${encoded(contentPath(blog, path))}`;
    case 'address':
      return encoded(blog.facts.basePath + siteAddress(blog, path, data, name));
  }
}

/** A whole link to another post of the same blog, as Markdown and the engine take it. @param title as shown, no markup */
export function postLink(blog: Blog, post: LinkedPost, title: string): string {
  const address = postAddress(blog, post);
  const plain = title.replace(/\s+/g, ' ').trim();
  switch (post.form ?? engineOf(blog.engine).links) {
    case 'wikilink':
      return `[[${address}|${plain.replace(/[[\]|<>]/g, ' ')}]]`;
    case 'post_link':
      return address.replace(/ %\}$/, () => ` '${plain.replace(/['%{}\\]/g, '')}' %}`);
    default:
      return `[${escapeMarkdown(plain)}](${address})`;
  }
}

/** The address on the site, without the base path, `/` first: front matter's own, else by the engine's pattern. */
function siteAddress(blog: Blog, path: string, data: FrontMatterData, name: string): string {
  const own = [data['permalink'], data['url'], data['path']].find((value) => typeof value === 'string' && value !== '');
  if (typeof own === 'string' && !/[:{]/.test(own)) {
    return slashed(own);
  }
  const slug =
    typeof data['slug'] === 'string' && data['slug'] !== '' ? data['slug'].replace(/^\/+|\/+$/g, '') : undefined;
  const withoutDate = name.replace(/^(?:19|20)\d\d-\d\d-\d\d[-_]?(?=.)/, '');
  const { permalink } = blog.facts;
  const pattern = permalink === undefined ? undefined : (jekyllStyles[permalink] ?? permalink);
  if (pattern !== undefined) {
    return slashed(fillPermalink(pattern, blog, path, data, slug ?? withoutDate));
  }
  const isDateDropped = blog.engine === 'zola' || blog.engine === 'eleventy';
  const last = slug ?? (isDateDropped ? withoutDate : name);
  // Gatsby makes addresses of paths below the source folder, others of paths below the content folder.
  const folder = routeOf(blog, path);
  const end = ['next-contentlayer', 'nuxt-content', 'quartz'].includes(blog.engine) ? '' : '/';
  return slashed(`${folder}/${blog.engine === 'astro' && slug === undefined ? slugOf(last) : last}${end}`);
}

function slashed(address: string): string {
  return `/${address}`.replace(/\/{2,}/g, '/');
}

/** Names of Jekyll's patterns; `date` was checked (jekyll/jekyll#6775), the others are general knowledge. */
const jekyllStyles: Readonly<Record<string, string>> = {
  date: '/:categories/:year/:month/:day/:title.html',
  pretty: '/:categories/:year/:month/:day/:title/',
  ordinal: '/:categories/:year/:y_day/:title.html',
  weekdate: '/:categories/:year/W:week/:short_day/:title.html',
  none: '/:categories/:title.html',
};

function fillPermalink(pattern: string, blog: Blog, path: string, data: FrontMatterData, title: string): string {
  const date = [data['date'], data['pubDate'], lastSegment(path), lastSegment(parentOf(path))]
    .map((value) => (typeof value === 'string' ? readDate(value).day : undefined))
    .find((day) => day !== undefined);
  const two = (number: number | undefined) => String(number ?? '').padStart(2, '0');
  const categories = [data['categories'] ?? data['category'] ?? []]
    .flat(3)
    .filter((value) => typeof value === 'string');
  const text = typeof data['title'] === 'string' ? data['title'] : title;
  const section = contentPath(blog, path).split('/')[0]!;
  const values: Readonly<Record<string, string>> = {
    year: String(date?.year ?? ''),
    month: two(date?.month),
    i_month: String(date?.month ?? ''),
    day: two(date?.day),
    i_day: String(date?.day ?? ''),
    title: blog.engine === 'hugo' ? slugOf(text) : title,
    slug: title,
    slugorfilename: title,
    slugorcontentbasename: title,
    filename: title,
    contentbasename: title,
    name: title,
    post_title: title,
    section,
    sections: parentOf(contentPath(blog, path)),
    categories: categories.map((category) => slugOf(String(category))).join('/'),
    category: categories
      .slice(0, 1)
      .map((category) => slugOf(String(category)))
      .join(''),
  };
  return pattern.replace(/:([a-z_]+)/g, (whole, name: string) => values[name] ?? whole);
}

/** The folder part of a post's address where addresses follow paths. */
function routeOf(blog: Blog, path: string): string {
  const inContent = contentPath(blog, path);
  const parent = /\/index\.\w+$/.test(inContent) ? parentOf(parentOf(inContent)) : parentOf(inContent);
  if (blog.engine !== 'gatsby') {
    return parent;
  }
  const source = blog.facts.postsFolders.find((folder) => isWithin(path, folder)) ?? blog.root;
  const below = path.slice(source === '' ? 0 : source.length + 1);
  return /\/index\.\w+$/.test(below) || /^index\.\w+$/.test(below) ? parentOf(parentOf(below)) : parentOf(below);
}

/** The path below the content folder: `posts/a.md`. */
function contentPath(blog: Blog, path: string): string {
  const inBlog = path.slice(blog.root === '' ? 0 : blog.root.length + 1);
  return inBlog.replace(/^(?:src\/content|src\/data|src\/pages|content|data|src\/posts)\//, '');
}

function belowPosts(blog: Blog, path: string): string {
  const folder = blog.facts.postsFolders.find((posts) => isWithin(path, posts));
  return folder === undefined || folder === '' ? path.replace(/^(?:.*\/)?_posts\//, '') : path.slice(folder.length + 1);
}
