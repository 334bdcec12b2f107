import Mocha from 'mocha';
import { runSuite } from './runSuite';

/** Runs the host suite inside an extension host in Node. Called by VS Code (browser or desktop). */
export function run(): Promise<void> {
  return runSuite(Mocha, () => import('./tests'));
}
