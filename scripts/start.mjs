// `npm start`: builds the extension and opens a real VS Code with it and a sample blog.
//   -- --port N     fixed port          -- --desktop    use the installed `code` instead of the browser
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies, root } from './install.mjs';

const flags = process.argv.slice(2);
const portAt = flags.indexOf('--port');
const port = portAt < 0 ? 0 : Number(flags[portAt + 1]);
if (!Number.isInteger(port) || port < 0 || port > 65535) {
  console.error('--port takes a number from 0 to 65535.');
  process.exit(2);
}

installDependencies();
const { build, shipped } = await import('../esbuild.mjs');
await build(shipped, { development: true });

const blog = mkdtempSync(join(tmpdir(), 'retrospect-blog-'));
cpSync(join(root, 'test', 'fixtures', 'sample-blog'), blog, { recursive: true });
const leave = () => rmSync(blog, { recursive: true, force: true });

if (flags.includes('--desktop')) {
  const code = spawn('code', ['--wait', '--new-window', `--extensionDevelopmentPath=${root}`, blog], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  code.once('error', () => {
    leave();
    console.error('No "code" on this machine. Install VS Code with its command line, or leave --desktop out.');
    process.exit(1);
  });
  code.once('exit', (status) => {
    leave();
    process.exit(status ?? 0);
  });
} else {
  const { startHost, windowUrl } = await import('./host.mjs');
  const host = await startHost({ port, settings: { 'workbench.startupEditor': 'none' } });
  const url = windowUrl(host.url, { folder: blog, extension: root.replace(/[\\/]$/, '') });
  let leaving = false;
  const stop = async () => {
    if (!leaving) {
      leaving = true;
      await host.stop();
      leave();
      process.exit(0);
    }
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  console.log(
    `\nVS Code with Retrospect and a sample blog:\n\n  ${url}\n\nIn it: F1, then "New Yearly Retrospective". Ctrl+C here ends it.`,
  );
  openInBrowser(url);
}

/** Opens the address where there is a screen to open it on; elsewhere the printed one is enough. */
function openInBrowser(url) {
  const hasScreen = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasScreen || process.env.CI || process.env.BROWSER === 'none') {
    return;
  }
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['rundll32', ['url.dll,FileProtocolHandler', url]]
        : ['xdg-open', [url]];
  if (process.platform !== 'linux' || existsSync('/usr/bin/xdg-open')) {
    spawn(command, args, { stdio: 'ignore', detached: true })
      .on('error', () => {})
      .unref();
  }
}
