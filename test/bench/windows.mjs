// Windows of real VS Codes to measure in: one host with the packaged extension, one without it.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumFlags, ensureChromium } from '../../scripts/chromium.mjs';
import { startHost, windowUrl } from '../../scripts/host.mjs';
import { prepareFrame } from './inPage.mjs';

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The first content of each contender's preview. */
const firstContent = '#blocks > section > *, .markdown-body .code-line, main.floor h1';

/** As on the desktop; in a browser VS Code saves by itself. */
const settings = { 'files.autoSave': 'off', 'workbench.colorTheme': 'Default Light Modern' };

/** Both hosts, the browser and a folder for everything that is written. `stop` ends and removes them all, at any time. */
export class Stage {
  #stopping;
  #windows = 0;
  #hosts = {};
  #folder = mkdtempSync(join(tmpdir(), 'retrospect-bench-'));
  #browser;
  /** Everything that was begun, started or still starting, each with a way to end it. */
  #begun = [];

  /** @param {string} vsix the package to measure */
  async start(vsix) {
    this.#hosts.with = await this.#begin(
      () => startHost({ vsix, settings }),
      (host) => host.stop(),
    );
    this.#hosts.without = await this.#begin(
      () => startHost({ settings }),
      (host) => host.stop(),
    );
    const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
    const options = { executablePath: await ensureChromium(), args: chromiumFlags, ...signals };
    this.#browser = await this.#begin(
      () => chromium.launch(options),
      (browser) => browser.close(),
    );
  }

  #begin(start, end) {
    if (this.#stopping !== undefined) {
      throw new Error('The measuring was stopped.');
    }
    const starting = start();
    this.#begun.push(() => starting.then(end));
    return starting;
  }

  /**
   * A new window on a new folder, at rest.
   * @param {{ host: 'with' | 'without', files: Record<string, string>, extension?: string }} options `extension`: folder
   *   of an extension in development
   */
  async open({ host, files, extension }) {
    const folder = join(this.#folder, `window-${++this.#windows}`);
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en' });
    await context.addInitScript(prepareFrame, firstContent);
    const page = await context.newPage();
    page.setDefaultTimeout(30_000);
    await page.goto(windowUrl(this.#hosts[host].url, { folder, extension }));
    await page.waitForSelector('#workbench\\.parts\\.statusbar .statusbar-item');
    return new BenchWindow(page, folder);
  }

  stop() {
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop() {
    await Promise.allSettled(this.#begun.map((end) => end()));
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One window and the hands to use it. */
export class BenchWindow {
  constructor(page, folder) {
    this.page = page;
    this.folder = folder;
  }

  async close() {
    await this.page.context().close();
  }

  /** Opens a file by its name, the cursor at its start. */
  async openFile(name) {
    await this.page.keyboard.press('Control+P');
    await this.page.waitForSelector('.quick-input-widget:visible');
    await this.page.keyboard.insertText(name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
    await this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click();
    await this.page.keyboard.press('Control+Home');
  }

  /** Runs a command by the beginning of its title, category first. @returns the time at which Enter was pressed on it */
  async command(title) {
    await this.page.keyboard.press('F1');
    await this.page.waitForSelector('.quick-input-widget:visible');
    await this.page.keyboard.insertText(title);
    const place = await this.page.waitForFunction((wanted) => {
      const rows = [...document.querySelectorAll('.quick-input-list .monaco-list-row')];
      const at = rows.findIndex((row) => row.textContent.startsWith(wanted));
      return at < 0 ? false : { at };
    }, title);
    const { at } = await place.jsonValue();
    for (let row = 0; row < at; row++) {
      await this.page.keyboard.press('ArrowDown');
    }
    await this.page.waitForFunction(
      (wanted) => document.querySelector('.quick-input-list .monaco-list-row.focused')?.textContent.startsWith(wanted),
      title,
    );
    await this.page.keyboard.press('Enter');
    return this.keyTime();
  }

  /** When the last key was pressed. */
  async keyTime() {
    return this.page.evaluate(() => globalThis.bench.lastKey.time);
  }

  /**
   * Presses a key and waits for what it brings. @returns milliseconds from the one to the other
   * @param {string} key
   * @param {'expectMenu' | 'expectDraft' | 'expectText'} expectation what to wait for
   * @param {unknown} argument of the expectation
   */
  async measureKey(key, expectation, argument, { frame = this.page.mainFrame(), seconds = 20 } = {}) {
    await frame.evaluate(([name, value]) => globalThis.bench[name](value), [expectation, argument]);
    await this.page.keyboard.press(key);
    const arrival = frame.evaluate(() => globalThis.bench.arrival);
    const time = await within(arrival, seconds, `${expectation} after ${key}`);
    return time - (await this.keyTime());
  }

  /** The frame in which a preview shows its first content, and since when. */
  async previewFrame(seconds = 30) {
    for (let waited = 0; waited < seconds * 1000; waited += 50) {
      for (const frame of this.page.frames().slice(1)) {
        // Frames come and go while a webview loads.
        const time = await frame.evaluate(() => globalThis.bench?.firstContent).catch(() => undefined);
        if (time !== undefined) {
          return { frame, time };
        }
      }
      await pause(50);
    }
    throw new Error(`no preview within ${seconds} s`);
  }

  /** Runs a command of the bench extension. @returns what it answers */
  async ask(title) {
    const path = `${this.folder}.answer.json`;
    rmSync(path, { force: true });
    await this.command(title);
    for (let waited = 0; waited < 20_000; waited += 50) {
      if (existsSync(path)) {
        return JSON.parse(readFileSync(path, 'utf8'));
      }
      await pause(50);
    }
    throw new Error(`no answer to "${title}"`);
  }
}

/** `promise`, or an error when it takes too long. */
async function within(promise, seconds, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited ${seconds} s for ${what}`)), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
