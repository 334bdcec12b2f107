import { commands, Disposable, window } from 'vscode';
import { reportingFailure, type Log } from '../log';
import { RowTree } from '../rowTree';
import type { LibraryIndex } from './libraryIndex';
import type { ShelvedRow } from './libraryItems';
import type { WorkspaceLibrary } from './workspaceLibrary';

/** The view "Retrospectives", and the commands of its rows and its title. */
export function registerLibraryTree(library: WorkspaceLibrary, log: Log): Disposable {
  let index: LibraryIndex | undefined;
  const tree: RowTree<ShelvedRow> = new RowTree({
    async read() {
      if (index === undefined) {
        index = await library.load();
        index.onDidChangeMessage(() => {
          view.message = index?.message ?? '';
        });
      }
      return index.rows();
    },
    // A row came from the index.
    below: (row) => index!.below(row),
    item: (row) => index!.item(row),
    isVisible: () => view.visible,
  });
  const view = window.createTreeView('retrospect.library', { treeDataProvider: tree });
  const onRow = (id: string, command: string) =>
    commands.registerCommand(id, (rowId?: string) => {
      const row = tree.rowOf(rowId);
      return row?.kind === 'post' ? commands.executeCommand(command, row.entry.uri) : undefined;
    });
  return Disposable.from(
    view,
    tree,
    library.onDidChange(() => void reportingFailure(log, 'retrospect.library', () => tree.renew())),
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
