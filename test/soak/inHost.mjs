// Runs inside the extension host, called by VS Code: opens the posts, has them written in, and says what it measures to the
// command, which looks at the window meanwhile.
import { basename, join } from 'node:path';
import * as vscode from 'vscode';
import { anchorLine } from '../bench/posts.mjs';
import { alive, heap } from './liveObjects.mjs';
import { anchorOf, largePost, openPosts, pathOf, previews } from './posts.mjs';
import { Writer } from './writer.mjs';

const { commands, Uri, ViewColumn, window, workspace } = vscode;
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** VS Code lets go of a document that nobody shows after at most three minutes. */
const lettingGo = 210_000;

export async function run() {
  const { address, edits, warmUp, every, seed } = workspace.getConfiguration('retrospectTests').get('soak');
  const ask = async (what, value = {}) => {
    const answer = await fetch(`${address}/${what}`, { method: 'POST', body: JSON.stringify(value) });
    const body = await answer.json();
    if (!answer.ok) {
      throw new Error(body.error);
    }
    return body;
  };
  try {
    await soak({ ask, edits, warmUp, every, seed });
  } catch (error) {
    await ask('failed', { error: error.stack });
    throw error;
  }
}

async function soak({ ask, edits, warmUp, every, seed }) {
  const changeTimes = [];
  // Before the extension: it hears of each change after this.
  workspace.onDidChangeTextDocument(({ contentChanges }) => contentChanges.length > 0 && changeTimes.push(Date.now()));
  const extension = join(vscode.extensions.getExtension('retrospect.retrospect').extensionPath, 'dist', 'desktop');
  // What is loaded once stays: all of it is to be there before it is counted.
  await openWithPreview(previews, ViewColumn.One);
  await commands.executeCommand('retrospect.goals.focus');
  await pause(8000);
  await closeEverything();
  const before = await settled(() => alive(extension));
  await ask('before', { alive: before });

  const documents = [];
  for (let index = 0; index < openPosts; index++) {
    documents.push(await open(index, ViewColumn.One));
  }
  for (let index = 0; index < previews; index++) {
    await openWithPreview(index, index + 2);
    await lockPreview(index);
  }
  await commands.executeCommand('retrospect.goals.focus');
  const writer = new Writer({ documents, previews, seed, tick: (index) => ask('tick', { anchor: anchorOf(index) }) });
  await writer.settle();
  await ask('opened');

  for (let next = warmUp; ; next = Math.min(edits, next + every)) {
    while (writer.edits < next) {
      await writer.round();
      await ask('written', { edits: writer.edits });
    }
    await writer.settle();
    const { edits: done } = writer;
    const latency = {};
    const known = {};
    for (const [name, index] of [
      ['usual', 0],
      ['large', largePost],
    ]) {
      const editor = await writer.goTo(index, anchorLine, 1000);
      await commands.executeCommand('cursorEnd'); // once this is done, the cursor is where it was put
      changeTimes.length = 0;
      const { values, keyTimes } = await ask('latency', { anchor: anchorOf(index) });
      latency[name] = values;
      known[name] = keyTimes.map((pressed) => changeTimes.find((time) => time >= Math.floor(pressed)) - pressed);
      await writer.restore(index, editor);
    }
    await writer.settle();
    await ask('measured', { edits: done, heap: await heap(), latency, known });
    if (next >= edits) {
      break;
    }
  }

  await closeEverything();
  const after = await settled(() => alive(extension), before);
  await ask('after', { alive: after });
}

async function open(index, viewColumn) {
  const uri = Uri.joinPath(workspace.workspaceFolders[0].uri, pathOf(index));
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { viewColumn, preview: false });
  return document;
}

async function openWithPreview(index, viewColumn) {
  const { uri } = await open(index, viewColumn);
  await commands.executeCommand('retrospect.openPreview', uri);
  await until(() => activePreview()?.label.includes(basename(uri.path)), `a preview of ${uri.path}`);
}

const activePreview = () => {
  const { activeTab } = window.tabGroups.activeTabGroup;
  return activeTab?.input instanceof vscode.TabInputWebview ? activeTab : undefined;
};

/** Locks the preview of a post, which its title says then. Brings it to the front each time: only there it can be locked. */
async function lockPreview(index) {
  const { label: unlocked } = activePreview();
  const uri = Uri.joinPath(workspace.workspaceFolders[0].uri, pathOf(index));
  await until(async () => {
    await commands.executeCommand('retrospect.openPreview', uri);
    await pause(300);
    await commands.executeCommand('retrospect.lockPreview');
    await pause(300);
    const { label = unlocked } = activePreview() ?? {};
    return label !== unlocked && label.includes(basename(uri.path));
  }, `a locked preview of ${uri.path}`);
}

async function until(check, what) {
  for (const began = Date.now(); Date.now() - began < 60_000;) {
    if (await check()) {
      return;
    }
    await pause(50);
  }
  throw new Error(`waited too long for ${what}`);
}

/** Saved or not, all editors, previews and views. */
async function closeEverything() {
  await workspace.saveAll();
  await commands.executeCommand('workbench.action.closeAllEditors');
  await commands.executeCommand('workbench.action.closeSidebar');
}

/** What `count` gives once none of it is more than in `wanted`, or when VS Code has had the time to let go. */
async function settled(count, wanted) {
  let counts;
  const began = Date.now();
  let unchanged = 0;
  do {
    await pause(5000);
    const last = counts;
    counts = count();
    unchanged = JSON.stringify(counts) === JSON.stringify(last) ? unchanged + 1 : 0;
  } while (
    Date.now() - began < lettingGo &&
    (wanted === undefined ? unchanged < 1 : Object.keys(wanted).some((name) => counts[name] > wanted[name]))
  );
  return counts;
}
