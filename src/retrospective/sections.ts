import type { Block } from './block';
import { addCounts, noCounts, type Counts } from './counts';

/** A heading and what stands under it up to the next heading of any level, the heading itself included. */
export interface Section {
  readonly title: string;
  readonly level: number;
  /** 0-based line of the heading in the post. */
  readonly line: number;
  /** 0-based line of the next heading, or the number of lines in the post. */
  readonly endLine: number;
  readonly counts: Counts;
}

/** Part of a post: what stands before its first heading, and from each heading on. Lines are relative to the part. */
export interface Outline {
  readonly lead: Counts;
  readonly parts: readonly Omit<Section, 'endLine'>[];
}

/** The outline of some neighbouring blocks. Headings in lists and quotes open no section. */
export function outlineOf(blocks: readonly Block[], lines: readonly number[]): Outline {
  const parts: Omit<Section, 'endLine'>[] = [];
  let lead = noCounts;
  blocks.forEach((block, index) => {
    const heading = block.kind === 'heading' ? block.read().headings[0] : undefined;
    if (heading !== undefined) {
      parts.push({ title: heading.text, level: heading.level, line: lines[index]!, counts: block.counts() });
      return;
    }
    const last = parts.pop();
    if (last === undefined) {
      lead = addCounts(lead, block.counts());
    } else {
      parts.push({ ...last, counts: addCounts(last.counts, block.counts()) });
    }
  });
  return { lead, parts };
}

/**
 * Sections of a post in order. Text before the first heading belongs to none.
 * @param outlines parts of the post in order, with the line of the body on which each begins
 */
export function sectionsOf(
  outlines: Iterable<{ readonly outline: Outline; readonly line: number }>,
  bodyLine: number,
  lineCount: number,
): Section[] {
  const sections: Section[] = [];
  const endLast = (change: (last: Section) => Partial<Section>) => {
    const last = sections.at(-1);
    if (last !== undefined) {
      sections[sections.length - 1] = { ...last, ...change(last) };
    }
  };
  for (const { outline, line } of outlines) {
    endLast((last) => ({ counts: addCounts(last.counts, outline.lead) }));
    for (const part of outline.parts) {
      const start = bodyLine + line + part.line;
      endLast(() => ({ endLine: start }));
      sections.push({ ...part, line: start, endLine: lineCount });
    }
  }
  return sections;
}
