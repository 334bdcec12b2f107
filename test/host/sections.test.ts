import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, openPost, remove, until } from './support';

/** Titles of the sections offered at the cursor (`|`), in the order in which they are shown. */
async function offered(text: string, path?: string): Promise<string[]> {
  const editor = await openPost(text, path);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    editor.document.uri,
    editor.selection.active,
    '/',
  );
  return list.items
    .filter((item) => typeof item.label === 'object' && item.filterText?.includes('/') === true)
    .sort((a, b) => (a.sortText! < b.sortText! ? -1 : 1))
    .map((item) => (item.label as vscode.CompletionItemLabel).label);
}

suite('section menu', () => {
  teardown(async () => {
    await closeAll();
    await remove('scratch');
  });

  test('opens at the start of a line, in the language of the post', async () => {
    assert.ok((await offered('올해는 바빴다.\n\n/|')).includes('내년 목표'));
    assert.ok((await offered('It was a busy year.\n\n/|')).includes('Goals for next year'));
  });

  test('opens behind list and quote markers', async () => {
    assert.ok((await offered('A year.\n\n- /|')).length > 30);
    assert.ok((await offered('A year.\n\n> /|')).length > 30);
    assert.ok((await offered('A year.\n\n1. /|')).length > 30);
  });

  test('stays away inside code, front matter, addresses and text', async () => {
    assert.deepEqual(await offered('```\n/|\n```\n'), []);
    assert.deepEqual(await offered('text\n\n    /|\n'), []);
    assert.deepEqual(await offered('---\ntitle: x\n/|\n---\n'), []);
    assert.deepEqual(await offered('see https:/|'), []);
    assert.deepEqual(await offered('and/|'), []);
    assert.deepEqual(await offered('- ```\n  /|\n  ```\n'), []);
  });

  test('offers first what the post does not have yet', async () => {
    const titles = await offered('# My year\n\n## Work\n\nwork\n\n## 2026 Goals for next year\n\n/|');
    const last = titles.slice(-5).sort();
    assert.deepEqual(
      last.filter((title) => !title.includes('(')),
      ['Goals for next year', 'Work'],
    );
    assert.strictEqual(last.filter((title) => title.startsWith('Goals for next year')).length, 4);
  });

  test('front matter is offered only on the first line of a post without one', async () => {
    assert.ok((await offered('/|')).some((title) => ['머리말', 'Front matter'].includes(title)));
    assert.ok(!(await offered('text is here\n\n/|')).includes('Front matter'));
  });

  test('works in .mdx files', async () => {
    assert.ok((await offered('It was a busy year.\n\n/|', 'scratch/sections.mdx')).length > 30);
  });
});

suite('insert section', () => {
  teardown(async () => {
    await closeAll();
    await remove('scratch');
  });

  const insert = (section: string) => vscode.commands.executeCommand('retrospect.insertSection', { section });

  test('goes on lines of its own behind the line of the cursor', async () => {
    const editor = await openPost('It was a busy| year.\nMore of it.\n');
    await insert('goals');
    assert.match(
      editor.document.getText(),
      /^It was a busy year\.\n\n## Goals for next year\n\n- [\s\S]+\n\nMore of it\.\n$/,
    );
  });

  test('goes into a blank line', async () => {
    const editor = await openPost('It was a busy year.\n\n|\n');
    await insert('word');
    assert.match(editor.document.getText(), /^It was a busy year\.\n\n## Word of the year\n/);
  });

  test('goes into the post beside the preview that the person is in, and the keyboard with it', async () => {
    const { document } = await openPost('It was a busy year.\n\n|\n');
    await vscode.commands.executeCommand('retrospect.openPreviewToSide');
    await until(() => vscode.window.tabGroups.all.length === 2, 'the preview beside');
    await vscode.commands.executeCommand('workbench.action.focusNextGroup');
    await until(() => vscode.window.activeTextEditor === undefined, 'the preview to have the focus');
    await insert('word');
    assert.include(document.getText(), '## Word of the year');
    assert.strictEqual(vscode.window.activeTextEditor?.document, document);
    assert.strictEqual(vscode.window.activeTextEditor?.selection.isEmpty, false);
  });

  test('its fields are tab stops', async () => {
    const editor = await openPost('It was a busy year.\n\n|\n');
    await insert('goals');
    assert.strictEqual(editor.selection.isEmpty, false);
  });
});

suite('snippets', () => {
  test('are contributed for Markdown and MDX in both languages', () => {
    const { contributes } = vscode.extensions.getExtension('retrospect.retrospect')!.packageJSON;
    assert.deepEqual(
      contributes.snippets
        .map(({ language, path }: { language: string; path: string }) => `${language} ${path}`)
        .sort(),
      [
        'markdown ./snippets/sections.en.json',
        'markdown ./snippets/sections.ko.json',
        'mdx ./snippets/sections.en.json',
        'mdx ./snippets/sections.ko.json',
      ],
    );
  });
});
