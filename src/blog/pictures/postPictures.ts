import type { CalendarDay } from '../../calendar';
import { encoded, relativePath } from '../../addresses';
import type { Blog } from '../blog';
import type { Neighbour } from '../conventions/conventions';
import { below, isWithin, lastSegment, parentOf, type BlogFiles } from '../files';
import { captionForm, writePicture, type PicturePiece } from './captions';
import { factsOf, fillFolder } from './folderPattern';
import { learnHabit, type AddressStyle } from './habits';
import { pictureStem } from './name';
import { picturesIn } from './references';
import { usualHabit } from './usualHabit';

/** So many posts are read for their pictures, so much (UTF-16 units) of each. */
export const illustratedPosts = 16;
export const illustratedText = 65_536;

export interface PicturesRequest {
  readonly blog: Blog;
  /** The post that gets a picture; its path is relative to the workspace folder. */
  readonly post: Neighbour;
  /** Other posts, those most like it first, so much of each as there is to learn from. */
  readonly neighbours: readonly Neighbour[];
  readonly files: BlogFiles;
  readonly today: CalendarDay;
}

/** Pictures of one post. */
export interface PostPictures {
  /** The folder that new ones go into, relative to the workspace folder; it may not be there yet. */
  readonly folder: string;
  /** What new ones are named after. */
  readonly stem: string;
  /** How the post refers to the picture at `path`. */
  address(path: string): string;
  /** What is written for it, its caption included. */
  pieces(path: string): readonly PicturePiece[];
}

/** Where pictures of a post go and how it shows them: as its neighbours do (it among them), else as its engine's posts do. */
export async function postPictures({ blog, post, neighbours, files, today }: PicturesRequest): Promise<PostPictures> {
  const all = [post, ...neighbours.filter(({ path }) => path !== post.path).slice(0, illustratedPosts)];
  const posts = all.map(({ path, text }) => ({
    path,
    facts: factsOf(path, text),
    pictures: picturesIn(text.slice(0, illustratedText)),
  }));
  const facts = posts[0]!.facts;
  const habit = (await learnHabit(blog, posts, facts.isBundle, files)) ?? usualHabit(blog, facts.isBundle);
  const tail = fillFolder(habit.folder, facts, today);
  const folder = { post: below(parentOf(post.path), tail), asset: below(assetFolder(post.path), tail), top: tail };
  const address = (path: string) => addressOf(blog, post.path, habit.style, path);
  const form = captionForm(
    blog,
    posts.map(({ pictures }) => pictures),
  );
  return {
    folder: folder[habit.base],
    stem: pictureStem(post.path),
    address,
    pieces: (path) => {
      const name = lastSegment(path);
      // Hexo's tag finds what stands in the post's own folder only.
      const isFound = !form.includes('asset_img') || parentOf(path) === assetFolder(post.path);
      return writePicture(isFound ? form : '![{alt}]({src})\n*{caption}*', { address: address(path), name });
    },
  };
}

function assetFolder(post: string): string {
  return post.replace(/\.\w+$/, '');
}

function addressOf(blog: Blog, post: string, style: AddressStyle, path: string): string {
  const isVault = blog.engine === 'obsidian' || blog.engine === 'quartz';
  const isInAssets = blog.facts.hasAssetFolders && parentOf(path) === assetFolder(post);
  if (isInAssets || (style.kind === 'name' && isVault)) {
    return encoded(lastSegment(path));
  }
  if (style.kind === 'rooted' && isWithin(path, style.root)) {
    return style.prefix + encoded(path.slice(style.root === '' ? 0 : style.root.length + 1));
  }
  // A picture that is elsewhere already: where its folder is published, by that address.
  const root = blog.facts.staticRoots
    .filter((folder) => isWithin(path, folder) && (folder !== blog.root || blog.engine === 'jekyll'))
    .sort((a, b) => b.length - a.length)[0];
  const isBelowPost = isWithin(path, parentOf(post));
  if (root !== undefined && !isBelowPost && !(style.kind === 'relative' && isWithin(post, root))) {
    const prefix = usualHabit(blog, false).style;
    const lead = prefix.kind === 'rooted' ? prefix.prefix : '/';
    return lead + encoded(path.slice(root === '' ? 0 : root.length + 1));
  }
  const seen = encoded(relativePath(parentOf(post), path));
  return style.kind === 'relative' && style.lead === './' ? seen : seen.replace(/^\.\//, '');
}
