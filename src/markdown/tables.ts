import type { MarkdownIt } from 'markdown-it';

/**
 * Column alignment as classes, since the preview's content policy allows no style attributes, and a frame around the
 * table so that a wide one scrolls by itself.
 */
export function tables(md: MarkdownIt): void {
  const alignCell: NonNullable<typeof md.renderer.rules.text> = (tokens, index, options, _env, self) => {
    const token = tokens[index]!;
    const align = /text-align:(left|right|center)/.exec(String(token.attrGet('style') ?? ''))?.[1];
    if (align !== undefined) {
      token.attrs = token.attrs!.filter(([name]) => name !== 'style');
      token.attrJoin('class', `align-${align}`);
    }
    return self.renderToken(tokens, index, options);
  };
  md.renderer.rules['th_open'] = alignCell;
  md.renderer.rules['td_open'] = alignCell;
  md.renderer.rules['table_open'] = (tokens, index, options, _env, self) =>
    `<div class="table-frame">${self.renderToken(tokens, index, options)}`;
  md.renderer.rules['table_close'] = () => '</table></div>\n';
}
