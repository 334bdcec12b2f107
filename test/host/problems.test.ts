import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, exists, file, openPost, remove, until, write } from './support';

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

  test('stay with a tab behind others, and go with it, though VS Code keeps the text for minutes', async () => {
    const { uri } = await openWith(post('TODO: x'), 'todo');
    await vscode.commands.executeCommand('workbench.action.keepEditor'); // the next one takes its place else
    const other = await openPost(post('TODO: y'), 'scratch/other.md');
    await until(() => codesOf(other.document.uri).join() === 'todo', 'those of the other');
    assert.deepEqual(codesOf(uri), ['todo']);
    const tab = vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .find(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
    await vscode.window.tabGroups.close(tab!);
    await until(() => codesOf(uri).length === 0, 'those of the closed tab to go');
    assert.deepEqual(codesOf(other.document.uri), ['todo']);
    await closeAll();
    await until(() => codesOf(other.document.uri).length === 0, 'those of the last to go');
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

  test('an embed whose picture is nowhere in the folder, until one of its name is', async () => {
    await write('scratch/other.png', 'x');
    const document = await openWith(post('![[첫-눈.png]] ![[Other.PNG]]'), 'missingImage');
    await write('scratch/deep/down/첫-눈.png', 'x');
    await until(() => codesOf(document.uri).length === 0, 'the picture to be found');
  });

  test('a picture that comes and goes with its folder', async () => {
    await write('scratch/apart.hidden/deep/첫-눈.png', 'x');
    const document = await openWith(post('![첫 눈](pictures/deep/첫-눈.png)'), 'missingImage');
    await vscode.workspace.fs.rename(file('scratch/apart.hidden'), file('scratch/pictures'));
    await until(() => codesOf(document.uri).length === 0, 'the picture to be found');
    await vscode.workspace.fs.rename(file('scratch/pictures'), file('scratch/apart.hidden'));
    await until(() => codesOf(document.uri).join() === 'missingImage', 'the picture to be missed');
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

  test('a picture gets alternative text from its name, to be written over', async () => {
    const document = await openWith(post('![](첫-눈.png)'), 'missingAlt', 'missingImage');
    const fix = (await actionsAt(document, 5, vscode.CodeActionKind.QuickFix.value)).find(({ title }) =>
      /alternative|대체/.test(title),
    );
    await vscode.workspace.applyEdit(fix!.edit!);
    assert.equal(document.lineAt(5).text, '![첫 눈](첫-눈.png)');
  });

  test('a year that does not fit can be changed on either side; a file is not renamed over another', async () => {
    const editor = await openPost(
      '---\ntitle: "2021 in review" # mine\ndate: 2021-12-30\n---\n\nx\n',
      'scratch/2020-in-review.md',
    );
    const { document } = editor;
    await until(() => codesOf(document.uri).join() === 'yearMismatch', 'the year to be told');
    const titles = async () =>
      (await actionsAt(document, 1, vscode.CodeActionKind.QuickFix.value))
        .map(({ title }) => /["“‘]([^"”’]+)["”’]/.exec(title)?.[1])
        .filter((name) => name !== undefined);
    assert.deepEqual(await titles(), ['2020 in review', '2021-in-review.md']);
    await write('scratch/2021-in-review.md', 'mine');
    assert.deepEqual(await titles(), ['2020 in review']);
    await remove('scratch/2021-in-review.md');

    const [title, rename] = await actionsAt(document, 1, vscode.CodeActionKind.QuickFix.value);
    await vscode.workspace.applyEdit(title!.edit!);
    assert.equal(document.lineAt(1).text, 'title: "2020 in review" # mine');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.lineAt(1).text, 'title: "2021 in review" # mine');
    await document.save();
    await vscode.workspace.applyEdit(rename!.edit!);
    assert.isTrue(await exists(file('scratch/2021-in-review.md')));
    assert.isFalse(await exists(file('scratch/2020-in-review.md')));
  });

  test('fields of a section that is not begun are calm, and warn once something is written there', async () => {
    const document = await openWith(
      post('## 내년 목표\n\n- 첫 번째 목표: 무엇을, 얼마나\n\n## 끝으로\n\n끝.'),
      'placeholder',
    );
    const severities = () => vscode.languages.getDiagnostics(document.uri).map(({ severity }) => severity);
    assert.deepEqual(severities(), [vscode.DiagnosticSeverity.Information]);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(8, 0), '- 책 쓰기\n');
    await vscode.workspace.applyEdit(edit);
    await until(() => severities().join() === String(vscode.DiagnosticSeverity.Warning), 'a warning');
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
