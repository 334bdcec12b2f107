import type { MarkdownIt, Token } from 'markdown-it';
import { guestAttribute, lineAttribute } from './ownAttributes';

/** A markdown-it plugin of another extension, by VS Code's own contract (`extendMarkdownIt`). */
export interface Guest {
  /** Id of the extension. */
  readonly name: string;
  /** Adds to `md` what it has to add; may throw. */
  extend(md: MarkdownIt): unknown;
}

type Rule = NonNullable<MarkdownIt['renderer']['rules'][string]>;

/** What a post itself says in HTML stays the post's, whoever passes it on. */
const rawHtml = new Set(['html_block', 'html_inline']);

/**
 * Lets `guests` add their rules to `md`, and puts what their rules write into an element with {@link guestAttribute}: only
 * there the page allows what it refuses to a post (SVG, MathML, style attributes). Of rules that open or close an element
 * nothing is marked: what stands between is the post's.
 * @throws what a guest throws
 */
export function invite(md: MarkdownIt, guests: readonly Guest[]): void {
  const { rules } = md.renderer;
  /** What the last rule of our own returned: a guest that only passes it on has not written it. */
  let own: string | undefined;
  for (const [name, rule] of Object.entries(rules)) {
    if (rule) {
      rules[name] = (...parameters) => (own = rule(...parameters));
    }
  }
  const ownersOf = new Map<string, number[]>();
  const ownersOfHighlight: number[] = [];
  guests.forEach((guest, index) => {
    const rulesBefore = { ...rules };
    const highlightBefore = md.options.highlight;
    const extended = guest.extend(md);
    if (extended !== undefined && extended !== md) {
      throw new Error(`${guest.name} returns another markdown-it than the one it was given`);
    }
    for (const name of Object.keys(rules)) {
      if (rules[name] !== rulesBefore[name]) {
        ownersOf.set(name, [...(ownersOf.get(name) ?? []), index]);
      }
    }
    if (md.options.highlight !== highlightBefore) {
      ownersOfHighlight.push(index);
    }
  });
  for (const [name, owners] of ownersOf) {
    const rule = rules[name];
    if (rule && !rawHtml.has(name)) {
      rules[name] = marking(rule, owners, () => own);
    }
  }
  const { highlight } = md.options;
  if (ownersOfHighlight.length > 0 && highlight) {
    md.options.highlight = (code, language, attributes) => {
      const html = highlight(code, language, attributes);
      return html.startsWith('<pre') ? marked('div', html, ownersOfHighlight, null) : html;
    };
  }
}

function marking(rule: Rule, owners: readonly number[], own: () => string | undefined): Rule {
  return (...parameters) => {
    const token: Token = parameters[0][parameters[1]]!;
    const html = rule(...parameters);
    const isOurs = html === own() || token.nesting !== 0;
    return isOurs || html === '' ? html : marked(token.block ? 'div' : 'span', html, owners, token);
  };
}

function marked(element: string, html: string, owners: readonly number[], token: Token | null): string {
  const line = token?.attrGet(lineAttribute) ?? null;
  const lineMark = line === null ? '' : ` ${lineAttribute}="${line}"`;
  return `<${element} ${guestAttribute}="${owners.join(' ')}"${lineMark}>${html}</${element}>`;
}
