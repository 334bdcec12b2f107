// The window in which somebody writes, seen from outside: heap and DOM of its webviews, and how fast previews follow.
import { BenchWindow, pause } from '../bench/windows.mjs';
import { prepareFrame } from '../bench/inPage.mjs';
import { skewBetween } from '../bench/measures.mjs';

const letters = 'abcdefghijklmnopqrstuvwxyz';
const content = '#blocks';

/**
 * Has VS Code show webviews on an origin of their own, as on the desktop, where the browser gives them a process of their
 * own, whose heap can be told from that of the window.
 */
async function isolateWebviews(page, url) {
  const { host, port } = new URL(url);
  await page.route(
    (address) => address.host === host && address.pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const text = await response.text();
      const [, settings] = /data-settings="([^"]+)"/.exec(text);
      const configuration = JSON.parse(settings.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
      const place = `http://{{uuid}}.localhost:${port}/${configuration.webviewEndpoint}/`;
      delete configuration.webviewEndpoint;
      configuration.productConfiguration = {
        ...configuration.productConfiguration,
        webviewContentExternalBaseUrlTemplate: place,
      };
      const escaped = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      const headers = response.headers();
      headers['content-security-policy'] = headers['content-security-policy'].replace(
        'frame-src ',
        `frame-src http://*.localhost:${port} `,
      );
      await route.fulfill({ response, headers, body: text.replace(settings, () => escaped) });
    },
  );
}

export class SoakWindow {
  #page;
  #window;

  /**
   * @param {import('playwright-core').BrowserContext} context in which frames of foreign origins may have service workers
   * @param {string} url of a window; `prepare` gets its page before anything is loaded
   */
  static async open(context, url, prepare) {
    await context.addInitScript(prepareFrame, content);
    // The page comes from the route, so that the browser takes it for one of another network than the server.
    await context.grantPermissions(['local-network-access']);
    const window = new SoakWindow();
    window.#page = await context.newPage();
    window.#page.setDefaultTimeout(30_000);
    window.#window = new BenchWindow(window.#page);
    await isolateWebviews(window.#page, url);
    await prepare(window.#page);
    await window.#page.goto(url);
    return window;
  }

  get webviews() {
    return this.#page.frames().filter((frame) => frame.url().includes('/webview/browser/pre/index.html'));
  }

  /** The frame of the preview that shows a post, by a word of its own. */
  async previewOf(anchor) {
    for (let waited = 0; waited < 60_000; waited += 200) {
      for (const frame of this.#page.frames().slice(1)) {
        // Frames come and go while a webview loads.
        const isIt = await frame
          .evaluate((word) => document.querySelector('#blocks')?.textContent.includes(word) ?? false, anchor)
          .catch(() => false);
        if (isIt) {
          return frame;
        }
      }
      await pause(200);
    }
    throw new Error(`no preview shows ${anchor}`);
  }

  /**
   * Types letters where the cursor is, behind `anchor`.
   * @returns {Promise<{ values: number[], keyTimes: number[] }>} milliseconds from each key to the preview's changed DOM, and
   *   when each key was pressed, in milliseconds as `Date.now()` tells them
   */
  async latency(anchor, count) {
    const frame = await this.previewOf(anchor);
    const skew = await skewBetween(this.#page.mainFrame(), frame);
    const mainSkew = await this.#page.evaluate(() => globalThis.bench.skew());
    const values = [];
    const keyTimes = [];
    let typed = anchor;
    for (let edit = 0; edit <= count; edit++) {
      const letter = letters[edit % letters.length];
      typed += letter;
      values.push((await this.#window.measureKey(letter, 'expectText', typed, { frame, seconds: 60 })) - skew);
      keyTimes.push((await this.#window.keyTime()) - mainSkew);
      await pause(150 + ((edit * 67) % 200));
    }
    return { values: values.slice(1), keyTimes: keyTimes.slice(1) }; // the first warms up
  }

  /** Ticks the first task in the preview of a post, or unticks it. */
  async tick(anchor) {
    const frame = await this.previewOf(anchor);
    const box = frame.locator('#blocks input[type=checkbox]').first();
    await box.click();
    await pause(300);
  }

  /**
   * Heap in bytes after collections, nodes and listeners of the DOM: of all webviews together. `webviewHeap` is measured while
   * nothing is drawn; `drawnHeap` holds besides what the browser keeps to draw (styles, glyphs, boxes), of each part of a page
   * from when it was last near to being seen on: the more, the more of a long post has been seen.
   */
  async measureWebviews() {
    // Playwright listens in each frame in which it has looked for an element: in all of them, so that counts compare.
    for (const frame of this.#page.frames().slice(1)) {
      await frame.locator('body').count();
    }
    const { heap: drawnHeap } = await this.#measure();
    await this.#draw(false);
    const { heap: webviewHeap, nodes, listeners } = await this.#measure();
    await this.#draw(true);
    return { webviews: this.webviews.length, webviewHeap, drawnHeap, nodes, listeners };
  }

  /** Draws the pages of all previews, or not. */
  async #draw(isDrawn) {
    for (const frame of this.#page.frames().slice(1)) {
      const draw = (display) => {
        if (document.querySelector('#blocks') !== null) {
          document.documentElement.style.display = display;
          document.documentElement.getBoundingClientRect();
        }
      };
      await frame.evaluate(draw, isDrawn ? '' : 'none').catch(() => undefined); // frames come and go
    }
  }

  async #measure() {
    const total = { heap: 0, nodes: 0, listeners: 0 };
    const seen = new Set();
    for (const frame of this.webviews) {
      // Webviews of one origin share a process, and each tells the whole of it.
      const { hostname } = new URL(frame.url());
      if (seen.has(hostname)) {
        continue;
      }
      seen.add(hostname);
      const session = await this.#page.context().newCDPSession(frame);
      try {
        // Collections alone leave pages that were thrown away a while ago, and what the browser keeps to be faster.
        await session.send('Memory.prepareForLeakDetection');
        for (let round = 0; round < 4; round++) {
          await session.send('HeapProfiler.collectGarbage');
          await pause(250);
        }
        const { usedSize, embedderHeapUsedSize = 0 } = await session.send('Runtime.getHeapUsage');
        const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
        total.heap += usedSize + embedderHeapUsedSize;
        total.nodes += nodes;
        total.listeners += jsEventListeners;
      } finally {
        await session.detach();
      }
    }
    return total;
  }

  screenshot(path) {
    return this.#page.screenshot({ path });
  }
}
