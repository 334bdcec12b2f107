import assert from 'node:assert/strict';
import { rowsBelow, type YearRow } from '../../../../src/editor/year/yearRows';
import { yearFacts } from '../../../../src/year';
import { commit, history, sources } from '../../year/support';

const facts = yearFacts(sources({ histories: [history('shop', [commit('2021-03-04')])] }));
const row = (more: object): YearRow => ({
  kind: 'year',
  gathered: { facts, problems: [], unread: [], authors: [], ...more },
});
const kinds = (below: YearRow) => rowsBelow(below, () => []).map(({ kind }) => kind);

suite('the rows of a gathered year', () => {
  test('begin with what is missing: what Git says, then the files that could not be read, in one row', () => {
    const unread = ['file:///blog/a.md', 'file:///blog/b.md'].map((uri) => ({
      uri,
      problem: { code: 'noPermission' },
    }));
    const problems = [{ repository: '/home/kim/shop', problem: { code: 'shallow' } }];
    const year = row({ unread, problems });
    assert.deepEqual(kinds(year), ['problem', 'unread', 'month']);
    const [, its] = rowsBelow(year, () => []);
    assert.deepEqual(
      rowsBelow(its!, () => []).map((below) => below.kind === 'unreadFile' && below.file.uri),
      ['file:///blog/a.md', 'file:///blog/b.md'],
    );
  });

  test('are months alone where nothing is', () => {
    assert.deepEqual(kinds(row({})), ['month']);
  });
});
