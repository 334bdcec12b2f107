import type { MarkdownIt } from 'markdown-it';
import { lineAttribute } from './ownAttributes';

/** The states that a box may hold in source: open, done, partly, dropped, carried on. */
const box = /^\[([ xX/>-])\][ \t\u00a0]/;

/**
 * Task lists: a list item that begins with `[ ]`, `[x]`, `[/]`, `[-]` or `[>]` gets a check box.
 * One look at each list item's first text, so the cost is linear (the usual plugin's is not).
 */
export function tasks(md: MarkdownIt): void {
  md.core.ruler.push('tasks', (state) => {
    const { tokens } = state;
    for (let index = 0; index + 2 < tokens.length; index++) {
      const item = tokens[index]!;
      const inline = tokens[index + 2]!;
      if (item.type !== 'list_item_open' || inline.type !== 'inline' || tokens[index + 1]!.type !== 'paragraph_open') {
        continue;
      }
      const first = inline.children?.[0];
      // The source too: an escaped `\[x]` is no box.
      const match = first?.type === 'text' && box.test(inline.content) ? box.exec(first.content) : null;
      if (first === undefined || match === null) {
        continue;
      }
      first.content = first.content.slice(match[0].length);
      const input = new state.Token('task', 'input', 0);
      input.meta = { state: match[1]!.toLowerCase(), line: item.map?.[0] ?? 0 };
      inline.children!.unshift(input);
      item.attrJoin('class', 'task-item');
    }
  });
  md.renderer.rules['task'] = (tokens, index) => {
    const { state, line } = tokens[index]!.meta as { state: string; line: number };
    const checked = state === 'x' ? ' checked=""' : '';
    const name = { '/': ' task-partly', '-': ' task-dropped', '>': ' task-carried' }[state] ?? '';
    return `<input type="checkbox" class="task${name}" disabled=""${checked} ${lineAttribute}="${line}"> `;
  };
}
