import * as assert from 'node:assert/strict';
import { earlierRetrospectives } from '../../../src/library';

suite('earlier retrospectives', () => {
  const paths = [
    'posts/2019-retrospective.md',
    'posts/2021-retrospective.md',
    '_posts/2021-01-03-2020-회고.md',
    '_posts/2019-01-03-retrospective.md',
    'posts/2020-06-retrospective.md',
    'posts/2020-상반기-회고.md',
    'posts/2020-h2-retrospective.md',
    'posts/2019-q4-retrospective.md',
    'posts/2017-notes.md',
    'README.md',
  ];
  const told = (period: string) => {
    const { series, goalSources } = earlierRetrospectives(paths, period);
    const write = (all: typeof series) => all.map((each) => `${each.period} ${each.path}`);
    return { series: write(series), goalSources: write(goalSources) };
  };

  test('of a year are those of years before, the latest first', () => {
    const series = [
      '2020 _posts/2021-01-03-2020-회고.md',
      '2019 posts/2019-retrospective.md',
      '2018 _posts/2019-01-03-retrospective.md',
    ];
    assert.deepEqual(told('2021'), { series, goalSources: series.slice(0, 1) });
    assert.deepEqual(told('2023').goalSources, []);
  });

  test('of a half are halves; the half before set its goals, or else the year before', () => {
    const halves = ['2020-H2 posts/2020-h2-retrospective.md', '2020-H1 posts/2020-상반기-회고.md'];
    assert.deepEqual(told('2021-H1'), {
      series: halves,
      goalSources: [halves[0], '2020 _posts/2021-01-03-2020-회고.md'],
    });
    assert.deepEqual(told('2020-H2'), { series: [halves[1]], goalSources: [halves[1]] });
    assert.deepEqual(told('2020-H1'), { series: [], goalSources: ['2019 posts/2019-retrospective.md'] });
  });

  test('of a quarter and a month: what ends where they begin, the shortest first, nothing shorter than they', () => {
    assert.deepEqual(told('2020-Q1').goalSources, [
      '2019-Q4 posts/2019-q4-retrospective.md',
      '2019 posts/2019-retrospective.md',
    ]);
    assert.deepEqual(told('2020-Q3').goalSources, ['2020-H1 posts/2020-상반기-회고.md']);
    assert.deepEqual(told('2020-07'), {
      series: ['2020-06 posts/2020-06-retrospective.md'],
      goalSources: ['2020-06 posts/2020-06-retrospective.md', '2020-H1 posts/2020-상반기-회고.md'],
    });
  });

  test('there is nothing before what has a name', () => {
    assert.deepEqual(told('Checkout'), { series: [], goalSources: [] });
  });

  test('are those too that only their titles tell, each once', () => {
    const given = ['_posts/2020-12-31-bye.md', '_posts/2019-12-30-2019-회고.md', 'notes.md'];
    const known = [
      { path: '_posts/2020-12-31-bye.md', kind: 'year', period: '2020' },
      { path: '_posts/2019-12-30-2019-회고.md', kind: 'year', period: '2019' },
      { path: '_posts/2020-07-01-half.md', kind: 'half', period: '2020-H1' },
    ] as const;
    assert.deepEqual(earlierRetrospectives(given, '2021', known).series, [
      { path: '_posts/2020-12-31-bye.md', period: '2020' },
      { path: '_posts/2019-12-30-2019-회고.md', period: '2019' },
    ]);
    assert.deepEqual(earlierRetrospectives(given, '2020-H2', known).series, [
      { path: '_posts/2020-07-01-half.md', period: '2020-H1' },
    ]);
  });

  test('a title overrules the name of its file', () => {
    const path = '_posts/2020-12-31-retrospective.md';
    const known = [{ path, kind: 'half', period: '2020-H2' }] as const;
    assert.deepEqual(earlierRetrospectives([path], '2021', known).series, []);
    assert.deepEqual(earlierRetrospectives([path], '2021-H1', known).goalSources, [{ path, period: '2020-H2' }]);
  });
});
