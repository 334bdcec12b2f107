import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, openPost, remove, until } from './support';

interface Counts {
  words: number;
  sections: { title: string; line: number }[];
}

const countsOf = (document: vscode.TextDocument) =>
  vscode.commands.executeCommand<Counts>('retrospect.showCounts', document.uri);

/** A post of several kinds of block, in which the same words come again and again. */
const text = Array.from(
  { length: 30 },
  (_, index) =>
    `## Part ${index}\n\nSome words of **part** ${index}.\n\n- one\n- two\n\n\`\`\`js\nnot counted\n\`\`\`\n`,
).join('\n');

suite('edits of an open post', () => {
  teardown(async () => {
    await closeAll();
    await remove('scratch');
  });

  /** What is said after edits must be what is said of the same text opened anew. */
  async function assertAsIfOpenedAnew(editor: vscode.TextEditor): Promise<void> {
    const fresh = await vscode.workspace.openTextDocument({ language: 'markdown', content: editor.document.getText() });
    assert.deepEqual(await countsOf(editor.document), await countsOf(fresh));
  }

  test('typing, several cursors, undo, replace-all and paste leave the right counts', async () => {
    const editor = await openPost(text);
    const { document } = editor;
    await countsOf(document);

    await editor.edit((edit) => edit.insert(new vscode.Position(2, 4), ' typed'));
    await assertAsIfOpenedAnew(editor);

    await editor.edit((edit) => {
      for (let line = 0; line < document.lineCount; line += 11) {
        edit.insert(new vscode.Position(line, 0), '> ');
      }
    });
    await assertAsIfOpenedAnew(editor);

    await vscode.commands.executeCommand('undo');
    await assertAsIfOpenedAnew(editor);

    await editor.edit((edit) => {
      for (const { index } of document.getText().matchAll(/words/g)) {
        const start = document.positionAt(index);
        edit.replace(new vscode.Range(start, start.translate(0, 5)), 'many more words');
      }
    });
    await assertAsIfOpenedAnew(editor);

    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '```\n'));
    await assertAsIfOpenedAnew(editor);
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 1, 0)));
    await assertAsIfOpenedAnew(editor);

    await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), `\n${text.repeat(20)}\n`));
    await assertAsIfOpenedAnew(editor);
  });

  // Longer ones are for the soak and the benchmarks: on a megabyte VS Code itself works for seconds.
  test('a large text pasted, and another version of the file on disk, as after git checkout', async () => {
    const editor = await openPost(text);
    const { document } = editor;
    await countsOf(document);
    await editor.edit((edit) => edit.insert(new vscode.Position(10, 0), text.repeat(100)));
    await assertAsIfOpenedAnew(editor);
    await vscode.commands.executeCommand('undo');
    await assertAsIfOpenedAnew(editor);
    await document.save();
    const before = await countsOf(document);
    const other = `# Another branch\n\n${text.replace(/words/g, 'many other words')}`;
    await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(other));
    await until(() => document.getText() === other, 'the editor to show what is on disk');
    await assertAsIfOpenedAnew(editor);
    assert.isAbove((await countsOf(document)).words, before.words);
  }).timeout(90_000);

  test('a formatter that replaces everything', async () => {
    const editor = await openPost(text);
    const { document } = editor;
    await countsOf(document);
    const formatter = vscode.languages.registerDocumentFormattingEditProvider('markdown', {
      provideDocumentFormattingEdits: (formatted) => {
        const all = new vscode.Range(0, 0, formatted.lineCount, 0);
        return [vscode.TextEdit.replace(all, formatted.getText().replace(/^- /gm, '* '))];
      },
    });
    try {
      await vscode.commands.executeCommand('editor.action.formatDocument');
      assert.include(document.getText(), '* one');
      await assertAsIfOpenedAnew(editor);
    } finally {
      formatter.dispose();
    }
  });

  test('line ends that change', async () => {
    const editor = await openPost(text);
    await countsOf(editor.document);
    await editor.edit((edit) => edit.setEndOfLine(vscode.EndOfLine.CRLF));
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'more '));
    await assertAsIfOpenedAnew(editor);
  });
});
