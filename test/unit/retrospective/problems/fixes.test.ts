import assert from 'node:assert/strict';
import { fixOf, PlaceholderTexts, Retrospective, type FixSource } from '../../../../src/retrospective';

const placeholders = new PlaceholderTexts(['첫 번째 목표: 무엇을, 얼마나']);

/** The text after the first problem that can be mended was. */
function fixed(text: string, emphasis: FixSource['emphasis'] = 'tags'): string {
  const post = Retrospective.parse(text);
  const lines = text.split('\n');
  for (const problem of post.problemsIn({ placeholders })) {
    const fix = fixOf(problem, { lines, sections: post.sections, emphasis });
    if (fix !== undefined) {
      const offset = (line: number, column: number) =>
        lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + column;
      return [...fix.edits]
        .sort((a, b) => b.range.line - a.range.line || b.range.start - a.range.start)
        .reduce(
          (whole, { range, text: words }) =>
            whole.slice(0, offset(range.line, range.start)) + words + whole.slice(offset(range.endLine, range.end)),
          text,
        );
    }
  }
  return 'nothing to mend';
}

const cases: readonly (readonly [string, string, string])[] = [
  ['emphasis gets tags', 'a **목표(1차)**를', 'a <strong>목표(1차)</strong>를'],
  ['emphasis of one sign, too', '은*"좋은 해"*였다', '은<em>"좋은 해"</em>였다'],
  ['a note goes with its lines', 'a\n\n<!-- private\nx\n-->\n\nb', 'a\n\nb'],
  ['a note goes out of a line', 'a <!-- 비공개 x --> b', 'a  b'],
  ['a field goes with its line', '- a\n- 첫 번째 목표: 무엇을, 얼마나\n- b', '- a\n- b'],
  ['a field in a sentence is the writer’s', 'a 첫 번째 목표: 무엇을, 얼마나', 'nothing to mend'],
  ['a note to oneself goes with its line', 'a\n\nTODO: 사진\n\nb', 'a\n\nb'],
  ['an empty section goes', '## a\n\nx\n\n## b\n\n- \n\n## c\n\nx', '## a\n\nx\n\n## c\n\nx'],
  ['headings move up together', '# a\n\n### b\n\n#### c\n\nx\n\n## d\n\nx', '# a\n\n## b\n\n### c\n\nx\n\n## d\n\nx'],
  ['a footnote is defined at the end', 'a[^1]\n', 'a[^1]\n\n[^1]: \n'],
  ['a footnote is defined behind another', 'a[^1] b[^2]\n\n[^1]: x\n', 'a[^1] b[^2]\n\n[^1]: x\n[^2]: \n'],
];

suite('fixes of problems', () => {
  for (const [name, text, result] of cases) {
    test(name, () => assert.equal(fixed(text), result));
  }

  test('emphasis gets a zero-width space where tags are left out', () => {
    assert.equal(fixed('**목표(1차)**를', 'zeroWidth'), '**목표(1차)\u200b**를');
    assert.equal(fixed('은*"좋은 해"*였다', 'zeroWidth'), '은*\u200b"좋은 해"\u200b*였다');
    assert.equal(fixed('**목표(1차)\u200b**를'), 'nothing to mend');
  });
});
