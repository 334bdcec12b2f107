import * as assert from 'node:assert/strict';
import { earlierRetrospectives, goalList, relativePath } from '../../../src/library';
import { Retrospective } from '../../../src/retrospective';

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

  for (const [path, folder, expected] of [
    ['posts/a.md', 'posts', 'a.md'],
    ['posts/a.md', '', 'posts/a.md'],
    ['posts/a.md', 'notes', '../posts/a.md'],
    ['a.md', 'x/y', '../../a.md'],
    ['x/y/a.md', 'x/z', '../y/a.md'],
  ] as const) {
    test(`${path} from ${folder || 'the root'} is ${expected}`, () =>
      assert.equal(relativePath(path, folder), expected));
  }
});

suite('the goals of last year', () => {
  const goals = (text: string) =>
    goalList(text.split('\n'), Retrospective.parse(text).sections, (title) => title.includes('목표'));

  for (const [what, text, expected] of [
    ['a list', '# 회고\n\n- no\n\n## 2021 목표\n\n말\n\n* 책 12권\n* 운동\n\n끝', '- 책 12권\n- 운동'],
    ['tasks and numbers', '## 목표\n1. [ ] a\n2. [x] b', '- a\n- b'],
    ['what belongs to an item', '## 목표\n- a\n  - b\n\n  c\n## x\n- d', '- a\n  - b\n\n  c'],
    ['no list', '## 목표\n없음', ''],
    ['no heading', '- a', ''],
  ] as const) {
    test(`${what}: ${JSON.stringify(expected)}`, () => assert.equal(goals(text), expected));
  }
});
