/** Runs pieces of work one behind the other, in the order they were asked for. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  /** Runs `work` once what was asked for before is done, whatever came of that. @returns what `work` comes to */
  take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined); // whoever asked hears of it
    return mine;
  }
}
