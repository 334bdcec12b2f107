import assert from 'node:assert/strict';
import { PlaceholderTexts, Retrospective } from '../../../src/retrospective';
import { htmlOf, markedLines } from './support';

const code = (language: string, text: string) =>
  `<pre><code class="hljs${language && ` language-${language}`}">${text}</code></pre>`;

suite('code of engine tags', () => {
  for (const [what, markdown, html] of [
    [
      'Jekyll',
      '{% highlight text linenos %}\n# a\n\n- b\n{% endhighlight %}\n\nx',
      `${code('text', '# a\n\n- b\n')}\n<p>x</p>`,
    ],
    ['Jekyll: without blanks around it', '{%- highlight text -%}\na\n{%- endhighlight -%}', code('text', 'a\n')],
    [
      'in its language',
      '{% highlight js %}\nlet\n{% endhighlight %}',
      code('js', '<span class="hljs-keyword">let</span>\n'),
    ],
    ['Hexo', '{% codeblock A title lang:text https://a.b %}\n*a*\n{% endcodeblock %}', code('text', '*a*\n')],
    ['Hexo: no language', '{% codeblock %}\n*a*\n{% endcodeblock %}', code('', '*a*\n')],
    ['Hugo', '{{< highlight text "linenos=table" >}}\n*a*\n{{< /highlight >}}', code('text', '*a*\n')],
    ['on one line', '{% highlight text %}*a*{% endhighlight %}', code('text', '*a*\n')],
    ['on the lines of its tags', '{% highlight text %} *a*\n*b* {% endhighlight %}', code('text', '*a*\n*b*\n')],
    [
      'what is behind it is text',
      '{% highlight text %}\n*a*\n{% endhighlight %} *b*',
      `${code('text', '*a*\n')}\n<p><em>b</em></p>`,
    ],
    [
      'it ends a paragraph',
      'a\n{% highlight text %}\nb\n{% endhighlight %}\nc',
      `<p>a</p>\n${code('text', 'b\n')}\n<p>c</p>`,
    ],
    ['never closed, it goes to the end', '{% highlight text %}\na\n\n# b', code('text', 'a\n\n# b\n')],
    ['another’s end is code', '{% highlight text %}\n{% endcodeblock %}', code('text', '{% endcodeblock %}\n')],
    [
      'in a list, its lines less indented than the item',
      '1. a\n\n   {% highlight text %}\n# b\n{% endhighlight %}\n2. c',
      `<ol>\n<li>\n<p>a</p>\n${code('text', '# b\n')}\n</li>\n<li>\n<p>c</p>\n</li>\n</ol>`,
    ],
    [
      'in a quote',
      '> {% highlight text %}\n> *a*\n> {% endhighlight %}',
      `<blockquote>\n${code('text', '*a*\n')}\n</blockquote>`,
    ],
    [
      'how it is written may be shown',
      '```\n{% highlight text %}\n```\n\n*a*',
      `${code('', '{% highlight text %}\n')}\n<p><em>a</em></p>`,
    ],
  ] as const) {
    test(what, () => assert.equal(htmlOf(markdown), html));
  }

  test('another tag of a like name is no code', () => {
    assert.match(htmlOf('{% highlighted x %}\n\n*a*'), /<em>a<\/em>/);
    assert.match(htmlOf('{{< highlight x />}}\n\n*a*'), /<em>a<\/em>/);
    assert.match(htmlOf('Say {% highlight x %}a{% endhighlight %} *b*'), /<em>b<\/em>/);
    assert.match(htmlOf('{% highlight x %}a{% endhighlight %} *b*'), /<em>b<\/em>/);
  });

  test('it has lines', () => {
    assert.deepEqual(markedLines('- a\n\n  {% highlight text %}\n  b\n  {% endhighlight %} c'), [
      '0 ul',
      '0 li',
      '0 p',
      '2 pre',
      '4 p',
    ]);
  });

  test('neither words, headings, goals, links nor problems are read from it', () => {
    const post = Retrospective.parse(
      [
        '# 2021 회고',
        '',
        'two words',
        '',
        '{% highlight text %}',
        '## 2022 목표',
        '',
        '- [ ] a goal in code',
        '- TODO: [x](missing.md) ![](none.png)',
        '{% endhighlight %}',
      ].join('\n'),
    );
    const without = Retrospective.parse('# 2021 회고\n\ntwo words');
    assert.deepEqual(post.counts, without.counts);
    assert.deepEqual(
      post.sections.map(({ title }) => title),
      ['2021 회고'],
    );
    assert.deepEqual(post.goals, without.goals);
    assert.deepEqual(post.addresses, []);
    assert.deepEqual(post.problemsIn({ placeholders: new PlaceholderTexts([]), path: 'posts/2021.md' }), []);
    assert.deepEqual(
      [3, 4, 6, 9].map((line) => post.isCode(line)),
      [false, true, true, true],
    );
  });
});
