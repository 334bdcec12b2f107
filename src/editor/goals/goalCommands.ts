import { commands, Disposable, TreeItemCheckboxState, Uri, window } from 'vscode';
import { Delayed } from '../delayed';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { reportingFailure, type Log } from '../log';
import type { OpenRetrospectives } from '../openRetrospectives';
import { RowTree } from '../rowTree';
import type { SectionSource } from '../sections/sectionSource';
import type { GoalRow } from './goalTree';

export interface GoalServices {
  readonly retrospectives: OpenRetrospectives;
  readonly library: WorkspaceLibrary;
  readonly sections: SectionSource;
  readonly log: Log;
}

/** Milliseconds without a change after which the tree is made anew: nobody reads it while typing. */
const treeDelay = 400;

/** The view "Goals" and the commands for goals. What they need is loaded when it is first asked for. */
export function registerGoals(services: GoalServices): Disposable {
  const features = () => import('./goalFeatures');
  const run = <T>(id: string, work: () => Promise<T>) => reportingFailure(services.log, id, work);
  let module: Awaited<ReturnType<typeof features>> | undefined;
  let first: GoalRow | undefined;
  const tree: RowTree<GoalRow> = new RowTree({
    async read() {
      module ??= await features();
      const rows = await run('retrospect.goals', () => module!.goalRows(services));
      first = rows?.[0];
      return rows;
    },
    below: (row) => (row.kind === 'year' ? row.goals : []),
    item: (row) => module!.goalItem(row, row === first), // a row came from it
    isVisible: () => view.visible,
  });
  const view = window.createTreeView('retrospect.goals', { treeDataProvider: tree, manageCheckboxStateManually: true });
  const renew = (otherwise?: string[]) => run('retrospect.goals', () => tree.renew(otherwise));
  const pause = new Delayed(treeDelay, () => void renew());
  const onRow = (command: string, work: (row: GoalRow) => Promise<void>) =>
    commands.registerCommand(command, (id?: string) => {
      const row = tree.rowOf(id);
      return row === undefined ? undefined : run(command, () => work(row));
    });
  return Disposable.from(
    view,
    tree,
    pause,
    services.library.onDidChange(() => pause.onceQuiet()),
    view.onDidChangeCheckboxState(({ items }) =>
      run('retrospect.goals', async () => {
        try {
          for (const [id, box] of items) {
            const row = tree.rowOf(id);
            const state = box === TreeItemCheckboxState.Checked ? 'done' : 'open';
            if (row !== undefined) {
              await (await features()).writeState(row, state, services);
            }
          }
        } finally {
          await renew(items.map(([id]) => id)); // a box whose goal could not be written is to be as it was
        }
      }),
    ),
    onRow('retrospect.goToGoal', async (row) => (await features()).goToGoal(row)),
    onRow('retrospect.setGoalState', async (row) => (await features()).chooseState(row, services)),
    commands.registerCommand('retrospect.carryGoals', (argument?: unknown) =>
      run('retrospect.carryGoals', async () => {
        const from = (argument as { from?: unknown } | undefined)?.from;
        const { carryByAsking, goalsFrom } = await features();
        return from instanceof Uri ? goalsFrom(from, services) : carryByAsking(services);
      }),
    ),
    commands.registerCommand('retrospect.carryUnfinished', () =>
      run('retrospect.carryUnfinished', async () => (await features()).carryUnfinished(services)),
    ),
  );
}
