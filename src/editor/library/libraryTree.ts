import { commands, Disposable, window, type TreeDataProvider } from 'vscode';
import { reportingFailure, type Log } from '../log';
import type { LibraryIndex } from './libraryIndex';
import type { ShelvedRow } from './libraryItems';
import type { WorkspaceLibrary } from './workspaceLibrary';

/** The view "Retrospectives", and the commands of its rows and its title. */
export function registerLibraryTree(library: WorkspaceLibrary, log: Log): Disposable {
  let index: LibraryIndex | undefined;
  const provider: TreeDataProvider<ShelvedRow> = {
    onDidChangeTreeData: library.onDidChange,
    async getChildren(row) {
      if (index === undefined) {
        index = await library.load();
        index.onDidChangeMessage(() => {
          view.message = index?.message ?? '';
        });
      }
      return row === undefined ? index.rows() : row.kind === 'year' ? [...row.posts] : [];
    },
    getTreeItem: (row) => index!.item(row), // a row came from it
  };
  const view = window.createTreeView('retrospect.library', { treeDataProvider: provider });
  const onRow = (id: string, command: string) =>
    commands.registerCommand(id, (row?: ShelvedRow) =>
      row?.kind === 'post' ? commands.executeCommand(command, row.entry.uri) : undefined,
    );
  return Disposable.from(
    view,
    onRow('retrospect.openPreviewOfRow', 'retrospect.openPreviewToSide'),
    onRow('retrospect.revealRow', 'revealInExplorer'),
    commands.registerCommand('retrospect.refreshLibrary', () =>
      reportingFailure(log, 'retrospect.refreshLibrary', async () => (await library.load()).refresh()),
    ),
    commands.registerCommand('retrospect.stopIndexing', async () => {
      if (library.isLoaded) {
        (await library.load()).cancel();
      }
    }),
  );
}
