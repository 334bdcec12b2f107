// Builds every bundle of the extension and its tests: `node esbuild.mjs [--watch] [--dev] [name…]`.
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));

/** What is loaded when it is first asked for, by the name of its file: the document model, the blog engines, commands, the index. */
const lazy = {
  retrospective: 'src/retrospective/index.ts',
  draftFeatures: 'src/editor/draft/draftFeatures.ts',
  pictureFeatures: 'src/editor/pictures/pictureFeatures.ts',
  blog: 'src/blog/index.ts',
  libraryIndex: 'src/editor/library/libraryIndex.ts',
  goalFeatures: 'src/editor/goals/goalFeatures.ts',
  momentFeatures: 'src/editor/moments/momentFeatures.ts',
  problemFeatures: 'src/editor/problems/problemFeatures.ts',
  toolFeatures: 'src/editor/tools/toolFeatures.ts',
  yearFeatures: 'src/editor/year/yearFeatures.ts',
  sectionCatalogue: 'src/editor/sections/sectionCatalogue.ts',
  countsFeatures: 'src/editor/counts/countsFeatures.ts',
  previewFeatures: 'src/editor/preview/previewFeatures.ts',
  promptFeatures: 'src/editor/prompts/promptFeatures.ts',
  publishFeatures: 'src/editor/publish/publishFeatures.ts',
};

/**
 * The extension loads at activation, what is lazy when it is imported dynamically. The web extension host knows no second
 * file, so there everything is one bundle.
 */
const lazyChunks = {
  name: 'lazy-chunks',
  setup(build) {
    build.onResolve({ filter: new RegExp(`/(${Object.keys(lazy).join('|')})$`) }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path)}.js`, external: true } : undefined,
    );
  },
};

/** gray-matter's own engines evaluate JavaScript and bring an old YAML reader; ours are passed with every call. */
const safeGrayMatter = {
  name: 'safe-gray-matter',
  setup(build) {
    const inGrayMatter = /[\\/]gray-matter[\\/]/;
    build.onResolve({ filter: /^\.\/(lib\/)?engines$|^fs$|^section-matter$/ }, ({ path, importer }) =>
      inGrayMatter.test(importer) ? { path, namespace: 'left-out-of-gray-matter' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'left-out-of-gray-matter' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** sanitize-html reads style attributes and `srcset` with these; the allowlist has neither. */
const smallSanitizeHtml = {
  name: 'small-sanitize-html',
  setup(build) {
    const inSanitizer = /[\\/]sanitize-html[\\/]/;
    build.onResolve({ filter: /^(?:postcss|parse-srcset)$/ }, ({ path, importer }) =>
      inSanitizer.test(importer) ? { path, namespace: 'left-out-of-sanitize-html' } : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: 'left-out-of-sanitize-html' }, () => ({
      contents: 'module.exports = {};',
    }));
  },
};

const desktop = { platform: 'node', target: 'node20', define: { DESKTOP: 'true' } };
/** A worker has no Buffer; gray-matter keeps a copy of its input in one, which nobody reads. */
const noBuffer = { 'Buffer.from': 'String' };
const web = { platform: 'browser', target: 'es2022', define: { DESKTOP: 'false', ...noBuffer } };
const inHost = { format: 'cjs', external: ['vscode'], plugins: [safeGrayMatter, smallSanitizeHtml] };
/** In the extension host `import()` of a CommonJS file is a `require`. */
const requireLazily = { supported: { 'dynamic-import': false } };

function testFiles(folder) {
  const path = join(root, 'test', folder);
  if (!existsSync(path)) {
    return [];
  }
  return readdirSync(path, { recursive: true })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => `./${file.replaceAll('\\', '/')}`);
}

/** One virtual entry that imports all tests of a folder, or those that `isIn` takes, behind `first`. */
function suite(folder, first = [], isIn = () => true) {
  const files = testFiles(folder).filter(isIn);
  return {
    stdin: {
      contents: [...first, ...files].map((file) => `import ${JSON.stringify(file)};`).join('\n'),
      resolveDir: join(root, 'test', folder),
      sourcefile: `${basename(folder)}.suite.ts`,
    },
  };
}

/**
 * Tests that hand their windows on to each other, in this order: to open a window costs more than most of them. Mocha shares
 * out bundles, so none should take much longer than another.
 */
const inOneWindow = {
  writing: [
    ...['sections', 'prompts', 'counts', 'scaffold', 'scaffoldBlogs', 'problems', 'previewKorean', 'templates'],
    ...['pictures', 'moments', 'year'],
  ],
  looking: [
    ...['preview', 'previewHostile', 'accessibility', 'previewLinks', 'previewPlaces', 'previewTasks', 'previewSync'],
    ...['previewGuests', 'publish', 'library', 'goals', 'goalFlows', 'previewTakenOver'],
  ],
};

const inOwnWindows = testFiles('ui').filter(
  (file) => !Object.values(inOneWindow).some((names) => names.includes(basename(file, '.test.ts'))),
);

/** Bundles of tests that drive windows. What takes longest comes first, so that neither of two workers ends with it. */
export const uiBundles = [
  ...Object.keys(inOneWindow).map((name) => `${name}.test.js`),
  ...inOwnWindows.map((file) => file.replace(/^\.\/(.*)\.ts$/, '$1.js')),
];

/** An entry for each bundle of tests that drive windows: those that share one together, every other file by itself. */
function uiSuites() {
  return {
    entryPoints: Object.fromEntries([
      ...inOwnWindows.map((file) => [file.replace(/\.ts$/, ''), join('test', 'ui', file)]),
      ...Object.keys(inOneWindow).map((name) => [`${name}.test`, `in-one-window:${name}`]),
    ]),
    plugins: [
      {
        name: 'in-one-window',
        setup(build) {
          build.onResolve({ filter: /^in-one-window:/ }, ({ path }) => ({
            path: path.split(':')[1],
            namespace: 'in-one-window',
          }));
          build.onLoad({ filter: /.*/, namespace: 'in-one-window' }, ({ path }) => ({
            contents: inOneWindow[path].map((name) => `import './${name}.test.ts';`).join('\n'),
            resolveDir: join(root, 'test', 'ui'),
          }));
        },
      },
    ],
  };
}

/** Everything that is shipped. */
export const shipped = ['extension', ...Object.keys(lazy), 'web', 'preview'];

/** The table of bundles: name → options. */
const bundles = {
  extension: {
    ...inHost,
    ...desktop,
    ...requireLazily,
    plugins: [lazyChunks, safeGrayMatter, smallSanitizeHtml],
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/desktop/extension.js',
  },
  ...Object.fromEntries(
    Object.entries(lazy).map(([name, entry]) => [
      name,
      { ...inHost, ...desktop, entryPoints: [entry], outfile: `dist/desktop/${name}.js` },
    ]),
  ),
  // The branch that needs Node's files is not taken there and left out.
  web: {
    ...inHost,
    ...web,
    entryPoints: ['src/extension.ts'],
    external: ['vscode', 'node:*'],
    outfile: 'dist/web/extension.js',
  },
  preview: {
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    entryPoints: ['src/webview/index.ts'],
    outfile: 'dist/webview/preview.js',
  },
  'test-unit': {
    ...inHost,
    ...desktop,
    ...suite('unit'),
    external: ['esbuild', 'mocha', '@vscode/vsce', 'typescript'],
    outfile: 'dist/test/unit.js',
    test: true,
  },
  // The laws with as many random cases as there is time, for `npm run fuzz`.
  'test-fuzz': {
    ...inHost,
    ...desktop,
    entryPoints: ['test/fuzz/run.ts'],
    outfile: 'dist/test/fuzz.js',
    test: true,
  },
  // The tests of one room, for `npm run mutate`.
  'test-retrospective': {
    ...inHost,
    ...desktop,
    ...suite('unit', ['../mutation/setUp.ts'], (file) => /^\.\/(?:retrospective|library)\//.test(file)),
    outfile: 'dist/test/retrospective.js',
    test: true,
  },
  'test-host': {
    ...inHost,
    ...desktop,
    entryPoints: ['test/host/index.ts', 'test/host/faults.ts', 'test/host/situations.ts'],
    external: ['vscode', 'mocha'],
    outdir: 'dist/test/host',
    test: true,
  },
  'test-host-web': {
    ...inHost,
    ...web,
    // Mocha's browser build sits in a package of modules and would take this bundle's exports for its own.
    define: { ...web.define, exports: 'undefined' },
    entryPoints: ['test/host/index.web.ts', 'test/host/faults.web.ts', 'test/host/situations.web.ts'],
    external: ['vscode', 'node:*'],
    outdir: 'dist/test/host',
    test: true,
  },
  // Minified like what is shipped, so that the bench measures that.
  'bench-model': {
    ...inHost,
    ...desktop,
    entryPoints: ['test/bench/model.ts'],
    outfile: 'dist/bench/model.js',
    test: true,
    minify: true,
    sourcemap: false,
  },
  // Somebody who writes for hours, for `npm run soak`.
  'test-soak': {
    ...inHost,
    ...desktop,
    entryPoints: ['test/soak/inHost.mjs'],
    outfile: 'dist/test/soak.js',
    test: true,
  },
  // The pure rooms, to make a draft without a window.
  'test-engines': {
    ...inHost,
    ...desktop,
    entryPoints: ['test/engines/scaffold.ts'],
    outfile: 'dist/test/engines.js',
    test: true,
  },
  'test-ui': {
    ...desktop,
    format: 'cjs',
    ...uiSuites(),
    external: ['playwright-core', 'mocha', 'esbuild'],
    outdir: 'dist/test/ui',
    test: true,
  },
};

function options({ test, ...bundle }, development) {
  return {
    absWorkingDir: root,
    bundle: true,
    minify: !test && !development,
    sourcemap: test || development ? 'inline' : false,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
    ...bundle,
  };
}

/**
 * Builds the named bundles (all when none is named). Bundles whose entry isn't there are passed over.
 * @param {string[]} names
 * @param {{ development?: boolean }} settings development: readable output with source maps
 */
export async function build(names = Object.keys(bundles), { development = false } = {}) {
  await Promise.all(names.map((name) => esbuild.build(options(bundles[name], development))));
}

/** @returns {Promise<string[]>} the files of which something ends up in the named bundles; nothing is written */
export async function filesWithin(names) {
  const results = await Promise.all(
    names.map((name) => esbuild.build({ ...options(bundles[name], false), write: false, metafile: true })),
  );
  const files = results
    .flatMap(({ metafile }) => Object.values(metafile.outputs))
    .flatMap(({ inputs }) => Object.entries(inputs))
    .flatMap(([file, { bytesInOutput }]) => (bytesInOutput > 0 ? [file] : []));
  return [...new Set(files)].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
  const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const chosen = names.length > 0 ? names : Object.keys(bundles).filter((name) => !bundles[name].test);
  if (flags.includes('--watch')) {
    for (const name of chosen) {
      await (await esbuild.context(options(bundles[name], true))).watch();
    }
  } else {
    await build(chosen, { development: flags.includes('--dev') });
  }
}
