import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { PageModel, type PageContext } from '../../../src/preview';
import type { PageUnit } from '../../../src/preview/messages';
import { Retrospective, lineAttribute } from '../../../src/retrospective';

const context: PageContext = {
  words: {
    date: ({ year, month, day }) => `${day}.${month}.${year}`,
    readingTime: (minutes) => `${minutes} min`,
    frontMatterProblem: ({ code }) => code,
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

/** `line html` of each unit of a post's page. */
const units = (text: string) =>
  shown(text).page.units.map(({ line, html }) => `${line} ${plain(html).replace(/ l="\d+"/g, '')}`);

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
      shown('x\n\n<details>\n\na\n\n- b\n\n</details>').page.units.map(({ html }) => plain(html)),
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

suite('patches', () => {
  test('the first page comes without one', () => {
    assert.equal(shown('a').patch, undefined);
  });

  test('the same text changes nothing', () => {
    assert.deepEqual(shown('# a\n\nb', '# a\n\nb').patch, { from: 2, removed: 0, added: [], lineDelta: 0 });
  });

  test('a changed block is replaced alone', () => {
    const { patch } = shown('a\n\nb\n\nc', 'a\n\nB\n\nc');
    assert.deepEqual([patch?.from, patch?.removed, patch?.added.length, patch?.lineDelta], [1, 1, 1, 0]);
  });

  test('lines put in above move what is below, which is not sent again', () => {
    const { patch } = shown('a\n\nb\n\nc', 'a\n\nnew\n\nb\n\nc');
    assert.deepEqual([patch?.from, patch?.removed, patch?.added.length, patch?.lineDelta], [1, 0, 1, 2]);
    assert.equal(patch?.header, undefined);
  });

  test('a changed title goes with the patch', () => {
    assert.deepEqual(shown('---\ntitle: a\n---\nx', '---\ntitle: b\n---\nx').patch?.header, { title: 'b', tags: [] });
  });

  test('while front matter is broken the last good header stays, with a notice', () => {
    const good = '---\ntitle: A\n---\n# A\n\nx';
    const broken = '---\ntitle: "A\n---\n# A\n\nx';
    const { page, patch } = shown(good, broken);
    assert.deepEqual(page.header, { title: 'A', tags: [] });
    assert.equal(page.units.length, 1);
    assert.equal(patch?.header, undefined);
    assert.equal(patch?.notice?.text, 'broken');
    assert.equal(shown(good, broken, good).patch?.notice, null);
    assert.deepEqual(shown(broken).page.header, { tags: [] });
  });

  /** What the page does with a patch. */
  function apply(old: readonly PageUnit[], patch: NonNullable<ReturnType<PageModel['update']>>): PageUnit[] {
    const behind = old.slice(patch.from + patch.removed);
    return [
      ...old.slice(0, patch.from),
      ...patch.added,
      ...behind.map((unit) => ({ ...unit, line: unit.line + patch.lineDelta })),
    ];
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
  const post = fc.array(block, { maxLength: 6 }).map((blocks) => blocks.join('\n\n'));

  test('each leads from the page before to the page of the new text', () => {
    fc.assert(
      fc.property(fc.array(post, { minLength: 2, maxLength: 5 }), (texts) => {
        const model = new PageModel();
        model.update(Retrospective.parse(texts[0]!), context);
        const ids = new Set(model.current!.units.map(({ id }) => id));
        for (const text of texts.slice(1)) {
          const before = model.current!.units;
          const patch = model.update(Retrospective.parse(text), context)!;
          assert.deepEqual(apply(before, patch), model.current!.units);
          assert.deepEqual(
            model.current!.units.map(({ line, html }) => ({ line, html })),
            shown(text).page.units.map(({ line, html }) => ({ line, html })),
          );
          for (const { id } of patch.added) {
            assert.ok(!ids.has(id), 'an id is never used again');
            ids.add(id);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
