import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isFromPage, isPageState } from '../../../src/preview';
import { isToPage } from '../../../src/preview/messageGuards';

suite('messages of the page', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'openLink', href: '#a' },
    { type: 'openLink', href: 'x'.repeat(2_000) },
    { type: 'toggleTask', version: 1, line: 0, checked: false, word: '운동' },
    { type: 'toggleTask', version: 7, line: 120, checked: true, word: '' },
    { type: 'scrolled', version: 1, line: 0 },
    { type: 'scrolled', version: 1, line: 12.75 },
    { type: 'reveal', version: 1, line: 3 },
  ]) {
    test(`${JSON.stringify(message).slice(0, 40)} is one`, () => {
      assert.equal(isFromPage(message), true);
    });
  }

  for (const garbage of [
    undefined,
    null,
    'ready',
    1,
    [],
    ['ready'],
    {},
    { type: 'page' },
    { type: ['ready'] },
    { type: 'Ready' },
    { type: '__proto__' },
    { type: 'toString' },
    { type: 'openLink' },
    { type: 'openLink', href: 1 },
    { type: 'openLink', href: ['x'] },
    { type: 'openLink', href: { toString: 'x' } },
    { type: 'openLink', href: 'x'.repeat(2_001) },
    { type: 'toggleTask' },
    { type: 'toggleTask', line: 0, checked: false, word: 'a' },
    { type: 'toggleTask', version: 1, line: -1, checked: false, word: 'a' },
    { type: 'toggleTask', version: 1, line: 1.5, checked: false, word: 'a' },
    { type: 'toggleTask', version: 1, line: '1', checked: false, word: 'a' },
    { type: 'toggleTask', version: 1, line: NaN, checked: false, word: 'a' },
    { type: 'toggleTask', version: 1, line: 0, checked: 'no', word: 'a' },
    { type: 'toggleTask', version: 1, line: 0, checked: false },
    { type: 'toggleTask', version: 1, line: 0, checked: false, word: 'x'.repeat(101) },
    { type: 'toggleTask', version: Infinity, line: 0, checked: false, word: 'a' },
    { type: 'scrolled', version: 1 },
    { type: 'scrolled', line: 1 },
    { type: 'scrolled', version: 1, line: NaN },
    { type: 'scrolled', version: 1, line: Infinity },
    { type: 'scrolled', version: 1, line: -0.5 },
    { type: 'scrolled', version: 1, line: 1e12 },
    { type: 'scrolled', version: 1, line: [3] },
    { type: 'reveal', version: 1, line: 0.5 },
    { type: 'reveal', version: 1.5, line: 0 },
    { type: 'reveal', version: 1, line: null },
    { type: 'copied', id: 1 },
    { type: 'copied', id: '1', done: true },
    { type: 'copied', id: 1, done: 'yes' },
  ]) {
    test(`${JSON.stringify(garbage)?.slice(0, 40)} is none`, () => {
      assert.equal(isFromPage(garbage), false);
    });
  }

  test('nothing else is one either, and what is one has what its type promises', () => {
    const types = ['ready', 'openLink', 'toggleTask', 'scrolled', 'reveal', 'page', 'lock'];
    const record = fc.record(
      {
        type: fc.oneof(fc.constantFrom(...types), fc.anything()),
        href: fc.anything(),
        version: fc.oneof(fc.integer(), fc.anything()),
        line: fc.oneof(fc.double(), fc.integer(), fc.anything()),
        checked: fc.oneof(fc.boolean(), fc.anything()),
        word: fc.oneof(fc.string(), fc.anything()),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), record), (value) => {
        if (!isFromPage(value)) {
          return;
        }
        assert.ok(types.slice(0, 5).includes(value.type));
        if (value.type === 'toggleTask' || value.type === 'scrolled' || value.type === 'reveal') {
          assert.ok(Number.isFinite(value.line) && value.line >= 0);
          assert.ok(Number.isSafeInteger(value.version));
        }
        if (value.type === 'toggleTask') {
          assert.equal(typeof value.checked, 'boolean');
          assert.ok(value.word.length <= 100);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

suite('messages to the page', () => {
  const unit = { line: 3, html: '<p>a</p>' };
  const header = { title: 't', date: { text: 'x', day: '2021-12-31' }, tags: ['a'], cover: { src: 'a', alt: '' } };
  const bases = {
    folder: 'https://a/',
    post: 'posts/a.md',
    rules: {
      engine: 'hexo',
      root: '',
      facts: {
        basePath: '/b',
        siteUrl: 'https://b',
        staticRoots: ['', 'a/b'],
        postsFolders: [],
        hasAssetFolders: true,
      },
    },
    named: ['a/회고.png'],
    remote: true,
  };
  const page = {
    type: 'page',
    version: 1,
    source: 'file:///a.md',
    lineAttribute: 'data-l',
    header,
    units: [unit],
    bases,
  };
  const { facts } = bases.rules;
  const splice = { from: 0, removed: 1, added: [unit], lineDelta: -2 };
  const patch = { type: 'patch', version: 2, splices: [splice] };

  for (const message of [
    page,
    { ...page, language: 'ko', notice: { text: 'n', line: 1 }, notes: unit, scrollTo: 2.5 },
    { ...page, header: { tags: [] }, units: [] },
    patch,
    { ...patch, splices: [], notes: null, header, notice: null },
    { ...patch, notes: { line: 4 } },
    { type: 'scroll', line: 1.5 },
    { type: 'bases', source: 'file:///a.md', bases },
    { type: 'bases', source: 'untitled:a', bases: { ...bases, folder: undefined, post: '', named: [] } },
  ]) {
    test(`${JSON.stringify(message).slice(0, 60)} is one`, () => assert.equal(isToPage(message), true));
  }

  for (const garbage of [
    null,
    undefined,
    'page',
    ['page'],
    { type: 'page' },
    { type: 'ready' },
    { ...page, version: '1' },
    { ...page, units: {} },
    { ...page, units: [{ line: 1 }] },
    { ...page, units: [{ line: -1, html: '' }] },
    { ...page, header: {} },
    { ...page, header: { tags: [1] } },
    { ...page, bases: {} },
    { type: 'bases', bases },
    ...[
      { ...bases, folder: 'a' },
      { ...bases, folder: '//a/' },
      { ...bases, post: '../a.md' },
      { ...bases, post: '/a.md' },
      { ...bases, named: ['../../x.png'] },
      { ...bases, named: ['C:/x.png'] },
      { ...bases, named: ['a\\x.png'] },
      { ...bases, named: [1] },
      { ...bases, named: Array.from({ length: 2_001 }, () => 'x.png') },
      { ...bases, remote: 1 },
      { ...bases, rules: undefined },
      { ...bases, rules: { ...bases.rules, root: '..' } },
      { ...bases, rules: { ...bases.rules, engine: {} } },
      { ...bases, rules: { ...bases.rules, facts: null } },
      { ...bases, rules: { ...bases.rules, facts: { ...facts, staticRoots: ['a/../..'] } } },
      { ...bases, rules: { ...bases.rules, facts: { ...facts, postsFolders: 'a' } } },
      { ...bases, rules: { ...bases.rules, facts: { ...facts, basePath: 1 } } },
      { ...bases, rules: { ...bases.rules, facts: { ...facts, siteUrl: [] } } },
      { ...bases, rules: { ...bases.rules, facts: { ...facts, hasAssetFolders: 'no' } } },
    ].map((wrong) => ({ type: 'bases', source: 'a', bases: wrong })),
    { ...page, notes: null },
    { ...page, scrollTo: Infinity },
    { ...patch, splices: [{ ...splice, from: NaN }] },
    { ...patch, splices: [{ ...splice, lineDelta: 0.5 }] },
    { ...patch, splices: [{ ...splice, added: [null] }] },
    { ...patch, notes: {} },
    { ...patch, notice: 'n' },
    { type: 'scroll', line: NaN },
    { type: 'scroll', line: -1 },
    { type: 'scroll' },
  ]) {
    test(`${JSON.stringify(garbage)?.slice(0, 150)} is none`, () => assert.equal(isToPage(garbage), false));
  }
});

suite('messages to the page about the editor', () => {
  for (const message of [
    { type: 'lock', locked: true },
    { type: 'cursor', line: 0 },
    { type: 'cursor', line: null },
  ]) {
    test(`${JSON.stringify(message)} is one`, () => assert.equal(isToPage(message), true));
  }
  for (const garbage of [
    { type: 'lock' },
    { type: 'lock', locked: 'yes' },
    { type: 'cursor' },
    { type: 'cursor', line: -1 },
    { type: 'cursor', line: 0.5 },
    { type: 'cursor', line: '1' },
  ]) {
    test(`${JSON.stringify(garbage)} is none`, () => assert.equal(isToPage(garbage), false));
  }
});

suite('messages about copying', () => {
  test('carry HTML and text to the page, and back whether it was done', () => {
    assert.equal(isToPage({ type: 'copy', id: 1, html: '<p>a</p>', text: 'a' }), true);
    assert.equal(isFromPage({ type: 'copied', id: 1, done: false }), true);
  });
  for (const garbage of [
    { type: 'copy', id: 1, html: '<p>a</p>' },
    { type: 'copy', id: 1, html: ['a'], text: 'a' },
    { type: 'copy', id: 0.5, html: 'a', text: 'a' },
    { type: 'copy', html: 'a', text: 'a' },
  ]) {
    test(`${JSON.stringify(garbage)} is none`, () => assert.equal(isToPage(garbage), false));
  }
});

suite('the state of a page', () => {
  test('is a document, a line and whether it is locked', () => {
    assert.equal(isPageState({ source: 'file:///a.md', line: 2.5 }), true);
    assert.equal(isPageState({ source: 'file:///a.md', line: 2.5, locked: true }), true);
    for (const garbage of [
      null,
      undefined,
      {},
      { source: 'a' },
      { line: 1 },
      { source: 1, line: 1 },
      { source: 'a', line: '1' },
      { source: 'a', line: 1, locked: 'yes' },
    ]) {
      assert.equal(isPageState(garbage), false);
    }
  });
});
