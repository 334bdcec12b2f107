import { decoded, resolveAddress } from '../../addresses';
import type { Blog } from '../blog';
import { mostUsed } from '../conventions/naming';
import { below, isWithin, lastSegment, parentOf, type BlogFiles, type Entry } from '../files';
import { patternsOf, type PostFacts } from './folderPattern';
import type { PictureReference } from './references';

/** How an address is written. */
export type AddressStyle =
  /** From the post's folder: `./images/a.png`, `../a.png`; `lead` is what stands first where nothing climbs. */
  | { readonly kind: 'relative'; readonly lead: './' | '' }
  /** By the file's name alone: Hexo's asset folders, a vault's links. */
  | { readonly kind: 'name' }
  /** From a folder that is published under `prefix`: `/`, `{{ site.baseurl }}/`, `{static}/`. */
  | { readonly kind: 'rooted'; readonly prefix: string; readonly root: string };

/** Where a blog keeps the pictures of a post, and how it refers to them. */
export interface PictureHabit {
  /** What {@link folder} is below of: the post's folder, the folder named like the post, the workspace folder. */
  readonly base: 'post' | 'asset' | 'top';
  /** A pattern of `folderPattern.ts`. */
  readonly folder: string;
  readonly style: AddressStyle;
}

/** A post and its pictures. */
export interface IllustratedPost {
  readonly path: string;
  readonly facts: PostFacts;
  readonly pictures: readonly PictureReference[];
}

/** So many folders are listed to see whether pictures are where they seem to be. */
const listLimit = 40;

/**
 * What most posts do of those whose pictures are there; undefined where none is. A post in a folder of its own says nothing
 * of where others have pictures beside them, nor the other way round.
 */
export async function learnHabit(
  blog: Blog,
  posts: readonly IllustratedPost[],
  isBundle: boolean,
  files: BlogFiles,
): Promise<PictureHabit | undefined> {
  const look = lookInto(files);
  const seen: string[] = [];
  for (const post of posts) {
    const ofPost = new Set<string>();
    for (const { address } of post.pictures.slice(0, 12)) {
      const path = await fileAt(blog, post.path, address, look);
      const habits = path === undefined ? [] : habitsOf(blog, post, path, address);
      habits
        .filter(({ base }) => base !== 'post' || post.facts.isBundle === isBundle)
        .forEach((habit) => ofPost.add(JSON.stringify(habit)));
    }
    seen.push(...ofPost);
  }
  const most = mostUsed(seen);
  return most === undefined ? undefined : (JSON.parse(most) as PictureHabit);
}

/** The file that `address` names, if it is there. */
async function fileAt(blog: Blog, post: string, address: string, look: Look): Promise<string | undefined> {
  const { candidates, anywhere } = resolveAddress(blog, post, address);
  const places = [...candidates];
  if (anywhere !== undefined) {
    // A vault finds a name in any folder: those at the top of it are looked into.
    for (const root of blog.facts.staticRoots) {
      const folders = await look.folders(root);
      places.push(...['', ...folders].map((folder) => below(below(root, folder), anywhere)));
    }
  }
  for (const path of places) {
    if (await look.exists(path)) {
      return path;
    }
  }
  return undefined;
}

function habitsOf(
  blog: Blog,
  { path: post, facts }: IllustratedPost,
  picture: string,
  address: string,
): PictureHabit[] {
  const style = styleOf(blog, post, picture, address);
  if (style === undefined) {
    return [];
  }
  const folder = parentOf(picture);
  const bases = [
    ['asset', post.replace(/\.\w+$/, '')],
    ['post', parentOf(post)],
    ['top', ''],
  ] as const;
  const isPostsOwn = style.kind !== 'rooted' || facts.isBundle;
  const [base, from] = bases.find(
    ([name, start]) =>
      name === 'top' ||
      ((name === 'asset' ? !facts.isBundle : isPostsOwn && (start !== '' || style.kind === 'relative')) &&
        isWithin(folder, start)),
  )!;
  const tail = folder.slice(from === '' ? 0 : from.length + 1);
  return patternsOf(tail, facts).map((pattern) => ({ base, folder: pattern, style }));
}

/** How `address` names `picture`: what of it is the picture's own path, and what stands before. */
function styleOf(blog: Blog, post: string, picture: string, address: string): AddressStyle | undefined {
  const text = decoded(address).normalize('NFC');
  const segments = picture.normalize('NFC').split('/');
  let tail = '';
  for (let count = segments.length; count > 0 && tail === ''; count--) {
    const end = segments.slice(-count).join('/');
    const before = text.slice(0, text.length - end.length);
    tail = text.endsWith(end) && /(?:^|[/}])$/.test(before) ? end : '';
  }
  if (tail === '') {
    return undefined; // a query behind it, or another spelling: nothing to learn from
  }
  const prefix = text.slice(0, text.length - tail.length);
  const root = picture.slice(0, Math.max(0, picture.length - tail.length - 1));
  const isRelative = /^(?:\.{1,2}\/)*$/.test(prefix);
  if (!isRelative) {
    return { kind: 'rooted', prefix, root };
  }
  const isBeside = root === parentOf(post);
  if (!prefix.startsWith('.') && !isBeside && tail === lastSegment(picture)) {
    return { kind: 'name' };
  }
  if (!prefix.startsWith('.') && !isBeside) {
    return blog.facts.staticRoots.includes(root) ? { kind: 'rooted', prefix, root } : { kind: 'name' };
  }
  return { kind: 'relative', lead: prefix === '' ? '' : './' };
}

interface Look {
  exists(path: string): Promise<boolean>;
  folders(folder: string): Promise<readonly string[]>;
}

/** Each folder is looked at once. Names are compared composed: macOS keeps Hangul taken apart. */
function lookInto(files: BlogFiles): Look {
  const known = new Map<string, Promise<readonly Entry[]>>();
  const list = (folder: string): Promise<readonly Entry[]> => {
    let entries = known.get(folder);
    if (entries === undefined) {
      entries = known.size < listLimit ? files.list(folder) : Promise.resolve([]);
      known.set(folder, entries);
    }
    return entries;
  };
  return {
    exists: async (path) =>
      (await list(parentOf(path))).some(
        ({ name, isFolder }) => !isFolder && name.normalize('NFC') === lastSegment(path).normalize('NFC'),
      ),
    folders: async (folder) =>
      (await list(folder)).filter(({ name, isFolder }) => isFolder && !name.startsWith('.')).map(({ name }) => name),
  };
}
