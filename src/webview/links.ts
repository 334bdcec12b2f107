import { idPrefix } from '../preview/allowlist';
import { headingNamed, nameOfFragment } from '../preview/slugs';

/**
 * Takes every click on a link: fragments scroll here, everything else is the extension's to judge. Left to itself a
 * webview would open `command:` and `vscode:` links.
 */
export function followLinks(
  root: HTMLElement,
  { open, goTo }: { open(href: string): void; goTo(element: Element): void },
): void {
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
      const element = target(href.slice(1));
      if (element !== undefined) {
        goTo(element);
      }
    } else {
      open(href);
    }
  };
  root.addEventListener('click', handle, true);
  root.addEventListener('auxclick', handle, true);
}

function target(fragment: string): Element | undefined {
  const name = nameOfFragment(fragment);
  if (name === '' || name === 'top') {
    return document.querySelector('#post') ?? undefined;
  }
  const byId = document.getElementById(name) ?? document.getElementById(idPrefix + name);
  if (byId !== null) {
    return byId;
  }
  const headings = [...document.querySelectorAll('#blocks :is(h1, h2, h3, h4, h5, h6)')];
  const index = headingNamed(
    name,
    headings.map((heading) => heading.textContent ?? ''),
  );
  return index === undefined ? undefined : headings[index];
}
