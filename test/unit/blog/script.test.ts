import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { assignmentsOf } from '../../../src/blog/configs/python';
import { Call, Script, textAt, valueAt, type ScriptValue } from '../../../src/blog/configs/script';
import { worked } from '../work';

/** A value as JSON would show it; calls as `name(arguments).then`, what is not known as `?`. */
function shown(value: ScriptValue): string {
  if (value instanceof Call) {
    return [`${value.name}(${value.args.map(shown).join(', ')})`, ...value.then].join('.');
  }
  if (value instanceof Map) {
    return `{${[...(value as ReadonlyMap<string, ScriptValue>)].map(([key, item]) => `${key}: ${shown(item)}`).join(', ')}}`;
  }
  return Array.isArray(value)
    ? `[${(value as readonly ScriptValue[]).map(shown).join(', ')}]`
    : value === undefined
      ? '?'
      : JSON.stringify(value);
}

suite('scripts read as data', () => {
  for (const [what, source, expected] of [
    ['a default export', "export default { a: 'b' }", '{a: "b"}'],
    ['CommonJS', 'module.exports = { a: [1, 2.5, true, null], };', '{a: [1, 2.5, true, null]}'],
    ['a name declared above', "const c: Config = { a: 'b' } satisfies Config\nexport default c", '{a: "b"}'],
    ['a name of a name', "const folder = 'x'; export default { folder, path: folder }", '{folder: "x", path: "x"}'],
    ['a call around', 'export default defineConfig({ a: 1 })', 'defineConfig({a: 1})'],
    ['an arrow that gives an object', 'export default f(({ mode }) => ({ a: 1 }))', 'f({a: 1})'],
    ['JSDoc casts', 'module.exports = { a: /** @type {X} */ ({ b: 1 }) }', '{a: {b: 1}}'],
    ['comments', '// { a: 1 }\nexport default /* x */ { a: 2 // 3\n }', '{a: 2}'],
    [
      'strings of all kinds',
      `export default ['a\\'\\n', "\\u0041\\x42\\u{43}", \`d\ne\`]`,
      '["a\'\\n", "ABC", "d\\ne"]',
    ],
    ['a template of a value', 'export default [`a${b}c`, `${`}`}`, "d"]', '[?, ?, "d"]'],
    ['where the file stands', 'export default [`${__dirname}/content`, path.join(__dirname, "x")]', '["./content", path.join(".", "x")]'], // prettier-ignore
    ['sums', "export default { a: 'x' + y, b: 1 + 2, c: 'kept' }", '{a: ?, b: ?, c: "kept"}'],
    ['conditions', "export default { a: dev ? '/' : '/x/', b: process.env.X || 'y', c: 1 }", '{a: ?, b: ?, c: 1}'],
    ['methods, spreads, computed keys', 'export default { ...x, m() { return { a: 1 } }, [k]: 2, get g() { return 1 }, c: 3 }', '{c: 3}'], // prettier-ignore
    ['functions', 'export default { a: function () { return 1 }, b: (x) => { y }, c: x => x, d: 2 }', '{a: ?, b: ?, c: ?, d: 2}'], // prettier-ignore
    ['regular expressions', 'export default { a: /[/"`]{/g, b: 4 / 2, c: 1 }', '{a: ?, b: ?, c: 1}'],
    ['a schema', 'export default z.object({ a: z.string().optional(), b: z.coerce.date() })', 'z.object({a: z.string().optional, b: z.coerce.date()})'], // prettier-ignore
    ['as const', "export default ['a'] as const;", '["a"]'],
    [
      'keys of all kinds',
      "export default { 'a-b': 1, 2: 3, __proto__: { x: 1 } }",
      '{a-b: 1, 2: 3, __proto__: {x: 1}}',
    ],
    ['no semicolons', "const a = 'x'\nexport default a\nfunction f() {}", '"x"'],
    ['brackets that do not match', 'export default { a: [1 }', '?'],
    ['a string without an end', "export default { a: 'x }", '?'],
    ['nothing', '', '?'],
  ] as const) {
    test(`${what} → ${expected}`, () => {
      assert.equal(shown(new Script(source).exported), expected);
    });
  }

  test('what functions return and what they are called with', () => {
    const script = new Script(`module.exports = function (config) {
      config.addPassthroughCopy({ './public/': '/' }).addPassthroughCopy("css");
      if (x) { return { dir: { input: 'content' } } }
    };`);
    assert.equal(shown(script.returned), '[{dir: {input: "content"}}]');
    assert.equal(shown(script.calls('addPassthroughCopy').flat()), '[{./public/: "/"}, "css"]');
    assert.equal(textAt(script.returned[0], 'dir', 'input'), 'content');
    assert.equal(valueAt(script.returned[0], 'constructor'), undefined);
  });

  test('nothing that is written runs, and nothing throws', () => {
    const piece = fc.constantFrom(
      ...['export default', 'module.exports =', 'const a =', 'return', '{', '}', '[', ']', '(', ')', ',', ':', ';', '=>', '.', '`', '${', '"', "'", '/', '\\', '\n', 'a', '1', '...', 'x(', '//', '/*', '*/', '__proto__', 'as', 'new', 'async'], // prettier-ignore
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 60 }), (pieces) => {
        const script = new Script(pieces.join(' '));
        script.calls('x');
        script.mentions('a');
        shown(script.exported);
      }),
      { numRuns: 3_000 },
    );
  });

  for (const [what, unit] of [
    ['brackets', '['],
    ['calls', 'f('],
    ['arrows', 'a=>'],
    ['parentheses and arrows', '(()=>'],
    ['templates', '`${'],
    ['exports', 'export default '],
    ['variables', 'let a = {'],
    ['returns', 'return ({'],
    ['comments', '/*'],
    ['slashes', '/ '],
  ] as const) {
    test(`a quarter of a megabyte of ${what} is read at once`, () => {
      const closing = { '[': ']', '(': ')', '{': '}' } as Readonly<Record<string, string>>;
      const count = Math.floor(130_000 / unit.length);
      const closers = [...unit].reverse().flatMap((character) => closing[character] ?? []);
      const source = `export default ${unit.repeat(count)}1${closers.join('').repeat(count)}`;
      const start = worked();
      const script = new Script(source);
      script.calls('f');
      assert.ok(worked() - start < 1_500);
    });
  }
});

suite('settings of Python', () => {
  for (const [source, expected] of [
    ["PATH = 'content'", { PATH: ['content'] }],
    ['SITEURL = "" # none', { SITEURL: [''] }],
    ['ARTICLE_PATHS = [\'a\', "b"]', { ARTICLE_PATHS: ['a', 'b'] }],
    ["STATIC_PATHS = [\n    'images',\n    'x',\n]\nA = 'b'", { STATIC_PATHS: ['images', 'x'], A: ['b'] }],
    ["PATH = os.getenv('X')\n# PATH = 'y'\nif x:\n    PATH = 'z'", {}],
    ["MARKDOWN = {\n  'extensions': ['markdown.extensions.nl2br'],\n}", { nl2br: [] }],
  ] as const) {
    test(`${JSON.stringify(source)} → ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(Object.fromEntries(assignmentsOf(source)), expected);
    });
  }
});
