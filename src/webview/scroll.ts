import type { Blocks } from './blocks';
import { holderOf, lineTops } from './lines';

/** A line of the post and where it begins, in CSS pixels from the window's top. */
interface Mark {
  readonly line: number;
  readonly top: number;
}

/** Translates between lines of the post and places on the page. */
export class ScrollPosition {
  constructor(private readonly blocks: Blocks) {}

  /** Scrolls so that `line` (fractions are parts of a line) is at the top. */
  scrollTo(line: number): void {
    if (line <= 0) {
      window.scrollTo(0, 0);
      return;
    }
    const whole = Math.floor(line);
    const { before, behind } = this.blocks.around(whole);
    let from: Mark = { line: 0, top: -window.scrollY };
    let to = behind && { line: behind.line, top: holderOf(behind.element).getBoundingClientRect().top };
    if (before !== undefined) {
      const holder = holderOf(before.element);
      const tops = lineTops(holder);
      const within = Math.min(whole - before.line, tops.length - 1);
      from = { line: before.line + within, top: tops[within]! };
      if (within + 1 < tops.length) {
        to = { line: from.line + 1, top: tops[within + 1]! };
      }
      to ??= { line: from.line + 1, top: holder.getBoundingClientRect().bottom };
    }
    if (to !== undefined) {
      window.scrollTo(0, window.scrollY + between(line, from.line, to.line, from.top, to.top));
    }
  }

  /** The line at the page's top. */
  topLine(): number {
    if (window.scrollY <= 0) {
      return 0;
    }
    let from: Mark = { line: 0, top: -window.scrollY };
    let to: Mark | undefined;
    let above: Element | undefined;
    for (const { element, line } of this.blocks.linesBetween(-window.innerHeight, window.innerHeight)) {
      const holder = holderOf(element);
      const { top } = holder.getBoundingClientRect();
      if (top > 0.5) {
        to = { line, top };
        break;
      }
      if (top >= from.top) {
        from = { line, top };
        above = holder;
      }
    }
    const tops = above === undefined ? [] : lineTops(above);
    const within = tops.findLastIndex((top) => top <= 0.5);
    if (above !== undefined && within >= 0) {
      const next = tops[within + 1];
      from = { line: from.line + within, top: tops[within]! };
      to = next === undefined ? to : { line: from.line + 1, top: next };
      to ??= { line: from.line + 1, top: above.getBoundingClientRect().bottom };
    }
    return to === undefined ? from.line : between(0, from.top, to.top, from.line, to.line);
  }
}

/** The value between `from` and `to` that stands as `at` stands between `low` and `high`; never beyond. */
function between(at: number, low: number, high: number, from: number, to: number): number {
  const share = high > low ? (at - low) / (high - low) : 0;
  return from + (to - from) * Math.min(1, Math.max(0, share));
}
