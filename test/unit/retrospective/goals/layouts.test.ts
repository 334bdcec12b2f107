import assert from 'node:assert/strict';
import { Retrospective } from '../../../../src/retrospective';

/** `next` or `review`, and guesses, of a section that is the last of a post, by their text. */
function read(title: string, body: string, date = '2021-12-30') {
  const { next, review, guesses } = Retrospective.parse(`---\ntitle: ${title}\ndate: ${date}\n---\n\n${body}\n`).goals;
  const texts = (goals: typeof next) => goals.map(({ text }) => text);
  return { next: texts(next), review: texts(review), guesses: texts(guesses) };
}
const korean = (body: string) => read('2021년 회고', body);
const english = (body: string) => read('2021 in review', body);

const songs = ['노래 배우기', '연 만들기', '나무 심기'];
const kites = ['Sing in a choir', 'Build a kite', 'Plant a tree'];

suite('goals written without list marks', () => {
  for (const [what, join] of [
    ['lines with pictures', (items: readonly string[]) => items.map((item) => `🌱 ${item}`).join('\n')],
    [
      'lines with numbers in circles',
      (items: readonly string[]) => items.map((item, i) => `${'①②③'[i]} ${item}`).join('\n'),
    ],
    ['paragraphs with pictures', (items: readonly string[]) => items.map((item) => `🌱 ${item}`).join('\n\n')],
    ['lines alone', (items: readonly string[]) => items.join('  \n')],
    ['a quoted list', (items: readonly string[]) => items.map((item) => `> - ${item}`).join('\n')],
    ['quoted lines', (items: readonly string[]) => items.map((item) => `> ${item}`).join('\n')],
  ] as const) {
    test(what, () => {
      assert.deepEqual(korean(`## 2022년 목표\n\n${join(songs)}`).next, songs);
      assert.deepEqual(english(`## Goals for 2022\n\n${join(kites)}`).next, kites);
    });
  }

  test('lines that tell something are none', () => {
    for (const body of ['🌱 비가 왔다.\n🌧 눈도 왔다.\n🌞 해도 났다.', '비가 왔다.  \n눈도 왔다.  \n해도 났다.']) {
      assert.deepEqual(korean(`## 2022년 목표\n\n${body}`).next, []);
    }
    assert.deepEqual(english('## Goals for 2022\n\n🌱 It rained.\n🌧 It snowed.\n🌞 It shone.').next, []);
    assert.deepEqual(english('## Goals for 2022\n\n> It rained.\n> It snowed.\n> It shone.').next, []);
  });

  test('nouns that end as goals do are none', () => {
    const body = '🌱 노래 배우기\n\n봄\n\n🌱 연 만들기\n\n🌱 나무 심기\n\n하반기';
    assert.deepEqual(korean(`## 2022년 목표\n\n${body}`).next, songs);
    assert.deepEqual(korean('## 2022년 목표\n\n봄 이야기  \n꽃 일기  \n여름 후기').next, []);
  });

  test('lines of a quote below goals that are looked at', () => {
    const quote = (items: readonly string[]) => items.map((item) => `> ${item}`).join('\n');
    assert.deepEqual(korean(`## 작년 목표\n\n${quote(songs)}\n\n다 못했다.`).review, songs);
    assert.deepEqual(english(`## Last year’s goals\n\n${quote(kites)}\n\nNone.`).review, kites);
    assert.deepEqual(english(`## Last year’s goals\n\n${quote(['It rained.', 'It snowed.'])}\n\nNone.`).review, []);
  });

  test('a table whose cells are worded as goals, whatever its head says', () => {
    const rows = (items: readonly string[]) => items.map((item) => `| ${item} | 1 |`).join('\n');
    assert.deepEqual(korean(`## 2022년 목표\n\n| 이름 | 값 |\n|-|-|\n${rows(songs)}`).next, songs);
    assert.deepEqual(english(`## Goals for 2022\n\n| Thing | Why |\n|-|-|\n${rows(kites)}`).next, kites);
    assert.deepEqual(english(`## Goals for 2022\n\n| Thing | Why |\n|-|-|\n${rows(['Rose', 'Lily'])}`).next, []);
  });
});

suite('headings and bold words below a heading that may mean goals', () => {
  const under = (heading: string, items: readonly string[], mark: (item: string) => string) =>
    `${heading}\n\n${items.map((item) => `${mark(item)}\n\n…`).join('\n\n')}`;
  for (const [what, mark] of [
    ['headings', (item: string) => `### ${item}`],
    ['bold lines', (item: string) => `**${item}**`],
    ['bold words before a text', (item: string) => `**${item}** - 1`],
  ] as const) {
    test(`${what} worded as goals are goals`, () => {
      assert.deepEqual(korean(under('## 앞으로', songs, mark)).next, songs);
      assert.deepEqual(english(under("## What's next", kites, mark)).next, kites);
    });

    test(`${what} of other things are none`, () => {
      assert.deepEqual(korean(under('## 앞으로', ['마당', '바다', '산길'], mark)).next, []);
      assert.deepEqual(english(under("## What's next", ['Roses', 'The sea', 'My hill'], mark)).next, []);
    });
  }
});

suite('items of a list of goals', () => {
  test('a question that is worded as a goal is one', () => {
    assert.deepEqual(korean('## 2022년 목표\n\n- 연 만들기?\n- 나무 심기\n- 왜 심을까?').next, [
      '연 만들기?',
      '나무 심기',
    ]);
  });

  test('what is never done again is a goal, what is thought is none', () => {
    const { next } = korean('## 2022년 목표\n\n- 밤에는 먹지 않는다.\n- 나무 심기\n- 그렇게 생각하지 않는다.');
    assert.deepEqual(next, ['밤에는 먹지 않는다.', '나무 심기']);
  });

  test('a link is one where it says what to do, or more is said below it', () => {
    assert.deepEqual(english('## Goals for 2022\n\n- [Plant a tree](/a)\n- Sing\n- Dance\n- [May](/may)').next, [
      'Plant a tree',
      'Sing',
      'Dance',
    ]);
    const trips = '- [바다](/a)\n  - 5월 3일부터\n- [산길](/b)\n  - 6월 7일부터';
    assert.deepEqual(korean(`## 2022년 계획\n\n${trips}`).next, ['바다', '산길']);
    assert.deepEqual(korean('## 2022년 계획\n\n- [바다](/a)\n  - [5월](/c)\n- [산길](/b)\n  - [6월](/d)').next, []);
  });

  test('behind a label of other things, under a heading that may mean goals, they are guesses', () => {
    const body = (label: string) => `## What's next\n\n${label}\n\n- Roses\n- Lilies`;
    assert.deepEqual(english(body('A few flowers on my desk:')).next, []);
    assert.deepEqual(english(body('A few flowers on my desk:')).guesses, ['Roses', 'Lilies']);
    assert.deepEqual(english(body('A few flowers I want to grow:')).next, ['Roses', 'Lilies']);
    assert.deepEqual(korean('## 앞으로\n\n책상에 둔 꽃들:\n\n- 장미\n- 백합').next, []);
  });

  test('a list by name holds goals where it is worded so', () => {
    const body = (items: string) => `## Goals for 2022\n\n- Read more\n\n### The long list\n\n${items}`;
    assert.deepEqual(english(body('- Sing in a choir\n- Build a kite')).next.slice(1), kites.slice(0, 2));
    assert.deepEqual(english(body('- Roses\n- Lilies')).guesses, ['Roses', 'Lilies']);
  });
});

suite('goals that a paragraph is about', () => {
  test('in two sentences, one that names the time and one that points on or wants, they are guesses', () => {
    const said = 'In 2022, I wish to be calm. Here goes (while I am at it)...';
    assert.deepEqual(english(`## Garden\n\n${said}\n\n- Roses\n- Sing`).guesses, ['Roses', 'Sing']);
    assert.deepEqual(english(`## Garden\n\nIn the new year, I resolved to do this:\n\n- Roses`).guesses, ['Roses']);
    const korea = '새해에는 마당을 더 돌보고자 한다. 철마다 하나씩은 심어보고자 결심했다.';
    assert.deepEqual(korean(`## 마당\n\n${korea}\n\n- 장미\n- 백합`).guesses, ['장미', '백합']);
  });

  test('a label that may mean goals holds guesses', () => {
    assert.deepEqual(korean('## 마당\n\n내년에는\n\n- 장미\n- 백합').guesses, ['장미', '백합']);
    assert.deepEqual(english('## Garden\n\nNext year:\n\n- Roses').guesses, ['Roses']);
    assert.deepEqual(english('## Garden\n\nLast year:\n\n- Roses').guesses, []);
  });

  test('said to have been set, or gone through, they are reviewed', () => {
    for (const said of ['These were my goals for the year:', 'Here’s how I did on my 2021 goals:']) {
      assert.deepEqual(english(`## Garden\n\n${said}\n\n- Roses\n- Lilies`).review, ['Roses', 'Lilies']);
    }
    for (const said of ['올해의 목표는 세 가지였다.', '올해 초에 세웠던 목표는 아래와 같다.']) {
      assert.deepEqual(korean(`## 마당\n\n${said}\n\n- 장미\n- 백합`).review, ['장미', '백합']);
    }
    assert.deepEqual(english('## Garden\n\nLast year I said I wanted to:\n\n- Grow roses').guesses, ['Grow roses']);
    assert.deepEqual(english('## Garden\n\nHow I did it this year:\n\n- Roses').review, []);
    assert.deepEqual(korean('## 마당\n\n올해의 꽃은 세 가지였다.\n\n- 장미\n- 백합').review, []);
  });

  test('what is told of the past in two sentences is none', () => {
    assert.deepEqual(english('## Garden\n\nIn 2021, I wished to be calm. Here goes...\n\n- Roses').guesses, []);
    assert.deepEqual(english('## Garden\n\nNext year will be wet. We saw these:\n\n- Roses').guesses, []);
    assert.deepEqual(korean('## 마당\n\n새해에는 눈이 온다. 그래서 이것을 보았다.\n\n- 장미').guesses, []);
  });

  test('set before, and listed with what became of them, they are reviewed', () => {
    const said = 'A year ago I wrote down resolutions. Let us take a look! What is done is struck out.';
    const list = '1. ~~Sing in a choir~~\n2. ~~Build a kite~~\n3. Plant a tree';
    assert.deepEqual(english(`## 2021 in review\n\n${said}\n\n${list}`).review, kites);
    const korea = '작년에 목표를 적었다. 하나 살펴본다.';
    assert.deepEqual(korean(`## 돌아보기\n\n${korea}\n\n- ✅ 노래 배우기\n- ❌ 연 만들기\n- 나무 심기`).review, songs);
  });

  test('a list below it that says nothing of that is none of them', () => {
    assert.deepEqual(
      english('## Garden\n\nA year ago I wrote down resolutions. It rained.\n\n- Roses\n- Lilies\n- Ivy').review,
      [],
    );
  });

  test('lists in what is told of goals hold none but those that say how they went', () => {
    const body = (last: string) =>
      `작년에 세운 목표를 하나씩 돌아보자.\n\n- 노래 배우기\n- 연 만들기\n\n노래를 배웠다.\n\n악보도 봤다.\n\n- 강 노래\n- 산 노래\n\n많이 알게 되었다.\n\n${last}`;
    assert.deepEqual(korean(body('- 봄 바람\n- 연줄 감는 법')).review, songs.slice(0, 2));
    assert.deepEqual(korean(body('- ✅ 나무 심기')).review, songs);
  });
});
