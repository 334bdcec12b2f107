import { CancellationTokenSource, RelativePattern, workspace, type Uri, type WorkspaceFolder } from 'vscode';

/** A file system may never answer a search (some virtual ones don't); then nothing is found. */
const searchDeadline = 1_500;
const maxPosts = 5_000;

/** Paths of the Markdown files of a workspace folder, relative to it. */
export function postPaths(folder: WorkspaceFolder): Promise<string[]> {
  return findPaths(folder, '**/*.{md,mdx,markdown}', '**/{node_modules,.*,_site,public,dist}/**', maxPosts);
}

/** Paths of files of a workspace folder, relative to it; none when the search takes too long. */
export async function findPaths(
  folder: WorkspaceFolder,
  glob: string,
  exclude: string,
  most: number,
): Promise<string[]> {
  const cancellation = new CancellationTokenSource();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const deadline = new Promise<Uri[]>((resolve) => {
    timer = setTimeout(() => {
      cancellation.cancel();
      resolve([]);
    }, searchDeadline);
  });
  const search = workspace.findFiles(new RelativePattern(folder, glob), exclude, most, cancellation.token);
  const found = await Promise.race([search, deadline]).finally(() => clearTimeout(timer));
  return found.flatMap((uri) => pathIn(folder.uri, uri) ?? []);
}

/** The path of `uri` relative to `folder`; undefined when it is not in it. */
export function pathIn(folder: Uri, uri: Uri): string | undefined {
  const root = folder.path.replace(/\/?$/, '/');
  return uri.path.startsWith(root) ? uri.path.slice(root.length) : undefined;
}
