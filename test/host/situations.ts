import Mocha from 'mocha';
import { runSuite } from './runSuite';

/** Runs the tests of the situation that the window is in, inside an extension host in Node. Called by VS Code. */
export function run(): Promise<void> {
  return runSuite(Mocha, () => import('./situations/ofThisWindow'));
}
