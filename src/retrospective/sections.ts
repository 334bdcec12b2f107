import { addCounts, noCounts, type Counts } from './counts';
import type { PlacedBlock } from './retrospective';

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

/** Sections of a post in order. Text before the first heading belongs to none; headings in lists and quotes open none. */
export function sectionsOf(blocks: readonly PlacedBlock[], lineCount: number): Section[] {
  const sections: Section[] = [];
  let counts: Counts = noCounts;
  const close = (endLine: number) => {
    const last = sections.at(-1);
    if (last !== undefined) {
      sections[sections.length - 1] = { ...last, endLine, counts };
    }
  };
  for (const { block, line } of blocks) {
    const heading = block.kind === 'heading' ? block.read().headings[0] : undefined;
    if (heading !== undefined) {
      close(line);
      sections.push({ title: heading.text, level: heading.level, line, endLine: line, counts });
      counts = noCounts;
    }
    counts = addCounts(counts, block.counts());
  }
  close(lineCount);
  return sections;
}
