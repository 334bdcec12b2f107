import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { root } from './support/blogFolder';
import { withWorkbench } from './support/suiteWindow';
import { until, type Workbench } from './support/workbench';

/** The frame of the only preview there is, whether its post has a body or not. */
const previewPage = ({ page }: Workbench) =>
  until(async () => {
    for (const frame of page.frames()) {
      if (await frame.evaluate(() => document.querySelector('main#post') !== null).catch(() => false)) {
        return frame;
      }
    }
    return undefined;
  }, 'the preview');

const hostile = join(root, 'test', 'fixtures', 'hostile');
/** VS Code itself refuses to open these as text. */
const notText = new Set(['txt-binary.md', 'txt-utf16le.md', 'txt-nul.md']);
const names = readdirSync(hostile).filter((name) => name.endsWith('.md') && !notText.has(name));

// Names begin with their kind, so each eighth is of every kind; all take more than a minute.
hostilePosts(
  'every eighth hostile post',
  names.filter((_, index) => index % 8 === 0),
);
hostilePosts(
  'all other hostile posts [long]',
  names.filter((_, index) => index % 8 !== 0),
);

function hostilePosts(which: string, some: readonly string[]): void {
  suite(`preview of ${which}`, () => {
    const files = Object.fromEntries(some.map((name) => [`hostile/${name}`, readFileSync(join(hostile, name))]));
    // Else VS Code asks what to do with unusual line ends.
    const window = withWorkbench({ files, settings: { 'editor.unusualLineTerminators': 'off' } });

    test('nothing runs, nothing is fetched, nothing navigates, and the page stays whole', async () => {
      const workbench = window();
      const { page } = workbench;
      const outside: string[] = [];
      page.on('request', (request) => {
        const { hostname, protocol } = new URL(request.url());
        if (
          /^https?:$/.test(protocol) &&
          !/^(?:127\.0\.0\.1|localhost|.*\.vscode-cdn\.net|.*\.vscode-resource\..*)$/.test(hostname)
        ) {
          outside.push(request.url());
        }
      });
      const posts = Object.keys(files);
      await workbench.openFile(posts[0]!);
      await workbench.command('Retrospective: Open Preview to the Side');
      await workbench.preview();
      for await (const name of workbench.eachFileInExplorer('hostile', posts)) {
        await page.locator('.tab', { hasText: `Preview: ${name.split('/').at(-1)}` }).waitFor();
        await page.waitForTimeout(150);
        const lookAt = (frame: Frame) =>
          frame.evaluate(() => ({
            pwned: (globalThis as { __pwn?: unknown }).__pwn !== undefined,
            active: [
              ...document.querySelectorAll(
                '#post :is(script, style, iframe, object, embed, form, link, meta, base, svg, math, video, audio, template)',
              ),
            ]
              // Formulas are drawn by VS Code's own plugin, of which the post decides nothing but the formula.
              .filter(
                (element) => element.closest('[data-guest]') === null || element.matches('script, iframe, form, link'),
              )
              .map((element) => element.localName),
            handlers: [...document.querySelectorAll('#post *')]
              .flatMap((element) =>
                element
                  .getAttributeNames()
                  .filter((name) => name !== 'style' || element.closest('[data-guest]') === null),
              )
              .filter((attribute) => attribute.startsWith('on') || attribute === 'style' || attribute === 'name'),
            links: [...document.querySelectorAll('#post a[href]')].map((element) => element.getAttribute('href')!),
            ids: [...document.querySelectorAll('#blocks [id]:not([data-guest] *)')].map((element) => element.id),
            isWhole: document.querySelector('body > main#post > #blocks') !== null,
          }));
        // A page is loaded anew where a diagram needs its script.
        const found = await until(
          async () => lookAt(await previewPage(workbench)).catch(() => undefined),
          `the page of ${name}`,
        );
        assert.equal(found.pwned, false, name);
        assert.deepEqual(found.active, [], name);
        assert.deepEqual(found.handlers, [], name);
        for (const href of found.links) {
          assert.match(href, /^(?:https?:|mailto:|#|[^:]*$|[^:/?#]*[/?#])/i, `${name}: ${href}`);
        }
        assert.ok(
          found.ids.every((id) => id.startsWith('user-content-')),
          `${name}: ${found.ids.join()}`,
        );
        assert.ok(found.isWhole, name);
      }
      assert.equal(await page.evaluate(() => (globalThis as { __pwn?: unknown }).__pwn), undefined);
      assert.deepEqual(
        outside.filter((url) => !url.startsWith('https:')),
        [],
        'only https pictures may be asked for',
      );
    }).timeout(300_000);
  });
}
