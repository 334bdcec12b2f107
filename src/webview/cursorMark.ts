import type { Blocks } from './blocks';
import { holderOf } from './lines';

const className = 'at-cursor';

/** Marks the block that the editor's cursor is in: one at most. */
export class CursorMark {
  private line: number | undefined;
  private marked: Element | undefined;

  constructor(private readonly blocks: Blocks) {}

  /** @param line 0-based; undefined when no editor shows the post */
  moveTo(line: number | undefined): void {
    this.line = line;
    this.renew();
  }

  /** Finds the block again, after blocks were replaced. */
  renew(): void {
    const found = this.line === undefined ? undefined : this.blocks.around(this.line).before;
    const block = found === undefined ? undefined : blockOf(holderOf(found.element));
    if (block === this.marked) {
      return;
    }
    this.marked?.classList.remove(className);
    block?.classList.add(className);
    this.marked = block;
  }
}

/** What is marked for an element: the frame that moves as a whole, or the item of a list. */
function blockOf(element: Element): Element {
  return element.closest('.table-frame') ?? (element.matches('li > p:first-child') ? element.parentElement! : element);
}
