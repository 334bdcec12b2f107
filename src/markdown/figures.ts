import type { MarkdownIt, Token } from 'markdown-it';
import type { PictureMeta } from './engineTags';

/**
 * Pictures with captions. A paragraph that holds nothing but a picture and
 * - an italic line right under it (`![alt](src)` newline `*caption*`), or
 * - a title of the picture (`![alt](src "caption")`), or
 * - a caption that a tag of the blog engine gives it (`{{< figure src="…" caption="…" >}}`)
 *
 * becomes `figure > img + figcaption`. A picture without a caption stays as CommonMark has it.
 */
export function figures(md: MarkdownIt): void {
  md.core.ruler.push('figures', (state) => {
    const { tokens } = state;
    for (let index = 0; index + 2 < tokens.length; index++) {
      const open = tokens[index]!;
      const inline = tokens[index + 1]!;
      if (open.type !== 'paragraph_open' || open.hidden || inline.children === null) {
        continue;
      }
      const picture = pictureOf(inline.children);
      if (picture === undefined) {
        continue;
      }
      const { shown, caption, captionText } = picture;
      const close = tokens[index + 2]!;
      open.type = 'figure_open';
      close.type = 'figure_close';
      open.tag = close.tag = 'figure';
      const begin = new state.Token('figcaption_open', 'figcaption', 1);
      const end = new state.Token('figcaption_close', 'figcaption', -1);
      const { caption: markdown } = (picture.image.meta as PictureMeta | null) ?? {};
      if (markdown !== undefined && caption.length === 0) {
        state.md.inline.parse(markdown, state.md, state.env, caption);
      }
      const text =
        captionText === undefined ? caption : [Object.assign(new state.Token('text', '', 0), { content: captionText })];
      inline.children = [...shown, begin, ...text, end];
    }
  });
}

interface Picture {
  readonly image: Token;
  /** The picture, with the link around it if there is one. */
  readonly shown: Token[];
  /** Inline tokens between the emphasis marks; empty when the caption stands elsewhere. */
  readonly caption: Token[];
  readonly captionText?: string;
}

function pictureOf(children: readonly Token[]): Picture | undefined {
  const solid = children.filter((token) => token.type !== 'text' || token.content.trim() !== '');
  const linked = solid[0]?.type === 'link_open' && solid[2]?.type === 'link_close';
  const image = linked ? solid[1] : solid[0];
  if (image?.type !== 'image') {
    return undefined;
  }
  const shown = solid.slice(0, linked ? 3 : 1);
  const rest = solid.slice(shown.length);
  if (rest.length === 0) {
    if ((image.meta as PictureMeta | null)?.caption !== undefined) {
      return { image, shown, caption: [] };
    }
    const title = image.attrGet('title');
    if (typeof title !== 'string' || title.trim() === '') {
      return undefined;
    }
    image.attrs = image.attrs!.filter(([name]) => name !== 'title');
    return { image, shown, caption: [], captionText: title };
  }
  const [lineBreak, em] = rest;
  const last = rest.at(-1)!;
  const isBreak = lineBreak!.type === 'softbreak' || lineBreak!.type === 'hardbreak';
  if (!isBreak || em?.type !== 'em_open' || last.type !== 'em_close' || last.level !== em.level) {
    return undefined;
  }
  const caption = rest.slice(2, -1);
  // `*one* and *two*` begins and ends with emphasis but is not one italic line.
  return caption.some((token) => token.type === 'em_close' && token.level === em.level)
    ? undefined
    : { image, shown, caption };
}
