import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publishedHtml, type PublishedParts } from '../../../src/publish';

function published(html: string, parts: Partial<PublishedParts> = {}): string {
  return publishedHtml(html, { lineAttribute: 'data-own', picture: (src) => ({ src }), ...parts });
}

suite('HTML of a post in a file of its own', () => {
  const cases: readonly (readonly [name: string, html: string, expected: string])[] = [
    ['what is allowed stays', '<p>a <kbd>b</kbd><br>c</p>', '<p>a <kbd>b</kbd><br>c</p>'],
    ['comments are gone', 'a<!-- private b -->c', 'ac'],
    ['a comment that is never closed too', 'a<!-- private b', 'a'],
    ['lines are gone', '<p data-own="3" data-line="4">a</p>', '<p>a</p>'],
    ['scripts go with their text, unknown elements leave theirs', '<script>a</script><x-y>b</x-y>', 'b'],
    ['handlers and styles are gone', '<p onclick="a()" style="color:red">b</p>', '<p>b</p>'],
    ['ids are told from ours', '<p id="a">b</p>', '<p id="user-content-a">b</p>'],
    ['links inside lead there', '<a href="#a">b</a>', '<a href="#user-content-a">b</a>'],
    ['links that run something go nowhere', '<a href="java\nscript:a">b</a>', '<a>b</a>'],
    ['links to the machine go nowhere', '<a href="//a/b">c</a><a href="file:///a">b</a>', '<a>c</a><a>b</a>'],
    ['what is open is closed', '<details><summary>a', '<details><summary>a</summary></details>'],
    ['nothing closes what it did not open', 'a</div></section></main>b', 'ab'],
    [
      'our tasks are boxes that cannot be ticked',
      '<input class="task" data-own="0" checked>',
      '<input class="task" checked type="checkbox" disabled>',
    ],
    ['what follows a field that is dropped ends as it began', '<p><input><b>a</b> c</p>', '<p><b>a</b> c</p>'],
    ['no other form field is one', '<input class="task" value="a"><button>b</button>', 'b'],
    ['no address loads but those of pictures', '<p src="https://a/b">c</p>', '<p>c</p>'],
    ['text stays text', '&lt;script&gt; a &amp; b />', '&lt;script&gt; a &amp; b /&gt;'],
  ];
  for (const [name, html, expected] of cases) {
    test(name, () => assert.equal(published(html), expected));
  }

  test('pictures are what they are said to be', () => {
    const html = '<img src="a.png" alt="b" width="3" onerror="c"><img class="embed" src="d.png">';
    assert.equal(
      published(html, { picture: (src, isByName) => (isByName ? { missing: true } : { src: `data:${src}` }) }),
      '<img src="data:a.png" alt="b" width="3"><img class="embed missing" title="d.png">',
    );
    assert.equal(
      published('<p><img src="http://a/b.png" alt="c"> d</p>', { picture: (href) => ({ href }) }),
      '<p><a href="http://a/b.png">c</a> d</p>',
    );
  });

  test('headings get their ids, on our lines alone', () => {
    assert.equal(
      published('<h2 data-own="4">a</h2><h2>b</h2>', { headingId: (line) => `h${line}` }),
      '<h2 id="user-content-h4">a</h2><h2>b</h2>',
    );
  });

  test('what cleaned HTML holds is clean: once more changes nothing', () => {
    const folder = join('test', 'fixtures', 'hostile');
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.md'))) {
      const once = published(readFileSync(join(folder, name), 'utf8'), { lineAttribute: 'data-own' });
      const again = published(once.replaceAll('user-content-', ''), { lineAttribute: 'data-own' });
      assert.equal(again.replaceAll('user-content-', ''), once.replaceAll('user-content-', ''), name);
    }
  });
});
