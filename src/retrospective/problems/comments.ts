import type { ProblemRange } from './problem';

/** An HTML comment: where it stands and what it says. */
export interface Comment {
  readonly range: ProblemRange;
  readonly words: string;
}

/** The HTML comments of some lines, in order; one that is not closed reaches to their end. */
export function comments(lines: readonly string[]): Comment[] {
  const found: Comment[] = [];
  let open: { line: number; start: number; words: string[] } | undefined;
  for (const [line, text] of lines.entries()) {
    for (let at = 0; at <= text.length;) {
      if (open === undefined) {
        const start = text.indexOf('<!--', at);
        if (start < 0) {
          break;
        }
        open = { line, start, words: [] };
        at = start + 4;
      }
      const end = text.indexOf('-->', at);
      open.words.push(text.slice(at, end < 0 ? undefined : end));
      if (end < 0) {
        break;
      }
      const { start, line: first, words } = open;
      found.push({ range: { line: first, start, endLine: line, end: end + 3 }, words: words.join('\n').trim() });
      open = undefined;
      at = end + 3;
    }
  }
  if (open !== undefined) {
    const last = lines.length - 1;
    const range = { line: open.line, start: open.start, endLine: last, end: lines[last]!.length };
    found.push({ range, words: open.words.join('\n').trim() });
  }
  return found;
}
