import { assert } from 'chai';
import { TreeItem } from 'vscode';
import { RowTree } from '../../src/editor/rowTree';

interface Row {
  readonly id: string;
  readonly label: string;
  readonly below?: readonly Row[];
}

const goal = (id: string, label = id): Row => ({ id, label });
const year = (id: string, ...below: readonly Row[]): Row => ({ id, label: id, below });

suite('rows of a view', () => {
  let rows: readonly Row[] | undefined;
  let reads: number;
  let isVisible: boolean;
  let tree: RowTree<Row>;
  let drawn: (readonly string[] | undefined)[];

  setup(() => {
    [rows, reads, isVisible, drawn] = [[year('2022', goal('a'), goal('b')), year('2021', goal('c'))], 0, true, []];
    tree = new RowTree<Row>({
      read() {
        reads++;
        return Promise.resolve(rows);
      },
      below: ({ below = [] }) => below,
      item: ({ id, label }) => Object.assign(new TreeItem(label), { id }),
      isVisible: () => isVisible,
    });
    tree.onDidChangeTreeData((ids) => drawn.push(ids));
  });
  teardown(() => tree.dispose());

  test('only those that look otherwise are drawn anew; all lead to what they stand for now', async () => {
    assert.deepEqual(await tree.getChildren(), ['2022', '2021']);
    assert.deepEqual(await tree.getChildren('2022'), ['a', 'b']);
    await tree.renew();
    assert.deepEqual(drawn, [], 'nothing changed');
    rows = [year('2022', goal('a'), goal('b', 'done')), year('2021', goal('c'))];
    await tree.renew();
    assert.deepEqual(drawn, [['b']]);
    assert.strictEqual(tree.getTreeItem('b').label, 'done');
    assert.strictEqual(tree.rowOf('a'), rows[0]!.below![0]);
  });

  test('where rows come or go at the top, all are, and read once', async () => {
    await tree.getChildren();
    rows = [year('2022')];
    await tree.renew();
    assert.deepEqual(drawn, [undefined]);
    assert.deepEqual(await tree.getChildren(), ['2022']);
    assert.strictEqual(reads, 2);
    assert.isUndefined(tree.rowOf('2021'));
    assert.deepEqual(await tree.getChildren('2021'), []);
    assert.strictEqual(tree.getTreeItem('2021').id, '2021');
    await tree.getChildren();
    assert.strictEqual(reads, 3, 'asked again, read again');
  });

  test('hidden, they are read once they are asked for, and what was read before is not shown', async () => {
    await tree.renew();
    assert.strictEqual(reads, 0, 'nobody has asked yet');
    await tree.getChildren();
    rows = [year('2021')];
    await tree.renew();
    isVisible = false;
    rows = [year('2020')];
    await tree.renew();
    assert.deepEqual(drawn, [undefined, undefined, undefined]);
    assert.strictEqual(reads, 2);
    assert.deepEqual(await tree.getChildren(), ['2020']);
  });

  test('hidden while they are read, they are read again', async () => {
    await tree.getChildren();
    rows = [year('2021')];
    const renewing = tree.renew();
    isVisible = false;
    rows = [year('2020')];
    await tree.renew();
    await renewing;
    rows = [year('2019')];
    assert.deepEqual(await tree.getChildren(), ['2019']);
  });

  test('a row that VS Code shows otherwise is drawn though it looks as before', async () => {
    await tree.getChildren();
    await tree.renew(['c', 'gone']);
    rows = undefined;
    await tree.renew(['c', 'gone']);
    assert.deepEqual(drawn, [['c'], ['c']], 'whether they can be read or not');
  });

  test('what could not be read leaves the rows as they are', async () => {
    await tree.getChildren();
    rows = undefined;
    await tree.renew();
    assert.deepEqual(drawn, []);
    assert.deepEqual(await tree.getChildren(), ['2022', '2021']);
  });

  test('an error is told to whoever asked, and to nobody else', async () => {
    await tree.getChildren();
    rows = { map: () => assert.fail('broken') } as never;
    const broken = await tree.renew().then(
      () => undefined,
      (error: unknown) => String(error),
    );
    assert.include(broken, 'broken');
    rows = [year('2021')];
    await tree.renew();
    assert.deepEqual(await tree.getChildren(), ['2021']);
  });
});
