import sanitizeHtml from 'sanitize-html';
import { isSafeAddress } from '../markdown/links'; // not the room: its parser is not needed here
import { allowedAttributes, allowedElements, allowedLink, attributesElsewhere, idPrefix } from '../preview';

/** What of a post's HTML is decided by where it goes to. */
export interface PublishedParts {
  /** Attribute in which the HTML carries its own lines. Nothing of it stays. */
  readonly lineAttribute: string;
  /** Id for the heading that begins on a line of the HTML, without {@link idPrefix}; undefined: it has none. */
  headingId?(line: number): string | undefined;
  /**
   * @param source as the post says
   * @param isByName told by its file's name alone, wherever it stands
   */
  picture(source: string, isByName: boolean): PublishedPicture;
  /** Address of a link as it is to be written; undefined: the link goes nowhere. Only safe ones are asked for. */
  link?(href: string): string | undefined;
  /** Whether an element of these classes goes with all it holds. */
  isLeftOut?(classes: readonly string[]): boolean;
}

/** What stands in place of a picture: itself, a link to it, or a note that it is missing. */
export type PublishedPicture = { readonly src: string } | { readonly href: string } | { readonly missing: true };

type Attributes = Record<string, string>;

/** Elements whose text is none, as DOMPurify has them. */
const withoutText = (
  'annotation-xml audio colgroup desc foreignobject head iframe math mi mn mo ms mtext noembed noframes noscript plaintext ' +
  'script selectedcontent style svg template thead title video xmp'
).split(' ');

/**
 * Attributes of elements that go with all they hold. Such an element keeps its name: of one that is renamed to what is not
 * allowed the library (2.18.1) gives the new name to the next end tag at its depth.
 */
const dropped = new WeakSet<Attributes>();
const isDropped = ({ attribs }: sanitizeHtml.IFrame) => dropped.has(attribs);

function drop(tagName: string): sanitizeHtml.Tag {
  const attribs: Attributes = {};
  dropped.add(attribs);
  return { tagName, attribs };
}

/**
 * HTML of one piece of a post as it may stand in a file of its own: what the page's sanitizer lets pass, by the same list.
 * No comments, no lines, no script. The result is balanced, so that no piece reaches into the next.
 */
export function publishedHtml(html: string, parts: PublishedParts): string {
  return sanitizeHtml(html, {
    allowedTags: [...allowedElements],
    // What a post says of the order of the keys never gets here: see `passing`.
    allowedAttributes: { '*': [...allowedAttributes], div: ['tabindex'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    // Of `src` only what `picture` says is left.
    allowedSchemesAppliedToAttributes: ['href', 'cite'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: withoutText,
    exclusiveFilter: isDropped,
    parseStyleAttributes: false,
    nonBooleanAttributes: ['id', 'href', 'class'],
    selfClosing: ['br', 'hr', 'img', 'input', 'wbr', 'col'],
    // One for each: the library takes a text from these alone.
    transformTags: Object.fromEntries(
      allowedElements.map((name): [string, sanitizeHtml.Transformer] => [
        name,
        (_name, attributes) => finish(name, attributes, parts),
      ]),
    ),
  }).replaceAll(' />', '>');
}

function finish(tagName: string, attributes: Attributes, parts: PublishedParts): sanitizeHtml.Tag {
  const line = attributes[parts.lineAttribute];
  const kept = passing(attributes);
  delete kept['src'];
  if (parts.isLeftOut?.((kept['class'] ?? '').split(/\s+/))) {
    return drop(tagName);
  }
  if (kept['id'] !== undefined) {
    kept['id'] = idPrefix + kept['id'];
  }
  switch (tagName) {
    case 'a':
      return link(kept, parts);
    case 'img':
      return picture(attributes['src'] ?? '', kept, parts);
    case 'input':
      // Only our own task boxes carry a line; a post's raw <input> is none of them.
      return line === undefined ? drop(tagName) : { tagName, attribs: { ...kept, type: 'checkbox', disabled: '' } };
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6': {
      const id = line === undefined ? undefined : parts.headingId?.(Number(line));
      return { tagName, attribs: id === undefined ? kept : { id: idPrefix + id, ...kept } };
    }
    case 'div':
      // A wide table scrolls by itself, by the keys too.
      return { tagName, attribs: isTableFrame(kept) ? { ...kept, tabindex: '0' } : kept };
    default:
      return { tagName, attribs: kept };
  }
}

const isTableFrame = (attributes: Attributes) => (attributes['class'] ?? '').split(/\s+/).includes('table-frame');

/** Attributes whose values may be addresses, for the page's sanitizer looks at all of them: what is none passes. */
function passing(attributes: Attributes): Attributes {
  const free = new Set(['alt', 'class', 'id', 'title', 'value']);
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([name, value]) =>
        allowedAttributes.includes(name) &&
        (free.has(name) || value === '' || allowedLink.test(value.replace(invisible, ''))),
    ),
  );
}

/** What browsers drop from addresses, as DOMPurify has it. */
// eslint-disable-next-line no-control-regex -- exactly those characters
const invisible = /[\u0000-\u0020\u00a0\u1680\u180e\u2000-\u2029\u205f\u3000]/g;

function link(attributes: Attributes, { link: written }: PublishedParts): sanitizeHtml.Tag {
  const { href, ...others } = attributes;
  const address = href !== undefined && isSafeAddress(href) ? href.trim() : undefined;
  if (address === undefined) {
    return { tagName: 'a', attribs: others };
  }
  const target = address.startsWith('#')
    ? address === '#'
      ? address
      : `#${idPrefix}${address.slice(1)}`
    : written === undefined
      ? address
      : written(address);
  return { tagName: 'a', attribs: target === undefined ? others : { ...others, href: target } };
}

function picture(source: string, attributes: Attributes, parts: PublishedParts): sanitizeHtml.Tag {
  if (source.trim() === '') {
    return { tagName: 'img', attribs: attributes };
  }
  const classes = (attributes['class'] ?? '').split(/\s+/);
  const shown = parts.picture(source, classes.includes('embed'));
  if ('src' in shown) {
    return { tagName: 'img', attribs: { src: shown.src, ...attributes } };
  }
  if ('href' in shown) {
    const name = attributes['alt']?.trim() || shown.href;
    return { tagName: 'a', attribs: { href: shown.href }, text: name };
  }
  return {
    tagName: 'img',
    attribs: { ...attributes, class: [...classes.filter(Boolean), 'missing'].join(' '), title: source },
  };
}

/** Where addresses of a post lead from elsewhere; as they are when it says nothing. */
export interface PastedParts {
  readonly lineAttribute: string;
  picture(source: string, isByName: boolean): string;
  link(href: string): string;
}

/** Elements that leave their content, and nothing of themselves, in what is pasted. */
const frames = new Set(['section', 'div', 'span', 'font', 'center']);

/** Attributes that mean something in another place. */
const meaningful: Readonly<Record<string, string[]>> = {
  ...Object.fromEntries(Object.entries(attributesElsewhere).map(([name, attributes]) => [name, [...attributes]])),
  img: ['src', ...attributesElsewhere.img],
};

/** HTML of one piece of a post for pasting elsewhere: what {@link publishedHtml} lets pass, less what is of a page of ours. */
export function pastedHtml(html: string, parts: PastedParts): string {
  const clean = publishedHtml(html, {
    lineAttribute: parts.lineAttribute,
    picture: (source, isByName) => ({ src: parts.picture(source, isByName) }),
    link: (href) => parts.link(href),
    // Ways of the page and placeholders.
    isLeftOut: (classes) => classes.includes('footnote-back') || classes.includes('engine-tag'),
  });
  // In what is clean no `>` stands inside of a tag.
  const elements = sanitizeHtml(clean.replace(/<input\b[^>]*>/g, boxOf), {
    allowedTags: allowedElements.filter((name) => !frames.has(name)),
    allowedAttributes: meaningful,
    allowedSchemes: ['http', 'https', 'mailto'],
    allowedSchemesByTag: { img: ['http', 'https', 'data'] },
    allowProtocolRelative: false,
    nonTextTags: withoutText,
    parseStyleAttributes: false,
    selfClosing: ['br', 'hr', 'img', 'wbr', 'col'],
    transformTags: Object.fromEntries(
      allowedElements.map((name): [string, sanitizeHtml.Transformer] => [
        name,
        (_name, attributes) => pasted(name, attributes),
      ]),
    ),
  }).replaceAll(' />', '>');
  return withoutIdleLinks(elements);
}

/** Clean HTML without the links that lead nowhere; what stands in them stays. */
function withoutIdleLinks(html: string): string {
  const isKept: boolean[] = []; // of the links that are open: in raw HTML they may stand in each other
  return html.replace(/<(\/?)a(?=[ >])([^>]*)>/g, (tag, slash: string, attributes: string) => {
    if (slash === '') {
      isKept.push(/ href="/.test(attributes));
      return isKept.at(-1)! ? tag : '';
    }
    return isKept.pop()! ? tag : '';
  });
}

function pasted(tagName: string, attributes: Attributes): sanitizeHtml.Tag {
  const classes = (attributes['class'] ?? '').split(' ');
  // A place on this page is none where it is pasted.
  if (tagName === 'a' && (attributes['href'] ?? '#').startsWith('#')) {
    return { tagName, attribs: {} };
  }
  const align = classes.find((name) => /^align-(?:left|right|center)$/.test(name))?.slice('align-'.length);
  return { tagName, attribs: align === undefined ? attributes : { ...attributes, align } };
}

/** A box as a character, since few places that one pastes into take form fields. */
function boxOf(box: string): string {
  const states = { 'task-partly': '[/]', 'task-dropped': '[-]', 'task-carried': '[&gt;]' };
  const special = Object.entries(states).find(([name]) => box.includes(name))?.[1];
  return special ?? (/ checked\b/.test(box) ? '☑' : '☐');
}
