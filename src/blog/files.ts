/** What stands in a folder. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The files of a workspace folder. Paths are relative to it, `/` between segments; '' is the folder itself. */
export interface BlogFiles {
  /** What stands in one folder, not below it; empty when it is not there or cannot be listed. */
  list(folder: string): Promise<readonly Entry[]>;
  /** The text of a file; undefined when it is not there or cannot be read. */
  read(path: string): Promise<string | undefined>;
}

/** `path` below `folder`, either of which may be ''. */
export function below(folder: string, path: string): string {
  return folder === '' ? path : path === '' ? folder : `${folder}/${path}`;
}

/** Whether `path` lies in `folder` or is it. Everything lies in ''. */
export function isWithin(path: string, folder: string): boolean {
  return folder === '' || path === folder || path.startsWith(`${folder}/`);
}

/** The folder that `path` stands in; '' for what stands at the top. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

export function lastSegment(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * `path` (separators `/`, perhaps `.` and `..` in it) seen from `folder`, as a path in the workspace folder. Undefined
 * when it climbs out of it.
 */
export function resolvePath(folder: string, path: string): string | undefined {
  const segments: string[] = [];
  for (const segment of below(folder, path).split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) {
        return undefined;
      }
    } else if (segment !== '' && segment !== '.') {
      segments.push(segment);
    }
  }
  return segments.join('/');
}
