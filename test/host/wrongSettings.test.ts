import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, exists, file, folder, openPost, remove, until, write } from './support';

const settings = () => vscode.workspace.getConfiguration('retrospect', file(''));

/** Every setting that a workspace may bring along. */
function keys(): string[] {
  const { contributes } = vscode.extensions.getExtension('retrospect.retrospect')!.packageJSON as {
    contributes: { configuration: { properties: object } | { properties: object }[] };
  };
  return [contributes.configuration]
    .flat()
    .flatMap(({ properties }) => Object.keys(properties))
    .map((key) => key.slice('retrospect.'.length));
}

/** In one file at once: VS Code writes and reads all of it for each setting that is updated. */
async function setAll(value: unknown): Promise<void> {
  const all = Object.fromEntries(keys().map((key) => [`retrospect.${key}`, value]));
  await write('.vscode/settings.json', JSON.stringify(all));
  await areAll(value);
}

async function areAll(value: unknown): Promise<void> {
  const isSet = (key: string) => JSON.stringify(settings().inspect(key)?.workspaceValue) === JSON.stringify(value);
  await until(() => keys().every(isSet), `settings of ${JSON.stringify(value)}`);
}

suite('settings of a kind that nobody expects', () => {
  suiteTeardown(async () => {
    await remove('.vscode');
    await areAll(undefined);
  });

  teardown(async () => {
    await closeAll();
    await remove('scratch', 'posts/2013-retrospective.md', 'out.html', '.retrospect');
  });

  for (const value of [42, { a: ['b', 1] }, '../../outside']) {
    test(`${JSON.stringify(value).slice(0, 30)} for every one: all is done in its usual way`, async () => {
      await setAll(value);
      const { document } = await openPost(
        '---\ntitle: 2021년 회고\n---\n\n## 올해의 일\n\n한 해를 돌아본다. <b>x</b>\n',
      );
      const uri = await vscode.commands.executeCommand<vscode.Uri>('retrospect.newYearly', { year: 2013 });
      assert.strictEqual(uri?.scheme, folder().uri.scheme); // in a file, not in an untitled editor
      assert.ok(uri.path.startsWith(file('').path), uri.path);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await remove(vscode.workspace.asRelativePath(uri));
      const target = file('out.html');
      const exported = await vscode.commands.executeCommand<{ problems: unknown[] }>('retrospect.exportHtml', {
        source: document.uri,
        target,
      });
      assert.deepEqual(exported, { problems: [] });
      assert.ok(await exists(target));
    }).timeout(30_000);
  }
});
