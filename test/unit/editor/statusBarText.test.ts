import assert from 'node:assert/strict';
import { statusBarText, type StatusBarFacts } from '../../../src/editor/counts/statusBarText';

const words = {
  words: (count: number) => `${count} words`,
  characters: (count: number) => `${count} characters`,
  minutes: (count: number) => `${count} min`,
  wordsOf: (part: number, all: number) => `${part} / ${all} words`,
  charactersOf: (part: number, all: number) => `${part} / ${all} characters`,
  parts: (parts: readonly string[]) => parts.join(' · '),
};
const post = { words: 1234, characters: 3210 };
const selected = { words: 56, characters: 120 };
const textOf = (facts: Partial<StatusBarFacts>) =>
  statusBarText({ post, wordGoal: 0, minutes: 6, show: 'words', isKorean: false, ...facts }, words);

suite('the text of the status bar item', () => {
  const cases: [Partial<StatusBarFacts>, string][] = [
    [{}, '1234 words · 6 min'],
    [{ show: 'characters' }, '3210 characters · 6 min'],
    [{ show: 'both' }, '1234 words · 3210 characters · 6 min'],
    [{ wordGoal: 3000 }, '1234 / 3000 words · 6 min'],
    [{ wordGoal: 3000, show: 'characters' }, '3210 characters · 1234 / 3000 words · 6 min'],
    [{ wordGoal: 3000, show: 'both' }, '1234 / 3000 words · 3210 characters · 6 min'],
    [{ selected }, '56 / 1234 words'],
    [{ selected, wordGoal: 3000 }, '56 / 1234 words'],
    [{ selected, show: 'characters' }, '120 / 3210 characters'],
    [{ show: 'both', isKorean: true }, '3210 characters · 1234 words · 6 min'],
    [{ wordGoal: 3000, show: 'both', isKorean: true }, '3210 characters · 1234 / 3000 words · 6 min'],
    [{ isKorean: true }, '1234 words · 6 min'],
    [{ selected, show: 'both', isKorean: true }, '120 / 3210 characters · 56 / 1234 words'],
    [{ selected, show: 'both' }, '56 / 1234 words · 120 / 3210 characters'],
    [{ post: { words: 0, characters: 0 }, minutes: 0 }, '0 words'],
    [{ post: { words: 0, characters: 0 }, minutes: 0, wordGoal: 3000 }, '0 / 3000 words'],
  ];
  for (const [facts, expected] of cases) {
    test(`${JSON.stringify(facts)} → ${expected}`, () => {
      assert.equal(textOf(facts), expected);
    });
  }
});
