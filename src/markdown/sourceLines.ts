import type { MarkdownIt } from 'markdown-it';
import { guestAttribute, lineAttribute } from './ownAttributes';

/** Writes {@link lineAttribute} on every element that a source line begins. */
export function sourceLines(md: MarkdownIt): void {
  md.core.ruler.push('source_lines', (state) => {
    for (const token of state.tokens) {
      if (token.map !== null && token.nesting !== -1 && !token.hidden) {
        token.attrSet(lineAttribute, token.map[0]);
      }
    }
  });

  const { escapeHtml, unescapeAll } = md.utils;
  md.renderer.rules['fence'] = (tokens, index, options, _env, self) => {
    const token = tokens[index]!;
    const language = unescapeAll(token.info).trim().split(/\s+/, 1)[0] ?? '';
    const code = options.highlight?.(token.content, language, '') || escapeHtml(token.content);
    if (code.startsWith(`<div ${guestAttribute}`)) {
      return `<div${self.renderAttrs(token)}>${code}</div>\n`; // a guest draws it
    }
    const languageClass = language === '' ? '' : ` language-${escapeHtml(language)}`;
    return `<pre${self.renderAttrs(token)}><code class="hljs${languageClass}">${code}</code></pre>\n`;
  };
  md.renderer.rules['code_block'] = (tokens, index, _options, _env, self) => {
    const token = tokens[index]!;
    return `<pre${self.renderAttrs(token)}><code>${escapeHtml(token.content)}</code></pre>\n`;
  };
}
