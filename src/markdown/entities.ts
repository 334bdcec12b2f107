import { markdownEngine, defaultMarkdownOptions } from './engine';

/** `text` with HTML entities decoded (`&amp;` → `&`), by the same table that the parser uses; backslashes stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) {
    return text;
  }
  const { unescapeAll } = markdownEngine(defaultMarkdownOptions).utils;
  return text.replace(/&(?:[a-z][a-z0-9]{1,31}|#\d{1,7}|#x[0-9a-f]{1,6});/gi, (entity) => unescapeAll(entity));
}
