// Whether the same sources make the same package: packs a copy of them elsewhere, written in another order, at another time, by
// somebody with other permissions in another time zone.
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './install.mjs';
import { vsix } from './package.mjs';

const leftOut = ['.git', '.vscode-test', 'dist', 'node_modules', 'test'];
const longAgo = new Date('2001-09-09T01:46:40Z');

/** @returns {boolean} whether dist/retrospect.vsix is packed again byte by byte */
export function isPackedAgainAlike() {
  const elsewhere = realpathSync(mkdtempSync(join(tmpdir(), 'retrospect ')));
  const umask = process.umask(0o077);
  try {
    copyFolder(root, elsewhere, leftOut);
    symlinkSync(join(root, 'node_modules'), join(elsewhere, 'node_modules'), 'junction');
    const { status } = spawnSync(process.execPath, [join(elsewhere, 'scripts', 'package.mjs')], {
      cwd: elsewhere,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, TZ: 'Pacific/Kiritimati' },
    });
    return status === 0 && readFileSync(vsix).equals(readFileSync(join(elsewhere, 'dist', 'retrospect.vsix')));
  } finally {
    process.umask(umask);
    rmSync(elsewhere, { recursive: true, force: true });
  }
}

function copyFolder(from, to, names = []) {
  mkdirSync(to, { recursive: true });
  const entries = readdirSync(from, { withFileTypes: true }).filter(({ name }) => !names.includes(name));
  for (const entry of entries.reverse()) {
    if (entry.isDirectory()) {
      copyFolder(join(from, entry.name), join(to, entry.name));
    } else if (entry.isFile()) {
      writeFileSync(join(to, entry.name), readFileSync(join(from, entry.name)));
      utimesSync(join(to, entry.name), longAgo, longAgo);
    }
  }
}
