import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The project's folder; the suite runs from there. */
export const root = process.cwd();

/** What a window's folder holds. */
export interface BlogFiles {
  /** A blog of test/fixtures/blogs instead of the sample blog. */
  readonly blog?: string;
  /** Files besides the blog's, by their paths in the folder. */
  readonly files?: Record<string, string | Uint8Array>;
}

/**
 * Makes a folder hold these files and nothing else; what is as it should be is not touched.
 * @returns whether something was otherwise
 */
export function fillFolder(folder: string, { blog, files = {} }: BlogFiles): boolean {
  const fixture = join(root, 'test', 'fixtures', ...(blog === undefined ? ['sample-blog'] : ['blogs', blog]));
  const wanted = new Map<string, string | Uint8Array>([
    ...pathsBelow(fixture)
      .filter((path) => isFile(join(fixture, path)))
      .map((path) => [path, readFileSync(join(fixture, path))] as const),
    ...Object.entries(files),
  ]);
  const unwanted = pathsBelow(folder).filter(
    (path) => ![...wanted.keys()].some((file) => file === path || file.startsWith(`${path}/`)),
  );
  unwanted.forEach((path) => rmSync(join(folder, path), { recursive: true, force: true }));
  const missing = [...wanted].filter(
    ([path, content]) =>
      !isFile(join(folder, path)) || !readFileSync(join(folder, path)).equals(Buffer.from(content as string)),
  );
  for (const [path, content] of missing) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return unwanted.length + missing.length > 0;
}

/** Paths of all files and folders below a folder, from there, with `/`. */
function pathsBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
