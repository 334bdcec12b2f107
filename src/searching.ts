/**
 * How many items at the start of a list `holds` is true of, found by halving: it must be true of none behind the first of
 * which it is not.
 * @param length of the list
 * @param holds asked for an index
 */
export function countWhile(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Finds where marks stand in one text, looked for from left to right: all looking for one mark is one pass. */
export class MarksAhead {
  /** Where each mark was found last: looked for again only from behind there on. */
  private readonly found = new Map<string, number>();

  constructor(private readonly text: string) {}

  /** Offset behind the next `mark` from `from` on, Infinity when there is none. `from` never goes back by much. */
  after(mark: string, from: number): number {
    let at = this.found.get(mark) ?? -1;
    if (at < from) {
      at = this.text.indexOf(mark, from);
      at = at < 0 ? Infinity : at;
      this.found.set(mark, at);
    }
    return at + mark.length;
  }
}
