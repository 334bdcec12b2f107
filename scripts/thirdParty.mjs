// ThirdPartyNotices.txt and sbom.cdx.json, both shipped, made of the packages that are in the bundles:
// `node scripts/thirdParty.mjs` writes them, `--check` (part of `npm test`) fails when one is not as the bundles say, or when a
// package may not be shipped. What each package is for stands in scripts/thirdParty/reasons.json and nowhere else.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './install.mjs';
import { billOfMaterials } from './thirdParty/billOfMaterials.mjs';
import { bundledPackages } from './thirdParty/bundledPackages.mjs';
import { notices, problemsOf } from './thirdParty/notices.mjs';

const read = (file) => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json'));
const packages = await bundledPackages();
const problems = problemsOf(packages, {
  dependencies: Object.keys(manifest.dependencies),
  reasons: Object.keys(JSON.parse(read('scripts/thirdParty/reasons.json'))),
});
if (problems.length === 0) {
  bringUpToDate('ThirdPartyNotices.txt', notices(packages));
  bringUpToDate('sbom.cdx.json', `${JSON.stringify(billOfMaterials(manifest, packages), undefined, 2)}\n`);
}
problems.forEach((problem) => console.error(problem));
process.exitCode = problems.length > 0 ? 1 : 0;

/** Writes a file, or with `--check` says that it should be written. */
function bringUpToDate(file, text) {
  if (existsSync(join(root, file)) && read(file) === text) {
    return;
  }
  if (process.argv.includes('--check')) {
    problems.push(`${file} is not what the bundles say: node scripts/thirdParty.mjs`);
  } else {
    writeFileSync(join(root, file), text);
  }
}
