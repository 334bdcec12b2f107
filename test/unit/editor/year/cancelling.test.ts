import assert from 'node:assert/strict';
import childProcess, { type ChildProcess } from 'node:child_process';
import files from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gitProgram, Scratch } from './scratch';

/** Milliseconds in which whoever cancels has the answer. */
const soon = 2_000;
/** What may be begun behind the cancelling: each of those that work side by side is at one place. */
const mostAfter = 8;

type Asked = (...told: never[]) => unknown;
const watched = ['access', 'lstat', 'readdir', 'realpath'] as const;

/**
 * Hears each question to the file system and each start of a program, on their way to the real ones, and does something
 * when the question of a number is asked or answered.
 */
class OutsideCalls {
  readonly names: string[] = [];
  readonly children: ChildProcess[] = [];
  private readonly before = new Map(watched.map((name) => [name, files[name] as Asked]));
  private readonly spawn = childProcess.spawn as Asked;

  constructor(private readonly at: (count: number, answered: Promise<unknown>) => void = () => undefined) {
    for (const [name, ask] of this.before) {
      (files as Record<string, unknown>)[name] = (...told: never[]) => {
        const answer = ask(...told) as Promise<unknown>;
        this.hear(name, answer);
        return answer;
      };
    }
    (childProcess as Record<string, unknown>)['spawn'] = (...told: never[]) => {
      const child = this.spawn(...told) as ChildProcess;
      this.children.push(child);
      this.hear('spawn', new Promise((resolve) => child.once('close', resolve)));
      return child;
    };
  }

  private hear(name: string, answer: Promise<unknown>): void {
    this.names.push(name);
    this.at(
      this.names.length - 1,
      answer.catch(() => undefined),
    );
  }

  stop(): void {
    Object.assign(files, Object.fromEntries(this.before));
    (childProcess as Record<string, unknown>)['spawn'] = this.spawn;
  }
}

suite('a gathering that is cancelled at whatever it waits for', () => {
  let scratch: Scratch;
  let rejections: unknown[];
  const hear = (reason: unknown) => rejections.push(reason);
  setup(() => {
    rejections = [];
    process.on('unhandledRejection', hear);
    scratch = new Scratch();
    process.env.PATH = dirname(gitProgram()); // looked through for each git
    scratch.init('shop');
    scratch.write('shop/.mailmap', 'Kim Haneul <haneul@example.com> <old@example.com>\n');
    scratch.commit('shop', { by: 'Kim <old@example.com>', files: { 'a.ts': '1' } });
    scratch.git('shop', ['tag', 'v1']);
    scratch.init('notes');
    scratch.commit('notes', { files: { 'b.md': '1' } });
  });
  teardown(() => {
    scratch.remove();
    process.off('unhandledRejection', hear);
  });

  const gather = (signal = new AbortController().signal, onProgress: () => void = () => undefined) =>
    scratch.gather(['shop'], { repositories: ['../notes', '../gone'], signal, onProgress });

  for (const [moment, isAnswered] of [
    ['asks', false],
    ['is answered', true],
  ] as const) {
    test(`when it ${moment}: answers soon, leaves no git behind, says of nothing that it is wrong`, async () => {
      const counting = new OutsideCalls();
      const whole = await gather();
      counting.stop();
      assert.deepEqual(whole.histories.map(({ name }) => name).sort(), ['notes', 'shop']);
      assert.ok(counting.names.length > 20, counting.names.join());

      for (let k = 0; k < counting.names.length; k++) {
        const controller = new AbortController();
        let asked = 0;
        const cancel = () => {
          asked = calls.names.length;
          controller.abort();
        };
        const calls = new OutsideCalls((count, answered) => {
          if (count === k) {
            isAnswered ? void answered.then(cancel) : queueMicrotask(cancel);
          }
        });
        const where = `${counting.names[k]} (${k})`;
        try {
          const late = Symbol('late');
          const gathered = await Promise.race([gather(controller.signal), wait(soon, late)]);
          assert.ok(gathered !== late, `cancelled at ${where} it goes on`);
          const after = calls.names.slice(asked);
          assert.ok(after.length <= mostAfter, `after ${where}: ${after.join()}`);
          assert.deepEqual(
            gathered.problems.filter(({ problem }) => problem.code !== 'not-a-repository'),
            [],
            where,
          );
          for (const child of calls.children) {
            assert.ok(child.exitCode !== null || child.signalCode !== null, `git goes on after ${where}`);
          }
        } finally {
          calls.stop();
        }
      }
      assert.deepEqual(await gather(), whole);
      assert.deepEqual(rejections, []);
    }).timeout(120_000);
  }

  test('by whoever shows the progress', async () => {
    let told = 0;
    await gather(undefined, () => void told++);
    for (let k = 0; k < told; k++) {
      const controller = new AbortController();
      let count = 0;
      const gathered = await gather(controller.signal, () => {
        if (count++ === k) {
          controller.abort();
        }
      });
      const problems = gathered.problems.map(({ problem }) => problem.code);
      assert.deepEqual(problems, ['not-a-repository']); // what was known before
    }
    assert.ok(told > 2);
  });
});
