// `npm run bench`: how fast, how large. Measures in windows of a real VS Code with the packaged extension, against VS
// Code's own Markdown preview and against the least that a preview can do, in one run. Exits with 1 when a target is missed.
//   -- --only sizes,counter,edit,pauses,memory,library,year,fresh,draft,menu,latency   parts
//   -- --sizes 12,100,1000   KB of the posts for latency (these, unless told otherwise)
// Of the parts, counter, edit, pauses, memory, library and year need no window.
import { installDependencies } from './install.mjs';

const inWindows = ['fresh', 'draft', 'menu', 'latency'];
const headless = ['counter', 'edit', 'pauses', 'memory', 'library', 'year'];
const parts = ['sizes', ...headless, ...inWindows];
const { only, sizesOfPosts } = readArguments(process.argv.slice(2));

installDependencies();
const { packageExtension } = await import('./package.mjs');
const { Stage } = await import('../test/bench/windows.mjs');
const { build } = await import('../esbuild.mjs');
const { hosts, installNode } = await import('./host.mjs');
const { counter, editCurve, library, memory, pauses, year } = await import('../test/bench/headless.mjs');
const measures = await import('../test/bench/measures.mjs');
const { table } = await import('../test/bench/statistics.mjs');

const began = Date.now();
const progress = (what) => console.log(`${String(Math.round((Date.now() - began) / 1000)).padStart(4)} s  ${what}`);

const isWanted = (part) => only.includes(part);
const rows = [];
const vsix = only.every((part) => headless.includes(part)) ? undefined : await packageExtension();
if (isWanted('sizes')) {
  rows.push(...measures.sizes(vsix));
}
if (headless.some(isWanted)) {
  await build(['bench-model']);
  // What VS Code runs extensions in, and the Node at hand, in which counters rank differently.
  const newest = installNode(hosts.newest.node);
  if (isWanted('counter')) {
    rows.push(...counter([...new Set([process.execPath, newest])], { progress }));
  }
  if (isWanted('edit')) {
    rows.push(...editCurve(newest, { progress }));
  }
  if (isWanted('pauses')) {
    rows.push(...pauses(newest, { progress }));
  }
  if (isWanted('memory')) {
    rows.push(...memory(newest, { progress }));
  }
  if (isWanted('library')) {
    rows.push(...library(newest, { progress }));
  }
  if (isWanted('year')) {
    rows.push(...year(newest, { progress }));
  }
}
let failure;
if (inWindows.some(isWanted)) {
  const stage = new Stage();
  const stop = async () => {
    await stage.stop();
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.once(signal, stop);
  }
  try {
    progress('two VS Codes, one with the package');
    await stage.start(vsix);
    if (isWanted('latency')) {
      for (const kilobytes of sizesOfPosts) {
        rows.push(...(await measures.latency(stage, { kilobytes, progress })));
      }
    }
    if (isWanted('draft')) {
      rows.push(...(await measures.draft(stage, { progress })));
    }
    if (isWanted('menu')) {
      rows.push(...(await measures.menu(stage, { progress })));
    }
    if (isWanted('fresh')) {
      rows.push(...(await measures.freshWindows(stage, { progress })));
    }
  } catch (error) {
    failure = error;
  } finally {
    await stage.stop();
  }
}

if (rows.length > 0) {
  console.log(`\n${table(rows)}\n`);
}
console.log(
  [
    'Compare ratios between machines, not times. Times end when the DOM shows the result, before it is painted; first',
    'previews end when the loaded page is made visible, within 4 ms. Loading is the time between marks that VS Code sets',
    'around require, activate() its "Call Activate", the wait for translations its "Load Code" ("Developer: Startup',
    'Performance"), all in whole milliseconds and while other extensions start too. The document model (retrospective.js)',
    "loads later, with the first post. VS Code's own preview and the floor run in a VS Code without this extension.",
    'Counters take turns on the same texts, after rounds that only warm them up; letters are typed all over the post; heap',
    'is what is left of it after a collection, the HTML and the counts of all blocks included.',
  ].join('\n'),
);
if (failure !== undefined) {
  console.error(failure);
}
const missed = rows.filter(({ passed }) => passed === false);
console.log(missed.length > 0 ? `\n${missed.length} targets missed` : failure ? '\nNot finished' : '\nAll targets met');
process.exit(missed.length > 0 || failure ? 1 : 0);

/** What to measure. Ends the program, with a word on why, when that cannot be understood. */
function readArguments(given) {
  const valuesOf = (flag, fallback) => {
    const at = given.indexOf(flag);
    return at < 0 ? fallback : (given[at + 1] ?? '').split(',');
  };
  const wanted = valuesOf('--only', parts);
  const kilobytes = valuesOf('--sizes', ['12', '100', '1000']).map(Number);
  const unknown = wanted.filter((part) => !parts.includes(part));
  if (unknown.length > 0) {
    console.error(`--only takes ${parts.join(', ')}; not: ${unknown.join(', ')}`);
    process.exit(2);
  }
  if (!kilobytes.every((size) => size >= 1 && size <= 10_000)) {
    console.error('--sizes takes numbers of KB from 1 to 10000, such as 12,100,1000.');
    process.exit(2);
  }
  return { only: wanted, sizesOfPosts: kilobytes };
}
