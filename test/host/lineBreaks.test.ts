import { assert } from 'chai';
import * as vscode from 'vscode';
import type { OpenRetrospectives } from '../../src/editor/openRetrospectives';
import { makeServices } from './services';
import { closeAll, folder, openPost, remove, until, write } from './support';

suite('line breaks of a post', () => {
  const owned: vscode.Disposable[] = [];

  /** Its own services, as at the start of a session. */
  function services(): { retrospectives: OpenRetrospectives; changes: vscode.TextDocument[] } {
    const own = makeServices();
    const { retrospectives } = own;
    const changes: vscode.TextDocument[] = [];
    owned.push(own);
    retrospectives.onDidChange((document) => changes.push(document));
    return { retrospectives, changes };
  }

  const htmlOf = async (retrospectives: OpenRetrospectives, document: vscode.TextDocument) =>
    (await retrospectives.get(document)).blocks.map(({ block }) => block.read().html).join('');

  async function hexoPost(): Promise<vscode.TextDocument> {
    await write('scratch-hexo/_config.yml', 'title: x\nsource_dir: source\npost_asset_folder: true\n');
    await write('scratch-hexo/package.json', '{ "dependencies": { "hexo": "7.0.0" } }');
    return (await openPost('one\ntwo\n', 'scratch-hexo/source/_posts/a.md')).document;
  }

  async function setLineBreaks(value: 'on' | 'off' | undefined): Promise<void> {
    await vscode.workspace
      .getConfiguration('retrospect', folder())
      .update('preview.lineBreaks', value, vscode.ConfigurationTarget.WorkspaceFolder);
  }

  teardown(async () => {
    await setLineBreaks(undefined);
    await closeAll();
    owned.splice(0).forEach((disposable) => disposable.dispose());
    await remove('scratch', 'scratch-hexo');
  });

  test('are those of its blog once that is known, for which it is read again once', async () => {
    const document = await hexoPost();
    const { retrospectives, changes } = services();
    await until(async () => /<br>/.test(await htmlOf(retrospectives, document)), 'the line break of Hexo');
    assert.strictEqual(changes.filter((changed) => changed === document).length, 1);
  });

  test('are none in plain Markdown, which is read once', async () => {
    const { document } = await openPost('one\ntwo\n');
    const { retrospectives, changes } = services();
    assert.notMatch(await htmlOf(retrospectives, document), /<br>/);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    assert.notMatch(await htmlOf(retrospectives, document), /<br>/);
    assert.deepEqual(changes, []);
  });

  test('are as the setting says, whatever the blog', async () => {
    const hexo = await hexoPost();
    const { retrospectives } = services();
    await setLineBreaks('off');
    await htmlOf(retrospectives, hexo);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    assert.notMatch(await htmlOf(retrospectives, hexo), /<br>/);
    await setLineBreaks('on');
    const { document } = await openPost('one\ntwo\n');
    assert.match(await htmlOf(retrospectives, document), /<br>/);
  });
});
