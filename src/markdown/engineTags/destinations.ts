import type { MarkdownIt } from 'markdown-it';

/** A tag in an address: `{{ site.baseurl }}`, `{{ "/x" | relative_url }}`, `{{< relref "x.md" >}}`, `{% post_url x %}`. */
const tag = /\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,200}%\}/y;
const tags = new RegExp(tag.source, 'g');

/**
 * Lets addresses of links and pictures hold tags of the blog engine, blanks and quotes in them too, which CommonMark refuses.
 * They stay as written: who resolves addresses knows them.
 */
export function destinations(md: MarkdownIt): void {
  const { parseLinkDestination } = md.helpers;
  md.helpers.parseLinkDestination = (text, start, max) => {
    const end = endWithTags(text, start, max);
    return end === undefined
      ? parseLinkDestination(text, start, max)
      : { ok: true, pos: end, str: md.utils.unescapeAll(text.slice(start, end)) };
  };
  const { normalizeLink } = md;
  md.normalizeLink = (url) => {
    if (!url.includes('{{') && !url.includes('{%')) {
      return normalizeLink.call(md, url);
    }
    let written = '';
    let from = 0;
    for (const { 0: found, index } of url.matchAll(tags)) {
      written += (index > from ? normalizeLink.call(md, url.slice(from, index)) : '') + found;
      from = index + found.length;
    }
    return written + (from < url.length ? normalizeLink.call(md, url.slice(from)) : '');
  };
}

/** Where a destination ends that holds a tag; undefined when none does. As markdown-it reads it, tags aside. */
function endWithTags(text: string, start: number, max: number): number | undefined {
  let hasTag = false;
  let depth = 0;
  let pos = start;
  while (pos < max) {
    const code = text.charCodeAt(pos);
    if (code === 0x7b) {
      tag.lastIndex = pos;
      const found = tag.exec(text)?.[0];
      if (found !== undefined && pos + found.length <= max) {
        hasTag = true;
        pos += found.length;
        continue;
      }
    }
    if (code <= 0x20 || code === 0x7f || (code === 0x29 && depth === 0)) {
      break;
    }
    depth += code === 0x28 ? 1 : code === 0x29 ? -1 : 0;
    pos += code === 0x5c && pos + 1 < max ? 2 : 1;
  }
  return hasTag && depth === 0 ? pos : undefined;
}
