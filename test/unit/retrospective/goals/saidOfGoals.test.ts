import assert from 'node:assert/strict';
import { toldInBody as read } from './found';

suite('goals that say so by a label, with what became of them', () => {
  const labelled = (...paragraphs: string[]) => read(paragraphs.join('\n\n'), '2021 in review');

  test('on a line of its own, or behind the goal', () => {
    assert.deepEqual(
      labelled(
        '**The goal:** Read a book\n**The result:** Failed, I read none.',
        '**Goal**: Walk more. **Result**: Done.',
      ),
      ['0 review missed Read a book / The result: Failed, I read none.', '3 review done Walk more. / Result: Done.'],
    );
    assert.deepEqual(labelled('Goal 1: Read a book. Status: done.', 'Goal #2: Walk. Verdict: failed.'), [
      '0 review done Read a book. / Status: done.',
      '2 review missed Walk. / Verdict: failed.',
    ]);
    assert.deepEqual(read('목표: 책 읽기\n\n결과: 성공\n\n목표: 걷기\n\n글\n\n글\n\n결과: 실패'), [
      '0 review done 책 읽기 / 결과: 성공',
      '4 review missed 걷기 / 결과: 실패',
    ]);
  });

  test('each with its own result, that stands near', () => {
    assert.deepEqual(read('목표: 책 읽기\n\n목표: 걷기\n\n결과: 실패\n\n목표: 글쓰기\n\n결과: 성공'), [
      '2 review missed 걷기 / 결과: 실패',
      '6 review done 글쓰기 / 결과: 성공',
    ]);
    assert.deepEqual(read('목표: 책 읽기\n\n글\n\n글\n\n글\n\n결과: 성공\n\n목표: 걷기\n\n결과: 실패'), []);
  });

  test('a result in words is one, too', () => {
    assert.deepEqual(read('목표: 책 읽기\n\n결과: 재미있었다\n\n목표: 걷기\n\n결과: 좋았다'), [
      '0 review unknown 책 읽기 / 결과: 재미있었다',
      '4 review unknown 걷기 / 결과: 좋았다',
    ]);
  });

  test('one alone may be that of a project', () => {
    assert.deepEqual(read('목표: 책 읽기\n\n결과: 성공'), []);
    assert.deepEqual(read('목표: 책 읽기\n\n글\n\n목표: 걷기\n\n결과: 성공'), []);
  });

  test('labels in the middle of a line, and other labels, are none', () => {
    assert.deepEqual(read('나의 목표: 책 읽기\n\n결과: 성공\n\n나의 목표: 걷기\n\n결과: 실패'), []);
    assert.deepEqual(read('목표: 책 읽기\n\n내 결과: 성공\n\n목표: 걷기\n\n글 결과: 실패'), []);
    assert.deepEqual(read('목표: 책 읽기\n\n도서관: 성공\n\n목표: 걷기\n\n뒷산: 실패'), []);
  });

  test('not in lists, and not in prose without end', () => {
    assert.deepEqual(read('- 목표: 책 읽기\n\n결과: 성공\n\n> 목표: 걷기\n\n결과: 실패'), []);
    const long = (length: number) => `목표: 책 읽기\n결과: 성공\n${'글'.repeat(length - 16)}`;
    assert.equal(read(`${long(4900)}\n\n목표: 걷기\n\n결과: 실패`).length, 2);
    assert.equal(read(`${long(5100)}\n\n목표: 걷기\n\n결과: 실패`).length, 0);
  });

  test('those of a section that holds goals are read there', () => {
    assert.deepEqual(read('## 올해 목표\n\n- 책 읽기\n\n목표: 걷기\n\n결과: 성공\n\n목표: 글쓰기\n\n결과: 실패'), [
      '2 review unknown 책 읽기',
    ]);
  });
});

suite('a post that goes through its goals, heading by heading', () => {
  const heads = (...titles: string[]) => titles.map((title) => `## ${title}\n\n글`).join('\n\n');
  const lead = '작년 이맘때는 목표가 많았다. 그 뒤로 한 해가 갔다.';
  const three = ['책 읽기 (100%)', '걷기 (실패)', '글쓰기 ✅'];

  test('three with how they went, and three of five', () => {
    assert.deepEqual(read(`${lead}\n\n${heads(...three)}`), [
      '2 review done 책 읽기 / 글',
      '6 review missed 걷기 / 글',
      '10 review done 글쓰기 / 글',
    ]);
    assert.equal(read(`${lead}\n\n${heads(...three, '여행', '음악')}`).length, 3);
    assert.equal(read(`${lead}\n\n${heads(...three, '여행', '음악', '영화')}`).length, 0);
    assert.equal(read(`${lead}\n\n${heads(three[0]!, three[1]!)}`).length, 0);
  });

  test('headings of other topics count as none, those of areas do', () => {
    assert.equal(read(`${lead}\n\n${heads(...three, '여행', '음악', '들어가며')}`).length, 3);
    assert.deepEqual(
      read(`${lead}\n\n${heads('기타 (100%)', '건강 - ✅', '커리어 ❌')}`).map((goal) =>
        goal.split(' ').slice(1, 4).join(' '),
      ),
      ['review done 기타', 'review done 건강', 'review missed 커리어'],
    );
  });

  test('where its beginning or its title says so', () => {
    assert.deepEqual(read(heads(...three)), []);
    assert.deepEqual(read(`한 해가 갔다.\n\n${heads(...three)}`), []);
    assert.deepEqual(read(`- 목표를 돌아본다\n\n${heads(...three)}`), []);
    assert.deepEqual(read(`- 글\n\n${lead}\n\n${heads(...three)}`).length, 3);
    assert.equal(read(`한 해가 갔다.\n\n${heads(...three)}`, '목표 점검과 2021년, 2022년').length, 3);
  });

  test('counted, where goals were set', () => {
    const counted = heads('1. 책 읽기', '2. 걷기', '3. 글쓰기');
    assert.equal(read(`작년에 세운 목표는 셋이었다.\n\n${counted}`).length, 3);
    assert.equal(read(`목표란 무엇인가.\n\n${counted}`).length, 0);
    assert.equal(read(`작년에 세운 목표는 둘이었다.\n\n${heads('1. 책 읽기', '2. 걷기', '글쓰기')}`).length, 0);
    assert.equal(read(`작년에 세운 목표는 셋이었다.\n\n${heads('1. 책', '2. 길', '3. 글')}`).length, 0);
    assert.equal(read(`작년에 세운 목표는 셋이었다.\n\n${heads('1. 책 (실패)', '2. 길', '3. 글')}`).length, 3);
    assert.equal(read(`작년에 세운 목표는 셋이었다.\n\n${heads('3. 책 읽기', '2. 걷기', '1. 글쓰기')}`).length, 0);
  });

  test('with a year in brackets', () => {
    const lead = '세운 목표를 적는다.\n\n';
    assert.deepEqual(read(`${lead}### (2021) 앱 내기 (봄)\n\n냈다.\n\n### [2022년] 앱 팔기\n\n팔자.`), [
      '2 review unknown 앱 내기 (봄) / 냈다.',
      '6 next open 앱 팔기 / 팔자.',
    ]);
    assert.deepEqual(read(`${lead}### (2021) 앱 내기\n\n냈다.\n\n### 앱 팔기\n\n팔자.`), []);
    assert.deepEqual(read('글.\n\n### (2021) 앱 내기\n\n냈다.\n\n### (2022) 앱 팔기\n\n팔자.'), []);
    assert.equal(read(`${lead}### (2021) 앱 내기\n\n냈다.\n\n### (2022) 앱 팔기\n\n팔자.`, '앱 이야기', '').length, 0);
    assert.deepEqual(read(`${lead}### (2021) 앱 내기\n\n냈다.\n\n### (2022) 왜 팔까?\n\n팔자.`), [
      '2 review unknown 앱 내기 / 냈다.',
    ]);
  });
});

suite('a post named by its year alone', () => {
  test('holds goals where it says at its beginning that it sets them', () => {
    const list = '- 책 읽기\n- 걷기';
    for (const title of ['2022', '2022년', '🎉 2022']) {
      assert.equal(read(`목표를 세워 보자.\n\n${list}`, title, '2022-01-02').length, 2, title);
      assert.equal(read(`해가 떴다.\n\n${list}`, title, '2022-01-02').length, 0, title);
    }
    for (const title of ['2022 텃밭', '텃밭 2022', '22']) {
      assert.equal(read(`해가 떴다. 목표를 세워 보자. 아니다.\n\n${list}`, title, '2022-01-02').length, 0, title);
    }
  });
});

suite('names of goals in lists of other things', () => {
  const goals = '    - 책 읽기\n    - 걷기';
  test('are short, say when, and stand three deep', () => {
    assert.equal(read(`- 일\n  - 2022년 목표\n${goals}`).length, 2);
    assert.equal(read(`- 일\n  - 목표\n${goals}`).length, 0);
    assert.equal(read(`- 일\n  - 2022년에는\n${goals}`).length, 0);
    assert.equal(read(`- 일\n  - 작년과 내년의 목표\n${goals}`).length, 0);
    const deep = (depth: number) =>
      [
        ...Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- 일 ${'가나다라'[at]}`),
        `${'  '.repeat(depth)}- 2022년 목표`,
        `${'  '.repeat(depth + 1)}- 책 읽기`,
      ].join('\n');
    assert.deepEqual(
      [0, 1, 2, 3].map((depth) => read(deep(depth)).length),
      [1, 1, 1, 0],
    );
    const long = (length: number) => `- 2022년 목표 ${'!'.repeat(length - 9)}\n  - 책 읽기`;
    assert.equal(read(long(60)).length, 1);
    assert.equal(read(long(61)).length, 0);
  });

  test('what stands below one that is no list is none', () => {
    assert.deepEqual(read('- 2022년 목표\n\n  책을 읽는다.\n\n  - 걷기'), ['4 next open 걷기']);
    assert.deepEqual(read('- 일\n- ```\n  2022년 목표\n  ```\n  - 걷기'), []);
    assert.deepEqual(read('> - 2022년 목표\n>   - 걷기'), []);
  });
});

suite('lists whose items say that they are goals', () => {
  const saying = '- 목표였던 노래를 불렀다.\n- 목표로 했던 나무를 심었다.';
  test('more than half of them, and two at least', () => {
    assert.equal(read(`## 호수\n\n긴 글.\n\n${saying}`).length, 2);
    assert.equal(read(`## 호수\n\n긴 글.\n\n${saying}\n- 비가 왔다.`).length, 3);
    assert.equal(read(`## 호수\n\n긴 글.\n\n${saying}\n- 비가 왔다.\n- 눈이 왔다.`).length, 0);
    assert.equal(read('## 호수\n\n긴 글.\n\n- 목표였던 노래를 불렀다.').length, 0);
    assert.deepEqual(
      read(`## 호수\n\n긴 글.\n\n${saying}`).map((goal) => goal.split(' ')[1]),
      ['guess', 'guess'],
    );
  });

  test('near its beginning', () => {
    const item = (before: number) => `- ${'글 '.repeat(before / 2)}목표였던 노래를 불렀다.`;
    assert.equal(read(`## 호수\n\n긴 글.\n\n${item(280)}\n${item(280)}`).length, 2);
    assert.equal(read(`## 호수\n\n긴 글.\n\n${item(300)}\n${item(300)}`).length, 0);
  });

  test('an item of something else says nothing', () => {
    assert.equal(read(`## 호수\n\n긴 글.\n\n${saying}\n- > 글\n- > 글`).length, 0);
  });
});

suite('lines below one that names the goals', () => {
  test('in a paragraph and in a quote, with a list', () => {
    assert.deepEqual(read('## 글\n\n2021년 목표\n✅ 책\n❌ 길'), ['3 review done 책', '4 review missed 길']);
    assert.deepEqual(read('## 글\n\n> 2021년 목표\n> ✅ 책\n> ❌ 길\n>\n> - 걷기'), [
      '3 review done 책',
      '4 review missed 길',
      '6 review unknown 걷기',
    ]);
    assert.deepEqual(read('## 글\n\n> 2021년 회고\n> ✅ 책\n> ❌ 길'), []);
    assert.deepEqual(read('## 글\n\n> - 2021년 목표\n> - ✅ 책\n> - ❌ 길').length, 0);
  });

  test('a name is short', () => {
    const named = (length: number) => `## 글\n\n2021년 목표${'!'.repeat(length - 8)}\n✅ 책\n❌ 길`;
    assert.equal(read(named(60)).length, 2);
    assert.equal(read(named(61)).length, 0);
  });
});

suite('lists that people take for notes, or for one list', () => {
  const next = (body: string) => read(`## 2022년 목표\n\n${body}`).map((goal) => goal.replace(/ next open/, ''));
  test('less than three blanks before a mark below a numbered item', () => {
    assert.deepEqual(next('1. 책\n  - 한 달에 한 권\n2. 길\n  - 매일\n3. 글'), ['2 책', '4 길', '6 글']);
    assert.deepEqual(next('1. 책\n - 한 달에 한 권\n2. 길\n - 매일'), ['2 책', '4 길']);
  });

  test('behind a sentence that announces them, they are one list as long as it goes on', () => {
    const announced = (body: string) =>
      read(`내년 목표는 다음과 같다.\n\n${body}`).map((goal) => goal.replace(/^\d+ next open /, ''));
    assert.deepEqual(announced('1. 책\n  - 한 달에 한 권\n2. 길\n  - 매일\n3. 글'), ['책', '길', '글']);
    assert.deepEqual(announced('9. 책\n  - 한 달에 한 권\n10. 길'), ['책', '길']);
    assert.deepEqual(announced('1. 책\n  - 한 달에 한 권\n1. 길'), ['책']);
    assert.deepEqual(announced('1. 책\n  - 한 달에 한 권\n\n2. 길'), ['책']);
    assert.deepEqual(announced('1. 책\n\n글\n\n2. 길'), ['책']);
    assert.deepEqual(announced('1. 책\n- 길'), ['책']);
  });

  test('a list that begins at the margin, or behind a blank line, is one of its own', () => {
    assert.equal(next('1. 책\n- 한 달에 한 권\n2. 길\n- 매일').length, 4);
    assert.equal(next('1. 책\n\n글\n\n  - 한 달에 한 권').length, 2);
    assert.equal(next('- 책\n\n1. 길\n  - 매일').length, 2);
  });
});
