import assert from 'node:assert/strict';
import { Turns } from '../../src/turns';

suite('turns', () => {
  test('work is done in the order it was asked for, whatever came of what was before', async () => {
    const turns = new Turns();
    const done: string[] = [];
    const work = (name: string) => async () => {
      await new Promise((resolve) => setTimeout(resolve, name.length));
      done.push(name);
      return name;
    };
    const failing = turns.take(() => Promise.reject(new Error('no')));
    const all = ['a long one', 'short', 'x'].map((name) => turns.take(work(name)));
    await assert.rejects(failing, /no/);
    assert.deepEqual(await Promise.all(all), ['a long one', 'short', 'x']);
    assert.deepEqual(done, ['a long one', 'short', 'x']);
  });
});
