import type { FrontMatterData, FrontMatterValue } from '../plainData';
import { isDate, isDateText, type EditedValue } from './dates';
import type { Dialect } from './dialect';
import { lineEndAt, type Entry, type Scanned, type SourceChange, type ValueStyle } from './entry';
import { blockList, indentOf, inlineList, isItem, joinedText, listChange, separatorOf } from './lists';

/**
 * Ways to make an edit, the best first: whoever makes one reads the result and takes the first that is right.
 * @param source the lines between the markers, `\n` behind each
 */
export function changesFor(
  source: string,
  scanned: Scanned,
  data: FrontMatterData,
  key: string,
  value: EditedValue | undefined,
  dialect: Dialect,
): SourceChange[] {
  const entry = scanned.entries.find((each) => each.key === key);
  if (entry === undefined) {
    // Where it is there in some other way (dotted, as a table), whoever reads the result finds it written twice.
    return value === undefined ? [] : additions(source, scanned, data, key, value, dialect);
  }
  if (value === undefined) {
    // With the blank lines behind it where they would become part of the text above.
    const blanks = /^(?:[ \t]*\n)*/.exec(source.slice(entry.next))![0].length;
    return [0, blanks].map((more) => ({ start: entry.start, end: entry.next + more, text: '' }));
  }
  return entry.style === 'rest' ? [] : replacements(source, scanned, entry, data, value, dialect);
}

function replacements(
  source: string,
  scanned: Scanned,
  entry: Entry,
  data: FrontMatterData,
  value: EditedValue,
  dialect: Dialect,
): SourceChange[] {
  const current = data[entry.key];
  const replaced = (text: string): SourceChange => {
    const isBelow = entry.style === 'blockList' || entry.style === 'empty';
    const lead = isBelow ? ' ' : '';
    return { start: entry.valueStart, end: entry.valueEnd, text: lead + text + entry.comment };
  };
  if (!isList(value)) {
    const quotes = entry.style === 'inlineList' || entry.style === 'blockList' || entry.style === 'empty';
    const style = quotes ? usualQuotes(scanned, data, value) : entry.style;
    return [replaced(dialect.scalar(value, style, false))];
  }
  if (Array.isArray(current)) {
    const style = listStyle(entry);
    const change = listChange(source, entry, current, value, style, dialect);
    return [...(change === undefined ? [] : [change]), replaced(inlineList(value, style, dialect))];
  }
  if (entry.style === 'empty' && dialect.keepsBlockLists && value.length > 0) {
    const indent = blockIndent(source, scanned);
    if (indent !== undefined) {
      const end = lineEndAt(source, entry.sign);
      return [{ start: end, end, text: blockList(value, indent, usualQuotes(scanned, data), dialect) }];
    }
  }
  const separator = separatorOf(entry.key, current);
  const joined = separator && joinedText(value, separator);
  return [
    ...(joined === undefined ? [] : [replaced(dialect.scalar(joined, entry.style, false))]),
    replaced(inlineList(value, quoteStyle(entry.style) ?? usualQuotes(scanned, data), dialect)),
  ];
}

/** A new key at the end of the top level: behind its last key, or, where that would change it, at the very end. */
function additions(
  source: string,
  scanned: Scanned,
  data: FrontMatterData,
  key: string,
  value: EditedValue,
  dialect: Dialect,
): SourceChange[] {
  const style = usualQuotes(scanned, data, value);
  const indent = dialect.keepsBlockLists ? blockIndent(source, scanned) : undefined;
  const written = !isList(value)
    ? dialect.sign + dialect.scalar(value, style, false)
    : indent !== undefined && value.length > 0
      ? dialect.sign.trimEnd() + blockList(value, indent, style, dialect)
      : dialect.sign + inlineList(value, style, dialect);
  const line = dialect.key(key) + written;
  const places = [
    ...new Set([scanned.entries.at(-1)?.next ?? (scanned.end < source.length ? 0 : source.length), scanned.end]),
  ];
  return places.map((at) => ({ start: at, end: at, text: `${line}\n` }));
}

/** The indentation of the file's block lists; undefined when it writes none. */
function blockIndent(source: string, { entries }: Scanned): string | undefined {
  const item = entries.find(({ style }) => style === 'blockList')?.items[0];
  return item && indentOf(source, item);
}

/** Quotes that most texts of the file stand in; a date stands in none. */
function usualQuotes({ entries }: Scanned, data: FrontMatterData, value?: EditedValue): ValueStyle {
  if (isDate(value)) {
    return 'plain';
  }
  const texts = entries.filter(({ key }) => isWords(data[key]));
  const count = (style: ValueStyle) => texts.filter((entry) => entry.style === style).length;
  const [double, single] = [count('double'), count('single')];
  return double + single <= count('plain') ? 'plain' : double >= single ? 'double' : 'single';
}

function isWords(value: unknown): boolean {
  return typeof value === 'string' && !isDateText(value);
}

function quoteStyle(style: ValueStyle): ValueStyle | undefined {
  return style === 'double' || style === 'single' ? style : undefined;
}

/** How new items of a list are to be written. */
function listStyle({ items }: Entry): ValueStyle {
  return items.find(({ style }) => style !== 'rest')?.style ?? 'plain';
}

function isList(value: EditedValue | undefined): value is readonly string[] {
  return Array.isArray(value);
}

/** Whether what is read as the key's value is what was wanted; a list may be a text with commas or blanks between. */
export function isWanted(
  key: string,
  read: FrontMatterValue | undefined,
  value: EditedValue | undefined,
  dialect: Dialect,
): boolean {
  if (isList(value)) {
    return Array.isArray(read)
      ? read.length === value.length && read.every((item, index) => isItem(item, value[index]))
      : isSameList(key, read, value);
  }
  if (isDate(value)) {
    return read === value.date || (read !== undefined && read === dialect.read(value.date));
  }
  return read === value;
}

function isSameList(key: string, text: FrontMatterValue | undefined, list: readonly string[]): boolean {
  const separator = separatorOf(key, text);
  return separator !== undefined && joinedText(list, separator) === text;
}
