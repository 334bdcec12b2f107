import { commands, Disposable, window } from 'vscode';
import { Delayed } from '../delayed';
import { isPost } from '../documents';
import { reportingFailure } from '../log';
import type { Prompts, PromptServices } from './prompts';

/** Milliseconds after which a post's hints are loaded: the preview and the counts come first. */
const loadAfter = 400;

/** Questions to write from in empty sections, and the two commands for them; loaded when a post is open. */
export function registerPromptHints(services: PromptServices): Disposable {
  let prompts: Promise<Prompts> | undefined;
  const load = () => (prompts ??= import('./promptFeatures').then(({ Prompts }) => new Prompts(services)));
  const soon = new Delayed(loadAfter, () => {
    if (window.visibleTextEditors.some(({ document }) => isPost(document))) {
      visible.dispose();
      void load();
    }
  });
  const visible = window.onDidChangeVisibleTextEditors(() => soon.soon());
  soon.soon();
  const onHint = (id: string, work: (prompts: Prompts) => Promise<unknown>) =>
    commands.registerCommand(id, () => reportingFailure(services.log, id, async () => work(await load())));
  return Disposable.from(
    soon,
    visible,
    { dispose: () => void prompts?.then((loaded) => loaded.dispose()) },
    onHint('retrospect.anotherPrompt', (loaded) => loaded.another()),
    onHint('retrospect.hidePrompt', (loaded) => loaded.hide()),
  );
}
