import type MochaClass from 'mocha';
import { workspace } from 'vscode';
import { report } from './report';

/** Runs the tests that `load` imports with the Mocha of this host. Rejects when one fails. */
export async function runSuite(Mocha: typeof MochaClass, load: () => Promise<unknown>): Promise<void> {
  // VS Code tells of files some time after they have changed; what a test before left may be in the way of the first try.
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, retries: 1, reporter: report as never });
  const pattern = workspace.getConfiguration('retrospectTests').get<string>('grep');
  if (pattern !== undefined) {
    mocha.grep(new RegExp(pattern));
  }
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`))));
  });
}
