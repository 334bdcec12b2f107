import assert from 'node:assert/strict';
import { Retrospective } from '../../../../src/retrospective';
import { linesOfGoals, postsWithGoals } from './fixtures';

suite('goals of whole posts', () => {
  for (const { name, text, expected } of postsWithGoals()) {
    test(name, () => {
      assert.deepEqual(linesOfGoals(Retrospective.parse(text).goals).sort(), [...expected].sort());
    });
  }

  test('the same, however the letters are made: macOS keeps Hangul in pieces, Windows ends lines in two characters', () => {
    for (const { text, expected } of postsWithGoals()) {
      const decomposed = text.normalize('NFD').replace(/\n/g, '\r\n');
      const found = linesOfGoals(Retrospective.parse(decomposed).goals).map((line) => line.normalize('NFC'));
      assert.deepEqual(found.sort(), expected.map((line) => line.normalize('NFC')).sort());
    }
  });
});
