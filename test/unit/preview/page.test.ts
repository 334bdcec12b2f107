import * as assert from 'node:assert/strict';
import { makeNonce, pageHtml, type PageFrame } from '../../../src/preview';
import { allowedAttributes, allowedElements, allowedLink } from '../../../src/preview/allowlist';

const frame: PageFrame = {
  language: 'ko',
  title: 'T',
  script: 'https://page/preview.js',
  styles: ['https://page/a.css', 'https://page/b.css'],
  source: 'https://page',
  remoteImages: true,
  style: 'editor',
};

const unescape = (text: string) => text.replace(/&#(\d+);/g, (_whole, code) => String.fromCharCode(Number(code)));

/** The directives of the page's policy by name. */
function policy(overrides: Partial<PageFrame> = {}, nonce = 'n0nce'): Record<string, string> {
  const html = pageHtml({ ...frame, ...overrides }, nonce);
  const content = /Content-Security-Policy" content="([^"]*)"/.exec(html)![1]!;
  return Object.fromEntries(
    unescape(content)
      .split('; ')
      .map((directive) => [directive.split(' ')[0]!, directive.slice(directive.indexOf(' ') + 1)]),
  );
}

suite('the page', () => {
  test('allows our script by nonce and nothing else to run', () => {
    assert.deepEqual(policy(), {
      'default-src': "'none'",
      'script-src': "'nonce-n0nce'",
      'style-src': 'https://page',
      'img-src': 'https://page data: https:',
      'font-src': 'https://page',
      'connect-src': "'none'",
      'frame-src': "'none'",
      'worker-src': "'none'",
      'object-src': "'none'",
      'media-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
  });

  test('loads no pictures from elsewhere where that is off', () => {
    assert.equal(policy({ remoteImages: false })['img-src'], 'https://page data:');
  });

  test('has nothing inline and one script', () => {
    const html = pageHtml(frame);
    assert.doesNotMatch(html, /unsafe-|<style|\sstyle=|\son\w+=/);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.match(html, /<script nonce="[0-9a-f]{32}" src="https:\/\/page\/preview.js"><\/script>/);
  });

  test('has a new nonce of 128 bits every time', () => {
    const nonces = Array.from({ length: 50 }, makeNonce);
    assert.equal(new Set(nonces).size, 50);
    assert.ok(nonces.every((nonce) => /^[0-9a-f]{32}$/.test(nonce)));
    assert.notEqual(pageHtml(frame), pageHtml(frame));
  });

  test('escapes what it is given', () => {
    const evil = '"><img src=x onerror=alert(1)>\'&';
    const html = pageHtml({ ...frame, language: evil, title: evil, script: evil, styles: [evil], source: evil });
    assert.doesNotMatch(html, /<img/);
    assert.equal(html.match(/<[a-z]+/g)?.length, pageHtml({ ...frame, styles: ['x'] }).match(/<[a-z]+/g)?.length);
    assert.equal(unescape(/<title>(.*)<\/title>/.exec(html)![1]!), evil);
  });
});

suite('what a post may hold', () => {
  test('no element that runs, loads or sends', () => {
    const dangerous =
      'script style link meta base iframe frame object embed form button textarea svg math template video audio';
    assert.deepEqual(
      dangerous.split(' ').filter((name) => allowedElements.includes(name)),
      [],
    );
  });

  test('no attribute that runs, styles, names or sends', () => {
    const dangerous = [
      'style',
      'name',
      'srcset',
      'ping',
      'action',
      'formaction',
      'srcdoc',
      'background',
      'target',
      'xlink:href',
    ];
    assert.deepEqual(
      dangerous.filter((name) => allowedAttributes.includes(name)),
      [],
    );
    assert.deepEqual(
      allowedAttributes.filter((name) => name.startsWith('on') || name.startsWith('data-')),
      [],
    );
  });

  for (const [link, isAllowed] of [
    ['https://a.com', true],
    ['mailto:a@b', true],
    ['#a', true],
    ['a/b.md', true],
    ['/a', true],
    ['javascript:alert(1)', false],
    ['JAVASCRIPT:alert(1)', false],
    ['vscode:x', false],
    ['command:x', false],
    ['data:text/html,x', false],
    ['file:///x', false],
  ] as const) {
    test(`${link} is ${isAllowed ? 'a' : 'no'} link`, () => {
      assert.equal(allowedLink.test(link), isAllowed);
    });
  }
});
