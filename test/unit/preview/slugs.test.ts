import * as assert from 'node:assert/strict';
import { headingNamed, nameOfFragment } from '../../../src/preview';

suite('the heading that a fragment names', () => {
  const headings = ['2024년 회고', 'Goals & plans', '목표', '목표', 'Café'];
  const named = (fragment: string) => headingNamed(nameOfFragment(fragment), headings);

  for (const [fragment, index] of [
    ['2024년-회고', 0],
    [encodeURIComponent('2024년-회고'), 0],
    ['goals--plans', 1],
    ['목표', 2],
    ['목표-1', 3],
    ['café'.normalize('NFD'), 4],
    ['목표-2', undefined],
    ['%', undefined],
    ['', undefined],
    ['constructor', undefined],
  ] as const) {
    test(`#${fragment} is ${index === undefined ? 'none' : headings[index]}`, () =>
      assert.equal(named(fragment), index));
  }
});
