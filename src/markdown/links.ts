import type { MarkdownIt } from 'markdown-it';

/** Schemes that a link in a post may have. Everything else is shown as text (security: `command:`, `vscode:`, `file:` …). */
const linkSchemes: readonly string[] = ['http', 'https', 'mailto'];

/** Image types that may stand in a `data:` address; SVG is drawn without script inside `<img>`. */
const imageData = /^data:image\/(?:png|jpe?g|gif|webp|avif|svg\+xml)[;,]/i;

const base64Image = /^data:image\/[\w.+-]+;base64,[\w+/=-]*$/i;

/** A scheme ends within as many UTF-16 units, or the address is none that a person wrote. */
const schemeLimit = 2_000;

/**
 * Whether `href` (as written, not decoded) may become a link or a picture's address: a fragment, a relative address
 * or one of {@link linkSchemes}. Browsers ignore control characters and blanks inside a scheme, so this does too.
 */
export function isSafeAddress(href: string): boolean {
  const bare = href
    .slice(0, schemeLimit)
    // eslint-disable-next-line no-control-regex -- exactly the characters that browsers drop from an address
    .replace(/[\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff]/g, '');
  if (/^[\\/]{2}/.test(bare)) {
    return false; // `//host` and `\\host` leave the machine by whatever scheme the page has
  }
  const scheme = /^([^/?#\\]*?)(?::|&colon;|&#0*58;|&#x0*3a;)/i.exec(bare)?.[1];
  if (scheme === undefined) {
    return href.length <= schemeLimit || /[/?#\\]/.test(bare);
  }
  return linkSchemes.includes(scheme.toLowerCase());
}

/** Whether `src` may be the address of a picture: a safe address or image data. */
export function isSafeImageAddress(src: string): boolean {
  return imageData.test(src.slice(0, 100).trimStart()) || isSafeAddress(src);
}

/** Replaces markdown-it's deny list of schemes by the allow list above. */
export function safeLinks(md: MarkdownIt): void {
  md.validateLink = (url: string) => isSafeImageAddress(url);
  const { normalizeLink } = md;
  // A picture of megabytes in the text needs no encoding, which would take as long as all the rest.
  md.normalizeLink = (url) => (base64Image.test(url) ? url : normalizeLink.call(md, url));
  const openLink = md.renderer.rules['link_open'];
  md.renderer.rules['link_open'] = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const href = token?.attrGet('href');
    if (token?.attrs && typeof href === 'string' && !isSafeAddress(href)) {
      token.attrs = token.attrs.filter(([name]) => name !== 'href'); // image data is no place to go to
    }
    return openLink ? openLink(tokens, index, options, env, self) : self.renderToken(tokens, index, options);
  };
}
