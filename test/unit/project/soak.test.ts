import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface Measure {
  edits: number;
  heap: number;
  webviewHeap: number;
  nodes: number;
  listeners: number;
  latency: { usual: number[]; large: number[] };
  known: { usual: number[]; large: number[] };
}

const start: Measure = {
  edits: 1000,
  heap: 100e6,
  webviewHeap: 50e6,
  nodes: 10_000,
  listeners: 60,
  latency: { usual: [20, 30, 40], large: [30, 40, 50] },
  known: { usual: [10, 12, 14], large: [20, 24, 30] },
};

/** What is told of a run whose end differs from its start by `end`, and of which `left` is left of nothing. */
async function told(end: Partial<Measure>, left: { timers?: number; webviews?: number } = {}) {
  const path = pathToFileURL(join(process.cwd(), 'test', 'soak', 'verdict.mjs')).href;
  const { verdict } = (await import(path)) as {
    verdict: (measured: unknown) => { table: string; broken: string[] };
  };
  const { timers = 5, webviews = 0 } = left;
  const measures = [start, { ...start, edits: 2000, ...end }];
  return verdict({ measures, before: { timers: 5 }, after: { timers }, webviewsLeft: webviews });
}

const broken = async (...run: Parameters<typeof told>) => (await told(...run)).broken;

suite('The verdict of the soak', () => {
  test('is content with a tenth more memory, and half as long again', async () => {
    const latency = { usual: [40, 45, 50], large: [60, 60, 60] };
    assert.deepEqual(await broken({ heap: 110e6, webviewHeap: 55e6, nodes: 11_000, listeners: 66, latency }), []);
  });

  test('names what grew by more', async () => {
    assert.deepEqual(await broken({ heap: 111e6 }), [
      'The heap of the extension host grew by +11.0 %, more than +10.0 %.',
    ]);
    assert.match((await broken({ webviewHeap: 56e6 })).join(), /^The heap of the webviews grew/);
    assert.match((await broken({ nodes: 11_200 })).join(), /^The DOM grew/);
    assert.match((await broken({ listeners: 67 })).join(), /^The number of listeners in webviews grew/);
  });

  test('names what became slow, by its median', async () => {
    assert.deepEqual(await broken({ latency: { ...start.latency, usual: [20, 46, 60] } }), [
      'From key to preview, usual post, it takes 1.53 times as long in the end, more than 1.5.',
    ]);
  });

  test('tells how much of it is VS Code’s own, which breaks nothing', async () => {
    const { table, broken: none } = await told({ known: { usual: [24, 24, 24], large: [30, 36, 40] } });
    assert.deepEqual(none, []);
    assert.match(table, /VS Code's own, until it tells the key, usual post +12 +24 +× 2\.00/);
    assert.match(table, /VS Code's own, until it tells the key, 4 MB +24 +36 +× 1\.50/);
  });

  test('names what was not measured', async () => {
    assert.equal((await broken({ heap: NaN })).length, 1);
  });

  test('names what is left once everything is closed', async () => {
    assert.deepEqual(await broken({}, { timers: 6, webviews: 1 }), [
      'Everything closed, 6 timers are left of what was 5.',
      'Everything closed, 1 webviews are left of what was 0.',
    ]);
  });
});
