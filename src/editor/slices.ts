/** Milliseconds of work after which the extension host gets to do something else. */
const sliceMilliseconds = 8;

/** Resolves when everything that waits in the event loop now had its turn: sooner than a timer, which waits for 1 ms. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof setImmediate === 'function') {
      setImmediate(resolve);
    } else {
      setTimeout(resolve, 0); // a web worker
    }
  });
}

/**
 * Runs `work` to its end, a slice at a time. What is done within one slice is done before this returns.
 * @param isWanted asked between slices; when it says no, the rest is left undone and the result is undefined
 */
export async function inSlices<T>(work: Generator<void, T>): Promise<T>;
export async function inSlices<T>(work: Generator<void, T>, isWanted: () => boolean): Promise<T | undefined>;
export async function inSlices<T>(work: Generator<void, T>, isWanted = () => true): Promise<T | undefined> {
  for (let until = performance.now() + sliceMilliseconds; ;) {
    const { done, value } = work.next();
    if (done) {
      return value;
    }
    if (performance.now() >= until) {
      await nextTurn();
      if (!isWanted()) {
        return undefined;
      }
      until = performance.now() + sliceMilliseconds;
    }
  }
}
