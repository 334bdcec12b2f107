// What is promised of hours of writing, and whether it was kept.
import { median, quantile } from '../bench/statistics.mjs';

/** At most so much of the memory in use behind the warm-up may come on top of it. */
const mostGrowth = 0.1;
/** At most so many times as long a preview may take to follow in the end as at the start. */
const mostSlowdown = 1.5;
const megabyte = 1024 * 1024;

/** VS Code's own emitters are counted with the extension's, and a few come and go with what it does itself. */
const othersEmitters = 5;

/**
 * @param {{ measures: { edits: number, heap: number, webviewHeap: number, drawnHeap: number, nodes: number, listeners: number,
 *   latency: Record<'usual' | 'large', number[]>, known: Record<'usual' | 'large', number[]> }[],
 *   before: Record<string, number>, after: Record<string, number>, webviewsLeft: number }} measured heaps in bytes, latencies
 *   in milliseconds (`known`: until the extension host was told of the key, which is VS Code's part of it); `before` and
 *   `after`: objects alive with everything closed
 * @returns {{ table: string, broken: string[] }} `broken`: a sentence for each promise that was not kept
 */
export function verdict({ measures, before, after, webviewsLeft }) {
  const [first, last] = [measures[0], measures.at(-1)];
  const broken = [];
  const growth = (name, of) => {
    const grown = of(last) / of(first) - 1;
    if (!(of(last) <= of(first) * (1 + mostGrowth))) {
      broken.push(`${name} grew by ${percent(grown)}, more than ${percent(mostGrowth)}.`);
    }
    return percent(grown);
  };
  const slowdown = (name, of) => {
    const times = of(last) / of(first);
    if (!(times <= mostSlowdown)) {
      broken.push(`${name} takes ${times.toFixed(2)} times as long in the end, more than ${mostSlowdown}.`);
    }
    return `× ${times.toFixed(2)}`;
  };
  const shown = (of) => measures.map((measure) => of(measure));
  const p95 = ({ latency }, post) => quantile(latency[post], 0.95).toFixed(0);
  const latencyRow = (title, post) => [
    `key to preview, ${title}, median (p95), ms`,
    ...shown((measure) => `${median(measure.latency[post]).toFixed(0)} (${p95(measure, post)})`),
    slowdown(`From key to preview, ${title}, it`, ({ latency }) => median(latency[post])),
  ];
  const knownRow = (title, post) => [
    `of it VS Code's own, until it tells the key, ${title}`,
    ...shown(({ known }) => median(known[post]).toFixed(0)),
    `× ${(median(last.known[post]) / median(first.known[post])).toFixed(2)}`,
  ];
  const rows = [
    ['edits', ...shown(({ edits }) => String(edits)), 'end to start'],
    [
      'heap of the extension host, MB',
      ...shown(({ heap }) => (heap / megabyte).toFixed(1)),
      growth('The heap of the extension host', ({ heap }) => heap),
    ],
    [
      'heap of the webviews, MB',
      ...shown(({ webviewHeap }) => (webviewHeap / megabyte).toFixed(1)),
      growth('The heap of the webviews', ({ webviewHeap }) => webviewHeap),
    ],
    [
      'with what the browser draws from, MB',
      ...shown(({ drawnHeap }) => (drawnHeap / megabyte).toFixed(1)),
      percent(last.drawnHeap / first.drawnHeap - 1),
    ],
    ['nodes in the webviews', ...shown(({ nodes }) => String(nodes)), growth('The DOM', ({ nodes }) => nodes)],
    [
      'listeners in the webviews',
      ...shown(({ listeners }) => String(listeners)),
      growth('The number of listeners in webviews', ({ listeners }) => listeners),
    ],
    latencyRow('usual post', 'usual'),
    knownRow('usual post', 'usual'),
    latencyRow('4 MB', 'large'),
    knownRow('4 MB', 'large'),
  ];
  const left = [['alive with everything closed', 'before', 'after']];
  for (const [name, count] of Object.entries({ ...after, webviews: webviewsLeft })) {
    const at = before[name] ?? 0;
    left.push([name, String(at), String(count)]);
    if (count > at + (name === 'emitters' ? othersEmitters : 0)) {
      broken.push(`Everything closed, ${count} ${name} are left of what was ${at}.`);
    }
  }
  return { table: `${aligned(rows)}\n\n${aligned(left)}`, broken };
}

const percent = (share) => `${share < 0 ? '' : '+'}${(share * 100).toFixed(1)} %`;

function aligned(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) => row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))))
    .map((row) => row.join('  ').trimEnd())
    .join('\n');
}
