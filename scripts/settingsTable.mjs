// The tables of settings in README.md and README.ko.md, made of the manifest: `node scripts/settingsTable.mjs` writes them,
// `--check` (part of `npm test`) fails when one is not as the manifest says.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';

const readmes = [
  { readme: 'README.md', words: 'package.nls.json', head: ['setting', 'default', 'meaning'] },
  { readme: 'README.ko.md', words: 'package.nls.ko.json', head: ['설정', '기본값', '뜻'] },
];
const begin = '<!-- settings: made by scripts/settingsTable.mjs -->';
const end = '<!-- end of settings -->';

const read = (file) => readFileSync(join(root, file), 'utf8');

/** A row for each setting, in the order of the settings editor. */
function tableOf(words, head) {
  const { properties } = JSON.parse(read('package.json')).contributes.configuration;
  const nls = JSON.parse(read(words));
  const rows = Object.entries(properties)
    .sort(([a, { order: first = Infinity }], [b, { order: second = Infinity }]) =>
      first === second ? (a < b ? -1 : 1) : first - second,
    )
    .map(([name, { default: value, enum: values, markdownDescription }]) => {
      const choices = values === undefined ? '' : ` (${values.map((each) => `\`${each}\``).join(' · ')})`;
      const meaning = nls[markdownDescription.slice(1, -1)].replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
      return [`\`${name}\``, `\`${JSON.stringify(value)}\``, meaning + choices];
    });
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const stale = [];
for (const { readme, words, head } of readmes) {
  const text = read(readme);
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) {
    throw new Error(`${readme} lacks the lines “${begin}” and “${end}”.`);
  }
  const written = `${text.slice(0, from + begin.length)}\n\n${tableOf(words, head)}\n\n${text.slice(to)}`;
  if (written === text) {
    continue;
  }
  stale.push(readme);
  if (!process.argv.includes('--check')) {
    writeFileSync(join(root, readme), written);
  }
}
if (stale.length > 0 && process.argv.includes('--check')) {
  console.error(`The settings in ${stale.join(' and ')} are not those of the manifest: node scripts/settingsTable.mjs`);
  process.exitCode = 1;
}
