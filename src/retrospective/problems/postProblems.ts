import type { PlacedBlock } from '../blockList';
import type { Definitions } from '../../markdown';
import type { PostHeader } from '../frontMatter/header';
import type { Goals } from '../goals';
import type { Section } from '../sections';
import { problemsOfBlock } from './blockProblems';
import { headingProblems } from './headingProblems';
import { anchorNames } from './anchors';
import type { PlaceholderTexts } from './placeholders';
import type { Problem, ProblemRange } from './problem';
import { readingWritten } from '../writtenSections';
import { yearProblems } from './yearProblems';

/** What problems are read from. */
export interface ProblemSource {
  readonly blocks: readonly PlacedBlock[];
  readonly definitions: Definitions;
  readonly sections: readonly Section[];
  readonly header: PostHeader;
  /** Lines of the front matter with its markers; empty where there is none. */
  readonly head: readonly string[];
  goals(): Generator<void, Goals>;
}

/** What a post alone does not tell. */
export interface ProblemContext {
  readonly placeholders: PlaceholderTexts;
  /** Path of the post's file, `/` between segments; undefined while it has none. */
  readonly path?: string | undefined;
}

/** The problems of a post in the order of their places, with a stop after each block. */
export function* readingProblems(source: ProblemSource, context: ProblemContext): Generator<void, Problem[]> {
  const { blocks, definitions, sections } = source;
  const problems: Problem[] = [];
  const names: string[] = [];
  const anchors: { readonly fragment: string; readonly range: ProblemRange }[] = [];
  /** Headings that open a section: their ranges, and whether something stands under them. */
  const headings = new Map<number, { readonly range: ProblemRange; isEmpty: boolean }>();
  let last: { isEmpty: boolean } | undefined;
  let mayHoldOpenGoal = false;
  for (const { block, line } of blocks) {
    const found = problemsOfBlock(block, context.placeholders);
    problems.push(...found.problems.map((problem) => movedProblem(problem, line)));
    for (const { label, key, range } of found.footnotes) {
      if (!definitions.footnotes.has(key)) {
        problems.push({ code: 'missingFootnote', facts: { label }, range: moved(range, line) });
      }
    }
    anchors.push(...found.anchors.map(({ fragment, range }) => ({ fragment, range: moved(range, line) })));
    names.push(...found.names);
    mayHoldOpenGoal ||= found.mayHoldOpenGoal;
    if (block.kind === 'heading') {
      const end = block.source.indexOf('\n');
      last = { isEmpty: true };
      headings.set(line, Object.assign(last, { range: { line, start: 0, endLine: line, end } }));
    } else if (last !== undefined && !found.isBlank) {
      last.isEmpty = false;
    }
    yield;
  }
  const { isWrittenAt } = yield* readingWritten(blocks, sections, context.placeholders);
  const isName = anchorNames(
    sections.map(({ title }) => title),
    names,
  );
  for (const { fragment, range } of anchors) {
    if (!isName(fragment)) {
      problems.push({ code: 'brokenAnchor', facts: { fragment }, range });
    }
  }
  const rangeOf = (line: number) => headings.get(line)!.range;
  const fields = new Set(problems.flatMap(({ code, range }) => (code === 'placeholder' ? [range.line] : [])));
  const ofHeadings = headingProblems(sections, rangeOf, ({ line }) => headings.get(line)!.isEmpty);
  // Headings that nobody has filled in yet are alike.
  problems.push(...ofHeadings.filter(({ code, range }) => code !== 'duplicateHeading' || !fields.has(range.line)));
  yield;
  problems.push(...yearProblems(source, context.path));
  const review = mayHoldOpenGoal ? (yield* source.goals()).review : [];
  if (review.length > 0 && review.every(({ state }) => state === 'open')) {
    const { line, raw } = review[0]!;
    const range = { line, start: raw.length - raw.trimStart().length, endLine: line, end: raw.length };
    problems.push({ code: 'unreviewedGoals', facts: { count: review.length }, range });
  }
  return problems
    .map((problem) =>
      problem.code === 'placeholder'
        ? { ...problem, facts: { ...problem.facts, isBegun: isWrittenAt(problem.range.line) } }
        : problem,
    )
    .sort((a, b) => a.range.line - b.range.line || a.range.start - b.range.start);
}

function moved({ line, start, endLine, end }: ProblemRange, by: number): ProblemRange {
  return { line: line + by, start, endLine: endLine + by, end };
}

/** A block's problem where the block stands. */
function movedProblem(problem: Problem, by: number): Problem {
  const range = moved(problem.range, by);
  return problem.code === 'literalEmphasis'
    ? {
        ...problem,
        facts: { ...problem.facts, open: moved(problem.facts.open, by), close: moved(problem.facts.close, by) },
        range,
      }
    : { ...problem, range };
}
