// Runs inside the windows that are measured, in every frame of them. Times are `performance.timeOrigin` plus time since:
// the wall clock of the machine, the same for all frames.

/**
 * Put into every frame before its own scripts. Needs nothing from outside this function.
 * @param {string} firstContent selector of what the first content of a preview looks like
 */
export function prepareFrame(firstContent) {
  const now = () => performance.timeOrigin + performance.now();
  const bench = { firstContent: undefined, lastKey: undefined, now };
  globalThis.bench = bench;

  if (globalThis === globalThis.top) {
    // The time at which the key reached the browser, not that at which its turn came.
    globalThis.addEventListener(
      'keydown',
      (event) => (bench.lastKey = { key: event.key, time: performance.timeOrigin + event.timeStamp }),
      { capture: true },
    );
  } else if (['pending-frame', 'active-frame'].includes(globalThis.frameElement?.id)) {
    // A webview writes its content into a hidden frame and shows the frame later. Timers live through that.
    const look = setInterval(() => {
      const block = document.querySelector(firstContent);
      const isShown = getComputedStyle(globalThis.frameElement).visibility !== 'hidden';
      if (block !== null && isShown && block.getBoundingClientRect().height > 0) {
        bench.firstContent = now();
        clearInterval(look);
      }
    }, 4);
  }

  /** Resolves `arrival` with the time at which a change of the DOM first makes `check` true. */
  const watch = (root, what, check) => {
    bench.arrival = new Promise((resolve) => {
      const observer = new MutationObserver((records) => {
        if (check(records)) {
          const time = now();
          observer.disconnect();
          resolve(time);
        }
      });
      observer.observe(root, { subtree: true, childList: true, ...what });
    });
  };

  /** Waits for a changed or new node that holds `text`. */
  bench.expectText = (text) =>
    watch(document, { characterData: true }, (records) =>
      records.some(
        ({ type, target, addedNodes }) =>
          (type === 'characterData' && target.data.includes(text)) ||
          [...addedNodes].some((node) => node.textContent.includes(text)),
      ),
    );

  /** Waits for the suggest widget with something to choose. */
  // The class "visible" is no sign: VS Code sets it 100 ms after the menu is on the screen.
  bench.expectMenu = () =>
    watch(document.body, { attributeFilter: ['class', 'style', 'monaco-visible-content-widget'] }, () => {
      const row = document.querySelector('.suggest-widget .monaco-list-row');
      return row !== null && row.checkVisibility({ visibilityProperty: true }) && row.getBoundingClientRect().top > 0;
    });

  /** Waits for an editor of the file `name` that shows `text` and a selection. */
  bench.expectDraft = ({ name, text }) =>
    watch(document.body, { attributeFilter: ['class', 'style'] }, () => {
      const group = document.querySelector('.editor-group-container.active');
      return (
        group?.querySelector(`.tab.active[data-resource-name="${name}"]`) != null &&
        group.querySelector('.monaco-editor.focused .selected-text') !== null &&
        group.querySelector('.monaco-editor .view-lines').textContent.replaceAll('\u00a0', ' ').includes(text)
      );
    });

  /** How far this frame's clock is from `Date.now()`, which all frames share: the mean of many looks at the same tick. */
  bench.skew = () => {
    const differences = [];
    for (let tick = Date.now(); differences.length < 20;) {
      const date = Date.now();
      if (date !== tick) {
        tick = date;
        differences.push(now() - date);
      }
    }
    return differences.sort((a, b) => a - b)[10];
  };
}
