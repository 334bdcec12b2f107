import assert from 'node:assert/strict';
import { defaultMarkdownOptions, readInline } from '../../../../../src/markdown';
import { noDefinitions } from '../../../../../src/retrospective/definitions';
import { readGoalLine, type GoalSource } from '../../../../../src/retrospective/goals/line/goalLine';

/** What is read off an item of a list that says `source`. */
function readItem(source: string, options: Partial<GoalSource> = {}) {
  const raw = `  - ${source.split('\n', 1)[0]!}`;
  const read = (text: string) => readInline(text, noDefinitions, defaultMarkdownOptions);
  const from = { source, line: 7, raw, kind: 'review', isItem: true, lineBreaks: false, read, ...options } as const;
  return { ...readGoalLine(from), raw: options.raw ?? raw };
}

/** The same in one line: state and text, behind `@` what its mark covers, behind `/` each note. */
function told(source: string, options: Partial<GoalSource> = {}): string {
  const { state, text, mark, notes, raw } = readItem(source, options);
  const at = mark === undefined ? '' : ` @${raw.slice(mark.start, mark.end)}`;
  return `${state ?? '-'} ${text}${at}${notes.map((note) => ` / ${note}`).join('')}`;
}

function rows(options: Partial<GoalSource>, expected: readonly (readonly [source: string, told: string])[]): void {
  for (const [source, goal] of expected) {
    test(`“${source.slice(0, 60).replaceAll('\n', '↵')}”`, () => assert.equal(told(source, options), goal));
  }
}

suite('a goal on its line: before it', () => {
  rows({}, [
    ['책 읽기', '- 책 읽기'],
    ['[ ] 책 읽기', 'open 책 읽기 @[ ]'],
    ['[x] 책 읽기', 'done 책 읽기 @[x]'],
    ['[X] 책 읽기', 'done 책 읽기 @[X]'],
    ['[/] 책 읽기', 'partly 책 읽기 @[/]'],
    ['[-] 책 읽기', 'dropped 책 읽기 @[-]'],
    ['[>] 책 읽기', 'carried 책 읽기 @[>]'],
    ['✅ 책 읽기', 'done 책 읽기 @✅'],
    ['✅✅ 책 읽기', 'done 책 읽기 @✅✅'],
    ['✅ ❌ 책 읽기', 'partly 책 읽기 @✅ ❌'],
    ['✅: 책 읽기', 'done 책 읽기 @✅'],
    ['**✅ 책 읽기**', 'done 책 읽기 @✅'],
    ['❌ **책 읽기**', 'missed 책 읽기 @❌'],
    ['[ ] ✅ 책 읽기', 'open 책 읽기 @[ ]'],
    ['✅ [x] 책 읽기', 'done 책 읽기 @✅'],
    ['(완료) 책 읽기', 'done 책 읽기 @완료'],
    ['[실패] 책 읽기', 'missed 책 읽기 @실패'],
    ['【성공】 책 읽기', 'done 책 읽기 @성공'],
    ['[o] 책 읽기', 'done 책 읽기 @o'],
    ['(x) 책 읽기', 'missed 책 읽기 @x'],
    ['［x］ 책 읽기', 'done 책 읽기 @x'],
    ['［Ｘ］ 책 읽기', 'done 책 읽기 @Ｘ'],
    ['1. (완료) 책 읽기', 'done 책 읽기 @완료'],
    ['📚 [x] 책 읽기', 'done 책 읽기 @x'],
    ['(봄) 책 읽기', '- (봄) 책 읽기'],
    ['1) 책 읽기', '- 책 읽기'],
    ['목표 2: 책 읽기', '- 책 읽기'],
    ['① 책 읽기', '- 책 읽기'],
    ['#3. 책 읽기', '- 책 읽기'],
    ['2.5권 읽기', '- 2.5권 읽기'],
    ['📚 책 읽기', '- 책 읽기'],
    ['🇰🇷 ▶ 책 읽기', '- 책 읽기'],
    ['📚 ✅ 책 읽기', 'done 책 읽기 @✅'],
    ['~~책 읽기~~', '- 책 읽기'],
  ]);

  test('a box is one only at the beginning of an item; elsewhere it is a state in brackets', () => {
    assert.equal(told('[ ] 책 읽기', { isItem: false }), 'open 책 읽기 @ ');
    assert.equal(told('[x] 책 읽기', { isItem: false, raw: '[x] 책 읽기' }), 'done 책 읽기 @x');
  });

  test('says of itself whether it is a box', () => {
    assert.deepEqual(readItem('[x] 책 읽기').mark, { kind: 'box', line: 7, start: 4, end: 7 });
    assert.deepEqual(readItem('✅ 책 읽기').mark, { kind: 'marker', line: 7, start: 4, end: 5 });
  });

  test('signs that are mere colour count only where goals are looked at', () => {
    assert.equal(told('🟢 책 읽기'), 'done 책 읽기 @🟢');
    assert.equal(told('🟢 책 읽기', { kind: 'next' }), '- 책 읽기');
  });
});

suite('a goal on its line: behind it', () => {
  rows({}, [
    ['책 읽기 ✅', 'done 책 읽기 @✅'],
    ['책 읽기: ✅', 'done 책 읽기 @✅'],
    ['책 읽기 → ❌!', 'missed 책 읽기 @❌'],
    ['책 읽기 ✅ ❌.', 'partly 책 읽기 @✅ ❌'],
    ['책 읽기 - - ❌', 'missed 책 읽기 @❌'],
    ['**책 읽기 ✅**', 'done 책 읽기 @✅'],
    ['책 읽기 (완료)', 'done 책 읽기 @완료'],
    ['책 읽기 (완료).', 'done 책 읽기 @완료'],
    ['책 읽기 [실패]', 'missed 책 읽기 @실패'],
    ['책 읽기 [X]', '- 책 읽기 [X]'],
    ['책 읽기 (X)', 'missed 책 읽기 @X'],
    ['책 읽기 [ox]', '- 책 읽기 [ox]'],
    ['책 읽기 (70%)', 'partly 책 읽기'],
    ['책 읽기 (소설)', '- 책 읽기 (소설)'],
    ['책 읽기 ★★★☆☆', 'partly 책 읽기'],
    ['책 읽기: 완료', 'done 책 읽기 @완료'],
    ['책 읽기 - 실패', 'missed 책 읽기 @실패'],
    ['책 읽기 → 성공', 'done 책 읽기 @성공'],
    ['책 읽기 | 성공', 'done 책 읽기 @성공'],
    ['책 읽기—성공', 'done 책 읽기 @성공'],
    ['Read more. Done.', 'done Read more. @Done.'],
    ['책 읽기 → 성공, 열두 권', 'done 책 읽기 / 성공, 열두 권'],
    ['책 읽기 -> 실패했다. 바빠서', 'missed 책 읽기 / 실패했다. 바빠서'],
    ['책 읽기: 성공, 열두 권', '- 책 읽기: 성공, 열두 권'],
    ['책 - 글 - 실패', 'missed 책 - 글 @실패'],
    ['책 → 글 → 반쯤 → 성공', 'done 책 → 글 @성공'],
    // What is all there is stays.
    ['✅', 'done  @✅'],
    ['완료', '- 완료'],
    ['(완료)', 'done  @완료'],
    ['→ 성공', '- 성공'],
    // The first word on it holds; what is said behind is read off all the same.
    ['✅ 책 읽기 (실패)', 'done 책 읽기 @✅'],
    ['책 읽기 (완료) ❌', 'missed 책 읽기 @❌'],
    ['책 읽기 (완료) (실패)', 'missed 책 읽기 @실패'],
  ]);

  test('of goals that are set, no sentence behind is one, nor what is meant to be done', () => {
    for (const goal of [
      '정보처리기사: 합격한다',
      '사이드 프로젝트 → 완료한다',
      '운전면허 (합격한다)',
      '블로그: 계속한다',
    ]) {
      assert.equal(told(goal, { kind: 'next' }), `- ${goal}`);
    }
    assert.equal(told('Read more. Done.', { kind: 'next' }), '- Read more. Done.');
    assert.equal(told('책 읽기 → 성공, 열두 권', { kind: 'next' }), '- 책 읽기 → 성공, 열두 권');
    assert.equal(told('책 읽기 (완료)', { kind: 'next' }), 'done 책 읽기 @완료');
    assert.equal(told('책 읽기 ★★★☆☆', { kind: 'next' }), '- 책 읽기 ★★★☆☆');
  });

  test('a long goal is looked at at both ends', () => {
    const middle = '책을 또 '.repeat(100);
    assert.equal(readItem(`${middle}읽기 ✅`).state, 'done');
    assert.equal(readItem(`✅ ${middle}읽기`).state, 'done');
    assert.equal(readItem(`${middle} ✅ ${middle}`).state, undefined);
    assert.equal(readItem(`${'📚'.repeat(200)} ✅ 읽기`).state, 'done');
    assert.equal(readItem(`책 읽기 (${'또 '.repeat(200)}) ✅`).text.length > 300, true);
  });
});

suite('a goal on its line: what is said besides', () => {
  rows({}, [
    ['책 읽기  \n많이 읽었다', '- 책 읽기 / 많이 읽었다'],
    ['책 읽기\\\n많이 읽었다', '- 책 읽기 / 많이 읽었다'],
    ['책 읽기<br>많이<br/>읽었다', '- 책 읽기 / 많이 / 읽었다'],
    ['책 읽기<BR />많이', '- 책 읽기 / 많이'],
    ['책\n읽기', '- 책 읽기'],
    ['책 \n읽기', '- 책 읽기'],
    ['책 읽기<br>  <br>', '- 책 읽기'],
    ['✅ 책 읽기<br>많이', 'done 책 읽기 @✅ / 많이'],
    // Behind the bold beginning of a goal that is looked at.
    ['**Read more books.** I read two.', '- Read more books / I read two.'],
    ['**Read more books!** I read two.', '- Read more books! / I read two.'],
    ['**Read**. I read two.', '- Read / I read two.'],
    ['**Read** — I read two.', '- Read / I read two.'],
    ['**Read** - I read two.', '- Read / I read two.'],
    ['**Garden**-like things', '- Garden-like things'],
    ['**Read a lot** of it', '- Read a lot / of it'],
    ['**12 songs** by ear', '- 12 songs / by ear'],
    ['**The old garden** by ear', '- The old garden / by ear'],
    ['**Old garden** by ear', '- Old garden by ear'],
    ['**Health** - swim weekly', '- Health - swim weekly'],
    ['Read **more**', '- Read more'],
    ['**책 읽기**는 했다', '- 책 읽기 / 는 했다'],
    // Behind a dash, where a mark says that it is a goal.
    ['✅ Swim – in the sea', 'done Swim @✅ / in the sea'],
    ['✅ Swim—in the sea', 'done Swim @✅ / in the sea'],
    ['✅ Swim - in the sea - twice', 'done Swim @✅ / in the sea - twice'],
    ['Swim – in the sea', '- Swim – in the sea'],
    ['✅ self-care', 'done self-care @✅'],
    ['✅ a - b', 'done a - b @✅'],
    ['✅ ab - c', 'done ab @✅ / c'],
    ['📚 , Read :', '- Read'],
  ]);

  test('every line that is broken is one where engines break them', () => {
    assert.equal(told('책 읽기\n많이 읽었다', { lineBreaks: true }), '- 책 읽기 / 많이 읽었다');
    assert.equal(told('책 읽기<br>많이\n읽었다', { lineBreaks: true }), '- 책 읽기 / 많이 읽었다');
    assert.equal(told('책 읽기<Br/>많이', { lineBreaks: true }), '- 책 읽기 / 많이');
  });

  test('of goals that are set, only a long one is parted', () => {
    const next = { kind: 'next' } as const;
    assert.equal(told('**Read a lot** of it', next), '- Read a lot of it');
    assert.equal(told('✅ Swim – in the sea', next), 'done Swim – in the sea @✅');
    const why = `because ${'calm and '.repeat(13)}sea`;
    assert.equal(told(`**Read a lot** ${why}`, next), `- Read a lot / ${why}`);
    assert.equal(told(`Read a lot. ${why}`, next), `- Read a lot. / ${why}`);
    assert.equal(told(`Read more! ${why}. Yes`, next), `- Read more! / ${why}. Yes`);
    assert.equal(told(`Read. ${why}`, next), `- Read. ${why}`);
    assert.equal(told(`Read v1.2 ${why}`, next), `- Read v1.2 ${why}`);
    const short = (length: number) => `Read a lot. ${'a'.repeat(length - 12)}`;
    assert.equal(told(short(120), next), `- ${short(120)}`);
    assert.equal(told(short(121), next), `- Read a lot. / ${'a'.repeat(109)}`);
  });

  test('bold from end to end, and links, are told', () => {
    const { isBold, isLink } = readItem('**책 읽기**');
    assert.deepEqual({ isBold, isLink }, { isBold: true, isLink: false });
    assert.equal(readItem('**책** 읽기').isBold, false);
    assert.equal(readItem('책 읽기').isBold, false);
    assert.equal(readItem('**책 읽기**:').isBold, true);
    assert.equal(readItem('[책 읽기](/a)').isLink, true);
  });
});

suite('a goal on its line: where its mark stands', () => {
  test('in the line as the post has it, behind what stands before the text', () => {
    const raw = '> * **[x]** 책 읽기';
    assert.deepEqual(readItem('책 읽기 ✅', { raw: '>   3. 책 읽기 ✅  ' }).mark, {
      kind: 'marker',
      line: 7,
      start: 13 - 1,
      end: 13,
    });
    assert.equal(told('✅ 책 읽기', { raw }), 'done 책 읽기', 'not to be found in the line');
    assert.equal(told('책\n읽기 ✅', { raw: '- 책' }), 'done 책 읽기', 'on another line');
    assert.equal(told('✅ 책\n읽기', { raw: '✅ 책' }), 'done 책 읽기 @✅');
  });
});
