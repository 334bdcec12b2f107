import type { Token } from 'markdown-it';
import { withoutEngineTags } from './engineTags';
import { decodeEntities } from './entities';
import { textOfHtml } from './htmlTags';

/** Visible text and what was left out of it. */
export interface Prose {
  /** Lines separated by `\n`; blanks as written, empty lines possible. */
  readonly text: string;
  readonly images: number;
}

/**
 * What a reader sees of `tokens`, as lines: text and inline code. Headings, list items, table cells, hard and soft breaks
 * and `<br>` begin a line. Left out: markup, code blocks, comments, scripts and styles, definitions, pictures with their
 * alternative text, references to footnotes, tags of the blog engine. Emoji shortcodes stay as written.
 */
export function proseOf(tokens: readonly Token[]): Prose {
  const parts: string[] = [];
  let images = 0;
  let hidden: string | undefined; // inside an inline <script> or <style>

  const addInline = (children: readonly Token[]) => {
    for (const token of children) {
      switch (token.type) {
        case 'html_inline': {
          const [, slash, name] = /^<(\/?)([a-z][a-z0-9-]*)/i.exec(token.content) ?? [];
          const element = name?.toLowerCase();
          if (element === 'br') {
            parts.push('\n');
          } else if (element === 'img' && slash === '') {
            images++;
          } else if (element === 'script' || element === 'style') {
            hidden = slash === '/' ? undefined : element;
          }
          break;
        }
        case 'softbreak':
        case 'hardbreak':
          parts.push('\n');
          break;
        case 'image':
          images++;
          break;
        case 'text':
        case 'code_inline':
          if (hidden === undefined) {
            parts.push(token.type === 'code_inline' ? token.content : withoutBreaks(token.content));
          }
          break;
      }
    }
    hidden = undefined;
  };

  for (const token of tokens) {
    if (token.type === 'inline') {
      addInline(token.children ?? []);
      parts.push('\n');
    } else if (token.type === 'html_block') {
      images += (token.content.match(/<img\b/gi) ?? []).length;
      parts.push(decodeEntities(textOfHtml(token.content)), '\n');
    }
  }
  return { text: withoutEngineTags(parts.join('')), images };
}

function withoutBreaks(text: string): string {
  return text.replace(/\n/g, ' ');
}

/** What {@link proseOf} says of text that is too long to be parsed, but for markup inside its lines. */
export function roughProse(source: string, kind: string): string {
  return withoutEngineTags(
    kind === 'table'
      ? source.replace(/^[|: \t-]*$/gm, '').replaceAll('|', '\n')
      : source.replace(/^(?:[ \t]|>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/gm, ''),
  );
}
