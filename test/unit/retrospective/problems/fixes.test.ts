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
  ['a note goes from the end of a line', 'a <!-- 비공개 x -->', 'a '],
  ['a note goes from before words', '<!-- private x --> b\n\nc', ' b\n\nc'],
  ['a note between two lines goes with its own', 'a\n<!-- private x -->\nb', 'a\nb'],
  ['a note goes with the blanks around it', 'a\n \n  <!-- private\nx -->  \n\t\nb', 'a\n \nb'],
  ['a note before a line goes with its own', 'a\n\n<!-- private x -->\nb', 'a\n\nb'],
  ['a note at the start goes', '<!-- private x -->\n\na', '\na'],
  ['a note at the end goes', 'a\n\n<!-- private x -->', 'a\n\n'],
  ['a field goes with its line', '- a\n- 첫 번째 목표: 무엇을, 얼마나\n- b', '- a\n- b'],
  ['a field in a sentence is the writer’s', 'a 첫 번째 목표: 무엇을, 얼마나', 'nothing to mend'],
  ['so is one with words behind it', '- 첫 번째 목표: 무엇을, 얼마나 달렸다', 'nothing to mend'],
  ['so is one in a table', '  | 첫 번째 목표: 무엇을, 얼마나 |\n  | --- |', 'nothing to mend'],
  ['a note to oneself goes with its line', 'a\n\nTODO: 사진\n\nb', 'a\n\nb'],
  ['one behind words is the writer’s', 'a TODO: 사진', 'nothing to mend'],
  ['an empty section goes', '## a\n\nx\n\n## b\n\n- \n\n## c\n\nx', '## a\n\nx\n\n## c\n\nx'],
  ['an empty section at the end goes', '## a\n\nx\n\n## b\n', '## a\n\nx\n\n'],
  ['headings move up together', '# a\n\n### b\n\n#### c\n\nx\n\n## d\n\nx', '# a\n\n## b\n\n### c\n\nx\n\n## d\n\nx'],
  ['a footnote is defined at the end', 'a[^1]\n', 'a[^1]\n\n[^1]: \n'],
  ['a footnote is defined behind a last line without end', 'a[^1]', 'a[^1]\n\n[^1]: \n'],
  ['a footnote is defined behind a blank line', 'a[^1]\n \n', 'a[^1]\n \n[^1]: \n'],
  [
    'a footnote is defined apart from a definition in a sentence',
    'a[^1] b[^22]\n\n[^22]: x\n\nsee [^22]: there\n',
    'a[^1] b[^22]\n\n[^22]: x\n\nsee [^22]: there\n\n[^1]: \n',
  ],
  [
    'a footnote is defined behind a definition without end',
    'a[^1] b[^22]\n\n[^22]: x',
    'a[^1] b[^22]\n\n[^22]: x\n\n[^1]: \n',
  ],
  [
    'a footnote is defined behind one of several letters',
    'a[^1] b[^22]\n\n[^22]: x\n \n',
    'a[^1] b[^22]\n\n[^22]: x\n \n[^1]: \n',
  ],
  [
    'a picture is called what its file is',
    'a ![](images/2021-12-31-first_snow.png "t")',
    'a ![⟦first snow⟧](images/2021-12-31-first_snow.png "t")',
  ],
  ['a picture is called in its own letters', '![ ](<%EC%B2%AB 눈.png>)', '![⟦첫 눈⟧](<%EC%B2%AB 눈.png>)'],
  ['a picture of a camera is asked about', '![](IMG_2031.JPG)', '![⟦what it shows⟧](IMG_2031.JPG)'],
  ['so is one called by numbers', '![](/a/3f2a99c01b.png)', '![⟦what it shows⟧](/a/3f2a99c01b.png)'],
  ['so is one of a reference', '![][x]\n\n[x]: snow.png', '![⟦what it shows⟧][x]\n\n[x]: snow.png'],
  ['a name is freed of what Markdown would read', '![](*snow*[1].png)', '![⟦snow  1⟧](*snow*[1].png)'],
  ['a picture over lines is called what its file is', 'a ![](snow.png\n"t") b', 'a ![⟦snow⟧](snow.png\n"t") b'],
  ['one whose words are an entity is the writer’s', '![&nbsp;](snow.png)', 'nothing to mend'],
  ['a tag’s blank attribute is filled in', '<img src="snow.png" alt = \'  \'>', '<img src="snow.png" alt="⟦snow⟧">'],
  ['a tag without a picture is asked about', '<img width="3">', '<img alt="⟦what it shows⟧" width="3">'],
  [
    'a tag’s name is freed of what HTML would read',
    '<img src="&snow&rain.png">',
    '<img alt="⟦snow rain⟧" src="&snow&rain.png">',
  ],
  [
    'a tag over lines in a sentence',
    'see <img\n  src="snow.png"\n  alt="  "> here',
    'see <img\n  src="snow.png"\n  alt="⟦snow⟧"> here',
  ],
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
  [
    'one by what it shows',
    '## a\n\nx\n\n## a 2\n\nx\n\n  ##   **a**   ##\n\ny',
    '## a\n\nx\n\n## a 2\n\nx\n\n  ##   ⟦**a** 3⟧   ##\n\ny',
  ],
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

  test('what only the writer can mend has none', () => assert.deepEqual(fixesIn('[a](#nowhere)'), []));

  test('only emphasis is mended everywhere without looking', () => {
    const kinds = (text: string, path?: string) =>
      fixesIn(text, 'tags', path).map(({ code, isSafe }) => `${code}${isSafe ? ' safely' : ''}`);
    for (const [text, ...expected] of [
      ['**목표(1차)**를', 'markEmphasis safely'],
      ['<!-- private x -->', 'deleteNote'],
      ['TODO: x', 'deleteLine'],
      ['## a', 'deleteSection'],
      ['# a\n\n### b\n\nx', 'shiftHeadings'],
      ['a[^1]', 'addFootnote'],
      ['![](a.png)', 'addAlt'],
      ['# a\n\nx\n\n# a\n\ny', 'renameHeading'],
      ['---\ntitle: 2021 in review\ndate: 2023-12-30\n---\n\nx', 'setDate', 'setTitle'],
    ] as const) {
      assert.deepEqual(kinds(text), expected, text);
    }
    assert.deepEqual(kinds('---\ntitle: 2021 in review\n---\n\nx', '2020-in-review.md'), ['setTitle', 'renameFile']);
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
      'a date in December of another year, with other keys before',
      '---\ndraft: false\ntitle: 2021 in review\ndate: " 2023-12-29 "\n---',
      'a.md',
      ['setDate 2021-12-29: date: "2021-12-29"', 'setTitle 2023 in review: title: 2023 in review'],
    ],
    [
      'a date in February of another year',
      '---\ntitle: 2021 in review\ndate: 2024-02-10\n---',
      'a.md',
      ['setDate 2022-02-10: date: 2022-02-10', 'setTitle 2023 in review: title: 2023 in review'],
    ],
    [
      'a date in a list stays',
      '---\ntitle: 2021 in review\ndate: [2023-12-30]\n---',
      'a.md',
      ['setTitle 2023 in review: title: 2023 in review'],
    ],
    [
      'a title that cannot be changed alone stays',
      '---\ntitle: &t 2021 in review\ndate: 2023-12-30\n---',
      'a.md',
      ['setDate 2021-12-30: date: 2021-12-30'],
    ],
    [
      'a title with a year in two digits stays',
      '---\ntitle: 21년 회고\ndate: 2023-12-30\n---',
      'a.md',
      ['setDate 2021-12-30: date: 2021-12-30'],
    ],
    [
      'a file of the same date as the front matter keeps its name',
      '---\ntitle: 2021 in review\ndate: 2023-12-30\n---',
      '_posts/2023-12-30-review.md',
      ['setDate 2021-12-30: date: 2021-12-30', 'setTitle 2023 in review: title: 2023 in review'],
    ],
    [
      'a file with a day, named after another year',
      '---\ntitle: 2021 in review\ndate: 2021-12-30\n---',
      '_posts/2021-12-30-2020-in-review.md',
      ['setTitle 2020 in review: title: 2020 in review', 'renameFile 2021-12-30-2021-in-review.md'],
    ],
    [
      'a file with a day, named after another year in two digits',
      '---\ntitle: 2021년 회고\ndate: 2021-12-30\n---',
      '_posts/2021-12-30-20년-회고.md',
      ['setTitle 2020년 회고: title: 2020년 회고'],
    ],
    [
      'a file dated in the year of the title, and too early for it',
      '---\ntitle: 2021 in review\ndate: 2022-01-05\n---',
      '_posts/2021-02-01-review.md',
      ['renameFile 2022-01-05-review.md'],
    ],
    [
      'a part of the year in a file of another year',
      '---\ntitle: 2021년 1월 회고\ndate: 2021-02-01\n---',
      'posts/2020-1월-회고.md',
      ['setTitle 2020년 1월 회고: title: 2020년 1월 회고', 'renameFile 2021-1월-회고.md'],
    ],
    [
      'a leap day moves to another leap year',
      '---\ntitle: 2019 in review\ndate: 2024-02-29\n---',
      'a.md',
      ['setDate 2020-02-29: date: 2020-02-29', 'setTitle 2023 in review: title: 2023 in review'],
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
