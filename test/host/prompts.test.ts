import { assert } from 'chai';
import * as vscode from 'vscode';
import { prompts } from '../../src/template/prompts';
import { closeAll, openPost, read, remove, until, write } from './support';

const another = () => vscode.commands.executeCommand<string | undefined>('retrospect.anotherPrompt');
const hide = () => vscode.commands.executeCommand<string | undefined>('retrospect.hidePrompt');

const post = (section: string) => `---
title: 2021 in review
---

It was a busy year, and I wrote too little of it down.

${section}
## Closing

That was it.
`;

suite('questions in empty sections', () => {
  teardown(async () => {
    await vscode.workspace.getConfiguration('retrospect').update('prompts', undefined, true);
    await closeAll();
    await remove('scratch', '2020-in-review.md');
  });

  test('another is of the same kind, all of them in turn, and nothing of it is in the text', async () => {
    const editor = await openPost(post('## Work\n\n|\n'), 'scratch/2021-turns.md');
    const before = editor.document.getText();
    const shown = [];
    for (let turn = 0; turn < prompts.en.work.length; turn++) {
      shown.push(await another());
    }
    assert.sameMembers(shown, [...prompts.en.work]);
    assert.strictEqual(editor.document.getText(), before);
    assert.isFalse(editor.document.isDirty);
  });

  test('no more are shown in a section where none is wanted', async () => {
    await openPost(post('## Work\n\n|\n'), 'scratch/2021-hidden.md');
    assert.isString(await another());
    assert.isUndefined(await hide());
    assert.isUndefined(await another());
  });

  test('none is shown where something stands, be it the fields of a snippet', async () => {
    for (const text of ['A word.|', '- ${1:First goal}|', '<!-- |later -->', '|\n\n### Part\n\nText.']) {
      await openPost(post(`## Work\n\n${text}\n`));
      assert.isUndefined(await another(), text);
    }
  });

  test('none is shown in a post that is no retrospective', async () => {
    await openPost('---\ntitle: How to bake bread\n---\n\n## Work\n\n|\n', 'scratch/bread.md');
    assert.isUndefined(await another());
  });

  test('none is shown when they are switched off', async () => {
    await vscode.workspace.getConfiguration('retrospect').update('prompts', false, true);
    await openPost(post('## Work\n\n|\n'), 'scratch/2021-off.md');
    assert.isUndefined(await another());
  });

  test('a section without a blank line has no place for one, one at the end of the post has', async () => {
    await openPost('---\ntitle: 2021 in review\n---\n\n## Work|', 'scratch/2021-end.md');
    assert.isUndefined(await another());
    await openPost('---\ntitle: 2021 in review\n---\n\nWork\n----\n|', 'scratch/2021-underlined.md');
    assert.include(prompts.en.work, await another());
  });

  test('Korean posts are asked in Korean', async () => {
    await openPost(
      '---\ntitle: 2021년 회고\n---\n\n올해는 바빴고 적어 둔 것이 별로 없다.\n\n## 회사·업무\n\n|\n',
      'scratch/2021.md',
    );
    assert.include(prompts.ko.work, await another());
  });

  test('the first sentence of last year’s section comes with it where there is but one line', async () => {
    const last = await write(
      '2020-in-review.md',
      '---\ntitle: 2020 in review\n---\n\n## Work\n\nI changed teams. It was late.\n',
    );
    await openPost(post('## Work\n|'), 'scratch/2021-last.md');
    await until(async () => (await another())?.includes('I changed teams.') === true, 'last year’s sentence');
    assert.notInclude(await another(), 'It was late');
    assert.include(await read(last), 'I changed teams. It was late.');
  });
});

interface PromptPlace {
  uri: string;
  key: string;
}

suite('lenses above empty sections', () => {
  const lensesOf = async ({ uri }: vscode.TextDocument) =>
    (await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri)).filter(
      ({ command }) => command?.command.startsWith('retrospect.') === true,
    );
  /** Lines of the lenses for another question, and with how many others they stand. */
  const linesOf = async (document: vscode.TextDocument) => {
    const lenses = await lensesOf(document);
    const lines = lenses
      .filter(({ command }) => command?.command === 'retrospect.anotherPrompt')
      .map(({ range }) => range.start.line);
    assert.equal(lenses.length, lines.length * 2);
    return lines.join();
  };
  const become = (document: vscode.TextDocument, lines: string) =>
    until(async () => (await linesOf(document)) === lines, `lenses on lines ${lines}`);
  const type = (editor: vscode.TextEditor, line: number, text: string) =>
    editor.edit((edit) => edit.insert(new vscode.Position(line, 0), text));
  const twoSections = (body: string) => post(`## Work\n\n${body}\n## Study\n\n`);

  teardown(async () => {
    await vscode.workspace.getConfiguration('retrospect').update('prompts', undefined, true);
    await closeAll();
    await remove('scratch');
  });

  test('stay with their sections while somebody types, and are looked for again once the post is saved', async () => {
    const editor = await openPost(twoSections('|'), 'scratch/2021-lenses.md');
    const { document } = editor;
    await become(document, '6,9');
    await type(editor, 8, 'Now something is written here.\n\n');
    assert.equal(await linesOf(document), '6,11', 'the first stays, the second moves with its heading');
    await type(editor, 0, '\n');
    assert.equal(await linesOf(document), '7,12');
    await editor.edit((edit) => edit.delete(new vscode.Range(0, 0, 1, 0)));
    await type(editor, 13, '## Home\n\n');
    assert.equal(await linesOf(document), '6,11', 'none comes for a new section');
    await document.save();
    await become(document, '11,13');
  });

  test('ask and end asking, each in its own section', async () => {
    const editor = await openPost(twoSections('|'), 'scratch/2021-clicks.md');
    const { document } = editor;
    await become(document, '6,9');
    const [, , another, noMore] = await lensesOf(document);
    const run = ({ command }: vscode.CodeLens) =>
      vscode.commands.executeCommand<string | undefined>(command!.command, ...(command!.arguments as [PromptPlace]));
    const first = await run(another!);
    const second = await run(another!);
    assert.include(prompts.en.study, first);
    assert.include(prompts.en.study, second);
    assert.notEqual(first, second);
    assert.isUndefined(await run(noMore!));
    await become(document, '6');
    assert.isUndefined(await run(another!), 'none is wanted there any more');
    assert.isFalse(document.isDirty);
  });

  test('ask where the lens alone is in view, the heading under it no more', async () => {
    const editor = await openPost(
      post(`## Work\n\n|\n${'A line.\n\n'.repeat(100)}## Study\n\n`),
      'scratch/2021-edge.md',
    );
    const { document } = editor;
    const place = { uri: document.uri.toString(), key: 'Study#0' };
    const another = () => vscode.commands.executeCommand<string | undefined>('retrospect.anotherPrompt', place);
    await until(() => editor.visibleRanges.length > 0, 'the editor to be laid out');
    assert.isBelow(editor.visibleRanges.at(-1)!.end.line, 200);
    const first = await another();
    assert.include(prompts.en.study, first);
    assert.notEqual(await another(), first);
  });

  test('there are none where questions are switched off, and in other posts', async () => {
    const bread = await openPost('---\ntitle: How to bake bread\n---\n\n## Work\n\n|\n', 'scratch/bread.md');
    assert.equal(await linesOf(bread.document), '');
    const { document } = await openPost(twoSections('|'), 'scratch/2021-switched.md');
    await become(document, '6,9');
    await vscode.workspace.getConfiguration('retrospect').update('prompts', false, true);
    await become(document, '');
  });
});
