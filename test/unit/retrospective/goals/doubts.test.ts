import assert from 'node:assert/strict';
import { Retrospective } from '../../../../src/retrospective';

const post = (title: string, body: string, date: string) => `---\ntitle: ${title}\ndate: ${date}\n---\n\n${body}\n`;

/** Texts of goals by kind, in the order of the post. */
function read(title: string, body: string, date = '2021-12-30') {
  const { next, review, guesses } = Retrospective.parse(post(title, body, date)).goalsIn(undefined);
  const texts = (goals: readonly { readonly text: string }[]) => goals.map(({ text }) => text);
  return { next: texts(next), review: texts(review), guesses: texts(guesses) };
}

suite('goals that are only perhaps some', () => {
  test('reasons below goals are none, nor do they hold any', () => {
    const body =
      '## 1. 노래 배우기\n\n### 계기\n\n- 노래방에 갔다\n- 목이 쉬었다\n\n### 계획\n\n- 매주 한 곡 부르기\n- 발성 책 읽기\n\n## 2. 나무 심기\n\n### 동기\n\n마당이 비어 있다.\n\n### 계획\n\n- 봄에 세 그루 심기';
    assert.deepEqual(read('2022 새해 계획', body).next, ['매주 한 곡 부르기', '발성 책 읽기', '봄에 세 그루 심기']);
  });

  test('a list of things below goals is only a guess', () => {
    const body =
      '## 2022 목표\n\n- **목표**\n  - 한 달에 두 권 읽기\n  - 밑줄 옮겨 적기\n- **빌릴 책 목록**\n  - 바다의 책\n  - 산의 책\n  - 강의 책\n  - 들의 책';
    const { next, guesses } = read('2021년 회고', body);
    assert.deepEqual(next, ['한 달에 두 권 읽기', '밑줄 옮겨 적기']);
    assert.deepEqual(guesses, ['바다의 책', '산의 책', '강의 책', '들의 책']);
  });

  test('headings that name topics hold guesses, lists of wishes goals', () => {
    const body = '## 2022 plans\n\n### Article ideas\n\n- Tides\n- Kites\n\n### To-do list\n\n- Paint the boat';
    const { next, guesses } = read('2021 in review', body);
    assert.deepEqual(next, ['Paint the boat']);
    assert.deepEqual(guesses, ['Tides', 'Kites']);
  });

  test('what looks back in a post of goals is none of them', () => {
    const body =
      '## 2021 in review\n\n### Things doing well\n\n1. Sang in a choir\n\n### Things not doing so well\n\n1. Being on time\n\n## 2022 resolutions\n\n1. Plant a tree';
    assert.deepEqual(read('2022 New Year Resolutions', body, '2022-01-02'), {
      next: ['Plant a tree'],
      review: [],
      guesses: [],
    });
  });

  test('headings of a post of goals are goals where they are worded or counted as such', () => {
    const prose = (titles: readonly string[]) => titles.map((title) => `## ${title}\n\nSome words.`).join('\n\n');
    const date = '2022-01-02';
    const sure = read('Goals for 2022', prose(['Join a choir', 'Plant a tree', 'Kites']), date);
    assert.deepEqual(sure.next.slice(0, 2), ['Join a choir', 'Plant a tree']);
    const doubtful = read('Goals for 2022', prose(['Small bites', 'The odds', 'Kites']), date);
    assert.deepEqual(doubtful.next, []);
    assert.deepEqual(doubtful.guesses, ['Small bites', 'The odds', 'Kites']);
  });

  test('an item that only weighs goals against something names none', () => {
    const body = '## 배운 것\n\n- 수단 중심 vs 목표 중심\n  - 목표를 먼저 고른다\n  - 수단을 먼저 고른다';
    assert.deepEqual(read('2021년 회고', body), { next: [], review: [], guesses: [] });
    assert.deepEqual(read('2021 in review', '## Habits vs goals\n\n- Habits stay\n- Goals go').review, []);
  });
});

suite('goals under further names', () => {
  test('action items: those from before, and those to come', () => {
    const body =
      '## 지난 Action Item\n\n- [x] 노래하기\n- [ ] 나무 심기\n\n## 한 해\n\n바빴다.\n\n좋았다.\n\n## Action Item\n\n작년의 Action Item을 보면 크기가 없었다.\n\n### 나무\n\n- [ ] 세 그루 심기';
    const { next, review } = read('2021년 회고', body);
    assert.deepEqual(review, ['노래하기', '나무 심기']);
    assert.deepEqual(next, ['세 그루 심기']);
  });

  test('goals that were set at some time', () => {
    assert.deepEqual(read('2021년 회고', '## 입학 때 세운 계획 목록\n\n1. 노래하기\n2. 나무 심기').review, [
      '노래하기',
      '나무 심기',
    ]);
  });

  test('goals that a sentence sets here and now', () => {
    const body = '## 마치며\n\n지키지 못해도 또 목표를 세워봅시다.\n\n- 노래하기\n- 나무 심기';
    assert.deepEqual(read('2021년 회고', body).next, ['노래하기', '나무 심기']);
    const past = '## 마치며\n\n작년에는 목표를 세워봤다.\n\n- 노래하기';
    assert.deepEqual(read('2021년 회고', past).next, []);
  });

  test('a heading that names a group of goals is none', () => {
    const body =
      '## 2022 목표\n\n### 읽기\n\na\n\n### 걷기\n\nb\n\n### 그 밖의 목표\n\n#### 나무 심기\n\nc\n\n#### 집 칠하기\n\nd';
    assert.deepEqual(read('2021년 회고', body).next, ['읽기', '걷기', '나무 심기', '집 칠하기']);
  });

  test('last and new action items of a month', () => {
    const body =
      '## LAST ACTION ITEMS\n\n- 없음\n\n## ACTION ITEMS\n\n- 노래하기\n- 나무 심기\n\n## ACHIEVEMENT\n\na\n\nb\n\nc';
    assert.deepEqual(read('2021년 3월 회고', body, '2021-03-31'), {
      next: ['노래하기', '나무 심기'],
      review: [],
      guesses: [],
    });
    const two = '## Last action items\n\n- Sing\n\n## Action items\n\n- Plant a tree';
    assert.deepEqual(read('March 2021 in review', two, '2021-03-31'), {
      next: ['Plant a tree'],
      review: ['Sing'],
      guesses: [],
    });
  });

  test('paragraphs worded as goals in a post of nothing else', () => {
    const lines = ['Plant a tree', 'Join a choir on Mondays.', '~~Read ten books~~', 'A black swan', 'Visit two lakes'];
    assert.deepEqual(read('2022 Goals', lines.join('\n\n'), '2022-01-01').next, [
      'Plant a tree',
      'Join a choir on Mondays.',
      'Read ten books',
      'Visit two lakes',
    ]);
    const prose = ['I sat by the lake.', 'Plant a tree, they say.', 'It rained.', 'Read on.', 'The end came.'];
    assert.deepEqual(read('2022 Goals', prose.join('\n\n'), '2022-01-01').next, []);
    const korean = ['올해는 바빴다.', '나무를 보러 갔다.', '내년에도 그럴 것이다.', '그래서 쉬려고 한다.'];
    assert.deepEqual(read('2022년 목표', korean.join('\n\n'), '2022-01-01').next, []);
  });

  test('a post named by its year that sets goals at its beginning', () => {
    const body = 'It is time to set some goals.\n\n### Health\n\n- Swim\n\n### Other\n\n- Plant a tree';
    assert.deepEqual(read('2022', body, '2022-01-01').next, ['Swim', 'Plant a tree']);
    assert.deepEqual(read('2022', body.replace('time to set some goals', 'over'), '2022-01-01').next, []);
    // On the last day they are those of the next year.
    assert.deepEqual(read('2022', body, '2022-12-31').next, ['Swim', 'Plant a tree']);
  });

  test('conditions are no goals', () => {
    const body =
      '## 2022 목표\n\n1. 앱 하나 내기\n\n조건이 있다.\n\n- 작아야 하고,\n- 내가 쓰는 것이어야 하고,\n- 끝이 있는 것이어야 한다.';
    assert.deepEqual(read('2021년 회고', body).next, ['앱 하나 내기']);
  });

  test('means of doing better than the last goals are none of those', () => {
    const body = "I could improve on last year's goals by:\n\n1. making them smaller\n2. telling no one";
    const { next, review } = read('Goals for 2022', body, '2022-01-02');
    assert.deepEqual([...next, ...review], []);
  });

  test('habits of a time to come are goals, those of the time itself not', () => {
    const body =
      '## Habits\n\n- Sang\n\n## Habits for February 2021\n\n| Habit | Frequency |\n| - | - |\n| Read a page | daily |';
    assert.deepEqual(read('January 2021 in review', body, '2021-02-01').next, ['Read a page']);
  });
});
