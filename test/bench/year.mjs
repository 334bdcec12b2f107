// Reads a year out of generated repositories as the extension does, as JSON: a process of its own, with --expose-gc.
// Arguments: commits of the large one, number of small ones, commits of each, rounds.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
/** Not among the globals that the linter knows of. */
const { AbortController } = globalThis;
const { gatherHistories } = require('../../dist/bench/model.js');

const [largeCommits, smallOnes, smallCommits, rounds] = process.argv.slice(2).map(Number);
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'retrospect-year-')));
const home = join(folder, 'home');
mkdirSync(home);
writeFileSync(join(home, '.gitconfig'), '[user]\n\tname = Kim\n\temail = kim@example.com\n[gc]\n\tauto = 0\n');
process.env.HOME = home;
const env = { PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1' };

const year = 2021;
/** Six years of commits end with the year. */
const ends = Date.UTC(year + 1, 0, 1) / 1000;
const authors = 50;
/** A branch of four commits is merged every so many. */
const mergeEvery = 20;

/** Commits of `authors` people in turn, two files each, as `git fast-import` reads them. */
function* stream(commits) {
  const step = Math.floor((6 * 365 * 86_400) / commits);
  let trunk = 0;
  let side = 0;
  for (let at = 1; at <= commits; at++) {
    const within = at % mergeEvery;
    const isSide = within >= 10 && within < 14;
    const isMerge = within === 15 && side > 0;
    const person =
      at % authors === 0 ? 'Kim <kim@example.com>' : `Person ${at % authors} <p${at % authors}@example.com>`;
    const date = `${ends - (commits - at + 1) * step} +0900`;
    const message = isMerge ? `Merge branch ${at}` : `Change how number ${at} is worked out, and say why in the notes`;
    const parent = isSide && side > trunk ? side : trunk;
    yield [
      `commit refs/heads/${isSide ? 'side' : 'main'}`,
      `mark :${at}`,
      `author ${person} ${date}`,
      `committer ${person} ${date}`,
      `data ${Buffer.byteLength(message)}`,
      message,
      ...(parent > 0 ? [`from :${parent}`] : []),
      ...(isMerge ? [`merge :${side}`] : []),
      ...(isMerge
        ? []
        : [`src/part${at % 40}/file${at % 7}.ts`, `doc/${at % 90}.md`].flatMap((path) => [
            `M 644 inline ${path}`,
            `data ${String(at).length}`,
            String(at),
          ])),
      '',
    ].join('\n');
    if (isSide) {
      side = at;
    } else {
      trunk = at;
      side = isMerge ? 0 : side;
    }
  }
}

async function make(name, commits) {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', '--template=', path], { env });
  const child = spawn('git', ['fast-import', '--quiet'], { cwd: path, env, stdio: ['pipe', 'inherit', 'inherit'] });
  const ended = new Promise((resolve, reject) =>
    child.once('close', (status) => (status === 0 ? resolve() : reject(new Error(`fast-import: ${status}`)))),
  );
  for (const commit of stream(commits)) {
    if (!child.stdin.write(commit)) {
      await new Promise((resolve) => child.stdin.once('drain', resolve));
    }
  }
  child.stdin.end();
  await ended;
  return path;
}

/** Bytes of JavaScript values and buffers. */
function used() {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function collected() {
  for (let round = 0; round < 4; round++) {
    globalThis.gc();
  }
  return used();
}

/** Time, the most memory in use meanwhile, what is kept, and how long anybody else had to wait at most. */
async function gather(folders) {
  const before = collected();
  let peak = before;
  let pause = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    pause = Math.max(pause, now - last - 1);
    last = now;
    peak = Math.max(peak, used());
  }, 1);
  const began = performance.now();
  const gathered = await gatherHistories({
    year,
    folders,
    repositories: [],
    now: new Date(ends * 1000),
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  const time = performance.now() - began;
  clearInterval(timer);
  if (gathered.problems.length > 0) {
    throw new Error(JSON.stringify(gathered.problems));
  }
  const kept = collected() - before;
  const commits = gathered.histories.reduce((sum, history) => sum + history.commits.length, 0);
  return { time, peak: peak - before, kept, pause, commits, repositories: gathered.histories.length };
}

/** Milliseconds of a git that only writes the hashes, read and thrown away. */
function bare(path) {
  const began = performance.now();
  execFileSync('git', ['log', '--format=%H', '--branches'], { cwd: path, env, maxBuffer: 2 ** 30 });
  return performance.now() - began;
}

async function repeat(work) {
  const results = [];
  for (let round = 0; round < rounds; round++) {
    results.push(await work());
  }
  return results;
}

try {
  const large = await make('large', largeCommits);
  const small = join(folder, 'small');
  for (let at = 0; at < smallOnes; at++) {
    await make(join('small', `r${at}`), smallCommits);
  }
  console.log(
    JSON.stringify({
      large: await repeat(() => gather([large])),
      bare: await repeat(() => bare(large)),
      small: await repeat(() => gather([small])),
      smallBare: await repeat(() => {
        const began = performance.now();
        for (let at = 0; at < smallOnes; at++) {
          bare(join(small, `r${at}`));
        }
        return performance.now() - began;
      }),
    }),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
