import type { TemplateLanguage } from './language';
import { goalsHeading, type Period } from './period';
import type { SectionCatalogue } from './sections';
import { joinSnippets, parseSnippet, type Snippet, type SnippetPart } from './snippet';

/** A goal of last year, or of the period before: the mark or box of its state, and its text as Markdown. */
export interface KnownGoal {
  readonly mark: string;
  readonly text: string;
}

/** What is known of the year that a post is about, as Markdown. */
export interface KnownYear {
  /** Lines by month (1 … 12), without list markers; a month of which nothing is known is not there. */
  readonly months: ReadonlyMap<number, readonly string[]>;
  /** What was counted, last year, this year, change. */
  readonly numbers: readonly (readonly string[])[];
}

/** What earlier posts and the year's work tell, so that nobody has to look it up. */
export interface KnownFacts {
  /** Empty when there are none, or nobody knows. */
  readonly goals: readonly KnownGoal[];
  /** What the retrospective was about that set them; undefined: last year. */
  readonly goalsOf?: Period;
  /** Markdown of a link to each earlier retrospective, the latest first, with the year or the part of one that it is of. */
  readonly earlier: readonly { readonly period: string; readonly link: string }[];
  /** Undefined where nobody has gathered it. */
  readonly year?: KnownYear;
}

/**
 * Sections that can be written from {@link KnownFacts}. Those of earlier posts go to the top of every draft, in this order;
 * the others only where a template has them.
 */
export const knownSections = ['series', 'last', 'months', 'numbers'] as const;

export type KnownSection = (typeof knownSections)[number];

export const isForEveryDraft = (id: string): boolean => id === 'series' || id === 'last';

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
  switch (id) {
    case 'series':
      return withRows(
        body,
        facts.earlier.map(({ period, link }) => literal(`- ${period}: ${link}`)),
      );
    case 'last':
      return withRows(
        facts.goalsOf
          ? body.map((line) => (isHeading(line) ? underHeading(line, facts.goalsOf!, language) : line))
          : body,
        facts.goals.map(({ mark, text }) => goalRow(body.find(isItem) ?? '- ', mark, text)),
      );
    case 'months':
      return facts.year && monthsOf(body, facts.year.months);
    case 'numbers':
      return facts.year && numbersOf(body, facts.year.numbers);
  }
}

/**
 * The part of the section of months that is about one: its heading, what is known, and room for the story. Undefined
 * where the catalogue has no such part.
 * @param month 1 … 12
 */
export function knownMonth(
  month: number,
  lines: readonly string[],
  language: TemplateLanguage,
  sections: SectionCatalogue,
): Snippet | undefined {
  const body = sections.find('months', language)?.body.split('\n') ?? [];
  const starts = body.flatMap((line, index) => (isMonthHeading(line) ? [index] : []));
  const from = starts[month - 1];
  if (from === undefined) {
    return undefined;
  }
  const part = body
    .slice(from, starts[month] ?? body.length)
    .join('\n')
    .trimEnd()
    .split('\n');
  return joinSnippets(
    withKnownLines(part, () => lines),
    '\n',
  );
}

const isItem = (line: string) => line.startsWith('- ');
const isHeading = (line: string) => line.startsWith('## ');
const underHeading = (line: string, period: Period, language: TemplateLanguage) =>
  line.replace(/^(## ).*/, (_whole, mark: string) => `${mark}${goalsHeading(period, language)}`);
const isMonthHeading = (line: string) => line.startsWith('### ');
const literal = (text: string): Snippet => [{ kind: 'text', text }];

/** The section with `rows` as its list; undefined when there are none. */
function withRows(body: readonly string[], rows: readonly Snippet[]): Snippet | undefined {
  const head = body.slice(0, Math.max(0, body.findIndex(isItem))).join('\n');
  return rows.length === 0 ? undefined : joinSnippets([parseSnippet(head), ...rows], '\n');
}

/** The months, each with what is known before its field; undefined when nothing is known of any. */
function monthsOf(body: readonly string[], months: KnownYear['months']): Snippet | undefined {
  let month = 0;
  const lines = withKnownLines(body, () => months.get(++month) ?? []);
  return months.size === 0 ? undefined : joinSnippets(lines, '\n');
}

/** Lines of a section as snippets, what is known of a part first in its list. @param known asked for every heading once */
function withKnownLines(body: readonly string[], known: () => readonly string[]): Snippet[] {
  let waiting: readonly string[] = [];
  return body.flatMap((line) => {
    if (isMonthHeading(line)) {
      waiting = known();
    }
    const before = isItem(line) ? waiting.map((text) => literal(`- ${text}`)) : [];
    waiting = isItem(line) ? [] : waiting;
    return [...before, parseSnippet(line)];
  });
}

/** The table with what is known as its first rows, and one row to fill in; undefined when nothing is known. */
function numbersOf(body: readonly string[], numbers: KnownYear['numbers']): Snippet | undefined {
  const isRow = (line: string) => line.startsWith('|') && line.includes('${');
  const known = numbers.map((cells) => literal(`| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`));
  const head = body.slice(0, Math.max(0, body.findIndex(isRow)));
  const open = body.filter(isRow).slice(0, 1);
  return numbers.length === 0
    ? undefined
    : joinSnippets([parseSnippet(head.join('\n')), ...known, ...open.map(parseSnippet)], '\n');
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
