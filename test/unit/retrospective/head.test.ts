import assert from 'node:assert/strict';
import fc from 'fast-check';
import { headOf, Retrospective } from '../../../src/retrospective';
import { structuredText } from '../structuredText';

suite('the head of a post', () => {
  const head = (text: string) => headOf(text).read();

  for (const [what, text, isDraft] of [
    ['a draft by its key', '---\ndraft: true\n---\n', true],
    ['a draft that is not published', '---\npublished: false\n---\n', true],
    ['both', '---\ndraft: true\npublished: false\n---\n', true],
    ['ready, and says so', '---\ndraft: false\npublished: true\n---\n', false],
    ['ready, and says nothing', '---\ntitle: a\n---\n', false],
    ['words that are no yes or no', '---\ndraft: maybe\npublished: later\n---\n', false],
  ] as const) {
    test(`${what}: ${isDraft ? 'not to be published' : 'to be published'}`, () =>
      assert.equal(head(text).isDraft, isDraft));
  }

  test('tags and categories are names, of lists in lists and of text with commas too', () => {
    const { tags } = head('---\ntags: [a]\ncategories: [[b, " c "], d, 1]\ncategory: "e , f"\n---\n');
    assert.deepEqual(tags, ['a', 'b', 'c', 'd', 'e', 'f']);
    assert.deepEqual(head('---\ncategories: 7\ncategory: { x: 1 }\n---\n').tags, []);
  });

  test('the title is that of the front matter, else the first heading near it', () => {
    assert.equal(head('---\ntitle: a\n---\n# b\n').title, 'a');
    assert.equal(head('---\ndate: 2021-01-01\n---\n\n##  b  ##\n').title, 'b');
    assert.equal(head(' c d \n====\n').title, 'c d');
    assert.equal(head(`${'x'.repeat(2_100)}\n# far\n`).title, undefined);
    assert.equal(head(`---\ntitle: " "\nx: ${'y'.repeat(3_000)}\n---\n# b\n`).title, 'b');
  });

  test('a glance holds what is read: the lines of the front matter and the heading', () => {
    assert.equal(headOf('---\ntitle: a\n---\n# b\n').glance, 'title: a\nb');
    assert.equal(headOf('# b\n').glance, '\nb');
    assert.equal(headOf('words\n').glance, '\n');
  });

  test('says what the whole post says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '---\ntitle: 회고\ntags: [a]\ndate: 2021-12-31\n---\n'),
        structuredText,
        (front, body) => {
          const { header } = Retrospective.parse(front + body);
          const { title, date, tags } = head(front + body);
          assert.ok(header.title === undefined || title === header.title);
          assert.deepEqual(date, header.date?.day);
          assert.deepEqual(tags.slice(0, header.tags.length), header.tags);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('says why nothing of broken front matter is known', () => {
    const { problem, date, title } = head('---\ntitle: "2021\ndate: 2021-03-04\n---\n\n# A walk\n');
    assert.deepEqual([problem?.code, date, title], ['broken', undefined, 'A walk']);
    assert.equal(head('---\ntitle: A walk\n---\n').problem, undefined);
    assert.equal(head('# A walk\n').problem, undefined);
  });
});
