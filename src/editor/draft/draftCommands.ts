import { commands, Disposable } from 'vscode';
import type { DraftServices } from './newRetrospective';

/**
 * `retrospect.newYearly`, `retrospect.new` and `retrospect.saveAsTemplate`. What they need is loaded when it is first
 * asked for: most windows never are.
 */
export function registerDraftCommands(services: DraftServices): Disposable {
  return Disposable.from(
    commands.registerCommand('retrospect.newYearly', async (argument?: unknown) => {
      const { newRetrospective } = await import('./draftFeatures');
      return newRetrospective(services, 'yearly', argument);
    }),
    commands.registerCommand('retrospect.new', async (argument?: unknown) => {
      const { newRetrospective } = await import('./draftFeatures');
      return newRetrospective(services, 'any', argument);
    }),
    commands.registerCommand('retrospect.saveAsTemplate', async (argument?: unknown) => {
      const { saveAsTemplate } = await import('./draftFeatures');
      return saveAsTemplate(services, argument);
    }),
  );
}
