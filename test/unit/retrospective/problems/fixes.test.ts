import assert from 'node:assert/strict';
import {
  fixesOf,
  PlaceholderTexts,
  Retrospective,
  type FixSource,
  type ProblemFix,
} from '../../../../src/retrospective';

const placeholders = new PlaceholderTexts(['첫 번째 목표: 무엇을, 얼마나']);

/** The ways to mend the first problem that can be mended. */
function fixesIn(text: string, emphasis: FixSource['emphasis'] = 'tags', path?: string): ProblemFix[] {
  const post = Retrospective.parse(text);
  const { sections, header, frontMatter } = post;
  const lines = text.split('\n');
  const source = { lines, sections, header, data: frontMatter.data, path, emphasis, altText: 'what it shows' };
  return (
    post
      .problemsIn({ placeholders, path })
      .map((problem) => fixesOf(problem, source))
      .find((fixes) => fixes.length > 0) ?? []
  );
}

/** The text after a fix, with `⟦` and `⟧` around what is to be written over. */
function after(text: string, { edits }: ProblemFix): string {
  const lines = text.split('\n');
  const offset = (line: number, column: number) => lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + column;
  const marked = (words: string, field?: { start: number; end: number }) =>
    field === undefined
      ? words
      : `${words.slice(0, field.start)}⟦${words.slice(field.start, field.end)}⟧${words.slice(field.end)}`;
  return [...edits]
    .sort((a, b) => b.range.line - a.range.line || b.range.start - a.range.start)
    .reduce(
      (whole, { range, text: words, field }) =>
        whole.slice(0, offset(range.line, range.start)) +
        marked(words, field) +
        whole.slice(offset(range.endLine, range.end)),
      text,
    );
}

/** The text after the first problem that can be mended was. */
function fixed(text: string, emphasis: FixSource['emphasis'] = 'tags'): string {
  const [fix] = fixesIn(text, emphasis);
  return fix === undefined ? 'nothing to mend' : after(text, fix);
}

const cases: readonly (readonly [string, string, string])[] = [
  ['emphasis gets tags', 'a **목표(1차)**를', 'a <strong>목표(1차)</strong>를'],
  ['emphasis of one sign, too', '은*"좋은 해"*였다', '은<em>"좋은 해"</em>였다'],
  ['a note goes with its lines', 'a\n\n<!-- private\nx\n-->\n\nb', 'a\n\nb'],
  ['a note goes out of a line', 'a <!-- 비공개 x --> b', 'a  b'],
  ['a field goes with its line', '- a\n- 첫 번째 목표: 무엇을, 얼마나\n- b', '- a\n- b'],
  ['a field in a sentence is the writer’s', 'a 첫 번째 목표: 무엇을, 얼마나', 'nothing to mend'],
  ['a note to oneself goes with its line', 'a\n\nTODO: 사진\n\nb', 'a\n\nb'],
  ['an empty section goes', '## a\n\nx\n\n## b\n\n- \n\n## c\n\nx', '## a\n\nx\n\n## c\n\nx'],
  ['headings move up together', '# a\n\n### b\n\n#### c\n\nx\n\n## d\n\nx', '# a\n\n## b\n\n### c\n\nx\n\n## d\n\nx'],
  ['a footnote is defined at the end', 'a[^1]\n', 'a[^1]\n\n[^1]: \n'],
  [
    'a picture is called what its file is',
    'a ![](images/2021-12-31-first_snow.png "t")',
    'a ![⟦first snow⟧](images/2021-12-31-first_snow.png "t")',
  ],
  ['a picture is called in its own letters', '![ ](<%EC%B2%AB 눈.png>)', '![⟦첫 눈⟧](<%EC%B2%AB 눈.png>)'],
  ['a picture of a camera is asked about', '![](IMG_2031.JPG)', '![⟦what it shows⟧](IMG_2031.JPG)'],
  ['so is one called by numbers', '![](/a/3f2a99c01b.png)', '![⟦what it shows⟧](/a/3f2a99c01b.png)'],
  ['so is one of a reference', '![][x]\n\n[x]: snow.png', '![⟦what it shows⟧][x]\n\n[x]: snow.png'],
  ['a tag gets the attribute', 'a <img src="snow.png" width="3">', 'a <img alt="⟦snow⟧" src="snow.png" width="3">'],
  [
    'a tag of several lines, too',
    '<img\n  src="snow.png"\n  alt=" "\n/>',
    '<img\n  src="snow.png"\n  alt="⟦snow⟧"\n/>',
  ],
  [
    'a heading gets a name of its own',
    '## a\n\nx\n\n## b\n\nx\n\n## a ##\n\ny',
    '## a\n\nx\n\n## b\n\nx\n\n## ⟦a 2⟧ ##\n\ny',
  ],
  ['one that no other has', 'a\n---\nx\n\na 2\n---\nx\n\na\n---\ny', 'a\n---\nx\n\na 2\n---\nx\n\n⟦a 3⟧\n---\ny'],
  ['a footnote is defined behind another', 'a[^1] b[^2]\n\n[^1]: x\n', 'a[^1] b[^2]\n\n[^1]: x\n[^2]: \n'],
];

suite('fixes of problems', () => {
  for (const [name, text, result] of cases) {
    test(name, () => assert.equal(fixed(text), result));
  }

  test('emphasis gets a zero-width space where tags are left out', () => {
    assert.equal(fixed('**목표(1차)**를', 'zeroWidth'), '**목표(1차)\u200b**를');
    assert.equal(fixed('은*"좋은 해"*였다', 'zeroWidth'), '은*\u200b"좋은 해"\u200b*였다');
    assert.equal(fixed('**목표(1차)\u200b**를'), 'nothing to mend');
  });

  const years = (front: string, path: string) => {
    const text = `${front}\n\nx\n`;
    return fixesIn(text, 'tags', path).map((fix) => {
      const changed = after(text, fix)
        .split('\n')
        .filter((line, index) => line !== text.split('\n')[index]);
      return `${fix.code} ${fix.becomes}${changed.length > 0 ? `: ${changed.join()}` : ''}`;
    });
  };
  for (const [name, front, path, expected] of [
    [
      'a date of another year',
      '---\ntitle: "2021년 회고" # ours\ndate: 2023-12-30 10:00:00 +0900 # when\n---',
      'a.md',
      [
        'setDate 2021-12-30 10:00:00 +0900: date: 2021-12-30 10:00:00 +0900 # when',
        'setTitle 2023년 회고: title: "2023년 회고" # ours',
      ],
    ],
    [
      'a date in January, which belongs to the year before',
      "+++\ntitle = '2021 in review'\ndate = 2024-01-02\n+++",
      'a.md',
      ['setDate 2022-01-02: date = 2022-01-02', "setTitle 2023 in review: title = '2023 in review'"],
    ],
    [
      'a date in words',
      '---\ntitle: 2021 in review\npubDate: "Dec 30, 2022"\n---',
      'a.md',
      ['setDate Dec 30, 2021: pubDate: "Dec 30, 2021"', 'setTitle 2022 in review: title: 2022 in review'],
    ],
    [
      'a file named after another year',
      '---\ntitle: 2021 in review\ndate: 2021-12-30\n---',
      'posts/2020-in-review.md',
      ['setTitle 2020 in review: title: 2020 in review', 'renameFile 2021-in-review.md'],
    ],
    [
      'a bundle named after another year',
      '---\ntitle: 2021 in review\ndate: 2021-12-30\n---',
      'posts/2020-in-review/index.md',
      ['setTitle 2020 in review: title: 2020 in review', 'renameFile 2021-in-review'],
    ],
    [
      'a file dated in another year',
      '---\ntitle: 2021 in review\ndate: 2021-12-30\n---',
      '_posts/2023-12-30-review.md',
      ['setTitle 2023 in review: title: 2023 in review', 'renameFile 2021-12-30-review.md'],
    ],
    [
      'a title without a year and a date of another than the file',
      '---\ntitle: 올해 회고\ndate: 2023-12-30\n---',
      '2021-회고.md',
      ['setDate 2021-12-30: date: 2021-12-30'],
    ],
    [
      'a day that only some years have',
      '---\ntitle: 2021 in review\ndate: 2024-02-29\n---',
      'a.md',
      ['setTitle 2023 in review: title: 2023 in review'],
    ],
  ] as const) {
    test(`years: ${name}`, () => assert.deepEqual(years(front, path), expected));
  }
});
