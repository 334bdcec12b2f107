/** What the page's frame is made of. Addresses are those of the webview. */
export interface PageFrame {
  /** BCP 47 tag of the display language. */
  readonly language: string;
  readonly title: string;
  readonly script: string;
  readonly styles: readonly string[];
  /** The webview's own source for its content policy. */
  readonly source: string;
  /** Whether pictures from other machines may load. */
  readonly remoteImages: boolean;
}

/** 128 random bits in hex: a nonce for one load of the page. */
export function makeNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The empty page. Nothing of a post is in it: posts come as messages and are sanitized before they become elements.
 * Only our script runs (by nonce), nothing is fetched but styles and pictures.
 */
export function pageHtml(frame: PageFrame, nonce = makeNonce()): string {
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${frame.source}`,
    `img-src ${frame.source} data:${frame.remoteImages ? ' https:' : ''}`,
    `font-src ${frame.source}`,
    "connect-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "media-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(frame.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(frame.title)}</title>
${frame.styles.map((style) => `<link rel="stylesheet" href="${escapeHtml(style)}">`).join('\n')}
</head>
<body>
<aside id="notice" hidden></aside>
<main id="post"><header class="post-header"></header><div id="blocks"></div></main>
<script nonce="${nonce}" src="${escapeHtml(frame.script)}"></script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
