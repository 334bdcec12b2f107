import createDOMPurify from 'dompurify';
import {
  allowedAttributes,
  allowedElements,
  allowedLink,
  guestAttributes,
  guestElements,
  idPrefix,
} from '../preview/allowlist';
import type { Pictures } from './pictures';
import { taskName } from './tasks';

/** Boxes of tasks in a state that a click doesn't change. */
const fixedTask = '.task-partly, .task-dropped, .task-carried';

const allowedInGuests = [...allowedElements, ...guestElements];
const onlyInGuests = new Set(guestElements.filter((name) => !allowedElements.includes(name)));
const attributesInGuests = [...allowedAttributes, ...guestAttributes];
const attributesOnlyInGuests = new Set(guestAttributes);

/** Marks, for the page, what a guest wrote. */
export const guestMark = 'data-guest';

/** Turns HTML of a post into elements that can do no harm. The only place where HTML becomes elements. */
export class Sanitizer {
  /** Attribute in which the extension marks lines; its name cannot be known to a post. */
  lineAttribute = 'data-line';
  /** Attribute of elements that hold what guests wrote, likewise; undefined when there are no guests. */
  guestAttribute: string | undefined;
  private readonly ofPosts = this.purify(allowedElements, allowedAttributes);
  private readonly withGuests = this.purify(allowedInGuests, attributesInGuests);

  constructor(private readonly pictures: Pictures) {}

  /** Elements of `html`, owned by this document, not yet in it. Lines stand in `data-line`. */
  fragment(html: string): DocumentFragment {
    if (this.guestAttribute === undefined || !html.includes(this.guestAttribute)) {
      return this.ofPosts(html);
    }
    const fragment = this.withGuests(html);
    fragment.querySelectorAll<HTMLElement>('[style]').forEach(applyStyle);
    return fragment;
  }

  /** A sanitizer that lets these pass; set up once, since that takes longer than a paragraph. */
  private purify(elements: readonly string[], attributes: readonly string[]): (html: string) => DocumentFragment {
    const purify = createDOMPurify(window);
    purify.setConfig({
      ALLOWED_TAGS: [...elements],
      ALLOWED_ATTR: [...attributes],
      ALLOWED_URI_REGEXP: allowedLink,
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      RETURN_DOM_FRAGMENT: true,
    });
    purify.addHook('uponSanitizeElement', (node, { tagName }) => {
      if (onlyInGuests.has(tagName) && node instanceof Element && !this.isOfGuest(node)) {
        node.remove();
      }
    });
    purify.addHook('uponSanitizeAttribute', (node, attribute) => {
      const { attrName: name } = attribute;
      if (name === this.lineAttribute || name === this.guestAttribute) {
        attribute.forceKeepAttr = true;
      } else if (attributesOnlyInGuests.has(name) && !this.isOfGuest(node)) {
        attribute.keepAttr = false;
      }
    });
    purify.addHook('afterSanitizeAttributes', (node) => this.finish(node));
    return (html) => purify.sanitize(html, { RETURN_DOM_FRAGMENT: true });
  }

  /** Elements of what guests write for a whole page: data for their scripts, under ids that these know. */
  guestPage(html: string): DocumentFragment {
    return createDOMPurify(window).sanitize(html, {
      ALLOWED_TAGS: ['div', 'span'],
      ALLOWED_ATTR: ['id', 'class', 'hidden', 'aria-hidden'],
      ALLOW_DATA_ATTR: true,
      RETURN_DOM_FRAGMENT: true,
    });
  }

  private isOfGuest(node: Element): boolean {
    return this.guestAttribute !== undefined && node.closest(`[${guestMark}], [${this.guestAttribute}]`) !== null;
  }

  private finish(node: Element): void {
    const line = node.getAttribute(this.lineAttribute);
    if (line !== null) {
      node.removeAttribute(this.lineAttribute);
      node.setAttribute('data-line', line);
    }
    const guests = this.guestAttribute && node.getAttribute(this.guestAttribute);
    if (this.guestAttribute && guests) {
      node.removeAttribute(this.guestAttribute);
      node.setAttribute(guestMark, guests);
    }
    if (node.id !== '') {
      node.id = idPrefix + node.id;
    }
    switch (node.localName) {
      case 'a':
        prefixFragment(node);
        break;
      case 'img':
        this.pictures.resolve(node as HTMLImageElement);
        break;
      case 'input':
        // Only our own task boxes carry a line; a post's raw <input> is none of them.
        if (line === null) {
          node.remove();
        } else {
          node.setAttribute('type', 'checkbox');
          node.toggleAttribute('disabled', node.matches(fixedTask));
          node.setAttribute('aria-label', taskName(node));
        }
        break;
      case 'div':
        // A wide table scrolls by itself, by the keys too.
        if (node.matches('.table-frame')) {
          node.setAttribute('tabindex', '0');
        }
        break;
    }
  }
}

function prefixFragment(link: Element): void {
  const href = link.getAttribute('href');
  if (href !== null && /^#fn(?:ref)?-\d+$/.test(href)) {
    link.setAttribute('href', `#${idPrefix}${href.slice(1)}`);
  }
}

/** The page's policy refuses style attributes as they are written, not what a script sets. Nothing may be loaded by them. */
function applyStyle(element: HTMLElement | SVGElement): void {
  const style = element.getAttribute('style')!;
  element.removeAttribute('style');
  if (!/url|image|expression|\\/i.test(style)) {
    element.style.cssText = style;
  }
}
