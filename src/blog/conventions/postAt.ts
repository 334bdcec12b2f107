import { decoded } from '../../addresses';
import { readFrontMatter } from '../../retrospective/frontMatter/frontMatter';
import type { Blog } from '../blog';
import { lastSegment, parentOf } from '../files';
import { postAddress } from './postAddress';
import { postsOf } from './sample';

/** So many posts are read to find one by its address; those whose names tell it come first. */
const readLimit = 300;

/**
 * Path of the post that the site has at `address` (`/2020/12/31/a/`): one whose address, by its front matter and the
 * engine's pattern, is the same; else the only one of that name, since not every pattern can be known. Nothing is run.
 * @param address as written in a post, from the site's root on, with the base path or without
 * @param paths of Markdown files of the workspace folder
 * @param read the beginning of a post; undefined when it is gone
 */
export async function postAt(
  blog: Blog,
  address: string,
  paths: readonly string[],
  read: (path: string) => Promise<string | undefined>,
): Promise<string | undefined> {
  const wanted = comparable(blog, address);
  if (wanted === '') {
    return undefined;
  }
  const name = lastSegment(wanted);
  const posts = postsOf(blog, paths);
  const named = posts.filter((path) => nameOf(path) === name);
  const others = posts.filter((path) => nameOf(path) !== name);
  for (const path of [...named, ...others].slice(0, readLimit)) {
    const text = await read(path);
    if (text !== undefined) {
      const { data } = readFrontMatter(`${text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')}\n`);
      const own = postAddress(blog, { path, data, from: path, form: 'address' });
      if (comparable(blog, own) === wanted) {
        return path;
      }
    }
  }
  return named.length === 1 ? named[0] : undefined;
}

/** The name that an address may end with: the file's, or its folder's, without a date. */
export function nameOf(path: string): string {
  const stem = lastSegment(path).replace(/\.\w+$/, '');
  const name = stem === 'index' ? lastSegment(parentOf(path)) : stem;
  return name
    .replace(/^(?:19|20)\d\d-\d\d-\d\d[-_]?(?=.)/, '')
    .normalize('NFC')
    .toLowerCase();
}

/** An address without what may be written or left out: base path, query, `index.html`, the last `/`. */
export function comparable({ facts: { basePath } }: Blog, address: string): string {
  const path = decoded(address.replace(/[?#].*$/s, ''));
  const inSite = path === basePath || path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
  return inSite
    .replace(/(?:index)?\.html?$/i, '')
    .replace(/^\/+|\/+$/g, '')
    .normalize('NFC')
    .toLowerCase();
}
