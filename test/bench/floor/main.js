// The least that a live preview can do, and so the floor of `npm run bench`: it sends line 6 as it is to a webview.
import * as vscode from 'vscode';

const editedLine = 5;
const page = `<main class="floor"><h1>-</h1></main>
<script>
  const heading = document.querySelector('h1');
  addEventListener('message', ({ data }) => { heading.textContent = data; });
</script>`;

export function activate({ subscriptions }) {
  subscriptions.push(
    vscode.commands.registerCommand('floor.open', () => {
      const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      const { webview } = vscode.window.createWebviewPanel('floor', 'Floor', column, { enableScripts: true });
      webview.html = page;
      subscriptions.push(
        vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
          if (contentChanges.length > 0) {
            void webview.postMessage(document.lineAt(editedLine).text);
          }
        }),
      );
    }),
  );
}
