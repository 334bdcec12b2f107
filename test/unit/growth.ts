import assert from 'node:assert/strict';
import { worked } from './work';

const limit = 3.5;
/** Milliseconds below which the clock and the compiler are all that is measured. */
const minimum = 0.5;

/**
 * Fails when doubling the input makes `run` take four times as long or more: linear work takes twice as long, quadratic
 * four times. The fastest of several alternating runs of each size counts, so that other load on the machine doesn't.
 */
export function assertLinear(run: (size: number) => void, size: number): void {
  const fastest = [Infinity, Infinity];
  const ratio = () => fastest[1]! / Math.max(fastest[0]!, minimum);
  // A busy machine makes single runs slow, never all of them.
  for (let round = 0; round < 5 || (round < 25 && ratio() >= limit); round++) {
    for (const index of [0, 1]) {
      const began = worked();
      run(size * (index + 1));
      fastest[index] = Math.min(fastest[index]!, worked() - began);
    }
  }
  assert.ok(ratio() < limit, `twice the input took ${ratio().toFixed(1)} times as long`);
}
