import type { Token } from 'markdown-it';
import { htmlTags } from './htmlTags';

/** Raw HTML that reaches beyond its block: `<details>` in one, `</details>` in a later one. Names in lower case. */
export interface HtmlBalance {
  /** Tags left open at the block's end, outermost first. */
  readonly opened: readonly string[];
  /** Tags closed here that were opened in no part of this block, innermost first. */
  readonly closed: readonly string[];
}

const voidElements = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/**
 * The balance of all raw HTML in `tokens`, undefined when every tag finds its partner (or there is no HTML), and how many
 * tags there are.
 */
export function htmlBalance(tokens: readonly Token[]): { balance: HtmlBalance | undefined; tags: number } {
  let tags = 0;
  const openCounts = new Map<string, number>();
  const opened: string[] = [];
  const closed: string[] = [];
  const count = (html: string) => {
    for (const { name: element, isClosing, isSelfClosing } of htmlTags(html)) {
      tags++;
      if (voidElements.has(element) || isSelfClosing) {
        continue;
      }
      if (!isClosing) {
        opened.push(element);
        openCounts.set(element, (openCounts.get(element) ?? 0) + 1);
        continue;
      }
      if ((openCounts.get(element) ?? 0) === 0) {
        closed.push(element);
        continue;
      }
      // What was opened since is left open inside, as browsers have it. Each tag is taken off once: linear.
      for (let last = opened.pop()!; ; last = opened.pop()!) {
        openCounts.set(last, openCounts.get(last)! - 1);
        if (last === element) {
          break;
        }
      }
    }
  };
  for (const token of tokens) {
    if (token.type === 'html_block') {
      count(token.content);
    }
    for (const child of token.children ?? []) {
      if (child.type === 'html_inline') {
        count(child.content);
      }
    }
  }
  return { balance: opened.length > 0 || closed.length > 0 ? { opened, closed } : undefined, tags };
}
