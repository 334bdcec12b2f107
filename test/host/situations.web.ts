import 'mocha/mocha';
import { runSuite } from './runSuite';

/** Runs the tests of the situation that the window is in, inside the web worker extension host. Called by VS Code. */
export function run(): Promise<void> {
  return runSuite((globalThis as unknown as { Mocha: typeof Mocha }).Mocha, () => import('./situations/ofThisWindow'));
}
