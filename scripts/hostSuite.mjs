// Runs the host suites inside a real VS Code, in the Node or in the web worker extension host.
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumFlags, ensureChromium } from './chromium.mjs';
import { hosts, startHost, windowUrl } from './host.mjs';
import { root } from './install.mjs';
import { onPath } from './onPath.mjs';

/** Nobody looks at these windows, and to draw them took more time than the tests. */
const unseen = {
  'breadcrumbs.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.guides.indentation': false,
  'editor.lightbulb.enabled': 'off',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.editor.showTabs': 'none',
  'workbench.iconTheme': null,
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
};

/** What a suite is run in, and the bundle of its tests. */
const situations = {
  /** A folder on the disk. */
  usual: { bundle: 'index', open: (blog) => ({ folder: blog }) },
  /** A workspace of that folder and one of a virtual file system, whose faults the tests make. */
  faults: {
    bundle: 'faults',
    open: (blog) => {
      return workspaceOf(blog, [{ uri: 'faulty:/blog', name: 'virtual' }, { path: '.' }]);
    },
  },
};

/** Tests of what works, and what is explained, where things are otherwise; the tests are told which by a setting. */
const situation = (name, open, settings = {}) => ({
  bundle: 'situations',
  open,
  settings: { 'retrospectTests.situation': name, ...settings },
});
const workspaceOf = (blog, folders) => {
  const workspace = join(blog, 'several.code-workspace');
  writeFileSync(workspace, JSON.stringify({ folders }));
  return { workspace };
};
const onNoDisk = (blog) => workspaceOf(blog, [{ uri: 'faulty:/blog', name: 'virtual' }]);
situations.restricted = situation(
  'restricted',
  (blog) => {
    const settings = {
      'retrospect.folder': 'elsewhere',
      'retrospect.fileName': 'loud-{year}.md',
      'retrospect.templatesFolder': 'elsewhere',
      'retrospect.momentsFile': 'elsewhere/moments.md',
      'retrospect.year.repositories': [blog],
    };
    mkdirSync(join(blog, '.vscode'));
    writeFileSync(join(blog, '.vscode', 'settings.json'), JSON.stringify(settings));
    return { folder: blog };
  },
  { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never' },
);
situations.virtual = situation('virtual', onNoDisk);
situations.readOnly = situation('readOnly', onNoDisk);
situations.noFolder = situation('noFolder', () => ({}));
situations.several = situation('several', (blog) => {
  const names = ['jekyll', 'hugo', 'plain'];
  names.forEach((name) => mkdirSync(join(blog, name)));
  return workspaceOf(
    blog,
    names.map((path) => ({ path })),
  );
});

/** The same with every fault at every operation, which takes minutes. */
situations.everyFault = { ...situations.faults, settings: { 'retrospectTests.everyFault': true }, minutes: 60 };

/**
 * @param {'node' | 'web'} kind
 * @param {keyof typeof hosts} version
 * @param {keyof typeof situations} situation
 * @param {string | undefined} grep a pattern for the names of the tests to run; all where it is undefined
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runHostSuite(kind, version = 'newest', situation = 'usual', grep = undefined) {
  const { chromium } = await import('playwright-core');
  const { bundle, open, settings = {}, minutes = 10 } = situations[situation];
  const blog = mkdtempSync(join(tmpdir(), 'retrospect-suite-'));
  cpSync(join(root, 'test', 'fixtures', 'sample-blog'), blog, { recursive: true });
  const host = await startHost({
    host: hosts[version],
    settings: {
      ...unseen,
      ...settings,
      ...(grep !== undefined && { 'retrospectTests.grep': grep }),
      ...(kind === 'web' && { 'remote.extensionKind': { 'retrospect.retrospect': ['web'] } }),
    },
    machineSettings: { 'git.path': onPath('git') },
  });
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage({ viewport: { width: 480, height: 320 } });
    page.on('console', (message) => process.env.VERBOSE && console.log('[page]', message.text()));
    let result;
    const output = [];
    const exited = new Promise((resolve) => {
      void page.exposeFunction('codeAutomationLog', (_type, args) => {
        const line = args.map(String).join(' ');
        output.push(line);
        if (/^ +[✔✘·]|^host suite|AssertionError|^\s+at .*dist\/test/.test(line)) {
          console.log(`${situation} ${kind}: ${line.trim()}`);
        }
        const match = /host suite: (\d+) passed, (\d+) failed/.exec(line);
        if (match !== null) {
          result = { passed: Number(match[1]), failed: Number(match[2]) };
        }
      });
      void page.exposeFunction('codeAutomationExit', (code) => resolve(code));
    });
    const tests = join(root, 'dist', 'test', 'host', kind === 'web' ? `${bundle}.web.js` : `${bundle}.js`);
    await page.goto(windowUrl(host.url, { ...open(blog), extension: root.replace(/[\\/]$/, ''), tests }));
    const timeout = new Promise((resolve) => setTimeout(() => resolve('timeout'), minutes * 60_000).unref());
    const code = await Promise.race([exited, timeout]);
    if (result === undefined) {
      console.error(output.slice(-50).join('\n'));
      console.error(`The host suite (${kind}) gave no result (${code}).`);
      return { passed: 0, failed: 1 };
    }
    return result;
  } finally {
    await browser.close();
    await host.stop();
    rmSync(blog, { recursive: true, force: true });
  }
}
