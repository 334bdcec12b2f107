const htmlNames = new Set(
  (
    'a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite code col ' +
    'colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form frame ' +
    'frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark math menu ' +
    'meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp script section ' +
    'select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time ' +
    'title tr track tt u ul var video wbr'
  ).split(' '),
);

/** `<Name`, `</Name`, `<Tabs.Item`; HTML in capital letters (`<BR>`) is HTML. */
const opening = /<\/?([A-Za-z][\w.]*)(?=[\s/>]|$)/y;

/** Name of the tag that begins at `at`, as written; undefined when none does. */
export function tagNameAt(text: string, at: number): string | undefined {
  opening.lastIndex = at;
  return opening.exec(text)?.[1];
}

/** Whether a tag of this name is a component's (JSX), not an element of HTML. */
export function isComponent(name: string): boolean {
  return /^[A-Z]/.test(name) && !(/^[A-Z\d]+$/.test(name) && htmlNames.has(name.toLowerCase()));
}

/** A longer tag is text: what is never closed would be looked through again from each of its parts. UTF-16 units. */
const tagLimit = 2_000;

/** Offset behind the tag that begins at `at`; a `>` in quotes or braces does not end it. Undefined when nothing does. */
export function endOfComponent(text: string, at: number, max: number): number | undefined {
  const limit = Math.min(max, at + tagLimit);
  let depth = 0;
  for (let pos = at + 1; pos < limit; pos++) {
    const letter = text[pos];
    if (letter === '{') {
      depth++;
    } else if (letter === '}') {
      depth--;
      if (depth < 0) {
        return undefined;
      }
    } else if (depth === 0 && (letter === '"' || letter === "'")) {
      pos = text.indexOf(letter, pos + 1);
      if (pos < 0) {
        return undefined;
      }
    } else if (depth === 0 && letter === '>') {
      return pos + 1;
    } else if (depth === 0 && letter === '<') {
      return undefined;
    }
  }
  return undefined;
}
