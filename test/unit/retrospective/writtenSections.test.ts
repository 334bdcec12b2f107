import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PlaceholderTexts, Retrospective } from '../../../src/retrospective';
import { assertLinear } from '../growth';
import { structuredText } from '../structuredText';

const placeholders = new PlaceholderTexts(
  ['Title of your talk', 'What changed in {year}, in a line'],
  ['- **Work:** Title of your talk', '- **In {year}:** What changed', '| Area | {year} |', '| --- | --- |', 'Thanks!'],
);

function writtenOf(post: Retrospective) {
  const work = post.findingWritten(placeholders);
  for (;;) {
    const { done, value } = work.next();
    if (done) {
      return value;
    }
  }
}

/** Each section to write as `+ title` when something stands there, else `- title`. */
const states = (text: string) =>
  writtenOf(Retrospective.parse(text)).sections.map(
    ({ section, isWritten }) => (isWritten ? '+ ' : '- ') + section.title,
  );

suite('sections of a post', () => {
  for (const [name, text, ...expected] of [
    ['with a sentence is written', '## a\n\nIt was late.', '+ a'],
    ['with nothing is empty', '## a\n\n## b\n', '- a', '- b'],
    ['with marks alone is empty', '## a\n\n- \n- [ ] \n\n> \n\n1. \n12. \n\n- 3. \n\n---\n\n<br >\n&nbsp;', '- a'],
    ['with a comment is empty', '## a\n\n<!-- write of the move\nhere -->', '- a'],
    ['with comments is empty', '## a\n\n<!-- b --> <!-- c -->\n\n<!-- d\n -->\n<!-- e -->', '- a'],
    ['with words beside a comment is written', '## a\n\nx <!-- b -->\n\n## c\n\n<!-- d\n --> y', '+ a', '+ c'],
    ['with a definition is empty', '## a\n\n[x]: https://example.org\n\n[^1]: note', '- a'],
    ['with a field is empty', '## a\n\nTitle of your talk\n\n- What changed in 2021, in a line', '- a'],
    ['with brackets to fill in is empty', '## a\n\n- <your name>, {여기에 입력}', '- a'],
    [
      'with lines of a template is empty',
      '## a\n\n- **Work:** Title of your talk\n- **In 2021:** What changed\n\nThanks!',
      '- a',
    ],
    ['with a table of a template is empty', '## a\n\n| Area | 2021 |\n| --- | --- |\n| Title of your talk | |', '- a'],
    ['with a goal that says nothing yet is empty', '## a\n\n- ⬜ Read more — Title of your talk', '- a'],
    ['with a goal that is marked is written', '## a\n\n- ✅ Read more — Title of your talk', '+ a'],
    ['with a goal and words behind its field is written', '## a\n\n- ⬜ Title of your talk, in May', '+ a'],
    ['with a label and words is written', '## a\n\n- **Work:** less of it', '+ a'],
    ['with half of a line filled in is written', '## a\n\n- Title of your talk, in May', '+ a'],
    ['with a picture is written', '## a\n\n![](a.png)', '+ a'],
    ['with code is written', '## a\n\n`npm start`\n\n## b\n\n```\nx\n```', '+ a', '+ b'],
    ['with a number, with an emoji is written', '## a\n\n42\n\n## b\n\n🎉', '+ a', '+ b'],
    ['that only holds others is none', '## a\n\n### b\n\nx\n\n### c\n\n## d', '+ b', '- c', '- d'],
    ['that holds others and a field is one', '## a\n\nTitle of your talk\n\n### b\n\nx', '- a', '+ b'],
    ['under the title of the post are counted without it', '# 2021\n\nHello.\n\n## a\n\n## b\n\nx', '- a', '+ b'],
    ['of one level are all counted', '# a\n\nx\n\n# b', '+ a', '- b'],
    ['are those of headings that open one', 'Hello.\n\n- # no\n\n> ## no', ...[]],
  ] as const) {
    test(name, () => assert.deepEqual(states(text), expected));
  }

  test('tell of each line whether something is written there', () => {
    const { isWrittenAt } = writtenOf(
      Retrospective.parse('Hello.\n\n## a\n\n### b\n\nx\n\n## c\n\n### d\n\n- Title of your talk'),
    );
    assert.deepEqual(
      [0, 2, 4, 6, 8, 10, 12].map((line) => isWrittenAt(line)),
      [true, true, true, true, false, false, false],
    );
  });

  test('are after an edit what they are in the changed text, read where it changed', () => {
    const position = fc.tuple(fc.nat(30), fc.nat(20));
    fc.assert(
      fc.property(
        structuredText,
        position,
        fc.constantFrom('x', '\n## b\n', '', 'Thanks!'),
        (text, [line, character], added) => {
          const post = Retrospective.parse(text);
          writtenOf(post);
          const at = { line: Math.min(line, post.lineCount - 1), character };
          const edited = post.edit([{ start: at, end: at, text: added }]);
          const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
          fc.pre(character <= (lines[at.line]?.length ?? -1) && !text.startsWith('\ufeff'));
          lines[at.line] = lines[at.line]!.slice(0, character) + added + lines[at.line]!.slice(character);
          const anew = Retrospective.parse(lines.join('\n'));
          assert.deepEqual(writtenOf(edited).sections, writtenOf(anew).sections);
        },
      ),
    );
  });

  test('twice as many take twice as long', function () {
    this.timeout(60_000);
    const text = (size: number) => '## a\n\nTitle of your talk\n\n### Title of your talk\n\nx\n\n'.repeat(size / 10);
    assertLinear((size) => void Retrospective.parse(text(size)).problemsIn({ placeholders }), 4_000);
  });
});
