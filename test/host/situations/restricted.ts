import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, exists, file, openPost, read, until, write } from '../support';
import { HeardMessages } from '../watchers';
import { lastYear, retrospectives, run, type GatheredYear } from './commands';

/** Restricted Mode, in a folder whose settings (scripts/hostSuite.mjs) want posts, moments and commits elsewhere. */
export function restricted(): void {
  suite('in Restricted Mode', () => {
    suiteSetup(async () => {
      await write('posts/2020-in-review.md', lastYear);
      await write('elsewhere/loud.md', '---\nname: Loud\nkind: year\n---\n# {{title}}\n');
      await write('.retrospect/templates/quiet.md', '---\nname: Quiet\nkind: year\n---\n# {{title}}\n');
    });
    teardown(closeAll);

    test('nobody has said that the folder is trusted', () => {
      assert.strictEqual(vscode.workspace.isTrusted, false);
    });

    test('the folder does not say where a draft goes, nor what it is called', async () => {
      const uri = await run<vscode.Uri>('newYearly', { year: 2019, template: 'yearly-mini', language: 'en' });
      assert.strictEqual(uri.toString(), file('posts/2019-retrospective.md').toString());
      assert.match(await read(uri), /title: "2019 in review"/);
    });

    test('nor where templates are', async () => {
      const heard = new HeardMessages();
      const loud = await run<vscode.Uri | undefined>('new', { period: '2018', template: 'Loud' }).catch(
        () => undefined,
      );
      heard.dispose();
      assert.strictEqual(loud, undefined);
      assert.strictEqual(heard.texts.length, 1);
      assert.ok(await run<vscode.Uri | undefined>('new', { period: '2018', template: 'Quiet' }));
    });

    test('nor where moments go', async () => {
      const uri = await run<vscode.Uri>('logMoment', { text: 'First talk', date: '2021-03-04' });
      assert.strictEqual(uri.toString(), file('.retrospect/moments.md').toString());
      assert.strictEqual(await exists(file('elsewhere/moments.md')), false);
    });

    test('Git is not asked; posts and moments are gathered, and it is said why commits are not', async () => {
      const { totals, problems } = await run<GatheredYear>('gatherYear', { year: 2021 });
      assert.deepEqual([totals.commits, totals.moments], [0, 1]);
      const [first] = problems;
      assert.match(first?.message ?? '', DESKTOP ? /trust/ : /browser|trust/);
    });

    test('raw HTML is text in an export', async () => {
      const { document } = await openPost('# 2021 in review\n\nIt was <mark>long</mark>.\n');
      const target = file('out.html');
      await run('exportHtml', { source: document.uri, target });
      assert.include(await read(target), '&lt;mark&gt;long&lt;/mark&gt;');
    });

    test('counts, goals, sections, problems, the library and the preview work as ever', async () => {
      const source = file('posts/2020-in-review.md');
      const { words } = await run<{ words: number }>('showCounts', source);
      assert.isAbove(words, 5);
      const { next } = await run<{ next: unknown[] }>('carryGoals', { from: source });
      assert.strictEqual(next.length, 2);
      assert.isArray(await run('checkBeforePublishing', source));
      assert.include(await retrospectives(), '2020 in review');
      const editor = await openPost('A year.\n\n|');
      await run('insertSection', { section: 'goals' });
      assert.match(editor.document.getText(), /## /);
      await run('openPreviewToSide', source);
      await until(() =>
        vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => /2020/.test(label)),
      );
    });
  });
}
