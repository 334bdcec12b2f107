import { readYamlFrontMatter } from './matter';
import { plainData, type FrontMatterData } from './plainData';
import { splitFrontMatter } from './split';
import { readToml } from './toml';
import { YamlError } from './yaml';

/** Longest front matter (UTF-16 units) that is read; real ones have a few hundred. */
export const frontMatterLimit = 65_536;

/** What is wrong with front matter. `line` is 0-based in the post. */
export type FrontMatterProblem =
  | { readonly code: 'broken'; readonly line: number; /** The reader's own words, English. */ readonly detail: string }
  | { readonly code: 'unsupportedLanguage'; readonly line: 0; readonly detail: string }
  | { readonly code: 'notKeysAndValues'; readonly line: 1 }
  | { readonly code: 'tooLong'; readonly line: 0 };

/** The facts between the markers at a post's top. */
export interface FrontMatter {
  readonly format: 'none' | 'yaml' | 'toml' | 'unsupported';
  /** Null-prototype, without dangerous keys; empty where there is none or a {@link problem}. */
  readonly data: FrontMatterData;
  /** 0-based line, and offset in the normalised text, at which the body begins. */
  readonly bodyLine: number;
  readonly bodyOffset: number;
  readonly problem?: FrontMatterProblem;
}

/** Reads the front matter of a post (normalised text). Never throws; what is wrong is said in `problem`. */
export function readFrontMatter(text: string): FrontMatter {
  const split = splitFrontMatter(text);
  const none = plainData({});
  if (split === undefined) {
    return { format: 'none', data: none, bodyLine: 0, bodyOffset: 0 };
  }
  const { format, bodyLine, bodyOffset } = split;
  const failed = (problem: FrontMatterProblem): FrontMatter => ({ format, data: none, bodyLine, bodyOffset, problem });
  if (format === 'unsupported') {
    return failed({ code: 'unsupportedLanguage', line: 0, detail: split.language });
  }
  if (split.source.length > frontMatterLimit) {
    return failed({ code: 'tooLong', line: 0 });
  }
  let value: unknown;
  if (format === 'toml') {
    const toml = readToml(split.source);
    if ('reason' in toml) {
      return failed({ code: 'broken', line: within(toml.line + 1, bodyLine), detail: toml.reason });
    }
    value = toml.data;
  } else {
    try {
      value = readYamlFrontMatter(split.source);
    } catch (error) {
      if (error instanceof YamlError) {
        return failed({ code: 'broken', line: within(error.line + 1, bodyLine), detail: error.reason });
      }
      throw error;
    }
  }
  if (value === undefined || value === null) {
    return { format, data: none, bodyLine, bodyOffset };
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    return failed({ code: 'notKeysAndValues', line: 1 });
  }
  return { format, data: plainData(value), bodyLine, bodyOffset };
}

/** What is left open shows only at the end marker; the line to look at is the last one before it. */
function within(line: number, bodyLine: number): number {
  return Math.max(1, Math.min(line, bodyLine - 2));
}
