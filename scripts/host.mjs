// A real VS Code without a download from Microsoft: the server and workbench that the package code-server carries, shown
// by a browser. The same extension host, webviews and status bar as on the desktop.
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { npm, root } from './install.mjs';

/** VS Code versions that can be had this way: the newest, and the oldest that the extension supports. */
export const hosts = {
  newest: { codeServer: '4.139.1', vscode: '1.139', node: '24' },
  oldest: { codeServer: '4.100.3', vscode: '1.100', node: '20' },
};

/** The programs that search files, for all systems. */
const ripgrep = '@vscode/ripgrep-universal@1.18.0';

/** In there: what packs the extension looks at every file of the project but those of node_modules. */
const cache = join(root, 'node_modules', '.cache', 'vscode');

/** Installs a VS Code host once. @returns {{ server: string, node: string }} its folder, and the Node that runs it */
export function installHost({ codeServer, vscode, node } = hosts.newest) {
  const nodePath = installNode(node);
  const folder = join(cache, `code-server-${codeServer}`);
  const server = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const mark = join(folder, '.installed');
  if (!existsSync(mark)) {
    console.log(`Getting VS Code ${vscode} …`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    // The install scripts build native modules that are not needed here.
    const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    npm(['install', ...quiet, `code-server@${codeServer}`], { cwd: folder });
    npm(['install', ...quiet, '--omit=dev'], { cwd: server });
    installSearch(server);
    writeFileSync(mark, '');
  }
  return { server, node: nodePath };
}

/**
 * Old versions download the program that searches files with an install script; newer ones bring it in this package. Without
 * it quick open and `findFiles` find nothing.
 */
function installSearch(server) {
  const bin = join(server, 'node_modules', '@vscode', 'ripgrep', 'bin');
  const name = process.platform === 'win32' ? 'rg.exe' : 'rg';
  if (!existsSync(join(bin, '..', 'package.json')) || existsSync(join(bin, name))) {
    return;
  }
  const folder = join(cache, 'ripgrep');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', ripgrep], { cwd: folder });
  mkdirSync(bin, { recursive: true });
  const programs = join(folder, 'node_modules', '@vscode', 'ripgrep-universal', 'bin');
  copyFileSync(join(programs, `${process.platform}-${process.arch}`, name), join(bin, name));
}

/** A Node of this major version: the running one if it is, else one from the registry in a folder of its own. */
export function installNode(major) {
  if (process.versions.node.split('.')[0] === major) {
    return process.execPath;
  }
  const folder = join(cache, `node-${major}`);
  const binary = join(folder, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    console.log(`Getting Node ${major} for it …`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    // This package fetches the binary with its install script, which the project's own settings switch off.
    const quiet = ['--ignore-scripts=false', '--no-audit', '--no-fund', '--loglevel=error'];
    npm(['install', ...quiet, `node@${major}`], { cwd: folder });
    if (!existsSync(binary)) {
      throw new Error(`npm brought no Node ${major} to ${binary}.`);
    }
  }
  return binary;
}

const defaultSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'update.mode': 'none',
  'telemetry.telemetryLevel': 'off',
};

/**
 * Starts a host on loopback.
 * @param {{ host?: typeof hosts.newest, port?: number, locale?: 'en' | 'ko', settings?: object, machineSettings?: object,
 *   vsix?: string, log?: (line: string) => void, data?: string, without?: string[] }} options `machineSettings`: those that
 *   only the machine may have, such as paths of programs; `data`: keep user data there; otherwise a folder that goes when the
 *   host stops; `without`: folders of VS Code's own extensions to leave out
 * @returns {Promise<{ url: string, data: string, pid: number, stop(): Promise<void> }>} `pid`: of the server
 */
export async function startHost({
  host,
  port = 0,
  locale = 'en',
  settings = {},
  machineSettings = {},
  vsix,
  log = () => {},
  data,
  without = [],
} = {}) {
  const { server, node } = installHost(host);
  const dataFolder = data ?? mkdtempSync(join(tmpdir(), 'retrospect-host-'));
  for (const [place, values] of [
    ['User', { ...defaultSettings, ...settings }],
    ['Machine', machineSettings],
  ]) {
    mkdirSync(join(dataFolder, 'data', place), { recursive: true });
    writeFileSync(join(dataFolder, 'data', place, 'settings.json'), JSON.stringify(values, null, 2));
  }
  if (locale === 'ko') {
    pretendKoreanLanguagePack(dataFolder);
  }
  const main = join(server, 'out', 'server-main.js');
  const extensions = vsix === undefined ? undefined : await installed(vsix, { main, node, server, log });
  const child = spawn(
    node,
    [
      main,
      ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token', '--accept-server-license-terms'],
      ...[
        '--server-data-dir',
        dataFolder,
        '--telemetry-level',
        'off',
        '--enable-smoke-test-driver',
        '--locale',
        locale,
      ],
      ...(extensions === undefined ? [] : ['--extensions-dir', extensions]),
      ...(without.length === 0 ? [] : ['--builtin-extensions-dir', builtIn(server, without, dataFolder)]),
    ],
    { cwd: server, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' },
  );
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      kill(child);
      await gone;
    }
    if (data === undefined) {
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    }
  };
  const url = await new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      output += chunk;
      log(String(chunk));
      const match = /Web UI available at (http:\/\/\S+)|(http:\/\/127\.0\.0\.1:\d+)/.exec(output);
      if (match !== null) {
        resolve((match[1] ?? match[2]).replace(/\/$/, '').replace('localhost', '127.0.0.1'));
      }
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void gone.then((code) => reject(new Error(`VS Code ended at once (${code}):\n${output}`)));
  });
  return { url, data: dataFolder, pid: child.pid, stop };
}

/** A folder with VS Code's own extensions but some, by the names of their folders. */
function builtIn(server, without, dataFolder) {
  const folder = join(dataFolder, 'built-in');
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(join(server, 'extensions'))) {
    if (!without.includes(name)) {
      symlinkSync(join(server, 'extensions', name), join(folder, name), 'junction');
    }
  }
  return folder;
}

/** Folders of installed extensions by the package and the VS Code that they are for; they go when this process ends. */
const installations = new Map();

/** Installs a package as a user does, once for all hosts of this process. @returns the folder of extensions */
function installed(vsix, { main, node, server, log }) {
  const key = `${server} ${vsix}`;
  if (!installations.has(key)) {
    const folder = mkdtempSync(join(tmpdir(), 'retrospect-extensions-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    const told = ['--install-extension', vsix, '--accept-server-license-terms', '--force'];
    const folders = ['--server-data-dir', join(folder, 'data'), '--extensions-dir', join(folder, 'extensions')];
    const installing = finished(spawn(node, [main, ...told, ...folders], { cwd: server }), log);
    installations.set(
      key,
      installing.then(() => join(folder, 'extensions')),
    );
  }
  return installations.get(key);
}

/** Ends a server with the processes that it started. */
function kill(child) {
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') {
      throw error;
    }
  }
}

function finished(child, log) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      output += chunk;
      log(String(chunk));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => (code === 0 ? resolve(undefined) : reject(new Error(output))));
  });
}

/** VS Code shows an extension in Korean when it is told that a language pack exists; its own words stay English. */
function pretendKoreanLanguagePack(dataFolder) {
  const words = join(dataFolder, 'words.json');
  writeFileSync(words, '{ "version": "1.0.0", "contents": {} }');
  const pack = {
    hash: 'empty',
    extensions: [{ extensionIdentifier: { id: 'test.words' }, version: '1.0.0' }],
    translations: { vscode: words },
    label: 'ko',
  };
  writeFileSync(join(dataFolder, 'data', 'languagepacks.json'), JSON.stringify({ ko: pack }));
}

/**
 * The address of a window.
 * @param {string} url of the host
 * @param {{ folder?: string, workspace?: string, extension?: string, tests?: string }} window absolute paths
 */
export function windowUrl(url, { folder, workspace, extension, tests } = {}) {
  const authority = new URL(url).host;
  const remote = (path) => `vscode-remote://${authority}${path.replaceAll('\\', '/').replace(/^(?!\/)/, '/')}`;
  const payload = [
    ...(extension ? [['extensionDevelopmentPath', remote(extension)]] : []),
    ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
  ];
  const query = new URLSearchParams();
  if (folder !== undefined) {
    query.set('folder', folder);
  }
  if (workspace !== undefined) {
    query.set('workspace', workspace);
  }
  if (folder === undefined && workspace === undefined) {
    query.set('ew', 'true');
  }
  if (payload.length > 0) {
    query.set('payload', JSON.stringify(payload));
  }
  return `${url}/?${query}`;
}
