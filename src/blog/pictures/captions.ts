import type { Blog } from '../blog';
import { mostUsed } from '../conventions/naming';
import { hexoAsset, hugoFigure, htmlFigure, type PictureReference } from './references';

/** A part of what is written for a picture: text, or a field that the person fills in. */
export type PicturePiece = { readonly text: string } | { readonly field: 'alt' | 'caption' };

/**
 * How pictures with captions are written: text with `{src}` (the address), `{name}` (the file's name), `{alt}` and
 * `{caption}` in it. As most captioned pictures of the blog are; where none is, as its engine has captions, around
 * pictures as the blog has them.
 * @param posts the pictures of each post, of those most like the new one first
 */
export function captionForm(blog: Blog, posts: readonly (readonly PictureReference[])[]): string {
  // A post of a hundred pictures has one voice like every other.
  const each = <T>(of: (picture: PictureReference) => T | undefined): T[] =>
    posts.flatMap((pictures) => [...new Set(pictures.flatMap((picture) => of(picture) ?? []))]) as T[];
  const learnt = mostUsed(each(({ captioned }) => captioned));
  if (learnt !== undefined) {
    return learnt;
  }
  switch (mostUsed(each(({ embed }) => embed))) {
    case 'wikilink':
      return '![[{name}]]\n*{caption}*';
    case 'asset_img':
      return hexoAsset;
    case 'shortcode':
      return hugoFigure;
    case 'html':
      return htmlFigure;
    case 'markdown':
      return blog.engine === 'hugo' ? hugoFigure : italicLine;
    default:
      return usualForm(blog);
  }
}

const italicLine = '![{alt}]({src})\n*{caption}*';

function usualForm(blog: Blog): string {
  switch (blog.engine) {
    case 'hugo':
      return hugoFigure;
    case 'hexo':
      return blog.facts.hasAssetFolders ? hexoAsset : italicLine;
    case 'obsidian':
      return '![[{name}]]\n*{caption}*';
    default:
      return italicLine;
  }
}

/** What is written for one picture. */
export function writePicture(
  form: string,
  picture: { readonly address: string; readonly name: string },
): PicturePiece[] {
  return form.split(/\{(src|name|alt|caption)\}/).flatMap((part, index): PicturePiece[] => {
    if (index % 2 === 0) {
      return part === '' ? [] : [{ text: part }];
    }
    switch (part) {
      case 'src':
        return [{ text: picture.address }];
      case 'name':
        return [{ text: picture.name }];
      default:
        return [{ field: part as 'alt' | 'caption' }];
    }
  });
}
