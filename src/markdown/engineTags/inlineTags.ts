import type { MarkdownIt, StateInline, Token } from 'markdown-it';
import { endOfComponent, isComponent, tagNameAt } from './components';
import { labelOfComponent, labelOfTag, labelOn, setLabel, type TagLabel } from './label';
import { pictureOfComponent, pictureOfTag, type TagPicture } from './pictureTags';
import { TagEnds } from './scan';

/** What a picture of a tag tells the rule that makes figures. */
export interface PictureMeta {
  /** Markdown. */
  readonly caption?: string;
}

/** The ends of tags in the text that an inline parser is at. */
const endsOf = new WeakMap<StateInline, TagEnds>();

/**
 * Tags of blog engines inside text: shortcodes, Liquid and Nunjucks, components and comments of MDX. Those that show a
 * picture become one (an `image` token, its caption in the token's meta), the others an `engine_tag`.
 */
export function inlineTags(md: MarkdownIt): void {
  md.inline.ruler.after('backticks', 'engine_tag', (state, silent) => {
    const { src, pos } = state;
    if (src.charCodeAt(pos) !== 0x7b) {
      return false;
    }
    let ends = endsOf.get(state);
    if (ends === undefined) {
      ends = new TagEnds(src);
      endsOf.set(state, ends);
    }
    if (src.startsWith('{/*', pos)) {
      const end = ends.after('*/}', pos + 3);
      const words = src.slice(pos + 3, Math.min(end, pos + 40) - 3).trim();
      return take(state, silent, end, () => ({
        label: { text: end - pos > 36 ? '/* … */' : `/* ${words} */`, isEnd: false },
      }));
    }
    const end = ends.of(pos);
    return take(state, silent, end, (tag) => ({ picture: pictureOfTag(tag), label: labelOfTag(tag) }));
  });

  md.inline.ruler.before('html_inline', 'engine_component', (state, silent) => {
    const name = nameHere(state);
    if (name === undefined || !isComponent(name)) {
      return false;
    }
    const end = endOfComponent(state.src, state.pos, state.posMax);
    return take(state, silent, end, (tag) => ({ picture: pictureOfComponent(tag), label: labelOfComponent(tag) }));
  });

  // An element of HTML with attributes as JSX has them is no HTML to CommonMark: it is the same without them.
  md.inline.ruler.after('html_inline', 'engine_element', (state, silent) => {
    const name = nameHere(state);
    const end =
      name === undefined || isComponent(name) ? undefined : endOfComponent(state.src, state.pos, state.posMax);
    if (name === undefined || end === undefined || !state.md.options.html) {
      return false;
    }
    const tag = state.src.slice(state.pos, end);
    if (!tag.includes('={')) {
      return false;
    }
    if (name.toLowerCase() === 'img') {
      return take(state, silent, end, () => ({ picture: pictureOfComponent(tag), label: labelOfComponent(tag) }));
    }
    if (!silent) {
      state.push('html_inline', '', 0).content = `<${name}${tag.endsWith('/>') ? '/' : ''}>`;
    }
    state.pos = end;
    return true;
  });

  md.renderer.rules['engine_tag'] = (tokens, index) => {
    const { text, isEnd } = labelOn(tokens[index]!)!;
    const name = isEnd ? 'engine-tag engine-tag-end' : 'engine-tag';
    return text === '' ? '' : `<span class="${name}">${md.utils.escapeHtml(text)}</span>`;
  };
}

function nameHere({ src, pos }: StateInline): string | undefined {
  return src.charCodeAt(pos) === 0x3c ? tagNameAt(src, pos) : undefined;
}

/** Takes the tag from here to `end`, if that is one. */
function take(
  state: StateInline,
  silent: boolean,
  end: number | undefined,
  read: (tag: string) => { readonly picture?: TagPicture | undefined; readonly label: TagLabel },
): boolean {
  if (end === undefined || end > state.posMax) {
    return false;
  }
  if (!silent) {
    const { picture, label } = read(state.src.slice(state.pos, end));
    if (picture === undefined || !pushPicture(state, picture)) {
      setLabel(state.push('engine_tag', '', 0), label);
    }
  }
  state.pos = end;
  return true;
}

/** Adds a picture, if its address is one that may be shown. */
export function pushPicture(state: StateInline, picture: TagPicture, className?: string): Token | undefined {
  const src = state.md.normalizeLink(picture.src);
  if (!state.md.validateLink(src)) {
    return undefined;
  }
  const image = state.push('image', 'img', 0);
  image.attrs = [
    ['src', src],
    ['alt', ''],
  ];
  for (const name of ['width', 'height'] as const) {
    const size = picture[name];
    if (size !== undefined) {
      image.attrSet(name, size);
    }
  }
  if (className !== undefined) {
    image.attrSet('class', className);
  }
  image.content = picture.alt;
  image.children = [Object.assign(new state.Token('text', '', 0), { content: picture.alt })];
  image.meta = { ...(picture.caption !== undefined && { caption: picture.caption }) } satisfies PictureMeta;
  return image;
}
