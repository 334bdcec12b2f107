// A Chromium to show VS Code in: the system's, else one that can be installed, else what to do is said.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './onPath.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]),
];

/** Flags without which a closed network sees many refused connections. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function find() {
  if (process.env.CHROMIUM) {
    return process.env.CHROMIUM;
  }
  return onPath(...names) ?? places.find((path) => existsSync(path));
}

/** The path of a Chromium. @throws Error that says what to install */
export async function ensureChromium() {
  const found = find();
  if (found !== undefined) {
    return found;
  }
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium …');
    const quiet = {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    try {
      execFileSync('apt-get', ['update', '-qq'], quiet);
      execFileSync(
        'apt-get',
        ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'fonts-noto-color-emoji'],
        quiet,
      );
    } catch (error) {
      console.error(String(error));
    }
    const installed = find();
    if (installed !== undefined) {
      return installed;
    }
  }
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) {
    return chromium.executablePath();
  }
  throw new Error(
    'These tests need Chromium, Chrome or Edge. Install one of them (Debian and Ubuntu: "apt-get install chromium ' +
      'fonts-noto-cjk"; anywhere: "npx playwright-core install chromium"), or name its program in the variable CHROMIUM.',
  );
}
