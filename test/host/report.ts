import type { Runner, Test } from 'mocha';

/** A reporter for consoles that show whole lines only; its last line is read by the launcher. */
export function report(runner: Runner): void {
  let passed = 0;
  let failed = 0;
  runner.on('pass', (test: Test) => {
    passed++;
    console.log(`  ✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
  });
  runner.on('fail', (test: Test, error: Error) => {
    failed++;
    console.log(`  ✘ ${test.fullTitle()}\n${error.stack ?? String(error)}`);
  });
  runner.on('retry', (test: Test, error: Error) => {
    console.log(`  · once more: ${test.fullTitle()}: ${error.message}`);
  });
  runner.on('end', () => console.log(`host suite: ${passed} passed, ${failed} failed`));
}
