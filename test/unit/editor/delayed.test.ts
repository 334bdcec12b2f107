import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Delayed } from '../../../src/editor/delayed';

suite('a delayed task', () => {
  let runs = 0;
  let task: Delayed;
  const pass = (milliseconds: number) => mock.timers.tick(milliseconds);

  setup(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    runs = 0;
    task = new Delayed(50, () => runs++);
  });
  teardown(() => mock.timers.reset());

  test('asked for again and again runs once, its time after the first', () => {
    task.soon();
    pass(30);
    task.soon();
    pass(20);
    assert.equal(runs, 1);
    pass(100);
    assert.equal(runs, 1);
    task.soon();
    pass(50);
    assert.equal(runs, 2);
  });

  test('waits for quiet', () => {
    task.onceQuiet();
    pass(30);
    task.onceQuiet();
    pass(49);
    assert.equal(runs, 0);
    pass(1);
    assert.equal(runs, 1);
  });

  test('does not run once it is cancelled or disposed', () => {
    task.soon();
    task.cancel();
    task.soon();
    task.dispose();
    pass(1000);
    assert.equal(runs, 0);
  });

  test('does not run when it is asked for by work that ends after it is disposed', () => {
    task.dispose();
    task.soon();
    task.onceQuiet();
    pass(1000);
    assert.equal(runs, 0);
  });
});
