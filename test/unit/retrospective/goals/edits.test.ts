import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  goalsAsMarkdown,
  goalStateEdit,
  Retrospective,
  type Goal,
  type GoalState,
  type Goals,
} from '../../../../src/retrospective';
import { linesOf } from '../../../../src/retrospective/lines';
import { assertLinear } from '../../growth';
import { structuredText } from '../../structuredText';

const all = ({ next, review, guesses }: Goals): Goal[] => [...next, ...review, ...guesses];
const states: readonly GoalState[] = ['open', 'done', 'partly', 'missed', 'postponed', 'dropped', 'carried', 'unknown'];

/** The lines of a post after a goal's state was written, and what they say then. */
function written(text: string, goal: Goal, state: GoalState, marks: 'marks' | 'boxes'): string | undefined {
  const lines = linesOf(text);
  const line = goal.mark?.line ?? goal.line;
  const change = goalStateEdit(lines[line]!, goal, state, marks);
  if (change === undefined) {
    return undefined;
  }
  lines[line] = lines[line]!.slice(0, change.start) + change.text + lines[line]!.slice(change.end);
  return lines.join('\n');
}

const post = (body: string) => `# 2021 회고\n\n## 2021 목표\n\n${body}`;
const goalsIn = (text: string) => Retrospective.parse(text).goals;
/** The body of a post after its first goal got another state. */
const edited = (body: string, state: GoalState, marks: 'marks' | 'boxes' = 'marks') =>
  written(post(body), all(goalsIn(post(body)))[0]!, state, marks)?.slice(post('').length);

suite('writing the state of a goal', () => {
  for (const [what, body, state, expected, marks] of [
    ['a box stays a box', '- [ ] 책', 'done', '- [x] 책', 'marks'],
    ['a box for each state', '- [x] 책', 'partly', '- [/] 책', 'marks'],
    ['a box for each state', '- [x] 책', 'carried', '- [>] 책', 'marks'],
    ['no box says missed', '- [x] 책', 'missed', undefined, 'marks'],
    ['a mark is replaced', '- ❌ 책', 'done', '- ✅ 책', 'boxes'],
    ['a mark behind', '- 책 ✔️', 'missed', '- 책 ❌', 'marks'],
    ['a mark with a picture selector', '- ⏸️ 책', 'carried', '- ➡️ 책', 'marks'],
    ['a shortcode', '- :x: 책', 'done', '- ✅ 책', 'marks'],
    ['a letter', '- 책 (X)', 'done', '- 책 (✅)', 'marks'],
    ['a word', '- 책 → 연기 ', 'done', '- 책 → ✅ ', 'marks'],
    [
      'a heading’s word',
      '### 책 읽기 — Failed.\n\na\n\n### 산책하기\n\nb',
      'done',
      '### 책 읽기 — ✅\n\na\n\n### 산책하기\n\nb',
      'marks',
    ],
    ['a status line', '- 책\n  - Status: 🆗 5/10', 'done', '- 책\n  - Status: ✅ 5/10', 'marks'],
    ['a new mark', '- 책', 'done', '- ✅ 책', 'marks'],
    ['a new box', '1. 책', 'partly', '1. [/] 책', 'boxes'],
    ['a new box in a quote', '> * 책', 'open', '> * [ ] 책', 'boxes'],
    [
      'a new mark in a heading',
      '### 책 읽기\n\na\n\n### 산책하기\n\nb',
      'done',
      '### ✅ 책 읽기\n\na\n\n### 산책하기\n\nb',
      'boxes',
    ],
    [
      'an empty cell',
      '| 목표 | 상태 |\n| - | - |\n| 책 | |',
      'done',
      '| 목표 | 상태 |\n| - | - |\n| 책 | ✅ |',
      'marks',
    ],
    [
      'a full cell',
      '| 목표 | 상태 |\n| - | - |\n| 책 | ❌ |',
      'done',
      '| 목표 | 상태 |\n| - | - |\n| 책 | ✅ |',
      'marks',
    ],
    ['numbers stay', '- 책 (70%)', 'done', undefined, 'marks'],
    ['remarks stay', '- 책 (반은 성공 반은 실패)', 'done', undefined, 'marks'],
    ['no sign for it', '- 책', 'postponed', undefined, 'marks'],
    ['a bold line', '**책 읽기** 했다.\n\n**산책하기** 했다.', 'done', undefined, 'marks'],
  ] as const) {
    test(`${what}: ${JSON.stringify(body)} to ${state}`, () => {
      assert.equal(edited(body, state, marks), expected);
    });
  }

  test('a line that has changed is left alone', () => {
    const [goal] = goalsIn(post('- 책')).review;
    assert.equal(goalStateEdit('- 첵', goal!, 'done', 'marks'), undefined);
  });
});

/** Lines that goals are made of. */
const goalLine = fc.constantFrom(
  ...[
    '## 2021 목표',
    '## 2022 목표',
    '### 영역',
    '**굵은 줄**',
    '',
    '',
    '  ',
    'Status: ✅',
    '내년에는 이런 걸 하고 싶다:',
  ],
  ...[
    '- 책 읽기',
    '- [ ] 운동',
    '- [x] Read 12 books',
    '- ✅ 저축 — 조금',
    '- ❌ **여행** (O)',
    '1. 책 → 완료',
    '- 책 70%',
  ],
  ...[
    '  - Status: 🆗 5/10',
    '  - 결과: 실패',
    '  메모',
    '> - 옛 목표',
    '> 옛 목표',
    '| 목표 | 상태 |',
    '| - | - |',
    '| 책 | ✅ |',
  ],
  ...[
    '| 책 | |',
    '### ✅ 달리기',
    '### 달리기 — Done.',
    '### Misses',
    '- 라벨:',
    '<!--',
    '-->',
    '```',
    '- ~~x~~',
    '- [a](b)',
  ],
);
const goalText = fc
  .array(fc.oneof({ weight: 4, arbitrary: goalLine }, { weight: 1, arbitrary: structuredText }), { maxLength: 24 })
  .map((lines) => `# 2021 회고\n\n${lines.join('\n')}`);

suite('goals of any text', () => {
  test('each stands in the post, its line as it is', () => {
    fc.assert(
      fc.property(goalText, (text) => {
        const lines = linesOf(text.replaceAll('\0', '\ufffd'));
        const goals = all(goalsIn(text));
        assert.equal(new Set(goals.map(({ line }) => line)).size, goals.length);
        for (const { line, raw, mark, text: shown } of goals) {
          assert.equal(lines[line], raw);
          assert.notEqual(shown.trim(), '');
          if (mark !== undefined) {
            assert.ok(0 <= mark.start && mark.start <= mark.end && mark.end <= lines[mark.line]!.length);
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('any UTF-16 at all can be read', () => {
    const unit = fc.oneof(
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
      {
        weight: 4,
        arbitrary: fc.constantFrom(...'\n\n-*[](){}<>|~:!#>x ', '✅', '→', '목표', '— ', '\ud83d', '12', '%', '**'),
      },
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 120 }), (text) => {
        all(goalsIn(`# 2021\n\n## 2021 목표\n\n- ${text}`));
      }),
      { numRuns: 1500 },
    );
  });

  test('an edit gives the goals of the edited text', () => {
    const change = fc.record({
      line: fc.nat(30),
      character: fc.nat(12),
      text: fc.oneof(goalLine, fc.constantFrom('', 'x', '\n')),
    });
    fc.assert(
      fc.property(goalText, change, (text, { line, character, text: inserted }) => {
        const before = Retrospective.parse(text);
        void before.goals;
        const lines = linesOf(text);
        const at = { line: line % lines.length, character };
        const after = before.edit([{ start: at, end: at, text: inserted }]);
        const changed = lines
          .map((one, index) => (index === at.line ? one.slice(0, character) + inserted + one.slice(character) : one))
          .join('\n');
        assert.deepEqual(after.goals, goalsIn(changed));
      }),
      { numRuns: 1000 },
    );
  });

  test('a state that is written is read again, and nothing else changes', () => {
    const line = fc.constantFrom(
      '- 책 읽기',
      '- [ ] 책 읽기',
      '- ✅ 책 읽기',
      '- 책 읽기 ❌',
      '- 책 읽기 (O)',
      '- 책 읽기 → 연기',
      '1. **책** 읽기',
      '### ✅ 책 읽기',
      '| 책 읽기 | ✅ |',
      '- 책 읽기 (천천히) — Done.',
    );
    const state = fc.constantFrom(...states);
    const marks = fc.constantFrom('marks' as const, 'boxes' as const);
    fc.assert(
      fc.property(line, state, marks, (source, wanted, style) => {
        const text = post(source.startsWith('|') ? `| 목표 | 상태 |\n| - | - |\n${source}` : `${source}\n\n텍스트`);
        const [goal] = all(goalsIn(text));
        const result = goal && written(text, goal, wanted, style);
        if (goal === undefined || result === undefined) {
          return;
        }
        const again = all(goalsIn(result)).find(({ line: at }) => at === goal.line)!;
        assert.equal(again.state, wanted);
        assert.equal(again.text, goal.text);
        assert.equal(linesOf(result).length, linesOf(text).length);
      }),
      { numRuns: 400 },
    );
  });
});

suite('goals for another post', () => {
  test('reviewed goals have a mark each', () => {
    const { review } = goalsIn(post('- ✅ 책\n- 운동\n- 여행 → 연기\n\n### 건강\n\n- ❌ 잠'));
    assert.deepEqual(goalsAsMarkdown(review, { marks: 'marks', kind: 'review' }), [
      { mark: '✅', text: '책' },
      { mark: '⬜', text: '운동' },
      { mark: '⬜', text: '여행' },
      { mark: '❌', text: '잠', area: '건강' },
    ]);
    assert.deepEqual(
      goalsAsMarkdown(review, { marks: 'boxes', kind: 'review' }).map(({ mark }) => mark),
      ['[x]', '[ ]', '[ ]', '❌'],
    );
  });

  test('next goals have none, or an empty box', () => {
    const { review } = goalsIn(post('- ✅ 책'));
    assert.deepEqual(goalsAsMarkdown(review, { marks: 'marks', kind: 'next' }), [{ mark: '', text: '책' }]);
    assert.deepEqual(goalsAsMarkdown(review, { marks: 'boxes', kind: 'next' }), [{ mark: '[ ]', text: '책' }]);
  });

  test('what was text stays text', () => {
    const word = fc.constantFrom(
      '책',
      'snake_case',
      '_a_',
      'a*b',
      '*',
      '[x](y)',
      '<b>',
      '&amp;',
      '~~',
      '`',
      '\\',
      '(매일)',
      'R&D',
      'C++',
      '#1',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), (words) => {
        const text = `책 ${words.join(' ')} 읽기`;
        const goal = { line: 0, text, raw: '', state: 'done' as const };
        const [{ mark, text: source }] = goalsAsMarkdown([goal], { marks: 'marks', kind: 'review' }) as [
          { mark: string; text: string },
        ];
        assert.equal(goalsIn(post(`- ${mark} ${source}`)).review[0]!.text, text);
      }),
    );
  });
});

suite('posts made to be slow to find goals in', () => {
  const linear = (name: string, make: (size: number) => string, size: number) => {
    test(name, () => {
      assertLinear((count) => void goalsIn(make(count)), size);
    }).timeout(0);
  };
  linear('many goals', (count) => post('- 책 12권 읽기 (매일) → 완료\n'.repeat(count)), 500);
  linear('many sections', (count) => `# 2021\n\n${'## 2022 목표\n\n- a\n\n'.repeat(count)}`, 200);
  linear('many bare sections', (count) => `# 2021\n\n${'## 목표\n\n- a\n\n'.repeat(count)}`, 200);
  linear(
    'nested headings',
    (count) => `# 2021\n\n## 2022 목표\n\n${'### a\n\n#### b\n\n##### c\n\nd\n\n'.repeat(count)}`,
    100,
  );
  linear(
    'many bare sections below a recap',
    (count) => `# 2021\n\n${'## recap\n\n### Goals\n\n- a\n\n'.repeat(count)}`,
    200,
  );
  linear('many names', (count) => post('- ab\n  - cd 1\n  - ef 2\n'.repeat(count)), 200);
  linear('many items that name goals', (count) => `# 2021\n\n${'- 내년의 목표\n  - a\n'.repeat(count)}`, 200);
  linear('a long line', (count) => post(`- ${'(a) → '.repeat(count)}`), 2000);
  linear('a long line of marks', (count) => post(`- ${'✅ ** '.repeat(count)}`), 1000);
  linear('a long line of digits', (count) => post(`- ${'1,1 '.repeat(count)}`), 2000);
  linear('a long heading', (count) => `# 2021\n\n## 목표 ${'2021 '.repeat(count)}\n\n- a`, 2000);
  linear('a long sentence', (count) => `# 2021\n\n${'내년에는 . '.repeat(count)}\n\n- a`, 2000);
  linear(
    'deep lists',
    (count) => post(Array.from({ length: count }, (_, depth) => `${'  '.repeat(depth % 60)}- a:`).join('\n')),
    200,
  );
  linear('many bold lines', (count) => post('**a b**\n\ntext\n\n'.repeat(count)), 200);
  linear('a wide table', (count) => post(`| 목표 | 상태 |\n| - | - |\n${'| a | ✅ |\n'.repeat(count)}`), 300);
});

suite('goals of a long post', () => {
  test('are found with a stop after each block, the same as without', () => {
    const month = (number: number) => `## Month ${number}\n\nIt rained.\n\nI want to row in 2022:\n\n- Row\n- Sing\n\n`;
    const text = `---\ntitle: 2021 in review\ndate: 2021-12-31\n---\n\n${Array.from({ length: 50 }, (_, at) => month(at)).join('')}`;
    const work = Retrospective.parse(text).findingGoals(undefined);
    let stops = 0;
    let step = work.next();
    for (; step.done !== true; step = work.next()) {
      stops++;
    }
    assert.ok(stops > Retrospective.parse(text).blocks.length);
    assert.deepEqual(step.value, goalsIn(text));
    assert.equal(step.value.guesses.length, 100);
  });
});
