import { compositionStages, initialsOf, joinedConsonants, keystrokes } from './hangul';
import type { TemplateLanguage } from './language';
import { parseSnippet, plainText } from './snippet';

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
  /** It is all of a post: none has it already because it has the first of its headings. */
  readonly isWhole?: true;
}

/** Text of the files `snippets/sections.<language>.json`. */
export type SectionFiles = Readonly<Record<TemplateLanguage, string>>;

/** All sections in all languages: the one source of snippets, the `/` menu and templates. */
export class SectionCatalogue {
  private readonly sections: ReadonlyMap<TemplateLanguage, ReadonlyMap<string, SectionTemplate>>;
  private names: readonly string[] | undefined;

  /**
   * @param more what is offered behind the sections of the files, made of them
   * @throws SyntaxError when a file is no JSON
   */
  constructor(
    files: SectionFiles,
    more: (sections: SectionCatalogue, language: TemplateLanguage) => readonly SectionTemplate[] = () => [],
  ) {
    const languages = Object.keys(files) as TemplateLanguage[];
    const all = new Map(languages.map((language) => [language, readSections(files[language], language)]));
    this.sections = all;
    for (const [language, sections] of all) {
      more(this, language).forEach((section) => sections.set(section.id, section));
    }
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
  namesOf(id: string): readonly string[] {
    const isWhole = [...this.sections.values()].some((sections) => sections.get(id)?.isWhole === true);
    // VS Code prefers what matches early, and the ids of all templates begin alike.
    const names = new Set<string>(isWhole ? [] : [id]);
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
    return [...names.add(id)];
  }

  /**
   * The text by which VS Code filters a section while somebody types: its names behind a `/` each, Hangul as it comes to
   * be on the keyboard (`ㅁ.모.목.ㅍ.표`), so that a half-composed syllable does not empty the list, which would close it for
   * good. The dots let each letter count as a beginning. VS Code looks at the first 128 units.
   */
  filterTextOf(id: string): string {
    const names = this.namesOf(id);
    const isHangul = (name: string) => compositionStages(name).length > 0;
    const words = names.filter(isHangul);
    // 사이드프로젝트 is found by 사이드 and 프로젝트 already.
    const single = words.filter((word) => !isJoined(word, words));
    const plain = names.filter((name) => !isHangul(name) && !/^[ㄱ-ㅎ]+$/.test(name));
    const joined = names.filter((name) => /^[ㄱ-ㅎ]+$/.test(name) && /[ㄳㄵㄶㄺ-ㅀㅄ]/.test(name));
    return [...plain, ...joined, ...single.map((word) => compositionStages(word).join('.'))]
      .map((name) => `/${name}`)
      .join('');
  }

  /**
   * Whether somebody who typed `typed` behind a `/` can mean a section: it begins one of the section's names, or one of
   * its titles without blanks. Half-composed Hangul counts as what it may become.
   */
  isMeantBy(typed: string): boolean {
    const keys = keystrokes(typed);
    return this.beginnings().some((name) => name.startsWith(keys));
  }

  private beginnings(): readonly string[] {
    this.names ??= [...this.sections.values()].flatMap((sections) =>
      [...sections.values()]
        .flatMap(({ id, title }) => [...this.namesOf(id), title.replace(/[^\p{L}\p{N}]+/gu, '')])
        .map(keystrokes),
    );
    return this.names;
  }

  /**
   * Headings under which a section may stand in a post, in every language, as compared by {@link comparableHeading}:
   * its title, each half of a double one (`회사·업무`), and the heading that it inserts.
   */
  headingsOf(id: string): string[] {
    return [...this.sections.values()].flatMap((sections) => {
      const section = sections.get(id);
      const heading = section && headingIn(section.body);
      const halves = section?.title.split('·') ?? [];
      return [section?.title, ...(halves.length === 2 ? halves : []), heading]
        .filter((title) => title !== undefined)
        .map(comparableHeading);
    });
  }

  private of(language: TemplateLanguage): ReadonlyMap<string, SectionTemplate> {
    return this.sections.get(language) ?? new Map();
  }
}

/** Whether `word` is nothing but several of `words` in a row. */
function isJoined(word: string, words: readonly string[]): boolean {
  return words.some(
    (start) =>
      start.length < word.length &&
      word.startsWith(start) &&
      (words.includes(word.slice(start.length)) || isJoined(word.slice(start.length), words)),
  );
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

/** Years that are written out or meant: `2026년`, `내년`, `next year`. */
const years = /(?:19|20)\d\d\s*년?도?|(?:작년|지난해|올해|내년)의?|(?:last|this|next) year(?:[’']s)?/g;

/** A heading without case, emoji, numbering, years and punctuation, to tell whether a post has a section already. */
export function comparableHeading(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(years, '')
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
