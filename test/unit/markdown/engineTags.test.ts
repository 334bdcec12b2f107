import * as assert from 'node:assert/strict';
import { Retrospective } from '../../../src/retrospective';
import { htmlOf, markedLines } from './support';

const figure = (shown: string, caption: string) => `<figure>${shown}<figcaption>${caption}</figcaption></figure>`;
const block = (label: string) => `<div class="engine-tag">${label}</div>`;
const span = (label: string) => `<span class="engine-tag">${label}</span>`;
const end = (label: string) => `<span class="engine-tag engine-tag-end">${label}</span>`;
const endBlock = (label: string) => `<div class="engine-tag engine-tag-end">${label}</div>`;

/** Tests of `[name, Markdown, HTML]`. */
function cases(all: readonly (readonly [string, string, string])[]): void {
  for (const [name, markdown, html] of all) {
    test(name, () => assert.equal(htmlOf(markdown), html));
  }
}

suite('pictures of engine tags', () => {
  cases([
    [
      'Hugo: a figure, its title and caption, Markdown in it',
      '{{< figure src="a.png" alt="A" caption="See *this*" title="T" width="300" >}}',
      figure('<img src="a.png" alt="A" width="300">', 'T — See <em>this</em>'),
    ],
    [
      'Hugo: over lines, though the last one would begin a quote',
      '{{< figure\n  src="/a.png"\n  caption="cap"\n>}}\n\nnext',
      `${figure('<img src="/a.png" alt="">', 'cap')}\n<p>next</p>`,
    ],
    ['Hugo: without caption', '{{< figure src="a.png" >}}', '<p><img src="a.png" alt=""></p>'],
    [
      'Hexo: asset_img with size and title',
      '{% asset_img desk.png 300 200 My desk %}',
      figure('<img src="desk.png" alt="My desk" width="300" height="200">', 'My desk'),
    ],
    [
      'Hexo: title and alternative text in quotes of quotes',
      `{% asset_img a.png '"ti" "al"' %}`,
      figure('<img src="a.png" alt="al">', 'ti'),
    ],
    [
      'Hexo: img with classes',
      '{% img left big /images/a.png 100 "t" "alt" %}',
      figure('<img src="/images/a.png" alt="alt" width="100">', 't'),
    ],
    [
      'Jekyll: include figure of minimal-mistakes',
      '{% include figure image_path="/assets/a.png" alt="x" caption="**c**" %}',
      figure('<img src="/assets/a.png" alt="x">', '<strong>c</strong>'),
    ],
    [
      'Jekyll: include figure.html of many themes',
      '{% include figure.html src="/a.png" description="d" %}',
      figure('<img src="/a.png" alt="">', 'd'),
    ],
    [
      'Jekyll: a picture that only Liquid knows is a placeholder',
      '{% include figure image_path=page.img %}',
      block('include figure'),
    ],
    [
      'kramdown: a size is kept, with the italic caption under it',
      '![a](b.png){: width="700" .left }\n_cap_',
      figure('<img src="b.png" alt="a" width="700">', 'cap'),
    ],
    [
      'kramdown: short names of sizes',
      '![a](b.png){: w="70" h="40" }',
      '<p><img src="b.png" alt="a" width="70" height="40"></p>',
    ],
    ['MDX: Image', '<Image src="/x.png" alt="a" />', '<p><img src="/x.png" alt="a"></p>'],
    ['MDX: over lines', '<Image\n  src="/a.png"\n  alt="b"\n/>', '<p><img src="/a.png" alt="b"></p>'],
    ['MDX: required', '<img src={require("./x.png").default} alt="q" />', '<p><img src="./x.png" alt="q"></p>'],
    [
      'MDX: a literal in braces, a size',
      '<Image src={"/x.png"} width={360} />',
      '<p><img src="/x.png" alt="" width="360"></p>',
    ],
    ['MDX: caption', '<Figure src="/x.png" caption="c" />', figure('<img src="/x.png" alt="">', 'c')],
    ['Astro: what is imported is not known', '<Image src={desk} alt="a" />', block('Image')],
    [
      'Obsidian: embeds with size, with words',
      '![[x.png]] ![[a b.png|400]] ![[n.png|400x300]] ![[n.png|alt]]',
      '<p><img src="x.png" alt="x.png" class="embed"> <img src="a%20b.png" alt="a b.png" width="400" class="embed"> ' +
        '<img src="n.png" alt="n.png" width="400" height="300" class="embed"> <img src="n.png" alt="alt" class="embed"></p>',
    ],
    ['Obsidian: an embedded note is its name', 'see ![[note#part]]', `<p>see ${span('note')}</p>`],
    ['no script', '<Image src="javascript:alert(1)" />', block('Image javascript:alert(1)')],
  ]);

  for (const name of ['../../x.png', '..\\x.png', '/etc/x.png', 'C:\\x.png', 'a/../../x.png', 'file:x.png', '|', '']) {
    test(`an embed of “${name}” is text`, () => assert.doesNotMatch(htmlOf(`![[${name}]]`), /<img|engine-tag/));
  }

  test('engines that know no embeds show them as text', () => {
    const options = { lineBreaks: false, rawHtml: true, embeds: false };
    assert.equal(htmlOf('![[x.png]]', options), '<p>![[x.png]]</p>');
  });

  test('they are counted, captions too, and have lines', () => {
    const { counts } = Retrospective.parse('{{< figure src="a b.png" caption="two words" >}}\n\n![[x.png]]');
    assert.equal(counts.images, 2);
    assert.deepEqual(markedLines('{{< figure src="a.png" caption="c" >}}\n\n{{< x >}}'), ['0 figure', '0 div']);
  });
});

suite('placeholders of engine tags', () => {
  cases([
    ['a shortcode alone is a block', '{{< youtube abcdef >}}', block('youtube abcdef')],
    ['a long argument is left out', `{{< tweet "${'x'.repeat(40)}" >}}`, block('tweet')],
    [
      'in text, variables too',
      'See {{ site.title | upcase }} now {% raw %}x{% endraw %}',
      `<p>See ${span('site.title')} now ${span('raw')}x${end('/raw')}</p>`,
    ],
    [
      'what stands between is Markdown',
      '{{< details "More" >}}\n\n*in*\n\n{{< /details >}}',
      `${block('details More')}\n<p><em>in</em></p>\n${endBlock('/details')}`,
    ],
    ['Zola', '{{ youtube(id="abc") }}\n\n{% end %}', `${block('youtube abc')}\n${endBlock('/end')}`],
    [
      'code stays code',
      '`{{ x }}`\n\n```\n{{< z >}} <A b={1}>\n```',
      '<p><code>{{ x }}</code></p>\n<pre><code class="hljs">{{&lt; z &gt;}} &lt;A b={1}&gt;\n</code></pre>',
    ],
    [
      'in raw HTML, but not in its tags',
      '<div>{% include x.html %} <a href="{{ u }}">t</a></div>',
      `<div>${span('include x.html')} <a href="{{ u }}">t</a></div>`,
    ],
    ['what is never closed is text', 'a {{ b and {% c', '<p>a {{ b and {% c</p>'],
    ['names are escaped', '{{< "<img src=x>" >}}', block('&lt;img src=x&gt;')],
    [
      'kramdown: a block’s attributes are dropped',
      '> tip\n{: .prompt-tip }',
      '<blockquote>\n<p>tip</p>\n</blockquote>',
    ],
    ['kramdown: behind a heading', '## H\n{: #id }\n\nx', '<h2>H</h2>\n<p>x</p>'],
    ['kramdown: behind a link', '[x](y){:target="_blank"} after', '<p><a href="y">x</a> after</p>'],
    [
      'MDX: a component, its children stay',
      '<Callout kind="x">some **x**</Callout>',
      `<p>${span('Callout x')}some <strong>x</strong>${end('/Callout')}</p>`,
    ],
    [
      'MDX: over lines, its children Markdown',
      '<Callout\n  type="x"\n>\n\ntext **b**\n\n</Callout>',
      `${block('Callout x')}\n<p>text <strong>b</strong></p>\n${endBlock('/Callout')}`,
    ],
    [
      'MDX: elements with styles of JSX lose them',
      'a <span style={{ color: "red" }}>in</span>',
      '<p>a <span>in</span></p>',
    ],
    ['MDX: import', 'import A from "a"\nimport {\n  B\n} from \'b\';', block('import')],
    ['MDX: export', 'export const meta = {\n  title: "x",\n}', block('export')],
    [
      'sentences that begin so are text',
      'import duties from Korea\n\nexport of cars',
      '<p>import duties from Korea</p>\n<p>export of cars</p>',
    ],
    ['MDX: comments', 'a {/* b */} c', `<p>a ${span('/* b */')} c</p>`],
    [
      'Docusaurus: an admonition, what it holds is Markdown',
      ':::note Title\nbody **b**\n:::',
      `${block('note Title')}\n<p>body <strong>b</strong></p>\n${endBlock('')}`,
    ],
    ['Docusaurus: a title in brackets', ':::danger[Watch out]', block('danger Watch out')],
    ['VitePress: a blank behind the colons', '::: code-group', block('code-group')],
    ['HTML in capital letters is HTML', 'a<BR>b', '<p>a<BR>b</p>'],
    ['addresses in angle brackets are links', '<https://a.b>', '<p><a href="https://a.b">https://a.b</a></p>'],
  ]);

  test('they are there though raw HTML is shown as text', () => {
    const options = { lineBreaks: false, rawHtml: false };
    assert.equal(htmlOf('<Ab b="c" /> <b>', options), `<p>${span('Ab c')} &lt;b&gt;</p>`);
  });
});

suite('tags in addresses', () => {
  cases([
    [
      'Jekyll: site variables',
      '![a]({{ site.url }}{{ site.baseurl }}/x.png)',
      '<p><img src="{{ site.url }}{{ site.baseurl }}/x.png" alt="a"></p>',
    ],
    [
      'Jekyll: a filter',
      '![a]({{ "/x.png" | relative_url }})',
      '<p><img src="{{ &quot;/x.png&quot; | relative_url }}" alt="a"></p>',
    ],
    ['Jekyll: post_url', '[a]({% post_url 2019-x %})', '<p><a href="{% post_url 2019-x %}">a</a></p>'],
    [
      'Hugo: relref',
      '[b]({{< relref "x.md" >}} "t")',
      '<p><a href="{{&lt; relref &quot;x.md&quot; &gt;}}" title="t">b</a></p>',
    ],
    ['the rest is encoded', '[b]({{ u }}/회)', '<p><a href="{{ u }}/%ED%9A%8C">b</a></p>'],
    ['no scheme hides behind one', '[x](javascript:{{ a }})', `<p>[x](javascript:${span('a')})</p>`],
  ]);
});
