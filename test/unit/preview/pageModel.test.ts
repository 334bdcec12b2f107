import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PageModel, type Page, type PageContext } from '../../../src/preview';
import { Retrospective, lineAttribute } from '../../../src/retrospective';

const context: PageContext = {
  words: {
    date: ({ year, month, day }) => `${day}.${month}.${year}`,
    readingTime: (minutes) => `${minutes} min`,
    goals: (done: number, all: number) => `${done} of ${all}`,
    frontMatterProblem: ({ code }) => code,
    blockNotShown: (excess) => `<too much ${excess}>`,
    postNotShown: (excess) => `too much ${excess}`,
  },
  minutes: 0,
  lineAttribute,
};

/** A model that has been shown `texts` one after the other, and the last patch. */
function shown(...texts: string[]) {
  const model = new PageModel();
  const patches = texts.map((text) => model.update(Retrospective.parse(text), context));
  return { page: model.current!, patch: patches.at(-1) };
}

const plain = (html: string) => html.replaceAll(` ${lineAttribute}=`, ' l=').replace(/\n/g, '');

/** Everything of a page's body that is to be seen. */
const seen = ({ units: all, notes }: Page) => [...all.filter(({ html }) => html !== ''), ...(notes ? [notes] : [])];

/** `line html` of each unit of a post's page. */
const units = (text: string) =>
  seen(shown(text).page).map(({ line, html }) => `${line} ${plain(html).replace(/ l="\d+"/g, '')}`);

suite('the page of a post', () => {
  for (const [what, text, expected] of [
    ['nothing', '', []],
    ['a unit is a block', '# a\n\nb', ['0 <h1>a</h1>', '2 <p>b</p>']],
    ['lines are those of the post', '---\nx: 1\n---\n\na', ['4 <p>a</p>']],
    ['a title is shown once', '---\ntitle: "A  *b*"\n---\n# A b\n\nc', ['5 <p>c</p>']],
    ['only as the first heading', '---\ntitle: A\n---\nx\n\n# A', ['3 <p>x</p>', '5 <h1>A</h1>']],
    ['only at the first level', '---\ntitle: A\n---\n## A', ['3 <h2>A</h2>']],
    ['another heading stays', '---\ntitle: A\n---\n# B', ['3 <h1>B</h1>']],
    [
      'raw HTML open in one block and closed in another joins them',
      '<details>\n\na\n\n</details>\n\nb',
      ['0 <details><p>a</p></details>', '6 <p>b</p>'],
    ],
    [
      'nested, too',
      '<details>\n\n<center>\n\na\n\n</center>\n\n</details>\n\nb',
      ['0 <details><center><p>a</p></center></details>', '10 <p>b</p>'],
    ],
    ['what is never closed joins nothing', '<details>\n\na\n\nb', ['0 <details>', '2 <p>a</p>', '4 <p>b</p>']],
    ['void elements join nothing', '<br>\n\na', ['0 <br>', '2 <p>a</p>']],
    ['a link definition is nothing to see', '[a]: b\n\nc', ['2 <p>c</p>']],
    [
      'footnotes come last',
      'a[^n]\n\n[^n]: note\n\nb',
      [
        '0 <p>a<sup class="footnote-ref"><a href="#fn-1" id="fnref-1">1</a></sup></p>',
        '4 <p>b</p>',
        '2 <section class="footnotes"><ol><li id="fn-1"><p>note</p><a class="footnote-back" href="#fnref-1">↩</a></li></ol></section>',
      ],
    ],
  ] as const) {
    test(what, () => {
      assert.deepEqual(units(text), expected);
    });
  }

  test('lines inside joined blocks are relative to the first', () => {
    assert.deepEqual(
      seen(shown('x\n\n<details>\n\na\n\n- b\n\n</details>').page).map(({ html }) => plain(html)),
      ['<p l="0">x</p>', '<details><p l="2">a</p><ul l="4"><li l="4">b</li></ul></details>'],
    );
  });

  test('its header has words for date and reading time', () => {
    const model = new PageModel();
    const text = '---\ntitle: T\ndate: 2021-12-31\ntags: [a]\ncover: c.png\n---\n';
    model.update(Retrospective.parse(text), { ...context, minutes: 3 });
    assert.deepEqual(model.current?.header, {
      title: 'T',
      date: { text: '31.12.2021', day: '2021-12-31' },
      tags: ['a'],
      readingTime: '3 min',
      cover: { src: 'c.png', alt: '' },
    });
  });

  test('a date that is no day is shown as written', () => {
    assert.deepEqual(shown('---\ndate: someday\n---\n').page.header.date, { text: 'someday' });
  });
});

suite('what is too much for the page', () => {
  const link = `[${'a'.repeat(20)}](/${'x'.repeat(400)}) `;
  for (const [what, text, excess] of [
    ['a line of too much text', link.repeat(3000), 'text'],
    ['a small block that becomes much', `${'[a] '.repeat(1500)}\n\n[a]: /${'u'.repeat(1000)}`, 'html'],
    ['too many raw tags', '<b>'.repeat(3000), 'rawHtml'],
    ['too many things inside each other', `${'*a '.repeat(600)}x${'*'.repeat(600)}`, 'depth'],
    ['a joined run of too much HTML', `<details>\n\n${`${'word '.repeat(500)}\n\n`.repeat(450)}</details>`, 'html'],
  ] as const) {
    test(`${what} is said, and the rest is shown`, () => {
      const all = units(`before\n\n${text}\n\nafter`);
      assert.equal(all.length, 3);
      assert.equal(all[1], `2 <p class="not-shown">&#60;too much ${excess}&#62;</p>`);
      assert.match(all[2]!, /after/);
      assert.ok(Retrospective.parse(text).counts.characters > 0 || excess === 'rawHtml');
    });
  }

  test('a post of too much text has a notice in place of its body, which comes with its first fitting version', () => {
    const model = new PageModel();
    const line = `${'word '.repeat(20)}\n\n`;
    let post = Retrospective.parse(line.repeat(42_000));
    assert.equal(post.counts.otherWords, 20 * 42_000);
    model.update(post, context);
    assert.deepEqual([model.current!.units.length, model.current!.notice?.text], [0, 'too much text']);
    post = post.edit([{ start: { line: 4, character: 0 }, end: { line: 200_000, character: 0 }, text: '' }]);
    const patch = model.update(post, context)!;
    assert.deepEqual([patch.splices[0]?.removed, patch.splices[0]?.added.length, patch.notice], [0, 2, null]);
  }).timeout(30_000);

  test('so has one of too much HTML', () => {
    const { page } = shown(`${'[a] '.repeat(200)}\n\n`.repeat(100) + `[a]: /${'u'.repeat(1000)}`);
    assert.deepEqual([page.units.length, page.notice?.text], [0, 'too much html']);
  });
});

suite('patches', () => {
  test('the first page comes without one', () => {
    assert.equal(shown('a').patch, undefined);
  });

  /** The splices of the last patch: `from -removed +added lines`. */
  const splices = (first: string, ...edits: [line: number, character: number, removed: number, text: string][]) => {
    const model = new PageModel();
    let post = Retrospective.parse(first);
    model.update(post, context);
    for (const [line, character, removed, text] of edits) {
      post = post.edit([{ start: { line, character }, end: { line, character: character + removed }, text }]);
    }
    return model
      .update(post, context)!
      .splices.map(({ from, removed, added, lineDelta }) => `${from} -${removed} +${added.length} ${lineDelta}`);
  };

  test('the same text changes nothing', () => {
    assert.deepEqual(splices('# a\n\nb'), []);
    assert.deepEqual(splices('# a\n\nb', [2, 1, 0, 'x'], [2, 1, 1, '']), ['1 -1 +1 0']);
  });

  test('a changed block is replaced alone', () => {
    assert.deepEqual(splices('a\n\nb\n\nc', [2, 0, 1, 'B']), ['1 -1 +1 0']);
  });

  test('several changed blocks are replaced each alone', () => {
    const text = 'word\n\n'.repeat(30);
    assert.deepEqual(splices(text, [2, 0, 1, 'B'], [40, 0, 1, 'B']), ['1 -1 +1 0', '20 -1 +1 0']);
  });

  test('lines put in above move what is below, which is not sent again', () => {
    assert.deepEqual(splices('a\n\nb\n\nc', [2, 0, 0, 'new\n\n']), ['1 -0 +1 2']);
    assert.deepEqual(splices('a\n\nb\n\nc', [1, 0, 0, '\n']), ['1 -0 +0 1']);
    assert.deepEqual(splices('---\ntitle: a\n---\na\n\nb', [1, 0, 0, 'x: 1\n']), ['0 -0 +0 1']);
  });

  test('a definition replaces the blocks that use it, and none between', () => {
    const text = `see [a]\n\n${'word\n\n'.repeat(20)}[a]\n\n[a]: /x\n`;
    assert.deepEqual(splices(text, [44, 6, 1, 'y']), ['0 -1 +1 0', '21 -2 +2 0']);
  });

  test('a footnote put in above changes the numbers below, and nothing else', () => {
    const text = `first\n\n${'word\n\n'.repeat(20)}one[^b]\n\n[^a]: A\n\n[^b]: B\n`;
    assert.deepEqual(splices(text, [0, 5, 0, '[^a]']), ['0 -1 +1 0', '21 -1 +1 0']);
  });

  test('the list of footnotes is sent only when it changes', () => {
    assert.equal(shown('a[^n]\n\n[^n]: x', 'b[^n]\n\n[^n]: x').patch?.notes, undefined);
    assert.deepEqual(shown('a[^n]\n\n[^n]: x', '\na[^n]\n\n[^n]: x').patch?.notes, { line: 3 });
    assert.match(shown('a[^n]\n\n[^n]: x', 'a[^n]\n\n[^n]: y').patch?.notes?.html ?? '', /<p[^>]*>y<\/p>/);
    assert.equal(shown('a[^n]\n\n[^n]: x', 'a\n\n[^n]: x').patch?.notes, null);
  });

  test('a changed title goes with the patch', () => {
    assert.deepEqual(shown('---\ntitle: a\n---\nx', '---\ntitle: b\n---\nx').patch?.header, { title: 'b', tags: [] });
  });

  test('while front matter is broken the last good header stays, with a notice', () => {
    const good = '---\ntitle: A\n---\n# A\n\nx';
    const broken = '---\ntitle: "A\n---\n# A\n\nx';
    const { page, patch } = shown(good, broken);
    assert.deepEqual(page.header, { title: 'A', tags: [] });
    assert.equal(seen(page).length, 1);
    assert.equal(patch?.header, undefined);
    assert.equal(patch?.notice?.text, 'broken');
    assert.equal(shown(good, broken, good).patch?.notice, null);
    assert.deepEqual(shown(broken).page.header, { tags: [] });
  });

  /** What the page does with a patch. */
  function apply({ units: old, notes }: Page, patch: NonNullable<ReturnType<PageModel['update']>>) {
    let result = old;
    for (const { from, removed, added, lineDelta } of patch.splices) {
      const behind = result.slice(from + removed).map((unit) => ({ ...unit, line: unit.line + lineDelta }));
      result = [...result.slice(0, from), ...added, ...behind];
    }
    return {
      units: result,
      notes: patch.notes === null ? undefined : patch.notes ? { html: notes?.html, ...patch.notes } : notes,
    };
  }

  const block = fc.constantFrom(
    'a',
    'b',
    '# c',
    '- d',
    'x[^n]',
    '[^n]: note',
    '[^n]: other',
    '<details>',
    '</details>',
    '[l]',
    '[l]: /u',
    '```\nopen',
    '---\ntitle: c\n---',
  );
  const post = fc.array(block, { maxLength: 12 }).map((blocks) => blocks.join('\n\n'));

  test('each leads from the page before to the page of the new text', () => {
    const change = fc.tuple(fc.nat(400), fc.nat(12), fc.oneof(block, fc.constantFrom('', '\n', '\n\n', 'x')));
    fc.assert(
      fc.property(post, fc.array(fc.array(change, { maxLength: 4 }), { maxLength: 5 }), (first, steps) => {
        const model = new PageModel();
        let text = first;
        let parsed = Retrospective.parse(text);
        model.update(parsed, context);
        for (const changes of steps) {
          for (const [at, length, inserted] of changes) {
            const start = at % (text.length + 1);
            const end = Math.min(text.length, start + length);
            parsed = parsed.edit([{ start: placeOf(text, start), end: placeOf(text, end), text: inserted }]);
            text = text.slice(0, start) + inserted + text.slice(end);
          }
          const before = model.current!;
          const after = apply(before, model.update(parsed, context)!);
          assert.deepEqual(after, { units: model.current!.units, notes: model.current!.notes });
          const fresh = new PageModel();
          fresh.update(Retrospective.parse(text), context);
          if (parsed.frontMatter.problem === undefined) {
            assert.deepEqual(after, { units: fresh.current!.units, notes: fresh.current!.notes });
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

function placeOf(text: string, offset: number) {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}
