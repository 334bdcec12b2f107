import * as assert from 'node:assert/strict';
import { earlierRetrospectives } from '../../../src/library';

suite('earlier retrospectives', () => {
  test('are those of years before, the latest first', () => {
    const paths = [
      'posts/2019-retrospective.md',
      'posts/2021-retrospective.md',
      '_posts/2021-01-03-2020-회고.md',
      '_posts/2019-01-03-retrospective.md',
      'posts/2020-06-retrospective.md',
      'posts/2020-상반기-회고.md',
      'posts/2017-notes.md',
      'README.md',
    ];
    assert.deepEqual(
      earlierRetrospectives(paths, 2021).map(({ path, year }) => `${year} ${path}`),
      [
        '2020 _posts/2021-01-03-2020-회고.md',
        '2019 posts/2019-retrospective.md',
        '2018 _posts/2019-01-03-retrospective.md',
      ],
    );
  });

  test('are those too that only their titles tell, each once', () => {
    const paths = ['_posts/2020-12-31-bye.md', '_posts/2019-12-30-2019-회고.md', 'notes.md'];
    const known = [
      { path: '_posts/2020-12-31-bye.md', kind: 'year', year: 2020 },
      { path: '_posts/2019-12-30-2019-회고.md', kind: 'year', year: 2019 },
      { path: '_posts/2020-07-01-half.md', kind: 'half', year: 2020 },
    ] as const;
    assert.deepEqual(earlierRetrospectives(paths, 2021, known), [
      { path: '_posts/2020-12-31-bye.md', year: 2020 },
      { path: '_posts/2019-12-30-2019-회고.md', year: 2019 },
    ]);
  });
});
