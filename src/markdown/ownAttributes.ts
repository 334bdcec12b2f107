/** A name that no post can know: 64 random bits, new in every process. */
function ownAttribute(kind: string): string {
  const random = globalThis.crypto.getRandomValues(new Uint32Array(2));
  return `data-${kind}${Array.from(random, (part) => part.toString(36)).join('')}`;
}

/**
 * The attribute that carries our own marks into the HTML: the 0-based source line relative to the block's first line.
 * Its name is new in every process, short since every block carries it, so that a post cannot forge it with raw HTML; who
 * shows the HTML renames it to `data-line` and drops every other `data-*`.
 */
export const lineAttribute = ownAttribute('l');

/**
 * The attribute of an element that holds what guests made of a post's text: their indices, with blanks between. What a
 * post's raw HTML says never carries it.
 */
export const guestAttribute = ownAttribute('g');
