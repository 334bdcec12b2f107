import { commands, Uri } from 'vscode';
import { yearWords as words } from '../words/year';
import { gitExtension } from '../gitExtension';
import { loadGit } from './loadGit';
import type { YearRow } from './yearRows';
import { showInformation, showWarning } from '../notices';

/** Opens what a commit changed, file by file, in VS Code's own editor for changes. */
export async function showCommit(row: YearRow): Promise<void> {
  if (row.kind !== 'commit' || loadGit === undefined) {
    return;
  }
  const { root, name } = row.repository;
  const { hash, subject } = row.commit;
  const [git, { filesOf }] = await Promise.all([gitExtension(), loadGit()]);
  if (git === undefined) {
    void showInformation(words.noGitExtension());
    return;
  }
  const files = await filesOf(root, hash, { program: git.git.path, signal: new AbortController().signal });
  if (files.length === 0) {
    void showInformation(words.noChanges(hash));
    return;
  }
  const folder = Uri.file(root);
  if ((await git.openRepository(folder)) === null) {
    void showWarning(words.notOpened(name));
    return;
  }
  const changes = files.map(({ path, oldPath, status }) => {
    const file = Uri.joinPath(folder, path);
    const before = git.toGitUri(Uri.joinPath(folder, oldPath ?? path), `${hash}^`);
    const after = git.toGitUri(file, hash);
    return [file, status === 'added' ? undefined : before, status === 'deleted' ? undefined : after];
  });
  await commands.executeCommand('vscode.changes', `${hash.slice(0, 7)} ${subject}`, changes);
}
