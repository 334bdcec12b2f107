import { CancellationTokenSource, RelativePattern, workspace, type Uri, type WorkspaceFolder } from 'vscode';
import { beforeDeadline } from './deadline';

/** The Markdown files of a folder, and the folders of what others wrote and of what is built. */
export const postsGlob = '**/*.{md,mdx,markdown}';
export const excludedGlob = '**/{node_modules,.*,_site,public,dist}/**';

export interface SearchLimits {
  /** Milliseconds: a file system may never answer a search (some virtual ones don't). */
  readonly deadline: number;
  /** So many files at most. */
  readonly most: number;
}

/** For what a person waits for. */
const patience: SearchLimits = { deadline: 1_500, most: 5_000 };

/** Paths of the Markdown files of a workspace folder, relative to it; none when the search takes too long. */
export async function postPaths(folder: WorkspaceFolder): Promise<string[]> {
  return (await findPaths(folder, postsGlob, excludedGlob, patience)) ?? [];
}

/** Paths of files of a workspace folder, relative to it, by VS Code's search; undefined when that takes too long. */
export async function findPaths(
  folder: WorkspaceFolder,
  glob: string,
  exclude: string,
  { deadline, most }: Partial<SearchLimits> & Pick<SearchLimits, 'most'>,
): Promise<string[] | undefined> {
  const cancellation = new CancellationTokenSource();
  const search = workspace.findFiles(new RelativePattern(folder, glob), exclude, most, cancellation.token);
  const found = await beforeDeadline(Promise.resolve(search), deadline ?? patience.deadline, undefined);
  cancellation.cancel();
  return found?.flatMap((uri) => pathIn(folder.uri, uri) ?? []);
}

/** The path of `uri` relative to `folder`; undefined when it is not in it. */
export function pathIn(folder: Uri, uri: Uri): string | undefined {
  const root = folder.path.replace(/\/?$/, '/');
  return uri.scheme === folder.scheme && uri.authority === folder.authority && uri.path.startsWith(root)
    ? uri.path.slice(root.length)
    : undefined;
}
