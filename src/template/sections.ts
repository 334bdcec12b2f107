import { initialsOf, joinedConsonants } from './hangul';
import type { TemplateLanguage } from './language';
import { parseSnippet, plainText, type Snippet } from './snippet';

/** One entry of `snippets/sections.*.json`: VS Code's snippet format with our `id`. */
interface SnippetFileEntry {
  readonly id: string;
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
  readonly variantOf?: string;
}

/** A section that can be inserted, in one language. */
export interface SectionTemplate {
  readonly id: string;
  readonly language: TemplateLanguage;
  readonly title: string;
  readonly prefix: string;
  readonly description: string;
  /** Snippet text, lines joined by `\n`. */
  readonly body: string;
  /** Whether it begins with a heading, so that it stands on its own in a post. */
  readonly hasHeading: boolean;
}

/** Text of the files `snippets/sections.<language>.json`. */
export type SectionFiles = Readonly<Record<TemplateLanguage, string>>;

/** All sections in all languages: the one source of snippets, the `/` menu and templates. */
export class SectionCatalogue {
  private readonly sections: ReadonlyMap<TemplateLanguage, ReadonlyMap<string, SectionTemplate>>;

  /** @throws SyntaxError when a file is no JSON */
  constructor(files: SectionFiles) {
    const languages = Object.keys(files) as TemplateLanguage[];
    this.sections = new Map(languages.map((language) => [language, readSections(files[language], language)]));
  }

  /** Sections in one language, in the catalogue's order. */
  all(language: TemplateLanguage): SectionTemplate[] {
    return [...this.of(language).values()];
  }

  find(id: string, language: TemplateLanguage): SectionTemplate | undefined {
    return this.of(language).get(id);
  }

  /**
   * Names by which a section is found while typing behind `/`: its id, its titles and prefixes in every language, and
   * the initial consonants of the Hangul among them (`내년 목표` → `ㄴㄴ`, `ㅁㅍ`), also as keyboards join them (`ㄳ`).
   */
  namesOf(id: string): string[] {
    const names = new Set<string>([id]);
    for (const sections of this.sections.values()) {
      const section = sections.get(id);
      if (section === undefined) {
        continue;
      }
      const words = `${section.prefix.replace(/^[^-]+-/, '')} ${section.title}`.split(/[\s·,()/–—+-]+/);
      for (const word of words.filter((candidate) => !meaningless.has(candidate.toLowerCase()) && candidate !== '')) {
        names.add(word);
        const initials = initialsOf(word);
        if (initials !== undefined) {
          names.add(initials);
          names.add(joinedConsonants(initials));
        }
      }
    }
    return [...names];
  }

  /** Titles under which a section may stand in a post, in every language, as compared by {@link comparableHeading}. */
  headingsOf(id: string): string[] {
    return [...this.sections.values()].flatMap((sections) => {
      const section = sections.get(id);
      const heading = section && headingIn(section.body);
      return [section?.title, heading].filter((title) => title !== undefined).map(comparableHeading);
    });
  }

  private of(language: TemplateLanguage): ReadonlyMap<string, SectionTemplate> {
    return this.sections.get(language) ?? new Map();
  }
}

/** Words of titles that nobody would look for. */
const meaningless = new Set(['a', 'an', 'and', 'as', 'for', 'in', 'of', 'on', 'the', 'to', 'with', '○○']);

function readSections(text: string, language: TemplateLanguage): Map<string, SectionTemplate> {
  const entries = Object.entries(JSON.parse(text) as Record<string, SnippetFileEntry>);
  return new Map(
    entries.map(([title, { id, prefix, description, body: lines }]) => {
      const body = lines.join('\n');
      return [id, { id, language, title, prefix, description, body, hasHeading: headingIn(body) !== undefined }];
    }),
  );
}

/** The text of the heading that snippet text begins with. */
function headingIn(body: string): string | undefined {
  return /^#{1,6} (.+)/.exec(plainText(parseSnippet(body)))?.[1];
}

/** A heading without case, emoji, numbering, years and punctuation, to tell whether a post has a section already. */
export function comparableHeading(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?:19|20)\d\d\s*년?도?/g, '')
    .replace(/^[\d\s.)]+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The section's text as it will stand in the post, for showing. */
export function sectionText(section: SectionTemplate): string {
  return plainText(parseSnippet(section.body), datesAsNames);
}

const datesAsNames = new Map([
  ['CURRENT_YEAR', 'YYYY'],
  ['CURRENT_MONTH', 'MM'],
  ['CURRENT_DATE', 'DD'],
]);

export function sectionSnippet(section: SectionTemplate): Snippet {
  return parseSnippet(section.body);
}
