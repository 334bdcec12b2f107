import { extensions, window, type LogOutputChannel } from 'vscode';
import { failureWords } from './words';
import { showError } from './notices';

/** The "Retrospect" output channel: details of what went wrong. */
export type Log = LogOutputChannel;

export function createLog(): Log {
  return window.createOutputChannel('Retrospect', { log: true });
}

/** An expected refusal: its message is in the person's language and says what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/** Each bundle has a class of its own, and what is loaded later refuses too: told by the name. */
export function isRefusal(error: unknown): error is Refusal {
  return error instanceof Error && error.name === 'Refusal';
}

/**
 * Runs what a person started; an error nobody foresaw is logged whole and told once, in their language.
 * @param what the id of the command, or words for what is done
 */
export async function reportingFailure<T>(log: Log, what: string, run: () => Promise<T>): Promise<T | undefined> {
  try {
    return await run();
  } catch (error) {
    if (isRefusal(error)) {
      if (error.cause !== undefined) {
        log.warn(what, String(error.cause));
      }
      void showError(error.message);
      return undefined;
    }
    log.error(what, error instanceof Error ? (error.stack ?? error.message) : String(error));
    const showDetails = failureWords.showDetails();
    const title = titleOf(what);
    const message = title === undefined ? failureWords.unexpectedElsewhere() : failureWords.unexpected(title);
    void showError(message, showDetails).then((choice) => {
      if (choice === showDetails) {
        log.show();
      }
    });
    return undefined;
  }
}

/** What a command is called in the person's language, as VS Code shows it; a title stays as it is. */
function titleOf(what: string): string | undefined {
  if (!what.startsWith('retrospect.')) {
    return what;
  }
  const manifest = extensions.getExtension('retrospect.retrospect')?.packageJSON as
    { contributes: { commands: { command: string; title: string }[] } } | undefined;
  const command = manifest?.contributes.commands.find(({ command }) => command === what);
  return command?.title.replace(/…$/, '');
}
