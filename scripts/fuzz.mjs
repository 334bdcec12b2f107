// `npm run fuzz -- --minutes 60 [--seed N] [--only words]`: tries the laws of `test/laws` with random cases for as long as told.
// What breaks one is made small, shown, and written into `dist/fuzz`; then it ends with 1.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { installDependencies, root } from './install.mjs';

installDependencies();
const { build } = await import('../esbuild.mjs');
await build(['test-fuzz'], { development: true });
const { status } = spawnSync(process.execPath, [join('dist', 'test', 'fuzz.js'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
