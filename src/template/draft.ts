import { isoDay, type CalendarDay } from '../calendar';
import type { OutlineEntry, RetrospectiveTemplate } from './catalogue';
import { isForEveryDraft, knownSection, knownSections, type KnownFacts } from './knownFacts';
import type { TemplateLanguage } from './language';
import { periodVariables, withPeriodVariables, type Period } from './period';
import type { SectionCatalogue } from './sections';
import {
  formatSnippet,
  joinSnippets,
  mapText,
  parseSnippet,
  plainText,
  type Snippet,
  type SnippetPart,
} from './snippet';

/** What a draft is made for. */
export interface DraftRequest {
  readonly template: RetrospectiveTemplate;
  readonly language: TemplateLanguage;
  readonly period: Period;
  readonly date: CalendarDay;
  /** Front matter as the blog writes it; undefined: that of a folder of which nothing is known. */
  readonly frontMatter?: FrontMatterWriter;
  /** What earlier posts tell; undefined: nothing. */
  readonly facts?: KnownFacts;
  /** The blog is not built while a post shows or links to a file that is not there: the draft then shows none yet, and its links lead elsewhere. */
  readonly refusesMissingFiles?: boolean;
}

/** Writes a post's front matter, without a newline at its end. */
export type FrontMatterWriter = (facts: {
  readonly title: string;
  readonly tags: readonly string[];
}) => readonly HeaderPiece[];

/** A piece of front matter: text, or a field by its name with what stands in it at first. Fields are filled in by Tab, in order. */
export interface HeaderPiece {
  readonly text: string;
  readonly field?: string;
}

/** The first draft of a post, twice: with its fields as tab stops, and as the text that stands there before any is filled in. */
export interface Draft {
  /** Title as proposed. */
  readonly title: string;
  /** Snippet text, `\n` line ends. */
  readonly snippet: string;
  /** The same text without tab stops, `\n` line ends. */
  readonly text: string;
}

/** Makes the first draft: front matter, then the template's outline, ready to be filled in by Tab. */
export function makeDraft(
  { template, language, period, date, frontMatter, facts, refusesMissingFiles = false }: DraftRequest,
  sections: SectionCatalogue,
): Draft {
  const text = template[language];
  const title = withPeriodVariables(text.title, periodVariables(period, language, date));
  const outline = outlineOf({ template, language, period, date, ...(facts && { facts }) }, sections);
  const pieces = refusesMissingFiles
    ? outline.filter((piece) => !plainText(piece).startsWith('![')).map(withLinksElsewhere)
    : outline;
  const header = frontMatter?.({ title, tags: text.tags }) ?? plainFrontMatter(title, date, text.tags);
  const snippet = joinSnippets([withTabStops(header), ...pieces], '\n\n');
  const whole: Snippet = [...snippet, { kind: 'text', text: '\n' }];
  return { title, snippet: formatSnippet(whole), text: plainText(whole) };
}

/** What stands under the front matter of a draft, piece by piece. */
export function outlineOf(
  { template, language, period, date, facts }: Omit<DraftRequest, 'frontMatter' | 'refusesMissingFiles'>,
  sections: SectionCatalogue,
): Snippet[] {
  const values = periodVariables(period, language, date);
  const withPeriod = (words: string) => withPeriodVariables(words, values);
  const known = new Map(
    knownSections.flatMap((id) => {
      const section = facts && knownSection(id, facts, language, sections);
      return section === undefined ? [] : [[id as string, section] as const];
    }),
  );
  return withKnown(template[language].outline, known).map((entry): Snippet => {
    if (typeof entry !== 'string' && 'text' in entry) {
      return [{ kind: 'text' as const, text: entry.text }];
    }
    if (typeof entry !== 'string') {
      return mapText(parseSnippet(entry.body.join('\n')), withPeriod);
    }
    const filled = known.get(entry);
    if (filled !== undefined) {
      return filled;
    }
    const section = sections.find(entry, language);
    if (section === undefined) {
      throw new Error(`template ${template.id}: there is no section ${entry}`);
    }
    return parseSnippet(section.body);
  });
}

/** An outline in which every section that tells of earlier posts has a place: its own, or at the top, behind the cover. */
function withKnown(usual: readonly OutlineEntry[], known: ReadonlyMap<string, Snippet>): OutlineEntry[] {
  const outline = usual.map((entry) => {
    const better = typeof entry === 'object' && 'body' in entry ? entry.unlessKnown : undefined;
    return better !== undefined && known.has(better) ? better : entry;
  });
  const placeless = [...known.keys()].filter((id) => isForEveryDraft(id) && !outline.includes(id));
  const top = outline.findIndex((entry) => entry !== 'cover');
  return [...outline.slice(0, top), ...placeless, ...outline.slice(top)];
}

/** The piece with the addresses that are still to be filled in as those of another site: no engine looks for them. */
function withLinksElsewhere(piece: Snippet): Snippet {
  return piece.map((part, index) => {
    const before = piece[index - 1];
    const isAddress = before?.kind === 'text' && before.text.endsWith('](') && part.kind === 'tabStop';
    const isRelative = isAddress && !/^(?:[a-z]+:|[/#])|^$/.test(plainText(part.content));
    return isRelative ? { ...part, content: [{ kind: 'text', text: 'https://' }, ...part.content] } : part;
  });
}

/** Front matter of a plain folder: title and tags are fields, the date is right as it is. */
function plainFrontMatter(title: string, date: CalendarDay, tags: readonly string[]): HeaderPiece[] {
  return [
    { text: '---\ntitle: "' },
    { field: 'title', text: title.replace(/["\\]/g, '\\$&') },
    { text: `"\ndate: ${isoDay(date)}\ntags: [` },
    { field: 'tags', text: tags.join(', ') },
    { text: ']\ndraft: true\n---' },
  ];
}

/** Fields as tab stops, the title first; a field that comes again shows what was typed at its first place. */
function withTabStops(pieces: readonly HeaderPiece[]): Snippet {
  const numbers = new Map<string, number>();
  const seen = new Set<string>();
  for (const { field } of [...pieces.filter((piece) => piece.field === 'title'), ...pieces]) {
    if (field !== undefined && !numbers.has(field)) {
      numbers.set(field, numbers.size + 1);
    }
  }
  return pieces.map(({ field, text }): SnippetPart => {
    const literal: SnippetPart = { kind: 'text', text };
    if (field === undefined) {
      return literal;
    }
    const isFirst = !seen.has(field);
    seen.add(field);
    return { kind: 'tabStop', number: numbers.get(field)!, content: isFirst && text !== '' ? [literal] : [] };
  });
}
