/** What opens a tag of a blog engine (Hugo shortcodes, Liquid and Nunjucks) and what may close it. */
const kinds: readonly (readonly [opener: string, closers: readonly string[]])[] = [
  ['{{<', ['>}}', '%}}']],
  ['{{%', ['>}}', '%}}']],
  ['{%', ['%}']],
  ['{{', ['}}']],
];

/** `text` without the tags of the blog engine, which it replaces before anybody reads. What is never closed is text. */
export function withoutEngineTags(text: string): string {
  if (!text.includes('{{') && !text.includes('{%')) {
    return text;
  }
  // Where each closer was found last: looked for again only from there on, so that all looking is one pass for each.
  const found = new Map<string, number>();
  const endAfter = (closer: string, from: number): number => {
    let at = found.get(closer) ?? -1;
    if (at < from) {
      at = text.indexOf(closer, from);
      found.set(closer, at < 0 ? Infinity : at);
    }
    return at < 0 ? Infinity : at + closer.length;
  };
  let shown = '';
  let shownFrom = 0;
  for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at)) {
    let end = Infinity;
    for (const [opener, closers] of kinds) {
      if (end === Infinity && text.startsWith(opener, at)) {
        end = Math.min(...closers.map((closer) => endAfter(closer, at + opener.length)));
      }
    }
    if (end === Infinity) {
      at++;
      continue;
    }
    shown += text.slice(shownFrom, at);
    shownFrom = at = end;
  }
  return shown + text.slice(shownFrom);
}
