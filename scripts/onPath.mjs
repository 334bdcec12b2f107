// Programs that the machine has.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Where PATH has the first of these programs, folder by folder; undefined where it has none.
 * @param {string[]} names as the files are called
 */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}
