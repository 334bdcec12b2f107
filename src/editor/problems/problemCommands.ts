import { commands, Disposable, window, workspace } from 'vscode';
import type { WorkspaceBlogs } from '../blog/workspaceBlogs';
import { Delayed } from '../delayed';
import { isPost } from '../documents';
import { reportingFailure, type Log } from '../log';
import type { OpenRetrospectives } from '../openRetrospectives';
import type { SectionSource } from '../sections/sectionSource';
import { settings } from '../settings';
import type { PostProblems } from './postProblems';

export interface ProblemServices {
  readonly retrospectives: OpenRetrospectives;
  readonly blogs: WorkspaceBlogs;
  readonly sections: SectionSource;
  readonly log: Log;
}

/** Milliseconds without a change after which posts are checked. */
const quiet = 300;

/** Squiggles and `retrospect.checkBeforePublishing`. What they need is loaded once a retrospective is in sight. */
export function registerProblems(services: ProblemServices): Disposable {
  const { retrospectives, log } = services;
  let problems: PostProblems | undefined;
  const load = async () => {
    const { PostProblems } = await import('./problemFeatures');
    return (problems ??= new PostProblems(services));
  };
  const check = new Delayed(quiet, () =>
    reportingFailure(log, 'retrospect.problems', async () => {
      for (const { document } of window.visibleTextEditors) {
        if (isPost(document)) {
          const isChecked =
            settings.problems(document).allPosts === true ||
            (await retrospectives.get(document)).isRetrospective(workspace.asRelativePath(document.uri, false));
          await (isChecked ? await load() : problems)?.check(document, isChecked);
        }
      }
    }),
  );
  const soon = () => check.onceQuiet();
  soon();
  return Disposable.from(
    check,
    { dispose: () => problems?.dispose() },
    retrospectives.onDidChange(soon),
    window.onDidChangeVisibleTextEditors(soon),
    commands.registerCommand('retrospect.checkBeforePublishing', (uri?: unknown) =>
      reportingFailure(log, 'retrospect.checkBeforePublishing', async () => (await load()).beforePublishing(uri)),
    ),
  );
}
