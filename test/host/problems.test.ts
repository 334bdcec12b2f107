import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, openPost, remove, until, write } from './support';

interface LeftToDo {
  code: string;
  severity: string;
  line: number;
  message: string;
}

const codesOf = (uri: vscode.Uri) =>
  vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === 'Retrospect')
    .map(({ code }) => String(code));

const post = (body: string) => `---\ntitle: 2021년 회고\ndate: 2021-12-31\n---\n\n${body}\n`;

/** Opens a post and waits until these problems, no more and no less, are shown. */
async function openWith(text: string, ...codes: string[]): Promise<vscode.TextDocument> {
  const { document } = await openPost(text);
  await until(() => codesOf(document.uri).join() === codes.join(), codes.join());
  return document;
}

const actionsAt = (document: vscode.TextDocument, line: number, kind: string) =>
  vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(line, 0, line, document.lineAt(line).text.length),
    kind,
  );

suite('problems of a retrospective', () => {
  teardown(async () => {
    const settings = vscode.workspace.getConfiguration('retrospect');
    await settings.update('problems', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
    await remove('scratch');
  });

  test('show in retrospectives and follow edits', async () => {
    const document = await openWith(post('## 일\n\nTODO: 사진 고르기'), 'todo');
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(7, 0, 7, 200), '첫 번째 목표: 무엇을, 얼마나');
    await vscode.workspace.applyEdit(edit);
    await until(() => codesOf(document.uri).join() === 'placeholder', 'the field to be told');
  });

  test('are not looked for in a readme and in other posts, unless the setting says so', async () => {
    const readme = await openPost('# 2021 in review\n\nTODO: write', 'scratch/README.md');
    const other = await openPost('# A recipe\n\nTODO: write', 'scratch/recipe.md');
    await openWith(post('TODO: x'), 'todo');
    assert.deepEqual([...codesOf(readme.document.uri), ...codesOf(other.document.uri)], []);

    const settings = vscode.workspace.getConfiguration('retrospect');
    await settings.update('problems', { allPosts: true }, vscode.ConfigurationTarget.Global);
    await vscode.window.showTextDocument(other.document);
    await until(() => codesOf(other.document.uri).join() === 'todo', 'all posts to be checked');
  });

  test('are shown as the setting says', async () => {
    const settings = vscode.workspace.getConfiguration('retrospect');
    await settings.update('problems', { todo: 'off', placeholder: 'hint' }, vscode.ConfigurationTarget.Global);
    const document = await openWith(post('TODO: x\n\nFIXME <여기에 입력>'), 'placeholder');
    assert.deepEqual(
      vscode.languages.getDiagnostics(document.uri).map(({ severity }) => severity),
      [vscode.DiagnosticSeverity.Hint],
    );
  });

  test('pictures and links that lead nowhere, until the file is there', async () => {
    const document = await openWith(
      post('![산](산.png) [작년](./2020.md)\n\n[누리집](https://example.org)'),
      'missingImage',
      'brokenLink',
    );
    await write('scratch/산.png', 'x');
    await write('scratch/2020.md', '# 2020');
    await until(() => codesOf(document.uri).length === 0, 'the files to be found');
  });

  test('a quick fix mends one, Fix All those that are safe', async () => {
    const document = await openWith(
      post('**목표(1차)**를 세웠다.\n\n**목표(2차)**도 세웠다.\n\n<!-- private x -->'),
      'literalEmphasis',
      'literalEmphasis',
      'privateNote',
    );
    const [fix] = await actionsAt(document, 5, vscode.CodeActionKind.QuickFix.value);
    assert.isDefined(fix?.edit);
    await vscode.workspace.applyEdit(fix!.edit!);
    assert.equal(document.lineAt(5).text, '<strong>목표(1차)</strong>를 세웠다.');

    const [all] = await actionsAt(document, 0, 'source.fixAll.retrospect');
    await vscode.workspace.applyEdit(all!.edit!);
    assert.equal(
      document.getText(),
      post('<strong>목표(1차)</strong>를 세웠다.\n\n<strong>목표(2차)</strong>도 세웠다.\n\n<!-- private x -->'),
    );
    await until(() => codesOf(document.uri).join() === 'privateNote', 'the emphasis to be mended');
  });

  test('Check Before Publishing answers what is left to do, the gravest first', async () => {
    const uri = await write(
      'scratch/left.md',
      post('## 일\n\n![](없음.png)\n\n## 끝\n').replace('date:', 'draft: true\ndate:'),
    );
    const left = await vscode.commands.executeCommand<LeftToDo[]>('retrospect.checkBeforePublishing', uri);
    assert.deepEqual(
      left.map(({ code, severity, line }) => `${severity} ${code} ${line}`),
      ['warning missingImage 8', 'info draft 2', 'info missingAlt 8', 'info emptySection 10'],
    );
    assert.isTrue(left.every(({ message }) => message.length > 5));
    assert.deepEqual(Object.keys(left[0]!).sort(), ['code', 'line', 'message', 'severity']);
  });
});
