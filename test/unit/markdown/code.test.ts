import * as assert from 'node:assert/strict';
import { htmlOf, markedLines } from './support';

suite('code', () => {
  for (const [what, markdown, html] of [
    [
      'a fence in a known language is coloured',
      '```js\nlet a\n```',
      '<pre><code class="hljs language-js"><span class="hljs-keyword">let</span> a\n</code></pre>',
    ],
    [
      'the language is the first word',
      '```ts title="x"\na\n```',
      '<pre><code class="hljs language-ts">a\n</code></pre>',
    ],
    [
      'an unknown language is escaped',
      '```nope\n<b>\n```',
      '<pre><code class="hljs language-nope">&lt;b&gt;\n</code></pre>',
    ],
    [
      'a name that every object has is no language',
      '```constructor\nx\n```',
      '<pre><code class="hljs language-constructor">x\n</code></pre>',
    ],
    ['__proto__ is no language', '```__proto__\nx\n```', '<pre><code class="hljs language-__proto__">x\n</code></pre>'],
    [
      'a language cannot leave its attribute',
      '```"><img\nx\n```',
      '<pre><code class="hljs language-&quot;&gt;&lt;img">x\n</code></pre>',
    ],
    ['a fence without language is plain', '```\n<b>\n```', '<pre><code class="hljs">&lt;b&gt;\n</code></pre>'],
    ['indented code is plain', '    <b>', '<pre><code>&lt;b&gt;\n</code></pre>'],
    ['a fence that is never closed goes to the end', '```\na\n\nb', '<pre><code class="hljs">a\n\nb\n</code></pre>'],
  ] as const) {
    test(what, () => {
      assert.equal(htmlOf(markdown), html);
    });
  }

  test('long code is not coloured', () => {
    assert.doesNotMatch(htmlOf(`\`\`\`js\n${'let a;\n'.repeat(8_000)}\`\`\``), /hljs-keyword/);
  });
});

suite('line marks', () => {
  for (const [what, markdown, lines] of [
    ['a paragraph', 'a\nb', ['0 p']],
    ['a list and its items, relative to the block', 'x\n\n- a\n- b\n  c\n- d', ['0 p', '0 ul', '0 li', '1 li', '3 li']],
    ['paragraphs in a quote', '> a\n>\n> b', ['0 blockquote', '0 p', '2 p']],
    ['code', '```js\na\n```', ['0 pre']],
    ['a table by its rows', '|a|\n|-|\n|b|\n|c|', ['0 table', '0 thead', '0 tr', '2 tbody', '2 tr', '3 tr']],
    ['a picture with a caption', '![a](b)\n*c*', ['0 figure']],
    ['a rule', '***', ['0 hr']],
    ['a task, box and item', '- x\n- [ ] a', ['0 ul', '0 li', '1 li', '1 input']],
  ] as const) {
    test(what, () => {
      assert.deepEqual(markedLines(markdown), lines);
    });
  }
});
