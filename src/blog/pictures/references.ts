/** A picture that a post shows. */
export interface PictureReference {
  /** As written: `../images/a.png`, `{{ site.baseurl }}/assets/a.png`; of an embed or tag only the name. */
  readonly address: string;
  /** How it is shown, with `{src}`, `{name}` and `{alt}` in the places of what differs from picture to picture. */
  readonly embed: Embed;
  /** The same with its caption, `{caption}` in its place; undefined where it has none. */
  readonly captioned?: string;
}

export type Embed = 'markdown' | 'wikilink' | 'asset_img' | 'html' | 'shortcode' | 'include';

/** Code is no picture; front matter is none of the text. */
const notText =
  /^(?:\ufeff?---\r?\n[\s\S]{0,8000}?\n---\s*$)|^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1[^\n]*$|$(?![\s\S]))/gm;

const source = String.raw`<[^>\n]{1,500}>|(?:\{\{[^}\n]{0,100}\}\}|(?!\{\{)[^()\s]|\([^()\s]{0,100}\)){1,500}`;
const title = String.raw`"[^"\n]{0,300}"|'[^'\n]{0,300}'`;
const markdown = new RegExp(
  String.raw`!\[((?:[^\]\\\n]|\\.){0,500})\]\([ \t]*(${source})(?:[ \t]+(${title}))?[ \t]*\)(?:\{:[^}\n]{0,200}\})?`,
  'g',
);
const wikilink = /!\[\[([^\]|#\n]{1,300}\.\w{2,5})(\|[^\]\n]{0,300})?\]\]/g;
const figure = /<figure\b[^>\n]{0,200}>(?:(?!<figure\b)[\s\S]){0,1500}?<\/figure>/g;
const image = /<img\b[^>]{0,600}>/g;
const shortcode = /\{\{<\s*figure\s([^{}]{0,1000}?)\/?>\}\}/g;
const include = /\{%-?\s*include\s+([\w./-]{1,60})\s([^%]{0,1000}?)-?%\}/g;
const asset = /\{%-?\s*asset_img\s([^%]{1,500}?)-?%\}/g;

/** The pictures of a post, in any of the forms that blogs have for them. @param text its first kilobytes */
export function picturesIn(text: string): PictureReference[] {
  const body = text.replaceAll('\r\n', '\n').replace(notText, '');
  const figures = [...body.matchAll(figure)].flatMap(([whole]) => inFigure(whole));
  const rest = body.replace(figure, '');
  return [
    ...[...rest.matchAll(markdown)].map((match) => inMarkdown(match, rest)),
    ...[...rest.matchAll(wikilink)].map((match) => inWikilink(match, rest)),
    ...figures,
    ...[...rest.matchAll(image)].flatMap(([tag]) => {
      const address = attribute(tag, 'src');
      return address === undefined ? [] : [{ address, embed: 'html' as const }];
    }),
    ...[...rest.matchAll(shortcode)].flatMap(([, attributes]) => inShortcode(attributes!)),
    ...[...rest.matchAll(include)].flatMap(([, name, attributes]) => inInclude(name!, attributes!)),
    ...[...rest.matchAll(asset)].flatMap(([, words]) => inAssetTag(words!)),
  ];
}

function attribute(text: string, name: string): string | undefined {
  return new RegExp(String.raw`(?:^|\s)${name}\s*=\s*(?:"([^"]*)"|'([^']*)')`).exec(text)?.slice(1).find(Boolean);
}

function inMarkdown(match: RegExpMatchArray, text: string): PictureReference {
  const [whole, , address, written] = match;
  const shown = '![{alt}]({src})';
  const captioned =
    captionBelow(text, match.index!, whole, shown) ??
    (written !== undefined && written.length > 2 ? '![{alt}]({src} "{caption}")' : undefined);
  return { address: address!.replace(/^<(.*)>$/, '$1'), embed: 'markdown', ...known(captioned) };
}

function inWikilink(match: RegExpMatchArray, text: string): PictureReference {
  const [whole, name, behind] = match;
  const below = captionBelow(text, match.index!, whole, '![[{name}]]');
  // `|400` is a width
  const captioned = below ?? (behind !== undefined && /[^\d|x\s]/.test(behind) ? '![[{name}|{caption}]]' : undefined);
  return { address: name!.trim(), embed: 'wikilink', ...known(captioned) };
}

/** A picture in a line of its own, and what stands right under it, if that is a caption. */
function captionBelow(text: string, at: number, whole: string, shown: string): string | undefined {
  const before = text.slice(Math.max(0, at - 200), at);
  if (!/(?:^|\n)[ \t]*$/.test(before)) {
    return undefined;
  }
  const [, sameLine = '', gap = '', line = '', next = ''] =
    /^([^\n]{0,300})(?:(\n(?:[ \t]*\n)?)([^\n]{1,300})(?:\n([^\n]{0,200}))?)?/.exec(text.slice(at + whole.length)) ??
    [];
  if (sameLine.trim() !== '') {
    const mark = /^[ \t]*([*_])(?![*_\s]).*[^*_\s]\1[ \t]*$/.exec(sameLine)?.[1];
    return mark === undefined ? undefined : `${shown} ${mark}{caption}${mark}`;
  }
  const isApart = gap.length > 1;
  const form = formOfLine(line.trim(), isApart);
  if (form === undefined) {
    return undefined;
  }
  const list = /^\{:[^}\n]{1,100}\}$/.exec(next.trim())?.[0];
  return `${shown}\n${isApart ? '\n' : ''}${form}${list === undefined ? '' : `\n${list}`}`;
}

function formOfLine(line: string, isApart: boolean): string | undefined {
  const mark = /^([*_])(?![*_\s]).*[^*_\s]\1$/.exec(line)?.[1];
  if (mark !== undefined) {
    return `${mark}{caption}${mark}`;
  }
  const tag = /^<(center|small|sub|em|i|figcaption)\b[^>]*>.+<\/\1>$/.exec(line)?.[1];
  if (tag !== undefined) {
    return `<${tag}>{caption}</${tag}>`;
  }
  if (isApart || line.length > 80) {
    return undefined; // a paragraph of the post
  }
  if (/^\([^()]+\)$/.test(line)) {
    return '({caption})';
  }
  return /^[\p{L}\p{N}"'“‘「]/u.test(line) && !/^\d+[.)]/.test(line) ? '{caption}' : undefined;
}

function inFigure(whole: string): PictureReference[] {
  const tag = /<img\b[^>]*>/.exec(whole)?.[0];
  const address = tag === undefined ? undefined : attribute(tag, 'src');
  if (address === undefined) {
    return [];
  }
  const isCaptioned = /<figcaption\b[^>]*>[\s\S]*\S[\s\S]*<\/figcaption>/.test(whole);
  return [{ address, embed: 'html', ...known(isCaptioned ? htmlFigure : undefined) }];
}

/** Closed as JSX wants it, which HTML takes too. */
export const htmlFigure =
  '<figure>\n  <img src="{src}" alt="{alt}" />\n  <figcaption>{caption}</figcaption>\n</figure>';
/** Hugo's own shortcode. */
export const hugoFigure = '{{< figure src="{src}" alt="{alt}" caption="{caption}" >}}';
/** Hexo's own tag: title, then alternative text (checked: hexo 7.3.0, lib/plugins/tag/img.js). */
export const hexoAsset = '{% asset_img {name} "{caption}" "{alt}" %}';

function inShortcode(attributes: string): PictureReference[] {
  const address = attribute(attributes, 'src');
  const name = ['caption', 'title'].find((key) => attribute(attributes, key) !== undefined);
  return address === undefined
    ? []
    : [{ address, embed: 'shortcode', ...known(name && hugoFigure.replace('caption=', `${name}=`)) }];
}

function inInclude(file: string, attributes: string): PictureReference[] {
  const find = (names: readonly string[]) => names.find((name) => attribute(attributes, name) !== undefined);
  const from = find(['image_path', 'path', 'src', 'url', 'file', 'image']);
  if (from === undefined || !/fig|im(?:a?ge?)|photo|picture/i.test(file)) {
    return [];
  }
  const caption = find(['caption', 'description', 'title']);
  const captioned = caption && `{% include ${file} ${from}="{src}" alt="{alt}" ${caption}="{caption}" %}`;
  return [{ address: attribute(attributes, from)!, embed: 'include', ...known(captioned) }];
}

function inAssetTag(words: string): PictureReference[] {
  const [, name, meta = ''] = /^\s*(?:[\w-]+\s+)*?["']?([^\s"']+\.\w{2,5})["']?(.*)$/.exec(words) ?? [];
  const isCaptioned = /["'\p{L}]/u.test(meta);
  return name === undefined
    ? []
    : [{ address: name, embed: 'asset_img', ...known(isCaptioned ? hexoAsset : undefined) }];
}

function known(captioned: string | undefined): { readonly captioned?: string } {
  return captioned === undefined ? {} : { captioned };
}
