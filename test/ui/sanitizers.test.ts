import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium, type Browser, type Page } from 'playwright-core';
import { PageModel, type PageWords } from '../../src/preview';
import { publishedHtml } from '../../src/publish';
import { lineAttribute, Retrospective } from '../../src/retrospective';
import { root } from './support/blogFolder';

/** An element with its attributes, or a text. */
type Seen = string;

/** In the page: what the webview's sanitizer lets pass of `html`, and what a browser makes of `exported`, as lists. */
interface Compared {
  compare(html: string, exported: string, lineAttribute: string): { page: Seen[]; file: Seen[] };
}

const script = `
import { Sanitizer } from './src/webview/sanitizer';
const listOf = (root) => {
  const seen = [];
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.data.replace(/\\s+/g, ' ').trim();
      if (text !== '') seen.push('“' + text + '”');
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      const attributes = Array.from(node.attributes, ({ name, value }) => name + '=' + value);
      seen.push('<' + [node.localName, ...attributes.sort()].join(' ') + '>');
      node.childNodes.forEach(walk);
    } else if (node.nodeType !== Node.DOCUMENT_FRAGMENT_NODE) {
      seen.push('a node of type ' + node.nodeType);
    }
  };
  root.childNodes.forEach(walk);
  return seen;
};
window.compare = (html, exported, lineAttribute) => {
  const sanitizer = new Sanitizer({ resolve() {} });
  sanitizer.lineAttribute = lineAttribute;
  const holder = document.createElement('template');
  holder['inner' + 'HTML'] = exported;
  return { page: listOf(sanitizer.fragment(html)), file: listOf(holder.content) };
};
`;

/** Without what is meant to differ: lines are the page's, in a file boxes cannot be ticked and all places are prefixed. */
function alike(seen: readonly Seen[]): Seen[] {
  return seen.map((each) =>
    each
      .replace(/ data-(?:line|guest)=\d+/g, '')
      .replace(/ disabled=(?= |>)/g, '')
      // The page names a box after the text beside it, once that is there.
      .replace(/(<input) aria-label=.*?(?= (?:checked|class)=)/g, '$1')
      .replace(/(<a .*?href=#)user-content-/, '$1'),
  );
}

const silent = new Proxy({}, { get: () => () => '' }) as PageWords;

/** The pieces of HTML that a post becomes. */
function piecesOf(text: string): string[] {
  const model = new PageModel();
  model.update(Retrospective.parse(text), { words: silent, minutes: 1, lineAttribute });
  const { units, notes } = model.current!;
  return [...units, ...(notes ? [notes] : [])].map(({ html }) => html).filter((html) => html !== '');
}

suite('the two sanitizers', () => {
  let browser: Browser;
  let page: Page;
  const folder = join(root, 'test', 'fixtures', 'hostile');
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));

  suiteSetup(async () => {
    const { ensureChromium, chromiumFlags } = await import(join(root, 'scripts', 'chromium.mjs'));
    const bundle = await build({
      stdin: { contents: script, resolveDir: root, loader: 'ts' },
      bundle: true,
      write: false,
      format: 'iife',
    });
    browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags });
    page = await (await browser.newContext({ offline: true })).newPage();
    await page.setContent('<!DOCTYPE html><title>compare</title>');
    await page.addScriptTag({ content: bundle.outputFiles[0]!.text });
  });

  suiteTeardown(() => browser.close());

  async function compared(html: string): Promise<{ page: Seen[]; file: Seen[] }> {
    const exported = publishedHtml(html, {
      lineAttribute,
      picture: (src) => ({ src }),
    });
    const { page: inPage, file } = await page.evaluate(
      ([a, b, c]) => (globalThis as unknown as Compared).compare(a!, b!, c!),
      [html, exported, lineAttribute],
    );
    return { page: alike(inPage), file: alike(file) };
  }

  for (const name of names) {
    test(`agree on ${name}`, async () => {
      for (const html of piecesOf(readFileSync(join(folder, name), 'utf8'))) {
        const { page: inPage, file } = await compared(html);
        assert.deepEqual(file, inPage, html);
      }
    });
  }

  test('a file lets nothing pass that the page does not, whatever the HTML', async () => {
    // Parsers of HTML differ in where a broken element ends, not in what may stand there.
    for (const name of names) {
      const html = readFileSync(join(folder, name), 'utf8').replaceAll('\0', '');
      const { page: inPage, file } = await compared(html);
      const elements = new Set(inPage.filter((each) => each.startsWith('<')));
      assert.deepEqual(
        file.filter((each) => each.startsWith('<') && !elements.has(each)),
        [],
        name,
      );
    }
  });

  test('agree on what posts are made of', async () => {
    const posts = join(root, 'test', 'fixtures', 'sample-blog', 'posts');
    for (const name of readdirSync(posts).filter((each) => each.endsWith('.md'))) {
      for (const html of piecesOf(readFileSync(join(posts, name), 'utf8'))) {
        const { page: inPage, file } = await compared(html);
        assert.deepEqual(file, inPage);
        assert.ok(file.length > 0);
      }
    }
  });
});
