import { readFrontMatter } from '../../retrospective/frontMatter/frontMatter';
import type { FrontMatterValue } from '../../retrospective/frontMatter/plainData';
import type { Blog, EngineId } from '../blog';
import { lastSegment, parentOf } from '../files';
import { comparable, nameOf } from './postAt';
import { postAddress } from './postAddress';
import { postsOf } from './sample';

/** Where the posts of a site are, as far as their engine's rules tell. */
export interface SiteAddresses {
  /** Addresses without what may be left out, those that only lead on among them. */
  readonly known: ReadonlySet<string>;
  /** Names of the posts' files. */
  readonly names: ReadonlySet<string>;
  /** What their addresses have before the last segment, numbers as `0`. */
  readonly folders: ReadonlySet<string>;
}

/** Engines whose addresses of posts follow from configuration and front matter alone; those of the others a program makes. */
const ruled: ReadonlySet<EngineId> = new Set(['jekyll', 'hexo', 'hugo', 'docusaurus', 'zola']);
/** Of a blog with more posts not all can be looked into, so that nothing is sure. */
const mostPosts = 1_000;
/** Pages beside posts that engines and themes make. */
const listings =
  /^(?:tags?|categor(?:y|ies)|archives?|authors?|series|topics?|pages?|feed|rss|atom|search|index|about|drafts?|\d+)$/;

/**
 * The addresses of a site's posts; undefined where they cannot be known.
 * @param read the beginning of a post; undefined when it is gone
 */
export async function siteAddresses(
  blog: Blog,
  paths: readonly string[],
  read: (path: string) => Promise<string | undefined>,
): Promise<SiteAddresses | undefined> {
  const posts = postsOf(blog, paths);
  if (!ruled.has(blog.engine) || posts.length === 0 || posts.length > mostPosts) {
    return undefined;
  }
  const known = new Set<string>();
  const folders = new Set<string>();
  const texts = await Promise.all(posts.map((path) => read(path)));
  for (const [index, path] of posts.entries()) {
    const text = texts[index];
    if (text === undefined) {
      return undefined;
    }
    const { data } = readFrontMatter(`${text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')}\n`);
    const own = comparable(blog, postAddress(blog, { path, data, from: path, form: 'address' }));
    known.add(own);
    folders.add(shapeOf(parentOf(own)));
    const others = [data['aliases'], data['redirect_from'], data['alias']].flatMap((value) => textsIn(value));
    others.forEach((alias) => known.add(comparable(blog, alias)));
  }
  return { known, folders, names: new Set(posts.map(nameOf)) };
}

/**
 * Whether a site surely has no post at an address from its root: where other posts are beside it, and none is there, and
 * none has its name.
 */
export function lacksPost(site: SiteAddresses, blog: Blog, address: string): boolean {
  const wanted = comparable(blog, address);
  const folder = parentOf(wanted);
  const name = lastSegment(wanted);
  return (
    folder !== '' &&
    !name.includes('.') &&
    !listings.test(name) &&
    site.folders.has(shapeOf(folder)) &&
    !site.known.has(wanted) &&
    !site.names.has(name)
  );
}

const shapeOf = (folder: string) => folder.replace(/\d+/g, '0');

function textsIn(value: FrontMatterValue | undefined): string[] {
  return [value].flat(2).filter((each) => typeof each === 'string');
}
