import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isFromPage, isPageState } from '../../../src/preview';
import { isToPage } from '../../../src/preview/messages';

suite('messages of the page', () => {
  for (const message of [
    { type: 'ready' },
    { type: 'openLink', href: '#a' },
    { type: 'openLink', href: 'x'.repeat(2_000) },
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
  ]) {
    test(`${JSON.stringify(garbage)?.slice(0, 40)} is none`, () => {
      assert.equal(isFromPage(garbage), false);
    });
  }

  test('nothing else is one either', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const type = (value as { type?: unknown } | null | undefined)?.type;
        assert.ok(!isFromPage(value) || type === 'ready' || type === 'openLink');
      }),
    );
  });
});

suite('messages to the page', () => {
  test('are page, patch and scroll', () => {
    assert.deepEqual(
      ['page', 'patch', 'scroll', 'ready', 'openLink', '', undefined].map((type) => isToPage({ type })),
      [true, true, true, false, false, false, false],
    );
    assert.deepEqual([null, undefined, 'page', 5, ['page']].map(isToPage), [false, false, false, false, false]);
  });
});

suite('the state of a page', () => {
  test('is a document and a line', () => {
    assert.equal(isPageState({ source: 'file:///a.md', line: 2.5 }), true);
    for (const garbage of [
      null,
      undefined,
      {},
      { source: 'a' },
      { line: 1 },
      { source: 1, line: 1 },
      { source: 'a', line: '1' },
    ]) {
      assert.equal(isPageState(garbage), false);
    }
  });
});
