import { assert } from 'chai';
import * as vscode from 'vscode';
import { MemoryFiles } from '../memoryFiles';
import { closeAll } from '../support';
import { HeardMessages } from '../watchers';
import { lastYear, retrospectives, run } from './commands';

/** A workspace of one virtual folder that nothing can be written into. */
export function readOnly(): void {
  suite('in a read-only workspace', () => {
    const files = new MemoryFiles();
    const at = (path: string) => vscode.Uri.parse(`faulty:/blog/${path}`);
    let registration: vscode.Disposable;
    let before: Record<string, string>;
    let heard: HeardMessages;

    suiteSetup(() => {
      files.put('/blog/posts/2020-in-review.md', lastYear);
      before = files.texts();
      registration = vscode.workspace.registerFileSystemProvider('faulty', files, { isReadonly: true });
    });
    suiteTeardown(() => registration.dispose());
    setup(() => (heard = new HeardMessages()));
    teardown(async () => {
      heard.dispose();
      await closeAll();
      assert.deepEqual(files.texts(), before);
    });

    test('a draft waits in an untitled editor, with last year’s goals, and it is said why', async () => {
      const uri = await run<vscode.Uri>('newYearly', { year: 2021, template: 'yearly-themed', language: 'en' });
      assert.strictEqual(uri.scheme, 'untitled');
      assert.include(vscode.window.activeTextEditor!.document.getText(), 'Read 12 books');
      assert.strictEqual(heard.texts.length, 1, heard.texts.join(' | '));
    });

    test('a moment is refused with a reason', async () => {
      assert.strictEqual(await run('logMoment', { text: 'First talk', date: '2020-03-04' }), undefined);
      assert.strictEqual(heard.texts.length, 1, heard.texts.join(' | '));
    });

    test('a template and an export are refused with a reason', async () => {
      await vscode.window.showTextDocument(at('posts/2020-in-review.md'));
      assert.strictEqual(await run('saveAsTemplate', { name: 'Mine' }), undefined);
      assert.strictEqual(heard.texts.length, 1, heard.texts.join(' | '));
      const told = { source: at('posts/2020-in-review.md'), target: at('out.html') };
      const { problems } = await run<{ problems: { message: string }[] }>('exportHtml', told);
      assert.match(problems[0]?.message ?? '', /out\.html/);
    });

    test('what only reads works', async () => {
      const source = at('posts/2020-in-review.md');
      assert.isAbove((await run<{ words: number }>('showCounts', source)).words, 5);
      assert.strictEqual((await run<{ next: unknown[] }>('carryGoals', { from: source })).next.length, 2);
      assert.isArray(await run('checkBeforePublishing', source));
      assert.include(await retrospectives(), '2020 in review');
      await run('openPreview', source);
      assert.deepEqual(heard.texts, []);
    });
  });
}
