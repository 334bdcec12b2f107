import createDOMPurify from 'dompurify';
import { allowedAttributes, allowedElements, allowedLink, idPrefix } from '../preview/allowlist';
import type { Pictures } from './pictures';

/** Boxes of tasks in a state that a click doesn't change. */
const fixedTask = '.task-partly, .task-dropped, .task-carried';

/** Turns HTML of a post into elements that can do no harm. The only place where HTML becomes elements. */
export class Sanitizer {
  /** Attribute in which the extension marks lines; its name cannot be known to a post. */
  lineAttribute = 'data-line';
  private readonly purify = createDOMPurify(window);

  constructor(private readonly pictures: Pictures) {
    this.purify.addHook('uponSanitizeAttribute', (_node, attribute) => {
      if (attribute.attrName === this.lineAttribute) {
        attribute.forceKeepAttr = true;
      }
    });
    this.purify.addHook('afterSanitizeAttributes', (node) => this.finish(node));
  }

  /** Elements of `html`, owned by this document, not yet in it. Lines stand in `data-line`. */
  fragment(html: string): DocumentFragment {
    return this.purify.sanitize(html, {
      ALLOWED_TAGS: [...allowedElements],
      ALLOWED_ATTR: [...allowedAttributes],
      ALLOWED_URI_REGEXP: allowedLink,
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      RETURN_DOM_FRAGMENT: true,
    });
  }

  private finish(node: Element): void {
    const line = node.getAttribute(this.lineAttribute);
    if (line !== null) {
      node.removeAttribute(this.lineAttribute);
      node.setAttribute('data-line', line);
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
