import assert from 'node:assert/strict';
import { Retrospective, type Goal } from '../../../../src/retrospective';

const under = (heading: string, body: string) =>
  Retrospective.parse(`# 2021 회고\n\n## 일\n\ntext\n\n${heading}\n\n${body}\n`).goals;
const next = (body: string) => under('## 2022 목표', body).next;
const review = (body: string) => under('## 2021 목표', body).review;
/** `state text` of each goal. */
const lines = (goals: readonly Goal[]) => goals.map(({ state, text }) => `${state} ${text}`);

suite('how goals are written', () => {
  for (const [what, body, expected] of [
    ['1 a list', '- 책 읽기\n- 운동하기', ['책 읽기', '운동하기']],
    ['2 stars and pluses', '* Read\n* Run', ['Read', 'Run']],
    ['2 pluses', '+ Read\n+ Run', ['Read', 'Run']],
    ['3 numbers', '1. 책 읽기\n2) 운동하기', ['책 읽기', '운동하기']],
    ['3 numbers written into items', '- 1. 책 읽기\n- 2) 운동하기\n- ③ 여행', ['책 읽기', '운동하기', '여행']],
    ['3 keycaps', '- 1️⃣ 책 읽기\n- 2️⃣ 운동하기', ['책 읽기', '운동하기']],
    ['3 named numbers', '- Goal 1: Read\n- 목표 2. 운동', ['Read', '운동']],
    ['4 letters behind numbers', '- 4a. Sing\n- 4b. Dance', ['Sing', 'Dance']],
    ['5 bold and a sentence', '- **Run 650 miles** — I like to run.', ['Run 650 miles']],
    ['5 bold that ends with a dot', '- **Read more poems.** Last year had none.', ['Read more poems']],
    ['5 an area in bold', '- **Reading** Read 12 books', ['Reading Read 12 books']],
    ['5 a name in bold', '- **Get a cat:** a grey one', ['Get a cat: a grey one']],
    ['6 numbers in bold', '**1. 책 읽기**\n\n이유.\n\n**2. 운동하기**\n\n이유.', ['책 읽기', '운동하기']],
    ['7 headings', '### 책 읽기\n\n이유.\n\n### 운동하기\n\n이유.', ['책 읽기', '운동하기']],
    ['7 numbered headings', '### 1. 책 읽기\n\n이유.\n\n### 2. 운동하기\n\n이유.', ['책 읽기', '운동하기']],
    ['8 areas', '### Career\n\n- Ship it\n\n### Life\n\n- Rest', ['Ship it', 'Rest']],
    ['8 areas in bold', '**Career**\n\n- Ship it\n\n**Life**\n\n- Rest', ['Ship it', 'Rest']],
    ['8 areas in a list', '- 커리어\n  - 이직하기\n- 건강\n  - 수영하기', ['이직하기', '수영하기']],
    ['8 labels in a list', '- 새로 배울 것들:\n  - 러스트\n  - 피아노', ['러스트', '피아노']],
    ['9 means below', '- 영어 공부하기\n  - 매일 30분\n  - 단어장', ['영어 공부하기']],
    ['10 remarks', '- 수영 (매년 있는 목표)\n- 저축(제발!)하기', ['수영 (매년 있는 목표)', '저축(제발!)하기']],
    ['10 a remark about failing is no state', '- 수영 (작년에 실패한 목표)', ['수영 (작년에 실패한 목표)']],
    ['11 stars', '- ★★ 저축하기\n- 정리하기 ★', ['저축하기', '정리하기 ★']],
    ['12 counts', '- 책 12권 읽기\n- 10군데 이상 가기', ['책 12권 읽기', '10군데 이상 가기']],
    ['13 objectives', '- O1: Be calm\n  - KR 1: 100 walks\n  - KR 2: 50 naps', ['Be calm']],
    ['16 habits', '- Stretch (6mo)\n- Draw 20m 3x a week', ['Stretch (6mo)', 'Draw 20m 3x a week']],
    ['17 tags', '- 독서 (継続)\n- 등산 (新規)', ['독서 (継続)', '등산 (新規)']],
    ['20 prose has none', '내년에는 책을 읽고 운동을 하고 싶다.\n\n그뿐이다.', []],
    ['22 what not to do', '- 야근하지 않기\n- No phone in bed', ['야근하지 않기', 'No phone in bed']],
    ['bold inside', '- **오픈소스**에 기여하기', ['오픈소스에 기여하기']],
    ['links inside', '- [그 책](/book) 읽기\n- Finish [it](x)', ['그 책 읽기', 'Finish it']],
    ['links by reference', '- Finish [it]\n\n[it]: /x', ['Finish it']],
    ['code and entities', '- `vim` 배우기\n- R&amp;B', ['vim 배우기', 'R&B']],
    ['emoji in front', '- 🎯 책 읽기\n- 🏃‍♀️ 달리기', ['책 읽기', '달리기']],
    ['soft breaks', '- Run a\n  marathon', ['Run a marathon']],
    ['hard breaks part notes', '- 책 읽기  \n  천천히', ['책 읽기']],
    ['breaks by tag', '- 책 읽기<br>천천히', ['책 읽기']],
    ['lazy lines', '- Run a\nmarathon', ['Run a marathon']],
    ['tabs', '-\t책 읽기\n\t- 천천히', ['책 읽기']],
    ['loose lists', '- 책 읽기\n\n- 운동하기', ['책 읽기', '운동하기']],
    ['several lists', '- 책 읽기\n\n그리고\n\n- 운동하기', ['책 읽기', '운동하기']],
    ['lines that begin with dots', '• 책 읽기\n• 운동하기', ['책 읽기', '운동하기']],
    ['links alone are none', '- [작년 글](/a)\n- https://example.com\n- <https://example.com>', []],
    ['pictures alone are none', '- ![x](a.png)', []],
    ['code is none', '```\n- 책 읽기\n```\n\n    - 운동', []],
    ['comments are none', '<!--\n- 책 읽기\n-->\n\n- 운동하기 <!-- 몰래 -->', ['운동하기']],
    ['quotes are none', '> - 책 읽기', []],
    ['empty items are none', '-\n- \n- 운동하기', ['운동하기']],
    ['other lists are none', '이 목록의 이유는 이렇다. 참고한 글:\n\n- 어떤 글\n\n할 일:\n\n- 운동하기', ['운동하기']],
    ['other headings are none', '- 운동하기\n\n### 배운 점\n\n- 쉬자\n\n### Thanks\n\n- to all', ['운동하기']],
    ['tables', '| 목표 | 기한 |\n| - | - |\n| 책 읽기 | 3월 |\n| 운동 | 매일 |', ['책 읽기', '운동']],
    ['tables by area', '| Area | Goal |\n| - | - |\n| Work | Ship |\n| | Rest |', ['Ship', 'Rest']],
    ['tables of other things are none', '| 책 | 가격 |\n| - | - |\n| a | 1 |', []],
    ['questions are none', '- 왜 살까?\n- 운동하기', ['운동하기']],
    ['the past is none', '- 작년에는 실패했다.\n- 운동하기', ['운동하기']],
  ] as const) {
    test(what, () => {
      assert.deepEqual(
        next(body).map(({ text }) => text),
        expected,
      );
    });
  }
});

suite('how goals went', () => {
  for (const [what, body, expected] of [
    [
      '23 tasks',
      '- [x] a1\n- [ ] b1\n- [/] c1\n- [-] d1\n- [>] e1\n- [X] f1',
      ['done a1', 'open b1', 'partly c1', 'dropped d1', 'carried e1', 'done f1'],
    ],
    ['23 a comment changes no box', '- [x] 책 읽기\n  - 반만 달성\n- [ ] 운동 (완료)', ['done 책 읽기', 'open 운동']],
    ['23 a struck task', '- [ ] ~~운동~~', ['open 운동']],
    ['24 emoji', '- ✅ 책\n- ❌ 운동\n- 🚫 여행\n- 🤷 저축', ['done 책', 'missed 운동', 'missed 여행', 'partly 저축']],
    ['24 both', '- ✅ 🚫 책 읽기', ['partly 책 읽기']],
    ['24 emoji in bold', '- **✅ 책 읽기**', ['done 책 읽기']],
    ['24 headings', '### ✅ 책 읽기\n\na\n\n### ❌ 운동\n\nb', ['done 책 읽기', 'missed 운동']],
    ['24 behind', '- 책 읽기 ✅\n- 운동 ❌', ['done 책 읽기', 'missed 운동']],
    ['24 shortcodes', '- :white_check_mark: Read\n- :x: Run', ['done Read', 'missed Run']],
    ['24 lines', '✅ 책 읽기\n❌ 운동하기', ['done 책 읽기', 'missed 운동하기']],
    [
      '25 status',
      '- Write\n  - Status: 👎 74.2/500\n- Run\n  - Status: 🆗 5/10\n- Ski\n  - **Status:** ❓',
      ['missed Write', 'partly Run', 'unknown Ski'],
    ],
    ['25 status in words', '- Write\n  - Result: Failed\n- 달리기\n  - 결과: 완료', ['missed Write', 'done 달리기']],
    [
      '26 brackets',
      '- 책 (O)\n- 운동 (X)\n- 여행 (Fail…)\n- 저축 (나름??)',
      ['done 책', 'missed 운동', 'missed 여행', 'partly 저축'],
    ],
    [
      '26 more brackets',
      '- a1 (???)\n- b1 (진행중...)\n- c1 (반은 성공 반은 실패)\n- d1 (....51% 실패)',
      ['unknown a1', 'partly b1', 'partly c1', 'partly d1'],
    ],
    ['26 full-width brackets', '- 책 （Ｏ）\n- 운동 （×）', ['done 책', 'missed 운동']],
    ['26 brackets in front', '- [O] 책 읽기\n- (완료) 운동', ['done 책 읽기', 'done 운동']],
    ['26 remarks stay', '- Read 40 books (43 total)', ['unknown Read 40 books (43 total)']],
    ['26 a remark and a state', '- 책 읽기 (천천히) (O)', ['done 책 읽기 (천천히)']],
    [
      '27 arrows',
      '- a1 → 완료\n- b1 -> 연기\n- c1 => 중단\n- d1 → 진행중 & 완료',
      ['done a1', 'postponed b1', 'dropped c1', 'done d1'],
    ],
    ['27 arrows and words', '- 블로그 → 실패했다. 바빴다', ['missed 블로그']],
    [
      '28 dashes',
      '### Write — Done.\n\na\n\n### Run — Success level 70%\n\nb\n\n### Ski – Failed.\n\nc',
      ['done Write', 'partly Run', 'missed Ski'],
    ],
    [
      '28 shares in brackets',
      '### Read (25%)\n\na\n\n### Write (100%)\n\nb\n\n### Ski (0%)\n\nc',
      ['partly Read', 'done Write', 'missed Ski'],
    ],
    ['28 fractions', '- Read: 9/12\n- Run (12/12)\n- Ski → 0/3', ['partly Read', 'done Run', 'missed Ski']],
    ['28 a share that is the goal', '- 지출 10% 줄이기\n- Save 20%', ['unknown 지출 10% 줄이기', 'unknown Save 20%']],
    [
      '29 verdicts',
      '> Bake\n\n**Verdict:** Achieved\n\n> Sing\n\n**Verdict:** Not achieved\n\n> Fly\n\n**Verdict:** Failure to launch',
      ['done Bake', 'missed Sing', 'missed Fly'],
    ],
    [
      '30 outcomes',
      '### Successes\n\n- Read\n\n### Partial Successes\n\n- Run\n\n### Misses\n\n- Ski',
      ['done Read', 'partly Run', 'missed Ski'],
    ],
    [
      '30 more outcomes',
      '### Success\n\n- a1\n\n### Some Progress\n\n- b1\n\n### Little to no progress\n\n- c1',
      ['done a1', 'partly b1', 'missed c1'],
    ],
    ['30 outcomes in Korean', '### 달성한 목표\n\n- 책\n\n### 못한 것\n\n- 운동', ['done 책', 'missed 운동']],
    [
      '31 tables',
      '| 목표 | 결과 |\n| - | - |\n| 책 | ✅ |\n| 운동 | 실패 |\n| 여행 | 7/10 |\n| 잠 | |',
      ['done 책', 'missed 운동', 'partly 여행', 'unknown 잠'],
    ],
    [
      '31 a table of progress',
      '| Activity | Progress | Goal |\n| - | - | - |\n| Running | 80% | 650 |',
      ['partly Running'],
    ],
    ['31 a trophy', '- Read 12 books 🏆', ['done Read 12 books']],
    ['32 a quoted list', '> - 책 읽기\n> - 운동\n\n잘 안됐다.', ['unknown 책 읽기', 'unknown 운동']],
    [
      '32 bold and a paragraph',
      '**책 읽기** 12권을 읽었다.\n\n**운동하기** 하다 말았다.',
      ['unknown 책 읽기', 'unknown 운동하기'],
    ],
    [
      '32 paragraphs that count',
      '첫번째 **‘적응하기’**는 대실패였다! 길었다.\n\n두 번째 **클라이밍**은 달성에 성공했다.',
      ['missed 적응하기', 'done 클라이밍'],
    ],
    ['a joke is no state', '- ~~책 읽기~~ 책 사기\n- ~~운동~~', ['unknown 책 읽기 책 사기', 'unknown 운동']],
    ['nothing said', '- 책 읽기\n- 운동', ['unknown 책 읽기', 'unknown 운동']],
    ['comments behind a dash', '- ✅ 책 읽기 — 12권 읽었다\n- ⬜ 운동', ['done 책 읽기', 'open 운동']],
    [
      'negations',
      '- a1 → 완료하지 못함\n- b1 → 미달성\n- c1 — not achieved\n- d1 — didn’t happen',
      ['missed a1', 'missed b1', 'missed c1', 'missed d1'],
    ],
    ['halves', '- a1: 절반\n- b1 (mostly)\n- c1 → 반만 성공', ['partly a1', 'partly b1', 'partly c1']],
    [
      'later, dropped, carried',
      '- a1 (보류)\n- b1 (포기)\n- c1 ➡️\n- d1 (cancelled)\n- e1 (postponed)',
      ['postponed a1', 'dropped b1', 'carried c1', 'dropped d1', 'postponed e1'],
    ],
    [
      'a sentence',
      '- Run a marathon. Done!\n- Read 12 books. Nope.',
      ['done Run a marathon.', 'missed Read 12 books.'],
    ],
    [
      'words of a goal are no state',
      '- 프로젝트 완료\n- Learn to fail',
      ['unknown 프로젝트 완료', 'unknown Learn to fail'],
    ],
    [
      'our own section',
      '- ✅ 글 쓰기 — 열 편\n- 🔺 운동 — 반쯤\n- ⏸ 여행 — 접음\n- ➡️ 독서 — 내년에',
      ['done 글 쓰기', 'partly 운동', 'dropped 여행', 'carried 독서'],
    ],
  ] as const) {
    test(what, () => {
      assert.deepEqual(lines(review(body)), expected);
    });
  }
});

suite('what is known of a goal', () => {
  test('where it stands and what it says', () => {
    const [goal] = review('- [x] **책** 12권 읽기 (소설만)\n  - 재미있었다');
    assert.deepEqual(goal, {
      line: 8,
      text: '책 12권 읽기 (소설만)',
      raw: '- [x] **책** 12권 읽기 (소설만)',
      state: 'done',
      mark: { kind: 'box', line: 8, start: 2, end: 5 },
      remark: '소설만',
      count: { value: 12, unit: '권' },
      notes: ['재미있었다'],
    });
  });

  test('its area', () => {
    assert.deepEqual(
      next('### 💪 건강\n\n- 수영\n\n- 일:\n  - 이직하기').map(({ area }) => area),
      ['건강', '일'],
    );
  });

  for (const [text, value, unit] of [
    ['책 12권 읽기', 12, '권'],
    ['Read 12 books', 12, 'books'],
    ['Publish 12 new blog posts', 12, 'posts'],
    ['월 2회 발표', 2, '회'],
    ['Save $5,000', 5000, '$'],
    ['100만원 모으기', 100, '만원'],
    ['10k followers on the site', 10000, 'followers'],
    ['체중 3.5kg 빼기', 3.5, 'kg'],
    ['지출 10% 줄이기', 10, '%'],
    ['Run 2 half marathons', 2, 'marathons'],
    ['10군데 이상', 10, '군데'],
    ['2023년에 1분기까지', undefined, undefined],
    ['Host a meetup in 2022', undefined, undefined],
    ['쉬기', undefined, undefined],
  ] as const) {
    test(`counts in ${JSON.stringify(text)}: ${value ?? 'none'} ${unit ?? ''}`, () => {
      assert.deepEqual(next(`- ${text}`)[0]?.count, value === undefined ? undefined : { value, unit });
    });
  }
});

suite('lists that only a sentence announces', () => {
  const guesses = (body: string) => {
    const { next: sure, guesses: maybe } = under('## 결론', body);
    return [...lines(sure).map((line) => `sure ${line}`), ...lines(maybe)];
  };
  for (const [what, body, expected] of [
    ['in Korean', '내년에는 이런 걸 해보고 싶다.\n\n- 책 읽기', ['open 책 읽기']],
    ['in English', 'Next year I want to:\n\n- read\n- rest', ['open read', 'open rest']],
    ['by year', 'In 2022 I plan to do these:\n\n- read', ['open read']],
    ['at the end of a paragraph', '힘들었다. 그래도 2022년에는 꼭 하고 싶은 것이 있다.\n- 책 읽기', ['open 책 읽기']],
    ['by a label, surely', '2022 목표:\n\n- 책 읽기', ['sure open 책 읽기']],
    ['not by the past', '올해 한 일은 이렇다.\n\n- 책 읽기', []],
    ['not by thanks', '내년에도 감사할 분들:\n\n- 엄마', []],
    ['not from afar', '내년에는 이런 걸 해보고 싶다.\n\n그건 그렇고 산 것:\n\n- 의자', []],
  ] as const) {
    test(what, () => {
      assert.deepEqual(guesses(body), expected);
    });
  }
});

suite('posts of nothing but goals', () => {
  const goals = (title: string, date: string, body: string) => {
    const found = Retrospective.parse(`---\ntitle: ${title}\n${date && `date: ${date}\n`}---\n\n${body}`).goals;
    const { period, nextPeriod } = found;
    return { period, nextPeriod, next: lines(found.next), review: lines(found.review) };
  };

  test('set in January they are next', () => {
    assert.deepEqual(goals('2022 Goals', '2022-01-02', '## Health\n\n- Run\n\n## Intro\n\n- hello'), {
      period: '2022',
      nextPeriod: '2022',
      next: ['open Run'],
      review: [],
    });
  });
  test('set the winter before, too', () => {
    assert.deepEqual(goals('2022년 목표', '2021-12-31', '- 책 읽기').next, ['open 책 읽기']);
  });
  test('looked at in December they are reviewed', () => {
    assert.deepEqual(goals('2022 Goals', '2022-12-30', '- ✅ Run\n- Read').review, ['done Run', 'unknown Read']);
  });
  test('without a date what they say decides', () => {
    assert.deepEqual(goals('2022 Goals', '', '- ✅ Run\n- ❌ Read').review, ['done Run', 'missed Read']);
    assert.deepEqual(goals('2022 Goals', '', '- Run\n- Read').next, ['open Run', 'open Read']);
  });
  test('a title that says so is a review', () => {
    assert.deepEqual(goals('Reviewing my 2021 goals', '2022-01-02', '- Run ✅\n\n## Goals for 2022\n\n- Ski'), {
      period: '2021',
      nextPeriod: '2022',
      next: ['open Ski'],
      review: ['done Run'],
    });
  });
  test('a file name says what a title does not', () => {
    assert.equal(Retrospective.parse('- Run\n- Ski').goalsIn('2022-goals.md').next.length, 2);
  });
  test('a retrospective with goals in its title is none', () => {
    assert.deepEqual(goals('2021 회고와 2022 목표', '', '- 잘 살았다\n\n## 2022 목표\n\n- 책').next, ['open 책']);
  });
  test('neither are words about goals', () => {
    assert.deepEqual(goals('My writing goals and systems', '', '- a\n- b').next, []);
  });
  test('headings that each say how they went are a review, when the post says it is about goals', () => {
    const headings = '## Read (50%)\n\na\n\n## Write (100%)\n\nb\n\n## Run (0%)\n\nc';
    assert.equal(goals('2021 Review', '', `I set some goals.\n\n${headings}`).review.length, 3);
    assert.equal(goals('2021 Review', '', `I did things.\n\n${headings}`).review.length, 0);
  });
});
