import 'mocha/mocha';
import { runSuite } from './runSuite';

/** Runs the host suite inside the web worker extension host. Called by VS Code. */
export function run(): Promise<void> {
  return runSuite((globalThis as unknown as { Mocha: typeof Mocha }).Mocha, () => import('./tests'));
}
