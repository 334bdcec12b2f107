// `npm run soak`: hours of writing in a real VS Code, with a blog of 10,000 posts, 20 of them open, 5 with a preview, one of
// 4 MB. Measures along the way what memory holds and how fast a preview follows, and in the end what is left once
// everything is closed. Exits with 1 when memory grows, something slows down, or something is left.
//   -- --edits 100000   changes of text (10,000, unless told otherwise)
//   -- --seed 7         other places, other texts
//   -- --every 2000 --warm-up 1000 --posts 10000   edits between measures and before the first; posts of the blog
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDependencies, root } from './install.mjs';

const options = readArguments(process.argv.slice(2));
installDependencies();
const { build, shipped } = await import('../esbuild.mjs');
const { chromium } = await import('playwright-core');
const { chromiumFlags, ensureChromium } = await import('./chromium.mjs');
const { startHost, windowUrl } = await import('./host.mjs');
const { anchorOf, makeBlog, previews } = await import('../test/soak/posts.mjs');
const { SoakWindow } = await import('../test/soak/window.mjs');
const { verdict } = await import('../test/soak/verdict.mjs');

/** Keys that one latency is the median of. */
const keys = 48;
const picture = join(root, 'dist', 'screenshots', 'soak.png');

const began = Date.now();
const progress = (what) => console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(5)} s  ${what}`);

await build([...shipped, 'test-soak']);
const blog = mkdtempSync(join(tmpdir(), 'retrospect-soak-'));
const profile = mkdtempSync(join(tmpdir(), 'retrospect-soak-profile-'));
const folders = [blog, profile];
const ends = [];
const stop = async () => {
  await Promise.allSettled(ends.splice(0).map((end) => end()));
  folders.forEach((folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => void stop().then(() => process.exit(130)));
}
let broken;
try {
  broken = await soak();
} finally {
  await stop();
}
broken.forEach((promise) => console.error(promise));
console.log(broken.length > 0 ? `\n${broken.length} promises broken` : '\nAll promises kept');
process.exit(broken.length > 0 ? 1 : 0);

/** @returns {Promise<string[]>} the promises that were broken */
async function soak() {
  makeBlog(blog, options.posts);
  const measured = { measures: [] };
  let done;
  let fail;
  const over = new Promise((resolve, reject) => ([done, fail] = [resolve, reject]));
  let window;
  let toldAt = 0;
  /** What the extension host asks for or tells. */
  const answers = {
    before: ({ alive }) => {
      measured.before = alive;
      progress('opened and closed once');
    },
    opened: async () => {
      for (let post = 0; post < previews; post++) {
        await window.previewOf(anchorOf(post));
      }
      progress(`${window.webviews.length} previews`);
    },
    written: ({ edits }) => {
      if (Date.now() - toldAt > 30_000) {
        toldAt = Date.now();
        progress(`${edits} edits`);
      }
    },
    tick: ({ anchor }) => window.tick(anchor),
    latency: ({ anchor }) => window.latency(anchor, keys),
    measured: async ({ edits, heap, ...times }) => {
      const webviews = await window.measureWebviews();
      if (webviews.webviews !== previews) {
        throw new Error(`${webviews.webviews} webviews in place of ${previews}`);
      }
      measured.measures.push({ edits, heap, ...times, ...webviews });
      const megabytes = [heap, webviews.webviewHeap].map((bytes) => `${(bytes / 1024 / 1024).toFixed(1)} MB`);
      progress(`${edits} edits, measured: ${megabytes.join(' in the extension host, ')} in the webviews`);
    },
    after: ({ alive }) => done(Object.assign(measured, { after: alive, webviewsLeft: window.webviews.length })),
    failed: async ({ error }) => {
      await window.screenshot(picture).catch(() => undefined);
      fail(new Error(`${error}\nWhat the window showed: ${picture}`));
    },
  };
  const address = await listen(answers);
  const settings = {
    'files.autoSave': 'off',
    'workbench.colorTheme': 'Default Light Modern',
    'retrospectTests.soak': { address, ...options },
  };
  // They are sent the whole of a post of 4 MB for each of its edits, and keep the extension host waiting for seconds.
  const host = await startHost({ settings, without: ['markdown-language-features'] });
  ends.push(() => host.stop());
  // Webviews need a service worker, which the browser allows no frame of a foreign origin otherwise.
  mkdirSync(join(profile, 'Default'));
  writeFileSync(join(profile, 'Default', 'Preferences'), '{ "profile": { "cookie_controls_mode": 0 } }');
  const context = await chromium.launchPersistentContext(profile, {
    ...{ executablePath: await ensureChromium(), args: chromiumFlags, locale: 'en' },
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    viewport: { width: 2600, height: 700 },
  });
  ends.push(() => context.close());
  const tests = join(root, 'dist', 'test', 'soak.js');
  const url = windowUrl(host.url, { folder: blog, extension: root.replace(/[\\/]$/, ''), tests });
  window = await SoakWindow.open(context, url, async (page) => {
    await page.exposeFunction('codeAutomationLog', (_type, args) => process.env.VERBOSE && console.log(...args));
    page.on('console', (message) => process.env.VERBOSE && console.log('[page]', message.text()));
    await page.exposeFunction('codeAutomationExit', (code) => code !== 0 && fail(new Error(`VS Code ended: ${code}`)));
    page.on('crash', () => fail(new Error('The window crashed.')));
  });
  const { table, broken } = verdict(await over);
  console.log(`\n${table}\n`);
  return broken;
}

/** Answers the extension host, by the last part of an address. @returns the address, on loopback */
async function listen(answers) {
  const server = createServer((request, response) => {
    const answer = async () => {
      let text = '';
      for await (const chunk of request.setEncoding('utf8')) {
        text += chunk;
      }
      return answers[request.url.slice(1)](JSON.parse(text));
    };
    answer().then(
      (value) => response.end(JSON.stringify(value ?? {})),
      (error) => response.writeHead(500).end(JSON.stringify({ error: error.stack })),
    );
  });
  ends.push(() => server.close());
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${server.address().port}`;
}

/** Ends the program, with a word on why, when the arguments cannot be understood. */
function readArguments(given) {
  const read = { edits: 10_000, seed: 1, posts: 10_000 };
  const flags = { '--edits': 'edits', '--seed': 'seed', '--every': 'every', '--warm-up': 'warmUp', '--posts': 'posts' };
  for (let at = 0; at < given.length; at += 2) {
    const value = Number(given[at + 1]);
    if (flags[given[at]] === undefined || !Number.isInteger(value) || value < 1) {
      console.error(`${Object.keys(flags).join(', ')} take a whole number each; not: ${given.slice(at).join(' ')}`);
      process.exit(2);
    }
    read[flags[given[at]]] = value;
  }
  const {
    warmUp = Math.min(read.edits, Math.max(2000, Math.ceil(read.edits / 10))),
    every = Math.ceil(read.edits / 5),
  } = read;
  return { ...read, warmUp, every };
}
