import type { Page } from '../preview';
import { pastedHtml, type PastedParts } from './sanitizer';

/** The body of a post for pasting elsewhere: elements that mean something there, no classes, ids or places of this page. */
export function clipboardHtml({ units, notes }: Page, parts: PastedParts): string {
  return [...units, ...(notes ? [notes] : [])]
    .map(({ html }) => pastedHtml(html, parts))
    .join('')
    .trim();
}

const blockEnd = /<\/(?:p|h[1-6]|ul|ol|dl|blockquote|pre|table|figure|figcaption|details|summary|caption)>|<hr>/g;

/** What a reader sees of what {@link clipboardHtml} makes, as text. Paragraphs have a blank line between. */
export function clipboardText(html: string): string {
  const code: string[] = [];
  const kept = html.replace(/<pre>(?:<code>)?([^]*?)(?:<\/code>)?<\/pre>/g, (_pre, text: string) => {
    code.push(text.replace(/\n$/, ''));
    return `\0${code.length - 1}\0\n\n`;
  });
  const text = kept
    .replace(/\s+/g, (blank) => (blank.includes('\n\n') ? '\n\n' : ' '))
    .replace(/<img\b[^>]*?\salt="([^"]*)"[^>]*>/g, '$1')
    .replace(/<figcaption>/g, '\n')
    .replace(/ ?<br> ?/g, '\n')
    .replace(/ ?<li>(?:\s*<p>)?\s*/g, '\n- ')
    .replace(/\s*<\/t[hd]>\s*(?=<t[hd])/g, '\t')
    .replace(/\s*<\/(?:tr|dt|dd)>\s*/g, '\n')
    .replace(blockEnd, '\n\n')
    .replace(/<[^>]*>/g, '')
    .replace(/[ ]+(?=\n)|(?<=\n) +/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const decoded = text.replace(/\0(\d+)\0/g, (_mark, index: string) => code[Number(index)]!.replace(/<[^>]*>/g, ''));
  return decoded
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}
