import { commands, Disposable } from 'vscode';
import { reportingFailure } from '../log';
import type { PublishServices } from './postToPublish';

/** The ways of a post out of VS Code. What they need is loaded when it is first asked for. */
export function registerPublish(services: PublishServices): Disposable {
  const features = () => import('./publishFeatures');
  const register = (id: string, work: (module: Awaited<ReturnType<typeof features>>, argument: unknown) => unknown) =>
    commands.registerCommand(id, (argument?: unknown) =>
      reportingFailure(services.log, id, async () => work(await features(), argument)),
    );
  return Disposable.from(
    register('retrospect.exportHtml', (module, argument) => module.exportHtml(services, argument)),
    register('retrospect.copyMarkdown', (module, argument) => module.copyMarkdown(services, argument)),
  );
}
