import assert from 'node:assert/strict';
import { assertNothingRan } from '../laws/harmless';
import { hostileWords } from '../laws/hostileWords';
import { postDoors } from '../laws/postDoors';
import { wordDoors } from '../laws/wordDoors';
import { blogsOfFixtures } from './blog/support';
import { catalogue } from './template/catalogue';
import { hostile, hostileCases } from './hostile';
import { worked } from './work';

/** Milliseconds that one hostile post (they are small) may take on one way, on a slow machine too. */
const soon = 1_500;

suite('every hostile post', () => {
  for (const [name, door] of Object.entries(postDoors)) {
    suite(`through ${name}`, () => {
      for (const { file, attack } of hostileCases()) {
        test(`${file}: ${attack}`, async () => {
          const began = worked();
          await door(hostile(file));
          assert.ok(worked() - began < soon, 'ends soon');
          assertNothingRan();
        });
      }
    });
  }
});

suite('hostile words', () => {
  for (const [name, door] of Object.entries(wordDoors)) {
    suite(`as ${name}`, () => {
      for (const words of hostileWords) {
        test(JSON.stringify(words).slice(0, 60), async () => {
          const around = { sections: catalogue, blogs: await blogsOfFixtures() };
          const began = worked();
          door(words, around);
          assert.ok(worked() - began < soon, 'ends soon');
          assertNothingRan();
        });
      }
    });
  }
});
