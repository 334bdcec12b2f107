import { commands, extensions, Uri } from 'vscode';
import { yearWords as words } from '../words/year';
import { loadGit } from './loadGit';
import type { YearRow } from './yearRows';
import { showInformation, showWarning } from '../notices';

/** The part of the Git extension's interface that shows files of a commit. */
interface GitApi {
  toGitUri(uri: Uri, ref: string): Uri;
  openRepository(root: Uri): Promise<unknown>;
}

interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): GitApi;
}

/** Opens what a commit changed, file by file, in VS Code's own editor for changes. */
export async function showCommit(row: YearRow): Promise<void> {
  if (row.kind !== 'commit' || loadGit === undefined) {
    return;
  }
  const { root, name } = row.repository;
  const { hash, subject } = row.commit;
  const { filesOf } = await loadGit();
  const [git, files] = await Promise.all([gitApi(), filesOf(root, hash, new AbortController().signal)]);
  if (git === undefined) {
    void showInformation(words.noGitExtension());
    return;
  }
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

async function gitApi(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  const git = await extension?.activate();
  return git?.enabled ? git.getAPI(1) : undefined;
}
