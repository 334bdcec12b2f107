import assert from 'node:assert/strict';
import { assertLinear } from './growth';

suite('the measure of growth', () => {
  let sum = 0;
  const times = (count: number) => {
    for (let index = 0; index < count; index++) {
      sum = (sum + index) % 1_000_003;
    }
  };

  test('lets pass what is linear', () => {
    assertLinear((size) => times(size * 1_000), 1_000);
  });

  test('finds what is quadratic', () => {
    assert.throws(() => assertLinear((size) => times(size * size), 300), /times as long/);
  });
});
