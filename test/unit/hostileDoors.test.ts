import assert from 'node:assert/strict';
import { assertNothingRan } from '../laws/harmless';
import { postDoors } from '../laws/postDoors';
import { hostile, hostileCases } from './hostile';

/** Milliseconds that one hostile post (they are small) may take on one way, on a slow machine too. */
const soon = 1_500;

suite('every hostile post', () => {
  for (const [name, door] of Object.entries(postDoors)) {
    suite(`through ${name}`, () => {
      for (const { file, attack } of hostileCases()) {
        test(`${file}: ${attack}`, async () => {
          const began = performance.now();
          await door(hostile(file));
          assert.ok(performance.now() - began < soon, 'ends soon');
          assertNothingRan();
        });
      }
    });
  }
});
