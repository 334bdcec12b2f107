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
});
