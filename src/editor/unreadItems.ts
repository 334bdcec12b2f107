import { ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import { spokenRow } from './spokenRow';
import type { UnreadFile } from './unreadReason';
import { unreadWords as words } from './words/unread';

/** A row for all files that a view knows nothing of; below it there is one for each. */
export function unreadItem(files: readonly UnreadFile[]): TreeItem {
  const item = new TreeItem(words.files(files.length), TreeItemCollapsibleState.Collapsed);
  item.iconPath = new ThemeIcon('warning');
  item.contextValue = 'unread';
  return spokenRow(item);
}

/** Says why a file could not be read; a click opens it. */
export function unreadFileItem({ uri: address, problem }: UnreadFile): TreeItem {
  const uri = Uri.parse(address);
  const path = workspace.asRelativePath(uri);
  const reason = words.reason(problem);
  const item = new TreeItem(path);
  item.iconPath = new ThemeIcon('file');
  item.contextValue = 'unreadFile';
  item.description = reason;
  item.tooltip = `${path}\n${reason}`;
  item.command = { command: 'vscode.open', title: words.open(), arguments: [uri] };
  return spokenRow(item);
}
