import type { PlacedBlock } from './blockList';
import { problemsOfBlock } from './problems/blockProblems';
import type { PlaceholderTexts } from './problems/placeholders';
import type { Section } from './sections';
import { countWhile } from '../searching';

/** Whether a section says something of its writer's own. */
export interface SectionState {
  readonly section: Section;
  readonly isWritten: boolean;
}

/** How far a post is written. */
export interface Written {
  /** The sections to write, in order: see {@link readingWritten}. */
  readonly sections: readonly SectionState[];
  /** Whether something is written where a line (0-based) stands: in its section or, where that only holds others, in one of them. */
  isWrittenAt(line: number): boolean;
}

/**
 * Which sections of a post say something of the writer's own, with a stop after each block; what a block says is read once
 * and kept with it. A heading with others below it and nothing of its own only holds them, and a first heading of level 1 that
 * is the only one is the post's title: neither is a section to write.
 */
export function* readingWritten(
  blocks: readonly PlacedBlock[],
  sections: readonly Section[],
  placeholders: PlaceholderTexts,
): Generator<void, Written> {
  /** By section, what stands before the first heading at -1: whether there is something, and something of one's own. */
  const parts = new Map([-1, ...sections.keys()].map((index) => [index, { isBlank: true, isOwn: false }]));
  let at = -1;
  for (const { block, line } of blocks) {
    while (line >= (sections[at + 1]?.line ?? Infinity)) {
      at++;
    }
    if (line !== sections[at]?.line) {
      const { isBlank, isOwn } = problemsOfBlock(block, placeholders);
      const part = parts.get(at)!;
      part.isBlank &&= isBlank;
      part.isOwn ||= isOwn;
    }
    yield;
  }
  const holds = holdsOthers(sections);
  const isTitle = sections[0]?.level === 1 && sections.length > 1 && sections.slice(1).every(({ level }) => level > 1);
  const states = sections.flatMap((section, index): SectionState[] => {
    const { isBlank, isOwn } = parts.get(index)!;
    return (index === 0 && isTitle) || (isBlank && holds(index) > index + 1) ? [] : [{ section, isWritten: isOwn }];
  });
  return {
    sections: states,
    isWrittenAt(line) {
      const index = lastAt(sections, line);
      const { isBlank, isOwn } = parts.get(index)!;
      return isOwn || (index >= 0 && isBlank && ownBetween(parts, index + 1, holds(index)));
    },
  };
}

/** For each section the index behind the last one that stands below it. */
function holdsOthers(sections: readonly Section[]): (index: number) => number {
  const ends: number[] = [];
  const open: number[] = [];
  sections.forEach(({ level }, index) => {
    while (open.length > 0 && sections[open.at(-1)!]!.level >= level) {
      ends[open.pop()!] = index;
    }
    open.push(index);
  });
  return (index) => ends[index] ?? sections.length;
}

function ownBetween(parts: ReadonlyMap<number, { readonly isOwn: boolean }>, from: number, to: number): boolean {
  for (let index = from; index < to; index++) {
    if (parts.get(index)!.isOwn) {
      return true;
    }
  }
  return false;
}

/** Index of the section that a line belongs to; -1 for none. */
function lastAt(sections: readonly Section[], line: number): number {
  return countWhile(sections.length, (index) => sections[index]!.line <= line) - 1;
}
