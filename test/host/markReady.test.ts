import { assert } from 'chai';
import * as vscode from 'vscode';
import { isoDay, localDay } from '../../src/calendar';
import { Refusal } from '../../src/editor/log';
import { markReady, readyMove } from '../../src/editor/problems/markReady';
import { makeServices } from './services';
import { closeAll, exists, file, openPost, read, remove, until, write } from './support';

const draft = '---\ntitle: "2021 in review" # mine\ndate: 2021-12-30\ndraft: true\n---\n\nIt was a year.\n';

suite('marking a post ready', () => {
  const services = makeServices();
  const today = isoDay(localDay(new Date()));
  const ready = draft.replace('2021-12-30', today).replace('draft: true', 'draft: false');

  teardown(async () => {
    await closeAll();
    await remove('scratch');
  });
  suiteTeardown(() => services.dispose());

  /** The text of the editor that has the focus. */
  const shown = () => vscode.window.activeTextEditor?.document.getText();
  const shownPath = () => vscode.workspace.asRelativePath(vscode.window.activeTextEditor!.document.uri, false);

  test('moves a draft to the posts, and one undo takes all of it back', async () => {
    const { document } = await openPost(draft, 'scratch/_drafts/year.md');
    const move = await readyMove(document, services);
    assert.deepEqual([move?.name, move?.isTaken], [`scratch/_posts/${today}-year.md`, false]);
    await markReady(document, services, move);
    await until(() => shownPath() === `scratch/_posts/${today}-year.md`, 'the editor to follow');
    assert.equal(shown(), ready);
    assert.isFalse(await exists(file('scratch/_drafts/year.md')));

    await vscode.commands.executeCommand('undo');
    await until(async () => exists(file('scratch/_drafts/year.md')), 'the draft to be back');
    await until(() => shownPath() === 'scratch/_drafts/year.md', 'the editor to follow back');
    await until(() => shown() === draft, 'the text to be as it was');
    assert.isFalse(await exists(file(`scratch/_posts/${today}-year.md`)));
  });

  test('renames a file that has a day in its name, unsaved edits included', async () => {
    const editor = await openPost(draft, 'scratch/2021-12-30-year.md');
    await editor.edit((edit) => edit.insert(new vscode.Position(7, 0), 'Really.\n'));
    const move = await readyMove(editor.document, services);
    assert.deepEqual([move?.name, move?.isRename], [`${today}-year.md`, true]);
    await markReady(editor.document, services, move);
    await until(() => shownPath() === `scratch/${today}-year.md`, 'the editor to follow');
    assert.equal(shown(), `${ready}Really.\n`);
  });

  test('renames the folder of a page bundle', async () => {
    const { document } = await openPost(draft, 'scratch/2021-12-30-year/index.md');
    await write('scratch/2021-12-30-year/a.png', 'x');
    await markReady(document, services, await readyMove(document, services));
    await until(() => shownPath() === `scratch/${today}-year/index.md`, 'the editor to follow');
    assert.equal(shown(), ready);
    assert.isTrue(await exists(file(`scratch/${today}-year/a.png`)));
  });

  test('never goes over another file', async () => {
    const { document } = await openPost(draft, 'scratch/2021-12-30-year.md');
    const before = await readyMove(document, services);
    await write(`scratch/${today}-year.md`, 'mine');
    assert.isTrue((await readyMove(document, services))?.isTaken);
    let refused: unknown;
    await markReady(document, services, before).catch((error: unknown) => (refused = error));
    assert.instanceOf(refused, Refusal);
    assert.equal(await read(file(`scratch/${today}-year.md`)), 'mine');
    assert.equal(document.getText(), draft);
  });

  test('leaves the file where it is when that is wanted, or no day is in its name', async () => {
    const { document } = await openPost(draft, 'scratch/2021-in-review.md');
    assert.isUndefined(await readyMove(document, services));
    await markReady(document, services, undefined);
    assert.equal(document.getText(), ready);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), draft);
  });
});
