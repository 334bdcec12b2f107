import { assert } from 'chai';
import * as vscode from 'vscode';
import { MomentsFile } from '../../src/editor/moments/momentsFile';
import { closeAll, exists, file, read, remove, until, write } from './support';

const log = (told: { text: string; date?: string }) =>
  vscode.commands.executeCommand<vscode.Uri | undefined>('retrospect.logMoment', told);
const setting = (path: string | undefined) =>
  vscode.workspace.getConfiguration('retrospect').update('momentsFile', path, vscode.ConfigurationTarget.Workspace);
const usual = '.retrospect/moments.md';

suite('moments', () => {
  teardown(async () => {
    await setting(undefined);
    await closeAll();
    await remove('.retrospect', 'notes');
  });

  test('go into one file, nothing asked', async () => {
    const uri = await log({ text: 'First talk\nat a meetup', date: '2021-03-04' });
    assert.strictEqual(uri?.toString(), file(usual).toString());
    await log({ text: '이사했다', date: '2021-03-06' });
    await log({ text: '2021.3.1 earlier' });
    await log({ text: '2021-03-01 told otherwise', date: '2021-03-07' });
    assert.strictEqual(
      await read(file(usual)),
      '# Moments\n\n- 2021-03-04 First talk at a meetup\n- 2021-03-06 이사했다\n- 2021-03-01 earlier\n' +
        '- 2021-03-07 2021-03-01 told otherwise\n',
    );
    const today = new Date();
    await log({ text: 'today' });
    const [year, month, day] = /- (\d+)-(\d+)-(\d+) today\n$/
      .exec(await read(file(usual)))!
      .slice(1)
      .map(Number);
    const days = [today, new Date()].map((date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join());
    assert.include(days, [year, month, day].join());
  });

  test('called many times at once are all there, in their order', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, i) => log({ text: `number ${i}`, date: '2021-03-04' })));
    assert.strictEqual(
      await read(file(usual)),
      `# Moments\n\n${Array.from({ length: 50 }, (_, i) => `- 2021-03-04 number ${i}\n`).join('')}`,
    );
  });

  test('leave what is there as it is, with its line ends', async () => {
    await write(usual, '# 내 기록\r\n\r\n- 2021-01-01 old');
    await log({ text: 'new', date: '2021-03-04' });
    assert.strictEqual(await read(file(usual)), '# 내 기록\r\n\r\n- 2021-01-01 old\r\n- 2021-03-04 new\r\n');
  });

  test('a new file is headed in the language of its first line', async () => {
    await log({ text: '첫 발표', date: '2021-03-04' });
    assert.strictEqual(await read(file(usual)), '# 순간 기록\n\n- 2021-03-04 첫 발표\n');
  });

  test('an editor that shows the file follows', async () => {
    await write(usual, '# x\n');
    const { document } = await vscode.window.showTextDocument(file(usual));
    await log({ text: 'one', date: '2021-03-04' });
    await until(() => document.getText() === '# x\n- 2021-03-04 one\n', 'the document');
    assert.isFalse(document.isDirty);
  });

  test('unsaved edits get the line and stay unsaved; saving meets no newer file', async () => {
    await write(usual, '# x\n');
    const editor = await vscode.window.showTextDocument(file(usual));
    const { document } = editor;
    await until(() => document.getText() === '# x\n', 'the text of now'); // it was open before, with another
    await editor.edit((edit) => edit.insert(new vscode.Position(1, 0), 'half a sen'));
    const uri = await log({ text: 'one', date: '2021-03-04' });
    assert.strictEqual(uri?.toString(), document.uri.toString());
    assert.strictEqual(document.getText(), '# x\nhalf a sen\n- 2021-03-04 one\n');
    assert.isTrue(document.isDirty);
    assert.strictEqual(await read(file(usual)), '# x\n');
    assert.isTrue(await document.save());
    assert.strictEqual(await read(file(usual)), '# x\nhalf a sen\n- 2021-03-04 one\n');
  });

  test('go where the setting says', async () => {
    await setting('notes/내 순간.md');
    await log({ text: 'one', date: '2021-03-04' });
    assert.strictEqual(await read(file('notes/내 순간.md')), '# Moments\n\n- 2021-03-04 one\n');
    await setting(file('notes/absolute.md').fsPath);
    await log({ text: 'two', date: '2021-03-04' });
    assert.strictEqual(await read(file('notes/absolute.md')), '# Moments\n\n- 2021-03-04 two\n');
    assert.isFalse(await exists(file(usual)));
  });

  test('that cannot be written change nothing and answer nothing', async () => {
    await vscode.workspace.fs.createDirectory(file(usual));
    assert.isUndefined(await log({ text: 'a folder is in the way' }));
    await remove('.retrospect');
    await write('.retrospect', 'a file');
    assert.isUndefined(await log({ text: 'a file is in the way' }));
    assert.strictEqual(await read(file('.retrospect')), 'a file');
    await remove('.retrospect');
    assert.isUndefined(await log({ text: ' \n- ' }));
    assert.isUndefined(await log({ text: 'x', date: '2021-02-30' }));
    await setting('notes/');
    assert.isUndefined(await log({ text: 'no file is named' }));
    assert.isFalse(await exists(file('.retrospect')));
    assert.isFalse(await exists(file('notes')));
  });

  test('are read for others, as they are on disk or in the editor, and changes are told', async () => {
    const moments = new MomentsFile();
    let changes = 0;
    moments.onDidChange(() => changes++);
    const told = async (what: string) => {
      await until(() => changes > 0, what);
      await new Promise((resolve) => setTimeout(resolve, 500)); // all that belongs to one change
      changes = 0;
    };
    const texts = async () => (await moments.read())!.moments.map(({ text }) => text);
    try {
      const none = await moments.read();
      assert.deepEqual(
        { ...none, uri: none?.uri.toString() },
        { uri: file(usual).toString(), moments: [], problem: undefined },
      );
      await log({ text: 'one', date: '2021-03-04' });
      await told('the new file');
      assert.deepEqual(await texts(), ['one']);
      const editor = await vscode.window.showTextDocument(file(usual));
      await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), '- 2021-03-05 two\n'));
      await told('the unsaved edit');
      assert.deepEqual(await texts(), ['one', 'two']);
      await closeAll();
      await told('that it was thrown away');
      assert.deepEqual(await texts(), ['one']);
      await write(usual, '- 2021-03-06 three\n');
      await told('the change on disk');
      assert.deepEqual(await texts(), ['three']);
      await setting('notes/other.md');
      await told('another file');
      assert.deepEqual(await texts(), []);
    } finally {
      moments.dispose();
    }
  });
});
