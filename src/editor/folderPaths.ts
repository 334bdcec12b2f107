import { CancellationTokenSource, RelativePattern, workspace, type Uri, type WorkspaceFolder } from 'vscode';
import { beforeDeadline } from './deadline';
import { walkLimits, walkPosts } from './walkPosts';

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

/** Milliseconds that a search may take where it is not known whether there is one. */
const doubtfulDeadline = 500;

/** Schemes of file systems that turned out to have no search. */
const unsearchable = new Set<string>();

export interface FoundPosts {
  /** Relative to the workspace folder. */
  readonly paths: readonly string[];
  /** Whether that is all of them. */
  readonly isWhole: boolean;
  /** Whether the file system could not be searched: such ones rarely tell of changes either. */
  readonly isWalked: boolean;
}

/** The posts of a workspace folder: by VS Code's search, else, where the file system has none, from folder to folder. */
export async function findPosts(
  folder: WorkspaceFolder,
  limits: SearchLimits,
  isWanted?: () => boolean,
): Promise<FoundPosts> {
  const { scheme } = folder.uri;
  const isSearchable = scheme === 'file' || scheme === 'vscode-remote';
  if (!unsearchable.has(scheme)) {
    // A search of a file system that has none comes back empty, late, or never.
    const deadline = isSearchable ? limits.deadline : Math.min(limits.deadline, doubtfulDeadline);
    const found = await findPaths(folder, postsGlob, excludedGlob, { ...limits, deadline });
    if (found !== undefined && (isSearchable || found.length > 0)) {
      return { paths: found, isWhole: found.length < limits.most, isWalked: false };
    }
  }
  // Only slow file systems take so long, and a draft that knows last year is worth some seconds.
  const deadline = isSearchable ? Math.min(limits.deadline, walkLimits.deadline) : walkLimits.deadline;
  const walked = await walkPosts(folder.uri, isWanted, { ...walkLimits, deadline });
  if (walked.paths.length > 0 && !isSearchable) {
    unsearchable.add(scheme);
  }
  return { ...walked, isWalked: true };
}

/** Paths of the posts of a workspace folder, relative to it; as many as are found while a person waits. */
export async function postPaths(folder: WorkspaceFolder): Promise<readonly string[]> {
  return (await findPosts(folder, patience)).paths;
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
