/**
 * Posts that are slow to read for parsers that are not careful, as large as one asks for.
 * Each makes a text of about `size` of its units; `full` is a size at which known parsers took seconds.
 */
export interface SlowInput {
  readonly name: string;
  readonly full: number;
  make(size: number): string;
}

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('\n');
const post = (body: string) => `---\ntitle: x\n---\n\n${body}\n`;
const inFrontMatter = (source: string) => `---\n${source}\n---\n\nbody\n`;

export const slowInputs: readonly SlowInput[] = [
  // headings, tasks, lists, quotes
  { name: 'equal headings', full: 50_000, make: (size) => post('# same\n'.repeat(size)) },
  { name: 'headings', full: 50_000, make: (size) => post(lines(size, (at) => `# heading ${at}`)) },
  { name: 'tasks', full: 50_000, make: (size) => post('- [ ] todo\n'.repeat(size)) },
  { name: 'a flat list', full: 100_000, make: (size) => post('- item\n'.repeat(size)) },
  { name: 'a loose list', full: 20_000, make: (size) => post('- item\n\n  more\n\n'.repeat(size)) },
  { name: 'a numbered list', full: 50_000, make: (size) => post(lines(size, (at) => `${at}. item`)) },
  { name: 'a list of opened lists', full: 50_000, make: (size) => post('- - - - x\n'.repeat(size)) },
  { name: 'lazy quotes', full: 100_000, make: (size) => post(`> quote\n${'a\n'.repeat(size)}`) },
  { name: 'quotes inside each other', full: 50_000, make: (size) => post(`${'>'.repeat(size)} a`) },
  { name: 'one paragraph of lines', full: 500_000, make: (size) => post('a\n'.repeat(size)) },
  { name: 'blank lines', full: 500_000, make: (size) => post('\n'.repeat(size)) },
  { name: 'lines of blanks', full: 2_000, make: (size) => post(`${' '.repeat(500)}\n`.repeat(size)) },
  // footnotes and definitions
  { name: 'footnotes', full: 10_000, make: (size) => post(lines(size, (at) => `[^${at}]\n\n[^${at}]: note\n`)) },
  { name: 'one footnote again and again', full: 50_000, make: (size) => post(`${'[^a] '.repeat(size)}\n\n[^a]: note`) },
  {
    name: 'notes that refer to notes',
    full: 10_000,
    make: (size) => post(`[^0]\n\n${lines(size, (at) => `[^${at}]: [^${at + 1}]\n`)}`),
  },
  { name: 'link definitions', full: 50_000, make: (size) => post(lines(size, (at) => `[a${at}]: /url`)) },
  { name: 'definitions that look for a title', full: 20_000, make: (size) => post('[a]: /b\n"open\n\n'.repeat(size)) },
  {
    name: 'a definition before much text in quotes',
    full: 20_000,
    make: (size) => post(`[a]: /b\n"${'open\n'.repeat(size)}`),
  },
  { name: 'definitions in one paragraph', full: 20_000, make: (size) => post(`${'[a]: /b\n"\n'.repeat(size)}`) },
  {
    name: 'references to a long definition',
    full: 20_000,
    make: (size) => post(`${'[a] '.repeat(size)}\n\n[a]: /${'u'.repeat(size)}`),
  },
  { name: 'brackets', full: 50_000, make: (size) => post('['.repeat(size)) },
  { name: 'opened pictures', full: 50_000, make: (size) => post('!['.repeat(size)) },
  { name: 'brackets in pairs', full: 50_000, make: (size) => post(`${'['.repeat(size)}a${']'.repeat(size)}`) },
  { name: 'brackets with carets', full: 50_000, make: (size) => post('[^'.repeat(size)) },
  // tables
  {
    name: 'a wide table',
    full: 1_000,
    make: (size) => post(`${'|a'.repeat(size)}\n${'|-'.repeat(size)}\n${`${'|x'.repeat(size)}\n`.repeat(3)}`),
  },
  { name: 'a long table', full: 50_000, make: (size) => post(`|a|\n|-|\n${'|x|\n'.repeat(size)}`) },
  {
    name: 'a ragged table',
    full: 2_000,
    make: (size) => post(`${'|a'.repeat(100)}\n${'|-'.repeat(100)}\n${'x\n'.repeat(size)}`),
  },
  { name: 'tables that are none', full: 20_000, make: (size) => post('|a|\n|-x\n'.repeat(size)) },
  // emphasis, code, links
  { name: 'emphasis inside emphasis', full: 25_000, make: (size) => post(`${'*a '.repeat(size)}x${'*'.repeat(size)}`) },
  { name: 'emphasis that never closes', full: 50_000, make: (size) => post('*a _b '.repeat(size)) },
  { name: 'stars and underscores', full: 50_000, make: (size) => post('*_'.repeat(size)) },
  { name: 'Korean emphasis that never closes', full: 50_000, make: (size) => post('**목표(1차)'.repeat(size)) },
  { name: 'strikethrough', full: 50_000, make: (size) => post('~~a '.repeat(size)) },
  {
    name: 'backticks of all lengths',
    full: 250_000,
    // As many letters as asked for: 1 + 2 + 3 …
    make: (size) => post(lines(Math.floor(Math.sqrt(2 * size)), (at) => '`'.repeat(at + 1)).replaceAll('\n', ' ')),
  },
  { name: 'escaped line ends', full: 50_000, make: (size) => post('a\\\n'.repeat(size)) },
  { name: 'entities', full: 50_000, make: (size) => post('&amp;&#x41;&bogus;'.repeat(size)) },
  { name: 'addresses', full: 50_000, make: (size) => post('http://a.b '.repeat(size)) },
  { name: 'one long address', full: 100_000, make: (size) => post(`http://a.b/${'/'.repeat(size)}`) },
  { name: 'mail addresses', full: 30_000, make: (size) => post('a@b.co '.repeat(size)) },
  { name: 'mailto', full: 50_000, make: (size) => post('mailto:'.repeat(size)) },
  { name: 'angle brackets', full: 50_000, make: (size) => post('<'.repeat(size)) },
  { name: 'fences', full: 20_000, make: (size) => post('```js\na\n```\n'.repeat(size)) },
  { name: 'an open fence', full: 200_000, make: (size) => post(`\`\`\`\n${'code\n'.repeat(size)}`) },
  { name: 'code in a language', full: 20_000, make: (size) => post(`\`\`\`js\n${'let a = 1;\n'.repeat(size)}\`\`\``) },
  { name: 'one long line', full: 1_000_000, make: (size) => post('word '.repeat(Math.ceil(size / 5))) },
  {
    name: 'a picture in the text',
    full: 5_000_000,
    make: (size) => post(`![x](data:image/png;base64,${'A'.repeat(size)})`),
  },
  // raw HTML
  { name: 'opened divs', full: 50_000, make: (size) => post('<div>\n\n'.repeat(size)) },
  { name: 'closed divs', full: 50_000, make: (size) => post('</div>\n\n'.repeat(size)) },
  {
    name: 'divs that others close',
    full: 20_000,
    make: (size) => post(`${'<div>\n\n'.repeat(size)}${'</p>\n\n'.repeat(size)}`),
  },
  {
    name: 'divs inside each other',
    full: 20_000,
    make: (size) => post(`${'<div>\n\n'.repeat(size)}${'</div>\n\n'.repeat(size)}`),
  },
  { name: 'details', full: 10_000, make: (size) => post('<details>\n\na\n\n</details>\n\n'.repeat(size)) },
  { name: 'tags in one paragraph', full: 20_000, make: (size) => post('a<b>'.repeat(size)) },
  {
    name: 'unlike tags in one paragraph',
    full: 20_000,
    make: (size) => post(`a${'<b>'.repeat(size)}${'</i>'.repeat(size)}`),
  },
  { name: 'opened comments', full: 50_000, make: (size) => post('a <!-- '.repeat(size)) },
  { name: 'opened tags', full: 50_000, make: (size) => post('<a '.repeat(size)) },
  { name: 'an HTML block of opened quotes', full: 50_000, make: (size) => post(`<div>${'<a b="'.repeat(size)}`) },
  { name: 'opened scripts', full: 50_000, make: (size) => post(`<div>${'<script>'.repeat(size)}`) },
  { name: 'engine tags', full: 50_000, make: (size) => post('{{ {% {{< '.repeat(size)) },
  { name: 'closed engine tags', full: 20_000, make: (size) => post('{{< a "b" >}} {% c %} '.repeat(size)) },
  { name: 'tags that are never closed in lines', full: 20_000, make: (size) => post('{{< a\nb\n'.repeat(size)) },
  { name: 'tags over lines', full: 20_000, make: (size) => post('{{< figure\n src="a"\n>}}\n\n'.repeat(size)) },
  { name: 'opened tags over lines', full: 20_000, make: (size) => post('{{< a\n\n'.repeat(size)) },
  { name: 'a tag of many attributes', full: 50_000, make: (size) => post(`{{< figure ${'a="b" '.repeat(size)}>}}`) },
  { name: 'a tag of one long word', full: 100_000, make: (size) => post(`{{< figure ${'a'.repeat(size)} >}}`) },
  {
    name: 'tags of code',
    full: 20_000,
    make: (size) => post('- {% highlight a %}\n{% endhighlight %}\n'.repeat(size)),
  },
  { name: 'opened tags of code', full: 50_000, make: (size) => post('{% highlight a %}\n'.repeat(size)) },
  {
    name: 'tags of code that are none',
    full: 2_000,
    make: (size) => post(`{% highlight${' '.repeat(480)}\n\n`.repeat(size)),
  },
  { name: 'comments of MDX that never end', full: 50_000, make: (size) => post('{/* a '.repeat(size)) },
  { name: 'components', full: 20_000, make: (size) => post('<Ab b={1}>x</A> '.repeat(size)) },
  { name: 'components that never end', full: 50_000, make: (size) => post('<Ab b={ '.repeat(size)) },
  { name: 'components of opened quotes', full: 50_000, make: (size) => post('<Ab b=" '.repeat(size)) },
  { name: 'elements that never end', full: 50_000, make: (size) => post('<a b={ '.repeat(size)) },
  { name: 'fences of admonitions', full: 50_000, make: (size) => post(':::note a\n'.repeat(size)) },
  { name: 'attribute lists', full: 50_000, make: (size) => post('a{: .b }\n'.repeat(size)) },
  { name: 'attribute lists that never end', full: 50_000, make: (size) => post('{: '.repeat(size)) },
  { name: 'addresses with tags', full: 20_000, make: (size) => post('[a]({{ b }}/c) '.repeat(size)) },
  { name: 'addresses of opened tags', full: 20_000, make: (size) => post('[a]({{ b'.repeat(size)) },
  { name: 'embeds', full: 50_000, make: (size) => post('![[a.png|4]] '.repeat(size)) },
  { name: 'opened embeds', full: 50_000, make: (size) => post('![[a|'.repeat(size)) },
  { name: 'imports', full: 20_000, make: (size) => post('import a from "b"\n'.repeat(size)) },
  { name: 'imports of many names', full: 50_000, make: (size) => post(`import {${' a,\n'.repeat(size)}`) },
  {
    name: 'engine tags in HTML',
    full: 20_000,
    make: (size) => post(`<div>\n${'<b>{{ a }}</b>{% b %}\n'.repeat(size)}`),
  },
  // front matter
  {
    name: 'front matter of many keys',
    full: 3_000,
    make: (size) => inFrontMatter(lines(size, (at) => `k${at}: ${at}`)),
  },
  { name: 'front matter of escapes', full: 10_000, make: (size) => inFrontMatter(`a: "${'\\n'.repeat(size)}"`) },
  { name: 'front matter of blank lines', full: 60_000, make: (size) => inFrontMatter('\n'.repeat(size)) },
  { name: 'front matter of lists in lists', full: 10_000, make: (size) => inFrontMatter(`a: ${'['.repeat(size)}`) },
  { name: 'front matter that never ends', full: 100_000, make: (size) => `---\n${'a: b\n'.repeat(size)}` },
  // letters
  { name: 'letters of many parts', full: 100_000, make: (size) => post(`a${'\u0301'.repeat(size)}`) },
  { name: 'joined emoji', full: 50_000, make: (size) => post('👩\u200d'.repeat(size)) },
  { name: 'Korean in parts', full: 50_000, make: (size) => post('\u1112\u116c\u1100\u1169 '.repeat(size)) },
  { name: 'Thai', full: 50_000, make: (size) => post('ที่'.repeat(size)) },
  { name: 'lone surrogates', full: 50_000, make: (size) => post('\ud800'.repeat(size)) },
];
