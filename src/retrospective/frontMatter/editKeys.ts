import { editFrontMatter, type EditResult, type FrontMatterEdit, type OffsetChange } from './editKey';

/**
 * What {@link editFrontMatter} does, for several keys as one change: the smallest that holds them all. Where one of them
 * is refused, all are.
 */
export function editFrontMatterKeys(text: string, edits: readonly FrontMatterEdit[]): EditResult {
  let after = text;
  for (const edit of edits) {
    const result = editFrontMatter(after, edit);
    if ('problem' in result) {
      return result;
    }
    const { start, end, text: words } = result.change;
    after = after.slice(0, start) + words + after.slice(end);
  }
  return { change: difference(text, after) };
}

/** The smallest replacement that makes `after` of `before`. */
function difference(before: string, after: string): OffsetChange {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    start++;
  }
  const rest = Math.min(before.length, after.length) - start;
  let behind = 0;
  while (behind < rest && before[before.length - 1 - behind] === after[after.length - 1 - behind]) {
    behind++;
  }
  return { start, end: before.length - behind, text: after.slice(start, after.length - behind) };
}
