import hljs from 'highlight.js/lib/common';

/** Code longer than this (UTF-16 units) is shown plain: colouring it would be felt while typing in it. */
const highlightLimit = 50_000;

/**
 * HTML of `code` with `hljs-…` classes, or `''` (meaning: escape it yourself) when `language` is unknown.
 * @param language first word of a fence's info string
 */
export function highlight(code: string, language: string): string {
  if (language === '' || code.length > highlightLimit || hljs.getLanguage(language) === undefined) {
    return '';
  }
  return hljs.highlight(code, { language, ignoreIllegals: true }).value;
}
