// Takes the pictures of the README and of the walkthrough over from the last run of the UI tests: `node scripts/pictures.mjs`.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './install.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const named = ['README.md', 'README.ko.md']
  .flatMap((file) => [...read(file).matchAll(/media\/screenshots\/([\w-]+\.png)/g)])
  .map(([path, name]) => [path, name]);
const steps = JSON.parse(read('package.json'))
  .contributes.walkthroughs.flatMap((walkthrough) => walkthrough.steps)
  .map(({ id, media }) => [media.image, `walkthrough-${id}.png`]);
for (const [path, name] of new Map([...named, ...steps])) {
  const picture = join(root, 'dist', 'screenshots', name);
  if (existsSync(picture)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    copyFileSync(picture, join(root, path));
  } else {
    console.log(`${path} stays as it is: the last run made no ${name}.`);
  }
}
