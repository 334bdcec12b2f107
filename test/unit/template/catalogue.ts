import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SectionCatalogue, type TemplateLanguage } from '../../../src/template';

export function sectionFile(language: TemplateLanguage): string {
  return readFileSync(join(process.cwd(), 'snippets', `sections.${language}.json`), 'utf8');
}

/** The sections that the extension brings. */
export const catalogue = new SectionCatalogue({ en: sectionFile('en'), ko: sectionFile('ko') });
