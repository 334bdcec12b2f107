// Takes the README's pictures over from the last run of the UI tests: `node scripts/pictures.mjs`.
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const target = join(root, 'media', 'screenshots');
mkdirSync(target, { recursive: true });
const named = ['README.md', 'README.ko.md']
  .flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(/media\/screenshots\/([\w-]+\.png)/g)])
  .map(([, name]) => name);
for (const name of new Set(named)) {
  copyFileSync(join(root, 'dist', 'screenshots', name), join(target, name));
}
