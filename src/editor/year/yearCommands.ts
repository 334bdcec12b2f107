import { commands, Disposable, window, type TreeDataProvider } from 'vscode';
import { reportingFailure } from '../log';
import type { InsertServices } from './insertFacts';
import type { WorkspaceYears } from './workspaceYears';
import type { YearRow } from './yearRows';

/** The view "Year" and the commands for gathered years. What they need is loaded when it is first asked for. */
export function registerYear(years: WorkspaceYears, services: InsertServices): Disposable {
  const features = () => import('./yearFeatures');
  const run = <T>(id: string, work: () => Promise<T>) => reportingFailure(services.log, id, work);
  let module: Awaited<ReturnType<typeof features>> | undefined;
  let first: YearRow | undefined;
  const provider: TreeDataProvider<YearRow> = {
    onDidChangeTreeData: years.onDidChange,
    async getChildren(row) {
      module ??= await features();
      if (row !== undefined) {
        return rowsBelowIn(module, row);
      }
      const gathered = await run('retrospect.year', async () => (await years.load()).years());
      const rows = (gathered ?? []).map((each): YearRow => ({ kind: 'year', gathered: each }));
      [first] = rows;
      return rows;
    },
    getTreeItem: (row) => module!.yearItem(row, row === first), // a row came from it
  };
  const view = window.createTreeView('retrospect.year', { treeDataProvider: provider, showCollapseAll: true });
  const command = <T>(id: string, work: (argument: T | undefined) => Promise<unknown>) =>
    commands.registerCommand(id, (argument?: T) => run(id, () => work(argument)));
  /** Of the row that was chosen, else of the post's year. */
  const yearOf = async (row: YearRow | undefined) =>
    row?.kind === 'year' ? row.gathered.facts.year : (await features()).yearOfPost(services);
  const insertPicture = async (picture: 'heatMap' | 'monthBars', row: YearRow | undefined) => {
    const { gatheredOrOffer, insertPicture: insert } = await features();
    const gathered = await gatheredOrOffer(await years.load(), await yearOf(row));
    return gathered && insert(picture, gathered.facts, services);
  };
  return Disposable.from(
    view,
    command('retrospect.gatherYear', async (argument) => {
      const { gatherByAsking, gatherTold, readRequest } = await features();
      const request = readRequest(argument);
      const book = await years.load();
      if (request !== undefined) {
        return gatherTold(book, request);
      }
      const gathered = await gatherByAsking(book, services);
      return gathered && commands.executeCommand('retrospect.year.focus');
    }),
    command<YearRow>('retrospect.insertYearRow', async (row) => row && (await features()).insertRow(row, services)),
    command<YearRow>('retrospect.showCommit', async (row) => row && (await features()).showCommit(row)),
    command<YearRow>('retrospect.showMoment', async (row) => row && (await features()).showMoment(row, services)),
    command<YearRow>('retrospect.changeYearAuthor', async (row) =>
      row?.kind === 'year' ? (await features()).gatherOfOthers(await years.load(), row.gathered) : undefined,
    ),
    command<YearRow>('retrospect.showYear', async (row) =>
      (await features()).showPicturesOf(await years.load(), await yearOf(row)),
    ),
    command<YearRow>('retrospect.insertHeatMap', (row) => insertPicture('heatMap', row)),
    command<YearRow>('retrospect.insertMonthBars', (row) => insertPicture('monthBars', row)),
  );
}

const rowsBelowIn = ({ rowsBelow, shownHighlights }: typeof import('./yearFeatures'), row: YearRow) =>
  rowsBelow(row, shownHighlights);
