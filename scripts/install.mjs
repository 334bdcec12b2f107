// Installs what package-lock.json names, when that is not there yet. Plain Node: this runs before anything is installed.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Runs npm, whatever the system calls it. */
export function npm(args, options = {}) {
  const cli = process.env.npm_execpath;
  const [file, first] = cli?.endsWith('.js')
    ? [process.execPath, [cli]]
    : [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
  execFileSync(file, [...first, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: file.endsWith('.cmd'),
    cwd: root,
    ...options,
  });
}

/** `node_modules` as the lock file says. A mark with the lock file's hash tells whether it is. */
export function installDependencies() {
  const mark = join(root, 'node_modules', '.installed');
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) {
    return;
  }
  console.log('Installing dependencies …');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts']);
  writeFileSync(mark, hash);
}
