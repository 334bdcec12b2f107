// Parts of `npm run bench` that need no window: the document model in processes of their own, bundled as it is shipped.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../../scripts/install.mjs';
import { median, quantile } from './statistics.mjs';

const here = join(root, 'test', 'bench');
const require = createRequire(import.meta.url);

/** Runs a script of this folder in a Node. @returns what it prints */
function run(node, script, ...given) {
  const flags = ['memory.mjs', 'library.mjs', 'year.mjs'].includes(script) ? ['--expose-gc'] : [];
  const output = execFileSync(node, [...flags, join(here, script), ...given.map(String)], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(output);
}

const majorOf = (node) =>
  execFileSync(node, ['-p', 'process.versions.node.split(".")[0]'], { encoding: 'utf8' }).trim();
const others = ['alfaaz', '@iarna/word-count'];

/** How fast text is counted beside the fastest word counters for JavaScript, and who counts right. @param {string[]} nodes */
export function counter(nodes, { megabytes = 10, rounds = 11, progress }) {
  const rows = [];
  for (const node of nodes) {
    const version = `Node ${majorOf(node)}`;
    progress(`counters, ${version}`);
    for (const [name, { bytes, times }] of Object.entries(run(node, 'counter.mjs', megabytes, rounds))) {
      const speed = (counter) => `${(bytes / 1000 / median(times[counter])).toFixed(0)} MB/s`;
      const fastest = others.toSorted((a, b) => median(times[a]) - median(times[b]))[0];
      const ratio = median(times[fastest]) / median(times.ours);
      rows.push({
        name: `count ${megabytes} MB, ${name}, ${version}`,
        ratio: `${ratio.toFixed(2)} × as fast as ${fastest}, ${speed('ours')}`,
        values: times.ours,
        unit: 'ms',
        target: '≥ 0.7 × the fastest',
        passed: ratio >= 0.7,
      });
      rows.push(
        ...others.map((other) => ({ name: `  ${other}`, ratio: speed(other), values: times[other], unit: 'ms' })),
      );
    }
  }
  return [...rows, ...correctness()];
}

/** Words of the 48 counted examples, some of which are Markdown: ours read it, the others know plain text only. */
function correctness() {
  const { Retrospective, wordsOf } = require('../../dist/bench/model.js');
  const counters = {
    Retrospect: (markdown) => wordsOf(Retrospective.parse(markdown).counts),
    alfaaz: require('alfaaz').countWords,
    '@iarna/word-count': require('@iarna/word-count'),
  };
  const { vectors } = JSON.parse(readFileSync(join(root, 'test', 'fixtures', 'vectors', 'counting.json'), 'utf8'));
  const korean = vectors.filter(({ lang }) => lang === 'ko');
  return Object.entries(counters).map(([name, count], index) => {
    const right = (cases) => cases.filter(({ markdown, words }) => count(markdown) === words).length;
    const stripped = vectors.filter(({ visible, words }) => count(visible.join('\n')) === words).length;
    const row = {
      name: index === 0 ? 'words counted right' : `  ${name}`,
      ratio: `Korean ${right(korean)} of ${korean.length}; without markup ${stripped} of ${vectors.length}`,
      values: [right(vectors)],
      unit: `of ${vectors.length}`,
    };
    return index > 0 ? row : { ...row, target: 'all', passed: right(vectors) === vectors.length };
  });
}

/** What a letter typed anywhere costs the document model, by the size of the post, beside reading the post anew. */
export function editCurve(node, { edits = 1000, progress }) {
  progress('edits of posts from 10 KB to 4 MB');
  const limits = { 1000: [0.5, 1], 4000: [1, 2] };
  const result = run(node, 'editing.mjs', edits, 10, 100, 1000, 4000);
  const timesFaster = (whole, values) => `${(median(whole) / median(values)).toFixed(0)} × as fast as reading it anew`;
  const rows = result.sizes.flatMap(({ kilobytes, parse, edits: values }) => {
    const limit = limits[kilobytes];
    const size = kilobytes < 1000 ? `${kilobytes} KB` : `${kilobytes / 1000} MB`;
    return [
      {
        name: `a letter and the counts, ${size}`,
        ratio: timesFaster(parse, values),
        values,
        unit: 'ms',
        ...(limit && {
          target: `≤ ${limit[0]} ms, p95 ≤ ${limit[1]} ms`,
          passed: median(values) <= limit[0] && quantile(values, 0.95) <= limit[1],
        }),
      },
      { name: '  reading it anew', values: parse, unit: 'ms' },
    ];
  });
  const whole = result.sizes.find(({ kilobytes }) => kilobytes === 1000).parse;
  const far = (name, values) => ({ name: `  ${name}, 1 MB`, ratio: timesFaster(whole, values), values, unit: 'ms' });
  return [
    ...rows,
    far('a fence opened at the top', result.far.fenceOpened),
    far('the fence removed again', result.far.fenceRemoved),
    far('a definition added at the end', result.far.definitionAdded),
  ];
}

/** Heap that an open post of 1 MB keeps, HTML and counts included. */
export function memory(node, { kilobytes = 1000, progress }) {
  progress('memory of open posts');
  return Object.entries(run(node, 'memory.mjs', kilobytes)).map(([language, { bytes, kept }]) => ({
    name: `heap of an open post, ${kilobytes / 1000} MB, ${language}`,
    ratio: `${(kept / bytes).toFixed(1)} × its text in UTF-8`,
    values: [kept / 1024 / 1024],
    unit: 'MB',
    target: '≤ 6 ×',
    passed: kept / bytes <= 6,
  }));
}

/** How long posts made to be slow hold up everybody else at a stretch: the worst of them. */
export function pauses(node, { named = 4, progress }) {
  progress('posts made to be slow');
  const result = run(node, 'pauses.mjs');
  const rows = (what, key, limit) => {
    const worst = result.toSorted((a, b) => b[key] - a[key]);
    return [
      {
        name: `longest stretch of work, ${what}`,
        ratio: `${result.length} slow posts; ${result.filter((each) => each[key] <= 16).length} within 16 ms`,
        values: worst.map((each) => each[key]),
        unit: 'ms',
        ...(limit && { target: `none > ${limit} ms`, passed: worst[0][key] <= limit }),
      },
      ...worst.slice(0, named).map((each) => ({ name: `  ${each.name}`, values: [each[key]], unit: 'ms' })),
    ];
  };
  return [...rows('typing', 'typed', 100), ...rows('opening', 'opened')];
}

/** What the index of a blog's retrospectives costs: the first time, the next start, and while it is kept. */
export function library(node, { sizes = [100, 1_000, 10_000], progress }) {
  return sizes.flatMap((posts) => {
    progress(`an index of ${posts} posts`);
    const result = run(node, 'library.mjs', posts);
    const { detected, detection, found, first, kept, firstReads, shown, verified, laterReads, cacheBytes } = result;
    const isLargest = posts === 10_000;
    const limit = (value, most, unit) => isLargest && { target: `≤ ${most} ${unit}`, passed: value <= most };
    const megabytes = kept / 1024 / 1024;
    return [
      {
        name: `which blog it is, ${posts} posts`,
        ratio: `${detection.engine}; the disk was asked ${detection.asked} times`,
        values: [detected.time],
        unit: 'ms',
      },
      {
        name: `first index of ${posts} posts`,
        ratio: `${found} retrospectives; ${firstReads.files} files read; held others up ${first.pause.toFixed(0)} ms at most`,
        values: [first.time],
        unit: 'ms',
        ...limit(first.time, 5_000, 'ms'),
      },
      {
        name: '  shown from the cache',
        ratio: `${(cacheBytes / 1024).toFixed(0)} KB of it`,
        values: [shown.time],
        unit: 'ms',
        ...limit(shown.time, 300, 'ms'),
      },
      { name: '  verified', ratio: `${laterReads} files read`, values: [verified.time], unit: 'ms' },
      { name: '  heap', values: [megabytes], unit: 'MB', ...limit(megabytes, 60, 'MB') },
    ];
  });
}

/** What a person's year in git costs: one large repository, and many small ones, beside a git that only lists hashes. */
export function year(node, { commits = 100_000, repositories = 50, each = 200, rounds = 5, progress }) {
  progress(`a year out of ${commits} commits, and out of ${repositories} repositories`);
  const { large, bare, small, smallBare } = run(node, 'year.mjs', commits, repositories, each, rounds);
  const times = (results) => results.map(({ time }) => time);
  const megabytes = (results, key) => results.map((result) => result[key] / 1024 / 1024);
  const most = (results, key) => Math.max(...results.map((result) => result[key]));
  const ratio = (results, base) => `${(median(times(results)) / median(base)).toFixed(1)} × git log --format=%H`;
  const peak = Math.max(...megabytes(large, 'peak'));
  return [
    {
      name: `a year out of ${commits} commits`,
      ratio: `${ratio(large, bare)}; ${large[0].commits} of the person; held others up ${most(large, 'pause').toFixed(0)} ms at most`,
      values: times(large),
      unit: 'ms',
      target: '≤ 3000 ms',
      passed: median(times(large)) <= 3_000,
    },
    { name: '  git log --format=%H', values: bare, unit: 'ms' },
    {
      name: '  heap meanwhile',
      ratio: `${Math.max(...megabytes(large, 'kept')).toFixed(1)} MB kept`,
      values: megabytes(large, 'peak'),
      unit: 'MB',
      target: '≤ 50 MB',
      passed: peak <= 50,
    },
    {
      name: `a year out of ${small[0].repositories} repositories of ${each} commits`,
      ratio: `${ratio(small, smallBare)}, one after the other`,
      values: times(small),
      unit: 'ms',
    },
    { name: '  git log --format=%H', values: smallBare, unit: 'ms' },
  ];
}
