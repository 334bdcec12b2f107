import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolveAddress, type AddressRules } from '../../src/addresses';
import { isFromPage } from '../../src/preview';
import { isBases, isPageState, isToPage } from '../../src/preview/messageGuards';
import { publishedHtml } from '../../src/publish';
import { pastedHtml } from '../../src/publish/sanitizer';
import { editFrontMatter, Retrospective } from '../../src/retrospective';
import { formatSnippet, makeUserDraft, parseSnippet, plainText, readUserTemplate } from '../../src/template';
import { templateVariables, type TemplateValues } from '../../src/template';
import { escapeSnippet } from '../../src/template/snippet';
import { HistoryReader, Person, type ReadHistory } from '../../src/year/log';
import { appendix, fileEnd, momentLine, momentText, readMoments } from '../../src/year/moments';
import { structuredText } from '../unit/structuredText';
import { assertHarmless } from './harmless';
import { hostileWords } from './hostileWords';
import { postDoors } from './postDoors';
import { wordDoors, type Surroundings } from './wordDoors';

/** A law of the product, and what to try it with. */
export interface Target {
  readonly name: string;
  readonly cases: fc.Arbitrary<unknown>;
  check(value: never): void | Promise<void>;
}

function target<T>(name: string, cases: fc.Arbitrary<T>, check: (value: T) => void | Promise<void>): Target {
  return { name, cases, check };
}

const hostile = fc.constantFrom(...hostileWords.filter((words) => words.length < 200));
const anything = fc.string({ unit: 'binary', maxLength: 20 });
const words = fc.oneof(
  hostile,
  anything,
  fc.array(fc.oneof(hostile, anything), { maxLength: 4 }).map((all) => all.join('')),
);

/** A scalar of YAML or TOML, well formed or nearly. */
const scalar = fc.oneof(
  words,
  fc.constantFrom(
    ...[
      'a',
      '"a"',
      "'a'",
      '[a, b]',
      '{ a: 1 }',
      '- x',
      '|\n  a\n  b',
      '>-\n  a',
      '&x a',
      '*x',
      '!!str 1',
      '~',
      '2021-12-31',
      '07:32:00',
    ],
    ...[
      '1979-05-27T07:32:00Z',
      '"""\na\n"""',
      "'''a'''",
      '[\n  "a",\n  "b"\n]',
      '0x1f',
      '1_000',
      'inf',
      'true # c',
      '""',
      "''",
    ],
  ),
);
const key = fc.oneof(
  fc.constantFrom(
    'title',
    'date',
    'tags',
    'draft',
    'cover',
    'a',
    '"b c"',
    'x.y',
    '__proto__',
    '제목',
    '? k',
    '<<',
    '  nested',
  ),
  words.filter((text) => !/[\r\n]/.test(text)),
);
const lineEnd = fc.constantFrom('\n', '\n', '\r\n');

/** Front matter in YAML or TOML with a body behind it; mostly well formed. */
const frontMatter = fc
  .record({
    isToml: fc.boolean(),
    bom: fc.constantFrom('', '', '\ufeff'),
    entries: fc.array(fc.tuple(key, scalar, fc.constantFrom('', ' # of mine', '  ')), { maxLength: 6 }),
    end: lineEnd,
    body: structuredText,
    isClosed: fc.constantFrom(true, true, true, false),
  })
  .map(({ isToml, bom, entries, end, body, isClosed }) => {
    const [fence, sign] = isToml ? ['+++', ' = '] : ['---', ': '];
    const lines = entries.map(([name, value, behind]) => `${name}${sign}${value}${behind}`);
    return bom + [fence, ...lines, ...(isClosed ? [fence] : []), body].join('\n').replaceAll('\n', end);
  });

/** A post: front matter or none, structure, hostile words, private notes. */
const post = fc.oneof(
  structuredText,
  frontMatter,
  fc
    .array(
      fc.oneof(
        structuredText,
        words,
        fc.constantFrom(
          '\n\n',
          '- ',
          '> ',
          '| ',
          '# 2022 목표\n\n',
          '[^1]: ',
          '{{< x >}}',
          '{% comment %}',
          '{% endcomment %}',
        ),
      ),
      { maxLength: 8 },
    )
    .map((all) => all.join('')),
);

/** HTML as people break it. */
const html = fc
  .array(
    fc.oneof(
      words,
      fc.constantFrom(
        ...[
          '<p>',
          '</p>',
          '<b>',
          '</b>',
          '<a href="x">',
          '<a href="javascript:x">',
          '</a>',
          '<img src=x onerror=y>',
          '<img class="embed" src="a.png" alt="b">',
        ],
        ...[
          '<input>',
          '<input class="task" data-own="0" checked>',
          '<span class="engine-tag">x</span>',
          '<a class="footnote-back" href="#f">↩</a>',
          '<div class="table-frame">',
        ],
        ...[
          '<table>',
          '<tr>',
          '<td align=center>',
          '</table>',
          '<svg><script>',
          '</svg>',
          '<math>',
          '<style>',
          '</style>',
          '<textarea>',
          '<title>',
          '<!--',
          '-->',
          '<![CDATA[',
          ']]>',
          '<?',
          '?>',
        ],
        ...[
          '<h2 data-own="1" id="a">',
          '</h2>',
          '<details open ontoggle=x>',
          '<summary>',
          '<template>',
          '<noscript>',
          '<x-y>',
          '</div>',
          '<br/>',
          '<',
          '>',
          '"',
          "'",
          '&lt;',
          '&#0;',
          '\0',
          '<li value=3>',
        ],
      ),
    ),
    { maxLength: 16 },
  )
  .map((all) => all.join(''));

const parts = { lineAttribute: 'data-own', picture: () => ({ src: 'a.png' }), headingId: (line: number) => `h${line}` };

/** Values that look like a message, with some of their parts wrong. */
const messageLike = fc.oneof(
  fc.anything({ maxDepth: 3 }),
  fc.record(
    {
      type: fc.constantFrom(
        'ready',
        'openLink',
        'toggleTask',
        'scrolled',
        'reveal',
        'copied',
        'page',
        'patch',
        'bases',
        'scroll',
        'lock',
        'copy',
        'cursor',
        '__proto__',
      ),
      version: fc.oneof(fc.integer(), fc.double(), fc.anything()),
      line: fc.oneof(fc.nat(), fc.double(), fc.anything()),
      href: fc.oneof(words, fc.anything()),
      checked: fc.oneof(fc.boolean(), fc.anything()),
      word: fc.oneof(words, fc.anything()),
      source: fc.oneof(words, fc.anything()),
      header: fc.oneof(fc.record({ tags: fc.array(words), title: words }, { requiredKeys: ['tags'] }), fc.anything()),
      units: fc.oneof(fc.array(fc.record({ line: fc.nat(), html: words })), fc.anything()),
      splices: fc.oneof(
        fc.array(
          fc.record({ from: fc.integer(), removed: fc.integer(), added: fc.constant([]), lineDelta: fc.integer() }),
        ),
        fc.anything(),
      ),
      id: fc.oneof(fc.integer(), fc.anything()),
      done: fc.oneof(fc.boolean(), fc.anything()),
      locked: fc.oneof(fc.boolean(), fc.anything()),
    },
    { requiredKeys: [] },
  ),
);

function assertMessage(value: unknown): void {
  if (isFromPage(value)) {
    if (value.type === 'toggleTask' || value.type === 'scrolled' || value.type === 'reveal') {
      assert.ok(Number.isFinite(value.line) && value.line >= 0);
    }
    assert.ok(value.type !== 'openLink' || value.href.length <= 2_000);
    assert.ok(value.type !== 'toggleTask' || typeof value.word === 'string');
  }
  if (isToPage(value)) {
    assert.ok(!isFromPage(value), 'no message goes both ways');
    if (value.type === 'page') {
      assert.ok(value.units.every((unit) => typeof unit.html === 'string' && Number.isInteger(unit.line)));
    } else if (value.type === 'patch') {
      assert.ok(value.splices.every(({ from, removed }) => from >= 0 && removed >= 0));
    }
  }
  isPageState(value);
  isBases(value);
}

/** The output of Git that the reader asks for, and what it may become on the way. */
const hash = fc.constantFrom(...'abcdef'.split('').map((letter) => letter.repeat(40)));
const person = fc.constantFrom('Kim\x1fkim@example.com', 'Lee\x1flee@example.com', '\x1f', 'x', 'a\x1fb\x1fc');
const commit = fc
  .tuple(
    fc.oneof(hash, words),
    fc.oneof(
      fc.array(hash, { maxLength: 3 }).map((all) => all.join(' ')),
      words,
    ),
    fc.oneof(
      fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => `${seconds} +0900`),
      words,
      fc.constantFrom('9'.repeat(19), '-1 +0000', '1612345678 +9999'),
    ),
    fc.tuple(person, person).map((both) => both.join('\x1f')),
    fc.array(person, { maxLength: 2 }).map((all) => all.join('\x1f')),
    words,
  )
  .map((fields) => fields.map((field) => Buffer.from(field.replaceAll('\0', '') + '\0')));
const log = fc
  .tuple(
    fc.array(
      fc.oneof(
        commit,
        fc.uint8Array({ maxLength: 30 }).map((bytes) => [Buffer.from(bytes)]),
      ),
      { maxLength: 12 },
    ),
    fc.array(fc.nat(400), { maxLength: 4 }),
  )
  .map(([commits, cuts]) => ({ bytes: Buffer.concat(commits.flat()), cuts }));

function historyOf(bytes: Uint8Array, cuts: readonly number[]): ReadHistory {
  const reader = new HistoryReader({
    year: 2021,
    person: new Person([{ name: 'Kim', email: 'kim@example.com' }]),
    now: new Date('2022-01-10T00:00:00Z'),
    trunk: 'a'.repeat(40),
  });
  const ends = [...cuts.map((cut) => Math.min(cut, bytes.length)).sort((a, b) => a - b), bytes.length];
  let from = 0;
  for (const end of ends) {
    reader.read(bytes.subarray(from, end));
    from = end;
  }
  return reader.history();
}

const rules: fc.Arbitrary<AddressRules> = fc.record({
  engine: fc.constantFrom(
    'plain',
    'hugo',
    'hexo',
    'jekyll',
    'obsidian',
    'quartz',
    'zola',
    'pelican',
    'astro',
    'docusaurus',
  ),
  root: fc.constantFrom('', 'blog'),
  facts: fc.record({
    basePath: fc.constantFrom('', '/blog'),
    staticRoots: fc.constantFrom([''], ['static', 'public'], []),
    postsFolders: fc.constantFrom([], ['_posts'], ['content/posts']),
    hasAssetFolders: fc.boolean(),
  }),
});
const address = fc
  .array(
    fc.oneof(
      words,
      fc.constantFrom(
        '..',
        '/',
        '%2e%2e',
        '%2F',
        '%5c',
        '\\',
        '%00',
        'a.png',
        'C:',
        '//host',
        '@/',
        '~/',
        '{static}',
        '[[',
        ']]',
        '{% link ',
        ' %}',
        '{{< relref "',
        '" >}}',
        '?x',
        '#y',
        '%',
        '%252e',
      ),
    ),
    { maxLength: 7 },
  )
  .map((all) => all.join(''));

/** All that is fuzzed. What a door is led is the same here and in the hostile posts of the fixtures. */
export function targets(around: Surroundings): readonly Target[] {
  return [
    ...Object.entries(postDoors).map(([name, door]) => target(`posts through ${name}`, post, door)),
    ...Object.entries(wordDoors).map(([name, door]) =>
      target(`words as ${name}`, words, (value) => door(value, around)),
    ),
    target(
      'front matter is read, and a change of a key leaves all else',
      fc.tuple(frontMatter, key, words),
      ([text, name, value]) => {
        const before = Retrospective.parse(text);
        const result = editFrontMatter(text, { key: name, value });
        if ('problem' in result) {
          return;
        }
        const { start, end, text: put } = result.change;
        const changed = text.slice(0, start) + put + text.slice(end);
        const after = Retrospective.parse(changed);
        assert.equal(after.frontMatter.problem, undefined);
        assert.deepEqual(after.frontMatter.data[name], value);
        for (const other of Object.keys(before.frontMatter.data).filter((each) => each !== name)) {
          assert.deepEqual(after.frontMatter.data[other], before.frontMatter.data[other], other);
        }
        const bodyOf = ({ frontMatter: front }: Retrospective, whole: string) =>
          whole.split(/\r\n|\r|\n/).slice(front.bodyLine);
        assert.deepEqual(bodyOf(after, changed), bodyOf(before, text));
        const again = editFrontMatter(changed, { key: name, value });
        assert.ok(
          'change' in again && again.change.text === '' && again.change.start === again.change.end,
          'once more changes nothing',
        );
      },
    ),
    target('HTML that is cleaned is harmless, and the same when it is cleaned again', html, (text) => {
      const once = publishedHtml(text, parts);
      assertHarmless(once.replace(/ tabindex="0"/g, ''), 'file');
      // A task is one by its line alone, which is gone; elements end elsewhere where one that was dropped kept them open.
      const seen = (cleaned: string) =>
        cleaned.replace(/ id="[^"]*"|<(?:input|p)\b[^>]*>|<\/[^>]*>/g, '').replaceAll('#user-content-', '#');
      assert.equal(seen(publishedHtml(once.replaceAll('#user-content-', '#'), parts)), seen(once));
    }),
    target('HTML that is pasted is harmless', html, (text) => {
      assertHarmless(
        pastedHtml(text, { lineAttribute: 'data-own', picture: (src) => src, link: (href) => href }),
        'clipboard',
      );
    }),
    target('messages', messageLike, assertMessage),
    target('logs of Git, however they are cut', log, ({ bytes, cuts }) => {
      const whole = historyOf(bytes, []);
      assert.deepEqual(historyOf(bytes, cuts), whole);
      for (const { day, subject } of whole.commits) {
        assert.ok(day.month >= 1 && day.month <= 12 && day.day >= 1 && day.day <= 31);
        assert.equal(typeof subject, 'string');
      }
    }),
    target('moments', fc.tuple(post, fc.array(words, { maxLength: 3 }), lineEnd), ([before, typed, end]) => {
      let text = before;
      const texts = typed.filter((each) => momentText(each) !== '');
      for (const each of texts) {
        text += appendix(fileEnd(text, end), '# Moments', momentLine({ year: 2021, month: 3, day: 4 }, each));
      }
      assert.ok(text.startsWith(before));
      const [old, now] = [readMoments(before), readMoments(text)];
      assert.deepEqual(now.slice(0, old.length), old);
      assert.deepEqual(
        now.slice(old.length).map((moment) => moment.text),
        texts.map(momentText),
      );
    }),
    target('templates of people', fc.tuple(post, words, fc.boolean()), ([text, value, isNamed]) => {
      const file = isNamed ? `---\nname: x\n---\n${text}` : text;
      const read = readUserTemplate(file, 'mine', Retrospective.parse(file).frontMatter);
      if ('template' in read) {
        const values = Object.fromEntries(templateVariables.map((name) => [name, value])) as TemplateValues;
        const facts = {
          language: 'ko',
          period: { kind: 'year', year: 2021 },
          date: { year: 2022, month: 1, day: 3 },
        } as const;
        const draft = makeUserDraft(read.template, facts, values, around.sections);
        assert.equal(plainText(parseSnippet(draft.snippet)), draft.text);
      } else {
        assert.ok(read.problem.line >= 0 && read.problem.line < file.split(/\r\n|\r|\n/).length);
      }
    }),
    target('snippets', words, (text) => {
      assert.equal(plainText(parseSnippet(escapeSnippet(text))), text);
      const parsed = parseSnippet(text);
      assert.deepEqual(parseSnippet(formatSnippet(parsed)), parsed);
    }),
    target(
      'addresses never leave the folder',
      fc.tuple(rules, address, fc.constantFrom('a.md', 'posts/a.md', 'blog/content/a/index.md')),
      ([blog, written, at]) => {
        const { candidates, anywhere } = resolveAddress(blog, at, written);
        for (const path of candidates) {
          assert.ok(path !== '' && !path.startsWith('/') && !/^[a-z]:|[\\\p{Cc}]/iu.test(path), path);
          assert.ok(
            path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..'),
            path,
          );
        }
        assert.ok(anywhere === undefined || !/[/\\\p{Cc}]/u.test(anywhere), anywhere);
      },
    ),
  ];
}
