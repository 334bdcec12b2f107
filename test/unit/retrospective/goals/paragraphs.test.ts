import assert from 'node:assert/strict';
import { toldInBody } from './found';

const before = '## 일\n\n글\n\n글\n\n글\n\n';
/** What is read in a section under `heading`, the last of a post; lines count from that heading. */
const read = (heading: string, body: string, title?: string): string[] =>
  toldInBody(`${before}${heading}\n\n${body}`, title).map((goal) =>
    goal.replace(/^\d+/, (line) => String(Number(line) - 8)),
  );
const next = (body: string) => read('## 2022년 목표', body);
const review = (body: string) => read('## 올해 목표', body);

suite('paragraphs that begin in bold, below goals', () => {
  test('are goals with what stands behind and below them up to the next', () => {
    assert.deepEqual(review('**책 읽기.** 두 권 읽었다.\n\n성공\n\n**산 걷기.** 매일.\n\n실패'), [
      '2 review done 책 읽기 / 두 권 읽었다. / 성공',
      '6 review missed 산 걷기 / 매일. / 실패',
    ]);
    assert.deepEqual(next('**책 읽기** 는 쉬엄쉬엄.\n\n글\n\n**산 걷기** 는 매일.'), [
      '2 next open 책 읽기 / 글',
      '6 next open 산 걷기',
    ]);
  });

  test('so many paragraphs below one still belong to it', () => {
    assert.deepEqual(review('**책 읽기.** 두 권.\n\n하나\n\n둘\n\n셋\n\n실패\n\n**산 걷기.** 매일.'), [
      '2 review unknown 책 읽기 / 두 권. / 하나 / 둘 / 셋',
      '12 review unknown 산 걷기 / 매일.',
    ]);
  });

  test('the first state below one holds', () => {
    assert.deepEqual(review('**책 읽기.** 두 권.\n\n성공\n\n실패\n\n**산 걷기.** 매일.'), [
      '2 review done 책 읽기 / 두 권. / 성공 / 실패',
      '8 review unknown 산 걷기 / 매일.',
    ]);
  });

  test('one alone is none', () => {
    assert.deepEqual(review('**책 읽기.** 두 권 읽었다.\n\n성공'), []);
  });

  test('names of areas, labels of states and a letter or two are none', () => {
    assert.deepEqual(next('**여행:** 좋다.\n\n**긴 여행:** 좋다.'), []);
    assert.deepEqual(next('**여행 :** 좋다.\n\n**여행:** 좋다.'), []);
    assert.deepEqual(next('**아주 긴 여행:** 좋다.\n\n**새로운 나라들:** 좋다.').length, 0);
    assert.deepEqual(next('**아주 긴 여행:** 좋다.\n\n**새로운 먼 나라:** 좋다.'), [
      '2 next open 아주 긴 여행',
      '4 next open 새로운 먼 나라',
    ]);
    assert.deepEqual(next('**산 걷기:** 좋다.\n\n**책 읽기:** 좋다.'), ['2 next open 산 걷기', '4 next open 책 읽기']);
    assert.deepEqual(review('**상태** 좋다.\n\n**결과** 좋다.'), []);
    assert.deepEqual(next('**가나다** 좋다.\n\n**라마바** 좋다.'), []);
    assert.deepEqual(next('**가나다라** 좋다.\n\n**라마바사** 좋다.'), [
      '2 next open 가나다라',
      '4 next open 라마바사',
    ]);
  });

  test('numbers and signs before the bold name, and a stop behind it, are not of it', () => {
    assert.deepEqual(next('**1. 책 읽기:** 쉬엄쉬엄.\n\n**12) 🏃 산 걷기.:** 매일.\n\n**2.5km 걷기** 도.'), [
      '2 next open 책 읽기',
      '4 next open 산 걷기 / 매일.',
      '6 next open 2.5km 걷기',
    ]);
  });
});

suite('quotes below goals', () => {
  test('each a goal where they are looked at, with what is said below it', () => {
    assert.deepEqual(review('> 책 읽기\n\n두 권.\n\n성공\n\n> 걷기\n\n실패'), [
      '2 review done 책 읽기 / 두 권. / 성공',
      '8 review missed 걷기 / 실패',
    ]);
    assert.deepEqual(review('> ### 책 읽기\n\n두 권.\n\n> ### 걷기\n\n매일.'), [
      '2 review unknown 책 읽기 / 두 권.',
      '6 review unknown 걷기 / 매일.',
    ]);
  });

  test('of more than one paragraph, or of something else, are none', () => {
    assert.deepEqual(review('> 책은 좋다\n>\n> 글도 좋다\n\n> 길은 멀다\n>\n> 밤은 짧다'), []);
    assert.deepEqual(review('> ```\n> 책\n> ```\n\n> ```\n> 글\n> ```'), []);
    assert.deepEqual(review('>\n\n글\n\n>\n\n글'), []);
  });

  test('a lone one is one’s own where it is worded so, or says that it is one', () => {
    assert.deepEqual(next('> 책 읽기'), ['2 next open 책 읽기']);
    assert.deepEqual(next('글\n\n> 목표: 쉬엄쉬엄'), ['4 next open 목표: 쉬엄쉬엄']);
    assert.deepEqual(next('> 쉬엄쉬엄'), []);
    assert.deepEqual(next('> “책 읽기”'), []);
    assert.deepEqual(next('> 책 읽기 — Anna Bok'), []);
    assert.deepEqual(next('> 책은 좋다. 책 읽기'), []);
    assert.deepEqual(next('> 책 읽기\n>\n> 글쓰기'), []);
    assert.deepEqual(next('> 책 읽기\n\n글\n\n> 책'), []);
    assert.deepEqual(next('> 책\n> 읽기'), []);
    const long = (length: number) => `> ${'책'.repeat(length - 3)} 읽기`;
    assert.equal(next(long(300)).length, 1);
    assert.equal(next(long(301)).length, 0);
    // Where the heading may mean something else, a quote is nothing.
    assert.deepEqual(read('## 2022년에는', '> 책 읽기'), []);
  });
});

suite('paragraphs worded as goals, below goals', () => {
  test('where most are: three at least, and three of five', () => {
    assert.deepEqual(next('책 읽기\n\n걷기\n\n글쓰기'), [
      '2 next open 책 읽기',
      '4 next open 걷기',
      '6 next open 글쓰기',
    ]);
    assert.deepEqual(next('책 읽기\n\n걷기'), []);
    const texts = (others: number) => `책 읽기\n\n걷기\n\n글쓰기${'\n\n비가 왔다.'.repeat(others)}`;
    assert.equal(next(texts(2)).length, 3);
    assert.equal(next(texts(3)).length, 0);
  });

  test('of one line that is not long', () => {
    assert.equal(next('책을\n읽기\n\n걷기\n\n글쓰기').length, 0);
    const long = (length: number) => `${'책'.repeat(length - 3)} 읽기\n\n걷기\n\n글쓰기`;
    assert.equal(next(long(300)).length, 3);
    assert.equal(next(long(301)).length, 0);
  });
});

suite('paragraphs that tell of one goal each', () => {
  test('by a number in words, and how it went', () => {
    assert.deepEqual(
      review('첫 번째, **‘책 읽기’**는 실패했다.\n\n두 번째 **걷기** 완료했다.\n\n마지막 __글쓰기__ 는 글쎄.'),
      ['2 review missed 책 읽기', '4 review done 걷기', '6 review unknown 글쓰기'],
    );
    assert.deepEqual(
      read('## Goals of this year', 'First, **“Read”** failed.\n\nSecond: **"Walk"** done.', '2021 in review'),
      ['2 review missed Read', '4 review done Walk'],
    );
  });

  test('one alone is none', () => {
    assert.deepEqual(review('첫 번째 **책 읽기**는 실패했다.'), []);
    assert.deepEqual(review('첫 번째 **책 읽기**는 실패했다.\n\n둘째 **걷기** 완료했다.'), []);
  });
});
