import { commands, Disposable, window, workspace, type TextDocument } from 'vscode';
import { Delayed } from '../delayed';
import { isPost } from '../documents';
import { reportingFailure } from '../log';
import { isPromptPlace, type PromptPlace } from './promptPlace';
import type { Prompts, PromptServices } from './prompts';

/** Milliseconds after which a post's hints are loaded: the preview and the counts come first. */
const loadAfter = 400;

/** Questions to write from in empty sections, and the two commands for them; loaded when a post is open. */
export function registerPromptHints(services: PromptServices): Disposable {
  let prompts: Promise<Prompts> | undefined;
  const typed = new WeakSet<TextDocument>();
  const typing = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (contentChanges.length > 0) {
      typed.add(document);
    }
  });
  const load = () =>
    (prompts ??= import('./promptFeatures').then(({ Prompts }) => {
      typing.dispose(); // they see to it themselves
      return new Prompts(services, typed);
    }));
  const soon = new Delayed(loadAfter, () => {
    if (window.visibleTextEditors.some(({ document }) => isPost(document))) {
      visible.dispose();
      void load();
    }
  });
  const visible = window.onDidChangeVisibleTextEditors(() => soon.soon());
  soon.soon();
  const onHint = (id: string, work: (prompts: Prompts, place: PromptPlace | undefined) => Promise<unknown>) =>
    commands.registerCommand(id, (place?: unknown) =>
      reportingFailure(services.log, id, async () => work(await load(), isPromptPlace(place) ? place : undefined)),
    );
  return Disposable.from(
    soon,
    visible,
    typing,
    { dispose: () => void prompts?.then((loaded) => loaded.dispose()) },
    onHint('retrospect.anotherPrompt', (loaded, place) => loaded.another(place)),
    onHint('retrospect.hidePrompt', (loaded, place) => loaded.hide(place)),
  );
}
