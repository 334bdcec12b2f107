import { bareAddress, type BareAddress } from './lexical';
import { below, lastSegment, parentOf, resolvePath } from './paths';
import type { AddressRules } from './rules';

/** Where what an address names may be in the workspace folder. */
export interface ResolvedAddress {
  /** Paths of files, relative to the workspace folder and inside it; the first that exists is meant. */
  readonly candidates: readonly string[];
  /** Where none exists: a file of this name is meant, wherever in the blog it stands. Undefined: none is. */
  readonly anywhere?: string;
}

const nowhere: ResolvedAddress = { candidates: [] };

/**
 * Where the picture or file is that `address`, as written in the post at `postPath`, names: the post's folder, its asset
 * folder (Hexo), the static roots, the blog's folder, the workspace folder, in that order (`engines.md` 4); an absolute one
 * skips the first two. Nothing outside of the workspace folder is ever among them; addresses of other sites have none.
 */
export function resolveAddress(blog: AddressRules, postPath: string, address: string): ResolvedAddress {
  const bare = bareAddress(blog, address);
  if (bare === undefined) {
    return nowhere;
  }
  const isVault = blog.engine === 'obsidian' || blog.engine === 'quartz';
  const candidates = foldersFor(blog, postPath, bare)
    .map((folder) => resolvePath(folder, bare.path))
    .filter((path) => path !== undefined && path !== '' && path !== postPath && !/^[a-z]:/i.test(path)) as string[];
  const name = lastSegment(bare.path);
  const isByName =
    (bare.isWikilink || (isVault && !bare.path.startsWith('/'))) && name !== '' && !/^(?:\.+$|[a-z]:)/i.test(name);
  return {
    candidates: [...new Set(candidates)],
    ...(isByName && { anywhere: name.includes('.') ? name : `${name}.md` }),
  };
}

/** The folders from which an address is seen, most likely first. */
function foldersFor(blog: AddressRules, postPath: string, { path, from, isWikilink }: BareAddress): string[] {
  const { staticRoots, hasAssetFolders, postsFolders } = blog.facts;
  const roots = [...staticRoots, blog.root, ''];
  const content = below(blog.root, 'content');
  switch (from) {
    case 'blog':
    case 'root':
      return [blog.root];
    case 'content':
      // Zola's content folder, Pelican's; `@/` is the source folder where a bundler reads it (general knowledge)
      return blog.engine === 'zola'
        ? [content]
        : blog.engine === 'pelican'
          ? [...staticRoots]
          : [below(blog.root, 'src'), ...roots];
    case 'ref':
      return [...(path.startsWith('/') ? [] : [parentOf(postPath)]), content];
    case 'source':
      return [below(blog.root, 'src'), blog.root];
    case undefined:
  }
  if (path.startsWith('/')) {
    return roots;
  }
  const assetFolder = hasAssetFolders ? [postPath.replace(/\.\w+$/, '')] : [];
  // A name alone that is a post: Jekyll's `{% post_url %}`, Hexo's `{% post_link %}`.
  const posts = isWikilink && blog.engine !== 'obsidian' ? postsFolders : [];
  return [parentOf(postPath), ...assetFolder, ...posts, ...roots];
}
