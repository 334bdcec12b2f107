import assert from 'node:assert/strict';
import { PlaceholderTexts } from '../../../../src/retrospective';
import { nameSays } from '../../../../src/retrospective/problems/altFix';
import { anchorNames } from '../../../../src/retrospective/problems/anchors';
import { comments } from '../../../../src/retrospective/problems/comments';
import { lineOfKey } from '../../../../src/retrospective/problems/frontMatterKeys';
import { pictureTags } from '../../../../src/retrospective/problems/pictureTags';

suite('a link to a place of the post', () => {
  const leads = anchorNames(['올해의 책', '2021년 정리', 'What I did'], ['mine']);
  for (const fragment of [
    ...['', 'top', 'fn:1', 'fnref:1', 'footnote-1', 'user-content-x', 'mine', 'MINE'],
    ...['올해의-책', '올해의책', '올해의-책'.normalize('NFD'), '올해의-책-12', '2021년-정리', '년-정리', 'what.i.did'],
  ]) {
    test(`#${fragment} leads there`, () => assert.ok(leads(fragment)));
  }
  for (const fragment of [
    '책',
    'see-fn',
    'my-top',
    '올해의-12-책',
    '올해의-책-12345',
    '올해의-책-하나',
    '정리',
    'do',
  ]) {
    test(`#${fragment} leads nowhere`, () => assert.ok(!leads(fragment)));
  }
});

suite('comments', () => {
  const said = (...lines: string[]) =>
    comments(lines).map(
      ({ range: { line, start, endLine, end }, words }) => `${line}:${start}-${endLine}:${end} ${words}`,
    );
  for (const [what, lines, ...expected] of [
    ['one', ['a <!-- b --> c'], '0:2-0:12 b'],
    ['two on a line', ['<!-- a --><!--b--> c'], '0:0-0:10 a', '0:10-0:18 b'],
    ['one over lines, another behind it', ['a <!-- b', '<!-- c', ' -->d<!-- e -->'], '0:2-2:4 b\n<!-- c', '2:5-2:15 e'],
    ['one that closes at the start of a line', ['<!-- a', '--> b', 'c'], '0:0-1:3 a'],
    ['one with a blank line', ['<!--', '', 'a -->'], '0:0-2:5 a'],
    ['one that is left open', ['a', '<!-- b ', 'c', 'de'], '1:0-3:2 b \nc\nde'],
    ['none', ['a --> b', '<!- c'], ...[]],
  ] as const) {
    test(what, () => assert.deepEqual(said(...lines), expected));
  }
});

suite('pictures as tags', () => {
  test('stand where they stand, over lines too', () => {
    const lines = ['a', '<img src=b>', 'x <IMG', 'src="c"', '> <img src=d alt=e>', 'y', '<img>'];
    assert.deepEqual(
      pictureTags(lines).map(({ range: { line, start, endLine, end }, src, lacksAlt }) => [
        ...[line, start, endLine, end],
        ...[src, lacksAlt],
      ]),
      [
        [1, 0, 1, 11, 'b', true],
        [2, 2, 4, 1, 'c', true],
        [4, 2, 4, 19, 'd', false],
        [6, 0, 6, 5, undefined, true],
      ],
    );
  });
});

suite('the line of a key in front matter', () => {
  for (const [what, head, line] of [
    ['of YAML', ['---', 'subtitle: x', 'title: y', '---'], 2],
    ['in quotes', ['---', '"title": y', '---'], 1],
    ['in single quotes with a blank', ['---', "'title' : y", '---'], 1],
    ['of TOML', ['+++', 'title = "y"', '+++'], 1],
    ['of several words', ['---', 'a_title-b.title: y', '---'], undefined],
    ['of another', ['---', 'cover:', '  title: y', '---'], undefined],
    ['without a value', ['---', 'title', '---'], undefined],
  ] as const) {
    test(what, () => assert.equal(lineOfKey(head, 'title'), line));
  }
});

suite('fields of templates', () => {
  const fields = (line: string) => {
    const texts = new PlaceholderTexts([
      'Title of your talk',
      'Title of your talk and the day',
      'your talk today',
      'short',
    ]);
    return [...texts.in(line)].map(({ start, end }) => line.slice(start, end));
  };

  test('of two that begin alike the longer', () => {
    assert.deepEqual(fields('Title of your talk and the day'), ['Title of your talk and the day']);
    assert.deepEqual(fields('Title of your talk and more'), ['Title of your talk']);
  });

  test('one after the other, none in another, none in a word, none that is short', () => {
    assert.deepEqual(fields('Title of your talk, your talk today'), ['Title of your talk', 'your talk today']);
    assert.deepEqual(fields('Title of your talk today'), ['Title of your talk']);
    assert.deepEqual(fields('XTitle of your talk, short'), []);
  });
});

suite('what the name of a picture says', () => {
  for (const [address, words] of [
    ['images/2021-12-31-first_snow.png', 'first snow'],
    ['/a.b/snow+in..the--hills.final.jpeg?x=1#y/z.png', 'snow in the hills final'],
    ['C:\\pictures\\sea.png', 'sea'],
    ['%EC%B2%AB%20%EB%88%88.png', '첫 눈'],
    ['첫 눈.png'.normalize('NFD'), '첫 눈'],
    ['100%-snow.png', '100% snow'],
    ['7-12-walk-3-times.png', 'walk 3 times'],
    ['눈.png', '눈'],
    ['山.png', '山'],
    ['cafe-bead', 'cafe bead'],
    ['1-cafe-bead2x', 'cafe bead2x'],
    ['photograph.png', 'photograph'],
    ['IMG_2031.JPG', undefined],
    ['Screenshot 2021-12-31.png', undefined],
    ['스크린샷_2021.png', undefined],
    ['3f2a99c01b.png', undefined],
    ['beef-99-cafe.png', undefined],
    ['x-1-y.png', undefined],
    ['-1-.png', undefined],
    ['', undefined],
  ] as const) {
    test(`${JSON.stringify(address)}: ${words ?? 'nothing'}`, () => assert.equal(nameSays(address), words));
  }
});
