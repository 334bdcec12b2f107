import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  defaultMarkdownOptions,
  normalise,
  readBlock,
  splitBlocks,
  type Definitions,
  type LinkDefinition,
} from '../../../src/markdown';
import { withoutLines } from './support';

const options = defaultMarkdownOptions;

/** `line-endLine kind` of each block. */
function blocks(text: string): string[] {
  return splitBlocks(`${text}\n`, options).spans.map(({ line, endLine, kind }) => `${line}-${endLine} ${kind}`);
}

function definitionsOf(text: string): Definitions {
  const links: Record<string, LinkDefinition> = Object.create(null);
  const footnotes = new Set<string>();
  for (const span of splitBlocks(`${text}\n`, options).spans) {
    for (const [label, link] of Object.entries(span.links ?? {})) {
      links[label] ??= link;
    }
    if (span.footnote !== undefined) {
      footnotes.add(span.footnote);
    }
  }
  return { links, footnotes };
}

/** What is read of the whole text at once, and of its blocks one by one. */
function bothWays(text: string) {
  const definitions = definitionsOf(text);
  const lines = text.split('\n');
  const whole = readBlock({ source: `${text}\n`, kind: '' }, definitions, options);
  const single = splitBlocks(`${text}\n`, options).spans.map(({ line, endLine }) => ({
    line,
    ...readBlock({ source: `${lines.slice(line, endLine).join('\n')}\n`, kind: '' }, definitions, options),
  }));
  const shape = (html: string) => withoutLines(html).replace(/\0\d+\0/g, '[note]');
  return {
    whole: {
      html: shape(whole.html),
      footnotes: [...whole.footnotes],
      headings: whole.headings.map(({ level, line, text: title }) => `${line} ${level} ${title}`),
      images: whole.images,
    },
    single: {
      html: shape(single.map(({ html }) => html).join('')),
      footnotes: single.flatMap(({ footnotes }) => footnotes),
      headings: single.flatMap(({ line, headings }) =>
        headings.map((heading) => `${line + heading.line} ${heading.level} ${heading.text}`),
      ),
      images: single.reduce((sum, { images }) => sum + images, 0),
    },
  };
}

const pieces = [
  '# heading',
  '### 회고 *2021* ##',
  'setext\n===',
  'two\nlines\n---',
  'a paragraph',
  'with [link], [note][link] and [^n]',
  '- one\n- two',
  '- one\n\n- two',
  '* a\n  - b\n    1. c\n\n       d',
  '1. a\n2. b',
  '7) x',
  '- [x] done\n- [>] on',
  '> quote',
  '> quote\nlazy',
  '> - in a list\nlazy too',
  '> ```\n> code\nnot code',
  '- a\nlazy',
  '```js\nlet a\n\n# no\n```',
  '~~~\nopen fence',
  '```',
  '    code\n\n    more',
  '<div>\nhtml\n</div>',
  '<details>\n\n<summary>a</summary>',
  '</details>',
  '<!-- a\n\nb -->',
  '<!-- open',
  '<script>\n\nx\n</script>',
  '| a | b |\n| - | -: |\n| 1 | 2 |',
  '|a|\n|-|\nlazy row',
  '[link]: /url "title"',
  '[link]:\n/other',
  '[x]: /1\n[y]: /2',
  '[^n]: note',
  '[^n]: note\n\n    more\n\n        code',
  '[^m]: one\n[^n]: two',
  '[^self]: [^self] [^n]',
  '![p](q.png)\n*caption*',
  '***',
  '---',
  '- - -',
  '\\# no heading',
  '\ttab',
  '  - shifted\n    more',
  '-',
  '1.',
  '>',
];
const separator = fc.constantFrom('\n', '\n\n', '\n \n', '\n\t\n\n', '\n    ', '\n  ', '\n> ', '\n- ');
const structured = fc
  .array(fc.tuple(fc.constantFrom(...pieces), separator), { minLength: 1, maxLength: 9 })
  .map((parts) => parts.map(([piece, apart]) => piece + apart).join(''));
const soup = fc
  .array(
    fc.constantFrom(
      ...' \t\n\n\n#>-*_`~+1.)[]()^:!|<&\\xy=한"',
      '    ',
      '```',
      '[^n]: ',
      '<!--',
      '-->',
      '</div>',
      '<div>',
    ),
    { maxLength: 60 },
  )
  .map((characters) => characters.join(''));
const markdown = fc.oneof({ weight: 3, arbitrary: structured }, { weight: 1, arbitrary: soup });

suite('blocks', () => {
  for (const [what, text, expected] of [
    ['nothing has none', '', []],
    ['blank lines belong to none', '\n \n\t\n', []],
    [
      'a heading and a paragraph need no blank line',
      '# a\nb\nc\n\nd',
      ['0-1 heading', '1-3 paragraph', '4-5 paragraph'],
    ],
    ['a setext heading is one block', 'a\nb\n===\nc', ['0-3 heading', '3-4 paragraph']],
    ['a list with blank lines inside is one', '- a\n\n  b\n- c\n\nd', ['0-5 bullet_list', '5-6 paragraph']],
    ['a quote keeps its lazy lines', '> a\nb\n\nc', ['0-2 blockquote', '3-4 paragraph']],
    ['a fence keeps its blank lines', '```\n\n# a\n\n```\nb', ['0-5 fence', '5-6 paragraph']],
    ['an open fence goes to the end', '```\na\n\nb', ['0-4 fence']],
    ['HTML ends at a blank line', '<div>\na\n\nb', ['0-2 html_block', '3-4 paragraph']],
    ['a comment ends where it is closed', '<!-- a\n\nb -->\nc', ['0-3 html_block', '3-4 paragraph']],
    ['a table', '|a|\n|-|\n|b|\n\nc', ['0-3 table', '4-5 paragraph']],
    ['a link definition is one, each', '[a]: /b\n[c]: /d\n', ['0-1 reference_definition', '1-2 reference_definition']],
    ['a footnote with what is indented', '[^a]: b\n\n    c\n\nd', ['0-4 footnote', '4-5 paragraph']],
    ['footnotes line under line are one each', '[^a]: b\n[^c]: d', ['0-1 footnote', '1-2 footnote']],
  ] as const) {
    test(what, () => {
      assert.deepEqual(blocks(text), expected);
    });
  }

  test('definitions are handed over by normalised label', () => {
    const [span] = splitBlocks('[Foo  Bar]: /url "t"\n', options).spans;
    assert.deepEqual({ ...span?.links }, { 'FOO BAR': { href: '/url', title: 't' } });
    assert.equal(splitBlocks('[^A b]: x\n', options).spans[0]?.footnote, 'A B');
  });

  test('every line that is not blank is in exactly one block, and no block begins or overlaps elsewhere', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const lines = text.split('\n');
        const owners = lines.map(() => 0);
        for (const { line, endLine } of splitBlocks(`${text}\n`, options).spans) {
          assert.ok(endLine > line);
          assert.match(lines[line]!, /[^ \t]/);
          for (let at = line; at < endLine && at < lines.length; at++) {
            owners[at]!++;
          }
        }
        lines.forEach((line, at) => {
          const isBlank = /^[ \t]*$/.test(line);
          assert.ok(owners[at] === 1 || (isBlank && owners[at] === 0), `line ${at} of ${JSON.stringify(text)}`);
        });
      }),
      { numRuns: 600 },
    );
  });

  test('reading blocks one by one gives what reading the whole text gives', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const { whole, single } = bothWays(`${text}\n`);
        assert.deepEqual(single, whole);
      }),
      { numRuns: 300 },
    );
  });
});

suite('normalised text', () => {
  test('has no byte order mark, no carriage return, no NUL', () => {
    assert.equal(normalise('\ufeffa\r\nb\rc\n\r\0'), 'a\nb\nc\n\n\ufffd');
  });

  test('keeps line and paragraph separators, which are no line ends to VS Code', () => {
    assert.equal(normalise('a\u2028b\u2029c\u0085d'), 'a\u2028b\u2029c\u0085d');
  });

  test('is the same when normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('\r', '\n', '\0', 'a') }), (text) => {
        assert.equal(normalise(normalise(text)), normalise(text));
      }),
    );
  });
});
