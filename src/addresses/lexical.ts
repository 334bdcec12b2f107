import { decoded } from './paths';
import type { AddressRules } from './rules';

/** An address with what its engine puts around and before it taken off. */
export interface BareAddress {
  /** Percent-decoded, without query and fragment; `/` first where it begins at the site's root. */
  readonly path: string;
  /** Where it begins, if the engine's own words say so. */
  readonly from?: 'blog' | 'content' | 'source' | 'root' | 'ref';
  /** Found by its file's name wherever it stands: `[[x.png]]`. */
  readonly isWikilink: boolean;
}

/** `{{ site.url }}`, `{{ site.baseurl }}` and Nunjucks' `{{ url }}`: where the site is, which a preview need not know. */
const siteVariables = /\{\{-?\s*(?:site\.(?:url|baseurl|github\.url)|base_?url|config\.(?:root|url))\s*-?\}\}/gi;
/** Liquid's and Hugo's ways of wrapping a literal path: `{{ "/x" | relative_url }}`, `{{< relref "x.md" >}}`. */
const wrappedLiteral = /\{\{[<%]?-?\s*(?:(?:rel)?ref\s+)?(["'])([^"'{}]*)\1[^{}]*\}\}/g;
const refTag = /^\{\{[<%]-?\s*(?:rel)?ref\s/;
const linkTag = /^\{%-?\s*link\s+([^%]+?)\s*-?%\}/;
const postTag = /^\{%-?\s*(?:post_url|post_link)\s+["']?([^%"']+?)["']?\s*-?%\}/;
const assetTag = /^\{%-?\s*asset_(?:img|path|link)\s+(?:[\w-]+\s+)*?["']?([^\s%"']+\.\w+)/;

/**
 * Takes an address of a post apart. Undefined when it does not lead into the workspace folder: another site, `data:`, a
 * drive, a path that hides `..`, separators or control characters behind percent signs, a fragment of the same page.
 */
export function bareAddress(blog: AddressRules, address: string): BareAddress | undefined {
  if (address.length > 4_096) {
    return undefined;
  }
  // Markdown encodes Pelican's braces and bars.
  let text = address
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .replace(/^%7B(\w+)%7D/i, '{$1}')
    .replace(/^%7C(\w+)%7C/i, '|$1|');
  const wiki = /^!?\[\[([^\]|#]+)(?:[|#][^\]]*)?\]\]$/.exec(text);
  if (wiki !== null) {
    return bare(wiki[1]!.trim(), undefined, true);
  }
  const link = linkTag.exec(text) ?? assetTag.exec(text);
  const post = postTag.exec(text);
  if (post !== null) {
    return bare(post[1]!, undefined, true);
  }
  const isLink = linkTag.test(text);
  const isRef = refTag.test(text);
  text = (link?.[1] ?? text).replace(siteVariables, '').replace(wrappedLiteral, '$2');
  const { siteUrl, basePath } = blog.facts;
  const host = (url: string) => url.replace(/^https?:/i, '').toLowerCase();
  if (siteUrl !== undefined && host(text).startsWith(`${host(siteUrl)}/`)) {
    text = text.replace(/^(?:https?:)?\/\/[^/]*/i, '');
  }
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|#|\\)/i.test(text)) {
    return undefined;
  }
  const prefixes = [
    [/^@site\/?/, 'blog'],
    [/^@\//, 'content'],
    [/^~\//, 'source'],
    [/^[{|](?:static|attach|filename|image|photo)[}|]\/(?=.)/, 'content'],
    [/^[{|](?:static|attach|filename|image|photo)[}|]/, undefined],
  ] as const;
  for (const [prefix, from] of prefixes) {
    if (prefix.test(text)) {
      return bare(text.replace(prefix, ''), from);
    }
  }
  if (basePath !== '' && (text === basePath || text.startsWith(`${basePath}/`))) {
    text = text.slice(basePath.length);
  }
  // Hugo looks for a page of that name in all of the content, if none stands at the path.
  return isRef ? bare(text, 'ref', true) : bare(text, isLink ? 'blog' : undefined);
}

function bare(text: string, from?: BareAddress['from'], isWikilink = false): BareAddress | undefined {
  const cut = text.replace(/[?#].*$/s, '');
  const path = decoded(cut).normalize('NFC');
  // What is still encoded after one decoding hides something; a backslash separates folders on Windows.
  const isHostile = /%(?:2e|2f|5c|00)|[\\\p{Cc}]|^\/*[a-z]:|^\/\//iu.test(path);
  return path === '' || isHostile ? undefined : { path, ...(from !== undefined && { from }), isWikilink };
}
