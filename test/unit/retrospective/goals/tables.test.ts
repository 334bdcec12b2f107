import assert from 'node:assert/strict';
import { Retrospective } from '../../../../src/retrospective';

/** A table of these rows; the first is its head. */
function table(...[head = '', ...rows]: string[]): string {
  return [head, head.replace(/[^|]+/g, ' - '), ...rows].join('\n');
}

/** What is read of the goals of a table: state, text, and what else is known of it; `at`: what its mark covers in the row. */
function goalsOf(written: string, heading = '## 2021 목표') {
  const text = `---\ntitle: 2021 회고\ndate: 2021-12-31\n---\n\n## 일\n\n글\n\n${heading}\n\n${written}\n`;
  const { review } = Retrospective.parse(text).goalsIn(undefined);
  return review.map(({ state, text: goal, area, notes, mark }) => ({
    goal: `${state} ${goal}`,
    ...(area !== undefined && { area }),
    ...(notes !== undefined && notes.length > 0 && { notes }),
    ...(mark !== undefined && { at: text.split('\n')[mark.line]!.slice(mark.start, mark.end) }),
  }));
}

suite('goals in tables', () => {
  test('stand in the column that is called so, and how they went in that of results', () => {
    const rows = table('| 목표 | 결과 |', '| 책 12권 읽기 | 성공 |', '| 수영 배우기 | 실패 |', '| 텃밭 | |');
    assert.deepEqual(goalsOf(rows), [
      { goal: 'done 책 12권 읽기', at: '성공' },
      { goal: 'missed 수영 배우기', at: '실패' },
      { goal: 'unknown 텃밭', at: '' },
    ]);
  });

  test('the columns may stand in any order', () => {
    assert.deepEqual(goalsOf(table('| 달성 | 목표 |', '| O | 책 읽기 |', '| X | 수영하기 |')), [
      { goal: 'done 책 읽기', at: 'O' },
      { goal: 'missed 수영하기', at: 'X' },
    ]);
  });

  test('what groups them holds until the next group; what else a row says is a note', () => {
    const rows = ['| 건강 | 수영하기 | O | 물이 좋다 |', '| | 등산하기 | X | |', '| 일 | 책 쓰기 | △ | 반만 |'];
    assert.deepEqual(goalsOf(table('| 분야 | 목표 | 달성 | 비고 |', ...rows)), [
      { goal: 'done 수영하기', area: '건강', notes: ['물이 좋다'], at: 'O' },
      { goal: 'missed 등산하기', area: '건강', at: 'X' },
      { goal: 'partly 책 쓰기', area: '일', notes: ['반만'], at: '△' },
    ]);
    const english = table('| Area | Goal | Status | Why |', '| Health | Swim weekly | Done | water |', '| | Run | | |');
    assert.deepEqual(goalsOf(english, '## Goals of 2021'), [
      { goal: 'done Swim weekly', area: 'Health', notes: ['water'], at: 'Done' },
      { goal: 'unknown Run', area: 'Health', at: '' },
    ]);
  });

  test('a column of numbers that is called so only counts them', () => {
    const rows = table('| 목표 | 내용 | 결과 |', '| 1 | 책 읽기 | ✅ |', '| 2 | 수영하기 | ❌ |');
    assert.deepEqual(
      goalsOf(rows).map(({ goal }) => goal),
      ['done 책 읽기', 'missed 수영하기'],
    );
    const mixed = table('| 목표 | 내용 | 결과 |', '| 1 | 책 읽기 | ✅ |', '| 수영 | 일주일에 한 번 | ❌ |');
    assert.deepEqual(goalsOf(mixed), [{ goal: 'missed 수영', notes: ['일주일에 한 번'], at: '❌' }]);
  });

  test('a first column that names goals and results holds the goals', () => {
    assert.deepEqual(goalsOf(table('| 목표 달성 | 내용 |', '| 책 읽기 | 좋았다 |', '| 수영하기 | 시원했다 |')), [
      { goal: 'unknown 책 읽기', notes: ['좋았다'] },
      { goal: 'unknown 수영하기', notes: ['시원했다'] },
    ]);
  });

  test('without such a head they stand in the first column that is worded so; where none is, there are none', () => {
    assert.deepEqual(goalsOf(table('| 언제 | 무엇 |', '| 봄 | 책 12권 읽기 |', '| 여름 | 수영 배우기 |')), [
      { goal: 'unknown 책 12권 읽기', notes: ['봄'] },
      { goal: 'unknown 수영 배우기', notes: ['여름'] },
    ]);
    assert.deepEqual(goalsOf(table('| 도시 | 날씨 |', '| 서울 | 맑음 |', '| 부산 | 흐림 |')), []);
  });

  test('a head of goals needs no cell that is worded as one', () => {
    assert.deepEqual(goalsOf(table('| 목표 | 결과 |', '| 밭 | O |', '| 산 | X |')), [
      { goal: 'done 밭', at: 'O' },
      { goal: 'missed 산', at: 'X' },
    ]);
    assert.deepEqual(goalsOf(table('| 결과 | 목표 |', '| O | 밭 |', '| X | 산 |')), [
      { goal: 'done 밭', at: 'O' },
      { goal: 'missed 산', at: 'X' },
    ]);
  });

  test('where only the column of results is called so, they stand in the first of the others', () => {
    assert.deepEqual(goalsOf(table('| 분야 | 목표 달성 | 메모 |', '| 봄 | O | 밭 |', '| 봄 | X | 산 |')), [
      { goal: 'done 밭', area: '봄', at: 'O' },
      { goal: 'missed 산', area: '봄', at: 'X' },
    ]);
    assert.deepEqual(goalsOf(table('| 일 | 목표 달성 |', '| 밭 | O |', '| 산 | X |')), [
      { goal: 'done 밭', at: 'O' },
      { goal: 'missed 산', at: 'X' },
    ]);
  });

  test('under a heading that may mean other things only a head says so', () => {
    const inList = (written: string) =>
      Retrospective.parse(`---\ntitle: 2021 회고\ndate: 2021-12-31\n---\n\n## 2022년에는\n\n${written}\n`).goals.next
        .length;
    assert.equal(
      inList(table('| 언제 | 무엇을 |', '| 봄 | 책 읽기 |', '| 여름 | 산 걷기 |').replace('무엇을', '일')),
      0,
    );
    assert.equal(inList(table('| 언제 | 목표 |', '| 봄 | 책 읽기 |', '| 여름 | 산 걷기 |')), 2);
  });

  test('a comment in the column of results says how they went, and is not replaced', () => {
    assert.deepEqual(
      goalsOf(table('| 목표 | 결과 |', '| 밭 | 성공, 상추 열 포기 |', '| 산 (완료) | 글쎄 |', '|  | O |')),
      [{ goal: 'done 밭' }, { goal: 'done 산', at: '완료' }],
    );
  });

  test('bars that are text, rows without bars at their ends, rows that end early', () => {
    assert.deepEqual(goalsOf(table('| 목표 | 결과 |', '| a \\| b 읽기 | 성공 |')), [
      { goal: 'done a | b 읽기', at: '성공' },
    ]);
    assert.deepEqual(goalsOf('목표 | 결과\n--- | ---\n책 읽기 | 성공\n수영하기 | 실패'), [
      { goal: 'done 책 읽기', at: '성공' },
      { goal: 'missed 수영하기', at: '실패' },
    ]);
    assert.deepEqual(goalsOf(table('| 목표 | 메모 | 결과 |', '| 책 읽기 | | |', '| 수영하기 |')), [
      { goal: 'unknown 책 읽기', at: '' },
      { goal: 'unknown 수영하기' },
    ]);
  });
});
