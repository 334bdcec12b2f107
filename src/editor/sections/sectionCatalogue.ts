import { localDay } from '../../calendar';
import { SectionCatalogue, type SectionFiles } from '../../template/sections'; // not the room: loaded with the menu
import { templateSections } from '../../template/templateSections';

export { fieldTexts } from './fieldTexts';

/** The sections and, behind them, the templates, as the section menu and Insert Section offer them. */
export function makeCatalogue(files: SectionFiles): SectionCatalogue {
  const today = localDay(new Date());
  return new SectionCatalogue(files, (sections, language) => templateSections(sections, language, today));
}
