import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll } from '../support';
import { HeardMessages } from '../watchers';
import { lastYear, retrospectives, run, type GatheredYear } from './commands';

/** A window without a folder. */
export function noFolder(): void {
  suite('without a folder', () => {
    let heard: HeardMessages;

    let opened = 0;
    /** Under a name of its own: VS Code may give one that has just been closed its old text back. */
    const openUntitled = async (content: string) => {
      const uri = vscode.Uri.parse(`untitled:post-${++opened}.md`);
      const editor = await vscode.window.showTextDocument(uri);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), content));
      return editor;
    };

    setup(() => (heard = new HeardMessages()));
    teardown(async () => {
      heard.dispose();
      await closeAll();
    });

    test('a draft is an untitled document, its first field selected', async () => {
      const uri = await run<vscode.Uri>('newYearly', { year: 2021, template: 'yearly-mini', language: 'en' });
      assert.strictEqual(uri.scheme, 'untitled');
      const { document, selection } = vscode.window.activeTextEditor!;
      assert.strictEqual(document.getText(selection), '2021 in review');
    });

    test('a document that was never saved is counted, read for goals, checked and given sections', async () => {
      const { document } = await openUntitled(lastYear);
      const { uri } = document;
      assert.isAbove((await run<{ words: number }>('showCounts', uri)).words, 5);
      const { next } = await run<{ next: { text: string }[] }>('carryGoals', { from: uri });
      assert.deepEqual(
        next.map(({ text }) => text),
        ['Read 12 books', 'Move house'],
      );
      assert.isArray(await run('checkBeforePublishing', uri));
      await run('insertSection', { section: 'word' });
      assert.include(document.getText(), '## Word of the year');
      await run('openPreviewToSide', uri);
      assert.deepEqual(heard.texts, []);
    });

    test('what needs a folder says so, once, and does nothing', async () => {
      await openUntitled(lastYear);
      assert.strictEqual(await run('saveAsTemplate', { name: 'Mine' }), undefined);
      assert.strictEqual(heard.texts.length, 1, heard.texts.join(' | '));
      assert.strictEqual(await run('logMoment', { text: 'First talk', date: '2020-03-04' }), undefined);
      assert.strictEqual(heard.texts.length, 2, heard.texts.join(' | '));
    });

    test('a year is gathered from nothing, and there are no retrospectives', async () => {
      const { totals } = await run<GatheredYear>('gatherYear', { year: 2020 });
      assert.deepEqual([totals.commits, totals.posts, totals.moments], [0, 0, 0]);
      assert.deepEqual(await retrospectives(), []);
    });
  });
}
