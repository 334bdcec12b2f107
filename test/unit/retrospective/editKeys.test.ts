import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editFrontMatter, editFrontMatterKeys, readData, type FrontMatterEdit } from '../../../src/retrospective';

function applied(text: string, result: ReturnType<typeof editFrontMatter>): string | undefined {
  if ('problem' in result) {
    return undefined;
  }
  const { start, end, text: put } = result.change;
  assert.ok(start >= 0 && start <= end && end <= text.length);
  return text.slice(0, start) + put + text.slice(end);
}

suite('several keys of front matter at once', () => {
  const edit: fc.Arbitrary<FrontMatterEdit> = fc.record({
    key: fc.constantFrom('title', 'draft', 'tags', 'b', '제목'),
    value: fc.oneof(fc.constant(undefined), fc.boolean(), fc.string({ maxLength: 8 }), fc.constant(['x', 'y'])),
  });
  const text = fc.constantFrom(
    '---\ntitle: a # of mine\ndraft: true\ntags:\n  - x\n---\n\nText aaa\n',
    '+++\r\ntitle = "a"\r\ndraft = true\r\n+++\r\nText\r\n',
    '---\ntitle: "unclosed\n---\n',
    'no front matter\n',
  );

  test('are what one after the other is, in the smallest change, or all refused', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 4 }), (before, edits) => {
        const steps = edits.reduce<string | undefined>(
          (now, each) => (now === undefined ? undefined : applied(now, editFrontMatter(now, each))),
          before,
        );
        const result = editFrontMatterKeys(before, edits);
        assert.equal(applied(before, result), steps);
        if ('change' in result) {
          const { start, end, text: put } = result.change;
          const old = before.slice(start, end);
          assert.ok(
            old === '' || put === '' || (old[0] !== put[0] && old.at(-1) !== put.at(-1)),
            'no smaller one does it',
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});

suite('a file of data', () => {
  for (const [format, text, expected] of [
    ['yaml', 'a: 1\nb: [c]', { a: 1, b: ['c'] }],
    ['yaml', 'a: [', undefined],
    ['yaml', '- a', undefined],
    ['yaml', 'a', undefined],
    ['yaml', '', undefined],
    ['toml', 'a = 1', { a: 1 }],
    ['toml', 'a = ', undefined],
    ['json', '{"a": 1}', { a: 1 }],
    ['json', '{"a": ', undefined],
    ['json', '[1]', undefined],
    ['json', 'null', undefined],
    ['json', '{"__proto__": {"polluted": 1}, "b": 2}', { b: 2 }],
  ] as const) {
    test(`${format} ${JSON.stringify(text)} says ${JSON.stringify(expected) ?? 'nothing'}`, () => {
      const data = readData(format, text);
      assert.deepEqual(data && { ...data }, expected);
      assert.equal(({} as { polluted?: unknown }).polluted, undefined);
    });
  }

  test('that is too long says nothing', () => {
    assert.equal(readData('json', `{"a":"${'x'.repeat(262_136)}"}`)?.['a'], 'x'.repeat(262_136));
    assert.equal(readData('json', `{"a":"${'x'.repeat(262_137)}"}`), undefined);
  });
});
