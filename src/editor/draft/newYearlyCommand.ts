import { commands, type Disposable } from 'vscode';
import type { NewYearlyServices } from './newYearly';

/** `retrospect.newYearly`. What it needs is loaded when it is first asked for: most windows never are. */
export function registerNewYearly(services: NewYearlyServices): Disposable {
  return commands.registerCommand('retrospect.newYearly', async (argument?: unknown) => {
    const { newYearly } = await import('./newYearly');
    return newYearly(services, argument);
  });
}
