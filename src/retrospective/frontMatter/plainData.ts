/** A value of front matter, made safe: no prototypes, no cycles, no instances. */
export type FrontMatterValue = string | number | boolean | null | readonly FrontMatterValue[] | FrontMatterData;

export interface FrontMatterData {
  readonly [key: string]: FrontMatterValue;
}

/** Aliases let a few bytes of YAML mean billions of nodes; beyond these caps values are left out. */
const maxNodes = 5_000;
const maxDepth = 20;

const dangerousKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * A copy of `value` (what a YAML or TOML reader returned) in null-prototype objects: own keys only, no
 * `__proto__`/`constructor`/`prototype`, instances (TOML's dates) as strings, cycles and everything over the caps dropped.
 */
export function plainData(value: object): FrontMatterData {
  let nodes = 0;
  const copy = (node: unknown, depth: number): FrontMatterValue | undefined => {
    if (++nodes > maxNodes || depth > maxDepth) {
      return undefined;
    }
    switch (typeof node) {
      case 'string':
      case 'number':
      case 'boolean':
        return node;
      case 'bigint':
        return node.toString();
      case 'object':
        break;
      default:
        return undefined;
    }
    if (node === null) {
      return null;
    }
    if (Array.isArray(node)) {
      return node.map((item) => copy(item, depth + 1)).filter((item) => item !== undefined);
    }
    if (node instanceof Date) {
      return Number.isNaN(node.getTime()) ? undefined : isoText(node);
    }
    const result: Record<string, FrontMatterValue> = Object.create(null);
    for (const key of Object.keys(node)) {
      const item = dangerousKeys.has(key) ? undefined : copy((node as Record<string, unknown>)[key], depth + 1);
      if (item !== undefined) {
        result[key] = item;
      }
    }
    return result;
  };
  const result = copy(value, 0);
  return typeof result === 'object' && result !== null && !Array.isArray(result)
    ? (result as FrontMatterData)
    : Object.create(null);
}

/** smol-toml's dates know how they were written (local date, offset); their own `toISOString` keeps that. */
function isoText(date: Date): string {
  return date.toISOString();
}
