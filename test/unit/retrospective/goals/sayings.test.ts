import assert from 'node:assert/strict';
import { Retrospective } from '../../../../src/retrospective';
import { english, found, korean, post } from './found';

/** Guesses only, for a body in which nothing is found for certain. */
function guessed(title: string, body: string, date = '2021-12-30'): string[] {
  const { next, review, guesses } = Retrospective.parse(post(title, body, date)).goals;
  assert.deepEqual([...next, ...review], []);
  return guesses.map(({ text }) => text);
}

suite('goals in quotes', () => {
  const goals = '## Lake\n\nWet.\n\n## Goals for 2022';

  test('below a line that names them', () => {
    assert.deepEqual(english('## Lake\n\nWet.\n\n> Goals for 2021\n> [✅] Plant a tree\n> [❌] Sing in a choir'), [
      'review done Plant a tree',
      'review missed Sing in a choir',
    ]);
    assert.deepEqual(korean('## 호수\n\n> **작년에 세운 목표**\n>\n> - 나무 심기\n> - 노래하기\n\n다 못 했다.'), [
      'review unknown 나무 심기',
      'review unknown 노래하기',
    ]);
    assert.deepEqual(korean('## 호수\n\n2022년 목표\n✅ 나무 심기\n❌ 노래하기'), [
      'next done 나무 심기',
      'next missed 노래하기',
    ]);
    // Below the heading of the year to come, too.
    assert.deepEqual(korean('# 2022\n\n> 작년 목표\n> [✅] 나무 심기\n> [❌] 노래하기\n\n잘 부탁해.'), [
      'review done 나무 심기',
      'review missed 노래하기',
    ]);
    assert.deepEqual(english('## Lake\n\n> Songs of 2021\n> ✅ The tide\n> ❌ The kite'), []);
  });

  test('the only one, where it is worded as a goal or says that it is', () => {
    assert.deepEqual(english(`${goals}\n\n> Paint every door.`), ['next open Paint every door.']);
    assert.deepEqual(english(`${goals}\n\n> My one goal: to sleep.\n\nThat is all.`), [
      'next open My one goal: to sleep.',
    ]);
    assert.deepEqual(korean('## 2022년 목표\n\n> **한 달에 한 번 바다 보기**'), ['next open 한 달에 한 번 바다 보기']);
  });

  test('of somebody else are none', () => {
    assert.deepEqual(english(`${goals}\n\n> “Plant a tree today.”`), []);
    assert.deepEqual(english(`${goals}\n\n> Make haste slowly — Nobody Known`), []);
    assert.deepEqual(english(`${goals}\n\n> The tide waits for none.`), []);
    assert.deepEqual(english(`${goals}\n\n> The goal was far. I went on.`), []);
  });
});

suite('lists whose items say that they are goals', () => {
  test('that were some', () => {
    const body =
      '## 호수\n\n긴 이야기.\n\n1. 올해 목표였던 노래 배우기는 하지 못했다.\n2. 나무는 목표로 했던 세 그루를 심었다.\n3. 바다에 다녀왔다.';
    assert.equal(guessed('2021년 회고', body).length, 3);
    const text = '## Lake\n\nA long tale.\n\n- I wanted to sing. I did.\n- My goal of ten walks was far off.';
    assert.equal(guessed('2021 in review', text).length, 2);
    assert.deepEqual(
      guessed('2021 in review', '## Lake\n\nTales.\n\n- It rained.\n- I wanted to sing.\n- We ate.'),
      [],
    );
  });

  test('what one wanted of a book is none', () => {
    const body = '## Books\n\n- Tides: I wanted to like it.\n- Kites: I wanted to cry.';
    assert.deepEqual(guessed('2021 in review', body), []);
  });

  test('wanted this year, where the last is over', () => {
    const body = '## Lake\n\nThis year I want to:\n\n- sing\n- row';
    assert.deepEqual(guessed('A new start', body, '2022-01-02'), ['sing', 'row']);
    assert.deepEqual(guessed('A new start', body, '2021-12-30'), []);
    const told = '## 호수\n\n올해는 좋은 해가 될 것이다.\n\n- 축제가 열린다\n- 새 역이 생긴다';
    assert.deepEqual(guessed('신년 인사', told, '2022-01-02'), []);
  });

  test('to do, behind a sentence about a time to come', () => {
    const items = '- 매주 노래를 할 생각입니다.\n- 나무를 심으려고 합니다.\n- 숲이 그립습니다.';
    const body = `## 몸\n\n올해는 더 튼튼해야 할 듯합니다.\n\n${items}`;
    assert.equal(guessed('2022년을 시작하며', body, '2022-01-01').length, 3);
    assert.deepEqual(guessed('2022년을 시작하며', body.replace('올해는', '사람은'), '2022-01-01'), []);
  });

  test('wanted once, or done as it was wanted', () => {
    const list = '- sing in a choir\n- plant a tree';
    for (const said of [
      'I looked for habits in 2021, and found some. I wanted to:',
      '2021 was long. I accomplished what I set out to do.',
      '2021 went by, and I did most of what I wanted to do.',
    ]) {
      assert.deepEqual(guessed('2021 in review', `## Lake\n\n${said}\n\n${list}`), ['sing in a choir', 'plant a tree']);
    }
    assert.deepEqual(guessed('2021 in review', `## Lake\n\n2021 was long. I met some people.\n\n${list}`), []);
  });
});

suite('names of goals elsewhere', () => {
  test('deep in a list of other things', () => {
    const body = '## 맺음\n\n- **아쉬운 것**\n\n  - 2020년 말에 세웠던 2021년 목표\n    - 노래하기\n    - 나무 심기';
    assert.deepEqual(korean(body), ['review unknown 노래하기', 'review unknown 나무 심기']);
    const text =
      '## Lake\n\n- What is left\n  - Goals for 2022\n    - Sing\n    - Row\n  - Songs for 2022\n    - The tide';
    assert.deepEqual(english(text), ['next open Sing', 'next open Row']);
  });

  test('headings in HTML', () => {
    const body =
      '## Lake\n\nWet.\n\n<h2 align="center">Goals for 2022</h2>\n<br>\n\n- Sing\n- Row\n\n<h2>Thanks</h2>\n\n- Ann';
    assert.deepEqual(english(body), ['next open Sing', 'next open Row']);
    assert.deepEqual(english(body.replace('Goals for 2022', 'Boats of 2020')), []);
  });

  test('numbered headings of a post that only tells of goals at its beginning are none', () => {
    const counted = '## 1. 바다와 숲\n\n좋았다.\n\n## 2. 새로운 집\n\n넓다.\n\n## 3. 배운 춤\n\n어렵다.';
    assert.deepEqual(korean(`작년에 세웠던 목표는 많이 잊었지만 즐거운 해였다.\n\n${counted}`), []);
  });

  test('headings that are counts, announced by a sentence', () => {
    const body =
      'In May I set several goals to complete in 2021, let’s review.\n\n## 10 songs\n\nTwelve.\n\n## 2 trees\n\nOne.';
    assert.deepEqual(
      found(post('2021 comes to a close', `${body}\n\n## Looking forward to 2022\n\nMore.`)).map((line) =>
        line.replace(/ \w+ /, ' '),
      ),
      ['review 10 songs', 'review 2 trees'],
    );
    assert.deepEqual(found(post('2021 comes to a close', body.replace('set several goals', 'sang several songs'))), []);
  });

  test('headings that a sentence calls goals, without a time, are guesses', () => {
    const body = '## 나\n\n일단 다음의 목표를 이루고자 한다.\n\n### 노래 배우기\n\na\n\n### 나무 심기\n\nb';
    assert.deepEqual(guessed('2021년 회고', body), ['노래 배우기', '나무 심기']);
    assert.deepEqual(guessed('2021년 회고', body.replace('노래 배우기', '노래').replace('나무 심기', '나무')), []);
    const months = body.replace('노래 배우기', '3월. 노래 배우기').replace('나무 심기', '7월. 나무 심기');
    assert.deepEqual(guessed('2021년 회고', months), []);
  });

  test('what one meant to do this year, and did not, announces none', () => {
    const list = '- sang in a choir\n- planted a tree';
    const told = `## Lake\n\nI did want to row more this year, but the boat leaked.\n\n${list}`;
    assert.deepEqual(guessed('2021 in review', told, '2022-01-02'), []);
    const meant = told.replace(
      'I did want to row more this year, but the boat leaked.',
      'I want to do more this year.',
    );
    assert.equal(guessed('2021 in review', meant, '2022-01-02').length, 2);
  });
});
