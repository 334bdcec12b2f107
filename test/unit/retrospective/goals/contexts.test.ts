import assert from 'node:assert/strict';
import { english, found, korean, post } from './found';

suite('goals that a heading above, a sentence or the post tells apart', () => {
  test('goals below a look back are reviewed, below a look ahead they are next', () => {
    assert.deepEqual(
      english(
        '## 2021 recap\n\n### Goals\n\n- Paint a fence\n\n## Looking forward to 2022\n\n### Goals\n\n- Plant a tree',
      ),
      ['review unknown Paint a fence', 'next open Plant a tree'],
    );
    assert.deepEqual(korean('## 올해 돌아보기\n\n### 목표\n\n- 울타리 칠하기\n\n## 그다음\n\ntext'), [
      'review unknown 울타리 칠하기',
    ]);
  });

  test('the title of the whole post is no such heading', () => {
    assert.deepEqual(found('# 2021 회고\n\n짧은 글.\n\n## 일\n\ntext\n\n## 목표\n\n- 나무 심기\n'), [
      'next open 나무 심기',
    ]);
  });

  test('goals of the year are reviewed in the middle of it', () => {
    const text = post(
      '2021 Mid-Year Review',
      '## My current goal\n\n### Run a mile\n\nWell.\n\n### Sing in tune\n\nLess.\n\n## b\n\ntext\n\n## c\n\ntext',
      '2021-07-01',
    );
    assert.deepEqual(found(text), ['review unknown Run a mile', 'review unknown Sing in tune']);
  });

  test('more goals behind the next ones are next, too', () => {
    assert.deepEqual(
      english(
        '## Some goals for 2022\n\n- Row\n\n## More goals for a rainy day\n\n- Fly\n\n## Why goals fail\n\n- Sleep',
      ),
      ['next open Row', 'next open Fly'],
    );
  });

  test('a title that is only a day says less than the file’s name', () => {
    const text =
      '---\ntitle: Saturday, 1 January 2022\n---\n\nTwo things:\n\n1. **Draw more.** I like it.\n2. **Shout less.** I do not.\n';
    assert.deepEqual(found(text, '2022-01-01-resolutions.md'), ['next open Draw more', 'next open Shout less']);
    assert.deepEqual(found(text, '2022-01-01-shopping.md'), []);
  });

  test('years in brackets tell headings apart', () => {
    const body =
      '작년에 세운 목표를 점검했다.\n\n### (2021) 앱 내기\n\n냈다.\n\n### → (2022) 앱 팔기\n\n팔자.\n\n### (2021년) 걷기\n\n걸었다.';
    assert.deepEqual(korean(body), ['review unknown 앱 내기', 'next open 앱 팔기', 'review unknown 걷기']);
    assert.deepEqual(korean('여행 이야기.\n\n### (2021) 제주\n\n좋았다.\n\n### (2021) 부산\n\n좋았다.'), []);
  });

  test('headings that count goals that were set are reviewed', () => {
    const counted = '## 1. Paint\n\nDid.\n\n## 2. Sing\n\nDid not.\n\n## 3. Row\n\nSome.';
    assert.deepEqual(english(`In January I set myself some goals.\n\n${counted}`), [
      'review unknown Paint',
      'review missed Sing',
      'review partly Row',
    ]);
    assert.deepEqual(english(`A year without goals. Three things happened.\n\n${counted}`), []);
  });

  test('headings with stars say how goals went', () => {
    const body =
      '작년에 목표가 셋 있었다.\n\n### 걷기 ★★★★☆ 85점\n\na\n\n### 자전거 타기☆☆☆☆☆ 0점\n\nb\n\n### 잠자기 ★★★★★\n\nc';
    assert.deepEqual(korean(body), ['review partly 걷기', 'review missed 자전거 타기', 'review done 잠자기']);
  });
});

suite('sentences that hand over to a list of goals', () => {
  const before = '## 이후..\n\n';
  for (const [sentence, expected] of [
    ['그래서 내년 목표는 세 가지이다.', 'next'],
    ['길게 적은 회고 끝에, 내년 목표를 추리면 아래와 같다.', 'next'],
    ['내년 목표는 아직 흐릿하다. 지금 생각은 아래와 같다.', 'next'],
    ['2022년 계획은 다음과 같다.', 'next'],
    ['작년에 세운 목표는 다음과 같다.', 'review'],
    ['My goals for 2022 are:', 'next'],
    ['Here are the goals I set last year:', 'review'],
    ['내년 목표를 세우며 느낀 점은 다음과 같다.', undefined],
    ['내년 목표를 이루는 방법은 아래와 같다.', undefined],
    ['내년에도 할 이야기는 세 가지이다.', undefined],
  ] as const) {
    test(sentence, () => {
      const expectedLine = expected && `${expected} ${expected === 'next' ? 'open' : 'unknown'} 나무 심기`;
      assert.deepEqual(
        korean(`${before}${sentence}\n- 나무 심기\n\n## 끝\n\ntext`),
        expectedLine === undefined ? [] : [expectedLine],
      );
    });
  }

  test('a sentence that counts things of the past hands over no goals', () => {
    assert.deepEqual(
      korean(
        '## 2022년에는 더 웃어야지!\n\n친구와 웃음을 두고 떠들었다. 꼽아 본 것은 세 가지였다.\n\n1. 산책하는 것\n2. 노래하는 것',
      ),
      [],
    );
  });

  test('years in the paragraph before a table do not make it a look back', () => {
    assert.deepEqual(
      found(
        post(
          '2022 Goals',
          '## Habits\n\nMost began in late 2021. One is new.\n\n| Habit | Often |\n| - | - |\n| Read a page | daily |',
          '2021-12-31',
        ),
      ),
      ['next open Read a page'],
    );
  });
});

suite('names of goals in lists and headings', () => {
  const next = (body: string) => korean(`## 2022 목표\n\n${body}`).map((line) => line.replace(/^next open /, ''));
  for (const [what, body, expected] of [
    [
      'goals of a time are a name',
      '- 한 해 목표\n  - 책 쓰기\n- 1분기 목표\n  - 목차 쓰기\n- 노래하기',
      ['책 쓰기', '목차 쓰기', '노래하기'],
    ],
    ['a goal with means stays one', '- 책을 끝내는 목표 세우기\n  - 매일 한 쪽', ['책을 끝내는 목표 세우기']],
    [
      'a text below a name is about it',
      '- 영어\n  - 들리기는 하는데 아직 한참 부족하다는 생각이 자주 든다. 말문을 여는 데에 시간을 더 쓰고, 매주 한 번은 쓴다.',
      ['영어'],
    ],
    ['a list below a name is not', '- 영어\n  - 매일 듣기', ['매일 듣기']],
    [
      'one heading in an area',
      '### 커리어\n\n#### 믿음직한 사람이 되자\n\na\n\n### 생활\n\n#### 루틴\n\nb',
      ['믿음직한 사람이 되자', '루틴'],
    ],
    ['an area beside other goals', '### 앱 내기\n\n내자.\n\n### 영어\n\n배우자.', ['앱 내기', '영어']],
    ['areas of prose are none', '### 회사\n\n바쁘겠다.\n\n### 생활\n\n느긋하겠다.', []],
    ['eager questions', '- Sing\n- Finally learn to whistle?\n- Will it rain?', ['Sing', 'Finally learn to whistle?']],
  ] as const) {
    test(what, () => assert.deepEqual(next(body), expected));
  }
});
