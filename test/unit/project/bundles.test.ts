import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { codeLoading } from './codeLoading';

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

const files = ['node:fs/promises', 'node:path'];
/** Modules of Node that a bundle asks for. What runs programs is in one. */
const ofNode: Readonly<Record<string, readonly string[]>> = {
  'desktop/draftFeatures.js': files,
  'desktop/momentFeatures.js': [...files, 'node:os'],
  'desktop/publishFeatures.js': files,
  'desktop/toolFeatures.js': files,
  'desktop/yearFeatures.js': [...files, 'node:os', 'node:child_process'],
};
const lazy = bundles
  .filter((bundle) => /^desktop\/(?!extension)/.test(bundle))
  .map((bundle) => bundle.replace('desktop/', './'));
const mayLoad = (bundle: string) => [
  ...(bundle === 'webview/preview.js' ? [] : ['vscode']),
  ...(bundle === 'desktop/extension.js' ? lazy : []),
  ...(ofNode[bundle] ?? []),
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
    test(`${bundle} evaluates nothing, loads what is known, and sends nothing`, () => {
      const code = readFileSync(pathOf(bundle), 'utf8');
      const { evaluated, required } = codeLoading(code);
      assert.deepEqual(evaluated, []);
      assert.deepEqual(
        required.filter((module) => !mayLoad(bundle).includes(module)),
        [],
      );
      assert.deepEqual(code.match(/\bXMLHttpRequest\b|\bfetch\s*\(|\bWebSocket\b|\bsendBeacon\b/g), null);
    });
  }

  test('activation loads little, and no Markdown', () => {
    assert.ok(statSync(pathOf('desktop/extension.js')).size <= 60 * 1024);
    assert.doesNotMatch(readFileSync(pathOf('desktop/extension.js'), 'utf8'), /markdown-it|linkify/);
  });
});

suite('a program that gets code to run is seen', () => {
  for (const program of [
    'eval(text)',
    '(0, eval)(text)',
    'const run = eval; run(text)',
    'window.eval(text)',
    'globalThis["eval"](text)',
    'new Function("a", text)',
    'Function(text)()',
    'const Make = Function; new Make(text)',
    'self.Function(text)',
    'Reflect.construct(Function, [text])',
    '(() => {}).constructor("return 1")()',
    'go["constructor"](text)',
    'setTimeout("go()", 1)',
    'window.setInterval("go(" + x + ")", 1)',
    'setTimeout(`go(${x})`)',
    'import(name)',
    'import("./" + name)',
    'require(name)',
    'require(`./${name}`)',
    'const load = require; load("fs")',
    'require.resolve("fs")',
    'require("fs", more)',
    'importScripts("x.js")',
  ]) {
    test(program, () => assert.equal(codeLoading(program).evaluated.length > 0, true));
  }

  for (const [program, required] of [
    ['require("vscode"); require("./a.js"); require("vscode")', ['./a.js', 'vscode']],
    ['import("node:fs")', ['node:fs']],
    ['import fs from "node:fs"; export * from "./b.js"', ['./b.js', 'node:fs']],
    ['typeof require', []],
    ['f instanceof Function; Function.prototype.toString.call(f)', []],
    ['setTimeout(() => go("text"), 1); setTimeout(go)', []],
    ['const rules = { eval: 1, Function: 2, "new Function(": 3 }; rules.eval; // eval(text)', []],
    ['class A { constructor() { super.constructor(); } }', []],
  ] as const) {
    test(`but not: ${program}`, () => assert.deepEqual(codeLoading(program), { evaluated: [], required }));
  }

  test('a program that cannot be read is not passed over', () => {
    assert.throws(() => codeLoading('const = 1'), SyntaxError);
  });
});
