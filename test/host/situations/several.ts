import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, read, until } from '../support';
import { HeardMessages, UnhandledRejections } from '../watchers';
import { lastYear, retrospectives, run } from './commands';

/** A workspace of three folders on the disk, each with a blog of its own; the last one vanishes. */
export function several(): void {
  suite('in a workspace of several folders', () => {
    const folder = (name: string) => vscode.workspace.workspaceFolders!.find((each) => each.name === name)!;
    const at = (name: string, path: string) => vscode.Uri.joinPath(folder(name).uri, path);
    const write = (uri: vscode.Uri, text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    /** As `updateWorkspaceFolders`, to its end: only then there can be another change. */
    const changeFolders = async (
      ...[start, removed, ...added]: Parameters<typeof vscode.workspace.updateWorkspaceFolders>
    ) => {
      const changed = new Promise((resolve) => {
        const listening = vscode.workspace.onDidChangeWorkspaceFolders(() => {
          listening.dispose();
          resolve(undefined);
        });
      });
      assert.ok(vscode.workspace.updateWorkspaceFolders(start, removed, ...added));
      await changed;
    };
    let heard: HeardMessages;
    let rejections: UnhandledRejections;

    suiteSetup(async () => {
      rejections = new UnhandledRejections();
      await write(at('jekyll', '_config.yml'), 'title: Notes\n');
      await write(at('jekyll', '_posts/2020-12-31-in-review.md'), lastYear);
      await write(at('hugo', 'hugo.toml'), 'title = "Notes"\n');
      await write(
        at('hugo', 'content/posts/2020-in-review.md'),
        lastYear.replace('2020 in review', 'My 2020 in review'),
      );
      await write(at('plain', '2020-in-review.md'), lastYear.replace('2020 in review', 'Another 2020 in review'));
    });
    suiteTeardown(() => {
      assert.deepEqual(rejections.left(), []);
      rejections.dispose();
    });
    setup(() => (heard = new HeardMessages()));
    teardown(async () => {
      heard.dispose();
      await closeAll();
    });

    test('a draft follows the blog of the folder that it goes into', async () => {
      const told = { year: 2021, template: 'yearly-mini', language: 'en' };
      const jekyll = await run<vscode.Uri>('newYearly', { ...told, folder: folder('jekyll').uri });
      assert.match(jekyll.path, /\/jekyll\/_posts\/2021-12-31-/);
      const hugo = await run<vscode.Uri>('newYearly', { ...told, folder: folder('hugo').uri });
      assert.match(hugo.path, /\/hugo\/content\/posts\//);
      assert.match(await read(hugo), /date[ :=]/);
      const plain = await run<vscode.Uri>('newYearly', { ...told, folder: folder('plain').uri });
      assert.match(plain.path, /\/plain\/2021-in-review\.md$/);
    });

    test('retrospectives of all folders are known', async () => {
      await until(async () => {
        const titles = await retrospectives();
        return ['2020 in review', 'My 2020 in review', 'Another 2020 in review'].every((each) => titles.includes(each));
      }, 'all of them');
    });

    test('a folder that vanishes takes its retrospectives with it, and nothing else', async () => {
      const gone = at('plain', '2020-in-review.md');
      const shown = await vscode.window.showTextDocument(gone);
      await run('openPreviewToSide', gone);
      await vscode.workspace.fs.delete(folder('plain').uri, { recursive: true });
      await until(async () => !(await retrospectives()).includes('Another 2020 in review'), 'it to be forgotten');
      assert.include(await retrospectives(), 'My 2020 in review');
      // What is open stays open, and can still be written in.
      assert.isAbove((await run<{ words: number }>('showCounts', shown.document.uri)).words, 5);
      assert.strictEqual(shown.document.isClosed, false);
      assert.deepEqual(heard.texts, []);
    });

    test('what is asked of a folder that is not there is done or refused, with one message at most', async () => {
      const missing = at('plain', '2019-in-review.md');
      assert.strictEqual(await run('showCounts', missing).catch(() => undefined), undefined);
      assert.strictEqual(heard.texts.length, 1, heard.texts.join(' | '));
      assert.match(heard.texts[0]!, /2019-in-review\.md/);
      const told = { year: 2021, template: 'yearly-mini', language: 'en', folder: folder('plain').uri };
      const uri = await run<vscode.Uri>('newYearly', told);
      assert.ok(uri.scheme === 'untitled' || (await read(uri)).includes('2021 in review'));
      assert.isAtMost(heard.texts.length, 2, heard.texts.join(' | '));
    });

    test('a folder inside another one has its retrospectives once', async () => {
      const once = async () => (await retrospectives()).filter((title) => title === 'My 2020 in review').length;
      const uri = at('hugo', 'content');
      await changeFolders(vscode.workspace.workspaceFolders!.length, 0, { uri, name: 'inside' });
      await vscode.commands.executeCommand('retrospect.refreshLibrary');
      assert.strictEqual(await once(), 1);
      await changeFolders(folder('inside').index, 1);
    });

    test('a folder that is taken out of the workspace is forgotten', async () => {
      await closeAll();
      await changeFolders(folder('hugo').index, 1);
      await until(async () => !(await retrospectives()).includes('My 2020 in review'), 'it to be forgotten');
      assert.include(await retrospectives(), '2020 in review');
    });
  });
}
