import { fillFolder } from './blogFolder';
import { closeBrowser, until, usualSize, Workbench, type WindowOptions } from './workbench';

/** How a suite wants its window. */
export interface SuiteWindow extends WindowOptions {
  /** The suite needs a window that nobody has used. */
  readonly own?: boolean;
  /** The suite does to its window what cannot be tidied up: none has it afterwards. */
  readonly spoils?: boolean;
}

/** What a suite does to a window before its tests. */
type Preparation = (
  workbench: Workbench,
  /** The window takes the place of another: what the tests before have made there has to be made here, too. */
  again: boolean,
) => Promise<void> | void;

/** Windows that suites hand on, by their language: to open one costs more than most suites. */
const shared = new Map<string, Workbench>();

/** So many invisible letters are at the end of the window's title once the settings of the newest suite are read. */
let marks = 0;

suiteTeardown(async () => {
  await Promise.all([...shared.values()].map((workbench) => workbench.close()));
  await closeBrowser();
});

/**
 * Gives a suite a window: a new one, or one that a suite of the same bundle has left, tidied up. A test that fails leaves a
 * picture. It is tried again in the same window, and then in a new one: what the first try left may be in its way.
 */
export function withWorkbench(wanted: SuiteWindow = {}, prepare?: Preparation): () => Workbench {
  const isOfOneFolder = wanted.empty !== true && wanted.folders === undefined;
  const showsSampleBlog = isOfOneFolder && wanted.blog === undefined;
  const isShared = isOfOneFolder && wanted.own !== true;
  const mark = '\u2060'.repeat(++marks);
  const options = isShared ? inFolder(wanted, mark) : wanted;
  const language = wanted.locale ?? 'en';
  let workbench: Workbench | undefined;
  const open = async (again: boolean) => {
    const left = shared.get(language);
    if (isShared && left !== undefined) {
      workbench = left;
      await tidyUp(workbench, options);
    } else {
      workbench = await Workbench.open(options);
      if (isShared) {
        shared.set(language, workbench);
      }
    }
    if (isShared && wanted.settings !== undefined) {
      // A folder's settings are read some time after their file is written.
      await workbench.page.waitForFunction((ending) => document.title.endsWith(ending), mark);
    }
    if (showsSampleBlog) {
      // Extensions are loaded some time after the window is there.
      await workbench.openFile('hello-blog.md');
      await workbench.waitForCounts(/\d/);
    }
    await prepare?.(workbench, again);
  };
  const close = async () => {
    await workbench?.close();
    if (isShared) {
      shared.delete(language);
    }
  };
  suiteSetup(() => open(false));
  setup(async function () {
    const tried = (this.currentTest as unknown as { currentRetry(): number }).currentRetry();
    if (tried === 1) {
      await workbench?.keyboard.press('Escape');
      await workbench?.keyboard.press('Escape');
    } else if (tried > 1) {
      await close();
      await open(true);
    }
  });
  teardown(async function () {
    // One that is tried again has no state yet.
    if (this.currentTest?.state !== 'passed' && this.currentTest?.state !== 'pending') {
      await workbench?.screenshot(`failed ${this.currentTest!.fullTitle()}`.replace(/[^\p{L}\p{N}]+/gu, '-'));
    }
  });
  suiteTeardown(async () => {
    if (!isShared || wanted.spoils === true) {
      await close();
    }
  });
  return () => workbench!;
}

/** The same window with its settings in the folder, where they go with the other files of a suite. */
function inFolder({ settings, files, ...others }: SuiteWindow, mark: string): SuiteWindow {
  return {
    ...others,
    // Where somebody has been in a post is not to be where the next suite begins.
    settings: { 'workbench.editor.restoreViewState': false },
    files: {
      ...files,
      ...(settings && {
        '.vscode/settings.json': JSON.stringify({ ...settings, 'window.title': `\${rootName}${mark}` }),
      }),
    },
  };
}

/** Makes a window nearly as good as new: nothing is open or told, its folder holds what the next suite wants there. */
async function tidyUp(workbench: Workbench, { size = usualSize, ...files }: WindowOptions): Promise<void> {
  const { page, keyboard, folder } = workbench;
  await page.setViewportSize(size);
  await keyboard.press('Escape');
  await keyboard.press('Escape');
  await workbench.command('View: Close All Editors');
  const discard = page.locator('.monaco-dialog-box .monaco-button', { hasText: "Don't Save" });
  await until(async () => {
    if ((await discard.count()) > 0) {
      await discard.first().click();
    }
    return (await page.locator('.tab').count()) === 0;
  }, 'all editors to be closed');
  await workbench.command('Notifications: Clear All Notifications');
  if (await page.locator('.part.panel').isVisible()) {
    await workbench.command('View: Hide Panel');
  }
  // What was typed last is written after its editor has gone.
  await until(async () => {
    const wasOtherwise = fillFolder(folder, files);
    await page.waitForTimeout(200);
    return !wasOtherwise;
  }, 'the folder to be as it is wanted');
  await keyboard.press('Control+Shift+E');
}
