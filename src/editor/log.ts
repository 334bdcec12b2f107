import { window, type LogOutputChannel } from 'vscode';
import { failureWords } from './words';

/** The "Retrospect" output channel: details of what went wrong. */
export type Log = LogOutputChannel;

export function createLog(): Log {
  return window.createOutputChannel('Retrospect', { log: true });
}

/** An expected refusal: its message is in the person's language and says what to do. */
export class Refusal extends Error {}

/** Runs what a person started; an error nobody foresaw is logged whole and told once, in their language. */
export async function reportingFailure<T>(log: Log, what: string, run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) {
      void window.showErrorMessage(error.message);
      return undefined;
    }
    log.error(what, error instanceof Error ? (error.stack ?? error.message) : String(error));
    const showDetails = failureWords.showDetails();
    void window.showErrorMessage(failureWords.unexpected(what), showDetails).then((choice) => {
      if (choice === showDetails) {
        log.show();
      }
    });
    return undefined;
  }
}
