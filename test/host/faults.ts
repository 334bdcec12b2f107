import Mocha from 'mocha';
import { runSuite } from './runSuite';

/** Runs what happens when files fail, inside an extension host in Node. Called by VS Code. */
export function run(): Promise<void> {
  return runSuite(Mocha, () => import('./faults/tests'));
}
