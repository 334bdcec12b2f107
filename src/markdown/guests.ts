import { readBlock, splitBlocks } from './blocks';
import { markdownEngine, type MarkdownOptions } from './engine';
import type { Guest } from './invitation';

export type { Guest } from './invitation';

/** What guests write once for a whole page, whatever the post says (settings for their scripts); mostly nothing. */
export function guestPage(options: MarkdownOptions): string {
  return options.guests === undefined || options.guests.length === 0 ? '' : markdownEngine(options).render('');
}

/**
 * Which of the guests fail with a text: those that throw when they are alone with it, else all of them.
 * @param text of a post; front matter in it is read as Markdown too
 */
export function failingGuests(text: string, options: MarkdownOptions): readonly Guest[] {
  const all = options.guests ?? [];
  const failing = all.filter((guest) => {
    const alone = { ...options, guests: [guest] };
    try {
      const noDefinitions = { links: {}, footnotes: new Set<string>() };
      guestPage(alone);
      splitBlocks(`${text}\n`, alone).spans.forEach((span) => readBlock(span, noDefinitions, alone));
      return false;
    } catch {
      return true; // who asks has the error already, and says so
    }
  });
  return failing.length > 0 ? failing : all;
}
