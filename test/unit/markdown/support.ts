import { lineAttribute, type MarkdownOptions } from '../../../src/markdown';
import { Retrospective } from '../../../src/retrospective';

const lineMarks = new RegExp(` ${lineAttribute}="(\\d+)"`, 'g');

/** HTML without the marks of source lines. */
export function withoutLines(html: string): string {
  return html.replace(lineMarks, '');
}

/** HTML of a post's text, trimmed, without line marks and without the list of footnotes. */
export function htmlOf(markdown: string, options?: MarkdownOptions): string {
  return withoutLines(htmlWithLines(markdown, options));
}

function htmlWithLines(markdown: string, options?: MarkdownOptions): string {
  const post = Retrospective.parse(markdown, options);
  return post.blocks
    .map((placed) => post.htmlOf(placed))
    .join('')
    .trim();
}

/** `line tag` of every element that carries a line mark. */
export function markedLines(markdown: string): string[] {
  return Array.from(
    htmlWithLines(markdown).matchAll(new RegExp(`<(\\w+)[^>]* ${lineAttribute}="(\\d+)"`, 'g')),
    ([, tag, line]) => `${line} ${tag}`,
  );
}

/** HTML of a post's footnotes in their order, trimmed, without line marks. */
export function footnotesOf(markdown: string): string[] {
  return Retrospective.parse(markdown).footnotes.map(({ html }) => withoutLines(html).trim());
}

/** Addresses of the links in `html`. */
export function linksIn(html: string): string[] {
  return Array.from(html.matchAll(/<a\b[^>]*\bhref="([^"]*)"/g), ([, href]) => href!);
}
