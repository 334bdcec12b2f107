import { htmlTags } from '../markdown/htmlTags'; // not the room: loaded without Markdown
import type { Retrospective, Section } from '../retrospective';

/** Longest sentence that is shown whole, in code points. */
const longest = 80;
const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/**
 * The first sentence that stands as a paragraph under a heading, as plain text on one line, cut where it is long.
 * @returns undefined where none stands there
 */
export function firstSentenceIn(post: Retrospective, { line, endLine }: Section): string | undefined {
  const own = post.blocks.filter((placed) => line < placed.line && placed.line < endLine);
  for (const placed of own) {
    const text = placed.block.kind === 'paragraph' ? textOf(post.htmlOf(placed)) : '';
    if (text !== '') {
      const [sentence = text] = /^.*?[.!?。！？…]+["'”’)」』]*(?=\s|$)/u.exec(text) ?? [];
      const letters = Array.from(sentence.slice(0, longest * 4));
      return letters.length > longest
        ? `${letters
            .slice(0, longest - 1)
            .join('')
            .trimEnd()}…`
        : sentence;
    }
  }
  return undefined;
}

/** What a paragraph of our own HTML says, without references to footnotes. */
function textOf(html: string): string {
  const plain = html.replace(/<sup class="footnote-ref".*?<\/sup>/g, '');
  let text = '';
  let at = 0;
  for (const { start, end } of htmlTags(plain)) {
    text += plain.slice(at, start);
    at = end;
  }
  return (text + plain.slice(at))
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity]!)
    .replace(/[\s\p{C}]+/gu, ' ')
    .trim();
}
