import type { OutlineItem, OutlineList } from '../../markdown';
import type { GoalKind } from './goal';
import type { OpenBlock } from './goalItems';
import { isArea, isGroupOfGoals } from './headings/names';
import { readGoalLine, type GoalLine } from './line/goalLine';
import { anywhere, plain } from './words';

const goalLike = anywhere('goalLike');

/** An item that only names what the list below it is about is short, in UTF-16 units. */
export const longestLabel = 24;

const task = /^\[[ xX/>-]\][ \t\u00a0]/;

/** Whether all items are tasks. */
export function areTasks(list: OutlineList): boolean {
  return list.items.every(({ parts: [first] }) => first?.kind === 'paragraph' && task.test(first.source));
}

/** A line of more UTF-16 units below a name tells about it. */
const longExplanation = 60;

/** Whether what stands below a name is one text about it, and no list: `- English`, and below it why and how. */
export function isExplained(lists: readonly OutlineList[]): boolean {
  const [only, ...others] = lists.flatMap(({ items }) => items);
  const [text] = only?.parts ?? [];
  return (
    others.length === 0 &&
    text?.kind === 'paragraph' &&
    text.source.length > longExplanation &&
    /[.!?…]\s+\S/u.test(text.source)
  );
}

/** Whether every item of a list names what its own list is about: one is the name of an area, or what is below is like goals. */
export function areAllNames(list: OutlineList, block: OpenBlock, kind: GoalKind): boolean {
  const names: string[] = [];
  const below: OutlineItem[] = [];
  for (const { parts } of list.items) {
    const [first, ...rest] = parts;
    const items = rest.flatMap((part) => (part.kind === 'list' ? part.items : []));
    if (first?.kind !== 'paragraph' || items.length < 2 || first.source.length > 4 * longestLabel) {
      return false;
    }
    const { text, state, isBold } = readGoalLine(block.goalSource(first, kind, true));
    const isWord = isBold && !/\s/.test(text.trim());
    if (
      state !== undefined ||
      text.length > longestLabel ||
      /\d/.test(text) ||
      (!isWord && goalLike.test(plain(text)))
    ) {
      return false;
    }
    names.push(text);
    below.push(...items);
  }
  const likely = below.filter(
    ({ parts: [first] }) =>
      first?.kind === 'paragraph' && (/\d/.test(first.source) || goalLike.test(plain(first.source.slice(0, 300)))),
  );
  return names.length > 1 && (names.some(isArea) || likely.length * 2 > below.length);
}

/** Whether an item with a list below it only names what the list is about. */
export function isLabel({ text, state, isBold }: GoalLine, source: string): boolean {
  if (state !== undefined || text.length > longestLabel) {
    return false;
  }
  if (isGroupOfGoals(text)) {
    return true;
  }
  if (/\d/.test(text)) {
    return false;
  }
  if (isArea(text)) {
    return true;
  }
  const hasColon = /[:：]\s*(?:\*\*|__)?\s*$/u.test(source);
  return (hasColon || isBold) && !goalLike.test(plain(text));
}
