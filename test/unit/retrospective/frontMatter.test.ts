import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { normalise } from '../../../src/markdown';
import { Retrospective } from '../../../src/retrospective';
import { frontMatterLimit, readFrontMatter } from '../../../src/retrospective/frontMatter/frontMatter';
import { splitFrontMatter } from '../../../src/retrospective/frontMatter/split';
import { hostile, hostileCases } from '../hostile';
import { assertLinear } from '../growth';

/** What is read of a post's top: data as JSON has it, the body, and what is wrong as `code@line`. */
function read(text: string) {
  const normalised = normalise(text);
  const { data, bodyOffset, bodyLine, problem, format } = readFrontMatter(normalised);
  return {
    format,
    data: JSON.parse(JSON.stringify(data)) as unknown,
    body: normalised.slice(bodyOffset),
    bodyLine,
    problem: problem && `${problem.code}@${problem.line}`,
  };
}

const dataOf = (yaml: string) => read(`---\n${yaml}\n---\n`).data;

/** What each hostile front matter comes to; what is left out here must hold nothing and be no problem. */
const hostileExpectations: Record<string, { problem?: string; body: string; data?: object }> = {
  'fm-js.md': { problem: 'unsupportedLanguage@0', body: '\nbody\n' },
  'fm-js-case.md': { problem: 'unsupportedLanguage@0', body: '\nbody\n' },
  'fm-js-unterminated.md': { problem: 'unsupportedLanguage@0', body: '---js\nglobalThis.__pwn = 1\n' },
  'fm-json.md': { problem: 'unsupportedLanguage@0', body: '\nbody\n' },
  'fm-coffee.md': { problem: 'unsupportedLanguage@0', body: 'body\n' },
  'fm-toml-lang.md': { problem: 'unsupportedLanguage@0', body: 'body\n' },
  'fm-lang-constructor.md': { problem: 'unsupportedLanguage@0', body: 'body\n' },
  'fm-proto.md': { body: 'body\n', data: { title: 'x' } },
  'fm-ctor-proto.md': { body: 'body\n', data: { toString: 'x', hasOwnProperty: 'y' } },
  'fm-js-function-tag.md': { problem: 'broken@1', body: 'body\n' },
  'fm-broken.md': { problem: 'broken@2', body: '\nbody kept\n' },
  'fm-hr-first.md': { body: '---\n\nJust prose after a rule\n\nMore prose\n' },
  'fm-dates.md': {
    body: 'body\n',
    data: { date: '2021-13-45', updated: '2021-02-30', t: '2021-01-01T99:99:99Z', z: '0000-00-00' },
  },
  'fm-title-number.md': { body: 'body\n', data: { title: 2021 } },
  'fm-title-list.md': { body: 'body\n', data: { title: ['a', { b: 'c' }], tags: { a: 1 }, date: [2021] } },
  'fm-title-bool-nan.md': {
    body: 'body\n',
    data: { title: null, tags: [1, null, true, '2021-01-01', ['x'], { y: 'z' }], author: null },
  },
  'fm-title-markdown.md': {
    body: 'body\n',
    data: { title: '[x](command:workbench.action.reloadWindow) $(zap) **b**' },
  },
  'fm-list.md': { problem: 'notKeysAndValues@1', body: 'body\n' },
  'fm-multidoc.md': { body: '---\nb: 2\n---\nbody\n', data: { a: 1 } },
  'fm-four-dashes.md': { body: '----\ntitle: x\n----\nbody\n' },
  'fm-block-scalar-dashes.md': { body: '  y\nb: 1\n---\nbody\n', data: { a: 'x\n' } },
  'fm-tabs.md': { problem: 'broken@2', body: 'body\n' },
  'fm-empty.md': { body: '' },
  'fm-bom.md': { body: 'body\n', data: { title: 'b' } },
  'fm-cr.md': { body: 'body\n', data: { title: 'c' } },
  'fm-slug-traversal.md': {
    body: 'body\n',
    data: {
      slug: '../../.bashrc',
      template: '../../../etc/passwd',
      output: '/etc/cron.d/x',
      filename: 'a/../../b',
      path: '~/.ssh/config',
    },
  },
  'fm-slug-windows.md': {
    body: 'body\n',
    data: { slug: 'CON', a: 'aux.md', b: 'x. ', c: 'a:b', d: 'a\\b', e: '\0x', f: 'NUL.txt', g: 'COM¹', h: '-rf' },
  },
  'fm-git-arg.md': {
    body: 'body\n',
    data: { ref: '--output=pwned-out', branch: '-c core.pager=id', since: '--upload-pack=id', file: '--ext-diff' },
  },
  'fm-comments-order.md': { body: 'body\n', data: { z: 1, a: 'quoted', num: 7, ver: 1.1 } },
};

suite('the header of a post', () => {
  const header = (lines: string) => Retrospective.parse(`---\n${lines}\n---\n`).header;

  for (const key of ['image', 'path', 'src', 'url', 'relative']) {
    test(`a cover that is written in parts may be under ${key}`, () => {
      assert.deepEqual(header(`cover: { ${key}: " a.png ", alt: b, caption: " " }`).cover, { src: 'a.png', alt: 'b' });
    });
  }

  test('a list as title is its words; one that holds none, and other shapes, are no title', () => {
    assert.equal(header('title: [a, 1]').title, 'a, 1');
    for (const value of ['[]', '[[a]]', '{ a: b }', '" "', '~']) {
      assert.equal(header(`title: ${value}`).title, undefined, value);
    }
    assert.equal(header('title: true').title, 'true');
    assert.equal(header('title: 0').title, '0');
  });

  test('a day within other words, or none of the calendar, is no day', () => {
    for (const text of ['on Dec 31 2021', 'x 31 Dec 2021', 'Feb 29 2021', '30 Feb 2020', '2021-12-311', '0000-01-01']) {
      assert.deepEqual(header(`date: "${text}"`).date, { text }, text);
    }
    assert.deepEqual(header('date: Feb 29 2000').date?.day, { year: 2000, month: 2, day: 29 });
    assert.equal(header('date: "1900-02-29"').date?.day, undefined);
  });
});

suite('hostile front matter', () => {
  for (const { file, attack } of hostileCases().filter((each) => each.file.startsWith('fm-'))) {
    test(`${file}: ${attack}`, () => {
      const text = hostile(file);
      const first = read(text);
      const expected = hostileExpectations[file];
      if (expected !== undefined) {
        assert.deepEqual(
          { data: first.data, body: first.body, problem: first.problem },
          { data: expected.data ?? {}, body: expected.body, problem: expected.problem },
        );
      } else {
        assert.equal(first.body, 'body\n');
      }
      assert.deepEqual(read(text), first, 'a second look says the same');
      assert.equal((globalThis as { __pwn?: unknown }).__pwn, undefined);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    });
  }

  test('every expectation above is of a post that exists', () => {
    const files = new Set(hostileCases().map(({ file }) => file));
    assert.deepEqual(
      Object.keys(hostileExpectations).filter((file) => !files.has(file)),
      [],
    );
  });

  test('values have no prototype and are safe to copy', () => {
    const { data } = readFrontMatter(normalise(hostile('fm-proto.md')));
    assert.equal(Object.getPrototypeOf(data), null);
    assert.equal((Object.assign({}, data) as { polluted?: unknown }).polluted, undefined);
  });

  test('circles and bombs of aliases come to an end', () => {
    const bomb = Array.from({ length: 25 }, (_, n) => `a${n}: &a${n} [${n ? `*a${n - 1}, *a${n - 1}` : 'x'}]`).join(
      '\n',
    );
    for (const text of [hostile('fm-circular.md'), `---\n${bomb}\n---\n`]) {
      assert.ok(JSON.stringify(readFrontMatter(text).data).length < 500_000);
    }
  });

  test('years beyond the calendar are text', () => {
    const { header } = Retrospective.parse(hostile('fm-far-years.md'));
    assert.deepEqual(header.date, { text: '99999-01-01' });
  });

  test('what is left open is told on the last line before the end marker', () => {
    const { problem } = readFrontMatter('---\ntitle: Good\ntags: [a\n---\nbody');
    assert.equal(problem?.code, 'broken');
    assert.equal(problem.line, 2);
  });

  test('thousands of blank lines take no time', () => {
    assertLinear((size) => assert.deepEqual(dataOf(`${'\n'.repeat(size)}title: x`), { title: 'x' }), 15_000);
  });
});

suite('front matter', () => {
  for (const [what, text, expected] of [
    [
      'YAML',
      '---\ntitle: x\n---\nb',
      { format: 'yaml', data: { title: 'x' }, body: 'b', bodyLine: 3, problem: undefined },
    ],
    [
      'YAML named so',
      '---yaml\na: 1\n---\nb',
      { format: 'yaml', data: { a: 1 }, body: 'b', bodyLine: 3, problem: undefined },
    ],
    [
      'YAML named so for short, in capitals',
      '---YML\na: 1\n---\nb',
      { format: 'yaml', data: { a: 1 }, body: 'b', bodyLine: 3, problem: undefined },
    ],
    [
      'TOML named so, which no engine reads',
      '+++toml\na = 1\n+++\nb',
      { format: 'unsupported', data: {}, body: 'b', bodyLine: 3, problem: 'unsupportedLanguage@0' },
    ],
    [
      'TOML named so, without an end',
      '+++toml\na = 1\n',
      { format: 'none', data: {}, body: '+++toml\na = 1\n', bodyLine: 0, problem: undefined },
    ],
    [
      'TOML',
      '+++\ntitle = "x"\n+++\nb',
      { format: 'toml', data: { title: 'x' }, body: 'b', bodyLine: 3, problem: undefined },
    ],
    ['broken TOML', '+++\na = 1\nb\n+++\nc', { format: 'toml', data: {}, body: 'c', bodyLine: 4, problem: 'broken@2' }],
    [
      'ended by dots',
      '---\na: 1\n...\nb',
      { format: 'yaml', data: { a: 1 }, body: 'b', bodyLine: 3, problem: undefined },
    ],
    [
      'blanks behind markers',
      '--- \na: 1\n---\t\nb',
      { format: 'yaml', data: { a: 1 }, body: 'b', bodyLine: 3, problem: undefined },
    ],
    ['comments only', '---\n# a\n---\nb', { format: 'yaml', data: {}, body: 'b', bodyLine: 3, problem: undefined }],
    [
      'a mere word',
      '---\nword\n---\nb',
      { format: 'yaml', data: {}, body: 'b', bodyLine: 3, problem: 'notKeysAndValues@1' },
    ],
    ['no body', '---\na: 1\n---', { format: 'yaml', data: { a: 1 }, body: '', bodyLine: 3, problem: undefined }],
    ['none', 'a\n---\nb\n---', { format: 'none', data: {}, body: 'a\n---\nb\n---', bodyLine: 0, problem: undefined }],
    [
      'none below a blank line',
      '\n---\na: 1\n---',
      { format: 'none', data: {}, body: '\n---\na: 1\n---', bodyLine: 0, problem: undefined },
    ],
    [
      'never closed',
      '---\na: 1\nb',
      { format: 'none', data: {}, body: '---\na: 1\nb', bodyLine: 0, problem: undefined },
    ],
    ['a rule alone', '---', { format: 'none', data: {}, body: '---', bodyLine: 0, problem: undefined }],
    [
      'a rule with prose',
      '--- a title ---\nb\n---',
      { format: 'none', data: {}, body: '--- a title ---\nb\n---', bodyLine: 0, problem: undefined },
    ],
    [
      'byte order mark and CRLF',
      '\ufeff---\r\na: 1\r\n---\r\nb',
      { format: 'yaml', data: { a: 1 }, body: 'b', bodyLine: 3, problem: undefined },
    ],
    ['CR', '---\ra: 1\r---\rb', { format: 'yaml', data: { a: 1 }, body: 'b', bodyLine: 3, problem: undefined }],
    [
      'a key twice',
      '---\na: 1\nb: 2\na: 3\n---\n',
      { format: 'yaml', data: {}, body: '', bodyLine: 5, problem: 'broken@3' },
    ],
    [
      'an error after many blank lines',
      `---\n${'\n'.repeat(300)}a: [\n---\n`,
      { format: 'yaml', data: {}, body: '', bodyLine: 303, problem: 'broken@301' },
    ],
  ] as const) {
    test(what, () => {
      assert.deepEqual(read(text), expected);
    });
  }

  test('dates stay as written, in every time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const each of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
        process.env['TZ'] = each;
        assert.deepEqual(dataOf('date: 2021-12-31\nat: 2021-12-31T23:30:00-09:00'), {
          date: '2021-12-31',
          at: '2021-12-31T23:30:00-09:00',
        });
        const toml = Retrospective.parse('+++\ndate = 2021-12-31T23:30:00-09:00\n+++\n').header.date;
        assert.deepEqual(toml?.day, { year: 2021, month: 12, day: 31 });
        assert.deepEqual(Retrospective.parse('+++\ndate = 2021-12-31\n+++\n').header.date, {
          text: '2021-12-31',
          day: { year: 2021, month: 12, day: 31 },
        });
      }
    } finally {
      if (zone === undefined) {
        delete process.env['TZ'];
      } else {
        process.env['TZ'] = zone;
      }
    }
  });

  test('what is wrong in TOML is said without a preface', () => {
    const { problem } = readFrontMatter('+++\na = 1\nb\n+++\n');
    assert.ok(problem?.code === 'broken');
    assert.doesNotMatch(problem.detail, /Invalid TOML|\n/);
    assert.match(problem.detail, /\w/);
  });

  test('more than anybody writes is not read', () => {
    const { problem, body } = read(`---\na: ${'x'.repeat(frontMatterLimit)}\n---\nb`);
    assert.deepEqual({ problem, body }, { problem: 'tooLong@0', body: 'b' });
  });

  for (const [what, yaml, data] of [
    ['at the line’s start', 'tags: [\n  a,\n  "b]", # ]\n]\nx: 1', { tags: ['a', 'b]'], x: 1 }],
    ['as deep as a key inside', 'a:\n  b: [\n    c,\n  ] # c\n  d: 1', { a: { b: ['c'], d: 1 } }],
    ['of a mapping', 'a: {\n  b: 1,\n}\nc: 2', { a: { b: 1 }, c: 2 }],
    ['inside each other', 'a: [\n  [b,\n],\n  {c: [d\n]},\n]', { a: [['b'], { c: ['d'] }] }],
    ['below the key', 'a:\n  [\n    b\n]', { a: ['b'] }],
    ['of a list’s item', 'a:\n  - b: [\n      c\n    ]\n  - [\n      d\n  ]', { a: [{ b: ['c'] }, ['d']] }],
    [
      'of quoted keys',
      '"a: b" : [\n  c\n]\n\'d\': [\n  e\n]\nf:\n  "g": [\n    h\n  ]',
      { 'a: b': ['c'], d: ['e'], f: { g: ['h'] } },
    ],
    ['behind an anchor', '"a": &x [\n  b\n]\nc: *x', { a: ['b'], c: ['b'] }],
    [
      'after texts with brackets',
      'a: |\n  x: [\n  ]\nb: "[\n  ]"\nc: x [\nd: [\n  e\n]',
      { a: 'x: [\n]\n', b: '[ ]', c: 'x [', d: ['e'] },
    ],
  ] as const) {
    test(`a closing bracket ${what}`, () => assert.deepEqual(dataOf(yaml), data));
  }

  for (const [what, yaml, line] of [
    ['a later line', 'a: [\n  b,\n]\nc: [d\ne: f', 5],
    ['a later key again', 'a: [\n  b,\n]\nc: 1\nc: 2', 5],
    ['an item at the line’s start', 'a: [\nb,\n]', 2],
    ['a quoted text at the line’s start', 'a: "b\n]"', 2],
    ['a quoted text in brackets at the line’s start', 'a: ["b\n]c"\n]', 2],
    ['a bracket of no list', 'a: b\n]', 2],
    ['a bracket behind a tab', 'a: [\n  b\n\t]', 3],
  ] as const) {
    test(`indentation is as strict as ever: ${what}`, () => {
      assert.equal(read(`---\n${yaml}\n---\n`).problem, `broken@${line}`);
    });
  }

  test('many closing brackets at the line’s start take no time', () => {
    assertLinear((size) => {
      const yaml = Array.from({ length: size }, (_, n) => `a${n}: [\n  "x",\n]`).join('\n');
      assert.equal(Object.keys(dataOf(yaml) as object).length, size);
    }, 1_000);
    assertLinear((size) => void dataOf(`a: [\n]\nb: ${'[\n'.repeat(size)}`), 15_000);
    assertLinear((size) => void dataOf(`a: [\n]\n${'"b\n'.repeat(size)}`), 10_000);
    assertLinear((size) => void dataOf(`a: [\n]\nb: [${' ]\n'.repeat(size)}`), 10_000);
  });

  const line = fc.constantFrom('---', '---js', '+++', '...', '----', 'a: 1', '', ' ', 'b', '--- ', '# c', '\u2028');
  test('markers, source and body put together are the text', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        const text = lines.join('\n');
        const split = splitFrontMatter(text);
        if (split === undefined || split.bodyOffset === 0) {
          return;
        }
        const head = text.slice(0, split.bodyOffset).split('\n');
        assert.equal(head.slice(1, split.bodyLine - 1).join('\n'), split.source);
        assert.equal(lines.slice(split.bodyLine).join('\n'), text.slice(split.bodyOffset));
        assert.equal(
          lines[0] + (split.source === '' && split.bodyLine === 2 ? '' : `\n${split.source}`),
          lines.slice(0, split.bodyLine - 1).join('\n'),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('nothing that stands between markers makes it throw, and the body is kept', () => {
    const yaml = fc.array(
      fc.constantFrom(
        ...' \n\n:-?{}[]&*!|>\'"%@`#,abc019~.=_<\t',
        ': ',
        '- ',
        '&a ',
        '*a',
        '!!js/function ',
        '<<: ',
        '__proto__',
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(yaml, fc.constantFrom('---', '+++'), (parts, marker) => {
        const source = parts.join('').replace(/^(?:---|\+\+\+|\.\.\.)/gm, 'x');
        assert.equal(read(`${marker}\n${source}\n${marker}\nbody`).body, 'body');
      }),
      { numRuns: 500 },
    );
  });
});

suite('the header', () => {
  const header = (yaml: string) => Retrospective.parse(`---\n${yaml}\n---\n`).header;

  for (const [what, yaml, expected] of [
    ['nothing', 'layout: post', { tags: [] }],
    ['a title', 'title: " 2021 회고 "', { title: '2021 회고', tags: [] }],
    ['a number as title', 'title: 2021', { title: '2021', tags: [] }],
    ['a list as title', 'title: [a, {b: c}]', { title: 'a', tags: [] }],
    ['an object as title is left out', 'title: {a: b}', { tags: [] }],
    ['an empty title is left out', 'title: ""', { tags: [] }],
    ['tags as a list', 'tags: [a, b]', { tags: ['a', 'b'] }],
    ['tags as text', 'tags: "a, b,, a "', { tags: ['a', 'b'] }],
    ['tags twice are once', 'tags: [a, b, a]', { tags: ['a', 'b'] }],
    ['one tag', 'tag: 회고', { tags: ['회고'] }],
    ['tags of odd kinds', 'tags: [1, null, true, [x], {y: z}, ""]', { tags: ['1'] }],
    ['tags of Zola', 'taxonomies: {tags: [a]}', { tags: ['a'] }],
    ['tags as an object are left out', 'tags: {a: 1}', { tags: [] }],
    ['a cover', 'cover: a.png', { cover: { src: 'a.png', alt: '' }, tags: [] }],
    [
      'a cover as an object',
      'cover: {image: a.png, alt: A, caption: C}',
      { cover: { src: 'a.png', alt: 'A', caption: 'C' }, tags: [] },
    ],
    [
      'a cover with words beside it',
      'heroImage: a.png\nimageAlt: A\ncoverCaption: C',
      { cover: { src: 'a.png', alt: 'A', caption: 'C' }, tags: [] },
    ],
    [
      'an object without a picture is no cover',
      'cover: {alt: A}\nimage: b.png',
      { cover: { src: 'b.png', alt: '' }, tags: [] },
    ],
    ['a number is no cover', 'cover: 5', { tags: [] }],
    ['a goal in words', 'wordGoal: 3000', { wordGoal: 3000, tags: [] }],
    ['a goal of nothing is none', 'wordGoal: 0', { tags: [] }],
    ['a goal below nothing is none', 'wordGoal: -5', { tags: [] }],
    ['a goal that is no number is none', 'wordGoal: many', { tags: [] }],
    ['a goal without end is none', 'wordGoal: .inf', { tags: [] }],
    [
      'the date before others',
      'pubDate: 2020-01-01\ndate: 2021-12-31',
      { date: { text: '2021-12-31', day: { year: 2021, month: 12, day: 31 } }, tags: [] },
    ],
  ] as const) {
    test(what, () => {
      assert.deepEqual(header(yaml), expected);
    });
  }

  for (const [written, day] of [
    ['2021-12-31', '2021-12-31'],
    ['2021-12-31T23:59:59+09:00', '2021-12-31'],
    ['2021-12-31 23:59', '2021-12-31'],
    ['2021/1/2', '2021-1-2'],
    ['2021. 1. 2.', '2021-1-2'],
    ['2021.01.02', '2021-1-2'],
    ['Dec 31 2021', '2021-12-31'],
    ['December 31, 2021', '2021-12-31'],
    ['31 Dec 2021', '2021-12-31'],
    ['2024-02-29', '2024-2-29'],
    ['2023-02-29', undefined],
    ['1900-02-29', undefined],
    ['2021-13-45', undefined],
    ['2021-00-10', undefined],
    ['2021-12', undefined],
    ['someday', undefined],
  ] as const) {
    test(`date ${written} → ${day ?? 'no day'}`, () => {
      const { date } = header(`date: "${written}"`);
      assert.equal(date?.text, written);
      assert.equal(date?.day && `${date.day.year}-${date.day.month}-${date.day.day}`, day);
    });
  }
});
