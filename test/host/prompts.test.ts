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
