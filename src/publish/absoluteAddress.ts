import { decoded, encoded, isWithin, parentOf, resolvePath } from '../addresses';

/** Where a post is published. Paths are relative to the workspace folder, addresses to the site. */
export interface PublishedPlace {
  /** `https://me.github.io/blog`, without a slash at its end. */
  readonly siteUrl: string;
  /** What addresses of the site that are written in posts begin with: '' or `/blog`; part of `siteUrl`. */
  readonly basePath: string;
  /** Folders whose files are published at the root of the site. */
  readonly staticRoots: readonly string[];
  readonly postPath: string;
  /** Address of the post: `/posts/2021/`. */
  readonly postAddress: string;
  /** Address of another post; undefined when none is known. */
  addressOf(path: string): string | undefined;
}

/** The setting as an address to put before others; undefined when it is empty or none. */
export function siteUrlOf(setting: string): string | undefined {
  const text = setting.trim().replace(/\/+$/, '');
  return /^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/i.test(text) ? text : undefined;
}

/**
 * `address`, as written in a post, for readers elsewhere. Left as it is: what is absolute already, a place in the post
 * itself, what the blog's engine fills in, and what leads out of the folder.
 */
export function absoluteAddress(address: string, place: PublishedPlace): string {
  const text = address.trim();
  if (text === '' || /^(?:[a-z][a-z\d+.-]*:|\/\/|#|\\)|\{\{|\{%|^[{|@~]/i.test(text)) {
    return address;
  }
  const [, written, rest] = /^([^?#]*)(.*)$/s.exec(text)!;
  const { siteUrl, basePath, postPath } = place;
  const onSite = (path: string) => siteUrl + withoutBase(path, basePath) + rest;
  if (written!.startsWith('/')) {
    return onSite(written!);
  }
  const path = resolvePath(parentOf(postPath), decoded(written!));
  if (path === undefined || path === '') {
    return address;
  }
  if (/\.(?:md|mdx|markdown)$/i.test(path)) {
    const other = place.addressOf(path);
    return other === undefined ? address : onSite(other);
  }
  const root = [...place.staticRoots].sort((a, b) => b.length - a.length).find((each) => isWithin(path, each));
  if (root !== undefined) {
    return onSite(`/${encoded(root === '' ? path : path.slice(root.length + 1))}`);
  }
  // Published beside the post: from its address the way is the same.
  const fromPost = resolvePath(withoutBase(place.postAddress, basePath).replace(/^\/|\/?$/g, ''), decoded(written!));
  return fromPost === undefined ? address : onSite(`/${encoded(fromPost)}`);
}

function withoutBase(path: string, basePath: string): string {
  return basePath !== '' && (path === basePath || path.startsWith(`${basePath}/`)) ? path.slice(basePath.length) : path;
}
