import { assert } from 'chai';
import * as vscode from 'vscode';
import { goalRows } from '../../src/editor/goals/goalTree';
import { WorkspaceLibrary } from '../../src/editor/library/workspaceLibrary';
import { makeServices } from './services';
import { closeAll, file, openPost, remove, until, write } from './support';

interface CarriedGoals {
  period: string | undefined;
  next: { line: number; text: string; state: string }[];
  review: { line: number; text: string; state: string }[];
}

const carry = (from: vscode.Uri) => vscode.commands.executeCommand<CarriedGoals>('retrospect.carryGoals', { from });

const past = `---
title: 2011년 회고
date: 2011-12-31
---

## 2011 목표 돌아보기

- [x] 책 12권 읽기
- [ ] 수영 배우기 (내년에 다시)

## 2012년 목표

- 글 12편 쓰기
- ✅ 이사하기
`;

suite('goals', () => {
  teardown(async () => {
    await closeAll();
    await remove('scratch', 'goals');
  });

  test('are the same rows whatever is put above them, two of the same words apart', async () => {
    const services = makeServices();
    const library = new WorkspaceLibrary({ ...services, storageUri: undefined });
    const [path, text] = ['goals/2015-회고.md', past.replaceAll('2011', '2015').replaceAll('2012', '2016')];
    try {
      await write(path, text);
      const ids = async () => {
        await (await library.load()).refresh();
        const year = (await goalRows({ ...services, library })).find((row) => row.kind === 'year' && row.year === 2016);
        assert.ok(year?.kind === 'year');
        return year.goals.map((row) => (row.kind === 'goal' ? { id: row.id, text: row.goal.text } : assert.fail()));
      };
      const before = await ids();
      assert.deepEqual(
        before.map(({ text }) => text),
        ['글 12편 쓰기', '이사하기'],
      );
      await write(path, text.replace('- 글 12편', '- 이사하기\n- 글 12편'));
      let after = before;
      await until(async () => (after = await ids())[0]!.text === '이사하기', 'the new goal');
      assert.strictEqual(after[1]!.id, before[0]!.id);
      assert.strictEqual(new Set(after.map(({ id }) => id)).size, 3);
    } finally {
      library.dispose();
      services.dispose();
    }
  });

  test('of a post are answered as data, nothing asked, the post as it was', async () => {
    const uri = await write('goals/2011-회고.md', past);
    assert.deepEqual(await carry(uri), {
      period: '2011',
      next: [
        { line: 12, text: '글 12편 쓰기', state: 'open' },
        { line: 13, text: '이사하기', state: 'done' },
      ],
      review: [
        { line: 7, text: '책 12권 읽기', state: 'done' },
        { line: 8, text: '수영 배우기 (내년에 다시)', state: 'open' },
      ],
    });
    assert.strictEqual((await vscode.workspace.openTextDocument(uri)).getText(), past);
  });

  test('unsaved edits count', async () => {
    const uri = await write('goals/2011-회고.md', past);
    const editor = await vscode.window.showTextDocument(uri);
    await editor.edit((edit) => edit.insert(new vscode.Position(14, 0), '- 달리기 100km\n'));
    assert.deepEqual(
      (await carry(uri)).next.map(({ text }) => text),
      ['글 12편 쓰기', '이사하기', '달리기 100km'],
    );
  });

  test('unfinished ones go behind the last goal of next year’s list, and one undo takes them back', async () => {
    const editor = await openPost(past, 'scratch/2011.md');
    const before = editor.document.getText();
    await vscode.commands.executeCommand('retrospect.carryUnfinished');
    await until(() => editor.document.getText() !== before, 'the edit');
    assert.include(editor.document.getText(), '- ✅ 이사하기\n- 수영 배우기 (내년에 다시)\n');
    await vscode.commands.executeCommand('undo');
    assert.strictEqual(editor.document.getText(), before);
  });

  test('a draft of the next year looks back on them', async () => {
    await write('goals/2011-회고.md', past);
    const uri = await vscode.commands.executeCommand<vscode.Uri>('retrospect.newYearly', {
      year: 2012,
      language: 'ko',
      folder: file('goals'),
    });
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    assert.match(text, /## 작년 목표 돌아보기\n\n- ⬜ 글 12편 쓰기 — [^\n]+\n- ✅ 이사하기 — /);
    assert.include(
      text.split('\n').filter((line) => line.includes('2011')),
      '- 2011: [2011년 회고](./2011-회고.md)',
    );
  });
});
