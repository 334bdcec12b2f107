/** A tag of raw HTML. */
export interface HtmlTag {
  /** Lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  readonly isSelfClosing: boolean;
  /** Offsets of its `<`, and behind its `>`. */
  readonly start: number;
  readonly end: number;
}

const tagName = /\/?([a-z][a-z0-9-]*)/iy;

/**
 * The tags of `html` in order, comments and declarations skipped. What begins a tag or a comment and never ends is the end:
 * browsers drop all from there on, and looking on for the next would take quadratic time.
 * @returns (when done) the offset up to which `html` was understood
 */
export function* htmlTags(html: string): Generator<HtmlTag, number> {
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) {
        return at;
      }
      at = end + 3;
      continue;
    }
    tagName.lastIndex = at + 1;
    const name = tagName.exec(html)?.[1];
    const isDeclaration = html[at + 1] === '!' || html[at + 1] === '?';
    if (name === undefined && !isDeclaration) {
      at++; // a bare `<` is text
      continue;
    }
    const end = endOfTag(html, at + 1);
    if (end < 0) {
      return at;
    }
    if (name !== undefined) {
      yield {
        name: name.toLowerCase(),
        isClosing: html[at + 1] === '/',
        isSelfClosing: html[end - 2] === '/',
        start: at,
        end,
      };
    }
    at = end;
  }
  return html.length;
}

/** Offset behind the `>` that ends a tag, one inside quotes doesn't; -1 when there is none. */
function endOfTag(html: string, start: number): number {
  for (let at = start; at < html.length; at++) {
    const letter = html[at];
    if (letter === '>') {
      return at + 1;
    }
    if (letter === '"' || letter === "'") {
      at = html.indexOf(letter, at + 1);
      if (at < 0) {
        return -1;
      }
    }
  }
  return -1;
}

const breaksLine = new Set(
  (
    'br p div li ul ol h1 h2 h3 h4 h5 h6 tr td th table figure figcaption summary details blockquote center section article ' +
    'script style'
  ).split(' '),
);

/** Visible text of raw HTML, entities as written. Elements that are blocks, and `<br>`, begin a line. */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  let shownFrom = 0;
  let hiddenIn: string | undefined; // inside <script> or <style>
  const show = (to: number) => {
    if (hiddenIn === undefined) {
      parts.push(withoutComments(html.slice(shownFrom, to)));
    }
  };
  const tags = htmlTags(html);
  let next = tags.next();
  for (; next.done !== true; next = tags.next()) {
    const { name, isClosing, start, end } = next.value;
    show(start);
    shownFrom = end;
    if (hiddenIn !== undefined) {
      hiddenIn = isClosing && name === hiddenIn ? undefined : hiddenIn;
    } else if (!isClosing && (name === 'script' || name === 'style')) {
      hiddenIn = name;
    }
    if (breaksLine.has(name)) {
      parts.push('\n');
    }
  }
  show(next.value);
  return parts.join('');
}

/** Between two tags there are whole comments and declarations only. */
function withoutComments(text: string): string {
  return text.includes('<') ? text.replace(/<!--[\s\S]*?-->|<[!?][^>]*>/g, '') : text;
}
