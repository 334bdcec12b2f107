import { assert } from 'chai';
import * as vscode from 'vscode';
import { closeAll, openPost, remove } from './support';

const extension = () => vscode.extensions.getExtension('retrospect.retrospect')!;

suite('activation', () => {
  teardown(async () => {
    await closeAll();
    await remove('scratch');
  });

  test('a Markdown file activates it', async () => {
    await openPost('# Hello');
    await extension().activate();
    assert.ok(extension().isActive);
  });

  test('runs in the extension host that it should', () => {
    const inNode = typeof process === 'object' && typeof process.versions?.node === 'string';
    const inWeb =
      vscode.env.uiKind === vscode.UIKind.Web &&
      typeof (globalThis as { importScripts?: unknown }).importScripts === 'function';
    assert.notStrictEqual(inNode, inWeb);
  });

  test('every command of the manifest is registered', async () => {
    await extension().activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    const contributed = extension().packageJSON.contributes.commands as { command: string }[];
    for (const { command } of contributed) {
      assert.ok(registered.has(command), command);
    }
  });
});
