import { plainData } from '../plainData';
import { readToml } from '../toml';
import { yamlValue } from '../yaml';
import { isDate, isDateText, type EditedValue } from './dates';
import type { Scanned, ValueStyle } from './entry';
import { tomlEntries } from './tomlEntries';
import { yamlEntries } from './yamlEntries';

/** A value that is no list. */
export type Scalar = Exclude<EditedValue, readonly string[]>;

/** How YAML or TOML is scanned and written. */
export interface Dialect {
  /** Between a key and its value in a new entry. */
  readonly sign: string;
  readonly keepsBlockLists: boolean;
  scan(source: string): Scanned | undefined;
  key(key: string): string;
  /** A value in a style, or in the next one that can say it; inside brackets fewer texts go without quotes. */
  scalar(value: Scalar, style: ValueStyle, inBrackets: boolean): string;
  /** What `text`, the value of a key, is read as; undefined when it cannot be read. */
  read(text: string): unknown;
}

/** Control characters, line separators and others that are escaped so that every reader takes them. */

const escaped = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
// eslint-disable-next-line no-control-regex -- that is what is looked for
const unfitForQuotes = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

/** `text` in double quotes, as JSON, YAML and TOML read it alike. */
function doubleQuoted(text: string): string {
  return JSON.stringify(text).replace(
    escaped,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * Texts that some engine's YAML (1.1: Jekyll, Hexo, Hugo) takes for something else than text though 1.2 does not: other
 * booleans, dates, numbers in base 8 and 60 or with underscores, `=` and `<<`.
 */
const ambiguous = /^(?:[yn]|yes|no|on|off|=|<<|[-+]?[\d.][\d_,.:eE+-]*|\d{4}-\d\d?-\d\d?.*|[-+]?0[xob][\da-f_]+)$/i;

export const yaml: Dialect = {
  sign: ': ',
  keepsBlockLists: true,
  scan: yamlEntries,
  key: (key) => (isPlain(key, true) ? key : doubleQuoted(key)),
  read: readYamlValue,
  scalar(value, style, inBrackets) {
    if (isDate(value)) {
      const bare = isDateText(value.date) && style !== 'double' && style !== 'single';
      return bare ? value.date : this.scalar(value.date, style === 'single' ? 'single' : 'double', inBrackets);
    }
    if (typeof value !== 'string') {
      return String(value);
    }
    if (style === 'single' && !unfitForQuotes.test(value)) {
      return `'${value.replaceAll("'", "''")}'`;
    }
    return style !== 'double' && isPlain(value, inBrackets) ? value : doubleQuoted(value);
  },
};

function readYamlValue(text: string): unknown {
  return (yamlValue(`k: ${text}\n`) as { k: unknown } | undefined)?.k;
}

/** What begins something else than text, to some reader at least. */
const sign = /^[-?:,[\]{}#&*!|>'"%@`]/;

/** Whether `text` without quotes is read as itself, before a comment and, if need be, in brackets. */
function isPlain(text: string, inBrackets: boolean): boolean {
  const isDoubtful =
    unfitForQuotes.test(text) ||
    ambiguous.test(text) ||
    sign.test(text) ||
    text.trim() !== text || // blanks of any kind: readers do not agree on which of them belong to a text
    (inBrackets && /[,[\]{}:]/.test(text));
  return !isDoubtful && readYamlValue(`${text} # c`) === text;
}

export const toml: Dialect = {
  sign: ' = ',
  keepsBlockLists: false,
  scan: tomlEntries,
  key: (key) => (/^[A-Za-z0-9_-]+$/.test(key) ? key : doubleQuoted(key)),
  read: readTomlValue,
  scalar(value, style, inBrackets) {
    if (isDate(value)) {
      const isQuoted = style === 'double' || style === 'single' || style === 'multiline';
      return !isQuoted && isDateText(value.date) && typeof readTomlValue(value.date) === 'string'
        ? value.date
        : this.scalar(value.date, style, inBrackets);
    }
    if (typeof value !== 'string') {
      const isTooLarge = Number.isInteger(value) && !Number.isSafeInteger(value);
      return isTooLarge ? Number(value).toFixed(1) : String(value); // a float: no reader takes such an integer
    }
    if (style === 'single' && !unfitForQuotes.test(value) && !value.includes("'")) {
      return `'${value}'`;
    }
    if (style === 'multiline' && value.includes('\n')) {
      return `"""\n${value
        .split('\n')
        .map((line) => doubleQuoted(line).slice(1, -1))
        .join('\n')}"""`;
    }
    return doubleQuoted(value);
  },
};

function readTomlValue(text: string): unknown {
  const read = readToml(`k = ${text}\n`);
  return 'data' in read ? plainData(read.data as object)['k'] : undefined;
}
