/**
 * Visible text as source that shows it: what would be markup gets a backslash, what would be a tag of a blog's engine
 * (`{{ x }}`, `{% x %}`, `{# x #}`), which backslashes do not stop, an entity. All else stays as people write it.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*[\]<~]|&(?=[#a-z])/giu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\{(?=[{%#])/g, '&#123;')
    .replace(/^(?:[-+>#=|])/u, '\\$&')
    .replace(/^(\d{1,9})([.)])/u, '$1\\$2');
}
