import { parseSnippet, templateLanguages, templates, type SectionCatalogue, type SnippetPart } from '../../template';

/** The texts of the fields of all sections and templates, in every language. */
export function fieldTexts(sections: SectionCatalogue): Set<string> {
  const texts = new Set<string>();
  const collect = (parts: readonly SnippetPart[]) => {
    for (const part of parts) {
      if (part.kind === 'tabStop') {
        const [only, ...more] = part.content;
        if (only?.kind === 'text' && more.length === 0) {
          texts.add(only.text);
        }
        collect(part.content);
      }
    }
  };
  for (const language of templateLanguages) {
    for (const { body } of sections.all(language)) {
      collect(parseSnippet(body));
    }
    for (const template of templates) {
      for (const entry of template[language].outline) {
        if (typeof entry !== 'string' && 'body' in entry) {
          collect(parseSnippet(entry.body.join('\n')));
        }
      }
    }
  }
  return texts;
}
