export * from './period';
export { defaultTemplateId, findTemplate, templates, type RetrospectiveTemplate } from './catalogue';
export { makeDraft, type Draft, type DraftRequest } from './draft';
export { templateLanguages, type TemplateLanguage } from './language';
export { menuToken, offeredSections, type MenuToken, type OfferedSection } from './sectionMenu';
export { placeOnOwnLines, type Placement } from './placement';
export { SectionCatalogue, sectionText, type SectionFiles, type SectionTemplate } from './sections';
export { formatSnippet, parseSnippet, plainText } from './snippet';
