// Numbers and the table of `npm run bench`.

/** The value below which `share` of the values lie. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.ceil(at)] - sorted[low]) * (at - low);
}

export const median = (values) => quantile(values, 0.5);

/** @typedef {{ name: string, ratio?: string, values: number[], unit: string, target?: string, passed?: boolean }} Row */

/** A row with an upper limit for its median. @returns {Row} */
export function limited(name, values, unit, limit, ratio) {
  return { name, values, unit, ratio, target: `≤ ${limit} ${unit}`, passed: median(values) <= limit };
}

/** The rows as aligned text, ratios first. */
export function table(rows) {
  const cells = rows.map(({ name, ratio = '', values, unit, target = '', passed }) => [
    name,
    ratio,
    `${rounded(median(values))} ${unit}`,
    values.length > 1 ? `${rounded(quantile(values, 0.95))} ${unit}` : '',
    String(values.length),
    target,
    passed === undefined ? '' : passed ? 'PASS' : 'FAIL',
  ]);
  const lines = [['measure', 'ratio', 'median', 'p95', 'n', 'target', ''], ...cells];
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const isNumber = [false, false, true, true, true, false, false];
  return lines
    .map((line) =>
      line
        .map((cell, column) => (isNumber[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rounded(value) {
  const size = Math.abs(value);
  return Number.isInteger(value) || size >= 10 ? value.toFixed(0) : value.toFixed(size < 1 ? 2 : 1);
}
