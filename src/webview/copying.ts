import { attributesElsewhere } from '../preview/allowlist';

/** Elements that leave their content, and nothing of themselves, in what is copied. */
const frames = new Set(['section', 'div', 'span', 'main', 'header', 'aside', 'font', 'center', 'body', 'html']);

/** Ways of the page, placeholders, and what guests draw: of a formula its MathML goes along, made for reading by others. */
const notCopied = '.footnote-back, .engine-tag, [aria-hidden="true"], annotation, svg, style, button';

const voids = new Set(['br', 'hr', 'img', 'wbr', 'col']);

const kept: Readonly<Record<string, readonly string[]>> = attributesElsewhere;

/** Elements without which a part of them is something else, when only that part is selected. */
const carriers =
  'strong, b, em, i, u, s, del, ins, mark, sub, sup, kbd, code, pre, a[href], ul, ol, dl, tr, thead, tbody, tfoot, table';

/** Puts what a person copies from the page on the clipboard as clean HTML and as text. */
export function copyCleanly(page: Document): void {
  page.addEventListener('copy', (event) => {
    const selection = page.getSelection();
    if (selection === null || selection.isCollapsed || event.clipboardData === null) {
      return;
    }
    const ranges = Array.from({ length: selection.rangeCount }, (_, index) => selection.getRangeAt(index));
    event.clipboardData.setData('text/html', ranges.map(htmlOfRange).join(''));
    event.clipboardData.setData('text/plain', selection.toString().replace(/\u00a0/g, ' '));
    event.preventDefault();
  });
}

function htmlOfRange(range: Range): string {
  let html = htmlOfAll(range.cloneContents());
  const start = range.commonAncestorContainer;
  let ancestor = start instanceof Element ? start : start.parentElement;
  for (; ancestor?.matches(`${carriers}, span`); ancestor = ancestor.parentElement) {
    html = htmlOfElement(ancestor, html);
  }
  return html;
}

function htmlOfAll(parent: Node): string {
  return Array.from(parent.childNodes, htmlOf).join('');
}

function htmlOf(node: Node): string {
  if (node instanceof Text) {
    return escapeHtml(node.data);
  }
  if (!(node instanceof Element) || node.matches(notCopied)) {
    return '';
  }
  return node.localName === 'input' ? boxOf(node as HTMLInputElement) : htmlOfElement(node, htmlOfAll(node));
}

/** An element of which the page's own attributes are gone, around `content`. */
function htmlOfElement(element: Element, content: string): string {
  const name = element.localName;
  const attributes = new Map<string, string>();
  for (const attribute of kept[name] ?? []) {
    const value = element.getAttribute(attribute);
    if (value !== null) {
      attributes.set(attribute, value);
    }
  }
  // A place on this page is none where it is pasted.
  const goesNowhere = name === 'a' && (attributes.get('href') ?? '#').startsWith('#');
  if (frames.has(name) || goesNowhere) {
    return content;
  }
  if (name === 'img') {
    const source = element.getAttribute('data-source');
    if (source === null) {
      return '';
    }
    attributes.set('src', source);
    if (element.classList.contains('missing')) {
      attributes.delete('title'); // said by the page, not by the post
    }
  }
  const align = /\balign-(left|right|center)\b/.exec(element.className)?.[1];
  if (align !== undefined) {
    attributes.set('align', align);
  }
  const written = Array.from(attributes, ([key, value]) => ` ${key}="${escapeHtml(value)}"`).join('');
  return voids.has(name) ? `<${name}${written}>` : `<${name}${written}>${content}</${name}>`;
}

/** A box as a character, since few places that one pastes into take form fields. */
function boxOf(box: HTMLInputElement): string {
  if (box.matches('.task-partly')) {
    return '[/]';
  }
  if (box.matches('.task-dropped')) {
    return '[-]';
  }
  if (box.matches('.task-carried')) {
    return '[&gt;]';
  }
  return box.checked ? '☑' : '☐';
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
