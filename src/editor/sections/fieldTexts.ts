import { templates } from '../../template/catalogue';
import { templateLanguages } from '../../template/language';
import type { SectionCatalogue } from '../../template/sections'; // not the room: loaded with the catalogue
import { parseSnippet, plainText, type SnippetPart } from '../../template/snippet';

/** What stands in a draft until somebody writes. `{year}` and its like are what is filled in when one is made. */
export interface FieldTexts {
  /** The texts of fields. */
  readonly fields: ReadonlySet<string>;
  /** Whole lines, with their fields. */
  readonly lines: ReadonlySet<string>;
}

/** The fields and lines of all sections and templates, in every language. */
export function fieldTexts(sections: SectionCatalogue): FieldTexts {
  const fields = new Set<string>();
  const lines = new Set<string>();
  const collect = (parts: readonly SnippetPart[]) => {
    for (const part of parts) {
      if (part.kind === 'tabStop') {
        const [only, ...more] = part.content;
        if (only?.kind === 'text' && more.length === 0) {
          fields.add(only.text);
        }
        collect(part.content);
      }
    }
  };
  const take = (body: string) => {
    const parts = parseSnippet(body);
    collect(parts);
    plainText(parts)
      .split('\n')
      .filter((line) => line.trim() !== '')
      .forEach((line) => lines.add(line));
  };
  for (const language of templateLanguages) {
    for (const { body } of sections.all(language)) {
      take(body);
    }
    for (const template of templates) {
      for (const entry of template[language].outline) {
        if (typeof entry === 'string') {
          continue;
        }
        take('body' in entry ? entry.body.join('\n') : entry.text.replace(/[\\$}]/g, '\\$&'));
      }
    }
  }
  return { fields, lines };
}
