import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PlaceholderTexts, Retrospective, type Problem } from '../../../../src/retrospective';
import { linesOf } from '../../../../src/retrospective/lines';
import { assertLinear } from '../../growth';
import { structuredText } from '../../structuredText';
import { worked } from '../../work';

const placeholders = new PlaceholderTexts([
  'Title of your talk',
  '첫 번째 목표: 무엇을, 얼마나',
  'What changed in {year}, in a line',
  'out of 10',
]);

/** The problems of a text as `code line: the words they stand at`. */
function found(text: string, path?: string): string[] {
  const lines = text.split('\n');
  return Retrospective.parse(text)
    .problemsIn({ placeholders, path })
    .map(({ code, range: { line, start, endLine, end } }) => {
      const words = line === endLine ? lines[line]!.slice(start, end) : `${lines[line]!.slice(start)} …`;
      return `${code} ${line}: ${words}`;
    });
}

/** The facts of the problems with a code. */
function factsOf<C extends Problem['code']>(code: C, text: string, path?: string) {
  return Retrospective.parse(text)
    .problemsIn({ placeholders, path })
    .flatMap((problem) => (problem.code === code ? [problem.facts] : []));
}

suite('problems of a post', () => {
  test('fields of templates that nobody filled in', () => {
    assert.deepEqual(
      found('- Title of your talk, May\n- 첫 번째 목표: 무엇을, 얼마나\n\nWhat changed in 2021, in a line'),
      [
        'placeholder 0: Title of your talk',
        'placeholder 1: 첫 번째 목표: 무엇을, 얼마나',
        'placeholder 3: What changed in 2021, in a line',
      ],
    );
    assert.deepEqual(found('8 out of 10, `Title of your talk`\n\n    Title of your talk\n'), []);
  });

  test('brackets that ask to be filled in, not those that quote a title', () => {
    assert.deepEqual(found('<your name> and {여기에 입력} and [insert link]'), [
      'placeholder 0: <your name>',
      'placeholder 0: {여기에 입력}',
      'placeholder 0: [insert link]',
    ]);
    assert.deepEqual(found('<기생충>을 봤다. [your list](https://example.org) {{ site.url }} {#id} <br>'), []);
  });

  test('notes to oneself, not TODO apps', () => {
    assert.deepEqual(found('TODO: 사진\n- [ ] TODO\n- TODO\n\nFIXME\n\n<!-- TODO photo -->\n\n(TODO)'), [
      'todo 0: TODO:'.slice(0, -1),
      'todo 1: TODO',
      'todo 2: TODO',
      'todo 4: FIXME',
      'todo 6: TODO',
      'todo 8: TODO',
    ]);
    assert.deepEqual(
      found('## 2022 TODO list\n\nTODO 앱을 만들었다. A TODO app. `TODO: x`\n\n```\nTODO: x\n```\n'),
      [],
    );
  });

  test('headings: levels that jump, texts that come again, nothing under them', () => {
    assert.deepEqual(found('# a\n\nx\n\n### b\n\nx\n\n## c\n\nx\n\n## c\n\n<!-- later -->\n\n- \n'), [
      'headingJump 4: ### b',
      'duplicateHeading 12: ## c',
      'emptySection 12: ## c',
    ]);
    assert.deepEqual(found('## 1월\n\n### 일\n\nx\n\n## 2월\n\n### 일\n\nx'), []);
    assert.deepEqual(factsOf('headingJump', '## a\n\nx\n\n##### b\n\nx'), [{ level: 5, expected: 3 }]);
    assert.deepEqual(found('## A\n\nx\n\n## a\n\ny\n\n##\n\nz\n\n##\n\nz'), ['duplicateHeading 4: ## a']);
    assert.deepEqual(found('## a\n\n```\nx\n```\n\n## b\n\n    x\n'), [], 'code is something');
    assert.deepEqual(
      found('## Title of your talk\n\nx\n\n## Title of your talk\n\ny'),
      ['placeholder 0: Title of your talk', 'placeholder 4: Title of your talk'],
      'headings that nobody has filled in yet are alike',
    );
  });

  test('pictures without alternative text', () => {
    assert.deepEqual(
      found('![](a.png)\n\ntext ![ ](b.png "t") ![산](c.png)\n\n<img src="d.png"> <img src=e alt="e">'),
      ['missingAlt 0: ![](a.png)', 'missingAlt 2: ![ ](b.png "t")', 'missingAlt 4: <img src="d.png">'],
    );
    assert.deepEqual(
      found('<img alt="" src=a> <img src=a alt> <IMG src=a ALT=\'\'> <img alt={name} src={a} /> <img src=a alt=" ">'),
      ['missingAlt 0: <img src=a alt=" ">'],
      'decoration says so by an empty one',
    );
    assert.deepEqual(found('<img\n  src="a>b.png"\n  title="x"\n/>\n'), ['missingAlt 0: <img …']);
  });

  test('a picture that a tag of the engine shows may have its caption for it', () => {
    assert.deepEqual(found('![[a.png]]'), []);
  });

  test('footnotes without definition', () => {
    assert.deepEqual(found('x\n\na[^1] b[^책] `[^3]`\n\n[^1]: x'), ['missingFootnote 2: [^책]']);
  });

  test('links to headings that are not there', () => {
    assert.deepEqual(
      found('## 올해의 책\n\n[a](#올해의-책) [b](#책) [c](<#%EC%98%AC%ED%95%B4%EC%9D%98-%EC%B1%85>)\n'),
      ['brokenAnchor 2: [b](#책)'],
    );
    assert.deepEqual(found('[a](#mine) <a id="mine"></a>'), []);
    assert.deepEqual(found('## 100%\n\n[a](#100%) [b](#90%)'), ['brokenAnchor 2: [b](#90%)']);
  });

  test('emphasis that CommonMark shows as asterisks', () => {
    assert.deepEqual(found('> - **목표(1차)**를 세웠다. **2021년**은 *"좋은 해"*였다.'), [
      'literalEmphasis 0: **목표(1차)**',
      'literalEmphasis 0: *"좋은 해"*',
    ]);
    assert.deepEqual(found('| a | **목표(1차)**를 |\n| --- | --- |\n| x | **회고(Retro)**는 |'), [
      'literalEmphasis 0: **목표(1차)**',
      'literalEmphasis 2: **회고(Retro)**',
    ]);
    assert.deepEqual(found('**bold (a)** and **굵게(1)** 띄우면'), []);
    assert.deepEqual(factsOf('literalEmphasis', 'x\n\n첫 줄\n**목표(1차)**를'), [
      {
        mark: '**',
        open: { line: 3, start: 0, endLine: 3, end: 2 },
        close: { line: 3, start: 8, endLine: 3, end: 10 },
      },
    ]);
  });

  test('are told in the order of their places', () => {
    assert.deepEqual(found('## a\n\n[b](#c) TBD [^1] ![](d.png) TODO: x\n\n## a\n\nTBD'), [
      'brokenAnchor 2: [b](#c)',
      'todo 2: TBD',
      'missingFootnote 2: [^1]',
      'missingAlt 2: ![](d.png)',
      'todo 2: TODO',
      'duplicateHeading 4: ## a',
      'todo 6: TBD',
    ]);
  });

  test('say what a sentence about them needs', () => {
    const facts = (text: string) =>
      Retrospective.parse(text)
        .problemsIn({ placeholders })
        .map(({ code, facts: each }) => ({ code, ...each }));
    assert.deepEqual(facts('## a\n\n- Title of your talk\n- <your name>\n\n## b\n\nTitle of your talk\n\nx'), [
      { code: 'placeholder', text: 'Title of your talk', isBegun: false },
      { code: 'placeholder', text: '<your name>', isBegun: false },
      { code: 'placeholder', text: 'Title of your talk', isBegun: true },
    ]);
    assert.deepEqual(facts('FIXME TODO(me) [x](#어제)'), [
      { code: 'todo', word: 'FIXME' },
      { code: 'todo', word: 'TODO' },
      { code: 'brokenAnchor', fragment: '어제' },
    ]);
    assert.deepEqual(facts('a@mail.example 010-1234-5678 900101-1234567'), [
      { code: 'personalData', kind: 'email' },
      { code: 'personalData', kind: 'phone' },
      { code: 'personalData', kind: 'residentNumber' },
    ]);
    assert.deepEqual(facts('## A\n\nx\n\n## a'), [
      { code: 'duplicateHeading', title: 'a', firstLine: 0 },
      { code: 'emptySection', title: 'a' },
    ]);
    assert.deepEqual(facts('---\ntitle: 2021년 회고\n---\n\n## 작년에 세운 2021년 목표\n\n- ⬜ a\n- ⬜ b\n'), [
      { code: 'unreviewedGoals', count: 2 },
    ]);
  });

  test('private notes', () => {
    assert.deepEqual(
      found('<!-- private\nto me\n-->\n\na <!-- 비공개: x --> b <!-- privately --> <!-- more private -->'),
      ['privateNote 0: <!-- private …', 'privateNote 4: <!-- 비공개: x -->'],
    );
  });

  test('personal data', () => {
    assert.deepEqual(
      found(
        'me.x@mail.example 010-1234-5678, 02-123-4567, 900101-1234567, 2021-12-31, photo@2x.png, git@example.org:a/b',
      ),
      [
        'personalData 0: me.x@mail.example',
        'personalData 0: 010-1234-5678',
        'personalData 0: 02-123-4567',
        'personalData 0: 900101-1234567',
      ],
    );
  });

  test('years of title, date and file that do not fit', () => {
    const post = (title: string, date: string) => `---\ntitle: ${title}\ndate: ${date}\n---\n\nx\n`;
    assert.deepEqual(factsOf('yearMismatch', post('2021년 회고', '2023-01-02')), [{ title: 2021, date: 2023 }]);
    assert.deepEqual(factsOf('yearMismatch', post('2021 in review', '2021-12-30'), 'a/2020-in-review.md'), [
      { title: 2021, file: 2020 },
    ]);
    assert.deepEqual(found(`---\nlayout: post\n${post('2021년 회고', '2023-01-02').slice(4)}`), [
      'yearMismatch 2: title: 2021년 회고',
    ]);
    assert.deepEqual(
      factsOf('yearMismatch', post('올해 회고', '2023-12-30'), '2021-회고.md'),
      [{ title: 2021, date: 2023 }],
      'the name of the file says what a title does not',
    );
    assert.deepEqual(
      factsOf('yearMismatch', post('2021년 회고', '2023-12-30'), '2023-12-30-회고.md'),
      [{ title: 2021, date: 2023 }],
      'a day is told once',
    );
    assert.deepEqual(factsOf('yearMismatch', post('2021년 회고', '2021-12-30'), '2023-12-30-회고.md'), [
      { title: 2021, file: 2023 },
    ]);
    assert.deepEqual(factsOf('yearMismatch', '---\ntitle: 2021년 회고\n---\n', '2023-12-30-회고.md'), [
      { title: 2021, date: 2023 },
    ]);
    assert.deepEqual(
      factsOf('yearMismatch', post('2021년 회고', '2021-02-01')),
      [{ title: 2021, date: 2021 }],
      'nobody looks back on a year in its February',
    );
    assert.deepEqual(factsOf('yearMismatch', post('2021년 1월 회고', '2023-02-01')), [{ title: 2021, date: 2023 }]);
    for (const [title, date, path] of [
      ['2021년형 자전거를 샀다', '2023-05-01', 'a.md'],
      ['2021 사이드 프로젝트 회고', '2023-05-01', 'a.md'],
      ['2021년 퇴사 회고', '2023-05-01', 'a.md'],
      ['2010s: a decade in review, 2021', '2023-05-01', 'a.md'],
      ['2021년 회고', '2022-01-02', 'a/2022-01-02-2021-회고.md'],
      ['2021년 회고', '2021-12-31', '2021-12-31-회고.md'],
      ['2021년 1월 회고', '2021-02-01', 'a.md'],
      ['2022년 목표', '2021-12-31', 'a.md'],
      ['2021년 상반기 회고', '2021-07-03', 'a.md'],
    ] as const) {
      assert.deepEqual(found(post(title, date), path), [], title);
    }
  });

  test('goals of the year, none of which says how it went', () => {
    const post = (state: string) =>
      `---\ntitle: 2021년 회고\n---\n\n## 작년에 세운 2021년 목표\n\n- ${state} 달리기\n- ⬜ 책 쓰기\n`;
    assert.deepEqual(found(post('⬜')), ['unreviewedGoals 6: - ⬜ 달리기']);
    assert.deepEqual(found(post('⬜').replaceAll('- ', '  - ')), ['unreviewedGoals 6: - ⬜ 달리기']);
    assert.deepEqual(found(post('✅')), []);
  });

  test('stand inside the text, whatever it is, and emphasis at its marks', () => {
    const pieces = fc.array(
      fc.oneof(
        structuredText,
        fc.constantFrom('**가(나)**다', '> **가(나)**다\n', '- \t**"가"**는\n', '![](x)', '| **(a)**가 |\n'),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join('');
        const lines = linesOf(text.replace(/^\ufeff/, ''));
        for (const problem of Retrospective.parse(text).problemsIn({ placeholders })) {
          const { line, start, endLine, end } = problem.range;
          assert.ok(line <= endLine && endLine < lines.length, JSON.stringify(problem));
          assert.ok(start <= lines[line]!.length && end <= lines[endLine]!.length, JSON.stringify(problem));
          if (problem.code === 'literalEmphasis') {
            const { mark, open, close } = problem.facts;
            assert.equal(lines[open.line]!.slice(open.start, open.end), mark);
            assert.equal(lines[close.line]!.slice(close.start, close.end), mark);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  const hostile: Record<string, (size: number) => string> = {
    'one run of letters': (size) => 'a'.repeat(size),
    'dots and at signs': (size) => 'a.'.repeat(size) + '@',
    'signs of e-mail': (size) => 'a@'.repeat(size),
    'pictures that do not end': (size) => '<img '.repeat(size),
    'comments that do not end': (size) => 'x <!-- '.repeat(size),
    'brackets that open': (size) => '<your '.repeat(size),
    'emphasis that opens': (size) => '**가(나)**다 '.repeat(size / 8),
    'marks of lists': (size) => '- '.repeat(size / 20),
    'the same heading': (size) => '## a\n\n'.repeat(size / 8),
    'links to headings': (size) => '[a](#b) '.repeat(size / 8),
    'rows of a table': (size) => `| a | b |\n| - | - |\n${'| **a(b)**가 | x |\n'.repeat(size / 16)}`,
  };
  for (const [name, text] of Object.entries(hostile)) {
    test(`twice as much of ${name} takes twice as long`, function () {
      this.timeout(60_000);
      assertLinear((size) => void Retrospective.parse(text(size)).problemsIn({ placeholders }), 4_000);
    });
  }
});

suite('problems after an edit', () => {
  const text = Array.from(
    { length: 2_000 },
    (_, index) => `## 제목 ${index}\n\n**목표(${index})**를 TODO: 쓰기\n`,
  ).join('\n');

  test('blocks that an edit does not touch are not looked at again', () => {
    const post = Retrospective.parse(text);
    post.problemsIn({ placeholders });
    const { block } = post.blocks[801]!;
    const marks = block.marks();
    const edited = post.edit([{ start: { line: 400, character: 0 }, end: { line: 400, character: 0 }, text: 'x' }]);
    assert.equal(edited.blocks[801]!.block, block);
    assert.equal(edited.blocks[801]!.block.marks(), marks);

    let first = Infinity;
    let again = Infinity;
    for (let round = 0; round < 3; round++) {
      const fresh = Retrospective.parse(text);
      const began = worked();
      fresh.problemsIn({ placeholders });
      const middle = worked();
      fresh
        .edit([{ start: { line: 400, character: 0 }, end: { line: 400, character: 0 }, text: 'x' }])
        .problemsIn({ placeholders });
      first = Math.min(first, middle - began);
      again = Math.min(again, worked() - middle);
    }
    assert.ok(again < first / 2, `${again} of ${first} ms`);
  });
});

suite('addresses of a post', () => {
  const placed = (text: string) =>
    Retrospective.parse(text).addresses.map(({ kind, address, range, form }) => {
      const { line, start, endLine, end } = range;
      return `${form ?? kind} ${address} ${line}:${start}-${endLine}:${end}`;
    });

  test('are those of its cover, its pictures and its links, where they stand', () => {
    const text = '---\ntitle: a\ncover: a.png\n---\n\n[b](b.md) ![c](c.png) ![[d.png]]\n\nx <img\nsrc="e.png"> y';
    assert.deepEqual(placed(text), [
      'image a.png 2:0-2:12',
      'link b.md 5:0-5:9',
      'image c.png 5:10-5:21',
      'embed d.png 5:22-5:32',
      'image e.png 7:2-8:12',
    ]);
  });

  test('a cover whose address is written in another way stands at the top', () => {
    assert.deepEqual(placed('---\ntitle: a\ncover: "a\\x2epng"\n---\n'), ['image a.png 0:0-0:3']);
  });

  test('in code are none', () => assert.deepEqual(placed('```\n![a](a.png)\n```\n\n    <img src="b.png">\n'), []));
});

suite('addresses of pictures in tags', () => {
  const addresses = (text: string) => Retrospective.parse(text).addresses.map(({ address }) => address);

  for (const [text, ...expected] of [
    ['<img src="a b.png" alt=x> <img alt=x src=c.png> <IMG SRC=\'d.png\'>', 'a b.png', 'c.png', 'd.png'],
    ['<img src=a.png/>', 'a.png'],
    ['<img\n  className="wide"\n  src="/a.png"\n/>', '/a.png'],
    [`<img src={"./a.png"} /> <img src={require('./b.png').default} />`, './a.png', './b.png'],
    ['<img src={cover} /> <img src={`/a/${name}.png`} /> <img data-src="a.png">', ...[]],
    ['`<img src="a.png">`', ...[]],
  ] as const) {
    test(text, () => assert.deepEqual(addresses(text), expected));
  }
});
