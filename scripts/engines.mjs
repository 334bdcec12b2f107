// Part of `npm run test:full`: builds the draft that the extension makes with the real engine of each blog, and looks for it
// in what the engine publishes. `node scripts/engines.mjs [engine…]` runs it alone.
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installDependencies, npm, root } from './install.mjs';

/** How each engine builds a site: its program below node_modules, its arguments, the folder it writes. */
const engines = {
  hexo: { program: 'hexo/bin/hexo', args: ['generate'], output: 'public' },
  eleventy: { program: '@11ty/eleventy/cmd.cjs', args: [], output: '_site' },
  astro: { program: 'astro/astro.js', args: ['build'], output: 'dist' },
  docusaurus: { program: '@docusaurus/core/bin/docusaurus.mjs', args: ['build'], output: 'build' },
};

/** Engines tell their makers nothing of it. */
const quiet = { ASTRO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', NO_UPDATE_NOTIFIER: '1', CI: '1' };

/** Installs an engine where its lock file says, once. @returns its node_modules */
function install(engine) {
  const from = join(root, 'test', 'engines', engine);
  const to = join(root, '.vscode-test', 'engines', engine);
  const lock = 'package-lock.json';
  const isThere =
    existsSync(join(to, 'node_modules', '.package-lock.json')) &&
    readFileSync(join(to, lock), 'utf8') === readFileSync(join(from, lock), 'utf8');
  if (!isThere) {
    console.log(`Installing ${engine} …`);
    mkdirSync(to, { recursive: true });
    for (const file of ['package.json', lock]) {
      cpSync(join(from, file), join(to, file));
    }
    npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: to });
  }
  return join(to, 'node_modules');
}

function run(file, args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...quiet } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('close', (status) => resolve({ status, output }));
  });
}

const decoded = (html) => html.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'");

/** The page of the post: that which is titled like it and shows its picture. */
function pageOf(site, { title, alt }) {
  return readdirSync(site, { recursive: true })
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path: path.replaceAll('\\', '/'), html: decoded(readFileSync(join(site, path), 'utf8')) }))
    .filter(({ html }) => html.includes(alt))
    .find(({ html }) => /<title[^>]*>([^<]*)/.exec(html)?.[1].includes(title));
}

/** The published file that the page shows with that alternative text. */
function pictureOf(site, page, alt) {
  const tag = page.html.match(/<img\b[^>]*>/g)?.find((image) => image.includes(alt));
  const source = tag === undefined ? undefined : /\ssrc=["']?([^"'\s>]+)/.exec(tag)?.[1];
  if (source === undefined) {
    return undefined;
  }
  const path = decodeURI(new URL(source, `https://site.example/${page.path}`).pathname).slice(1);
  // A site below a base path is published without it in front.
  return [path, path.slice(path.indexOf('/') + 1)].map((each) => join(site, each)).find((file) => existsSync(file));
}

/** What is missing of the post in the site that its engine builds; empty when all is there. */
async function tryEngine(engine) {
  const { program, args, output } = engines[engine];
  const modules = install(engine);
  const blog = mkdtempSync(join(tmpdir(), `retrospect-${engine}-`));
  try {
    cpSync(join(root, 'test', 'fixtures', 'blogs', engine), blog, { recursive: true });
    const { scaffold } = createRequire(import.meta.url)(join(root, 'dist', 'test', 'engines.js'));
    const picture = join(root, 'media', 'icon.png');
    const made = await scaffold(blog, root, picture);
    console.log(`${engine}: ${made.post}, ${made.picture}`);
    symlinkSync(modules, join(blog, 'node_modules'), 'junction');
    const built = await run(process.execPath, [join(blog, 'node_modules', program), ...args], blog);
    if (built.status !== 0) {
      return [`the engine failed:\n${built.output}`];
    }
    const site = join(blog, output);
    const page = existsSync(site) ? pageOf(site, made) : undefined;
    if (page === undefined) {
      return [`no page is titled “${made.title}” and shows “${made.alt}”:\n${built.output}`];
    }
    const published = pictureOf(site, page, made.alt);
    console.log(`${engine}: ${page.path}, ${published?.slice(site.length + 1)}`);
    return [
      ...(made.engine === engine ? [] : [`it was taken for ${made.engine}`]),
      ...(page.html.includes(made.caption) ? [] : ['its caption is missing']),
      ...(published !== undefined && statSync(published).size > 0 ? [] : ['its picture is not published']),
    ];
  } finally {
    rmSync(blog, { recursive: true, force: true });
  }
}

/** @returns {Promise<{ passed: number, failed: number }>} one for each engine */
export async function runEngines(names = Object.keys(engines)) {
  const { build } = await import('../esbuild.mjs');
  await build(['test-engines']);
  const result = { passed: 0, failed: 0 };
  for (const engine of names) {
    const began = Date.now();
    const problems = await tryEngine(engine);
    const seconds = ((Date.now() - began) / 1000).toFixed(1);
    console.log(`${problems.length === 0 ? '✔' : '✘'} ${engine} (${seconds} s)`);
    problems.forEach((problem) => console.error(`  ${problem}`));
    result[problems.length === 0 ? 'passed' : 'failed']++;
  }
  return result;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  installDependencies();
  const names = process.argv.slice(2);
  const { passed, failed } = await runEngines(names.length > 0 ? names : undefined);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed > 0 ? 1 : 0);
}
