import assert from 'node:assert/strict';
import { Retrospective } from '../../../../src/retrospective';
import { post, toldInBody as read } from './found';

/** The same below a heading of goals that are looked at, or set, by text alone. */
const review = (body: string) => read(`## 작년 목표\n\n${body}`).map((goal) => goal.replace(/^\d+ review /, ''));
const next = (body: string) => read(`## 2022년 목표\n\n${body}`).map((goal) => goal.replace(/^\d+ next open /, ''));

/** The only reviewed goal of a list. */
function only(body: string) {
  const text = post('2021년 회고', `## 작년 목표\n\n${body}`);
  const [goal, ...others] = Retrospective.parse(text).goals.review;
  assert.deepEqual(others, []);
  return { ...goal!, at: goal!.mark && text.split('\n')[goal!.mark.line]!.slice(goal!.mark.start, goal!.mark.end) };
}

suite('what stands below an item', () => {
  for (const [what, body, expected, at] of [
    ['a state alone', '- 책 읽기\n  - 완료', 'done 책 읽기 / 완료', '완료'],
    ['a state in a paragraph', '- 책 읽기\n\n  실패', 'missed 책 읽기 / 실패', '실패'],
    ['a label', '- 책 읽기\n  - 결과: 성공', 'done 책 읽기 / 결과: 성공', '성공'],
    ['a label with more', '- 책 읽기\n  - 결과: 성공, 열두 권', 'done 책 읽기 / 결과: 성공, 열두 권', undefined],
    ['an arrow', '- 책 읽기\n  - → 성공, 열두 권', 'done 책 읽기 / → 성공, 열두 권', undefined],
    ['an arrow of letters', '- 책 읽기\n  - -> 실패했다. 바빠서', 'missed 책 읽기 / -> 실패했다. 바빠서', undefined],
    ['a corner', '- 책 읽기\n  - └ 완료, 늦게', 'done 책 읽기 / └ 완료, 늦게', undefined],
    ['a bold beginning', '- 책 읽기\n  - **실패**: 바빠서', 'missed 책 읽기 / 실패: 바빠서', undefined],
    ['a share', '- 책 읽기\n  - 70%', 'partly 책 읽기 / 70%', undefined],
    ['the first of two', '- 책 읽기\n  - 성공\n  - 실패', 'done 책 읽기 / 성공 / 실패', '성공'],
    ['behind a note', '- 책 읽기\n  - 열두 권\n  - 실패', 'missed 책 읽기 / 열두 권 / 실패', '실패'],
    ['a remark', '- 책 읽기\n  - 성공담을 읽었다', 'unknown 책 읽기 / 성공담을 읽었다', undefined],
    ['its own state goes before', '- 책 읽기 (실패)\n  - 성공', 'missed 책 읽기 / 성공', '실패'],
    ['on a second line', '- 책 읽기\n  - 결과:\n    성공', 'done 책 읽기 / 결과: 성공', undefined],
    ['a heading', '- 책 읽기\n\n  ### 성공', 'done 책 읽기 / 성공', '성공'],
    ['a quote', '- 책 읽기\n\n  > 성공', 'unknown 책 읽기', undefined],
    ['a list below a list', '- 책 읽기\n  - 열두 권\n    - 성공', 'unknown 책 읽기 / 열두 권', undefined],
  ] as const) {
    test(what, () => {
      assert.deepEqual(review(body), [expected]);
      assert.equal(only(body).at, at);
    });
  }

  test('of goals that are set only labels say how they went', () => {
    assert.deepEqual(read('## 2022년 목표\n\n- 책 읽기\n  - 완료'), ['2 next open 책 읽기 / 완료']);
    assert.deepEqual(read('## 2022년 목표\n\n- 책 읽기\n  - 상태: 완료'), ['2 next done 책 읽기 / 상태: 완료']);
  });

  test('notes are for a glance', () => {
    const many = Array.from({ length: 25 }, (_, at) => `글 ${at}`);
    assert.equal(only(`- 책 읽기\n${many.map((note) => `  - ${note}`).join('\n')}`).notes?.length, 20);
    assert.equal(only(`- 책 읽기\n\n${many.map((note) => `  ${note}\n`).join('\n')}`).notes?.length, 20);
    assert.equal(only(`- 책 읽기\n  - ${'글'.repeat(400)}`).notes?.[0]?.length, 300);
    assert.deepEqual(only('- 책 읽기\n  - 글\n    글\n  - <!-- 글 -->').notes, ['글 글']);
  });
});

suite('what an item says of its goal', () => {
  test('a remark in parentheses, and a number', () => {
    for (const [text, remark] of [
      ['책 읽기 (소설)', '소설'],
      ['책 읽기（소설）', '소설'],
      ['책 (소설) 읽기 (시)', '시'],
      ['책 읽기 ()', undefined],
      ['책 읽기 )소설(', undefined],
      ['책 읽기', undefined],
    ] as const) {
      assert.equal(only(`- ${text}`).remark, remark, text);
    }
    assert.deepEqual(only('- 책 12권 읽기').count, { value: 12, unit: '권' });
    assert.equal(only('- 책 읽기').count, undefined);
  });

  test('how it went, where its heading groups goals by that', () => {
    assert.deepEqual(review('### 성공\n\n- 책 읽기\n- 걷기 (실패)\n\n### 실패\n\n- 글쓰기'), [
      'done 책 읽기',
      'missed 걷기',
      'missed 글쓰기',
    ]);
  });

  test('nothing, without a letter, or where it is but a page', () => {
    assert.deepEqual(next('- 책 읽기\n- 12\n- 🎉\n- https://example.org/a\n- www.example.org'), ['책 읽기']);
    assert.deepEqual(next('- 책 읽기\n- 걷기\n- [어떤 글](/a)'), ['책 읽기', '걷기']);
    assert.deepEqual(next('- 책 읽기\n- 걷기\n- [글 쓰기](/a)'), ['책 읽기', '걷기', '글 쓰기']);
    assert.deepEqual(next('- 책 읽기\n- 걷기\n- [x] [어떤 글](/a)').length, 3);
    assert.deepEqual(next('- 책 읽기\n- 걷기\n- [어떤 글](/a)\n  - 봄').length, 3);
    assert.deepEqual(next('- 책 읽기\n- 없음\n- n/a'), ['책 읽기']);
    assert.deepEqual(next('- 책 읽기\n- 결과: 좋다'), ['책 읽기']);
  });

  test('a list of links is none, unless more is said below them', () => {
    assert.deepEqual(next('- [글 쓰기](/a)\n- [걷기](/b)\n- 책 읽기'), []);
    assert.deepEqual(next('- [글 쓰기](/a)\n- 걷기\n- 책 읽기').length, 3);
    assert.deepEqual(next('- [글 쓰기](/a)\n  - 매일\n- [걷기](/b)\n  - 매일\n- 책 읽기').length, 3);
    assert.deepEqual(next('- [글 쓰기](/a)\n  - [글](/c)\n- [걷기][b]\n- <https://example.org>'), []);
  });

  test('a numbered list in an item, a heading in one, and what is no text', () => {
    assert.deepEqual(next('- 1. 책 읽기\n- 2. 걷기'), ['책 읽기', '걷기']);
    assert.deepEqual(next('- - - - - 책 읽기').length, 0);
    assert.deepEqual(next('- # 책 읽기\n- # 걷기'), ['책 읽기', '걷기']);
    assert.deepEqual(next('- > 책 읽기\n- 걷기'), ['걷기']);
  });

  test('what tells something is a guess among goals, and a list that tells is none', () => {
    const list = (goals: number, others: number) => `${'- 책 읽기\n'.repeat(goals)}${'- 비가 왔다.\n'.repeat(others)}`;
    const kinds = (body: string) => read(`## 2022년 목표\n\n${body}`).map((goal) => goal.split(' ')[1]);
    assert.deepEqual(kinds(list(2, 1)), ['next', 'next', 'guess']);
    assert.deepEqual(kinds(list(1, 1)), ['next', 'guess']);
    assert.deepEqual(kinds(list(1, 2)), ['guess', 'guess', 'guess']);
    // Where the heading may be about other things, what tells is left out.
    const doubtful = (body: string) => read(`## 2022년에는\n\n${body}`).map((goal) => goal.split(' ')[1]);
    assert.deepEqual(doubtful(list(2, 1)), ['next', 'next']);
    assert.deepEqual(doubtful(list(1, 2)), []);
  });
});

suite('goals that are told twice', () => {
  test('the one that says how it went stays', () => {
    assert.deepEqual(
      read('## 작년 목표\n\n- 책 읽기\n- 걷기\n\n## 작년 목표 점검\n\n- 책 읽기 (완료)\n- 걷기 (실패)'),
      ['7 review done 책 읽기', '8 review missed 걷기'],
    );
    assert.deepEqual(read('## 작년 목표\n\n- 책 읽기 (완료)\n\n## 작년 목표 점검\n\n- 책 읽기 (실패)').length, 2);
    assert.deepEqual(read('## 작년 목표\n\n- 책 읽기\n\n## 작년 목표 점검\n\n- 책 읽기').length, 2);
  });

  test('not in two areas, nor once behind and once ahead', () => {
    const areas = '## 작년 목표\n\n### 봄나들이\n\n- 책 읽기\n\n### 집안일\n\n- 책 읽기 (완료)';
    assert.equal(read(areas).length, 2);
    assert.equal(read(areas.replace('### 봄나들이\n\n', '')).length, 1);
    assert.deepEqual(read('## 작년 목표\n\n- 책 읽기 (완료)\n\n## 2022년 목표\n\n- 책 읽기').length, 2);
  });
});

suite('goals that are found in several ways', () => {
  const tagged = '목표를 적는다.\n\n## 내년 목표\n\n- 바다\n\n## (2022) 산\n\n글\n\n## (2022) 들\n\n글';
  test('stand in the order of the post, each once', () => {
    const { next: goals } = Retrospective.parse(post('2021년 회고', tagged)).goals;
    assert.deepEqual(
      goals.map(({ text }) => text),
      ['바다', '산', '들'],
    );
  });
});

suite('tasks under a look back', () => {
  const tasks = (...boxes: string[]) => boxes.map((box, at) => `- [${box}] 일 ${'가나다라마'[at]}`).join('\n');
  const back = (list: string, title = '2021 돌아보기') => read(`## ${title}\n\n### 집\n\n${list}`);
  test('some ticked and some not are goals that were set', () => {
    assert.deepEqual(back(tasks('x', ' ', 'x')), ['4 review done 일 가', '5 review open 일 나', '6 review done 일 다']);
    assert.deepEqual(back(tasks('x', ' ')), []);
    assert.deepEqual(back(tasks('x', 'x', 'x')), []);
    assert.deepEqual(back(tasks(' ', ' ', ' ')), []);
    assert.deepEqual(back(tasks('x', ' ', 'x'), '2022 돌아보기'), []);
    assert.deepEqual(back(tasks('x', ' ', 'x'), '2021 텃밭'), []);
    assert.equal(back(`${tasks('x', ' ', 'x')}\n- ✅ 일 마`).length, 3);
  });
});

suite('lists between what is told of goals', () => {
  const story = (list: string) => read(`## 작년 목표\n\n- 책 읽기\n- 걷기\n\n글\n\n글\n\n${list}`).length - 2;
  test('hold none but those that say how they went', () => {
    assert.equal(story('- 바다\n- 산'), 0);
    assert.equal(story('- 바다 (완료)\n- 산'), 2);
    assert.equal(story('- 바다 (완료)\n- 산\n- 들'), 0);
    assert.equal(story('작년 목표는 다음과 같다.\n\n- 바다\n- 산'), 2);
  });

  test('one paragraph is no story', () => {
    assert.equal(read('## 작년 목표\n\n- 책 읽기\n- 걷기\n\n글\n\n- 바다\n- 산').length, 4);
    assert.equal(read('## 작년 목표\n\n글\n\n글\n\n글\n\n- 바다\n- 산').length, 2);
    assert.equal(read('## 2022년 목표\n\n- 책 읽기\n- 걷기\n\n글\n\n글\n\n- 바다\n- 산').length, 4);
  });

  test('a sentence before one may say that it holds others', () => {
    const kinds = (body: string) => read(body).map((goal) => goal.split(' ')[1]);
    assert.deepEqual(kinds('## 2022년 목표\n\n관련 링크:\n\n- 책 읽기\n- 걷기'), []);
    assert.deepEqual(kinds('## 2022년 목표\n\n2021년에 한 것:\n\n- 책 읽기\n- 걷기'), ['guess', 'guess']);
    assert.deepEqual(kinds('## 2022년 목표\n\n작년 목표는 다음과 같다.\n\n- 책 읽기\n- 걷기'), ['review', 'review']);
    assert.deepEqual(kinds('## 2022년 목표\n\n새들:\n\n- 책 읽기\n- 걷기'), ['next', 'next']);
    assert.deepEqual(kinds('## 2022년에는\n\n새들:\n\n- 책 읽기\n- 걷기'), ['guess', 'guess']);
    assert.deepEqual(kinds('## 작년 목표\n\n2021년에 한 것:\n\n- 책 읽기\n- 걷기'), ['review', 'review']);
  });
});

suite('headings that a sentence announces', () => {
  const heads = (...titles: string[]) => titles.map((title) => `### ${title}\n\n글`).join('\n\n');
  const kinds = (body: string) => read(`## 호수\n\n${body}`).map((goal) => goal.split(' ')[1]);
  test('are goals where there are several', () => {
    assert.deepEqual(kinds(`내년 목표는 다음과 같다.\n\n${heads('바다', '산')}`), ['next', 'next']);
    assert.deepEqual(kinds(`내년 목표는 다음과 같다.\n\n${heads('바다')}`), []);
    assert.deepEqual(kinds(`내년 목표는 다음과 같다.\n\n글\n\n${heads('바다', '산')}`), ['next', 'next']);
    assert.deepEqual(kinds(`내년 목표는 다음과 같다.\n\n글\n\n글\n\n${heads('바다', '산')}`), []);
    assert.deepEqual(kinds(`내년에는 이런 것을 하고 싶다.\n\n${heads('바다', '산')}`), []);
  });

  test('of months tell what happened, and then the others have to be worded as goals', () => {
    assert.deepEqual(kinds(`내년 목표는 다음과 같다.\n\n${heads('3월. 이사', '바다', '산')}`), []);
    assert.deepEqual(kinds(`내년 목표는 다음과 같다.\n\n${heads('3월. 이사', '바다 가기', '산 걷기')}`), [
      'next',
      'next',
    ]);
    assert.deepEqual(kinds(`내년 목표는 다음과 같다.\n\n${heads('이사 3월', '바다', '산')}`), ['next', 'next', 'next']);
  });

  test('without a time are guesses, and worded as goals', () => {
    assert.deepEqual(kinds(`세우고 싶은 목표는 다음과 같다.\n\n${heads('바다 가기', '산 걷기')}`), ['guess', 'guess']);
    assert.deepEqual(kinds(`세우고 싶은 목표는 다음과 같다.\n\n${heads('바다', '산')}`), []);
  });

  test('goals gone through one by one are what follows', () => {
    assert.deepEqual(kinds('작년 목표를 하나씩 본다.\n\n- 바다\n- 산'), ['review', 'review']);
    assert.deepEqual(kinds('- 들\n\n작년 목표를 하나씩 본다.\n\n- 바다\n- 산'), ['review', 'review']);
    assert.deepEqual(kinds('목표를 하나씩 본다.\n\n- 바다\n- 산'), []);
  });

  test('goals set before are those of a list that says how they went', () => {
    const list = (...items: string[]) => `작년 목표가 많았다.\n\n${items.map((item) => `- ${item}`).join('\n')}`;
    assert.equal(kinds(list('바다 (완료)', '산 (실패)', '들')).length, 3);
    assert.equal(kinds(list('~~바다~~', '산 (실패)', '들')).length, 3);
    assert.deepEqual(kinds(list('바다 (완료)', '산', '들')), ['guess', 'guess', 'guess']);
  });
});
