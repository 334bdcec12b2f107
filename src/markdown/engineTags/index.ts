import type { MarkdownIt } from 'markdown-it';
import { attributeLists } from './attributeLists';
import { blockTags } from './blockTags';
import { codeTagFences } from './codeTags';
import { destinations } from './destinations';
import { embeds } from './embeds';
import { inlineTags } from './inlineTags';

export type { PictureMeta } from './inlineTags';
export { withoutEngineTags } from './scan';

/**
 * What blog engines replace before anybody reads: tags that show a picture become one, all others a quiet placeholder with
 * the tag's name, in an element of class `engine-tag`; those that hold code are fences. Whose engine a blog has matters little: none of them can be mistaken
 * for text. What stands between two tags is Markdown like any other.
 * @param options.embeds whether `![[x.png]]` is a picture
 */
export function engineTags(md: MarkdownIt, options: { readonly embeds: boolean }): void {
  inlineTags(md);
  attributeLists(md);
  blockTags(md);
  codeTagFences(md);
  destinations(md);
  if (options.embeds) {
    embeds(md);
  }
}
