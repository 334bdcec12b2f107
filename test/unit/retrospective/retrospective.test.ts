import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Retrospective, wordsOf } from '../../../src/retrospective';
import { hostile, hostileCases } from '../hostile';

/** Reads everything there is to read of a post and checks what must hold of any. */
function readAll(text: string): void {
  const post = Retrospective.parse(text);
  for (const [name, count] of Object.entries(post.counts)) {
    assert.ok(Number.isInteger(count) && count >= 0, `${name} is ${count}`);
  }
  assert.ok(post.sections.every(({ line, endLine }) => line < endLine && endLine <= post.lineCount));
  assert.deepEqual(
    post.footnotes.map(({ number }) => number),
    post.footnotes.map((_note, index) => index + 1),
  );
  assert.ok([undefined, 'en', 'ko'].includes(post.language));
  const { next, review, guesses } = post.goals;
  assert.ok([...next, ...review, ...guesses].every(({ line }) => line < post.lineCount));
  assert.ok(post.header.tags.every((tag) => tag.trim() !== ''));
  for (const placed of post.blocks) {
    assert.doesNotMatch(post.htmlOf(placed), /\0/);
  }
  assert.equal(post.lineCount, text.split(/\r\n|\r|\n/).length);
}

suite('hostile posts', () => {
  for (const { file, attack } of hostileCases()) {
    test(`${file}: ${attack}`, () => {
      readAll(hostile(file));
      assert.equal((globalThis as { __pwn?: unknown }).__pwn, undefined);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    });
  }

  test('any UTF-16 at all can be read', () => {
    const unit = fc.oneof(
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(...'\n\r\0 #-*[](){}<>|`~!^:&;"\\\t', '---\n', '\ud800', '\udfff', '한', '[^a]'),
      },
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        readAll(text);
      }),
      { numRuns: 500 },
    );
  });

  test('a lone surrogate in an address is no end of it', () => {
    assert.equal(Retrospective.parse(hostile('txt-lone-surrogates.json')).sections.length, 1);
  });

  test('lines are those of VS Code', () => {
    assert.deepEqual(
      Retrospective.parse('# a\r\n\r# b\u2028c\n\r\n# d').sections.map(({ line, title }) => `${line} ${title}`),
      ['0 a', '2 b c', '4 d'],
    );
  });
});

suite('sections', () => {
  const sections = (text: string) =>
    Retrospective.parse(text).sections.map(
      ({ level, title, line, endLine, counts }) =>
        `${line}-${endLine} ${'#'.repeat(level)} ${title}: ${wordsOf(counts)}`,
    );

  for (const [what, text, expected] of [
    ['a post without headings has none', 'a b c', []],
    ['each goes up to the next heading', '# a\n\nx y\n\n## b\n\nz', ['0-4 # a: 3', '4-7 ## b: 2']],
    ['text above the first belongs to none', 'x y\n\n# a\n\nz', ['2-5 # a: 2']],
    ['lines are those of the post', '---\nt: 1\n---\n# a\nb', ['3-5 # a: 2']],
    ['underlined headings count', 'a\nb\n---\nc', ['0-4 ## a b: 3']],
    ['headings in quotes and lists open none', '# a\n\n> # b\n\n- # c', ['0-5 # a: 3']],
    ['a heading in code is none', '```\n# a\n```', []],
    ['titles are shown without markup', '## **2021** [회고](x) `now` :)', ['0-1 ## 2021 회고 now :): 3']],
    ['an empty heading is a section', '#\n\na', ['0-3 # : 1']],
  ] as const) {
    test(what, () => {
      assert.deepEqual(sections(text), expected);
    });
  }

  test('of a long post stand where they stand, and hold all that is under them', () => {
    const all = sections(`---\nt: 1\n---\n${'# a\n\nx\n\n'.repeat(100)}${'y\n\n'.repeat(100)}# b\n`);
    assert.deepEqual(
      [...all.slice(0, 2), ...all.slice(98)],
      [...['3-7 # a: 2', '7-11 # a: 2', '395-399 # a: 2', '399-603 # a: 102', '603-605 # b: 1']],
    );
  });
});

suite('a post of many blocks', () => {
  const body = `\n\n${Array.from({ length: 150 }, (_, index) => `words *${index}*\n\n`).join('')}`;
  const post = Retrospective.parse(`---\nt: 1\n---\n${body}`);

  test('is read block by block, each once, and after an edit what is new', () => {
    const stops = (each: Retrospective) => [...each.reading()].length;
    const again = Retrospective.parse(body);
    assert.equal(stops(again), 150);
    assert.equal(stops(again), 0);
    assert.equal(
      stops(again.edit([{ start: { line: 100, character: 0 }, end: { line: 100, character: 0 }, text: 'x' }])),
      1,
    );
  });

  test('has the length of its body, and of what is shown', () => {
    const html = post.blocks.reduce((sum, { block }) => sum + block.read().html.length, 0);
    assert.deepEqual(post.lengths, { text: body.length + 1, html });
  });

  test('gives some of its blocks as they stand among all', () => {
    for (const [from, to] of [
      [0, 150],
      [0, 1],
      [63, 66],
      [149, 150],
      [70, 70],
      [150, 160],
    ] as const) {
      assert.deepEqual(post.placed(from, to), post.blocks.slice(from, to), `${from} to ${to}`);
    }
    assert.deepEqual(
      post.blocks.map(({ line }) => line),
      Array.from({ length: 150 }, (_, index) => 5 + index * 2),
    );
  });
});

suite('footnotes', () => {
  const numbered = (text: string) => {
    const post = Retrospective.parse(text);
    const shown = (html: string) =>
      html.replace(/<a href="#fn-\d+"( id="[^"]+")?>(\d+)<\/a>/g, (_link, id?: string, number?: string) =>
        id === undefined ? `[${number}]` : `[${number} first]`,
      );
    const words = (html: string) =>
      shown(html)
        .replace(/<[^>]*>/g, '')
        .trim();
    return {
      text: post.blocks.map((placed) => words(post.htmlOf(placed))).join(' '),
      notes: post.footnotes.map(({ number, line, html }) => `${number} on ${line}: ${words(html)}`),
    };
  };

  test('are numbered in the order in which they are referred to', () => {
    assert.deepEqual(numbered('a[^x] b[^y] c[^x]\n\nd[^y]\n\n[^y]: Y\n\n[^x]: X\n'), {
      text: 'a[1 first] b[2 first] c[1] d[2]  ',
      notes: ['1 on 6: X', '2 on 4: Y'],
    });
  });

  test('that only other notes refer to come last, and those that nobody refers to not at all', () => {
    const notes = '[^x]: X, see [^z] and [^y]\n\n[^z]: Z\n\n[^unused]: see [^lost]\n\n[^lost]: L\n\n[^y]: Y\n';
    assert.deepEqual(numbered(`a[^x]\n\nb[^y]\n\n${notes}`).notes, [
      '1 on 4: X, see [3 first] and [2]',
      '2 on 12: Y',
      '3 on 6: Z',
    ]);
  });

  test('of two with one name the first counts, and one without a definition is text', () => {
    assert.deepEqual(numbered('a[^x] b[^none]\n\n[^x]: one\n\n[^x]: two\n'), {
      text: 'a[1 first] b[^none]  ',
      notes: ['1 on 2: one'],
    });
  });

  test('have new numbers after an edit that refers to another before them', () => {
    const post = Retrospective.parse('a\n\nb[^x]\n\n[^x]: X\n\n[^y]: Y\n');
    assert.equal(post.footnotes.length, 1);
    const same = post.edit([{ start: { line: 0, character: 1 }, end: { line: 0, character: 1 }, text: ' more' }]);
    assert.deepEqual(same.footnotes, post.footnotes);
    const more = same.edit([{ start: { line: 0, character: 6 }, end: { line: 0, character: 6 }, text: '[^y]' }]);
    assert.deepEqual(
      more.footnotes.map(({ line }) => line),
      [6, 4],
    );
    assert.match(more.htmlOf(more.blocks[1]!), />2<\/a>/);
  });
});

test('a post is a retrospective by what its front matter says and by its path', () => {
  const isOne = (head: string, path: string) => Retrospective.parse(`---\n${head}\n---\n`).isRetrospective(path);
  assert.ok(isOne('title: 2021년 회고', 'a.md'));
  assert.ok(isOne('tags: [회고]', 'a.md'));
  assert.ok(isOne('title: 2021', 'retrospectives/a.md'));
  assert.ok(isOne('title: Slow water\ndate: 2021-12-31', 'retrospectives/a.md'));
  assert.ok(!isOne('title: Slow water', 'retrospectives/a.md'));
});

suite('the language of a post', () => {
  for (const [text, language] of [
    ['올해는 좋은 한 해였다.', 'ko'],
    ['It was a good year.', 'en'],
    ['React와 TypeScript로 만든 Next.js 프로젝트', 'ko'],
    ['I ate 김치 in Seoul last year, twice.', 'en'],
    ['one 둘 three', 'ko'],
    ['', undefined],
    ['---\ntitle: 2021년 회고\n---\n', 'ko'],
    ['---\ntitle: My year\n---\n\n```\n코드\n```', 'en'],
    ['---\ntitle: My year\n---\n\n올해는', 'ko'],
  ] as const) {
    test(`${JSON.stringify(text)} → ${language ?? 'nobody knows'}`, () => {
      assert.equal(Retrospective.parse(text).language, language);
    });
  }
});

suite('lines of code', () => {
  /** The lines that are code. */
  const code = (text: string) => {
    const post = Retrospective.parse(text);
    return Array.from({ length: post.lineCount + 2 }, (_, index) => index - 1).filter((line) => post.isCode(line));
  };

  for (const [what, text, lines] of [
    ['front matter', '---\na: 1\n---\nb', [0, 1, 2]],
    ['a fence', 'a\n\n```\nb\n```\n\nc', [2, 3, 4]],
    ['an open fence', 'a\n\n```\nb\n\nc', [2, 3, 4, 5]],
    ['a fence in a list', '- a\n  ```\n  b\n  ```\n- c', [1, 2, 3]],
    ['indented code', 'a\n\n    b\n\nc', [2]],
    ['prose and inline code are none', 'a `b`\n\n> c', []],
    ['blank lines between blocks are none', '```\na\n```\n\n\nb', [0, 1, 2]],
    ['lines outside of the post are none', '', []],
  ] as const) {
    test(what, () => {
      assert.deepEqual(code(text), lines);
    });
  }
});
