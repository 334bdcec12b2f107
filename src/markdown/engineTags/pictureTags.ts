/** A picture that a tag of a blog engine shows. */
export interface TagPicture {
  readonly src: string;
  readonly alt: string;
  /** Markdown of the caption; undefined when it has none. */
  readonly caption?: string;
  /** Pixels. */
  readonly width?: string;
  readonly height?: string;
}

/** A longer tag is none that shows a picture. UTF-16 units. */
const tagLimit = 4_000;

type Attributes = ReadonlyMap<string, string>;

/**
 * The picture of a tag as written; undefined when it shows none, or which is known only when it runs. Hugo's `figure`,
 * Hexo's `asset_img` and `img`, includes of Jekyll's themes (`figure image_path="…"`, `figure.html`): `engines.md` 5.
 */
export function pictureOfTag(tag: string): TagPicture | undefined {
  if (tag.length > tagLimit) {
    return undefined;
  }
  const [, shortcode, words] = /^\{\{[<%]\s*([\w/-]+)\s([\s\S]*)[>%]\}\}$/.exec(tag) ?? [];
  if (shortcode !== undefined) {
    return /^(?:figure|img|image)$/.test(shortcode) ? pictureFrom(attributesOf(words!), 'hugo') : undefined;
  }
  const [, name, rest] = /^\{%-?\s*(\w+)\s([\s\S]*?)-?%\}$/.exec(tag) ?? [];
  if (name === 'include' || name === 'include_cached' || name === 'include_relative') {
    const [, included, parameters] = /^\s*(\S+)\s([\s\S]*)$/.exec(rest!) ?? [];
    return /^(?:.{0,100}\/)?(?:figure|image|img|picture)(?:\.\w+)?$/.test(included ?? '')
      ? pictureFrom(attributesOf(parameters!), 'include')
      : undefined;
  }
  return name === 'asset_img' || name === 'img' ? hexoPicture(rest!) : undefined;
}

const pictureComponents = /^<(?:Image|Img|NextImage|StaticImage|Picture|Figure|ExportedImage|img)[\s/]/;

/** The picture of a component's tag as written, where its address is: `<Image src="/x.png" alt="…" />`. */
export function pictureOfComponent(tag: string): TagPicture | undefined {
  return tag.length <= tagLimit && pictureComponents.test(tag)
    ? pictureFrom(attributesOf(tag), 'component')
    : undefined;
}

/** Quoted attributes by name in lower case; JSX's `{…}` where a literal, or what `require` loads, stands in it. */
function attributesOf(text: string): Attributes {
  const pattern =
    /([\w-]{1,40})[ \t\n]{0,20}=[ \t\n]{0,20}(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|\{[ \t]{0,9}(?:require\([ \t]{0,9})?(["'`])([^"'`{}]*)\4[ \t)]{0,9}(?:\.default)?[ \t]{0,9}\}|\{(\d{1,4})\}|(\d{1,4})(?![\w%]))/g;
  return new Map(
    Array.from(text.matchAll(pattern), ([, name, double, single, , literal, number, bare]) => [
      name!.toLowerCase(),
      (double ?? single ?? literal ?? number ?? bare ?? '').replace(/\\(["'\\])/g, '$1'),
    ]),
  );
}

function pictureFrom(attributes: Attributes, kind: 'hugo' | 'include' | 'component'): TagPicture | undefined {
  const first = (...names: readonly string[]) =>
    names.map((name) => attributes.get(name)?.trim()).find((value) => value !== undefined && value !== '');
  const src = kind === 'include' ? first('image_path', 'src', 'url', 'path', 'image', 'file', 'img') : first('src');
  if (src === undefined) {
    return undefined;
  }
  const caption =
    kind === 'hugo'
      ? [first('title'), first('caption')].filter((part) => part !== undefined).join(' — ')
      : kind === 'include'
        ? first('caption', 'description', 'title')
        : first('caption');
  return picture(src, first('alt') ?? '', caption, first('width'), first('height'));
}

/** `[class names] address [width] [height] [title text [alt text]]` (Hexo's docs); the words may be quoted, both at once too. */
function hexoPicture(text: string): TagPicture | undefined {
  const words = Array.from(text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g), ([, double, single, bare]) => ({
    word: double ?? single ?? bare!,
    isQuoted: bare === undefined,
  }));
  const at = words.findIndex(({ word }) => /[./]/.test(word));
  if (at < 0) {
    return undefined;
  }
  let next = at + 1;
  const number = () => (/^\d{1,4}$/.test(words[next]?.word ?? '') ? words[next++]!.word : undefined);
  const width = number();
  const height = number();
  const rest = words.slice(next);
  // `'"title text" "alt text"'`
  const both = rest.length === 1 ? /^"([^"]*)"\s+"([^"]*)"$/.exec(rest[0]!.word) : null;
  const title = both?.[1] ?? (rest[0]?.isQuoted === true ? rest[0].word : rest.map(({ word }) => word).join(' '));
  const alt = both?.[2] ?? (rest[0]?.isQuoted === true ? rest[1]?.word : undefined) ?? title;
  return picture(words[at]!.word, alt, title, width, height);
}

function picture(src: string, alt: string, caption?: string, width?: string, height?: string): TagPicture {
  const pixels = (size: string | undefined) => /^(\d{1,4})(?:px)?$/.exec(size ?? '')?.[1];
  const [wide, high] = [pixels(width), pixels(height)];
  return {
    src,
    alt,
    ...(caption !== undefined && caption.trim() !== '' && { caption }),
    ...(wide !== undefined && { width: wide }),
    ...(high !== undefined && { height: high }),
  };
}
