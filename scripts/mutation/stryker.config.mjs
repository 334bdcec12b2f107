/** What `npm run mutate` runs: https://stryker-mutator.io/docs/stryker-js/configuration */
export default {
  mutate: ['src/retrospective/**/*.ts'],
  // The sources with all their mutants are bundled once; each mutant is then switched on, and only the tests that reach it run.
  buildCommand: 'node esbuild.mjs test-retrospective',
  testRunner: 'bundle',
  plugins: ['./scripts/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  // Mutants of what is worked out while the module loads (tables, regular expressions) need a process of their own each.
  ignoreStatic: true,
  concurrency: 1,
  timeoutMS: 2_000,
  timeoutFactor: 1.25,
  tempDirName: 'dist/mutation/sandbox',
  ignorePatterns: [
    '/dist',
    '/.vscode-test',
    '/media',
    '/.git',
    '/test/ui',
    '/test/host',
    '/test/bench',
    '/test/engines',
  ],
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false },
  jsonReporter: { fileName: 'dist/mutation/report.json' },
  disableTypeChecks: false,
  allowEmpty: true,
};
