import { commands, type Disposable } from 'vscode';
import { reportingFailure, type Log } from '../log';
import type { OpenRetrospectives } from '../openRetrospectives';

/** `retrospect.showCounts`. What it needs is loaded when it is first asked for. */
export function registerShowCounts(retrospectives: OpenRetrospectives, log: Log): Disposable {
  return commands.registerCommand('retrospect.showCounts', (uri?: unknown) =>
    reportingFailure(log, 'retrospect.showCounts', async () => {
      const { showCounts } = await import('./countsFeatures');
      return showCounts(retrospectives, uri);
    }),
  );
}
