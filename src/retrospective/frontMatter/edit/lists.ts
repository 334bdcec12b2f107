import type { FrontMatterValue } from '../plainData';
import type { Dialect } from './dialect';
import type { Entry, Item, SourceChange, ValueStyle } from './entry';

/** Keys whose text of several words is a list of them, in Jekyll and Hexo. */
const wordLists = new Set(['tags', 'tag', 'categories', 'category', 'keywords']);

/** What stands between the items of a list that is written as a text; undefined for a text that is none. */
export function separatorOf(key: string, text: FrontMatterValue | undefined): ', ' | ',' | ' ' | undefined {
  if (typeof text !== 'string') {
    return undefined;
  }
  if (text.includes(',')) {
    return /,\s/.test(text) ? ', ' : ',';
  }
  return wordLists.has(key) && /\S\s+\S/.test(text) ? ' ' : undefined;
}

/** The list as a text with `separator` between; undefined when an item holds what would part it. */
export function joinedText(list: readonly string[], separator: string): string | undefined {
  const parts = separator === ' ' ? /\s/ : /,/;
  const fits = list.every((item) => item !== '' && item === item.trim() && !parts.test(item));
  return fits ? list.join(separator) : undefined;
}

export function inlineList(list: readonly string[], style: ValueStyle, dialect: Dialect): string {
  return `[${list.map((item) => dialect.scalar(item, style, true)).join(', ')}]`;
}

/** Lines of a block list, a line end before each. */
export function blockList(list: readonly string[], indent: string, style: ValueStyle, dialect: Dialect): string {
  return list.map((item) => `\n${indent}- ${dialect.scalar(item, style, false)}`).join('');
}

/** How many items at the start and at the end of a list stay. */
function kept(before: readonly FrontMatterValue[], after: readonly string[]): { first: number; last: number } {
  let first = 0;
  while (isItem(before[first], after[first])) {
    first++;
  }
  const most = Math.min(before.length, after.length) - first;
  let last = 0;
  while (last < most && isItem(before.at(-1 - last), after.at(-1 - last))) {
    last++;
  }
  return { first, last };
}

/** Whether an item of a list says `wanted`: a number or a truth value written without quotes does too. */
export function isItem(item: FrontMatterValue | undefined, wanted: string | undefined): boolean {
  return (
    wanted !== undefined && (typeof item === 'number' || typeof item === 'boolean' ? String(item) : item) === wanted
  );
}

/**
 * Turns the list of `entry`, which reads as `before`, into `after` by touching only the items that differ.
 * @param style of new items
 * @returns undefined where the list is to be written anew
 */
export function listChange(
  source: string,
  entry: Entry,
  before: readonly FrontMatterValue[],
  after: readonly string[],
  style: ValueStyle,
  dialect: Dialect,
): SourceChange | undefined {
  const { items } = entry;
  if (items.length !== before.length || items.length === 0 || after.length === 0) {
    return undefined;
  }
  const { first, last } = kept(before, after);
  const gone = items.slice(first, items.length - last);
  const added = after.slice(first, after.length - last);
  return entry.style === 'blockList'
    ? blockChange(entry, first, gone, blockList(added, indentOf(source, items[0]!), style, dialect))
    : inlineChange(items, first, gone, added.map((item) => dialect.scalar(item, style, true)).join(', '));
}

export function indentOf(source: string, item: Item): string {
  return /^ */.exec(source.slice(item.start, item.end))![0];
}

/** @param text of the added items, a line end before each */
function blockChange({ items }: Entry, first: number, gone: readonly Item[], text: string): SourceChange {
  const from = gone[0];
  if (from !== undefined) {
    const { end } = gone.at(-1)!;
    // From the end of the line before, so that a line end goes with each item.
    return text === '' ? { start: from.start - 1, end, text: '' } : { start: from.start, end, text: text.slice(1) };
  }
  const start = first > 0 ? items[first - 1]!.end : items[0]!.start - 1;
  return { start, end: start, text };
}

/** @param text of the added items with commas between */
function inlineChange(items: readonly Item[], first: number, gone: readonly Item[], text: string): SourceChange {
  const from = gone[0];
  if (from !== undefined) {
    const { end } = gone.at(-1)!;
    if (text !== '') {
      return { start: from.start, end, text };
    }
    const following = items[first + gone.length];
    return following !== undefined
      ? { start: from.start, end: following.start, text: '' }
      : { start: items[first - 1]!.end, end, text: '' };
  }
  return first > 0
    ? { start: items[first - 1]!.end, end: items[first - 1]!.end, text: `, ${text}` }
    : { start: items[0]!.start, end: items[0]!.start, text: `${text}, ` };
}
