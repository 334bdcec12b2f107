// What is alive in an extension host in Node: its heap, the extension's objects, VS Code's emitters, timers.
import { basename } from 'node:path';
import { queryObjects, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { EventEmitter } from 'vscode';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Bytes in use once several collections have found nothing more to free. */
export async function heap() {
  for (let round = 0; round < 6; round++) {
    collect();
    await pause(100);
  }
  return process.memoryUsage().heapUsed;
}

/**
 * Classes whose objects count, by bundle: the one at the bottom of what is disposed of, whose objects include those of all
 * classes that extend it, exported or not; and posts that were read.
 */
function classesOf(extension) {
  const classes = new Map();
  for (const [file, { exports }] of Object.entries(require.cache)) {
    if (!file.startsWith(extension)) {
      continue;
    }
    const bundle = basename(file, '.js');
    for (const [name, value] of Object.entries(exports)) {
      if (name === 'Retrospective') {
        classes.set('posts read', value);
      } else if (typeof value === 'function' && typeof value.prototype?.dispose === 'function') {
        const base = Object.getPrototypeOf(value);
        classes.set(`disposables of ${bundle}`, base === Function.prototype ? value : base);
      }
    }
  }
  return classes;
}

/**
 * How many of each are alive, after a collection.
 * @param {string} extension folder of the extension's bundles
 * @returns {Record<string, number>}
 */
export function alive(extension) {
  const timers = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout' || kind === 'Immediate');
  return {
    timers: timers.length,
    emitters: queryObjects(EventEmitter, { format: 'count' }),
    ...Object.fromEntries(
      [...classesOf(extension)].map(([name, type]) => [name, queryObjects(type, { format: 'count' })]),
    ),
  };
}
