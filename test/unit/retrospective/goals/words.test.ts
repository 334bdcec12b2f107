import assert from 'node:assert/strict';
import { monthNumber, plain, plainTitle } from '../../../../src/retrospective/goals/words';

suite('words as they are looked for', () => {
  test('one form of each letter, lower case, single blanks', () => {
    assert.equal(plain('  Goals\n\tFOR   2022 '), 'goals for 2022');
    assert.equal(plain('２０２２년（목표）'), '2022년(목표)');
    assert.equal(plain('목표'.normalize('NFD')), '목표');
    assert.equal(plain('a\u200bb\u200cc\u200dd\u2060e\ufe0ff\ufe0e'), 'abcdef');
    assert.equal(plain(''), '');
  });

  test('a title also without signs at its ends, and without its number', () => {
    for (const [title, expected] of [
      ['🎯 2022년 목표 🎯', '2022년 목표'],
      ['1. Goals', 'goals'],
      ['12) 목표', '목표'],
      ['2.5 years', '2.5 years'],
      ['— Goals —', 'goals —'],
      ["'22 목표", "'22 목표"],
      ['"Goals"', '"goals"'],
      ['(2022) 목표', '(2022) 목표'],
      ['?', '?'],
      ['🇰🇷 👍🏽 목표', '목표'],
      ['목표 🎯 2022', '목표 2022'],
      ['🎉', ''],
      ['', ''],
    ]) {
      assert.equal(plainTitle(title!), expected, title);
    }
  });

  test('months by number and by name', () => {
    assert.deepEqual(['1', '08', '12', 'january', 'august', 'december'].map(monthNumber), [1, 8, 12, 1, 8, 12]);
    assert.equal(monthNumber('someday'), 0);
  });
});
