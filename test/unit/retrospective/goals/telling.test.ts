import assert from 'node:assert/strict';
import { Retrospective } from '../../../../src/retrospective';
import { post } from './found';

/** Texts of goals by kind, in the order of the post. */
function read(title: string, body: string, date = '2021-12-30') {
  const { next, review, guesses } = Retrospective.parse(post(title, body, date)).goalsIn(undefined);
  const texts = (goals: readonly { readonly text: string }[]) => goals.map(({ text }) => text);
  return { next: texts(next), review: texts(review), guesses: texts(guesses) };
}

suite('lines that tell something where goals stand', () => {
  test('under a heading that may mean goals they are none, and intentions beside them are', () => {
    const body =
      '## 2022년의 방향\n\n### 노래\n\n- 어릴 때는 노래를 잘했던 것으로 기억한다.\n- 목소리는 악기와 같다.\n- 노래방 값이 올랐다.\n\n### 나무\n\n- 봄에 나무를 심으려고 한다.\n- 마당을 꾸준히 돌볼 생각이다.';
    assert.deepEqual(read('2021년 회고', body), {
      next: ['봄에 나무를 심으려고 한다.', '마당을 꾸준히 돌볼 생각이다.'],
      review: [],
      guesses: [],
    });
  });

  test('a heading below goals is the goal where its list only tells about it', () => {
    const body =
      '## 2022년 목표\n\n### 합창\n\n- 합창단은 마을마다 있다.\n- 목소리를 모으는 일은 어렵다.\n\n### 텃밭\n\n- 작년 텃밭은 벌레가 먹었다.\n- 흙이 중요하다.\n\n### 연날리기\n\n- 강가에는 바람이 많다.';
    assert.deepEqual(read('2021년 회고', body).next, ['합창', '텃밭', '연날리기']);
  });

  test('the same for goals that are looked at', () => {
    const body =
      '## 올해 목표를 얼마나 이루었나\n\n### 합창\n\n- 합창단에 들어갔습니다.\n- 무대에는 서지 못했습니다.\n\n### 연날리기\n\n- 연을 두 개 만들었습니다.';
    assert.deepEqual(read('2021년 회고', body).review, ['합창', '연날리기']);
  });

  test('a goal with how it went behind a colon is one', () => {
    const body =
      '## 지난 목표 확인하기\n\n- 합창: 바빠서 두 번만 나갔습니다.\n- 텃밭: 상추를 심었지만 벌레가 먹었습니다.\n- 연날리기: 한 번도 못 했습니다.';
    assert.equal(read('2021년 회고', body).review.length, 3);
  });

  test('a list of what was done is only a guess under goals that are looked at', () => {
    const done = '- Planted a tree\n- Sang in a choir\n- Built two kites';
    assert.deepEqual(read('2021 in review', `## 2021 goals update\n\n${done}`), {
      next: [],
      review: [],
      guesses: ['Planted a tree', 'Sang in a choir', 'Built two kites'],
    });
    const marked = done.replaceAll('- ', '- ✅ ');
    assert.equal(read('2021 in review', `## 2021 goals update\n\n${marked}`).review.length, 3);
    assert.equal(read('2021 in review', `## 2021 goals\n\n### Successes\n\n${done}`).review.length, 3);
  });

  test('what only wonders is no intention', () => {
    const body =
      '## 마치며\n\n앞으로 나아갈 수 있었던 것은 이 사람들 덕이 아닐까 싶다.\n\n- 강 건너 이웃\n- 합창단 친구';
    assert.deepEqual(read('2021년 회고', body), { next: [], review: [], guesses: [] });
  });
});

suite('goals that further headings mark', () => {
  const cases: [title: string, heading: string, kind: 'next' | 'review' | 'guesses'][] = [
    ['2021년 회고', '## 새로운 목표 세우기', 'next'],
    ['2021년 회고', '## 계획 설정', 'next'],
    ['2021년 회고', '## 2022년 상반기 로드맵', 'next'],
    ['2021 in review', '## 2022 roadmap', 'next'],
    ['2021년 회고', '## 2022년은 어떻게?', 'next'],
    ['2021년 회고', '## 시도해볼 것', 'next'],
    ['2021년 회고', '## 배우고 싶은 것들', 'next'],
    ['2021 in review', '## What I want to learn', 'next'],
    ['2021 in review', '## Things to try', 'next'],
    ['2021 in review', '## How my goals went', 'review'],
  ];
  for (const [title, heading, kind] of cases) {
    test(heading, () => {
      const body = title.includes('회고') ? '- 노래하기\n- 나무 심기' : '- Plant a tree\n- Fly a kite';
      assert.equal(read(title, `## 일\n\n글.\n\n${heading}\n\n${body}`)[kind].length, 2);
    });
  }

  test('wishes without a time are only a guess beside goals that name one', () => {
    const body = '## 배우고 싶은 것\n\n- 노래\n- 목공\n\n## 2022년 목표\n\n- 나무 심기';
    const { next, guesses } = read('2021년 회고', body);
    assert.deepEqual([next, guesses], [['나무 심기'], ['노래', '목공']]);
  });

  test('what one wants to say is no goal', () => {
    assert.deepEqual(read('2021년 회고', '## 나에게 하고 싶은 말\n\n- 서두르지 말기\n- 잘 먹기').next, []);
  });

  test('a heading that only names goals beside other things holds none', () => {
    assert.deepEqual(read('2021 in review', '## Teams that reflect the goals they have\n\n- a\n- b').review, []);
  });

  test('areas one level below the year hold its goals, what the heading says first does not', () => {
    const body =
      '## 2022년은 어떻게?\n\n- 이 밖에도 이사를 생각하고 있네요.\n- 짧게 쓰려던 글이 길어졌네요.\n\n### 취미\n\n- 노래 배우기\n- 연 만들기\n\n### 생활\n\n- 나무 심기';
    assert.deepEqual(read('2021년 회고', body).next, ['노래 배우기', '연 만들기', '나무 심기']);
  });

  test('a post that looks back and ahead is not all goals looked at', () => {
    const body = '## 있었던 일\n\n- 연을 날렸다.\n- 나무를 심었다.';
    assert.deepEqual(read('2021년 반절 회고와 반절 계획', body).review, []);
  });
});

suite('goals gone through', () => {
  test('headings with a verdict in a word', () => {
    const body =
      'These are the goals that I had for 2021.\n\n## Plant a tree - Great\n\nDone in May.\n\n## Learning - Good-ish\n\nSome.\n\n## Sing more - Bad\n\nNo.\n\n## Fly a kite - OK\n\nTwice.';
    const { review } = Retrospective.parse(post('2021 in review', body)).goals;
    assert.deepEqual(
      review.map(({ text, state }) => `${state} ${text}`),
      ['done Plant a tree', 'partly Learning', 'missed Sing more', 'partly Fly a kite'],
    );
  });

  test('tasks, some of them ticked, under a heading that looks back at the year', () => {
    const body =
      '## Looking back at 2021\n\n### Garden\n\n- [x] Plant a tree\n- [ ] Dig a pond\n\n### Music\n\n- [x] Join a choir\n\n## Packing list\n\n- [x] Tent\n- [ ] Rope\n- [ ] Lamp';
    assert.deepEqual(read('2021, a summary', body).review, ['Plant a tree', 'Dig a pond', 'Join a choir']);
    const unticked = body.replaceAll('[x]', '[ ]');
    assert.deepEqual(read('2021, a summary', unticked).review, []);
  });

  test('a list that a sentence says was set long before', () => {
    const body =
      '지난겨울, 새로운 해 목표로 아래와 같이 정했었다.\n\n1. 매일 노래하기\n2. 나무 심기\n\n하나도 못 했다.';
    assert.deepEqual(read('2021년 회고', body).review, ['매일 노래하기', '나무 심기']);
  });
});

suite('goals in posts of nothing but goals', () => {
  test('names of the headings below are a table of contents', () => {
    const body =
      '- Work\n- Health\n- Music\n\n## Work\n\n- Finish the boat\n- Rest on Fridays\n\n## Health\n\n- Walk to the sea\n\n## Music\n\n- Join a choir';
    assert.deepEqual(read('2022 goals', body, '2022-01-02').next, [
      'Finish the boat',
      'Rest on Fridays',
      'Walk to the sea',
      'Join a choir',
    ]);
  });

  test('headings are goals for certain where what stands below says that they are wanted', () => {
    const body =
      '## 합창\n\n마을 합창단에 들어가 보자.\n\n## 바다\n\n올해는 바다에 세 번 가고 싶다.\n\n## 연\n\n연을 하나 만들어 보려고 한다.';
    assert.deepEqual(read('2022년 목표', body, '2022-01-02').next, ['합창', '바다', '연']);
  });
});

suite('goals that a sentence announces', () => {
  test('are guesses, however they are worded', () => {
    const list = (items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
    for (const items of [
      ['노래 배우기', '나무 심기 (봄에)', '동네 여행'],
      ['바다', '산', '동네 여행'],
    ]) {
      const body = `## 끝\n\n2022년을 어떻게 보내고 싶은지 조금 보인다.\n\n${list(items)}`;
      assert.deepEqual(read('2021년 회고', body), { next: [], review: [], guesses: items });
    }
  });
});

suite('names in lists of goals', () => {
  test('one that has a long line below it is a name, too, where the others are', () => {
    const long =
      '마을의 오래된 노래들을 모으고 나누는 방식으로 바꾸었다. 그래서 처음에 생각한 것과는 조금 달라졌고, 시간도 더 들었다';
    const body = `## 2021년 목표 점검\n\n- **음악**\n  - 합창단 들어가기\n  - 연 만들기\n- **모임**\n  - 노래책: ${long}\n- **마당**\n  - 나무 심기\n  - 연못 파기`;
    const { review } = read('2021년 회고', body);
    assert.equal(review.length, 5);
    assert.ok(!review.includes('모임'));
  });
});

suite('goals that are told of one after the other', () => {
  test('each behind a label, with what became of it behind another', () => {
    const body =
      '## Summer\n\n**The Goal:** Join a choir.\n\n**The Result:** Done, in June.\n\n**The Goal:** Plant three trees. **The Result:** Failed.\n\n## Shed\n\n**Goal:** a dry floor\n\nIt is wet.';
    const { review } = Retrospective.parse(post('2021 in review', body)).goals;
    assert.deepEqual(
      review.map(({ text, state }) => `${state} ${text}`),
      ['done Join a choir.', 'missed Plant three trees.'],
    );
  });

  test('the same in Korean', () => {
    const body =
      '## 여름\n\n**목표:** 합창단 들어가기\n\n**결과:** 달성. 6월에 들어갔다.\n\n**목표:** 나무 세 그루 심기\n\n**결과:** 실패';
    assert.deepEqual(
      Retrospective.parse(post('2021년 회고', body)).goals.review.map(({ text, state }) => `${state} ${text}`),
      ['done 합창단 들어가기', 'missed 나무 세 그루 심기'],
    );
  });

  test('a label without a result is none of them', () => {
    const body = '## 헛간\n\n**목표:** 마른 바닥\n\n젖었다.\n\n**목표:** 튼튼한 지붕\n\n샌다.';
    assert.deepEqual(read('2021년 회고', body).review, []);
  });

  test('quoted, or in bold, behind a sentence that goes through them', () => {
    const quoted =
      '작년에 세운 목표를 하나씩 살펴보자.\n\n> 합창단 들어가기\n\n여름에 들어갔다.\n\n> 나무 세 그루 심기\n\n한 그루도 못 심었다.';
    const bold = quoted
      .replace(/> (.+)/g, '**$1**')
      .replaceAll('\n\n여름', '\n여름')
      .replaceAll('\n\n한 그', '\n한 그');
    for (const body of [quoted, bold]) {
      assert.deepEqual(read('2021년 회고', `## 돌아보기\n\n${body}`).review, ['합창단 들어가기', '나무 세 그루 심기']);
    }
    const ahead = quoted.replace('작년에 세운 목표를', '내년 목표를');
    assert.deepEqual(read('2021년 회고', `## 돌아보기\n\n${ahead}`).review, []);
  });
});

suite('what stands among goals', () => {
  test('thanks and greetings are none', () => {
    const body =
      '## 2022년 계획\n\n- 노래 배우기\n- 부모님께 감사하기\n- 연 만들기\n- 읽어 주셔서 감사합니다.\n- 새해 복 많이 받으세요!';
    assert.deepEqual(read('2021년 회고', body).next, ['노래 배우기', '부모님께 감사하기', '연 만들기']);
  });

  test('lists below headings that repeat a goal are how it went, whether the list has full stops or not', () => {
    const body =
      '## Goals\n\nIn the beginning of 2021, I set out to:\n\n- Sing better.\n- Walk more.\n\n### Sing better\n\n- Ten minutes of scales\n- One song a week\n\n### Walk more\n\n- To the sea and back';
    assert.deepEqual(read('2021 in review', body, '2022-01-03').review, ['Sing better.', 'Walk more.']);
  });

  test('headings of a post of goals are none where they are named for areas', () => {
    const body =
      '## Health\n\nI want to walk more.\n\n## Brain food\n\nI plan to read.\n\n## Money\n\nI hope to save some.';
    const { next, guesses } = read('Goals for 2022', body, '2022-01-02');
    assert.deepEqual([next, guesses], [[], []]);
  });

  test('a sentence may announce the lists below the headings that follow, one more sentence between', () => {
    const body =
      '## 다음 단계\n\n긴 한 해였다.\n\n작년을 되돌아보았으니 마지막으로 올해 목표를 정리하였다.\n\n올해는 느긋하게.\n\n### 손으로\n\n- 목공\n- 합창\n\n### 그 밖\n\n- 나무 심기';
    assert.deepEqual(read('2021년 회고', body, '2022-01-05').next, ['목공', '합창', '나무 심기']);
  });
});

suite('notes two columns in below numbered goals', () => {
  const list =
    '1. **합창단 들어가기**\n  - 마을 회관에서 모인다고 한다\n2. **나무 심기**\n  - 봄에 세 그루를 심을 자리가 있다\n3. **연 만들기**\n  - 대나무부터';

  test('are none themselves', () => {
    assert.deepEqual(read('2021년 회고', `## 2022년 목표\n\n${list}`).next, [
      '합창단 들어가기',
      '나무 심기',
      '연 만들기',
    ]);
  });

  test('nor do they part a list that a sentence announces', () => {
    const body = `## 끝\n\n내년 목표는 다음과 같다.\n\n${list}`;
    assert.deepEqual(read('2021년 회고', body).next, ['합창단 들어가기', '나무 심기', '연 만들기']);
  });

  test('a list of its own behind a blank line is read', () => {
    const body = '## 2022년 목표\n\n1. 합창단 들어가기\n2. 나무 심기\n\n- 연 만들기\n- 바다 가기';
    assert.equal(read('2021년 회고', body).next.length, 4);
  });
});

suite('a section on how goals are to be reached', () => {
  test('holds none', () => {
    const ways = '## 목표 달성 방법\n\n- 달력에 적기\n- 매주 돌아보기';
    assert.deepEqual(read('2021년 회고', `## 2022년 목표\n\n- 나무 심기\n\n${ways}`), {
      next: ['나무 심기'],
      review: [],
      guesses: [],
    });
    assert.deepEqual(read('2022년 목표와 계획', `## 2022년 목표\n\n- 나무 심기\n\n${ways}`, '2022-01-02').next, [
      '나무 심기',
    ]);
  });
});

suite('what looks back among goals', () => {
  test('a heading of nothing but the year before holds none of the goals to come', () => {
    const body =
      '## 2021\n\n### Garden\n\nI wanted to plant a tree.\n\n## 2022\n\n### Learn to sing\n\nIn a choir.\n\n### Fly a kite\n\nAt the sea.\n\n### Plant a tree\n\nAt last.';
    assert.deepEqual(read('Goals for 2022', body, '2022-01-02').next, ['Learn to sing', 'Fly a kite', 'Plant a tree']);
  });

  test('a list that goes on with what I did is none', () => {
    const list = '- paid for the boat\n- sang twice\n- and flew a kite';
    assert.deepEqual(read('2021 in review', `## 2021 goals update\n\nThis week I...\n\n${list}`).review, []);
  });
});

suite('what stands beside goals', () => {
  test('what was not planned is no goal', () => {
    const list = '- 합창단\n- 텃밭\n';
    assert.deepEqual(read('2021년 회고', `## 2021년에 계획하지 않았던 일\n\n${list}`).review, []);
    assert.deepEqual(read('2021 in review', `## Things I hadn't planned in 2021\n\n${list}`).review, []);
    assert.deepEqual(read('2021년 회고', `## 2021년에 계획했던 일\n\n${list}`).review, ['합창단', '텃밭']);
  });

  test('what is planned for the rest of a year lies ahead', () => {
    const list = '- 합창단 들어가기\n- 텃밭 넓히기\n';
    const goals = ['합창단 들어가기', '텃밭 넓히기'];
    assert.deepEqual(read('2021년 회고', `## 남은 2021년 계획\n\n${list}`, '2021-09-10').next, goals);
    assert.deepEqual(read('2021 in review', `## Goals for the rest of 2021\n\n${list}`, '2021-09-10').next, goals);
  });

  test('lists in the story of how goals went are of anything', () => {
    const body =
      '## 2021년 목표 돌아보기\n\n- 합창단 들어가기\n- 텃밭 넓히기\n\n합창단에 들어갔다.\n\n노래도 여럿 불렀다.\n\n- 봄 노래\n- 강 노래\n';
    assert.deepEqual(read('2021년 회고', body), {
      next: [],
      review: ['합창단 들어가기', '텃밭 넓히기'],
      guesses: [],
    });
  });
});
