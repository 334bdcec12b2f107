import type { Excess } from '../markdown';
import type { Retrospective } from '../retrospective';
import { escapeHtml } from './escapeHtml';

/** Why a whole post is not shown. */
export type PageExcess = 'text' | 'html';

/** UTF-16 units of text, and of HTML, that a page shows; more would take the browser many seconds. */
const textLimit = 4 * 1024 * 1024;
const pageHtmlLimit = 10_000_000;

/** UTF-16 units of HTML of one unit. A block alone was measured before; numbers of footnotes and joining add to it. */
const unitLimit = 1_000_000;

/** Whether a post is too much for a page; undefined for all but monstrous ones. */
export function excessOf({ lengths }: Retrospective): PageExcess | undefined {
  return lengths.text > textLimit ? 'text' : lengths.html > pageHtmlLimit ? 'html' : undefined;
}

/** `html` of one unit, or what `words` say in its place where it is too much. */
export function withinLimit(html: string, excess: Excess | undefined, words: (excess: Excess) => string): string {
  const found = excess ?? (html.length > unitLimit ? 'html' : undefined);
  return found === undefined ? html : `<p class="not-shown">${escapeHtml(words(found))}</p>`;
}
