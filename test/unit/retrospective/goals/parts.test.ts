import assert from 'node:assert/strict';
import { Retrospective } from '../../../../src/retrospective';
import { english, found, korean, post } from './found';

const goals = '- 책 읽기\n- 운동하기';
const taken = ['next open 책 읽기', 'next open 운동하기'];
/** What a list is taken for below `heading`, and in front of another section. */
const below = (heading: string) => korean(`## 일\n\n글\n\n글\n\n글\n\n글\n\n${heading}\n\n${goals}`);

suite('what stands for a heading', () => {
  for (const heading of [
    '## 2022년 목표',
    '###### 2022년 목표 ######',
    '**2022년 목표**',
    '__2022년 목표__',
    '🎯 **2022년 목표**',
    '**[2022년 목표](#goals)**',
    '<h2>2022년 목표</h2>',
    '<H3 align="center"> 2022년 목표 </H3>',
    '<h2 id="goals">2022년 목표</h2><br>',
    '<h1>2022년 목표</h1> <br />',
    '   <h2>2022년 목표</h2>',
  ]) {
    test(heading, () => assert.deepEqual(below(heading), taken));
  }

  for (const heading of [
    '<h2>2022년 목표</h3>',

    '<h2>2022년 목표</h2> 글',
    '<h2><b>2022년</b> 목표</h2>',
    '<p>2022년 목표</p>',

    `## 2022년 목표 ${'그리고 '.repeat(30)}`,
  ]) {
    test(`not ${heading.slice(0, 40)}`, () => assert.deepEqual(below(heading), []));
  }

  test('a line that is bold and more is none: what is below belongs to the part above', () => {
    const body = '## 2022년 목표\n\n**건강**\n\n- 걷기\n- 잠자기\n\n**건강**에 대하여\n\n- 물 마시기\n- 일찍 자기';
    assert.equal(korean(body).length, 4);
  });

  test('a bold line among goals names the area of those below it', () => {
    const area = (line: string) =>
      Retrospective.parse(post('2021년 회고', `## 2022년 목표\n\n${line}\n\n- 걷기\n- 잠자기`)).goals.next.map(
        (goal) => goal.area,
      )[0];
    for (const line of [
      '**뒷산**',
      '  **뒷산**',
      '🌱 **뒷산**',
      '__뒷산__',
      '**뒷산** ',
      '<h4>뒷산</h4>',
      '<h4> 뒷산 </h4>',
      '**뒷산:**',
    ]) {
      assert.equal(area(line), '뒷산', line);
    }
    const longest = `뒷산${'!'.repeat(112)}`;
    assert.equal(area(`**${longest}**`), longest);
    for (const line of [
      '뒷산',
      '*뒷산*',
      '**뒷산** 이야기',
      '**뒷산**\n이야기',
      '`**뒷산**`',
      `**${longest}!!!!**`,
      '> **뒷산**',
      '> <h4>뒷산</h4>',
    ]) {
      assert.equal(area(line), undefined, line);
    }
  });

  test('a bold line stands below all headings, so that the next heading ends it', () => {
    const body = '**2022년 목표**\n\n- 책 읽기\n\n###### 여담\n\n- 글쓰기';
    assert.deepEqual(korean(body), ['next open 책 읽기']);
  });

  test('headings of one level end each other, deeper ones belong to it', () => {
    const body = '## 2022년 목표\n\n### 건강\n\n- 걷기\n\n### 일\n\n- 글쓰기\n\n## 여행\n\n- 바다';
    assert.deepEqual(korean(body), ['next open 걷기', 'next open 글쓰기']);
    assert.deepEqual(korean('# 2022년 목표\n\n### 건강\n\n- 걷기\n\n## 일\n\n- 글쓰기'), [
      'next open 걷기',
      'next open 글쓰기',
    ]);
  });

  test('one of nothing but signs holds goals beside those above it', () => {
    const body = '## 2022년 목표\n\n- 책 읽기\n\n### 🏃\n\n- 걷기\n\n### 책 읽기\n\n- 글쓰기';
    assert.deepEqual(korean(body), ['next open 책 읽기', 'next open 걷기']);
  });

  test('one that nobody could read ends the part before it on its level', () => {
    const endless = `${'#'.repeat(2)} ${'a'.repeat(2000)}`;
    const body = `## 2022년 목표\n\n- 책 읽기\n\n${endless}\n\n- 글쓰기`;
    assert.deepEqual(korean(body), ['next open 책 읽기']);
    assert.deepEqual(korean(body.replace('## a', '### a')), ['next open 책 읽기', 'next open 글쓰기']);
    const setext = `## 2022년 목표\n\n- 책 읽기\n\n${'a'.repeat(2000)}\n===\n\n- 글쓰기`;
    assert.deepEqual(korean(setext), ['next open 책 읽기']);
  });
});

suite('lists of people who write their marks by hand', () => {
  const lines = (body: string, kind = '2022년 목표') => korean(`## ${kind}\n\n${body}`);
  for (const [body, ...expected] of [
    ['• 책 읽기\n• 걷기', '책 읽기', '걷기'],
    ['1) 책\n2) 글', '책', '글'],
    ['· 책 읽기<br>\n· 걷기', '책 읽기', '걷기'],
    ['· 책 읽기\\\n· 걷기', '책 읽기', '걷기'],
    ['· 책 읽기<BR />\n· 걷기', '책 읽기', '걷기'],
    // Signs that stand before anything: only where each line is worded as a goal.
    ['📚 책 읽기\n🏃 걷기', '책 읽기', '걷기'],
    ['① 책 읽기\n② 걷기', '책 읽기', '걷기'],
    ['📚 책은 좋다\n🏃 길은 멀다'],
    ['📚 책 읽기\n걷는 길'],
    // No mark at all: three, each worded so.
    ['책 읽기\n걷기\n물 마시기', '책 읽기', '걷기', '물 마시기'],
    ['책 읽기\n걷기'],
    ['책 읽기\n걷기\n물은 좋다'],
    [`책 읽기\n걷기\n${'아주 '.repeat(26)}오래 걷기`],
    ['• 책 읽기\n걷는 길'],
    ['• 책 읽기'],
  ] as const) {
    test(`“${body.slice(0, 40).replaceAll('\n', '↵')}”`, () => {
      const next = expected.map((goal) => `next open ${goal}`);
      assert.deepEqual(lines(body), next);
    });
  }

  test('a state before each line marks it, where goals are looked at also one behind it', () => {
    assert.deepEqual(lines('✅ 책\n❌ 글', '올해 목표'), ['review done 책', 'review missed 글']);
    assert.deepEqual(lines('> ✅ 책\n> ❌ 글', '올해 목표'), ['review done 책', 'review missed 글']);
    assert.deepEqual(lines('책 읽기 ✅\n글쓰기 ❌', '올해 목표'), ['review done 책 읽기', 'review missed 글쓰기']);
    assert.deepEqual(lines('책은 좋다 ✅\n글은 어렵다 ❌'), []);
    assert.deepEqual(lines('✅ 책\n글', '올해 목표'), []);
  });

  test('so many lines are no list', () => {
    const many = (count: number) => Array.from({ length: count }, () => '• 책').join('\n');
    assert.equal(lines(many(200)).length, 200);
    assert.deepEqual(lines(many(201)), []);
    const wide = (length: number) => `• ${'a'.repeat(length / 2 - 3)}\n• ${'a'.repeat(length / 2 - 2)}`;
    assert.equal(lines(wide(10_000)).length, 2);
    assert.deepEqual(lines(wide(10_002)), []);
  });
});

suite('items that name what is below them', () => {
  const below = (body: string) => korean(`## 2022년 목표\n\n${body}`).map((goal) => goal.replace('next open ', ''));
  for (const [what, body, ...expected] of [
    ['an area', '- 건강\n  - 걷기\n  - 잠자기\n- 일\n  - 글쓰기', '걷기', '잠자기', '글쓰기'],
    ['a name with a colon', '- 텃밭:\n  - 상추 심기\n  - 물 주기', '상추 심기', '물 주기'],
    ['a bold name', '- **텃밭**\n  - 상추 심기\n  - 물 주기', '상추 심기', '물 주기'],
    ['a bold name with a colon in it', '- **텃밭:**\n  - 상추 심기\n  - 물 주기', '상추 심기', '물 주기'],
    ['a group', '- 상반기 목표\n  - 상추 심기', '상추 심기'],
    ['a group with a number', '- 2분기 목표\n  - 상추 심기', '상추 심기'],
    ['what is a goal itself', '- 텃밭 가꾸기:\n  - 상추\n  - 물', '텃밭 가꾸기'],
    ['a number', '- 텃밭 2개:\n  - 상추\n  - 물', '텃밭 2개'],
    ['a state', '- ✅ 텃밭:\n  - 상추\n  - 물', '텃밭'],
    ['a long name', `- ${'긴'.repeat(25)}:\n  - 상추\n  - 물`, '긴'.repeat(25)],
    ['one as long as names are', `- ${'긴'.repeat(24)}:\n  - 상추\n  - 물`, '상추', '물'],
    ['a colon inside', '- 밭: 텃밭\n  - 상추\n  - 물', '밭: 텃밭'],
  ] as const) {
    test(what, () =>
      assert.deepEqual(
        below(body).map((goal) => goal.replace(/^next \w+ /, '')),
        expected,
      ),
    );
  }

  test('an item of tasks names them, whatever it says; of some tasks it does not', () => {
    assert.deepEqual(below('- 텃밭 가꾸기\n  - [ ] 상추\n  - [x] 물'), ['상추', 'next done 물']);
    assert.deepEqual(below('- 텃밭 가꾸기\n  - [ ] 상추\n  - 물'), ['텃밭 가꾸기']);
    assert.deepEqual(below('- 텃밭 가꾸기\n  - [ ] 상추\n  - ```\n    물\n    ```'), ['텃밭 가꾸기']);
  });

  test('names all along, one of them of an area, or goals below', () => {
    assert.deepEqual(below('- 건강\n  - 물\n  - 잠\n- 텃밭\n  - 상추\n  - 흙'), ['물', '잠', '상추', '흙']);
    assert.deepEqual(below('- 텃밭\n  - 상추 심기\n  - 물 주기\n- 옥상\n  - 별 보기\n  - 쉬기'), [
      '상추 심기',
      '물 주기',
      '별 보기',
      '쉬기',
    ]);
    assert.deepEqual(below('- 텃밭\n  - 상추 2번\n  - 물 3번\n- 옥상\n  - 별\n  - 달 1번'), [
      '상추 2번',
      '물 3번',
      '별',
      '달 1번',
    ]);
    // Half of them is not most.
    assert.deepEqual(below('- 텃밭\n  - 상추 심기\n  - 물\n- 옥상\n  - 별 보기\n  - 달'), ['텃밭', '옥상']);
    // Not all have a list of several below.
    assert.deepEqual(below('- 텃밭\n  - 상추 심기\n  - 물 주기\n- 옥상\n  - 별 보기'), ['텃밭', '옥상']);
    assert.deepEqual(below('- 텃밭\n  - 상추 심기\n  - 물 주기\n- 옥상'), ['텃밭', '옥상']);
    // One that says a state, a number, or what is to be done is a goal.
    assert.deepEqual(below('- 텃밭 가꾸기\n  - 상추 심기\n  - 물 주기\n- 옥상\n  - 별 보기\n  - 달 보기'), [
      '텃밭 가꾸기',
      '옥상',
    ]);
    assert.deepEqual(below('- 텃밭 2개\n  - 상추 심기\n  - 물 주기\n- 옥상\n  - 별 보기\n  - 달 보기'), [
      '텃밭 2개',
      '옥상',
    ]);
    assert.deepEqual(below('- **걷기**\n  - 동네 걷기\n  - 산 걷기\n- **쉬기**\n  - 낮잠 자기\n  - 별 보기'), [
      '동네 걷기',
      '산 걷기',
      '낮잠 자기',
      '별 보기',
    ]);
    assert.deepEqual(below('- **산 걷기**\n  - 동네 걷기\n  - 뒷산 걷기\n- **쉬기**\n  - 낮잠 자기\n  - 별 보기'), [
      '산 걷기',
      '쉬기',
    ]);
  });
});

suite('names of goals that are told in one text', () => {
  const why = 'It opens doors to people whom I could not talk to before. I listen daily.';
  test('stay goals where that is long, and more than a sentence', () => {
    assert.deepEqual(english(`## Goals for 2022\n\n- Reading\n  - ${why}\n- Writing\n  - ${why}`), [
      'next open Reading',
      'next open Writing',
    ]);
    const short = 'Doors open to people. I listen.';
    assert.equal(short.length < 60, true);
    assert.deepEqual(english(`## Goals for 2022\n\n- Reading\n  - ${short}\n- Writing\n  - ${short}`), [
      `next open ${short}`,
      `next open ${short}`,
    ]);
  });

  test('and what is to be done below them is not told by a name alone', () => {
    assert.deepEqual(found(post('2021 in review', '## Goals for 2022\n\n- Reading\n  - Read a book a month\n')), [
      'next open Read a book a month',
    ]);
  });
});
