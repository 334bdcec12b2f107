// `npm run package`: dist/retrospect.vsix, as a user gets it.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, root } from './install.mjs';
import { sameZip } from './sameZip.mjs';

export const vsix = join(root, 'dist', 'retrospect.vsix');

/** Builds and packs the extension; the same sources make the same bytes. @returns the path of the package */
export async function packageExtension() {
  const { build, shipped } = await import('../esbuild.mjs');
  await build(shipped);
  execFileSync(
    process.execPath,
    [
      join(root, 'node_modules', '@vscode', 'vsce', 'vsce'),
      'package',
      // Everything that runs is bundled. While the repository has no public address, pictures of the README stay relative.
      ...['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', vsix],
    ],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  writeFileSync(vsix, sameZip(readFileSync(vsix)));
  return vsix;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installDependencies();
  console.log(await packageExtension());
}
