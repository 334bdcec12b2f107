import type { Blocks } from './blocks';

/** Translates between lines of the post and places on the page. */
export class ScrollPosition {
  constructor(private readonly blocks: Blocks) {}

  /** Scrolls so that `line` (fractions are parts of a line) is at the top. */
  scrollTo(line: number): void {
    if (line <= 0) {
      window.scrollTo(0, 0);
      return;
    }
    const { before, behind } = this.blocks.around(Math.floor(line));
    if (before === undefined) {
      return;
    }
    const top = before.element.getBoundingClientRect().top;
    const bottom = behind?.element.getBoundingClientRect().top ?? before.element.getBoundingClientRect().bottom;
    const lines = Math.max(1, (behind?.line ?? before.line + 1) - before.line);
    const part = Math.min(1, (line - before.line) / lines);
    window.scrollTo(0, window.scrollY + top + Math.max(0, bottom - top) * part);
  }

  /** The line at the page's top. */
  topLine(): number {
    if (window.scrollY <= 0) {
      return 0;
    }
    let last: { line: number; top: number } | undefined;
    for (const { element, line } of this.blocks.linesBetween(-window.innerHeight, window.innerHeight)) {
      const { top } = element.getBoundingClientRect();
      if (top > 0) {
        if (last === undefined) {
          return line;
        }
        const share = (0 - last.top) / Math.max(1, top - last.top);
        return last.line + (line - last.line) * Math.min(1, share);
      }
      last = { line, top };
    }
    return last?.line ?? 0;
  }
}
