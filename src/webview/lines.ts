/** The 0-based line of the post that an element begins on; undefined for one that has none. */
export function lineOf(element: Element): number | undefined {
  const section = element.closest<HTMLElement>('#blocks > section');
  const line = Number(section?.dataset['line']) + Number(element.getAttribute('data-line') ?? undefined);
  return Number.isFinite(line) ? line : undefined;
}

/** What holds the text of a marked element: of a task's box that is what the box stands in. */
export function holderOf(element: Element): Element {
  return element.localName === 'input' ? (element.parentElement ?? element) : element;
}

/** Elements whose text has a line end for each in the source. */
const textual = 'p, li, pre, h1, h2, h3, h4, h5, h6';

/**
 * Texts of an element that stand on its own lines, not on those of marked elements in it.
 * Empty for elements that hold no text themselves, such as lists.
 */
function* ownTexts(element: Element): Iterable<Text> {
  if (!element.matches(textual)) {
    return;
  }
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT, (node) =>
    node instanceof Element && node.hasAttribute('data-line') && node.localName !== 'input'
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  while (texts.nextNode() !== null) {
    if (texts.currentNode instanceof Text) {
      yield texts.currentNode;
    }
  }
}

/** Lines of source before an element's text: a fence is one. */
function linesAbove(element: Element): number {
  return element.localName === 'pre' && element.querySelector(':scope > code.hljs') !== null ? 1 : 0;
}

/**
 * Where the lines of an element's own text begin on the page.
 * @returns for each line of source from the element's first: distance from the window's top in CSS pixels, rising
 */
export function lineTops(element: Element): number[] {
  const tops = [element.getBoundingClientRect().top];
  const add = (text: Text, offset: number) => {
    const range = document.createRange();
    range.setStart(text, offset);
    range.setEnd(text, Math.min(offset + 1, text.length));
    const top = range.getClientRects()[0]?.top;
    tops.push(Math.max(top ?? tops.at(-1)!, tops.at(-1)!));
  };
  let ended = linesAbove(element) > 0;
  for (const text of ownTexts(element)) {
    for (let offset = 0; offset < text.length; offset++) {
      if (ended) {
        add(text, offset);
      }
      ended = text.data[offset] === '\n';
    }
  }
  return tops;
}

/** The 0-based line of the post whose text stands at a point of the window; undefined outside of the post's text. */
export function lineAtPoint(target: Element, x: number, y: number): number | undefined {
  if (target.closest('a, input, summary') !== null) {
    return undefined;
  }
  const element = target.closest('[data-line]:not(section)');
  const line = element === null ? undefined : lineOf(element);
  if (element === null || line === undefined) {
    return undefined;
  }
  const caret = document.caretPositionFromPoint(x, y);
  let ends = linesAbove(element);
  for (const text of ownTexts(element)) {
    if (text === caret?.offsetNode) {
      return line + ends + lineEnds(text.data.slice(0, caret.offset));
    }
    ends += lineEnds(text.data);
  }
  return line;
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}
