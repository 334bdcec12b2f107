import type MochaClass from 'mocha';
import { report } from './report';

/** Runs the tests that `load` imports with the Mocha of this host. Rejects when one fails. */
export async function runSuite(Mocha: typeof MochaClass, load: () => Promise<unknown>): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: report as never });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  await new Promise<void>((resolve, reject) => {
    mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} tests failed`))));
  });
}
