import assert from 'node:assert/strict';

// What leaves of a post must do nothing wherever it is opened. Read here by rules of its own, not by those of the
// sanitizers: a mistake of theirs is not to be made twice.

/** Elements that run, load, frame or send something, or change how all else is read. */
const active = new Set(
  (
    'script style iframe frame frameset object embed applet form button textarea select option link meta base svg math ' +
    'template noscript noembed noframes plaintext xmp title head body html video audio source track portal foreignobject ' +
    'dialog marquee slot'
  ).split(' '),
);
const loading = new Set(['src', 'href', 'cite', 'background', 'poster', 'action', 'longdesc', 'data', 'xlink:href']);
const forbidden = /^(?:on|style$|srcdoc$|srcset$|ping$|formaction$|http-equiv$|nonce$|target$|data-|contenteditable$)/;

const empty = new Set('br hr img input wbr col'.split(' '));
const tag = /<(\/?)([a-z][a-z\d-]*)((?:\s+[a-z:-]+(?:="[^"<>]*")?)*)\s*>/gi;

interface Tag {
  readonly isEnd: boolean;
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** Tags of HTML that is written as our own code writes it: names, and values in double quotes. Anything else fails. */
function tagsOf(html: string): Tag[] {
  const tags: Tag[] = [];
  for (const [, slash, name, written] of html.matchAll(tag)) {
    const attributes = [...written!.matchAll(/([a-z:-]+)(?:="([^"]*)")?/gi)];
    tags.push({
      isEnd: slash !== '',
      name: name!.toLowerCase(),
      attributes: attributes.map(([, key, value = '']) => [key!, value] as const),
    });
  }
  return tags;
}

function decoded(value: string): string {
  return value
    .replace(/&#x([\da-f]+);/gi, (_all, code: string) => String.fromCodePoint(parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** The scheme that a browser sees in an address: it drops control characters and blanks before it looks. */
function schemeOf(address: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- exactly those that browsers drop
  return /^([a-z][a-z\d+.-]*):/i.exec(address.replace(/[\u0000-\u0020\u007f-\u009f]/g, ''))?.[1]?.toLowerCase();
}

function assertAddress(tag: string, key: string, value: string): void {
  const address = decoded(value);
  const scheme = schemeOf(address);
  if (tag === 'img' && key === 'src' && scheme === 'data') {
    assert.match(address.trim(), /^data:image\//i);
    return;
  }
  assert.ok(scheme === undefined || ['http', 'https', 'mailto'].includes(scheme), `${tag} ${key}="${value}"`);
  assert.doesNotMatch(address.trim(), /^[\\/]{2}/, `${tag} ${key} leads to another machine by its name`);
}

/**
 * Whether HTML of a post, cleaned for a file or for pasting, does nothing: no script, handler, form, frame or style, no
 * address but those of the web and of mail, all text escaped, no comment; and closes what it opens and nothing else.
 */
export function assertHarmless(html: string, where: string): void {
  assertBalanced(html, where);
  for (const { name, attributes } of tagsOf(html)) {
    assert.ok(!active.has(name), `${where}: <${name}>`);
    for (const [key, value] of attributes) {
      assert.doesNotMatch(key.toLowerCase(), forbidden, `${where}: ${key} of <${name}>`);
      if (loading.has(key.toLowerCase())) {
        assertAddress(name, key.toLowerCase(), value);
      }
      if (key === 'id') {
        assert.match(value, /^user-content-/, `${where}: ids of a post are told from ours`);
      }
    }
  }
  const text = html.replace(tag, '');
  assert.doesNotMatch(text, /[<>]/, `${where}: text that is not escaped`);
}

/** Whether what a text brought with it has been run: the hostile posts set these. */
export function assertNothingRan(): void {
  assert.equal((globalThis as { __pwn?: unknown }).__pwn, undefined);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
}

function assertBalanced(html: string, where: string): void {
  const open: string[] = [];
  for (const { isEnd, name } of tagsOf(html)) {
    if (isEnd) {
      assert.equal(name, open.pop(), `${where}: an end tag closes what is open`);
    } else if (!empty.has(name)) {
      open.push(name);
    }
  }
  assert.deepEqual(open, [], `${where}: all is closed`);
}
