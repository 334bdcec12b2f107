// What `npm run bench` measures. Every measure opens windows of its own and answers with rows of the table.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/install.mjs';
import { anchor, anchorLine, makePost } from './posts.mjs';
import { limited, median } from './statistics.mjs';
import { pause } from './windows.mjs';

const here = join(root, 'test', 'bench');
const probe = join(here, 'extension');
const megabyte = 1024 * 1024;

const ours = { name: 'Retrospect', host: 'with', preview: 'Retrospective: Open Preview to the Side' };
const builtIn = { name: "VS Code's preview", host: 'without', preview: 'Markdown: Open Preview to the Side' };
const floor = { name: 'floor', host: 'without', preview: 'Floor: Open Echo', extension: join(here, 'floor') };

const times = (count) => Array.from({ length: count }, (_, index) => index);
/** A pause that doesn't fall into step with anybody's timers. */
const unevenPause = (index) => pause(150 + ((index * 67) % 200));

/** A window with one post open and VS Code done with starting. */
async function openPost(stage, { host, extension = probe }, kilobytes) {
  const window = await stage.open({ host, extension, files: { 'post.md': makePost(kilobytes) } });
  try {
    await window.openFile('post.md');
    if (host === 'with') {
      await window.page.waitForSelector('#retrospect\\.retrospect\\.counts');
    }
    await pause(2500);
    return window;
  } catch (error) {
    await window.close();
    throw error;
  }
}

/** Sizes on disk of what is shipped. */
export function sizes(vsix) {
  const kilobytes = (path) => [statSync(path).size / 1024];
  return [
    limited('dist/desktop/extension.js', kilobytes(join(root, 'dist', 'desktop', 'extension.js')), 'KB', 60),
    limited('retrospect.vsix', kilobytes(vsix), 'KB', 1024),
  ];
}

/**
 * Everything that needs a window in which nothing has happened yet: the first preview of a 12 KB post, activation, and
 * the heap of the extension host, once with our preview, once with VS Code's, once with none and no extension of ours.
 */
export async function freshWindows(stage, { rounds = 5, progress }) {
  const first = { [ours.name]: [], [builtIn.name]: [] };
  const heap = { [ours.name]: [], [builtIn.name]: [], none: [] };
  const load = [];
  const loadWithWait = [];
  const activate = [];
  for (const round of times(rounds)) {
    for (const contender of round % 2 === 0 ? [ours, builtIn] : [builtIn, ours]) {
      progress(`fresh window ${round + 1} of ${rounds}, ${contender.name}`);
      const window = await openPost(stage, contender, 12);
      try {
        const accepted = await window.command(contender.preview);
        first[contender.name].push((await window.previewFrame()).time - accepted);
        await pause(1000);
        heap[contender.name].push((await window.ask('Bench: Measure Heap')) / megabyte);
        if (contender === ours) {
          const noted = readActivation(await window.ask('Bench: Read Activation Times'));
          load.push(noted.load);
          loadWithWait.push(noted.loadWithWait);
          activate.push(noted.activate);
        }
      } finally {
        await window.close();
      }
    }
    if (round % 2 === 0) {
      const window = await openPost(stage, { host: 'without' }, 12);
      try {
        await pause(1000);
        heap.none.push((await window.ask('Bench: Measure Heap')) / megabyte);
      } finally {
        await window.close();
      }
    }
  }
  const base = median(heap.none);
  const grown = (contender) => heap[contender.name].map((value) => value - base);
  return [
    {
      ...limited('first preview, 12 KB', first[ours.name], 'ms', 500),
      ratio: `${ratio(first[builtIn.name], first[ours.name])} × as fast as VS Code's`,
    },
    { name: "  VS Code's own", values: first[builtIn.name], unit: 'ms' },
    limited('load of extension.js', load, 'ms', 20),
    { name: '  with the wait for its translations', values: loadWithWait, unit: 'ms' },
    limited('activate()', activate, 'ms', 10),
    limited('heap grown, post and preview, 12 KB', grown(ours), 'MB', 15),
    { name: "  by VS Code's own preview", values: grown(builtIn), unit: 'MB' },
    { name: '  heap without either', values: heap.none, unit: 'MB' },
  ];
}

/** Loading and activating in ms, from what VS Code noted. */
function readActivation({ rows, loadingMarks }) {
  const head = rows.find((row) => row.includes('Load Code'));
  const row = rows.find((cells) => cells.includes('retrospect.retrospect'));
  const cell = (column) => Number(row[head.indexOf(column)]);
  return { load: loadingMarks, loadWithWait: cell('Load Code'), activate: cell('Call Activate') };
}

/** From Enter on the last question to the open draft with its first field selected. */
export async function draft(stage, { runs = 8, progress }) {
  progress('drafts');
  const window = await openPost(stage, ours, 12);
  const values = [];
  try {
    const { keyboard } = window.page;
    for (const run of times(runs)) {
      const year = String(2001 + run);
      await window.command('Retrospective: New Yearly Retrospective');
      await window.page.waitForSelector('.quick-input-title:has-text("1/3")');
      await keyboard.insertText(year);
      await keyboard.press('Enter');
      await window.page.waitForSelector('.quick-input-title:has-text("2/3")');
      await window.page.waitForSelector('.quick-input-list .monaco-list-row.focused');
      await keyboard.press('Enter');
      await window.page.waitForSelector('.quick-input-title:has-text("3/3")');
      await unevenPause(run);
      const shown = { name: `${year}-retrospective.md`, text: `date: ${year}-12-31` };
      values.push(await window.measureKey('Enter', 'expectDraft', shown));
      await unevenPause(run);
      await keyboard.press('Escape');
    }
  } finally {
    await window.close();
  }
  return [limited('last answer to open draft', values, 'ms', 300)];
}

/** From `/` on an empty line to the section menu, at the end of a 12 KB post. */
export async function menu(stage, { runs = 16, progress }) {
  progress('section menu');
  const window = await openPost(stage, ours, 12);
  const values = [];
  try {
    const { keyboard } = window.page;
    await keyboard.press('Control+End');
    for (const run of times(runs)) {
      await keyboard.press('Enter');
      await unevenPause(run);
      values.push(await window.measureKey('/', 'expectMenu'));
      await keyboard.press('Escape');
      await keyboard.press('Backspace');
      await unevenPause(run);
    }
  } finally {
    await window.close();
  }
  return [limited('/ to section menu, 12 KB', values, 'ms', 100)];
}

/** From a key to its letter in the preview, for us, VS Code's own preview and the floor. */
export async function latency(stage, { kilobytes, edits = 48, progress }) {
  const contenders = [ours, builtIn, floor].map((contender) => ({
    ...contender,
    values: [],
    typed: anchor,
    spent: 0,
    isSlow: false,
  }));
  try {
    for (const contender of contenders) {
      progress(`${kilobytes} KB, ${contender.name}`);
      contender.window = await openPost(stage, contender, kilobytes);
      await contender.window.command(contender.preview);
      contender.frame = (await contender.window.previewFrame(kilobytes < 500 ? 30 : 180)).frame;
      await contender.window.page.locator('.monaco-editor .view-lines').first().click();
      await contender.window.page.keyboard.press('Control+Home');
      for (let line = 0; line < anchorLine; line++) {
        await contender.window.page.keyboard.press('ArrowDown');
      }
      await contender.window.page.keyboard.press('End');
    }
    await pause(1000);
    for (const contender of contenders) {
      contender.skew = await skewBetween(contender.window.page.mainFrame(), contender.frame);
      await type(contender, 0); // the first edit warms up and doesn't count
      contender.values = [];
    }
    const block = 3;
    for (let done = 0; done < edits; done += block) {
      progress(`${kilobytes} KB, edits ${done + 1} to ${done + block} of ${edits}`);
      for (const contender of done % 2 === 0 ? contenders : contenders.toReversed()) {
        for (let edit = done; edit < done + block && !contender.isSlow; edit++) {
          await type(contender, edit);
        }
      }
    }
  } finally {
    for (const { window } of contenders) {
      await window?.close();
    }
  }
  return latencyRows(contenders, kilobytes);
}

/** Types one letter into the edited line and notes how long the preview took. Who is very slow is let off early. */
async function type(contender, edit) {
  const letter = 'abcdefghijklmnopqrstuvwxyz'[edit % 26];
  contender.typed += letter;
  const { window, frame } = contender;
  const value = await window.measureKey(letter, 'expectText', contender.typed, { frame, seconds: 120 });
  contender.values.push(value - contender.skew);
  contender.spent += value;
  contender.isSlow = contender.spent > 90_000;
  await unevenPause(edit);
}

/** How much the clock of a preview's frame is ahead of its window's. More than 5 ms would be no clock to measure with. */
export async function skewBetween(main, frame) {
  const [before, inFrame] = [
    await main.evaluate(() => globalThis.bench.skew()),
    await frame.evaluate(() => globalThis.bench.skew()),
  ];
  const skew = inFrame - before;
  if (Math.abs(skew) > 5) {
    throw new Error(`clocks of window and preview differ by ${skew.toFixed(1)} ms`);
  }
  return skew;
}

/** What is aimed at, by KB: at most so many times the floor, and at least so many times as fast as VS Code's own. */
const latencyTargets = { 12: [1.1, 6], 100: [1.1, 1], 1000: [1.2, 1] };

function latencyRows([mine, theirs, least], kilobytes) {
  const faster = median(theirs.values) / median(mine.values);
  const overFloor = median(mine.values) / median(least.values);
  const [mostOverFloor, leastFaster] = latencyTargets[kilobytes] ?? [Infinity, 1];
  const skew = Math.max(...[mine, theirs, least].map((contender) => Math.abs(contender.skew)));
  return [
    {
      name: `key to preview, ${kilobytes} KB`,
      ratio: `${overFloor.toFixed(2)} × the floor, ${faster.toFixed(1)} × as fast as VS Code's`,
      values: mine.values,
      unit: 'ms',
      target: `≤ ${mostOverFloor} × the floor${leastFaster > 1 ? `, ≥ ${leastFaster} × as fast` : ''}`,
      passed: overFloor <= mostOverFloor && faster >= leastFaster,
    },
    { name: "  VS Code's own", values: theirs.values, unit: 'ms' },
    { name: '  floor', values: least.values, unit: 'ms' },
    { name: '  clocks apart, corrected', values: [skew], unit: 'ms' },
  ];
}

function ratio(values, others) {
  return (median(values) / median(others)).toFixed(1);
}
