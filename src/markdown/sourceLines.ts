import type { MarkdownIt } from 'markdown-it';

const random = new Uint32Array(2);
globalThis.crypto.getRandomValues(random);

/**
 * The attribute that carries our own marks into the HTML: the 0-based source line relative to the block's first line.
 * Its name is new in every process (64 random bits, short since every block carries it), so that a post cannot forge it with raw HTML; who shows the HTML renames it to
 * `data-line` and drops every other `data-*`.
 */
export const lineAttribute = `data-l${Array.from(random, (part) => part.toString(36)).join('')}`;

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
    const languageClass = language === '' ? '' : ` language-${escapeHtml(language)}`;
    return `<pre${self.renderAttrs(token)}><code class="hljs${languageClass}">${code}</code></pre>\n`;
  };
  md.renderer.rules['code_block'] = (tokens, index, _options, _env, self) => {
    const token = tokens[index]!;
    return `<pre${self.renderAttrs(token)}><code>${escapeHtml(token.content)}</code></pre>\n`;
  };
}
