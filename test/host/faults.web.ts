import 'mocha/mocha';
import { runSuite } from './runSuite';

/** Runs what happens when files fail, inside the web worker extension host. Called by VS Code. */
export function run(): Promise<void> {
  return runSuite((globalThis as unknown as { Mocha: typeof Mocha }).Mocha, () => import('./faults/tests'));
}
