import assert from 'node:assert/strict';
import { countIn } from '../../../../../src/retrospective/goals/line/quantity';

suite('what a goal is to reach', () => {
  for (const [text, expected] of [
    ['책 12권 읽기', '12 권'],
    ['책 12 권 읽기', '12 권'],
    ['블로그 글 1,200개', '1200 개'],
    ['10만 보 걷기', '10 만 보'],
    ['300만원 모으기', '300 만원'],
    ['3개월 동안 쉬기', '3 개월'],
    ['1시간씩 달리기', '1 시간'],
    ['체지방 15% 만들기', '15 %'],
    ['토익 900점', '900 점'],
    ['read 24 books', '24 books'],
    ['read 24 good books', '24 books'],
    ['10k followers', '10000 followers'],
    ['run 5km', '5 km'],
    ['run a 10k', '10 k'],
    ['lose 7.5 kg', '7.5 kg'],
    ['write 10+ posts', '10 posts'],
    ['reach 20%', '20 %'],
    ['save $1,000', '1000 $'],
    ['earn €5k a month', '5000 €'],
    ['₩50만 모으기', '50 만₩'],
    ['save £ 20', '20 £'],
    ['run 100', '100 '],
    ['100 and more', '100 '],
    // Years, days, ordinals and versions are none.
    ['2022년에 달리기', undefined],
    ['run in 2022', undefined],
    ['1월에 시작하기', undefined],
    ['1분기 안에', undefined],
    ['3년차 되기', undefined],
    ['1위', undefined],
    ['the 3rd edition', undefined],
    ['learn Vue3', undefined],
    ['version 1.2.3', undefined],
    ['by 12/31', undefined],
    ['2022권 읽기', '2022 권'],
    ['read 2022 books', undefined],
    ['2050%', '2050 %'],
    // The first that has a unit; else the first number.
    ['5 or 10 books', '10 books'],
    ['7 and 8', '7 '],
    ['토익 900/990 받기', '900 '],
    ['학점 4.0/4.5 넘기', '4 '],
    ['커밋 200/365일', '200 '],
    ['책 읽기', undefined],
    ['', undefined],
  ] as const) {
    test(`“${text}”`, () => {
      const count = countIn(text);
      assert.equal(count && `${count.value} ${count.unit}`, expected);
    });
  }

  test('stands near the beginning', () => {
    assert.equal(countIn(`${'읽기 '.repeat(90)}12권`)?.value, 12);
    assert.equal(countIn(`${'읽기 '.repeat(100)}12권`), undefined);
  });
});
