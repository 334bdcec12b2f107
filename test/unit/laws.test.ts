import fc from 'fast-check';
import { assertNothingRan } from '../laws/harmless';
import { targets } from '../laws/targets';
import { blogsOfFixtures } from './blog/support';
import { catalogue } from './template/catalogue';

/** The same few cases each time; `npm run fuzz` tries others, for as long as one likes. */
const seed = 20211231;
const cases = 60;

suite('laws, for random cases', () => {
  // Named before the blogs are found.
  for (const { name } of targets({ sections: catalogue, blogs: [] })) {
    test(name, async () => {
      const all = targets({ sections: catalogue, blogs: await blogsOfFixtures() });
      const { cases: arbitrary, check } = all.find((each) => each.name === name)!;
      const property = fc.asyncProperty(arbitrary, async (value) => {
        await check(value as never);
        assertNothingRan();
      });
      await fc.assert(property, { seed, numRuns: cases });
    }).timeout(20_000);
  }
});
