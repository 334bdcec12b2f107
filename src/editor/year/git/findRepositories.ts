import { type Dirent } from 'node:fs';
import { lstat, readdir, realpath } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** So many folders below one are looked into, and so many repositories are taken. */
const foldersAtMost = 2_000;
const repositoriesAtMost = 500;

export interface FoundRepositories {
  /** Folders with a `.git` in them, by real path, each once. */
  readonly folders: readonly string[];
  /** Of those asked for, what is no repository and has none. */
  readonly missing: readonly string[];
}

/**
 * Repositories of the workspace: its folders, what they stand in, what stands in them. And those that were asked for:
 * each may be one or a folder of some, relative to the first workspace folder; `~` is the person's own folder. Cancelled:
 * those found by then.
 */
export async function findRepositories(
  folders: readonly string[],
  wanted: readonly string[],
  signal: AbortSignal,
): Promise<FoundRepositories> {
  const found = new Set<string>();
  for (const folder of folders) {
    if (signal.aborted) {
      break;
    }
    const real = await realFolder(folder);
    if (real !== undefined) {
      add(found, await enclosing(real));
      add(found, await below(real));
    }
  }
  const missing: string[] = [];
  for (const entry of wanted) {
    if (signal.aborted) {
      break;
    }
    const real = await realFolder(resolve(folders[0] ?? homedir(), expandHome(entry)));
    const its = real === undefined ? [] : (await hasGit(real)) ? [real] : await below(real);
    add(found, its);
    if (its.length === 0) {
      missing.push(entry);
    }
  }
  return { folders: [...found], missing };
}

function add(found: Set<string>, folders: readonly string[]): void {
  for (const folder of folders) {
    if (found.size < repositoriesAtMost) {
      found.add(folder);
    }
  }
}

/** The folder itself, or the nearest above that is a repository. */
async function enclosing(folder: string): Promise<string[]> {
  for (let at = folder; ; at = dirname(at)) {
    if (await hasGit(at)) {
      return [at];
    }
    if (dirname(at) === at) {
      return [];
    }
  }
}

async function below(folder: string): Promise<string[]> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch {
    return []; // nobody may look into it: there is nothing to find
  }
  const names = entries
    .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && entry.name !== 'node_modules')
    .map(({ name }) => name)
    .sort()
    .slice(0, foldersAtMost);
  const repositories = await Promise.all(
    names.map(async (name) => {
      const real = await realFolder(join(folder, name));
      return real !== undefined && (await hasGit(real)) ? real : undefined;
    }),
  );
  return repositories.filter((repository) => repository !== undefined);
}

/** A folder, or the file that a work tree or a submodule has instead. */
async function hasGit(folder: string): Promise<boolean> {
  try {
    const stat = await lstat(join(folder, '.git'));
    return stat.isDirectory() || stat.isFile() || stat.isSymbolicLink();
  } catch {
    return false; // not there
  }
}

/** Undefined where there is nothing. */
export async function realFolder(path: string): Promise<string | undefined> {
  try {
    return await realpath(path);
  } catch {
    return undefined; // not there
  }
}

function expandHome(path: string): string {
  return /^~(?=[/\\]|$)/.test(path) ? join(homedir(), path.slice(1)) : path;
}
