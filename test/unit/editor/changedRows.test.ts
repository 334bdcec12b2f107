import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changedRows, top, type ShownRow, type ShownRows } from '../../../src/editor/changedRows';

/** Rows by `id` or `id: look`, each list one with those below it. */
function rows(...lists: readonly (readonly string[])[]): ShownRows {
  const all = new Map<string, ShownRow>();
  const add = (text: string, below: readonly string[]): string => {
    const [id, look = ''] = text.split(': ');
    all.set(id!, { look, below });
    return id!;
  };
  const above = lists.map(([row, ...below]) =>
    add(
      row!,
      below.map((each) => add(each, [])),
    ),
  );
  return all.set(top, { look: '', below: above });
}

suite('rows of a view that changed', () => {
  const before = rows(['2022: 1 of 2', 'a', 'b'], ['2021: 0 of 1', 'c']);
  for (const [what, now, changed] of [
    ['nothing', rows(['2022: 1 of 2', 'a', 'b'], ['2021: 0 of 1', 'c']), []],
    ['one row', rows(['2022: 1 of 2', 'a', 'b'], ['2021: 0 of 1', 'c: done']), ['c']],
    ['a row and the one above it', rows(['2022: 1 of 2', 'a', 'b'], ['2021: 1 of 1', 'c: done']), ['2021']],
    ['rows below two', rows(['2022: 1 of 2', 'a: x', 'b'], ['2021: 0 of 1', 'c: x']), ['a', 'c']],
    ['a row more below one', rows(['2022: 1 of 2', 'a', 'b', 'd'], ['2021: 0 of 1', 'c']), ['2022']],
    ['another order', rows(['2022: 1 of 2', 'b', 'a'], ['2021: 0 of 1', 'c']), ['2022']],
    ['a year less', rows(['2022: 1 of 2', 'a', 'b']), [top]],
    ['nothing left', rows(), [top]],
  ] as const) {
    test(what, () => {
      assert.deepEqual(changedRows(before, now), changed);
    });
  }

  test('what was never shown is drawn as a whole', () => {
    assert.deepEqual(changedRows(new Map(), before), [top]);
  });

  test('drawn anew they show what there is now, whatever was shown', () => {
    const tree = fc.uniqueArray(fc.nat(9), { maxLength: 6 }).chain((ids) =>
      fc.record({
        looks: fc.array(fc.constantFrom('x', 'y'), { minLength: 6, maxLength: 6 }),
        parents: fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }),
        ids: fc.constant(ids.map(String)),
      }),
    );
    const rowsOf = ({ ids, looks, parents }: { ids: string[]; looks: string[]; parents: number[] }) => {
      const parentOf = (index: number) => (parents[index]! < index ? ids[parents[index]!]! : top);
      const belowOf = (id: string) => ids.filter((_, index) => parentOf(index) === id);
      return new Map<string, ShownRow>([
        [top, { look: '', below: belowOf(top) }],
        ...ids.map((id, index) => [id, { look: looks[index]!, below: belowOf(id) }] as const),
      ]);
    };
    fc.assert(
      fc.property(tree, tree, (first, second) => {
        const [before, now] = [rowsOf(first), rowsOf(second)];
        const changed = changedRows(before, now);
        assert.deepEqual(drawn(changed, before, now), drawn([top], before, now));
        assert.ok(changed.every((id) => id === top || (before.has(id) && now.has(id))));
      }),
    );
  });
});

/** What is seen once `changed` are drawn from `now`, with all below them, over what was drawn from `before`. */
function drawn(changed: readonly string[], before: ShownRows, now: ShownRows, id = top, isNew = false): unknown {
  const fromNow = isNew || changed.includes(id);
  const { look, below } = (fromNow ? now : before).get(id)!;
  return [id, look, ...below.map((each) => drawn(changed, before, now, each, fromNow))];
}
