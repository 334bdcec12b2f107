import assert from 'node:assert/strict';
import { Retrospective } from '../../../../src/retrospective';
import { post, toldInBody as read } from './found';

/** Kinds and texts of what is read below a heading. */
const below = (heading: string, body: string, title?: string, date?: string) =>
  read(`${heading}\n\n${body}`, title, date).map((goal) => goal.replace(/^\d+ (\w+) \w+/, '$1').replace(/ \/.*/, ''));
const next = (body: string) => below('## 2022년 목표', body);
const review = (body: string) => below('## 작년 목표', body);
const heads = (...titles: string[]) => titles.map((title) => `### ${title}\n\n글`).join('\n\n');

suite('headings below goals', () => {
  test('are goals where there are several without a list, one alone is a guess', () => {
    assert.deepEqual(next(heads('텃밭', '산')), ['next 텃밭', 'next 산']);
    assert.deepEqual(next(heads('텃밭')), ['guess 텃밭']);
    assert.deepEqual(next(heads('텃밭 가기')), ['next 텃밭 가기']);
  });

  test('one alone is a goal below an area, and below what only counts it', () => {
    assert.deepEqual(next('### 건강\n\n#### 텃밭\n\n글'), ['next 텃밭']);
    assert.deepEqual(next('### 목표 1\n\n#### 텃밭\n\n글'), ['next 텃밭']);
    assert.deepEqual(next('### 뒷산\n\n#### 텃밭\n\n글'), ['guess 텃밭']);
  });

  test('are areas of what is in their lists', () => {
    assert.deepEqual(next('### 뒷산\n\n- 책 읽기\n\n### 앞산\n\n- 걷기'), ['next 책 읽기', 'next 걷기']);
    const { next: goals } = Retrospective.parse(
      post('2021년 회고', '## 2022년 목표\n\n### 🏃 1. 뒷산:\n\n- 책 읽기'),
    ).goals;
    assert.equal(goals[0]?.area, '뒷산');
  });

  test('with a list among more without one are goals, but for areas and groups', () => {
    assert.deepEqual(next(`### 뒷산\n\n- 꽃\n\n${heads('텃밭', '들')}`), ['next 뒷산', 'next 텃밭', 'next 들']);
    assert.deepEqual(next(`### 뒷산\n\n- 꽃\n\n${heads('텃밭')}`), ['next 꽃', 'guess 텃밭']);
    assert.deepEqual(next(`### 건강\n\n- 꽃\n\n${heads('텃밭', '들')}`), ['next 꽃', 'next 텃밭', 'next 들']);
    assert.deepEqual(next(`### 상반기 목표\n\n- 꽃\n\n${heads('텃밭', '들')}`), ['next 꽃', 'next 텃밭', 'next 들']);
  });

  test('that count a goal, or say how it went, are that goal whatever is listed below', () => {
    assert.deepEqual(next('### 목표 1. 텃밭\n\n- 꽃\n- 풀'), ['next 텃밭']);
    assert.deepEqual(review('### 텃밭 ✅\n\n- 꽃\n- 풀\n\n### 산\n\n- 돌'), ['review 텃밭', 'review 돌']);
    assert.deepEqual(next('### 텃밭 ✅\n\n- 꽃\n- 풀\n\n### 산\n\n- 돌'), ['next 꽃', 'next 풀', 'next 돌']);
    assert.deepEqual(review('### 텃밭 ✅?\n\n- 꽃'), ['review 꽃']);
  });

  test('whose list only tells something are goals themselves', () => {
    assert.deepEqual(next('### 텃밭\n\n- 비가 왔다.\n\n### 산\n\n- 눈이 왔다.'), ['next 텃밭', 'next 산']);
    assert.deepEqual(next('### 텃밭\n\n- 비가 왔다.\n- 배 타기\n\n### 산\n\n- 눈이 왔다.'), [
      'guess 비가 왔다.',
      'next 배 타기',
      'guess 산',
    ]);
  });

  test('that ask are none', () => {
    assert.deepEqual(next(heads('텃밭?', '산', '들')), ['next 산', 'next 들']);
    assert.deepEqual(next(heads('텃밭? 좋다', '산', '들')).length, 3);
  });

  test('that say how goals went group them, and are none', () => {
    assert.deepEqual(review(`### 성공\n\n- 책 읽기\n\n### 실패\n\n글\n\n${heads('텃밭', '들')}`), [
      'review 책 읽기',
      'review 텃밭',
      'review 들',
    ]);
    const text = post(
      '2021년 회고',
      '## 작년 목표\n\n### 건강\n\n#### 성공\n\n- 책 읽기\n\n#### 2021년 목표\n\n- 걷기',
    );
    assert.deepEqual(
      Retrospective.parse(text).goals.review.map(({ area, state }) => [area, state]),
      [
        ['건강', 'done'],
        ['건강', 'unknown'],
      ],
    );
    // Goals that are set went nowhere yet.
    assert.deepEqual(next('### 성공\n\n- 책 읽기'), ['next 책 읽기']);
  });

  test('of other topics, and of goals of another time, are not of these', () => {
    assert.deepEqual(next('### 들어가며\n\n- 책 읽기\n\n### 기타\n\n- 걷기'), ['next 걷기']);
    assert.deepEqual(next('### 작년 목표\n\n- 책 읽기\n\n### 산\n\n- 걷기'), ['review 책 읽기', 'next 걷기']);
    assert.deepEqual(next('### 2021년\n\n- 책 읽기\n\n### 산\n\n- 걷기'), ['next 걷기']);
    assert.deepEqual(review('### 2021년\n\n- 책 읽기\n\n### 산\n\n- 걷기'), ['review 책 읽기', 'review 걷기']);
  });

  test('what is told below them says how they went, in the first eight blocks', () => {
    const told = (blocks: number) =>
      read(`## 작년 목표\n\n### 텃밭\n\n${'글\n\n'.repeat(blocks)}성공\n\n### 산\n\n글`)[0]!;
    assert.match(told(7), /review done 텃밭/);
    assert.match(told(8), /review unknown 텃밭/);
    assert.match(
      read('## 작년 목표\n\n### 텃밭\n\n실패\n\n성공\n\n### 산\n\n글')[0]!,
      /review missed 텃밭 \/ 실패 \/ 성공/,
    );
  });
});

suite('headings below a list of goals', () => {
  test('hold more of them, but no such as are listed, or their area', () => {
    assert.deepEqual(next('- 책 읽기\n- 걷기\n\n### 책 읽기!\n\n- 소설\n\n### 산\n\n- 돌'), [
      'next 책 읽기',
      'next 걷기',
      'next 돌',
    ]);
    assert.deepEqual(next('- 건강\n  - 걷기\n\n### 건강\n\n- 뛰기\n\n### 산\n\n- 돌'), ['next 걷기', 'next 돌']);
    assert.deepEqual(next(`- 책 읽기\n\n${heads('텃밭', '산')}`), ['next 책 읽기']);
  });

  test('a list of nothing but their names, of areas among others, is a table of contents', () => {
    assert.deepEqual(next('- 건강\n- 뒷산\n\n### 건강\n\n- 걷기\n\n### 뒷산\n\n- 돌'), ['next 걷기', 'next 돌']);
    assert.deepEqual(next('- 건강\n- 뒷산\n\n### 건강 (2/3)\n\n- 걷기\n\n### 뒷산 – A\n\n- 돌'), [
      'next 걷기',
      'next 돌',
    ]);
    assert.deepEqual(next('- 앞산\n- 뒷산\n\n### 앞산\n\n- 걷기\n\n### 뒷산\n\n- 돌'), ['next 앞산', 'next 뒷산']);
    assert.deepEqual(next('- 건강\n\n### 건강\n\n- 걷기'), ['next 건강']);
    assert.deepEqual(next('- 건강\n- 들\n\n### 건강\n\n- 걷기\n\n### 뒷산\n\n- 돌'), [
      'next 건강',
      'next 들',
      'next 돌',
    ]);
  });

  test('a table above lists sums them up', () => {
    const table = '| 목표 | 결과 |\n|-|-|\n| 텃밭 | ✅ |';
    assert.deepEqual(review(`${table}\n\n### 봄\n\n- 산`), ['review 산']);
    assert.deepEqual(review(`${table}\n\n- 들\n\n### 봄\n\n- 산`), ['review 텃밭', 'review 들', 'review 산']);
    assert.deepEqual(review(`${table}\n\n### 봄\n\n| 목표 | 결과 |\n|-|-|\n| 산 | ✅ |`), ['review 텃밭', 'review 산']);
    assert.deepEqual(review(`${table}\n\n### 봄\n\n- 산\n\n| 목표 | 결과 |\n|-|-|\n| 들 | ✅ |`), [
      'review 산',
      'review 들',
    ]);
  });
});

suite('headings below one that may mean goals', () => {
  const maybe = (body: string) => below('## 2022년에는', body);
  test('are goals where half of them are worded or counted so, or say that they are wanted', () => {
    const kinds = (body: string) => maybe(body).map((goal) => goal.split(' ')[0]);
    const sure = ['next', 'next', 'next'];
    const doubtful = ['guess', 'guess', 'guess'];
    assert.deepEqual(kinds(heads('텃밭 가기', '산', '들')), ['next', 'guess', 'guess']);
    assert.deepEqual(kinds(heads('텃밭 가기', '산 걷기', '들')), sure);
    assert.deepEqual(kinds(heads('텃밭 가기', '산')), []);
    const wanted = (text: string) => `### 텃밭\n\n${text}\n\n### 산\n\n${text}\n\n### 들\n\n글`;
    assert.deepEqual(kinds(wanted('밖에 가고 싶다.')), sure);
    assert.deepEqual(kinds(wanted(`${'글\n\n'.repeat(5)}가고 싶다.`)), sure);
    assert.deepEqual(kinds(wanted(`${'글\n\n'.repeat(6)}가고 싶다.`)), doubtful);
    assert.deepEqual(kinds(wanted('> 가고 싶다.')), doubtful);
    assert.deepEqual(kinds(wanted(`${'글 '.repeat(300)}가고 싶다.`)), doubtful);
    // Beside the name of an area it says nothing.
    assert.deepEqual(kinds(wanted('밖에 가고 싶다.').replace('들', '건강')), doubtful);
  });
});

suite('headings of a post of goals', () => {
  const titled = (body: string) => below(body, '', '2022년 목표', '2022-01-02');
  test('beside areas are goals where they are worded so', () => {
    assert.deepEqual(
      titled('## 건강\n\n글\n\n## 뒷산\n\n글\n\n## 텃밭\n\n글\n\n## 책 읽기\n\n글').filter((goal) =>
        goal.startsWith('next'),
      ),
      ['next 책 읽기'],
    );
  });
});

suite('lists of things below goals', () => {
  test('hold guesses, but what is to be done', () => {
    assert.deepEqual(next('### 읽을 책 목록\n\n- 파도\n- 바람'), ['guess 파도', 'guess 바람']);
    assert.deepEqual(next('### 만들 것 목록\n\n- 연 만들기\n- 배 만들기'), ['next 연 만들기', 'next 배 만들기']);
    assert.deepEqual(review('### 만들 것 목록\n\n- 연 만들기\n- 배 만들기'), ['guess 연 만들기', 'guess 배 만들기']);
  });
});

suite('sections beside goals that name goals, too', () => {
  test('hold those in lists, and no paragraphs', () => {
    const more = (body: string) => read(`## 2022년 목표\n\n- 들\n\n## 그밖의 목표들\n\n${body}`).length - 1;
    assert.equal(more('- 산 걷기\n- 책 읽기'), 2);
    assert.equal(more('**산 걷기** 는 쉬엄쉬엄.\n\n**책 읽기** 는 매일.'), 0);
    assert.equal(more(heads('산 걷기', '책 읽기')), 0);
  });
});
