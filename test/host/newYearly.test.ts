import { assert } from 'chai';
import * as vscode from 'vscode';
import { MemoryFiles } from './memoryFiles';
import { closeAll, exists, file, openPost, read, remove, until } from './support';

const newYearly = (options: object) => vscode.commands.executeCommand<vscode.Uri>('retrospect.newYearly', options);

suite('new yearly retrospective', () => {
  teardown(async () => {
    await closeAll();
    await remove(
      'elsewhere',
      'scratch',
      ...[2014, 2015, 2016, 2017, 2018, 2019, 2020].map((year) => `posts/${year}-retrospective.md`),
    );
    await vscode.workspace.getConfiguration('files').update('eol', undefined, vscode.ConfigurationTarget.Workspace);
  });

  test('asks nothing when told, writes beside earlier retrospectives and returns the address', async () => {
    const uri = await newYearly({ year: 2019, template: 'yearly-themed', language: 'ko' });
    assert.strictEqual(uri.toString(), file('posts/2019-retrospective.md').toString());
    const text = await read(uri);
    assert.match(text, /^---\ntitle: "2019년 회고"\ndate: 2019-12-31\ntags: \[회고\]\ndraft: true\n---\n/);
    assert.match(text, /\n## 2020년 목표\n/);
    assert.notMatch(text, /\$\{|\$\d/);
  });

  test('the fields are tab stops and the cursor stands on the first one', async () => {
    const uri = await newYearly({ year: 2016, template: 'yearly-mini', language: 'en' });
    const editor = vscode.window.activeTextEditor!;
    assert.strictEqual(editor.document.uri.toString(), uri.toString());
    assert.strictEqual(editor.document.getText(editor.selection), '2016 in review');
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    assert.strictEqual(editor.document.getText(editor.selection), 'retrospective');
  });

  test('the file is complete on disk, and an untouched draft is no unsaved file', async () => {
    const uri = await newYearly({ year: 2017, template: 'yearly-themed', language: 'en' });
    const { document } = vscode.window.activeTextEditor!;
    await until(() => !document.isDirty, 'the draft to be saved');
    assert.strictEqual(await read(uri), document.getText());
  });

  test('an existing file is opened and left alone', async () => {
    const before = await read(file('posts/2023-retrospective.md'));
    const uri = await newYearly({ year: 2023, template: 'yearly-themed', language: 'en' });
    assert.strictEqual(uri.toString(), file('posts/2023-retrospective.md').toString());
    assert.strictEqual(vscode.window.activeTextEditor!.document.uri.toString(), uri.toString());
    assert.strictEqual(await read(uri), before);
  });

  test('two at the same moment make one file, whole', async () => {
    const [first, second] = await Promise.all([
      newYearly({ year: 2015, template: 'yearly-themed', language: 'ko' }),
      newYearly({ year: 2015, template: 'yearly-mini', language: 'en' }),
    ]);
    assert.strictEqual(first.toString(), second.toString());
    const text = await read(first);
    assert.ok(text.includes('2015년 회고') !== text.includes('2015 in review'));
  });

  test('line ends follow files.eol', async () => {
    await vscode.workspace.getConfiguration('files').update('eol', '\r\n', vscode.ConfigurationTarget.Workspace);
    const text = await read(await newYearly({ year: 2014, template: 'yearly-mini', language: 'ko' }));
    assert.match(text, /\r\n/);
    assert.notMatch(text, /[^\r]\n/);
  });

  test('a folder inside the workspace is taken as it is, and made if need be', async () => {
    const uri = await newYearly({
      year: 2020,
      template: 'yearly-mini',
      language: 'en',
      folder: file('elsewhere/deep'),
    });
    assert.strictEqual(uri.toString(), file('elsewhere/deep/2020-retrospective.md').toString());
    assert.ok(await exists(uri));
  });

  test('the language is that of most posts of the workspace', async () => {
    // A draft of a test before may be saved once more after it was removed.
    await until(async () => {
      await remove('elsewhere', 'scratch');
      const found = await vscode.workspace.findFiles('{posts,elsewhere,scratch}/**/*.md');
      return found.length === 3;
    }, 'the drafts of other tests to be gone');
    const text = await read(await newYearly({ year: 2018, template: 'yearly-mini' }));
    assert.match(text, /2018년 회고/);
  });

  test('a read-only file system gets the draft in an untitled editor', async () => {
    const files = new MemoryFiles();
    files.put('/blog/about.md', 'About\n');
    const registration = vscode.workspace.registerFileSystemProvider('readonly-test', files, { isReadonly: true });
    try {
      const folder = vscode.Uri.parse('readonly-test:/blog');
      const uri = await newYearly({ year: 2020, template: 'yearly-mini', language: 'en', folder });
      assert.strictEqual(uri.scheme, 'untitled');
      const editor = vscode.window.activeTextEditor!;
      assert.match(editor.document.getText(), /2020 in review/);
      assert.strictEqual(editor.document.getText(editor.selection), '2020 in review');
    } finally {
      registration.dispose();
    }
  });

  test('a virtual file system gets the file, once, and the second time finds it', async () => {
    const files = new MemoryFiles();
    files.put('/blog/about.md', 'About\n');
    const registration = vscode.workspace.registerFileSystemProvider('memory-test', files);
    try {
      const folder = vscode.Uri.parse('memory-test:/blog');
      const first = await newYearly({ year: 2020, template: 'yearly-mini', language: 'en', folder });
      assert.strictEqual(first.toString(), 'memory-test:/blog/2020-retrospective.md');
      const { document } = vscode.window.activeTextEditor!;
      await until(() => !document.isDirty, 'the draft to be saved');
      const before = await read(first);
      assert.match(before, /2020 in review/);
      const second = await newYearly({ year: 2020, template: 'yearly-themed', language: 'ko', folder });
      assert.strictEqual(second.toString(), first.toString());
      assert.strictEqual(await read(first), before);
    } finally {
      await closeAll();
      registration.dispose();
    }
  });

  test('a document that is open stays as it is', async () => {
    const editor = await openPost('keep me');
    await newYearly({ year: 2020, template: 'yearly-mini', language: 'en' });
    assert.strictEqual(editor.document.getText(), 'keep me');
  });
});
