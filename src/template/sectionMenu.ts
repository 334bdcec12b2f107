import type { TemplateLanguage } from './language';
import { comparableHeading, type SectionCatalogue, type SectionTemplate } from './sections';

/** What stands on a line before the cursor when the section menu may open. */
export interface MenuToken {
  /** Column (UTF-16 units) of the first list or quote marker, behind the line's indentation. */
  readonly markerColumn: number;
  /** Column of the `/`. */
  readonly slashColumn: number;
  /** The blanks and markers before the `/`. */
  readonly lead: string;
  /** What is typed behind the `/`. */
  readonly typed: string;
  /** What each further line of an insertion needs so that it stays inside the same quote and list item. */
  readonly continuation: string;
}

const token = /^([ \t]*)((?:(?:>|[-*+]|\d{1,9}[.)]|\[[ xX]\])[ \t]+|>)*)\/([^\s/]*)$/;

/**
 * Finds `/…` at the start of a line or behind list, task and quote markers, up to the cursor. Anywhere else (a path, a URL,
 * a date, a fraction) there is none: one regular expression over one line decides.
 */
export function menuToken(lineToCursor: string): MenuToken | undefined {
  if (!lineToCursor.includes('/')) {
    return undefined;
  }
  const match = token.exec(lineToCursor);
  if (match === null) {
    return undefined;
  }
  const [, indent = '', markers = '', typed = ''] = match;
  return {
    markerColumn: indent.length,
    slashColumn: indent.length + markers.length,
    lead: indent + markers,
    typed,
    continuation: markers.replace(/\[[ xX]\]|[-*+]|\d{1,9}[.)]/g, (marker) => ' '.repeat(marker.length)),
  };
}

/** A section as it is offered. */
export interface OfferedSection {
  readonly section: SectionTemplate;
  /** The post has a section with this heading already. */
  readonly isPresent: boolean;
}

/**
 * Sections to offer for a post, those that it doesn't have yet first, in the catalogue's order.
 * @param headings of the post, as written
 * @param hasFrontMatter front matter is offered only at the very top of a post without one
 */
export function offeredSections(
  catalogue: SectionCatalogue,
  language: TemplateLanguage,
  headings: readonly string[],
  hasFrontMatter: boolean,
): OfferedSection[] {
  const present = new Set(headings.map(comparableHeading));
  const offered = catalogue
    .all(language)
    .filter((section) => section.id !== 'front' || !hasFrontMatter)
    .map((section) => ({
      section,
      isPresent:
        section.hasHeading &&
        section.isWhole !== true &&
        catalogue.headingsOf(section.id).some((heading) => present.has(heading)),
    }));
  return [...offered.filter(({ isPresent }) => !isPresent), ...offered.filter(({ isPresent }) => isPresent)];
}
