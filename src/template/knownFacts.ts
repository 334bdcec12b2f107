import type { TemplateLanguage } from './language';
import type { SectionCatalogue } from './sections';
import { joinSnippets, parseSnippet, type Snippet, type SnippetPart } from './snippet';

/** A goal of last year: the mark or box of its state, and its text as Markdown. */
export interface KnownGoal {
  readonly mark: string;
  readonly text: string;
}

/** What earlier posts tell, so that nobody has to look it up. */
export interface KnownFacts {
  /** Empty when there are none, or nobody knows. */
  readonly goals: readonly KnownGoal[];
  /** Markdown of a link to each earlier retrospective, the latest first, with the year that it is of. */
  readonly earlier: readonly { readonly year: string; readonly link: string }[];
}

/** Sections that can be written from {@link KnownFacts}, in the order in which they stand at a post's top. */
export const knownSections = ['series', 'last'] as const;

export type KnownSection = (typeof knownSections)[number];

/**
 * A section of the catalogue with what is known in place of its fields; what only the person knows stays a field.
 * Undefined when nothing is known of it.
 */
export function knownSection(
  id: KnownSection,
  facts: KnownFacts,
  language: TemplateLanguage,
  sections: SectionCatalogue,
): Snippet | undefined {
  const body = sections.find(id, language)?.body.split('\n') ?? [];
  const first = body.findIndex((line) => line.startsWith('- '));
  const rows =
    id === 'last'
      ? facts.goals.map(({ mark, text }) => goalRow(body[first] ?? '- ', mark, text))
      : facts.earlier.map(({ year, link }): Snippet => [{ kind: 'text', text: `- ${year}: ${link}` }]);
  if (rows.length === 0) {
    return undefined;
  }
  return joinSnippets([parseSnippet(body.slice(0, Math.max(0, first)).join('\n')), ...rows], '\n');
}

/** One row of the goals section: its mark stays a choice, the known one first; behind the goal is room for what happened. */
function goalRow(line: string, mark: string, text: string): Snippet {
  let fields = 0;
  return parseSnippet(line).map((part): SnippetPart => {
    if (part.kind === 'choice') {
      return part.options.includes(mark)
        ? { ...part, options: [mark, ...part.options.filter((option) => option !== mark)] }
        : { kind: 'text', text: mark };
    }
    return part.kind === 'tabStop' && fields++ === 0 ? { kind: 'text', text } : part;
  });
}
