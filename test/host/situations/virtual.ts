import { assert } from 'chai';
import * as vscode from 'vscode';
import { MemoryFiles } from '../memoryFiles';
import { closeAll, read, until } from '../support';
import { lastYear, retrospectives, run, type GatheredYear } from './commands';

/** A workspace of one folder that is on no disk, without a search and without events. */
export function virtual(): void {
  suite('in a virtual workspace', () => {
    const files = new MemoryFiles();
    const at = (path: string) => vscode.Uri.parse(`faulty:/blog/${path}`);
    let registration: vscode.Disposable;

    suiteSetup(() => {
      files.put('/blog/_config.yml', 'title: Notes\n');
      files.put('/blog/_posts/2020-12-31-in-review.md', lastYear);
      files.put('/blog/.retrospect/templates/quiet.md', '---\nname: Quiet\nkind: year\n---\n# {{title}}\n');
      registration = vscode.workspace.registerFileSystemProvider('faulty', files);
    });
    suiteTeardown(() => registration.dispose());
    teardown(closeAll);

    test('a draft goes where the blog keeps its posts, knows last year’s goals, and is there once', async () => {
      const drafts = Object.keys(files.texts()).filter((path) => path.startsWith('/blog/_posts/2021'));
      drafts.forEach((path) => files.remove(path)); // of a first try
      const told = { year: 2021, template: 'yearly-themed', language: 'en' };
      const uri = await run<vscode.Uri>('newYearly', told);
      assert.match(uri.toString(), /^faulty:\/blog\/_posts\/2021-12-31-[\w-]+\.md$/);
      await until(() => !vscode.window.activeTextEditor!.document.isDirty, 'the draft to be saved');
      const text = await read(uri);
      assert.include(text, 'Read 12 books');
      assert.strictEqual((await run<vscode.Uri>('newYearly', told)).toString(), uri.toString());
      assert.strictEqual(await read(uri), text);
    });

    test('templates of one’s own are found, and posts become some', async () => {
      const uri = await run<vscode.Uri>('new', { period: '2019', template: 'Quiet' });
      assert.include(await read(uri), '# ');
      await vscode.window.showTextDocument(at('_posts/2020-12-31-in-review.md'));
      const saved = await run<vscode.Uri>('saveAsTemplate', { name: 'Mine' });
      assert.match(await read(saved), /\{\{(?:year|title)\}\}/);
    });

    test('retrospectives are found by a walk', async () => {
      assert.include(await retrospectives(), '2020 in review');
    });

    test('counts, goals, problems and sections work', async () => {
      const source = at('_posts/2020-12-31-in-review.md');
      assert.isAbove((await run<{ words: number }>('showCounts', source)).words, 5);
      assert.strictEqual((await run<{ next: unknown[] }>('carryGoals', { from: source })).next.length, 2);
      assert.isArray(await run('checkBeforePublishing', source));
      files.put('/blog/_posts/2022-01-01-new.md', 'A year.\n\n');
      const editor = await vscode.window.showTextDocument(at('_posts/2022-01-01-new.md'));
      editor.selection = new vscode.Selection(2, 0, 2, 0);
      await run('insertSection', { section: 'goals' });
      assert.match(editor.document.getText(), /## Goals for next year/);
    });

    test('a post is previewed, and exported beside itself', async () => {
      const source = at('_posts/2020-12-31-in-review.md');
      await run('openPreview', source);
      const target = at('out.html');
      const { problems } = await run<{ problems: unknown[] }>('exportHtml', { source, target });
      assert.deepEqual(problems, []);
      assert.match(await read(target), /<h2[^>]*>Goals for 2021/);
    });

    test('moments are kept, and gathered with the posts; it is said why there are no commits', async () => {
      const uri = await run<vscode.Uri>('logMoment', { text: 'First talk', date: '2020-03-04' });
      assert.strictEqual(uri.toString(), 'faulty:/blog/.retrospect/moments.md');
      const { totals, problems } = await run<GatheredYear>('gatherYear', { year: 2020 });
      assert.deepEqual([totals.commits, totals.posts, totals.moments], [0, 1, 1]);
      assert.strictEqual(problems.length, 1);
    });
  });
}
