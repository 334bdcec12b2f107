import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  compareEntries,
  lengthBar,
  Library,
  libraryRows,
  rowsBelow,
  type LibraryEntry,
  type LibraryRow,
} from '../../../src/library';
import { noCounts } from '../../../src/retrospective';

const entry = (path: string, some: Partial<LibraryEntry> = {}): LibraryEntry => ({
  path,
  kind: 'year',
  period: '2021',
  year: 2021,
  title: path,
  language: 'en',
  words: 100,
  characters: 500,
  counts: noCounts,
  goals: { next: 0, done: 0, total: 0 },
  sections: { total: 0, empty: [] },
  date: undefined,
  modified: 1,
  size: 1,
  ...some,
});

const anyEntry = fc
  .record({
    path: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    year: fc.option(fc.integer({ min: 2018, max: 2022 }), { nil: undefined }),
    kind: fc.constantFrom('year', 'month', 'project'),
    month: fc.integer({ min: 1, max: 12 }),
    words: fc.nat(3000),
  })
  .map(({ path, year, kind, month, words }) =>
    entry(path, {
      kind,
      year,
      words,
      period: kind === 'month' && year !== undefined ? `${year}-${String(month).padStart(2, '0')}` : undefined,
    }),
  );

suite('a library', () => {
  test('stands by period: the latest year first, the year before its parts', () => {
    const library = Library.empty.with(
      [
        entry('old', { year: 2019, period: '2019' }),
        entry('june', { kind: 'month', period: '2021-06' }),
        entry('half', { kind: 'half', period: '2021-H2' }),
        entry('year'),
        entry('project', { kind: 'project', period: undefined, date: { year: 2021, month: 8, day: 1 } }),
        entry('quarter', { kind: 'quarter', period: '2021-Q1' }),
        entry('undated', { year: undefined, period: undefined }),
      ].map((each) => [each.path, each] as const),
    );
    assert.deepEqual(
      library.entries.map(({ path }) => path),
      ['year', 'half', 'project', 'june', 'quarter', 'old', 'undated'],
    );
  });

  test('after any updates holds the last entry of each path, in order; one by one or all at once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyEntry, fc.boolean()), { maxLength: 20 }), (steps) => {
        const changes = steps.map(([each, isThere]) => [each.path, isThere ? each : undefined] as const);
        const last = new Map(changes);
        const expected = [...last.values()].filter((each) => each !== undefined).sort(compareEntries);
        const single = changes.reduce((library, [path, each]) => library.update(path, each), Library.empty);
        assert.deepEqual(single.entries, expected);
        assert.deepEqual(Library.empty.with(changes).entries, expected);
        for (const [path, each] of last) {
          assert.equal(single.get(path), each);
        }
      }),
    );
  });

  test('is itself where nothing changes, and stays as it was where something does', () => {
    const one = entry('a');
    const library = Library.empty.update('a', one);
    assert.equal(library.update('a', one), library);
    assert.equal(library.update('b', undefined), library);
    assert.equal(library.update('a', undefined).entries.length, 0);
    assert.equal(library.entries.length, 1);
  });
});

suite('rows of a library', () => {
  type Row = LibraryRow<LibraryEntry, { readonly path: string }>;
  const name = (row: Row): string => {
    switch (row.kind) {
      case 'post':
        return row.entry.path;
      case 'missing':
        return `new ${row.year}`;
      case 'unreadFile':
        return row.file.path;
      default:
        return `${row.kind === 'year' ? (row.year ?? '?') : row.kind}: ${rowsBelow(row).map(name).join(' ')}`;
    }
  };
  const shown = (entries: LibraryEntry[], unread: string[] = []) =>
    libraryRows(
      entries,
      2021,
      unread.map((path) => ({ path })),
    ).map(name);

  for (const [what, entries, expected] of [
    ['none, and then the view says more', [], []],
    ['one a year', [entry('a'), entry('b', { year: 2020 })], ['a', 'b']],
    ['several in a year', [entry('a'), entry('b', { kind: 'month' })], ['2021: a b']],
    ['the year missing', [entry('b', { year: 2020 })], ['new 2021', 'b']],
    ['a month is not the year', [entry('b', { kind: 'month' })], ['new 2021', 'b']],
    ['goals are not the year', [entry('b', { kind: 'goals' })], ['new 2021', 'b']],
    ['without a year', [entry('a'), entry('b', { year: undefined }), entry('c', { year: undefined })], ['a', '?: b c']],
  ] as const) {
    test(what, () => assert.deepEqual(shown([...entries]), expected));
  }

  test('what could not be read stands below them', () => {
    assert.deepEqual(shown([entry('a')], ['README.md', 'notes.md']), ['a', 'unread: README.md notes.md']);
  });

  test('without any, the view says more, unless a file that could not be read is one by its name', () => {
    assert.deepEqual(shown([], ['notes.md']), []);
    assert.deepEqual(shown([], ['notes.md', 'posts/2020-retrospective.md']), [
      'new 2021',
      'unread: posts/2020-retrospective.md',
    ]);
  });

  test('lengths are shares of the longest', () => {
    const rows = libraryRows([entry('a', { words: 400 }), entry('b', { words: 100, year: 2020 })], 2021);
    assert.deepEqual(
      rows.map((row) => row.kind === 'post' && row.share),
      [1, 0.25],
    );
  });

  for (const [share, bar] of [
    [0, '▁▁▁▁▁'],
    [0.01, '▇▁▁▁▁'],
    [0.5, '▇▇▇▁▁'],
    [1, '▇▇▇▇▇'],
    [7, '▇▇▇▇▇'],
  ] as const) {
    test(`${share} is ${bar}`, () => assert.equal(lengthBar(share), bar));
  }
});
