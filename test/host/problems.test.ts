import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, openPost, remove, until } from './support';

const codesOf = (uri: vscode.Uri) =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Retrospect')
    .map(({ code }) => String(code));

const post = (body: string) => `---\ntitle: 2021년 회고\ndate: 2021-12-31\n---\n\n${body}\n`;

suite('problems of a retrospective', () => {
  teardown(async () => {
    await closeAll();
    await remove('scratch');
  });

  test('show in retrospectives, follow edits, and go with the file', async () => {
    const { document } = await openPost(post('## 일\n\nTODO: 사진 고르기'));
    await until(() => codesOf(document.uri).includes('todo'), 'the note to be told');
    assert.deepEqual(codesOf(document.uri), ['todo']);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(7, 0, 7, 200), '첫 번째 목표: 무엇을, 얼마나');
    await vscode.workspace.applyEdit(edit);
    await until(() => codesOf(document.uri).join() === 'placeholder', 'the field to be told');
    await closeAll();
  });

  test('are not looked for in a readme', async () => {
    const readme = await openPost('# 2021 in review\n\nTODO: write', 'scratch/README.md');
    const { document } = await openPost(post('TODO: x'));
    await until(() => codesOf(document.uri).length > 0, 'the post to be checked');
    assert.deepEqual(codesOf(readme.document.uri), []);
  });
});
