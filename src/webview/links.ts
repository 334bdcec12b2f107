import { idPrefix } from '../preview/allowlist';

/**
 * Takes every click on a link: fragments scroll here, everything else is the extension's to judge. Left to itself a
 * webview would open `command:` and `vscode:` links.
 */
export function followLinks(root: HTMLElement, open: (href: string) => void): void {
  const handle = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const href = link.getAttribute('href');
    if (href === null || event.button === 2) {
      return;
    }
    if (href.startsWith('#')) {
      target(href.slice(1))?.scrollIntoView();
    } else {
      open(href);
    }
  };
  root.addEventListener('click', handle, true);
  root.addEventListener('auxclick', handle, true);
}

function target(fragment: string): Element | undefined {
  const name = decode(fragment).normalize('NFC');
  if (name === '' || name === 'top') {
    return document.querySelector('#post') ?? undefined;
  }
  const byId = document.getElementById(name) ?? document.getElementById(idPrefix + name);
  if (byId !== null) {
    return byId;
  }
  const seen = new Map<string, number>();
  for (const heading of document.querySelectorAll('#blocks :is(h1, h2, h3, h4, h5, h6)')) {
    const slug = slugOf(heading.textContent ?? '');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    if (name === (count === 0 ? slug : `${slug}-${count}`)) {
      return heading;
    }
  }
  return undefined;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment; // a stray `%` is part of the name
  }
}

/** The name that GitHub and most engines give a heading. */
function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replace(/ /g, '-');
}
