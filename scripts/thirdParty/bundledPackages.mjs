// The npm packages of which code is shipped: those that esbuild puts into the bundles, whatever package.json asks for.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../install.mjs';

const read = (...path) => readFileSync(join(root, ...path), 'utf8');
const licenceFile = /^(?:licen[cs]e|copying|copyright|notice)(?:[.-].*)?$/i;

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX expression, as the package says it; empty when it says none
 * @property {{ file: string, text: string }[]} texts its licences and notices, in full
 * @property {string} [why] what it is for, from reasons.json
 * @property {string} integrity of its archive, as package-lock.json has it
 * @property {string[]} dependsOn `name@version` of the bundled packages that it asks for
 */

/** `node_modules/a/node_modules/@b/c` of a file in it; undefined for a file of ours. */
const folderOf = (file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file)?.[0];

/** @returns {Promise<BundledPackage[]>} sorted by name, then by version; the same version in two folders is one */
export async function bundledPackages() {
  const { filesWithin, shipped } = await import('../../esbuild.mjs');
  const folders = [...new Set((await filesWithin(shipped)).map(folderOf))].filter((folder) => folder !== undefined);
  const lock = JSON.parse(read('package-lock.json')).packages;
  const reasons = JSON.parse(read('scripts', 'thirdParty', 'reasons.json'));
  const packages = folders.map((folder) => {
    const { name, version, license } = JSON.parse(read(folder, 'package.json'));
    return {
      name,
      version,
      licence: typeof license === 'string' ? license : '',
      texts: textsIn(folder),
      why: reasons[name],
      integrity: lock[folder].integrity,
      dependsOn: dependenciesOf(folder, lock, folders),
    };
  });
  const key = ({ name, version }) => `${name}@${version}`;
  const merged = new Map();
  for (const each of packages) {
    const dependsOn = [...(merged.get(key(each))?.dependsOn ?? []), ...each.dependsOn];
    merged.set(key(each), { ...each, dependsOn: [...new Set(dependsOn)].sort() });
  }
  return [...merged.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** By the numbers of characters: an order that no language of a machine changes. */
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

/** The texts as they are, but for the ends of lines. */
function textsIn(folder) {
  return readdirSync(join(root, folder))
    .filter((file) => licenceFile.test(file))
    .sort()
    .map((file) => ({
      file,
      text: read(folder, file)
        .replace(/^\uFEFF/, '')
        .replace(/[^\S\n]*\r?\n/g, '\n')
        .replace(/^\n+|\s+$/g, ''),
    }));
}

/** Found as Node does: in the package's own node_modules, then in those of the folders around it. */
function dependenciesOf(folder, lock, folders) {
  return Object.keys(lock[folder].dependencies ?? {}).flatMap((name) => {
    for (let place = folder; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
      const candidate = [place, 'node_modules', name].filter((part) => part !== '').join('/');
      if (lock[candidate] !== undefined) {
        return folders.includes(candidate) ? [`${name}@${lock[candidate].version}`] : [];
      }
      if (place === '') {
        return [];
      }
    }
  });
}
