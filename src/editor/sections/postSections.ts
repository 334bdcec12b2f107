import type { TextDocument } from 'vscode';
import type { Retrospective } from '../../retrospective';
import { offeredSections, type OfferedSection, type SectionCatalogue, type TemplateLanguage } from '../../template';
import { displayLanguage, settings } from '../settings';

/** The language in which sections go into a post: the setting, else the post's own, else VS Code's. */
export function sectionLanguage(document: TextDocument, post: Retrospective): TemplateLanguage {
  const setting = settings.language(document);
  return setting !== 'auto' ? setting : (post.language ?? displayLanguage());
}

/**
 * What can be inserted into a post, sections that it doesn't have yet first.
 * @param bodies of sections that are known to say something else than the catalogue's, by id
 */
export function sectionsFor(
  document: TextDocument,
  post: Retrospective,
  catalogue: SectionCatalogue,
  bodies: ReadonlyMap<string, string> = new Map(),
): OfferedSection[] {
  const offered = offeredSections(
    catalogue,
    sectionLanguage(document, post),
    post.sections.map(({ title }) => title),
    post.frontMatter.format !== 'none',
  );
  return offered.map((each) => {
    const body = bodies.get(each.section.id);
    return body === undefined ? each : { ...each, section: { ...each.section, body } };
  });
}
