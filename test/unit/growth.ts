import assert from 'node:assert/strict';
import { worked } from './work';

const limit = 3.5;
/** A ratio below which no more runs are asked: quadratic work shows four, give or take what disturbs it. */
const clearlyLinear = 2.5;
/** Milliseconds below which the clock and the compiler are all that is measured. */
const minimum = 0.5;

/**
 * Fails when doubling the input makes `run` take four times as long or more: linear work takes twice as long, quadratic
 * four times. Twice in a row, that is: where memory is laid out otherwise from some size on, there is one step and no more.
 */
export function assertLinear(run: (size: number) => void, size: number): void {
  const ratios: number[] = [];
  for (let from = size; ratios.length < 2; from *= 2) {
    const ratio = timesAsLong(run, from);
    if (ratio < limit) {
      return;
    }
    ratios.push(ratio);
  }
  assert.fail(`twice the input took ${ratios.map((ratio) => ratio.toFixed(1)).join(' and ')} times as long`);
}

/**
 * How many times as long twice the input takes. The fastest of several alternating runs of each size counts, so that other
 * load on the machine doesn't.
 */
function timesAsLong(run: (size: number) => void, size: number): number {
  const fastest = [Infinity, Infinity];
  const ratio = () => fastest[1]! / Math.max(fastest[0]!, minimum);
  // A busy machine makes single runs slow, never all of them.
  const isClear = (round: number) => (round < 5 ? round >= 2 && ratio() < clearlyLinear : ratio() < limit);
  for (let round = 0; round < 25 && !isClear(round); round++) {
    for (const index of [0, 1]) {
      const began = worked();
      run(size * (index + 1));
      fastest[index] = Math.min(fastest[index]!, worked() - began);
    }
  }
  return ratio();
}
