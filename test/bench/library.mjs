// Indexes a blog of so many posts on disk as the extension does, as JSON: a process of its own, with --expose-gc.
// Argument: number of posts. One in fifty is a retrospective.
import { mkdirSync, mkdtempSync, promises, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makePost } from './posts.mjs';

const require = createRequire(import.meta.url);
const {
  blogConventions,
  blogFor,
  detectBlogs,
  FolderIndex,
  inSlices,
  nextTurn,
  samplePosts,
} = require('../../dist/bench/model.js');

const count = Number(process.argv[2]);
const folder = mkdtempSync(join(tmpdir(), 'retrospect-library-'));
const reads = { files: 0, stats: 0 };

/** Writes the posts: 4 KB each, retrospectives 12 KB. */
function writePosts() {
  const post = makePost(4).replace(/^title: .*$/m, 'title: "A walk to the river, and what I saw"');
  const retrospective = makePost(12);
  for (let at = 0; at < count; at++) {
    const year = 2000 + (at % 25);
    const path = join(
      folder,
      'content',
      'posts',
      String(year),
      `${String(at).padStart(5, '0')}-a-walk-to-the-river.md`,
    );
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, at % 50 === 0 ? retrospective.replaceAll('2024', String(year)) : post);
  }
}

const files = {
  async list() {
    const entries = await promises.readdir(folder, { recursive: true });
    return {
      paths: entries.filter((path) => path.endsWith('.md')).map((path) => path.replaceAll('\\', '/')),
      isWhole: true,
    };
  },
  async stat(path) {
    reads.stats++;
    const { mtimeMs, size } = await promises.stat(join(folder, path));
    return { modified: mtimeMs, size };
  },
  async read(path) {
    reads.files++;
    return { text: (await promises.readFile(join(folder, path))).toString() };
  },
};

/** Bytes in use after collections. */
function heap() {
  for (let round = 0; round < 4; round++) {
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
}

/** Which blog it is, and how a new post in it is named and begins. @returns how often the disk was asked */
async function detect() {
  let asked = 0;
  const port = {
    async list(path) {
      asked++;
      const entries = await promises.readdir(join(folder, path), { withFileTypes: true }).catch(() => []);
      return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    },
    async read(path) {
      asked++;
      return promises.readFile(join(folder, path), 'utf8').catch(() => undefined);
    },
  };
  const { paths } = await files.list();
  const blog = blogFor(await detectBlogs(port), paths);
  const sample = samplePosts(blog, paths);
  const texts = await Promise.all(sample.map(async (path) => ({ path, text: (await port.read(path)).slice(0, 4096) })));
  blogConventions(blog, texts);
  return { asked, engine: blog.engine };
}

const newIndex = () =>
  new FolderIndex(files, () => Promise.resolve(require('../../dist/bench/model.js')), {
    turn: nextTurn,
    run: inSlices,
  });

/** Milliseconds that `work` takes, and the longest in it that a timer had to wait. */
async function timed(work) {
  let last = performance.now();
  let pause = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    pause = Math.max(pause, now - last - 1);
    last = now;
  }, 1);
  const began = performance.now();
  await work();
  const time = performance.now() - began;
  clearInterval(timer);
  return { time, pause };
}

try {
  writePosts();
  writeFileSync(join(folder, 'hugo.toml'), "baseURL = 'https://example.com/'\ntitle = 'A blog'\n");
  let detection;
  const detected = await timed(async () => (detection = await detect()));
  let index = newIndex();
  const before = heap();
  const first = await timed(() => index.refresh());
  const kept = heap() - before;
  const found = index.library.entries.length;
  const cache = index.toCache();
  index = undefined;
  const firstReads = { ...reads };

  index = newIndex();
  const path = join(folder, 'library.json');
  writeFileSync(path, cache);
  const shown = await timed(async () => {
    index.restore((await promises.readFile(path)).toString());
  });
  const verified = await timed(() => index.refresh());
  console.log(
    JSON.stringify({
      detected,
      detection,
      found,
      first,
      kept,
      firstReads,
      shown,
      verified,
      laterReads: reads.files - firstReads.files,
      cacheBytes: Buffer.byteLength(cache),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
