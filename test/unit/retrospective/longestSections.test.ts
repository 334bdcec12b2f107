import assert from 'node:assert/strict';
import { longestSections, Retrospective } from '../../../src/retrospective';

const titles = (text: string, count = 3) =>
  longestSections(Retrospective.parse(text).sections, count).map(({ title }) => title);

suite('the longest sections', () => {
  test('come longest first, equal ones in order', () => {
    assert.deepEqual(titles('# a\none\n\n# b\none two three\n\n# c\none\n\n# d\none two'), ['b', 'd', 'a']);
  });

  test('are fewer where there are fewer', () => {
    assert.deepEqual(titles('# only\nwords'), ['only']);
    assert.deepEqual(titles('no heading'), []);
  });

  test('hold words', () => {
    assert.deepEqual(titles('## ![picture](a.png)\n\n```\ncode\n```\n\n## text\n'), ['text']);
  });
});
