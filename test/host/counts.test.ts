import { assert } from 'chai';
import * as vscode from 'vscode';
import { shownCounts } from '../../src/editor/counts/shownCounts';
import * as retrospective from '../../src/retrospective';
import { closeAll, folder, openPost, remove } from './support';

interface Counts {
  words: number;
  characters: number;
  charactersNoSpaces: number;
  minutes: number;
  images: number;
  sections: { title: string; level: number; line: number; words: number; characters: number }[];
}

const countsOf = (editor: vscode.TextEditor) =>
  vscode.commands.executeCommand<Counts>('retrospect.showCounts', editor.document.uri);

suite('counts', () => {
  teardown(async () => {
    await closeAll();
    await remove('scratch');
  });

  test('Korean, English and mixed prose without front matter, code, comments and markup', async () => {
    const editor = await openPost(
      '---\ntitle: 회고\n---\n# 3월 회고\n\n데이터를 **팀에서** 분석했다. <!-- 비공개 -->\n\n```js\nconst no = 1;\n```\n\n## What went well\n\nIt’s done [here](https://example.com).\n',
    );
    const counts = await countsOf(editor);
    assert.strictEqual(counts.words, 11);
    assert.strictEqual(counts.minutes, 1);
    assert.deepEqual(
      counts.sections.map(({ title, level, line, words }) => ({ title, level, line, words })),
      [
        { title: '3월 회고', level: 1, line: 3, words: 5 },
        { title: 'What went well', level: 2, line: 11, words: 6 },
      ],
    );
  });

  test('follow an edit', async () => {
    const editor = await openPost('one two');
    assert.strictEqual((await countsOf(editor)).words, 2);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 7), ' three'));
    assert.strictEqual((await countsOf(editor)).words, 3);
  });

  test('an .mdx file is a post', async () => {
    const editor = await openPost('one two three', 'scratch/post.mdx');
    assert.strictEqual((await countsOf(editor)).words, 3);
  });
});

suite('what the status bar says', () => {
  const changed = new Set<string>();

  /** Changes a setting for the folder. */
  async function set(key: string, value: unknown): Promise<void> {
    changed.add(key);
    await vscode.workspace
      .getConfiguration('retrospect', folder().uri)
      .update(key, value, vscode.ConfigurationTarget.Workspace);
  }

  async function said(text: string): Promise<string> {
    const { document } = await openPost(text);
    return shownCounts(document, retrospective.Retrospective.parse(document.getText()), undefined, retrospective);
  }

  teardown(async () => {
    for (const key of changed) {
      await set(key, undefined);
    }
    changed.clear();
    await closeAll();
    await remove('scratch', '.vscode');
  });

  test('words and minutes, unless it is told otherwise', async () => {
    assert.strictEqual(await said('one two three'), '3 words · 1 min');
  });

  test('characters, or both, as set', async () => {
    await set('statusBar.show', 'characters');
    assert.strictEqual(await said('one two three'), '13 characters · 1 min');
    await set('statusBar.show', 'both');
    assert.strictEqual(await said('one two three'), '3 words · 13 characters · 1 min');
  });

  test('a goal from the settings, or from the front matter first', async () => {
    await set('wordGoal', 3000);
    assert.strictEqual(await said('one two three'), '3 / 3,000 words · 1 min');
    assert.strictEqual(await said('---\nwordGoal: 1200\n---\none two three'), '3 / 1,200 words · 1 min');
    assert.strictEqual(await said('---\nwordGoal: soon\n---\none two three'), '3 / 3,000 words · 1 min');
  });

  test('values that make no sense change nothing', async () => {
    await set('wordGoal', -5);
    await set('statusBar.show', 'everything');
    assert.strictEqual(await said('one two three'), '3 words · 1 min');
  });
});
