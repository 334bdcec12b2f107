import * as assert from 'node:assert/strict';
import { editFrontMatter, type EditedValue } from '../../../src/retrospective';
import { hostile } from '../hostile';
import { assertLinear } from '../growth';

/** The text after the edit, or the code of what is wrong with it. */
function edited(text: string, key: string, value: EditedValue | undefined): string {
  const result = editFrontMatter(text, { key, value });
  if ('problem' in result) {
    return result.problem.code;
  }
  const { start, end, text: replacement } = result.change;
  return text.slice(0, start) + replacement + text.slice(end);
}

/** The same of YAML alone. */
function yaml(source: string, key: string, value: EditedValue | undefined): string {
  const after = edited(`---\n${source}\n---\nbody`, key, value);
  return /^---\n([^]*)\n---\nbody$/.exec(after)?.[1] ?? after;
}

function toml(source: string, key: string, value: EditedValue | undefined): string {
  const after = edited(`+++\n${source}\n+++\nbody`, key, value);
  return /^\+\+\+\n([^]*)\n\+\+\+\nbody$/.exec(after)?.[1] ?? after;
}

const day = (date: string) => ({ date });

suite('setting a key of YAML', () => {
  for (const [what, before, key, value, after] of [
    ['a boolean', 'draft: true # soon', 'draft', false, 'draft: false # soon'],
    ['a date', 'date:   2021-12-31   # x', 'date', day('2022-01-03'), 'date:   2022-01-03   # x'],
    ['a date in quotes', "date: '2021-12-31'", 'date', day('2022-01-03'), "date: '2022-01-03'"],
    [
      'a moment with its zone',
      'date: 2021-12-31 23:30:00 +0900',
      'date',
      day('2022-01-01 00:10:00 +0900'),
      'date: 2022-01-01 00:10:00 +0900',
    ],
    ['a text without quotes', 'title: 회고', 'title', '2021년 회고', 'title: 2021년 회고'],
    ['a text in double quotes', 'title: "a" # c', 'title', 'b "c" \\', 'title: "b \\"c\\" \\\\" # c'],
    ['a text in single quotes', "title: 'a'", 'title', "it’s it's", "title: 'it’s it''s'"],
    ['a text in single quotes that ends with a slash', "title: 'a\\' # c", 'title', 'b', "title: 'b' # c"],
    ['a text in single quotes with an apostrophe', "title: 'it''s' # c", 'title', 'b', "title: 'b' # c"],
    ['a text behind a tab', 'title:\ta', 'title', 'b', 'title:\tb'],
    ['a text that needs quotes', 'title: a', 'title', 'b: c # d', 'title: "b: c # d"'],
    ['a text that looks like a number', 'title: a', 'title', '2021', 'title: "2021"'],
    ['a text that looks like a date', 'title: a', 'title', '2021-12-31', 'title: "2021-12-31"'],
    ['a text that looks like a boolean of old', 'title: a', 'title', 'yes', 'title: "yes"'],
    ['a text with line ends', "title: 'a'", 'title', 'b\nc', 'title: "b\\nc"'],
    ['a text of several lines', 'title: "a\n  b" # c\nx: 1', 'title', 'd', 'title: "d" # c\nx: 1'],
    ['a plain text of several lines', 'title: a\n  b\nx: 1', 'title', 'd', 'title: d\nx: 1'],
    ['a block text', 'description: | # c\n  a\n\n  b\n# d\nx: 1', 'description', 'e', 'description: e # c\n# d\nx: 1'],
    ['a text that a number stood for', 'title: 2021', 'title', '2021년', 'title: 2021년'],
    ['a number', 'wordGoal: 3000 # c', 'wordGoal', 5000, 'wordGoal: 5000 # c'],
    ['nothing yet', 'title: # c\nx: 1', 'title', 'a', 'title: a # c\nx: 1'],
    ['nothing yet, at the end', 'x: 1\ntitle:', 'title', 'a', 'x: 1\ntitle: a'],
    ['null', 'title: ~', 'title', 'a', 'title: a'],
    ['a key in quotes', '"title": a', 'title', 'b', '"title": b'],
    ['a key before a comment that looks like one', '# title: x\ntitle: y', 'title', 'z', '# title: x\ntitle: z'],
    ['a key that another holds', 'cover:\n  title: x\ntitle: y', 'title', 'z', 'cover:\n  title: x\ntitle: z'],
    ['a key in a block text', 'a: |\n  title: x\ntitle: y', 'title', 'z', 'a: |\n  title: x\ntitle: z'],
    ['a key in a text of several lines', 'a: "\n  title: x"\ntitle: y', 'title', 'z', 'a: "\n  title: x"\ntitle: z'],
    ['what it is already', 'title:   "a"  # c', 'title', 'a', 'title:   "a"  # c'],
    ['below brackets that close at the start', 'a: [\n  b,\n]\nt: y', 't', 'z', 'a: [\n  b,\n]\nt: z'],
    ['beside an anchor', 'a: &x {b: 1}\nc: *x\nt: y', 't', 'z', 'a: &x {b: 1}\nc: *x\nt: z'],
    ['beside an anchor before a list', 'a: &x\n- b\nt: y', 't', 'z', 'a: &x\n- b\nt: z'],
    ['beside braces with a bracket in quotes', 'a: {b: "c, }"}\nt: y', 't', 'z', 'a: {b: "c, }"}\nt: z'],
    ['a date in double quotes', 'date: "2021-12-31"', 'date', day('2022-01-03'), 'date: "2022-01-03"'],
    ['a text with a comma', 'title: a', 'title', 'b, c', 'title: b, c'],
    ['a text with a control character', 'title: a', 'title', 'b\u0085c', 'title: "b\\u0085c"'],
    ['a plain text of several lines with a comment', 'title: a\n  b  # c\nx: 1', 'title', 'd', 'title: d  # c\nx: 1'],
    ['a block text that ends like a comment', 'title: >-  # c\n  a\n  # b\nx: 1', 'title', 'd', 'title: d  # c\nx: 1'],
    ['a key in single quotes', "'title' : a", 'title', 'b', "'title' : b"],
    ['a key with a colon', 'a:b: 1\ntitle : a', 'a:b', 2, 'a:b: 2\ntitle : a'],
    ['a text where a list was', 'a: "x"\ntags: [b]', 'tags', 'c', 'a: "x"\ntags: "c"'],
    ['a text where a list in lines was', "a: 'x'\ntags: # c\n  - b", 'tags', 'c', "a: 'x'\ntags: 'c' # c"],
    ['a text where nothing was, in the file’s quotes', 'a: "x"\nb:', 'b', 'c', 'a: "x"\nb: "c"'],
    ['a number where there was a text', 'a: "1"', 'a', 1, 'a: 1'],
    ['a key that comes along with an alias', 'a: &x {t: 1}\n<<: *x', 't', 2, 'a: &x {t: 1}\n<<: *x\nt: 2'],
  ] as const) {
    test(what, () => assert.equal(yaml(before, key, value), after));
  }
});

suite('setting a list of YAML', () => {
  const b = ['a', 'b'];
  for (const [what, before, value, after] of [
    ['in brackets, one more', 'tags: [a] # c', b, 'tags: [a, b] # c'],
    ['in brackets, in front', 'tags: [ b ]', b, 'tags: [ a, b ]'],
    ['in brackets, between', 'tags: [a,  d]', ['a', 'b', 'c', 'd'], 'tags: [a, b, c,  d]'],
    ['in brackets that close at the start', 'tags: [\n  a,\n]\nx: [\n]', b, 'tags: [\n  a, b,\n]\nx: [\n]'],
    ['in brackets, one less', 'tags: [a, x, b]', b, 'tags: [a, b]'],
    ['in brackets, the last less', 'tags: [a, b, x]', b, 'tags: [a, b]'],
    ['in brackets, another', 'tags: ["a", "x"]', b, 'tags: ["a", "b"]'],
    ['in brackets, none left', 'tags: [a, b]', [], 'tags: []'],
    ['in brackets, from none', 'tags: []', b, 'tags: [a, b]'],
    ['in brackets over lines', 'tags: [\n  a, # one\n  x\n  ]', b, 'tags: [\n  a, # one\n  b\n  ]'],
    ['in brackets, with what needs quotes', 'tags: [a]', ['a', 'c, d'], 'tags: [a, "c, d"]'],
    ['in lines, one more', 'tags:\n  - a # one\n# c', b, 'tags:\n  - a # one\n  - b\n# c'],
    ['in lines, in front', 'tags: # t\n- b\nx: 1', b, 'tags: # t\n- a\n- b\nx: 1'],
    ['in lines, one less', 'tags:\n  - a\n  - x\n  # c\n  - b', b, 'tags:\n  - a\n  # c\n  - b'],
    ['in lines, the last less', 'tags:\n  - a\n  - b\n  - x', b, 'tags:\n  - a\n  - b'],
    ['in lines, another', "tags:\n    - 'a'\n    - 'x' # c", b, "tags:\n    - 'a'\n    - 'b'"],
    ['in lines, none left', 'tags: # c\n  - a\nx: 1', [], 'tags: [] # c\nx: 1'],
    ['in lines, numbers stay', 'tags:\n- 2021\n- a', ['2021', 'b'], 'tags:\n- 2021\n- b'],
    ['in lines, truth values stay', 'tags:\n- true\n- a', ['true', 'b'], 'tags:\n- true\n- b'],
    ['in lines, with a comma', 'tags:\n  - a', ['a', 'c, d'], 'tags:\n  - a\n  - c, d'],
    [
      'in lines, before others',
      'tags:\n  - b # two\n  - c # 3',
      ['a', 'b', 'c'],
      'tags:\n  - a\n  - b # two\n  - c # 3',
    ],
    ['in lines, a name twice, one less', 'tags:\n  - a # one\n  - a', ['a'], 'tags:\n  - a # one'],
    ['in lines, a name twice, one more', 'tags:\n  - a # one', ['a', 'a'], 'tags:\n  - a # one\n  - a'],
    ['in lines, of two lines', 'tags:\n  - a # one\n  - x\n    y\nt: 1', b, 'tags:\n  - a # one\n  - b\nt: 1'],
    ['in lines, with a list in it', 'tags:\n  - [x, y]\n  - "a" # c', ['z', 'a'], 'tags:\n  - "z"\n  - "a" # c'],
    ['in lines, with nothing in it', 'tags:\n  -\n  - "a" # c', ['z', 'a'], 'tags:\n  - "z"\n  - "a" # c'],
    ['in brackets, the blanks between others stay', 'tags: [foo,  bar]', ['foo', 'b'], 'tags: [foo,  b]'],
    ['in brackets, the first less', 'tags: [x,  foo,  b]', ['foo', 'b'], 'tags: [foo,  b]'],
    ['in brackets, with a list in it', 'tags: [[x, y],  foo]', ['z', 'foo'], 'tags: [z,  foo]'],
    ['in brackets, one more that needs quotes', 'tags: [a,  b]', ['a', 'b', 'c, d'], 'tags: [a,  b, "c, d"]'],
    ['in brackets, with a sharp', 'tags: [C# , a]', ['C#', 'b'], 'tags: [C# , b]'],
    ['in brackets, with an apostrophe', "tags: [it's,  a]", ["it's", 'b'], "tags: [it's,  b]"],
    ['with commas', 'tags: a, x', b, 'tags: a, b'],
    ['with commas in quotes', 'tags: "a,x" # c', b, 'tags: "a,b" # c'],
    ['with commas, which an item holds', 'tags: a, x', ['a', 'c, d'], 'tags: [a, "c, d"]'],
    ['with blanks', 'tags: a x', b, 'tags: a b'],
    ['with two blanks', 'tags: a  x', b, 'tags: a b'],
    ['with commas, of several words', 'tags: a, x', ['a', 'c d'], 'tags: a, c d'],
    ['with commas, and nothing in an item', 'tags: a, x', ['a', ''], 'tags: [a, ""]'],
    ['with commas, and a blank before an item', 'tags: a, x', ['a', ' c'], 'tags: [a, " c"]'],
    ['with commas, none left', 'tags: a, x', [], 'tags: []'],
    ['with blanks, which an item holds', 'tags: a x', ['a', 'c d'], 'tags: [a, c d]'],
    ['of one word', 'tags: a', b, 'tags: [a, b]'],
    ['of one word in double quotes', 'tags: "a"', b, 'tags: ["a", "b"]'],
    ['of one word in single quotes', "x: a\ntags: 'a'", b, "x: a\ntags: ['a', 'b']"],
    ['of one word, in the file’s quotes', "x: 'a'\ny: 'b'\ntags: a", b, "x: 'a'\ny: 'b'\ntags: ['a', 'b']"],
    ['of nothing', 'tags:', b, 'tags: [a, b]'],
    ['of nothing, beside lists in lines', 'tags:\nx:\n  - y', b, 'tags:\n  - a\n  - b\nx:\n  - y'],
    ['of nothing that stays so, beside lists in lines', 'tags:\nx:\n  - y', [], 'tags: []\nx:\n  - y'],
    ['that is not there', 'x: 1', b, 'x: 1\ntags: [a, b]'],
    ['that is not there, beside lists in lines', 'x:\n- y', b, 'x:\n- y\ntags:\n- a\n- b'],
  ] as const) {
    test(what, () => assert.equal(yaml(before, 'tags', value), after));
  }
});

suite('a text of YAML stands in quotes', () => {
  for (const [why, ...texts] of [
    ['where blanks that readers may trim are around it', '\u00a0', '\u3000회고', 'a\u2003'],
    ['where it would be nothing', '', 'null', '~'],
    ['where it would be a truth value', 'true', 'False', 'no', 'Y'],
    ['where it would be a number', '1', '-1.5', '.inf', '0x1F', '1_000', '12:30'],
    ['where it would lose blanks', ' a', 'a\t'],
    ['where it would be cut by a comment', 'a #b', '#a'],
    ['where it would be a key', 'a: b', 'a:'],
    [
      'where it begins like something else',
      '- a',
      '-a',
      '? a',
      ':a',
      ',a',
      '[a',
      '{{a}}',
      '&a',
      '*a',
      '!a',
      '|',
      '>',
      '%a',
      '@a',
      '`a`',
    ],
    ['where it begins with a quote', '"a" b', "'a' b"],
  ] as const) {
    test(why, () => {
      for (const text of texts) {
        assert.equal(yaml('title: x', 'title', text), `title: ${JSON.stringify(text)}`);
      }
    });
  }

  test('in no other case', () => {
    for (const text of ['회고', 'a-b', 'a#b', 'a:b', "it's", 'a "b"', '2021년', '1월, 2월', 'nullable', 'yes!']) {
      assert.equal(yaml('title: x', 'title', text), `title: ${text}`);
    }
  });
});

suite('adding and removing a key', () => {
  for (const [what, before, key, value, after] of [
    ['at the end', 'a: 1 # c', 'b', 'x', 'a: 1 # c\nb: x'],
    ['before comments at the end', 'a: 1\n\n# end', 'b', 'x', 'a: 1\nb: x\n\n# end'],
    [
      'in the file’s quotes',
      "a: 'x'\nd: 2021-12-31\ndraft: true",
      'b',
      'y',
      "a: 'x'\nd: 2021-12-31\ndraft: true\nb: 'y'",
    ],
    ['a date without quotes', "a: 'x'", 'date', day('2021-12-31'), "a: 'x'\ndate: 2021-12-31"],
    ['in the quotes of most', 'a: "x"\nb: "y"\nc: \'z\'', 'd', 'u', 'a: "x"\nb: "y"\nc: \'z\'\nd: "u"'],
    ['in double quotes when as many are single', 'a: "x"\nc: \'z\'', 'd', 'u', 'a: "x"\nc: \'z\'\nd: "u"'],
    ['with a comma', 'a: x', 'b', 'y, z', 'a: x\nb: y, z'],
    ['what is no date in quotes', 'a: x', 'date', day('12/31'), 'a: x\ndate: "12/31"'],
    ['behind a text that keeps its line ends', 'a: |+\n  x\n\n', 'b', 'z', 'a: |+\n  x\n\n\nb: z'],
    ['a key that needs quotes', 'a: 1', 'b: c', 'x', 'a: 1\n"b: c": x'],
    ['a key with a colon', 'a: 1', 'b:c', 'x', 'a: 1\n"b:c": x'],
    [
      'removed with blank lines that a text above would take',
      'a: |+\n  x\nb: 1\n\n  \nc: 2',
      'b',
      undefined,
      'a: |+\n  x\nc: 2',
    ],
    ['removed with its comment', '# a\na: 1 # c\nb: 2', 'a', undefined, '# a\nb: 2'],
    ['removed with its lines', 'a:\n  - 1\n  - 2\n\nb: 2', 'a', undefined, '\nb: 2'],
    ['removed with its keys', 'b: 2\na:\n  c: 1', 'a', undefined, 'b: 2'],
    ['removed though it is not there', 'b: 2', 'a', undefined, 'b: 2'],
  ] as const) {
    test(what, () => assert.equal(yaml(before, key, value), after));
  }

  test('to front matter without keys', () => {
    assert.equal(edited('---\n---\nb', 'a', 'x'), '---\na: x\n---\nb');
    assert.equal(edited('---\n\n---\nb', 'a', 'x'), '---\n\na: x\n---\nb');
    assert.equal(edited('+++\n+++\nb', 'a', 'x'), '+++\na = "x"\n+++\nb');
    assert.equal(edited('---\na: x\n---', 'a', undefined), '---\n---');
  });

  test('with the line ends and the byte order mark that there are', () => {
    assert.equal(edited('\ufeff---\r\na: 1\r\n---\r\nb', 'c', 'x'), '\ufeff---\r\na: 1\r\nc: x\r\n---\r\nb');
    assert.equal(edited('\ufeff---\r\na: 1\r\n---\r\nb', 'a', 2), '\ufeff---\r\na: 2\r\n---\r\nb');
    assert.equal(edited('---\ra: 1\rc: 1\r---\rb', 'a', undefined), '---\rc: 1\r---\rb');
    assert.equal(edited('---\r\nt:\r\n  - a\r\n---\r\n', 't', ['a', 'b']), '---\r\nt:\r\n  - a\r\n  - b\r\n---\r\n');
  });
});

suite('setting a key of TOML', () => {
  for (const [what, before, key, value, after] of [
    ['a boolean', 'draft = true # c', 'draft', false, 'draft = false # c'],
    ['a date', 'date = 2021-12-31', 'date', day('2022-01-03'), 'date = 2022-01-03'],
    [
      'a moment',
      'date = 2021-12-31T23:30:00-09:00 # c',
      'date',
      day('2022-01-01T00:00:00-09:00'),
      'date = 2022-01-01T00:00:00-09:00 # c',
    ],
    ['a date in quotes', 'date = "2021-12-31"', 'date', day('2022-01-03'), 'date = "2022-01-03"'],
    ['a date in single quotes', "date = '2021-12-31'", 'date', day('2022-01-03'), "date = '2022-01-03'"],
    ['a date in long quotes', 'date = """2021-12-31"""', 'date', day('2022-01-03'), 'date = "2022-01-03"'],
    ['a new date', 'a = "x"', 'date', day('2022-01-03'), 'a = "x"\ndate = 2022-01-03'],
    [
      'a date that TOML has no words for',
      'a = 1',
      'date',
      day('2022-01-03 09:00 +0900'),
      'a = 1\ndate = "2022-01-03 09:00 +0900"',
    ],
    ['a text', 'title = "a" # c', 'title', 'b "c" \\', 'title = "b \\"c\\" \\\\" # c'],
    ['a text in single quotes', "title = 'a'", 'title', 'b\\', "title = 'b\\'"],
    ['a text that single quotes cannot hold', "title = 'a'", 'title', "it's", 'title = "it\'s"'],
    ['a text with line ends', 'title = "a"', 'title', 'b\nc', 'title = "b\\nc"'],
    ['a number that is too large for a whole one', 'a = 1', 'a', 2 ** 60, 'a = 1152921504606846976.0'],
    ['a number that is larger still', 'a = 1', 'a', 1e30, 'a = 1e+30'],
    ['a key in double quotes', '"a b" = 1\n"a\\tb" = 2', 'a\tb', 3, '"a b" = 1\n"a\\tb" = 3'],
    ['a key in single quotes', "'a.b' = 1", 'a.b', 2, "'a.b' = 2"],
    ['a key that needs quotes', 'a = 1', 'b.c', 'x', 'a = 1\n"b.c" = "x"'],
    ['a key beside a dotted one', 'a . "b" = 1\nc = 2', 'c', 3, 'a . "b" = 1\nc = 3'],
    ['a key beside a table in a line', 'a = {b = "}"}\nc = 2', 'c', 3, 'a = {b = "}"}\nc = 3'],
    ['a text in long single quotes', "d = '''\na'''", 'd', 'b\nc', 'd = """\nb\nc"""'],
    ['a text with quotes, behind which its end stands', 'd = """a \\""" "b""""" # c', 'd', 'e', 'd = "e" # c'],
    ['a text with quotes behind a slash', 'd = """a\\"""" # c\nx = 1', 'd', 'e', 'd = "e" # c\nx = 1'],
    ['a text in long single quotes with a slash', "d = '''a\\''' # c\nx = 1", 'd', 'e', 'd = "e" # c\nx = 1'],
    ['a text of several lines', 'd = """\na\nb"""\nx = 1', 'd', 'c', 'd = "c"\nx = 1'],
    ['a text of several lines by another', 'd = """\na"""', 'd', 'b\n"c"', 'd = """\nb\n\\"c\\""""'],
    ['a list', 'tags = ["a", "x"] # c', 'tags', ['a', 'b'], 'tags = ["a", "b"] # c'],
    ['a list over lines', "tags = [\n  'a', # one\n  'x',\n]", 'tags', ['a', 'b'], "tags = [\n  'a', # one\n  'b',\n]"],
    ['a list, one less', 'tags = ["a", "b",]', 'tags', ['a'], 'tags = ["a",]'],
    ['a list with a list in it', "tags = [['x', 'y'],  'a']", 'tags', ['z', 'a'], "tags = ['z',  'a']"],
    ['a list of texts in long quotes', "tags = ['''x''',  'a']", 'tags', ['z', 'a'], 'tags = ["z",  \'a\']'],
    ['a list with a comment behind a comma', 'tags = ["a",# ]\n"x"]', 'tags', ['a', 'b'], 'tags = ["a",# ]\n"b"]'],
    ['a list of numbers', 'tags = [1,  2]', 'tags', ['1', 'b'], 'tags = [1,  "b"]'],
    ['a list that is not there', "a = 'x'", 'tags', ['b', 'c'], "a = 'x'\ntags = ['b', 'c']"],
    ['a key before the first table', 'a = 1\n\n[params]\nb = 2', 'b', 'x', 'a = 1\nb = "x"\n\n[params]\nb = 2'],
    ['a key where there is nothing but a table', '[params]\nb = 2', 'b', 'x', 'b = "x"\n[params]\nb = 2'],
    ['a key where a table has a comment', '# p\n[params]\nb = 2', 'b', 'x', 'b = "x"\n# p\n[params]\nb = 2'],
    ['a key that stands in a table is another', 'b = 1\n[p]\nb = 2', 'b', 3, 'b = 3\n[p]\nb = 2'],
    [
      'a key that stands in a text is another',
      'a = """\nb = 1\n[x]"""\nb = 2',
      'b',
      3,
      'a = """\nb = 1\n[x]"""\nb = 3',
    ],
    ['removed', 'a = 1 # c\nb = 2', 'a', undefined, 'b = 2'],
    ['removed where one dotted key has it', 'a.b = 1\nb = 2', 'a', undefined, 'b = 2'],
    ['not removed where several have it', 'a.b = 1\na.c = 2', 'a', undefined, 'notEditable'],
    ['a table is not written over', 'a = 1\n[b]\nc = 2', 'b', 'x', 'notEditable'],
    ['a dotted key is not written over', 'b.c = 1', 'b', 'x', 'notEditable'],
    ['an inline table is not written over', 'b = {c = 1}', 'b', 'x', 'notEditable'],
    ['tables of a list are not written over', '[[tags]]\nc = 2', 'tags', ['x'], 'notEditable'],
  ] as const) {
    test(what, () => assert.equal(toml(before, key, value), after));
  }
});

suite('what cannot be edited', () => {
  for (const [what, text, code] of [
    ['a post without front matter', '# a', 'noFrontMatter'],
    ['JavaScript', hostile('fm-js.md'), 'unsupported'],
    ['broken YAML', hostile('fm-broken.md'), 'broken'],
    ['a key twice', '---\ntitle: a\ntitle: b\n---\n', 'broken'],
    ['a list', hostile('fm-list.md'), 'notEditable'],
    ['a mapping in braces', '---\n{title: a, b: c}\n---\n', 'notEditable'],
    ['complex keys', '---\n? title\n: a\n---\n', 'notEditable'],
    ['an anchor', '---\ntitle: &t a\nb: *t\n---\n', 'notEditable'],
    ['an alias', '---\nb: &t a\ntitle: *t\n---\n', 'notEditable'],
    ['a tag', '---\ntitle: !!str 1\n---\n', 'notEditable'],
    ['keys of its own', '---\ntitle:\n  en: a\n---\n', 'notEditable'],
    ['keys of its own in braces', '---\ntitle: {en: a}\n---\n', 'notEditable'],
    ['a list with an anchor', '---\ntitle: &t\n- a\n---\n', 'notEditable'],
    ['broken TOML', '+++\ntitle\n+++\n', 'broken'],
    ['what is too long', `---\ntitle: a\nx: ${'y'.repeat(70_000)}\n---\n`, 'unsupported'],
  ] as const) {
    test(`${what}: ${code}`, () => assert.equal(edited(text, 'title', 'x'), code));
  }

  test('a key or a value that no reader would give back', () => {
    assert.equal(yaml('a: 1', '__proto__', 'x'), 'notEditable');
    assert.equal(yaml('a: 1', 'a', NaN), 'notEditable');
    assert.equal(yaml('a: 1', 'a', Infinity), 'notEditable');
    assert.equal(toml('a = 1', 'a', '\ud800'), 'notEditable');
  });
});

test('thousands of keys, and lines made to be slow, are edited in time', () => {
  assertLinear((size) => {
    const keys = Array.from({ length: size }, (_, index) => `k${index}: ${' '.repeat(3)}v # c`).join('\n');
    assert.notEqual(yaml(`${keys}\ntitle: a`, 'title', 'b'), 'notEditable');
  }, 1_000);
  for (const odd of [
    `a: ${'"'.repeat(20_000)}`,
    `${' '.repeat(30_000)}:`,
    `a: [${'['.repeat(90)}`,
    `a: ${'x '.repeat(20_000)}`,
  ]) {
    edited(`---\n${odd}\ntitle: a\n---\n`, 'title', 'b');
    edited(`+++\n${odd}\ntitle = 1\n+++\n`, 'title', 'b');
  }
});
