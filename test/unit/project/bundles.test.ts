import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const bundles = [
  'desktop/extension.js',
  'desktop/draftFeatures.js',
  'desktop/goalFeatures.js',
  'desktop/countsFeatures.js',
  'desktop/previewFeatures.js',
  'desktop/blog.js',
  'desktop/libraryIndex.js',
  'desktop/momentFeatures.js',
  'desktop/pictureFeatures.js',
  'desktop/promptFeatures.js',
  'desktop/problemFeatures.js',
  'desktop/publishFeatures.js',
  'desktop/retrospective.js',
  'desktop/sectionCatalogue.js',
  'desktop/toolFeatures.js',
  'desktop/yearFeatures.js',
  'web/extension.js',
  'webview/preview.js',
];
const pathOf = (bundle: string) => join(process.cwd(), 'dist', bundle);

suite('what is shipped', () => {
  suiteSetup(function () {
    this.timeout(60_000);
    if (!bundles.every((bundle) => existsSync(pathOf(bundle)))) {
      execFileSync(process.execPath, ['esbuild.mjs']);
    }
  });

  for (const bundle of bundles) {
    test(`${bundle} evaluates nothing and sends nothing`, () => {
      const code = readFileSync(pathOf(bundle), 'utf8');
      assert.deepEqual(
        code.match(
          /\beval\s*\(|\bnew Function\s*\(|\bXMLHttpRequest\b|\bfetch\s*\(|\bWebSocket\b|\bsendBeacon\b|\bimportScripts\b/g,
        ),
        null,
      );
    });
  }

  test('activation loads little, and no Markdown', () => {
    assert.ok(statSync(pathOf('desktop/extension.js')).size <= 60 * 1024);
    assert.doesNotMatch(readFileSync(pathOf('desktop/extension.js'), 'utf8'), /markdown-it|linkify/);
  });
});
