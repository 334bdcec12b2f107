import * as assert from 'node:assert/strict';
import { isRetrospective, mayNameRetrospective, retrospectiveOf } from '../../../src/library';
import { readDate } from '../../../src/retrospective/frontMatter/header';

/** `kind period` of a post by its title and date; `none` for no retrospective. */
function titled(title: string, date?: string, tags: readonly string[] = [], path = 'posts/a-post.md'): string {
  const day = date === undefined ? undefined : readDate(date).day;
  const found = retrospectiveOf({ path, title, tags, date: day });
  return found === undefined ? 'none' : `${found.kind} ${found.period ?? found.year ?? '-'}`;
}

suite('a title tells a retrospective', () => {
  for (const [title, expected, date] of [
    ['2021년 회고', 'year 2021'],
    ['2021 회고', 'year 2021'],
    ['21년 회고', 'year 2021'],
    ['[회고] 2021년, 천천히', 'year 2021'],
    ['2021년 회고 - 두 번째 봄까지', 'year 2021'],
    ['2020년 회고록', 'year 2020'],
    ['2021 돌아보기', 'year 2021'],
    ['2021년을 돌아보며', 'year 2021'],
    ['한 해를 돌아보며', 'year 2021', '2021-12-30'],
    ['2022년을 보내며', 'year 2022'],
    ['2019년을 마무리하며', 'year 2019'],
    ['2021 결산', 'year 2021'],
    ['2021 올해의 책 결산', 'year 2021'],
    ['개발자의 2021 연말정산', 'year 2021'],
    ['숫자로 보는 2021년 회고', 'year 2021'],
    ['숫자로 보는 2021', 'year 2021'],
    ['2021년 정리', 'year 2021'],
    ['2021 리뷰', 'year 2021'],
    ['안녕, 2021', 'year 2021'],
    ['늦은 2021년 회고와 2022년 목표', 'year 2021'],
    ['연말 회고', 'year 2021', '2022-01-03'],
    ['회고', 'year 2021', '2021-12-31'],
    ['올해 회고', 'year 2021', '2021-12-31'],
    ['주니어 개발자의 2020년 회고', 'year 2020'],
    ['2021년 회고: 이직, 결혼, 그리고 이사', 'year 2021'],
    ['2021년 부트캠프 회고', 'year 2021'],
    ['2021년 상반기 회고', 'half 2021-H1'],
    ['2021 하반기를 마무리하며', 'half 2021-H2'],
    ['상반기 회고', 'half 2022-H1', '2022-07-03'],
    ['2021년 3분기 회고', 'quarter 2021-Q3'],
    ['1분기 회고', 'quarter 2022-Q1', '2022-04-02'],
    ['2021년 6월 회고', 'month 2021-06'],
    ['4월 회고', 'month 2023-04', '2023-05-01'],
    ['12월 회고', 'month 2022-12', '2023-01-02'],
    ['프로젝트 회고', 'project 2021', '2021-05-05'],
    ['2021 사이드 프로젝트 회고', 'project 2021'],
    ['우테코 레벨 1 회고', 'project 2021', '2021-05-05'],
    ['블로그 이사 회고', 'project 2021', '2021-05-05'],
    ['도토리 퇴사 회고', 'leaving 2021', '2021-05-05'],
    ['퇴사하며', 'leaving 2021', '2021-05-05'],
    ['이직 회고', 'leaving 2021', '2021-05-05'],
    ['10년 회고', 'span 2021', '2021-05-05'],
    ['개발자 3년차 회고', 'span 2021', '2021-05-05'],
    ['2021년 목표', 'goals 2021'],
    ['2022년 새해 다짐', 'goals 2022'],
    ['2021 Retrospective', 'year 2021'],
    ['2021 in Review', 'year 2021'],
    ['2021: A Year in Review', 'year 2021'],
    ['Year in review', 'year 2021', '2022-01-05'],
    ['My 2021', 'year 2021'],
    ['My 2021 in review, goals for 2022', 'year 2021'],
    ['Annual Review 2021', 'year 2021'],
    ['Looking back at 2018', 'year 2018'],
    ['Looking back on the year', 'year 2021', '2021-12-31'],
    ['Year 2022: a recap', 'year 2022'],
    ['2021 Recap', 'year 2021'],
    ['2021 Wrapped', 'year 2021'],
    ['2020: A Reflection', 'year 2020'],
    ['Reflecting on 2021', 'year 2021'],
    ["2021: went well, didn't, and goals", 'year 2021'],
    ['A year of small boats: 2022 retrospective', 'year 2022'],
    ['2020 Goals in Review', 'year 2020'],
    ['2021 in numbers', 'year 2021'],
    ['Goodbye 2021, hello 2022', 'year 2021'],
    ['2021 Review', 'year 2021'],
    ['2021 summary', 'year 2021'],
    ['Retrospective', 'year 2020', '2021-01-04'],
    ['H1 2024 check-in', 'half 2024-H1'],
    ['H1 2021 in review', 'half 2021-H1'],
    ['Mid-year review', 'half 2021-H1', '2021-07-02'],
    ['Q3 2021 in review', 'quarter 2021-Q3'],
    ['June 2021 in review', 'month 2021-06'],
    ['Acorn: a retrospective', 'project 2021', '2021-05-05'],
    ['Project retrospective: a parser', 'project 2021', '2021-05-05'],
    ['A decade in review', 'span 2019', '2019-12-30'],
    ['Leaving Acorn after 9 years', 'leaving 2021', '2021-05-05'],
    ['Leaving my job', 'leaving 2021', '2021-05-05'],
    ['2023 Goals', 'goals 2023'],
    ['Goals for 2019', 'goals 2019'],
  ] as const) {
    test(`“${title}”: ${expected}`, () => assert.equal(titled(title, date), expected));
  }
});

suite('a title tells that a post is no retrospective', () => {
  for (const title of [
    '회고를 잘 하는 방법',
    '회고하는 법',
    '왜 회고를 쓰는가',
    '회고 템플릿 모음',
    '회고란 무엇인가',
    '스프린트 회고',
    '12번째 스프린트 회고',
    '주간 회고',
    '3주차 회고',
    '데일리 회고',
    '자바스크립트 스코프 다시 돌아보기',
    '결산 공시 시스템을 만들며',
    '2021 연말정산 환급 방법',
    '2021년 맥북 프로 리뷰',
    '2021 자바 컨퍼런스에서 배운 것',
    '이직 준비하는 개발자에게',
    '목표를 세우는 방법',
    '블로그를 시작하며',
    '2021년 상반기 공채 후기',
    'Sprint retrospective',
    'How to write a year in review',
    'What is a retrospective?',
    'Retrospective templates',
    'Running better retrospectives',
    'In retrospect, Redux was a mistake',
    'Weekly review 12',
    'Week 3 retrospective',
    'Book review: Deep Work',
    'React Conf 2021 recap',
    'WWDC 2021 recap',
    'Retro gaming in 2021',
    'Looking back at a bug in the parser',
    'Code review in 2021',
    'My editor setup',
    'Hello world',
    'A review of the M1 MacBook, 2021',
    'Incident retrospective, 2021-03-04',
    'Wrapping text in CSS',
    'The goal of types',
  ]) {
    test(`“${title}”`, () => assert.equal(titled(title, '2021-05-05'), 'none'));
  }
});

suite('a file name tells a retrospective', () => {
  for (const [path, expected] of [
    ['posts/2019-retrospective.md', 'year 2019'],
    ['posts/2019-retrospect.mdx', 'year 2019'],
    ['_posts/2021-01-03-2020-회고.md', 'year 2020'],
    ['_posts/2019-01-03-retrospective.md', 'year 2018'],
    ['_posts/2019-12-30-retrospective.md', 'year 2019'],
    ['blog/2020-in-review/index.md', 'year 2020'],
    ['blog/2021-01-03-2020-in-review/index.mdx', 'year 2020'],
    ['글/2020년 회고.md', 'year 2020'],
    ['글/2020년 회고.md'.normalize('NFD'), 'year 2020'],
    ['2020_year_in_review.markdown', 'year 2020'],
    ['posts/2021/retrospective.md', 'year 2021'],
    ['posts/2020-06-retrospective.md', 'month 2020-06'],
    ['posts/2020-상반기-회고.md', 'half 2020-H1'],
    ['posts/2020-h2-retrospective.md', 'half 2020-H2'],
    ['posts/2020-q3-retrospective.md', 'quarter 2020-Q3'],
    ['posts/2020-retrospective-q3.md', 'quarter 2020-Q3'],
    ['posts/annual-review-2020.md', 'year 2020'],
    ['posts/2020-recap.md', 'year 2020'],
    ['posts/2017-notes.md', 'none'],
    ['posts/retro-games.md', 'none'],
    ['README.md', 'none'],
    ['회고/README.md', 'none'],
    ['_templates/2020-retrospective.md', 'none'],
    ['archetypes/retrospective.md', 'none'],
  ] as const) {
    test(`${path}: ${expected}`, () => assert.equal(titled('', undefined, [], path), expected));
  }
});

suite('tags and folders tell a retrospective where names do not', () => {
  for (const [what, actual, expected] of [
    ['a tag', titled('어느 개발자의 2020', undefined, ['일상', '회고']), 'year 2020'],
    ['an English tag', titled('2023, in which I mostly walked', undefined, ['Year in Review']), 'year 2023'],
    ['a tag, by the date', titled('천천히', '2022-01-02', ['회고']), 'year 2021'],
    ['a tag in summer', titled('천천히', '2022-06-02', ['retrospective']), 'project 2022'],
    ['our own draft of leaving', titled('Leaving Acorn', '2022-06-02', ['retrospective']), 'leaving 2022'],
    ['a tag of a how-to', titled('회고 잘 쓰는 법', '2022-06-02', ['회고']), 'none'],
    ['other tags', titled('어느 개발자의 2020', undefined, ['일상', 'review']), 'none'],
    ['a folder', titled('어느 개발자의 2020', undefined, [], 'content/회고/a.md'), 'year 2020'],
    ['an English folder', titled('Slow water', '2020-12-30', [], 'blog/retrospect/a.md'), 'year 2020'],
    ['a folder without a date', titled('Welcome', undefined, [], 'blog/retrospect/a.md'), 'none'],
  ] as const) {
    test(`${what}: ${expected}`, () => assert.equal(actual, expected));
  }

  test('whatever is one may be one by its first glance', () => {
    assert.ok(isRetrospective({ path: 'a.md', title: '2021년 회고' }));
    assert.ok(mayNameRetrospective('title: 2021년 회고'));
    assert.ok(!mayNameRetrospective('title: Hello world\ntags: [css]\n'));
  });
});
