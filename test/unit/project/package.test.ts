import { listFiles, PackageManager } from '@vscode/vsce';
import assert from 'node:assert/strict';

suite('package', () => {
  test('holds what runs and nothing else', async function () {
    this.timeout(60_000); // it walks through everything that tests have installed
    const files = (await listFiles({ cwd: process.cwd(), packageManager: PackageManager.None })).map((file) =>
      file.replaceAll('\\', '/'),
    );
    assert.deepEqual(files.sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'ThirdPartyNotices.txt',
      'dist/desktop/blog.js',
      'dist/desktop/countsFeatures.js',
      'dist/desktop/draftFeatures.js',
      'dist/desktop/extension.js',
      'dist/desktop/goalFeatures.js',
      'dist/desktop/libraryIndex.js',
      'dist/desktop/momentFeatures.js',
      'dist/desktop/pictureFeatures.js',
      'dist/desktop/previewFeatures.js',
      'dist/desktop/problemFeatures.js',
      'dist/desktop/promptFeatures.js',
      'dist/desktop/publishFeatures.js',
      'dist/desktop/retrospective.js',
      'dist/desktop/sectionCatalogue.js',
      'dist/desktop/toolFeatures.js',
      'dist/desktop/yearFeatures.js',
      'dist/web/extension.js',
      'dist/webview/preview.js',
      'l10n/bundle.l10n.ko.json',
      'media/export.css',
      'media/icon.png',
      'media/library.svg',
      'media/preview-dark.svg',
      'media/preview-light.svg',
      'media/preview.css',
      ...['length', 'preview', 'scaffold', 'sections', 'year'].map((step) => `media/walkthrough/${step}.png`),
      'package.json',
      'package.nls.json',
      'package.nls.ko.json',
      'sbom.cdx.json',
      'snippets/sections.en.json',
      'snippets/sections.ko.json',
    ]);
  });
});
