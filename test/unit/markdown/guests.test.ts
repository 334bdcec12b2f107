import * as assert from 'node:assert/strict';
import type { MarkdownIt } from 'markdown-it';
import { failingGuests, guestAttribute, guestPage, lineAttribute, type Guest } from '../../../src/markdown';
import { Retrospective } from '../../../src/retrospective';

/** `@@text@@` in a line becomes an SVG, as mathematics does. */
const drawing: Guest = {
  name: 'a.drawing',
  extend: (md: MarkdownIt) => {
    md.inline.ruler.push('drawing', (state, silent) => {
      const match = /^@@([^@]+)@@/.exec(state.src.slice(state.pos));
      if (match === null) {
        return false;
      }
      if (!silent) {
        state.push('drawing', 'svg', 0).content = match[1]!;
      }
      state.pos += match[0].length;
      return true;
    });
    md.renderer.rules['drawing'] = (tokens, index) => `<svg>${tokens[index]!.content}</svg>`;
    return md;
  },
};

/** Fences of `diagram`, by the highlighter and by the rule, as the two usual ways are. */
const diagrams: Guest = {
  name: 'a.diagrams',
  extend: (md: MarkdownIt) => {
    const { highlight } = md.options;
    md.options.highlight = (code, language, attributes) =>
      language === 'diagram' ? `<pre class="diagram">${code}</pre>` : (highlight?.(code, language, attributes) ?? code);
    const { fence } = md.renderer.rules;
    md.renderer.rules['fence'] = (tokens, index, options, env, self) =>
      tokens[index]!.info === 'chart' ? '<pre class="chart"></pre>' : fence!(tokens, index, options, env, self);
    const { render } = md.renderer;
    md.renderer.render = (...parameters) => `<i id="settings"></i>${render.apply(md.renderer, parameters)}`;
    return md;
  },
};

const failing: Guest = {
  name: 'a.failing',
  extend: (md: MarkdownIt) => {
    md.core.ruler.push('failing', (state) => {
      if (state.src.includes('boom')) {
        throw new Error('boom');
      }
    });
  },
};

const options = (guests?: readonly Guest[]) => ({ lineBreaks: false, rawHtml: true, ...(guests && { guests }) });
const read = (text: string, ...guests: Guest[]) => Retrospective.parse(text, options(guests));
const plainNames = (html: string) => html.replaceAll(guestAttribute, 'guest').replaceAll(lineAttribute, 'line');
const htmlOf = (text: string, ...guests: Guest[]) => plainNames(read(text, ...guests).blocks[0]!.block.read().html);

suite('guests', () => {
  const cases: [string, string, Guest[], string][] = [
    [
      'what a guest draws in a line is marked as its own',
      'a @@b@@ c',
      [drawing],
      '<p line="0">a <span guest="0"><svg>b</svg></span> c</p>\n',
    ],
    [
      'the mark says which guest it was',
      '@@b@@',
      [diagrams, drawing],
      '<p line="0"><span guest="1"><svg>b</svg></span></p>\n',
    ],
    [
      'a fence drawn by a highlighter',
      '```diagram\nx\n```',
      [diagrams],
      '<div line="0"><div guest="0"><pre class="diagram">x\n</pre></div></div>\n',
    ],
    [
      'a fence drawn by a rule',
      '```chart\nx\n```',
      [diagrams],
      '<div guest="0" line="0"><pre class="chart"></pre></div>',
    ],
    [
      'a fence that a guest only passes on',
      '```\nx\n```',
      [diagrams],
      '<pre line="0"><code class="hljs">x\n</code></pre>\n',
    ],
    ['raw HTML stays the post’s', 'a <svg>x</svg>', [drawing, diagrams], '<p line="0">a <svg>x</svg></p>\n'],
  ];
  for (const [name, text, guests, html] of cases) {
    test(name, () => assert.equal(htmlOf(text, ...guests), html));
  }

  test('change neither counts nor sections', () => {
    const text = '# One @@two three@@\n\nfour @@five@@\n\n```diagram\nsix\n```\n';
    const [without, withGuests] = [read(text), read(text, drawing, diagrams)];
    assert.notEqual(withGuests.blocks[0]!.block.read().html, without.blocks[0]!.block.read().html);
    assert.deepEqual(withGuests.counts, without.counts);
    assert.deepEqual(withGuests.sections, without.sections);
  });

  test('an edit with guests leaves other blocks as they are', () => {
    const post = read('a @@b@@\n\nsecond\n', drawing);
    const edited = post.edit([{ start: { line: 2, character: 0 }, end: { line: 2, character: 0 }, text: '@@x@@ ' }]);
    assert.equal(edited.blocks[0]!.block, post.blocks[0]!.block);
    assert.match(edited.blocks[1]!.block.read().html, /<svg>x<\/svg>/);
  });

  test('write what belongs to the page once, not with every block', () => {
    assert.equal(guestPage(options([diagrams])), '<i id="settings"></i>');
    assert.doesNotMatch(htmlOf('text', diagrams), /settings/);
    assert.equal(guestPage(options()), '');
  });

  test('the one that throws is found', () => {
    assert.throws(() => read('boom', drawing, failing).counts);
    assert.deepEqual(failingGuests('boom', options([drawing, failing])), [failing]);
  });

  test('all are found where none throws alone', () => {
    const guests = [drawing, diagrams];
    assert.deepEqual(failingGuests('fine', options(guests)), guests);
  });

  test('a guest that brings another markdown-it fails', () => {
    const other: Guest = { name: 'a.other', extend: () => ({}) };
    assert.throws(() => read('text', other).counts, /a\.other/);
  });
});
