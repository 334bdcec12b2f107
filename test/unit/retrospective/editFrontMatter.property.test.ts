import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { normalise } from '../../../src/markdown';
import { editFrontMatter, type EditedValue } from '../../../src/retrospective';
import { readFrontMatter } from '../../../src/retrospective/frontMatter/frontMatter';
import { hostile, hostileCases } from '../hostile';

/** Data of a post as JSON has it, keys in order, without one of them. */
function others(text: string, key: string): unknown {
  const { data } = readFrontMatter(normalise(text));
  return Object.entries(data)
    .filter(([name]) => name !== key)
    .map(([name, value]) => [name, JSON.stringify(value)]);
}

/** What is read where `value` was written: a date as text, a list as a list or as a text with something between. */
function isRead(text: string, key: string, value: EditedValue | undefined): boolean {
  const read = readFrontMatter(normalise(text)).data[key];
  if (Array.isArray(value)) {
    const list = Array.isArray(read) ? read.map(String) : String(read).split(/,/.test(String(read)) ? /,\s*/ : /\s+/);
    return JSON.stringify(list) === JSON.stringify(value);
  }
  if (typeof value === 'object') {
    const { date } = value as { date: string };
    return String(read).replace('T', ' ').startsWith(date.replace('T', ' ').slice(0, 10));
  }
  return read === value;
}

/** The law of an edit; undefined when it was refused. @returns the text after it */
function lawfulEdit(
  text: string,
  key: string,
  value: EditedValue | undefined,
): { after: string; start: number; end: number } | undefined {
  const result = editFrontMatter(text, { key, value });
  if ('problem' in result) {
    return undefined;
  }
  const { start, end, text: replacement } = result.change;
  assert.ok(start >= 0 && start <= end && end <= text.length);
  const after = text.slice(0, start) + replacement + text.slice(end);
  const [was, is] = [text, after].map((each) => readFrontMatter(normalise(each)));
  assert.equal(is!.problem, undefined);
  assert.deepEqual(others(after, key), others(text, key), 'other keys say the same');
  assert.ok(isRead(after, key, value), `${key} is ${JSON.stringify(value)} in ${JSON.stringify(after)}`);
  assert.equal(normalise(after).slice(is!.bodyOffset), normalise(text).slice(was!.bodyOffset), 'the body is the same');
  const again = editFrontMatter(after, { key, value });
  assert.ok('change' in again && again.change.text === '' && again.change.start === again.change.end, 'once is enough');
  return { after, start, end };
}

const words = fc.oneof(
  fc.constantFrom(
    '회고',
    'a',
    '2021',
    '2021-12-31',
    'yes',
    'null',
    '~',
    'a: b',
    'a # b',
    '- a',
    '[a',
    '{{x}}',
    '',
    ' a ',
    "it's",
  ),
  fc.string({ unit: fc.constantFrom(...'ab12 :#,-[]{}"\'\\&*!|>%@`?~=\t\n한\u2028\u0085\u0001') }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const tag = fc.oneof(words, fc.constantFrom('회고', 'typescript', 'C++', 'a b'));
const date = fc.constantFrom(
  ...['2021-12-31', '0001-01-01', '2021-12-31T23:30:00-09:00', '2024-02-29 09:00:00 +0900', '2021-12-31T00:00:00Z'],
);
const value: fc.Arbitrary<EditedValue | undefined> = fc.oneof(
  words,
  fc.boolean(),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.array(tag, { maxLength: 4 }),
  date.map((text) => ({ date: text })),
  fc.constant(undefined),
);
const key = fc.constantFrom('date', 'draft', 'tags', 'description', 'title', 'new', 'q', 'nested');
const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\r');
const comment = fc.constantFrom('', '', ' # c', '   # "x": [');
const between = fc.constantFrom('', '', '\n', '# a comment: x\n', '\n# b\n');

/** Keys with values in every style, each on lines of its own. */
const yamlEntry = {
  date: fc.constantFrom('date: 2021-12-31', "date: '2021-12-31'", 'date:    "2021-12-31 10:00"', 'date:'),
  draft: fc.constantFrom('draft: true', 'draft: "false"', 'draft: ~', '"draft": no'),
  tags: fc.constantFrom(
    ...['tags: [a, b]', 'tags: [ "a",\n  b, # x\n  c ]', 'tags: []', 'tags: a, b', 'tags: a b', 'tags: "a,b"', 'tags:'],
    ...[
      'tags:\n  - a # x\n  # y\n  - "b"',
      'tags:\n- a\n- 2021\n-\n- [x]',
      'tags: [\n  a,\n  "b", # ]\n] # x',
      "tags: # t\n    - 'a'",
      'tags: a',
    ],
  ),
  description: fc.constantFrom(
    ...['description: plain text', 'description: plain\n  over lines', 'description: "double\n  over \\" lines"'],
    ...[
      'description: |\n  block: x\n\n  # no comment',
      'description: >- # c\n  folded\n  text',
      "description: 'it''s'",
    ],
    ...['description: |+\n  keep\n\n'],
  ),
  title: fc.constantFrom('title: 2021년 회고', 'title: "2021: a year"', "title: '#1'", 'title: 2021', 'title: a:b#c'),
  q: fc.constantFrom('q: {a: [1, "}"], tags: x}', 'q: &x [1]', 'q: {\n  a: 1,\n}', 'q: !!str 1', '"q": .inf'),
  nested: fc.constantFrom('nested:\n  tags: x\n  date: 1', 'nested:\n  - a: 1\n    date: 2\n  - b'),
};
const tomlEntry = {
  date: fc.constantFrom('date = 2021-12-31', "date = '2021-12-31'", 'date =   2021-12-31T10:00:00+09:00'),
  draft: fc.constantFrom('draft = true', 'draft="false"', '"draft" = 1'),
  tags: fc.constantFrom(
    ...[
      'tags = ["a", "b"]',
      'tags = [\n  \'a\', # x, ]\n  "b]",\n]',
      'tags = []',
      'tags = "a, b"',
      'tags = [["a"], "b"]',
    ],
  ),
  description: fc.constantFrom(
    ...[
      'description = "a \\" b"',
      'description = """\na\n[x]\ntags = 1 """',
      "description = '''\na'''",
      "description = '\\'",
    ],
  ),
  title: fc.constantFrom('title = "2021년 회고"', "title = 'a # b'", 'title = "=" '),
  q: fc.constantFrom('q = {a = [1, "}"], tags = "x"}', 'q.a = 1', '"q".b = 2'),
  nested: fc.constantFrom('nested = [ {a = 1}, {date = 2} ]', 'nested.tags = "x"'),
};

/** Front matter of some keys in some order, and where each stands: `[key, start, end]` in the text. */
function post(marker: string, entries: Record<string, fc.Arbitrary<string>>, behind: fc.Arbitrary<string>) {
  return fc
    .tuple(
      fc.shuffledSubarray(Object.keys(entries)),
      fc.record(entries),
      fc.array(fc.tuple(comment, between), { minLength: 8, maxLength: 8 }),
      lineEnd,
      fc.constantFrom('', '\ufeff'),
      behind,
      fc.constantFrom('', 'body', 'body\ntags: [x]\n---\n'),
    )
    .map(([keys, written, extras, end, mark, tables, body]) => {
      let text = `${marker}\n`;
      const places: [string, number, number][] = [];
      keys.forEach((name, index) => {
        const [behindValue, gap] = extras[index]!;
        const entry = written[name]!;
        text += gap;
        const start = text.length;
        text += `${entry}${/\n/.test(entry) ? '' : behindValue}\n`;
        places.push([name, start, text.length]);
      });
      text += `${tables}${marker}\n${body}`;
      // Offsets with the line ends and the mark that the file has.
      const offset = (at: number) => mark.length + text.slice(0, at).replaceAll('\n', end).length;
      return {
        text: mark + text.replaceAll('\n', end),
        places: new Map(places.map(([name, from, to]) => [name, [offset(from), offset(to)] as const])),
      };
    });
}

suite('an edit of front matter', () => {
  for (const [format, posts, fixed] of [
    ['YAML', post('---', yamlEntry, fc.constant('')), ['q', 'nested']],
    [
      'TOML',
      post('+++', tomlEntry, fc.constantFrom('', '[params]\ntags = ["x"]\ndate = 1\n', '\n# p\n[[list]]\ndraft = 1\n')),
      ['q', 'nested'],
    ],
  ] as const) {
    test(`${format}: changes its key as wanted, in its own lines, and nothing else`, () => {
      let made = 0;
      let refused = 0;
      fc.assert(
        fc.property(posts, key, value, ({ text, places }, name, wanted) => {
          if (readFrontMatter(normalise(text)).problem !== undefined) {
            assert.fail(`the generator wrote ${JSON.stringify(text)}`);
          }
          const edit = lawfulEdit(text, name, wanted);
          if (edit === undefined) {
            refused++;
            // Nothing but what is no text, number, date or list of them may be refused, and what no reader reads.
            const isOdd = fixed.includes(name as 'q');
            const isUnreadable = typeof wanted === 'string' && /\p{Cs}/u.test(wanted);
            assert.ok(isOdd || isUnreadable, `${name} = ${JSON.stringify(wanted)} in ${JSON.stringify(text)}`);
            return;
          }
          made++;
          const place = places.get(name);
          if (place !== undefined && edit.after !== text) {
            assert.ok(edit.start >= place[0], 'in its own lines');
            assert.equal(text.slice(place[1], edit.end).trim(), '', 'in its own lines, and blank ones');
          } else {
            assert.equal(edit.start, edit.end, 'nothing is replaced');
          }
        }),
        { numRuns: 1500 },
      );
      assert.ok(made > refused * 3, `${made} made, ${refused} refused`);
    });
  }

  test('keeps the law in whatever stands between markers, or is refused', () => {
    const soup = fc.array(
      fc.constantFrom(
        ...' \n\n:-?{}[]&*!|>\'"%@`#,a1~.=<\t',
        ...[
          'title: ',
          'tags:',
          '\ntags: [',
          '\n- ',
          '\n  - a',
          '\ndate: 2021-12-31',
          ' # c',
          '\n[t]\n',
          '"""',
          'title = ',
          '&a ',
          '*a',
        ],
      ),
      { maxLength: 25 },
    );
    fc.assert(
      fc.property(soup, fc.constantFrom('---', '+++'), lineEnd, key, value, (parts, marker, end, name, wanted) => {
        const source = parts.join('').replace(/^(?:---|\+\+\+|\.\.\.)/gm, 'x');
        lawfulEdit(`${marker}\n${source}\n${marker}\nbody`.replaceAll('\n', end), name, wanted);
      }),
      { numRuns: 3000 },
    );
  });

  for (const { file } of hostileCases().filter((each) => each.file.startsWith('fm-'))) {
    test(`keeps the law in ${file}, or is refused`, () => {
      fc.assert(
        fc.property(
          fc.constantFrom('title', 'a', 'z', 'date', 'tags', 'slug', '__proto__', 'constructor'),
          value,
          (name, wanted) => {
            lawfulEdit(hostile(file), name, wanted);
          },
        ),
        { numRuns: 40 },
      );
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    });
  }

  test('dates are those that were written, in every time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const each of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
        process.env['TZ'] = each;
        for (const [before, written] of [
          ['---\ndate: 2020-01-01\n---\n', 'date: 2021-12-31T23:30:00-09:00'],
          ['+++\ndate = 2020-01-01\n+++\n', 'date = 2021-12-31T23:30:00-09:00'],
        ] as const) {
          const edit = lawfulEdit(before, 'date', { date: '2021-12-31T23:30:00-09:00' });
          assert.ok(edit?.after.includes(written));
        }
      }
    } finally {
      if (zone === undefined) {
        delete process.env['TZ'];
      } else {
        process.env['TZ'] = zone;
      }
    }
  });
});
