import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Frame, type Locator, type Page } from 'playwright-core';
import { fillFolder, root, type BlogFiles } from './blogFolder';

const screenshots = join(root, 'dist', 'screenshots');

interface Host {
  readonly url: string;
  /** Of the server, which starts the extension hosts. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** What VS Code gives to tests that drive its window. */
interface SmokeTestWindow {
  readonly driver: { whenWorkbenchRestored(): Promise<void> };
}

/** The browser that shows all windows, each in a context that knows nothing of the others. */
let browser: Promise<Browser> | undefined;

function browserOfAll(): Promise<Browser> {
  browser ??= import(join(root, 'scripts', 'chromium.mjs')).then(async ({ ensureChromium, chromiumFlags }) =>
    chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags }),
  );
  return browser;
}

/** Closes the browser with all its windows. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}

/** Waits until VS Code no longer moves the focus by itself, nor closes what asks. */
async function restored(page: Page): Promise<void> {
  await page.waitForSelector('.monaco-workbench');
  await page.waitForSelector('#workbench\\.parts\\.statusbar .statusbar-item');
  await page.waitForFunction(() => (globalThis as unknown as Partial<SmokeTestWindow>).driver !== undefined);
  await page.evaluate(() => (globalThis as unknown as SmokeTestWindow).driver.whenWorkbenchRestored());
}

/** VS Code in a browser sometimes reads a workspace's file before it can, and opens no folder then. */
async function untilFoldersAreThere(page: Page): Promise<void> {
  const row = page.locator('.explorer-folders-view .monaco-list-row').first();
  for (let attempt = 1; ; attempt++) {
    try {
      await row.waitFor({ timeout: 5000 });
      return;
    } catch (error) {
      if (attempt === 4) {
        throw error;
      }
      await page.reload();
      await restored(page);
    }
  }
}

/** How a window is opened. */
export interface WindowOptions extends BlogFiles {
  readonly locale?: 'en' | 'ko';
  readonly settings?: Record<string, unknown>;
  /** Size of the window in pixels. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Open no folder at all. */
  readonly empty?: boolean;
  /** Open a workspace of these folders below the sample blog's copy, instead of the blog itself. */
  readonly folders?: readonly string[];
}

/** Size of a window in pixels, where none is asked for. */
export const usualSize = { width: 1280, height: 800 };

/** A window of a real VS Code with the packaged extension installed, and the hands to use it. */
export class Workbench {
  private constructor(
    readonly page: Page,
    /** The folder that is open, a copy of the sample blog. */
    readonly folder: string,
    private readonly context: BrowserContext,
    private readonly host: Host,
  ) {}

  static async open(options: WindowOptions = {}): Promise<Workbench> {
    const { locale = 'en', settings = {}, size = usualSize, empty, folders } = options;
    const scripts = (name: string) => import(join(root, 'scripts', name));
    const { startHost, windowUrl } = await scripts('host.mjs');
    const folder = mkdtempSync(join(tmpdir(), 'retrospect-ui-'));
    fillFolder(folder, options);
    const host: Host = await startHost({
      locale,
      vsix: join(root, 'dist', 'retrospect.vsix'),
      // Nothing fades, so that pictures show what people see.
      settings: { 'workbench.colorTheme': 'Default Light Modern', 'workbench.reduceMotion': 'on', ...settings },
    });
    const context = await (await browserOfAll()).newContext({ viewport: size, locale });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    const workspace = join(folder, 'several.code-workspace');
    if (folders !== undefined) {
      writeFileSync(workspace, JSON.stringify({ folders: folders.map((path) => ({ path })) }));
    }
    await page.goto(windowUrl(host.url, empty === true ? {} : folders ? { workspace } : { folder }));
    await restored(page);
    if (folders !== undefined) {
      await untilFoldersAreThere(page);
    }
    return new Workbench(page, folder, context, host);
  }

  /** A second window of the same folder, closed with this one. */
  async secondWindow(): Promise<Workbench> {
    const page = await this.context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(this.page.url());
    await restored(page);
    return new Workbench(page, this.folder, this.context, this.host);
  }

  /** Kills the extension host as a crash or the system would. VS Code starts it again. */
  killExtensionHost(): void {
    const processes = execFileSync('ps', ['-axo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
    const found = processes
      .map((line) => /^ *(\d+) +(\d+) (.*)$/.exec(line))
      .find((match) => Number(match?.[2]) === this.host.pid && match![3]!.includes('--type=extensionHost'));
    process.kill(Number(found![1]), 'SIGKILL');
  }

  async close(): Promise<void> {
    await this.context.close();
    await this.host.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Saves a picture of the window in dist/screenshots, for people to look at. */
  async screenshot(name: string): Promise<void> {
    mkdirSync(screenshots, { recursive: true });
    await this.page.waitForTimeout(250);
    await this.page.screenshot({ path: join(screenshots, `${name}.png`) });
  }

  get keyboard() {
    return this.page.keyboard;
  }

  /** Runs a command by typing (part of) its title into the palette. */
  async command(title: string): Promise<void> {
    await this.quickOpen('F1', title, title);
  }

  /**
   * Opens a file of the workspace and puts the cursor into it.
   * @param folder part of the path that quick open shows, where several files have the name
   */
  async openFile(path: string, folder?: string): Promise<void> {
    const name = path.split('/').at(-1)!;
    const known = existsSync(join(this.folder, path)) ? path : `posts/${path}`;
    await this.quickOpen('Control+P', join(this.folder, known), folder ?? name);
    await this.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
    await this.focusEditor();
  }

  /** Types into quick open until its first row says `wanted` (extensions are still being loaded at first), takes it. */
  private async quickOpen(key: string, typed: string, wanted: string): Promise<void> {
    const isFirst = () =>
      this.page.evaluate(
        (text) => document.querySelector('.quick-input-list .monaco-list-row')?.textContent?.includes(text) ?? false,
        wanted,
      );
    for (let attempt = 1; ; attempt++) {
      await this.keyboard.press(key);
      await this.page.waitForSelector('.quick-input-widget:visible');
      await this.keyboard.insertText(typed);
      try {
        await until(isFirst, `“${wanted}” in quick open`, 3);
        break;
      } catch (error) {
        if (attempt === 8) {
          throw error;
        }
        await this.keyboard.press('Escape');
        await this.keyboard.press('Escape');
      }
    }
    await this.keyboard.press('Enter');
  }

  /**
   * Opens files of a folder that shows in the explorer one behind the other, in its order: much faster than quick open.
   * @param paths of the files to open; others of the folder are passed over
   */
  async *eachFileInExplorer(folder: string, paths: readonly string[]): AsyncGenerator<string, void> {
    const left = new Set(paths);
    const focused = () =>
      this.page.evaluate(() => document.querySelector('.explorer-folders-view .monaco-list-row.focused')?.textContent);
    await this.keyboard.press('Control+Shift+E');
    await this.keyboard.press('Home');
    for (let name: string | undefined; left.size > 0;) {
      name = await until(
        async () => {
          const now = (await focused())?.trim();
          return now !== name && now;
        },
        `the row below “${name}”, with ${[...left].join()} left`,
      );
      if (left.delete(`${folder}/${name}`)) {
        await this.keyboard.press('Space');
        await this.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`);
        yield `${folder}/${name}`;
      }
      await this.keyboard.press('ArrowDown');
    }
  }

  async focusEditor(): Promise<void> {
    await this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first().click();
  }

  /** Replaces the whole text of the active editor. */
  async replaceText(text: string): Promise<void> {
    await this.focusEditor();
    await this.keyboard.press('Control+A');
    await this.keyboard.press('Delete');
    await this.keyboard.insertText(text);
  }

  /** Makes an untitled Markdown document with `text`, the cursor at its end. */
  async newPost(text: string, path = `scratch-${Date.now().toString(36)}.md`): Promise<string> {
    writeFileSync(join(this.folder, path), text);
    await this.openFile(path);
    await this.keyboard.press('Control+End');
    return path;
  }

  /** Changes a setting of the open folder. */
  setting(key: string, value: unknown): void {
    const path = join(this.folder, '.vscode', 'settings.json');
    const settings = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as object) : {};
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, JSON.stringify({ ...settings, [key]: value }));
  }

  /** Waits for a notification that says `words`; the driver of these tests shows none by itself, so the list is opened. */
  async notification(words: string): Promise<Locator> {
    const list = this.page.locator('.notifications-center.visible');
    const item = list.locator('.notification-list-item', { hasText: words }).first();
    await until(async () => {
      if ((await list.count()) === 0) {
        await this.page.locator('#status\\.notifications').click();
      }
      return (await item.count()) > 0;
    }, `the notification “${words}”`);
    return item;
  }

  /** Text of the status bar item, empty while it is not shown. */
  async counts(): Promise<string> {
    const texts = await this.page.locator('#retrospect\\.retrospect\\.counts').allTextContents();
    return texts[0]?.trim() ?? '';
  }

  /** Waits until the status bar item shows what `wanted` matches. */
  async waitForCounts(wanted: RegExp): Promise<string> {
    return until(async () => {
      const text = await this.counts();
      return wanted.test(text) ? text : undefined;
    }, `counts like ${wanted}`);
  }

  /** The frame of the preview, once it shows a post. */
  async preview(): Promise<Frame> {
    return until(async () => {
      for (const frame of this.page.frames()) {
        const isPreview = await frame
          .evaluate(() => document.querySelector('main#post #blocks > section') !== null)
          .catch(() => false); // frames come and go while a webview loads
        if (isPreview) {
          return frame;
        }
      }
      return undefined;
    }, 'a preview with a post');
  }

  /**
   * Types Hangul as an input method does: every stage of a syllable is a composition, the last one is committed.
   * `['ㅁ', '모', '목']` types 목.
   */
  async compose(...syllables: readonly (readonly string[])[]): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    for (const stages of syllables) {
      for (const text of stages) {
        await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
        await this.page.waitForTimeout(60); // faster than anybody types
      }
      await session.send('Input.insertText', { text: stages.at(-1)! });
      await this.page.waitForTimeout(60); // faster than anybody types
    }
    await session.detach();
  }

  /** Begins to compose and leaves the composition open. */
  async composeOpen(text: string): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await this.page.waitForTimeout(100);
    await session.detach();
  }

  /** Titles that the section menu shows, from the top. */
  async menu(): Promise<string[]> {
    const labels = await this.suggestions.locator('.label-name').allTextContents();
    return labels.map((label) => label.trim());
  }

  /** Text of a file of the workspace as it is on disk. */
  read(path: string): string {
    return readFileSync(join(this.folder, path), 'utf8');
  }

  /** Rows of the suggest widget. */
  get suggestions() {
    return this.page.locator('.suggest-widget.visible .monaco-list-row');
  }

  /** The visible text of the active editor, with ordinary blanks. */
  async editorText(): Promise<string> {
    const lines = this.page.locator('.editor-group-container.active .monaco-editor .view-lines').first();
    const texts = await lines.locator('.view-line').evaluateAll((elements) =>
      elements
        .map((element) => ({ top: (element as HTMLElement).offsetTop, text: element.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replace(/\u00a0/g, ' ').replace(/[\u200b\u200c]/g, '')),
    );
    return texts.join('\n');
  }
}

/** Waits until `check` gives something, and returns it. */
export async function until<T>(check: () => Promise<T | undefined | false>, what: string, seconds = 20): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const value = await check();
    if (value !== undefined && value !== false) {
      return value;
    }
    if (Date.now() > end) {
      throw new Error(`waited ${seconds} s for: ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
