import { escapeHtml } from './escapeHtml';

/** How the page looks: in the editor's own colours, or as a light blog page whatever the theme. */
export type PageStyle = 'editor' | 'paper';

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
  readonly style: PageStyle;
  /** What other extensions bring along, addresses too. */
  readonly guestStyles?: readonly string[];
  readonly guestScripts?: readonly GuestScript[];
}

/** A script of another extension. It may write styles into the page, which the page else refuses. */
export interface GuestScript {
  readonly address: string;
  readonly isModule: boolean;
}

/** 128 random bits in hex: a nonce for one load of the page. */
export function makeNonce(): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The empty page. Nothing of a post is in it: posts come as messages and are sanitized before they become elements.
 * Only our script and those of guests run (by nonce), nothing is fetched but styles and pictures.
 */
export function pageHtml(frame: PageFrame, nonce = makeNonce()): string {
  const { guestScripts = [], guestStyles = [] } = frame;
  const hasGuests = guestScripts.length + guestStyles.length > 0;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${frame.source}${guestScripts.length > 0 ? " 'unsafe-inline'" : ''}`,
    `img-src ${frame.source} data:${frame.remoteImages ? ' https:' : ''}`,
    `font-src ${frame.source}${guestScripts.length > 0 ? ' data:' : ''}`,
    "connect-src 'none'",
    "frame-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "media-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const scripts = guestScripts.map(
    ({ address, isModule }) =>
      `<script${isModule ? ' type="module"' : ' defer'} nonce="${nonce}" src="${escapeHtml(address)}"></script>\n`,
  );
  // Styles of guests come before ours, and know the body by the class that VS Code's own preview gives it.
  return `<!DOCTYPE html>
${openingOf({ ...frame, styles: [...guestStyles, ...frame.styles] }, policy)}
<body${hasGuests ? ' class="vscode-body"' : ''}>
<aside id="notice" hidden></aside>
<main id="post"><header class="post-header"></header><div id="blocks"></div></main>
<script nonce="${nonce}" src="${escapeHtml(frame.script)}"></script>
${scripts.join('')}</body>
</html>`;
}

/** A page without a post: a sentence that says why, and what to do. Nothing runs in it. */
export function hintHtml(frame: Omit<PageFrame, 'script' | 'remoteImages'>, hint: string): string {
  return `<!DOCTYPE html>
${openingOf(frame, `default-src 'none'; style-src ${frame.source}`)}
<body>
<main><p id="hint">${escapeHtml(hint)}</p></main>
</body>
</html>`;
}

function openingOf(
  { language, title, styles, style }: Pick<PageFrame, 'language' | 'title' | 'styles' | 'style'>,
  policy: string,
): string {
  return `<html lang="${escapeHtml(language)}" data-style="${style}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${styles.map((address) => `<link rel="stylesheet" href="${escapeHtml(address)}">`).join('\n')}
</head>`;
}
