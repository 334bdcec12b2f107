import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assertNothingRan } from '../laws/harmless';
import { targets, type Target } from '../laws/targets';
import { blogsOfFixtures } from '../unit/blog/support';
import { catalogue } from '../unit/template/catalogue';

/** Milliseconds that one target is tried before the next one has its turn. */
const turn = 3_000;
/** Milliseconds that a counterexample is made smaller. */
const shrinking = 60_000;
/** Milliseconds that one case may take: all are small. */
const soon = 5_000;
const finds = join('dist', 'fuzz');

interface Tried {
  cases: number;
  milliseconds: number;
  find?: string;
}

function option(name: string, usual: number): number {
  const at = process.argv.indexOf(`--${name}`);
  const value = at < 0 ? usual : Number(process.argv[at + 1]);
  if (!Number.isFinite(value)) {
    throw new Error(`--${name} is to be a number`);
  }
  return value;
}

/** Tries one target for a turn. @returns what was found, shrunk, if anything was */
async function tryOne({ name, cases, check }: Target, seed: number, tried: Tried): Promise<string | undefined> {
  const began = performance.now();
  const property = fc.asyncProperty(cases, async (value) => {
    const start = performance.now();
    await check(value as never);
    assertNothingRan();
    assert.ok(performance.now() - start < soon, 'ends soon');
  });
  const result = await fc.check(property, {
    seed,
    numRuns: 100_000,
    interruptAfterTimeLimit: turn,
    timeout: shrinking,
  });
  tried.cases += result.numRuns;
  tried.milliseconds += performance.now() - began;
  if (!result.failed || result.counterexample === null) {
    return undefined;
  }
  const { counterexample, counterexamplePath, errorInstance } = result;
  return [
    name,
    `seed ${seed}, path ${counterexamplePath}`,
    fc.stringify(counterexample[0]),
    errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance),
  ].join('\n\n');
}

async function main(): Promise<void> {
  const minutes = option('minutes', 10);
  const firstSeed = option('seed', Date.now() & 0x7fffffff);
  const onlyAt = process.argv.indexOf('--only');
  const only = onlyAt < 0 ? '' : process.argv[onlyAt + 1]!;
  const all = targets({ sections: catalogue, blogs: await blogsOfFixtures() }).filter(({ name }) =>
    name.includes(only),
  );
  const tried = new Map(all.map((each) => [each, { cases: 0, milliseconds: 0 } as Tried]));
  const end = Date.now() + minutes * 60_000;
  console.log(`${all.length} targets, seed ${firstSeed}, ${minutes} minutes`);
  mkdirSync(finds, { recursive: true });
  for (let seed = firstSeed; Date.now() < end; seed++) {
    const left = all.filter((each) => tried.get(each)!.find === undefined);
    if (left.length === 0) {
      break;
    }
    for (const each of left) {
      if (Date.now() >= end) {
        break;
      }
      const its = tried.get(each)!;
      // What never ends says nothing more: this tells what it was.
      writeFileSync(join(finds, 'now.txt'), `${each.name}, seed ${seed}\n`);
      const find = await tryOne(each, seed, its);
      if (find !== undefined) {
        its.find = find;
        const file = join(finds, `${each.name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${seed}.txt`);
        writeFileSync(file, find);
        console.log(`\nfound: ${find}\n\nwritten to ${file}\n`);
      }
    }
  }
  for (const [{ name }, { cases, milliseconds, find }] of tried) {
    const perSecond = milliseconds === 0 ? 0 : Math.round((cases * 1000) / milliseconds);
    console.log(
      `${find === undefined ? 'held ' : 'FOUND'} ${String(cases).padStart(9)} cases ${String(perSecond).padStart(6)}/s  ${name}`,
    );
  }
  const found = [...tried.values()].filter(({ find }) => find !== undefined).length;
  const cases = [...tried.values()].reduce((sum, each) => sum + each.cases, 0);
  console.log(`\n${cases} cases, ${found} laws broken`);
  process.exit(found > 0 ? 1 : 0);
}

void main();
