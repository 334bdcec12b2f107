import type { Block } from './block';
import type { BlockList } from './blockList';
import { countWhile } from '../searching';

/**
 * A step from one list of blocks to another. Steps are taken in order; `from` counts in the list as the steps before left
 * it. Behind the step all blocks stand `lineDelta` lines further down.
 */
export interface BlockDifference {
  readonly from: number;
  /** So many old blocks go from there, and so many of the new list, from index `from` of it on, come in their place. */
  readonly removed: number;
  readonly added: number;
  readonly lineDelta: number;
}

/** The steps from `older` to `newer`: no block that both have is removed, unless it changed places with another. */
export function differences(
  older: BlockList,
  newer: BlockList,
  olderLine: number,
  newerLine: number,
): BlockDifference[] {
  const before = olderLine === newerLine ? newer.sameBefore(older) : 0;
  const behind = newer.sameBehind(older, Math.min(older.length, newer.length) - before);
  const oldEnd = older.length - behind;
  const newEnd = newer.length - behind;
  const steps: BlockDifference[] = [];
  let oldAt = before;
  let newAt = before;
  let moved = 0;
  const step = (oldIndex: number, newIndex: number, isLast: boolean) => {
    const delta =
      isLast && behind === 0 ? 0 : newerLine + newer.lineOf(newIndex) - olderLine - older.lineOf(oldIndex) - moved;
    if (oldIndex > oldAt || newIndex > newAt || delta !== 0) {
      steps.push({ from: newAt, removed: oldIndex - oldAt, added: newIndex - newAt, lineDelta: delta });
    }
    moved += delta;
    oldAt = oldIndex + 1;
    newAt = newIndex + 1;
  };
  for (const [oldIndex, newIndex] of keptBlocks(older, newer, before, oldEnd, newEnd)) {
    step(oldIndex, newIndex, false);
  }
  step(oldEnd, newEnd, true);
  return steps;
}

/** Indices of the blocks that both lists hold between `from` and their ends, as many as keep their order. */
function keptBlocks(
  older: BlockList,
  newer: BlockList,
  from: number,
  oldEnd: number,
  newEnd: number,
): [number, number][] {
  if (from === oldEnd || from === newEnd) {
    return [];
  }
  const oldIndices = new Map<Block, number>();
  older.placed(from, oldEnd).forEach(({ block }, index) => oldIndices.set(block, from + index));
  const pairs: [number, number][] = [];
  newer.placed(from, newEnd).forEach(({ block }, index) => {
    const oldIndex = oldIndices.get(block);
    if (oldIndex !== undefined) {
      pairs.push([oldIndex, from + index]);
    }
  });
  return longestAscending(pairs);
}

/** The longest subsequence of `pairs` whose first numbers ascend (patience sorting: n log n). */
function longestAscending(pairs: readonly [number, number][]): [number, number][] {
  const tops: number[] = []; // index in pairs of the smallest end of a run of each length
  const previous: number[] = [];
  pairs.forEach(([value], index) => {
    const low = countWhile(tops.length, (length) => pairs[tops[length]!]![0] < value);
    previous.push(low === 0 ? -1 : tops[low - 1]!);
    tops[low] = index;
  });
  const kept: [number, number][] = [];
  for (let index = tops.at(-1) ?? -1; index >= 0; index = previous[index]!) {
    kept.push(pairs[index]!);
  }
  return kept.reverse();
}
