import type { MarkdownIt, StateBlock, Token } from 'markdown-it';

type MarkdownEnv = StateBlock['env'];

/**
 * HTML of `tokens`, or undefined as soon as it is longer than `limit` (UTF-16 units): a few links to one long definition
 * make hundreds of megabytes of a small post. Does what markdown-it's own renderer does, with a look at the length.
 */
export function renderWithin(md: MarkdownIt, tokens: Token[], env: MarkdownEnv, limit: number): string | undefined {
  const { renderer, options } = md;
  let html = '';
  const add = (list: Token[], index: number) => {
    const rule = renderer.rules[list[index]!.type];
    html += rule ? rule(list, index, options, env, renderer) : renderer.renderToken(list, index, options);
    return html.length <= limit;
  };
  const isWithin = tokens.every((token, index) =>
    token.type === 'inline'
      ? (token.children ?? []).every((_child, at, children) => add(children, at))
      : add(tokens, index),
  );
  return isWithin ? html : undefined;
}
