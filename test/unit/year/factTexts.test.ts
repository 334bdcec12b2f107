import * as assert from 'node:assert/strict';
import {
  highlightLines,
  languagesOf,
  monthLines,
  numberRows,
  yearFacts,
  type FactLanguage,
  type PublishedPost,
} from '../../../src/year';
import { commit, day, history, sources } from './support';

const linkTo = ({ title, uri }: PublishedPost) => `[${title}](${uri})`;
const facts = yearFacts(
  sources({
    histories: [
      history('blog', [commit('2021-03-04'), commit('2021-03-05'), commit('2020-05-05')], {
        first: commit('2020-05-05'),
        extensions: new Map([['ts', 1200], ['md', 3], ['png', 9]]), // prettier-ignore
      }),
      history('my_shop', [commit('2021-03-04')], {
        first: commit('2021-03-04'),
        releases: [{ name: 'v1.0.0', day: day('2021-03-14'), hash: 'a' }],
        longestBranch: { subject: 'Merge *cart*', hash: 'b', from: day('2021-03-01'), to: day('2021-03-10') },
      }),
    ],
    posts: [{ title: 'Hello', uri: '/hello/', day: day('2021-03-20') }],
    moments: [{ text: '**Moved** house', day: day('2021-03-30'), line: 1 }],
  }),
);
const march = (language: FactLanguage) => monthLines(facts.months[2]!, language, linkTo);

suite('facts as Markdown', () => {
  test('a month, in English and Korean', () => {
    assert.deepEqual(march('en'), [
      '3 commits on 2 days: blog 2, my_shop 1',
      'Released my_shop v1.0.0 (March 14)',
      'Wrote [Hello](/hello/) (March 20)',
      'March 30: **Moved** house',
    ]);
    assert.deepEqual(march('ko'), [
      '커밋 3개 (2일): blog 2, my_shop 1',
      'my_shop v1.0.0 릴리스 (3월 14일)',
      '글: [Hello](/hello/) (3월 20일)',
      '3월 30일: **Moved** house',
    ]);
  });

  test('a month of which nothing is known says nothing', () => {
    assert.deepEqual(monthLines(facts.months[7]!, 'en', linkTo), []);
  });

  test('one commit in one repository is told without counting twice', () => {
    const one = yearFacts(sources({ histories: [history('a', [commit('2021-01-02')])] }));
    assert.deepEqual(monthLines(one.months[0]!, 'en', linkTo), ['1 commit on 1 day: a']);
  });

  test('many repositories and releases are cut short', () => {
    const many = yearFacts(
      sources({
        histories: Array.from({ length: 8 }, (_, at) =>
          history(`r${at}`, [commit('2021-01-02')], {
            releases:
              at === 0
                ? Array.from({ length: 5 }, (_release, minor) => ({
                    name: `v1.${minor}`,
                    day: day('2021-01-03'),
                    hash: 'a',
                  }))
                : [],
          }),
        ),
      }),
    );
    assert.deepEqual(monthLines(many.months[0]!, 'en', linkTo), [
      '8 commits on 1 day: r0 1, r1 1, r2 1, r3 1, r4 1, 3 more',
      'Released r0 v1.0 to v1.4 (5 releases)',
    ]);
  });

  test('what stands out in the year', () => {
    assert.deepEqual(highlightLines(facts, 'en'), [
      'Busiest month: March (3 commits)',
      'Quietest month: January (0 commits)',
      'Biggest day: March 4 (2 commits)',
      'Longest streak: 2 days (March 4 to March 5)',
      'New repositories: my_shop (March 4)',
      'Released my_shop v1.0.0 (March 14)',
      'Longest-running branch: Merge \\*cart\\* (my_shop, 10 days)',
      'Languages by files touched: TypeScript 1,200, Markdown 3',
    ]);
    assert.equal(highlightLines(facts, 'ko')[3], '가장 길게 이어진 커밋: 2일 (3월 4일~3월 5일)');
    assert.deepEqual(highlightLines(yearFacts(sources()), 'ko'), []);
  });

  test('numbers beside those of the year before', () => {
    assert.deepEqual(numberRows(facts, 'en'), [
      ['Commits', '1', '3', '+2'],
      ['Days with a commit', '1', '2', '+1'],
      ['Repositories', '1', '2', '+1'],
      ['Posts', '0', '1', '+1'],
      ['Moments', '0', '1', '+1'],
    ]);
    const alone = yearFacts(sources({ histories: [history('a', [commit('2021-01-02')])] }));
    assert.deepEqual(numberRows(alone, 'ko')[0], ['커밋', '–', '1', '–']);
    assert.deepEqual(numberRows(yearFacts(sources()), 'ko'), []);
  });

  test('files that are written in no language are left out', () => {
    assert.deepEqual(
      languagesOf([
        ['png', 9],
        ['tsx', 2],
        ['ts', 3],
      ]),
      [['TypeScript', 5]],
    );
  });
});
