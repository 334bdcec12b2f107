// Paths relative to a workspace folder, `/` between segments; '' is the folder itself.

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
