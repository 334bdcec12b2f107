import { commands, Disposable, EventEmitter, TreeItemCheckboxState, Uri, window, type TreeDataProvider } from 'vscode';
import { Delayed } from '../delayed';
import type { WorkspaceLibrary } from '../library/workspaceLibrary';
import { reportingFailure, type Log } from '../log';
import type { OpenRetrospectives } from '../openRetrospectives';
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
  const changed = new EventEmitter<void>();
  /** Has the tree asked for anew: with `rows`, or, without, with what is read when it asks. */
  const tell = (rows?: GoalRow[]) => {
    fresh = rows;
    changed.fire();
  };
  const renew = new Delayed(treeDelay, () => {
    // Each pause in a retrospective changes the library, and few of them its goals.
    void run('retrospect.goals', async () => {
      if (module === undefined || !view.visible) {
        tell();
        return;
      }
      const rows = await module.goalRows(services);
      if (JSON.stringify(rows) !== shown) {
        tell(rows);
      }
    });
  });
  let first: GoalRow | undefined;
  /** Rows that were read before VS Code asks for them; and those that it has, as JSON. */
  let fresh: GoalRow[] | undefined;
  let shown: string | undefined;
  let module: Awaited<ReturnType<typeof features>> | undefined;
  const provider: TreeDataProvider<GoalRow> = {
    onDidChangeTreeData: changed.event,
    async getChildren(row) {
      if (row !== undefined) {
        return row.kind === 'year' ? [...row.goals] : [];
      }
      module ??= await features();
      const rows = fresh ?? (await run('retrospect.goals', () => module!.goalRows(services))) ?? [];
      fresh = undefined;
      [first] = rows;
      shown = JSON.stringify(rows);
      return rows;
    },
    getTreeItem: (row) => module!.goalItem(row, row === first), // a row came from it
  };
  const view = window.createTreeView('retrospect.goals', {
    treeDataProvider: provider,
    manageCheckboxStateManually: true,
  });
  const onRow = (id: string, work: (row: GoalRow) => Promise<void>) =>
    commands.registerCommand(id, (row?: GoalRow) => (row === undefined ? undefined : run(id, () => work(row))));
  return Disposable.from(
    view,
    changed,
    renew,
    services.library.onDidChange(() => renew.onceQuiet()),
    view.onDidChangeCheckboxState(({ items }) =>
      run('retrospect.goals', async () => {
        for (const [row, box] of items) {
          const state = box === TreeItemCheckboxState.Checked ? 'done' : 'open';
          await (await features()).writeState(row, state, services);
        }
        tell(); // a box whose goal could not be written is to be as it was
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
