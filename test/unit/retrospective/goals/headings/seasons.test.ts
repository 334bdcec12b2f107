import assert from 'node:assert/strict';
import { parsePeriod } from '../../../../../src/retrospective/goals/headings/period';
import { isSeasonAhead, isSeasonAlone } from '../../../../../src/retrospective/goals/headings/seasons';

suite('seasons that a heading names', () => {
  for (const [text, about, expected] of [
    // Winter begins with December: that behind the year has begun, and is not over.
    ['겨울 목표', '2021', true],
    ['winter break', '2021', true],
    ['봄 목표', '2021', true],
    ['goals for this spring', '2021', true],
    ['plans for this spring', '2021', true],
    ['여름 목표', '2021', false],
    ['가을 목표', '2021', false],
    // Behind a half it is the summer and the autumn.
    ['summer', '2021-H1', true],
    ['가을', '2021-H1', true],
    ['fall', '2021-H1', true],
    ['겨울', '2021-H1', false],
    ['봄 목표', '2021-H1', false],
    // A season that begins three months behind the end still counts, one that ends with it does not.
    ['summer', '2021-02', true],
    ['summer', '2021-01', false],
    ['summer', '2021-08', false],
    ['summer', '2021-07', true],
    ['여름', undefined, false],
    ['목표', '2021', false],
  ] as const) {
    test(`“${text}” behind ${String(about)}`, () => {
      assert.equal(isSeasonAhead(text, about === undefined ? undefined : parsePeriod(about)), expected);
    });
  }

  test('alone are those nearest', () => {
    for (const text of [
      'this winter',
      '이번 겨울',
      '올 여름에는',
      '다가오는 겨울 방학',
      'the coming summer break!',
      '이번 여름엔',
    ]) {
      assert.equal(isSeasonAlone(text), true, text);
    }
    for (const text of ['winter', '겨울 방학', 'this winter i rest', '이번 겨울 여행', '지난 겨울', '']) {
      assert.equal(isSeasonAlone(text), false, text);
    }
  });
});
