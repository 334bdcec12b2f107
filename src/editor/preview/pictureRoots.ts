import { FileType, Uri, workspace, type TextDocument } from 'vscode';

/** Folders that blogs publish as their root, besides the workspace folder itself. */
const publishedFolders = ['static', 'public', 'source', 'src'];

/** Folders in which an address that begins with `/` may lie, of those that exist. */
export async function pictureRoots(document: TextDocument): Promise<Uri[]> {
  const folder = workspace.getWorkspaceFolder(document.uri)?.uri;
  if (folder === undefined) {
    return [];
  }
  const candidates = publishedFolders.map((name) => Uri.joinPath(folder, name));
  const found = await Promise.allSettled(candidates.map((uri) => workspace.fs.stat(uri)));
  const existing = candidates.filter((_uri, index) => {
    const stat = found[index]!;
    return stat.status === 'fulfilled' && (stat.value.type & FileType.Directory) !== 0;
  });
  return [...existing, folder];
}
