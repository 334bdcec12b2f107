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

/** The path of `to` as seen from the folder `from`, `./` or `../` first. */
export function relativePath(from: string, to: string): string {
  const here = from === '' ? [] : from.split('/');
  const there = to.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) {
    common++;
  }
  const up = here.slice(common).map(() => '..');
  return [...(up.length > 0 ? up : ['.']), ...there.slice(common)].join('/');
}

/** The files that a path of a link may mean: itself, a page without its ending, or its folder. */
export function possibleFiles(path: string): string[] {
  return [path, ...['.md', '.mdx', '.markdown', '/index.md', '/index.mdx', '/_index.md'].map((end) => path + end)];
}

/** An address with its percent signs read, as people read it. */
export function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a mere percent sign in a file's name
  }
}

/** What ends or splits a link in Markdown or opens a template's tag, encoded; the rest as it is, so that people can read it. */
export function encoded(address: string): string {
  return address.replace(/[\s\p{Cc}()<>"\\%?#{}`]/gu, (character) =>
    encodeURIComponent(character).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29')),
  );
}
