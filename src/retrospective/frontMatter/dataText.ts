import { plainData, type FrontMatterData, type FrontMatterValue } from './plainData';
import { readToml } from './toml';
import { yamlValue } from './yaml';

export type { FrontMatterData, FrontMatterValue };

/** A data file longer than this (UTF-16 units) is not read; real configurations have a few thousand. */
const dataTextLimit = 262_144;

/**
 * What a data file (a configuration, the lines between front matter's markers) says, made safe as front matter is.
 * Undefined when it is broken, too long or no keys and values: to whoever asks for facts, it says nothing.
 */
export function readData(format: 'yaml' | 'toml' | 'json', text: string): FrontMatterData | undefined {
  if (text.length > dataTextLimit) {
    return undefined;
  }
  const value = readers[format](text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? plainData(value) : undefined;
}

const readers: Record<'yaml' | 'toml' | 'json', (text: string) => unknown> = {
  yaml: yamlValue,
  toml(text) {
    const toml = readToml(text);
    return 'data' in toml ? toml.data : undefined;
  },
  json(text) {
    try {
      return JSON.parse(text);
    } catch (error) {
      if (error instanceof SyntaxError) {
        return undefined;
      }
      throw error;
    }
  },
};
