import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isSafeAddress, isSafeImageAddress } from '../../../src/markdown';
import { htmlOf, linksIn } from './support';

const links = (markdown: string) => linksIn(htmlOf(markdown));

suite('autolinks', () => {
  for (const [markdown, found] of [
    ['https://a.com/x', ['https://a.com/x']],
    ['see http://a.com.', ['http://a.com']],
    ['mailto:a@b.co', ['mailto:a@b.co']],
    ['<a@b.co>', ['mailto:a@b.co']],
    ['https://ko.example/회고', ['https://ko.example/%ED%9A%8C%EA%B3%A0']],
    ['www.a.com a.com node.js README.md', []],
    ['a@b.co', []],
    ['//a.com', []],
    ['ftp://a.com <ftp://a.com>', []],
    ['javascript:alert(1) <javascript:alert(1)>', []],
  ] as const) {
    test(`${markdown} → ${found.join(' ') || 'no link'}`, () => {
      assert.deepEqual(links(markdown), found);
    });
  }
});

suite('safe links', () => {
  for (const address of [
    'https://a.com',
    'HTTP://a.com',
    'mailto:a@b.co',
    '#top',
    'a/b.md',
    './a.md',
    '../a.md',
    '/a.md',
    '?q=a:b',
    'a/b:c',
    '#a:b',
    '2021-회고.md',
  ]) {
    test(`${address} is a link`, () => {
      assert.equal(isSafeAddress(address), true);
      assert.equal(links(`[x](<${address}>)`).length, 1);
    });
  }

  for (const address of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'vbscript:x',
    'vscode:extension/x',
    'vscode-insiders:x',
    'command:workbench.action.reloadWindow',
    'file:///etc/passwd',
    'FILE://evil.example/share',
    'data:text/html,<script>',
    'data:image/png;base64,AAAA',
    'ms-msdt:x',
    'search-ms:x',
    'ssh://x',
    'c:/windows',
    '//evil.example/x',
    'java\tscript:alert(1)',
    'java\u0001script:alert(1)',
    '\u0001javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    'java\u200bscript:alert(1)',
    'javascript&colon;alert(1)',
    'javascript&#58;alert(1)',
    'javascript&#x3A;alert(1)',
    '&#106;avascript:alert(1)',
    'java&#x0A;script:alert(1)',
    'java&Tab;script:alert(1)',
    'javascript%3Aalert(1):x',
  ]) {
    test(`${JSON.stringify(address)} is no link`, () => {
      assert.deepEqual(links(`[x](<${address}>) <${address}>\n\n[y]\n\n[y]: <${address}>`), []);
    });
  }

  test('a backslash leaves the machine as a slash does, unless it is encoded', () => {
    for (const address of ['/\\evil.example/x', '\\\\evil.example\\x', '\\/evil.example', '\t//evil.example']) {
      assert.equal(isSafeAddress(address), false);
    }
    assert.deepEqual(links('[x](</\\evil.example/x>)'), ['/%5Cevil.example/x']);
  });

  test('pictures may be data, if they are data of pictures', () => {
    assert.equal(isSafeImageAddress('data:image/png;base64,AAAA'), true);
    assert.equal(isSafeImageAddress('data:image/svg+xml,%3Csvg%3E'), true);
    assert.equal(isSafeImageAddress('data:text/html,x'), false);
    assert.equal(isSafeImageAddress('file:///x.png'), false);
    assert.match(htmlOf('![x](data:image/gif;base64,AA)'), /<img src="data:image\/gif/);
    assert.doesNotMatch(htmlOf('![x](data:text/html,x) ![y](vscode:x) ![z](//evil.example/x)'), /<img/);
  });

  const scheme = fc.constantFrom('javascript', 'vbscript', 'vscode', 'command', 'data', 'file', 'ms-msdt', 'blob');
  const noise = fc.array(
    fc.constantFrom('\u0000', '\u0001', '\t', '\n', '\r', '\u001f', ' ', '\u00ad', '\u200b', '\ufeff'),
    {
      maxLength: 2,
    },
  );
  const mutated = scheme.chain((name) =>
    fc
      .tuple(
        fc.array(fc.tuple(fc.boolean(), noise, fc.constantFrom('plain', 'decimal', 'hex')), {
          minLength: name.length,
          maxLength: name.length,
        }),
        noise,
        fc.constantFrom(':', '&colon;', '&#58;', '&#x3a;', '&#0058;'),
        fc.string({ maxLength: 8 }),
      )
      .map(([letters, lead, colon, rest]) => {
        const written = letters.map(([upper, before, how], index) => {
          const letter = upper ? name[index]!.toUpperCase() : name[index]!;
          const code = letter.charCodeAt(0);
          const shown = how === 'plain' ? letter : how === 'decimal' ? `&#${code};` : `&#x${code.toString(16)};`;
          return before.join('') + shown;
        });
        return `${lead.join('')}${written.join('')}${colon}${rest}`;
      }),
  );

  test('no disguise of a dangerous scheme becomes a link', () => {
    fc.assert(
      fc.property(mutated, (address) => {
        const escaped = address.replace(/[<>\\]/g, '');
        for (const href of links(
          `[x](${escaped})\n\n[x](<${escaped}>)\n\n<${escaped}>\n\n${escaped}\n\n[r]: <${escaped}>\n\n[r]`,
        )) {
          // A part of it may be a link of its own (`javascript: http://a`), but none to what the disguise hides.
          const bare = decodeURIComponent(href.replaceAll('%', '%25')).toLowerCase();
          assert.match(bare, /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/, href);
        }
      }),
      { numRuns: 150 },
    );
  });
});
