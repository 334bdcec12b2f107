// `npm run test:desktop`: the host suite in the desktop VS Code, the oldest that the extension supports and the newest.
//   -- --only 1.100.0,stable   one of them
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies, root } from './install.mjs';

installDependencies();
const { downloadAndUnzipVSCode, runTests, SilentReporter } = await import('@vscode/test-electron');

const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const oldest = engines.vscode.replace('^', '');
const onlyAt = process.argv.indexOf('--only');
const versions = onlyAt < 0 ? [oldest, 'stable'] : (process.argv[onlyAt + 1] ?? '').split(',');

/** The program of a desktop VS Code, downloaded once. Undefined, and said, where it cannot be had. */
async function getDesktop(version) {
  console.log(`Getting the desktop VS Code ${version} …`);
  const cachePath = join(root, '.vscode-test');
  try {
    return await downloadAndUnzipVSCode({ version, cachePath, reporter: new SilentReporter(), timeout: 15_000 });
  } catch (error) {
    const reason = String(error instanceof Error ? error.message : error).split('\n')[0];
    console.error(
      `The desktop VS Code ${version} cannot be downloaded from this machine (${reason}); "npm test" runs the same suite in a VS Code shown by a browser.`,
    );
    return undefined;
  }
}

/** Runs the suite in one version, on a copy of the sample blog. @returns whether it passed */
async function runIn(vscodeExecutablePath) {
  // Short: VS Code puts a socket into its user data folder, whose path may have about 100 characters.
  const folder = mkdtempSync(join(tmpdir(), 'retro-'));
  const blog = join(folder, 'blog');
  cpSync(join(root, 'test', 'fixtures', 'sample-blog'), blog, { recursive: true });
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root.replace(/[\\/]$/, ''),
      extensionTestsPath: join(root, 'dist', 'test', 'host', 'index.js'),
      launchArgs: [
        blog,
        `--user-data-dir=${join(folder, 'user')}`,
        `--extensions-dir=${join(folder, 'extensions')}`,
        ...['--disable-extensions', '--disable-workspace-trust', '--disable-gpu', '--skip-welcome'],
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    });
    return true;
  } catch (error) {
    console.error(String(error instanceof Error ? error.message : error));
    return false;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

const failed = [];
let isBuilt = false;
for (const version of versions) {
  const program = await getDesktop(version);
  if (program === undefined) {
    failed.push(version);
    break; // the next one comes from the same place
  }
  if (!isBuilt) {
    const { build, shipped } = await import('../esbuild.mjs');
    await build([...shipped, 'test-host']);
    isBuilt = true;
  }
  if (!(await runIn(program))) {
    failed.push(version);
  }
}
console.log(failed.length > 0 ? `Failed: ${failed.join(', ')}` : `Passed: ${versions.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
