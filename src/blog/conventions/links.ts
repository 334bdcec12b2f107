import type { LinkForm } from '../engines/engine';
import { mostUsed } from './naming';

const forms: readonly (readonly [LinkForm, RegExp])[] = [
  ['post_url', /\{%-?\s*post_url\s/g],
  ['post_link', /\{%-?\s*post_link\s/g],
  ['relref', /\{\{[<%]\s*(?:rel)?ref\s/g],
  ['@/', /\]\(@\/[^)\s]+\.md/g],
  ['{filename}', /\]\(\{filename\}/g],
  ['wikilink', /(?<!!)\[\[[^\]\n]+\]\]/g],
  ['file', /(?<!!)\[[^\]\n]{0,200}\]\((?![a-z]+:|[/@{])[^)\s#]{1,300}\.mdx?[)#]/g],
];

/** How posts link to one another, from the first kilobytes of some; undefined when they do not. */
export function learnLinkForm(texts: readonly string[]): LinkForm | undefined {
  return mostUsed(
    texts.flatMap((text) => forms.flatMap(([form, pattern]) => (text.match(pattern) ?? []).map(() => form))),
  );
}
