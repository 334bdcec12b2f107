// Looks at the extension host from inside, for `npm run bench`. Each command writes one JSON file beside the workspace.
import { renameSync, writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';

setFlagsFromString('--expose-gc');
const measured = 'retrospect.retrospect';
const collect = runInNewContext('gc');
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export function activate({ subscriptions }) {
  subscriptions.push(
    vscode.commands.registerCommand('bench.heap', async () => answer(await heap())),
    vscode.commands.registerCommand('bench.activation', async () => answer(await activationTimes())),
  );
}

/** Bytes in use once several collections have found nothing more to free. */
async function heap() {
  for (let round = 0; round < 6; round++) {
    collect();
    await pause(100);
  }
  return process.memoryUsage().heapUsed;
}

/**
 * What VS Code itself has noted, in whole milliseconds: `marks` around the loading of our code, and the table "Extension
 * Activation Stats" of "Developer: Startup Performance". Its column "Load Code" also holds the wait for the translations.
 */
async function activationTimes() {
  await vscode.commands.executeCommand('perfview.show');
  for (let waited = 0; waited < 15_000; waited += 100) {
    const shown = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText() ?? '';
    const table = /## Extension Activation Stats\s([^]*?)(?=\n## |$)/.exec(shown)?.[1];
    const rows = table?.split('\n').filter((line) => line.startsWith('| '));
    if (rows?.some((row) => row.includes(measured))) {
      return { rows: rows.map((row) => row.split('|').map((cell) => cell.trim())), loadingMarks: loadingMarks() };
    }
    await pause(100);
  }
  throw new Error(`VS Code shows no activation times of ${measured}`);
}

/** Milliseconds between VS Code's marks before and behind the loading of our code. */
function loadingMarks() {
  const marks = globalThis.MonacoPerformanceMarks.getMarks();
  const at = (name) => marks.find((mark) => mark.name === `code/extHost/${name}/${measured}`).startTime;
  return at('didLoadExtensionCode') - at('willLoadExtensionCode');
}

function answer(value) {
  const path = `${vscode.workspace.workspaceFolders[0].uri.fsPath}.answer.json`;
  writeFileSync(`${path}.part`, JSON.stringify(value));
  renameSync(`${path}.part`, path);
}
