import type { MarkdownIt } from 'markdown-it';
import { pushPicture } from './inlineTags';
import { setLabel } from './label';

const embed = /!\[\[([^[\]|#\n]{1,200})(?:#[^[\]|\n]{0,100})?(?:\|([^[\]\n]{0,200}))?\]\]/y;
const isPicture = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i;
/** Ways out of the vault, roots, drives and schemes: no name of a note or a picture in it. */
const isHostile = /(?:^|\/)\.\.?(?:\/|$)|^\/|[\\:\p{Cc}]/u;

/**
 * `![[x.png]]`, `![[x.png|400]]`, `![[x.png|400x300]]`, `![[x.png|what it shows]]` of Obsidian: a picture of class `embed`, to
 * be found by its name. A note cannot be shown in another: its name stands in its place.
 */
export function embeds(md: MarkdownIt): void {
  md.inline.ruler.before('image', 'embed', (state, silent) => {
    const { src, pos } = state;
    if (src.charCodeAt(pos) !== 0x21 || !src.startsWith('![[', pos)) {
      return false;
    }
    embed.lastIndex = pos;
    const found = embed.exec(src);
    const name = found?.[1]!.trim() ?? '';
    if (found === null || name === '' || isHostile.test(name) || pos + found[0].length > state.posMax) {
      return false;
    }
    if (!silent) {
      const words = found[2]?.trim() ?? '';
      const size = /^(\d{1,4})(?:x(\d{1,4}))?$/.exec(words);
      const picture = {
        src: name,
        alt: size === null && words !== '' ? words : name,
        ...(size?.[1] !== undefined && { width: size[1] }),
        ...(size?.[2] !== undefined && { height: size[2] }),
      };
      if (!isPicture.test(name) || pushPicture(state, picture, 'embed') === undefined) {
        setLabel(state.push('engine_tag', '', 0), { text: name, isEnd: false });
      }
    }
    state.pos = pos + found[0].length;
    return true;
  });
}
