import assert from 'node:assert/strict';
import { Retrospective } from '../../../../src/retrospective';
import { post, told, toldInBody } from './found';

/** Kinds of what is read of a post's body, in its order. */
const kinds = (body: string, title?: string, date?: string) =>
  toldInBody(body, title, date).map((goal) => goal.split(' ')[1]);
/** Sections of prose. */
const prose = (count: number) => '## 호수\n\n글\n\n글\n\n'.repeat(count);
const list = '- 바다 가기\n- 산 걷기';
const both = (kind: string) => [kind, kind];

suite('goals whose heading does not say whose they are', () => {
  test('are the next where they stand late, and nothing where they stand early', () => {
    assert.deepEqual(kinds(`${prose(3)}## 목표\n\n${list}`), both('next'));
    assert.deepEqual(kinds(`## 목표\n\n${list}\n\n${prose(3)}`), []);
    assert.deepEqual(kinds(`${prose(1)}## 목표\n\n${list}\n\n${prose(3)}`), []);
    assert.deepEqual(kinds(`${prose(6)}## 목표\n\n${list}\n\n${prose(1)}`), both('next'));
    // The last before what closes the post.
    assert.deepEqual(kinds(`${prose(3)}## 목표\n\n${list}\n\n## 마치며\n\n글\n\n글`), both('next'));
    assert.deepEqual(kinds(`${prose(1)}## 목표\n\n${list}\n\n## 마치며\n\n글\n\n글\n\n글\n\n글\n\n글\n\n글\n\n글`), []);
  });

  test('are the reviewed ones where half of them say how they went', () => {
    assert.deepEqual(kinds(`${prose(3)}## 목표\n\n- 바다 가기 (완료)\n- 산 걷기`), both('review'));
    assert.deepEqual(kinds(`${prose(3)}## 목표\n\n- 바다 가기 (완료)\n- 산 걷기\n- 들`), ['next', 'next', 'next']);
    assert.deepEqual(kinds(`${prose(3)}## 앞으로의 목표\n\n- 바다 가기 (완료)\n- 산 걷기`), both('review'));
    assert.deepEqual(kinds(`${prose(3)}## 2022년 목표\n\n- 바다 가기 (완료)\n- 산 걷기`), both('next'));
  });

  test('are the next behind goals that were looked at', () => {
    const behind = (heading: string, between: string) =>
      kinds(`## 작년 목표\n\n${between}\n\n## ${heading}\n\n${list}\n\n${prose(3)}`);
    assert.deepEqual(behind('목표', '- 들'), ['review', 'next', 'next']);
    assert.deepEqual(behind('목표', '- 없음'), both('next'));
    assert.deepEqual(behind('목표', '글'), []);
    assert.deepEqual(behind('1월 목표', '- 들'), ['review']);
  });

  test('are those that their first paragraph says', () => {
    const told = (said: string, before = 0, after = 3) =>
      kinds(`${prose(before)}## 목표\n\n${said}\n\n${list}\n\n${prose(after)}`);
    assert.deepEqual(told('내년 목표는 다음과 같다.'), both('next'));
    assert.deepEqual(told('작년 목표는 다음과 같다.'), both('review'));
    assert.deepEqual(told('글'), []);
    assert.deepEqual(told('작년 목표는 다음과 같다.', 3, 0), both('review'));
    const unticked = kinds(`${prose(3)}## 목표\n\n작년에 세운 것을 점검한다.\n\n- [ ] 바다 가기\n- [ ] 산 걷기`);
    assert.deepEqual(unticked, both('next'));
  });

  test('are of both where it says so, and then only perhaps some', () => {
    assert.deepEqual(kinds(`${prose(1)}## 작년 목표와 내년 목표\n\n${list}`), both('guess'));
  });

  test('went as their heading says', () => {
    const states = (heading: string) =>
      told(post('2021년 회고', `## ${heading}\n\n${list}`)).map((goal) => goal.split(' ')[2]);
    assert.deepEqual(states('이룬 목표'), both('done'));
    assert.deepEqual(states('지키지 못한 목표'), both('missed'));
    assert.deepEqual(states('2021년 목표'), both('unknown'));
  });

  test('are those of the nearest heading above that looks back or ahead', () => {
    const below = (...headings: string[]) =>
      kinds(
        `${prose(1)}${headings.map((title, at) => `${'#'.repeat(at + 2)} ${title}`).join('\n\n')}\n\n글\n\n${'#'.repeat(headings.length + 2)} 목표\n\n${list}\n\n${prose(3)}`,
      );
    assert.deepEqual(below('올해 돌아보기'), both('review'));
    assert.deepEqual(below('앞으로'), both('next'));
    assert.deepEqual(below('올해 돌아보기', '앞으로'), both('next'));
    assert.deepEqual(below('앞으로', '올해 돌아보기'), both('review'));
    assert.deepEqual(below('올해 돌아보기', '호수'), both('review'));
    assert.deepEqual(below('호수'), []);
    // The title of the post, in it once more, is none; one of several headings of its level is.
    assert.deepEqual(kinds(`# 2021 돌아보기\n\n## 목표\n\n${list}\n\n${prose(3)}`), []);
    assert.deepEqual(kinds(`# 2021 돌아보기\n\n## 목표\n\n${list}\n\n${prose(3)}# 호수\n\n글`), both('review'));
    assert.deepEqual(kinds(`글\n\n# 2021 돌아보기\n\n## 목표\n\n${list}\n\n${prose(3)}`), []);
  });
});

suite('goals of “this year”', () => {
  const late = `${prose(3)}## 올해 목표\n\n${list}`;
  const early = `## 올해 목표\n\n${list}\n\n${prose(3)}`;
  test('are those of the post’s own year until it is over', () => {
    assert.deepEqual(kinds(late), both('review'));
    assert.deepEqual(kinds(early), both('review'));
    assert.deepEqual(kinds(late, '2021년 회고', '2021-06-30'), both('review'));
  });

  test('are the next behind the looking back, once the year is over', () => {
    assert.deepEqual(kinds(late, '2021년 회고', '2022-01-05'), both('next'));
    assert.deepEqual(kinds(early, '2021년 회고', '2022-01-05'), both('guess'));
    assert.deepEqual(kinds(late, '2021년 회고', '2022-12-31'), both('next'));
  });

  test('of a part of a year, only where they stand late', () => {
    assert.deepEqual(kinds(late, '2021년 상반기 회고', '2021-07-02'), both('next'));
    assert.deepEqual(kinds(early, '2021년 상반기 회고', '2021-07-02'), both('review'));
    assert.deepEqual(kinds(late, '2021년 상반기 회고', '2021-06-20'), both('review'));
  });

  test('without a date it is where they stand', () => {
    assert.deepEqual(kinds(late, '회고', ''), both('next'));
    assert.deepEqual(kinds(early, '회고', ''), both('review'));
    assert.deepEqual(kinds(late, '2021년 회고', ''), both('next'));
  });

  test('a heading of nothing else counts where the year is over, and late', () => {
    const alone = (date: string, body: string) => kinds(body, '2021년 회고', date);
    assert.deepEqual(alone('2022-01-05', `${prose(3)}## 올해는\n\n${list}`), both('next'));
    assert.deepEqual(alone('2021-12-30', `${prose(3)}## 올해는\n\n${list}`), []);
    assert.deepEqual(alone('2022-01-05', `## 올해는\n\n${list}\n\n${prose(3)}`), []);
  });
});

suite('sections that may be about what comes next', () => {
  const section = (title: string) => `## ${title}\n\n${list}\n\n`;
  test('hold the next goals, guesses beside others that are sure', () => {
    assert.deepEqual(kinds(section('2022년에는')), both('next'));
    assert.deepEqual(kinds(`## 2022년 목표\n\n- 들\n\n${section('2022년에는')}`), ['next', 'guess', 'guess']);
  });

  test('are about something else where there are more than two', () => {
    assert.deepEqual(kinds(section('2022년에는') + section('앞으로')), ['next', 'next', 'next', 'next']);
    const three = section('2022년에는') + section('앞으로') + section('할 일');
    assert.deepEqual(new Set(kinds(three)), new Set(['guess']));
  });

  test('that name a time and nothing else that is known hold guesses worded as goals', () => {
    assert.deepEqual(kinds(section('2022년의 텃밭')), both('guess'));
    assert.deepEqual(kinds('## 2022년의 텃밭\n\n- 상추\n- 흙'), []);
    const vague = section('2022년의 텃밭') + section('내년의 호수') + section('2022년의 바다');
    assert.deepEqual(kinds(`${vague}${section('앞으로')}`).slice(-2), both('next'));
  });

  test('that a sentence says are goals are so for certain', () => {
    assert.deepEqual(kinds(`## 2022년 목표\n\n- 들\n\n## 2022년에는\n\n내년 목표는 다음과 같다.\n\n${list}`), [
      'next',
      'next',
      'next',
    ]);
  });

  test('by three headings below a year, or by headings worded as goals', () => {
    const heads = (...titles: string[]) =>
      `## 2022년에는\n\n${titles.map((title) => `### ${title}\n\n글`).join('\n\n')}`;
    assert.equal(kinds(heads('바다 가기', '산 걷기')).length, 2);
    assert.equal(kinds(heads('바다', '산')).length, 0);
    assert.equal(kinds(heads('바다 가기', '산 걷기', '들')).length, 3);
  });
});

suite('a post of nothing but goals', () => {
  test('set or looked at, by its day', () => {
    assert.deepEqual(kinds(list, '2022년 목표', '2022-01-02'), both('next'));
    assert.deepEqual(kinds(list, '2022년 목표', '2021-12-30'), both('next'));
    assert.deepEqual(kinds(list, '2022년 목표', '2022-11-30'), both('next'));
    assert.deepEqual(kinds(list, '2022년 목표', '2022-12-01'), both('review'));
    assert.deepEqual(kinds(list, '2022년 목표 점검', '2022-06-01'), both('review'));
    assert.deepEqual(kinds(list, '6월 목표', '2022-06-30'), both('next'));
    assert.deepEqual(kinds(list, '2022년 6월 목표', '2022-07-01'), both('review'));
  });

  test('without a date by what its list says', () => {
    assert.deepEqual(kinds(list, '2022년 목표', ''), both('next'));
    assert.deepEqual(kinds('- 바다 가기 (완료)\n- 산 걷기', '2022년 목표', ''), both('review'));
    assert.deepEqual(kinds('- 바다 가기 (완료)\n- 산 걷기\n- 들', '2022년 목표', ''), ['next', 'next', 'next']);
  });

  test('says which time they are for', () => {
    const periods = (title: string, date: string, body = list) => {
      const { period, nextPeriod } = Retrospective.parse(post(title, body, date)).goals;
      return [period, nextPeriod];
    };
    assert.deepEqual(periods('2022년 목표', '2022-01-02'), ['2022', '2022']);
    assert.deepEqual(periods('2021년 회고', '2021-12-30', `## 2022년 목표\n\n${list}`), ['2021', '2022']);
    assert.deepEqual(periods('2021년 회고', '2021-12-30', `## 목표\n\n${list}`), ['2021', undefined]);
    assert.deepEqual(periods('Hello 2022', '2022-01-02'), ['2021', undefined]);
    assert.deepEqual(periods('회고', '2022-01-02'), ['2021', undefined]);
    assert.deepEqual(periods('회고', ''), [undefined, undefined]);
    assert.deepEqual(periods('2021년 회고', '2021-12-30', `## 1월 목표\n\n${list}`), ['2021', '2022-01']);
  });

  test('headings beside one that names them are none', () => {
    const heads = (...titles: string[]) => titles.map((title) => `## ${title}\n\n글`).join('\n\n');
    const count = (body: string) => kinds(body, '2022년 목표', '2022-01-02').length;
    assert.equal(count(heads('바다 가기', '산 걷기')), 2);
    assert.equal(count(`## 나의 목표\n\n${list}\n\n${heads('바다', '산')}`), 2);
    assert.equal(count(`## 목표 점검\n\n글\n\n${heads('바다 가기', '산 걷기')}`), 2);
  });
});

suite('where a post’s title stands', () => {
  test('in its front matter, in its first heading, in its file’s name', () => {
    const body = `## 2022년 목표\n\n${list}`;
    const period = (text: string, file?: string) => Retrospective.parse(text).goalsIn(file).period;
    assert.equal(period(`# 2021년 회고\n\n${body}\n`), '2021');
    assert.equal(period(`${body}\n\n# 2020년 회고\n`), '2020');
    assert.equal(period(`${body}\n`, '2021-review.md'), '2021');
    assert.equal(period(`${body}\n`, '_posts/2021-12-30-review.md'), '2021');
    assert.equal(period(`---\ntitle: December 30, 2021\n---\n\n${body}\n`, '2020-in-review.md'), '2020');
    assert.equal(period(`---\ntitle: 회고\n---\n\n${body}\n`, '2019-in-review.md'), '2019');
    assert.equal(period(`${body}\n`), undefined);
  });

  test('a first heading that marks goals is one below another title', () => {
    assert.deepEqual(
      told(post('나의 한 해', `# 2022년 목표\n\n${list}`)).map((goal) => goal.split(' ')[1]),
      both('next'),
    );
    assert.deepEqual(
      told(`# 2021년 회고\n\n## 2022년 목표\n\n${list}\n`).map((goal) => goal.split(' ')[1]),
      both('next'),
    );
  });
});
