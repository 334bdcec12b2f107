import assert from 'node:assert/strict';
import {
  boldState,
  isStatusItem,
  isStatusLabel,
  labelledState,
  outcomeOf,
  ratedState,
  saidState,
} from '../../../../../src/retrospective/goals/line/states';

/** State, behind `@` what can be replaced, behind `/` what is said besides. */
function said(piece: string, how: 'whole' | 'begins' = 'whole'): string | undefined {
  const found = saidState(piece, how);
  const at = found?.mark === undefined ? '' : ` @${piece.slice(...found.mark)}`;
  return found && `${found.state}${at}${found.rest === undefined ? '' : ` / ${found.rest}`}`;
}

suite('a state that a piece of text says, and nothing else', () => {
  for (const [piece, expected] of [
    ['완료', 'done @완료'],
    ['  완료 ', 'done @완료'],
    ['완료!', 'done @완료!'],
    ['Done.', 'done @Done.'],
    ['초과 달성', 'done'],
    ['실패', 'missed @실패'],
    ['달성 실패', 'missed'],
    ['못 지켰다', 'missed'],
    ['하지 못했다', 'missed'],
    ['Not done', 'missed'],
    ['didn’t happen', 'missed'],
    ['not yet', 'open'],
    ['아직', 'open @아직'],
    ['예정', 'open @예정'],
    ['절반', 'partly @절반'],
    ['반은 성공 반은 실패', 'partly'],
    ['성공 반 실패 반', undefined],
    ['성공과 실패', undefined],
    ['success and failure', 'partly'],
    ['not a success', 'missed'],
    ['진행 중', 'partly'],
    ['in progress', 'partly'],
    ['보류', 'postponed @보류'],
    ['중단', 'dropped @중단'],
    ['이월', 'carried @이월'],
    ['continued', 'carried @continued'],
    ['했음', 'done @했음'],
    ['다 했다', 'done'],
    ['지켰다', 'done @지켰다'],
    ['끝냈습니다', 'done @끝냈습니다'],
    ['못 끝냈어요', 'missed'],
    ['못 채웠다', 'missed'],
    ['못 해냈습니다', 'missed'],
    ['달성 실패했음', 'missed'],
    ['는 실패했다.', 'missed'],
    ['탈락했다', 'missed @탈락했다'],
    ['포기했다', 'dropped @포기했다'],
    ['성공했다', 'done @성공했다'],
    ['이룬 것', 'done'],
    ['실패 했다', 'missed'],
    ['0회 했다', 'missed'],
    ['20회 달성', 'done'],
    ['10회 완료', 'done'],
    ['30회', undefined],
    ['3개월 동안 했다', undefined],
    ['못했음', 'missed @못했음'],
    ['안 했음', 'missed'],
    ['지켰음', 'done @지켰음'],
    ['못 끝냄', 'missed'],
    ['성공했어요', 'done @성공했어요'],
    ['실패했어요', 'missed @실패했어요'],
    ['완료되지 않았다', 'missed'],
    ['진행 중이다', 'partly'],
    ['아직이다', 'open @아직이다'],
    ['못 봤다', 'missed'],
    ['안 갔습니다', 'missed'],
    ['못봤다', 'missed @못봤다'],
    ['안내했다', undefined],
    ['3월까지만 했다', undefined],
    // What is meant to be done is not done.
    ['합격한다', undefined],
    ['완료하다', undefined],
    ['계속 한다', undefined],
    // Parts of all.
    ['completed 7 of 12', 'partly'],
    ['12 out of 12', 'done'],
    ['20권 중 12권', 'partly'],
    ['20권 중에 20권', 'done'],
    // Shares: nothing of it is missed, all of it is done.
    ['70%', 'partly'],
    ['0%', 'missed'],
    ['100%', 'done'],
    ['120 %', 'done'],
    ['7/10', 'partly'],
    ['10/10', 'done'],
    ['0/10', 'missed'],
    ['1,200 / 1,000', 'done'],
    ['100% 달성', 'done'],
    ['50% 달성', 'partly'],
    ['7/10~7/22', undefined],
    ['12권', undefined],
    // Letters, signs, verdicts.
    ['o', 'done @o'],
    ['O', 'done @O'],
    ['○', 'done @○'],
    ['v', 'done @v'],
    ['X', 'missed @X'],
    ['×', 'missed @×'],
    ['△', 'partly @△'],
    ['-', undefined],
    ['✅', 'done @✅'],
    ['✅ 완료', 'done @✅ / 완료'],
    ['✅ 12권', 'done @✅ / 12권'],
    ['✅ 책이 많았다', undefined],
    ['✅❌', 'partly @✅❌'],
    ['?', 'unknown @?'],
    ['?!', undefined],
    ['? …', 'unknown @? …'],
    ['Great!', 'done'],
    ['최고', 'done'],
    ['meh', 'partly'],
    ['보통', 'partly'],
    ['terrible', 'missed'],
    ['아쉬움', 'missed'],
    // Any other word makes it something else.
    ['책을 완료', undefined],
    ['done with it at home', undefined],
    ['', undefined],
    ['   ', undefined],
    ['...', undefined],
    [`완료${'!'.repeat(58)}`, `done @완료${'!'.repeat(58)}`],
    [`완료${'!'.repeat(59)}`, undefined],
  ] as const) {
    test(`“${piece.slice(0, 40)}”`, () => assert.equal(said(piece), expected));
  }
});

suite('a state that a comment begins with', () => {
  for (const [piece, expected] of [
    ['완료', 'done @완료'],
    ['성공, 열두 권을 읽었다', 'done / 성공, 열두 권을 읽었다'],
    ['실패했다. 바빠서', 'missed / 실패했다. 바빠서'],
    ['done, but late', 'done / done, but late'],
    ['→ 완료 했지만 늦게', 'done / → 완료 했지만 늦게'],
    ['the goal failed', 'missed'],
    ['a success in the end', 'done / a success in the end'],
    ['70% 정도 읽었다', 'partly / 70% 정도 읽었다'],
    ['7/10 books', 'partly / 7/10 books'],
    ['10/10 in the end', 'done / 10/10 in the end'],
    ['12권을 읽었다', undefined],
    ['-', 'missed @-'],
    ['✅ 책이 많았다', 'done @✅ / 책이 많았다'],
    ['great, in the end', undefined],
    ['성공적인 한 해', 'done / 성공적인 한 해'],
    ['실패작을 읽었다', 'missed / 실패작을 읽었다'],
    ['성공담을 읽었다', undefined],
    ['책을 읽었고 완료', undefined],
    ['못 지켰다. 바빠서', 'missed / 못 지켰다. 바빠서'],
    ['끝냈지만 늦었다', 'done / 끝냈지만 늦었다'],
    ['포기하지 않고 끝냈다', 'done / 포기하지 않고 끝냈다'],
    ['never gave in', undefined],
    ['실패했다 대신 산책을 했다', 'missed / 실패했다 대신 산책을 했다'],
    ['해냈지만 만족하지 못했다', 'done / 해냈지만 만족하지 못했다'],
    ['끝냈는데 점수는 못 채웠다', 'done / 끝냈는데 점수는 못 채웠다'],
    ['done but not well', 'partly'],
    ['했다 그런데 늦게', 'done / 했다 그런데 늦게'],
    // Only up to the first stop: what follows may say otherwise.
    ['done: no more failures', 'done / done: no more failures'],
    ['', undefined],
  ] as const) {
    test(`“${piece}”`, () => assert.equal(said(piece, 'begins'), expected));
  }
});

suite('ratings in stars', () => {
  for (const [text, state, before] of [
    ['책 읽기 ★★★☆☆', 'partly', '책 읽기'],
    ['책 읽기 ★★★★★', 'done', '책 읽기'],
    ['책 읽기 ☆☆☆☆☆', 'missed', '책 읽기'],
    ['책 읽기 ⭐️⭐️⭐️', 'done', '책 읽기'],
    ['책 읽기 ★★★☆☆ 60점', 'partly', '책 읽기'],
    [`${'책 '.repeat(40)}★★★☆☆`, 'partly', `${'책 '.repeat(40).trim()}`],
    ['책 읽기 ★★', undefined, ''],
    ['★★★☆☆ 책 읽기 그리고 걷기', undefined, ''],
  ] as const) {
    test(`“${text.slice(0, 30)}”`, () => {
      const rated = ratedState(text);
      assert.equal(rated?.state, state);
      assert.equal(rated === undefined ? '' : text.slice(0, rated.from), before);
    });
  }
});

suite('labels of what became of a goal', () => {
  test('stand before a state', () => {
    for (const text of ['Status', 'verdict', '결과', '달성 여부', 'Outcome so far']) {
      assert.equal(isStatusLabel(text), true, text);
    }
    for (const text of ['My status', '책', '', 'Why']) {
      assert.equal(isStatusLabel(text), false, text);
    }
  });

  test('make an item one of them, where they are a word', () => {
    for (const source of [
      '**Result**: sold ten',
      'Result: sold ten',
      '결과 - 열 개',
      '_Status_ = fine',
      '→ 결과: 좋다',
    ]) {
      assert.equal(isStatusItem(source), true, source);
    }
    for (const source of [
      'Result of all: ten',
      'Results',
      'Read: ten',
      '달성 여부: 열 개',
      '',
      `${' '.repeat(80)}결과: 열 개`,
    ]) {
      assert.equal(isStatusItem(source), false, source);
    }
  });

  for (const [text, state, behind] of [
    ['Status: done', 'done', 'done'],
    ['**Verdict:** failed', 'missed', 'failed'],
    ['결과 - 성공', 'done', '성공'],
    ['결과: 성공, 열두 권', 'done', '성공, 열두 권'],
    ['> 상태: 진행 중', 'partly', '진행 중'],
    ['Progress: 70%', 'partly', '70%'],
    // School grades.
    ['Grade: A', 'done', 'A'],
    ['Grade: A-', 'done', 'A-'],
    ['Grade: B+', 'partly', 'B+'],
    ['Grade: C', 'partly', 'C'],
    ['Grade: D', 'missed', 'D'],
    ['Grade: F.', 'missed', 'F.'],
    ['Grade: B\nmore of it', 'partly', 'B\nmore of it'],
    ['Grade: E', undefined, undefined],
    ['Grade: Apple', undefined, undefined],
    ['Grade: a', undefined, undefined],
    ['Status: books', undefined, undefined],
    ['Books: done', undefined, undefined],
    ['done', undefined, undefined],
    ['', undefined, undefined],
  ] as const) {
    test(`“${text.replace('\n', '↵')}”`, () => {
      const found = labelledState(text);
      assert.equal(found?.said.state, state);
      assert.equal(found && text.slice(found.at), behind);
    });
  }
});

suite('what a text below a goal begins with in bold', () => {
  for (const [text, expected] of [
    ['**Success**: but late', 'done'],
    ['**Success:** but late', 'done'],
    ['**I did it.** It took until May', 'done'],
    ['**성공!** 열두 권', 'done'],
    ['__실패__', 'missed'],
    ['**실패** - 바빠서', 'missed'],
    ['**실패, 바빠서.** 다음에는', 'missed'],
    ['**실패, 바빠서**: 다음에는', undefined],
    ['**Success** came late', undefined],
    ['**Finished:** May', 'done'],
    // Labels of what follows.
    ['**Started:** in March, finished the book in June', undefined],
    ['**Next year:** I would like to read more', undefined],
    ['**Done:** 3/12 races', undefined],
    ['**완료:** 3/12권', undefined],
    ['**Books**: done', undefined],
    ['Success: **late**', undefined],
    ['', undefined],
  ] as const) {
    test(`“${text}”`, () => assert.deepEqual(boldState(text), expected && { state: expected }));
  }
});

suite('headings that group goals by how they went', () => {
  for (const [title, expected] of [
    ['Successes', 'done'],
    ['✅ 성공', 'done'],
    ['Partial', 'partly'],
    ['못 이룬 것', 'missed'],
    ['이루지 못한 것', 'missed'],
    ['못 지킨 것들', 'missed'],
    ['What I missed', 'missed'],
    ['실패', 'missed'],
    ['✅', 'done'],
    ['❌', 'missed'],
    ['✅ ❌', 'partly'],
    ['지킨 것', 'done'],
    ['해낸 것들', 'done'],
    ['완료하지 못한 것', 'missed'],
    // Names of two groups.
    ['끝낸 것, 못 끝낸 것', undefined],
    ['성공과 실패', undefined],
    ['Successes and failures', undefined],
    ['책 읽기', undefined],
    ['성공한 책', undefined],
    ['', undefined],
    ['!', undefined],
  ] as const) {
    test(`“${title}”`, () => assert.equal(outcomeOf(title), expected));
  }
});
