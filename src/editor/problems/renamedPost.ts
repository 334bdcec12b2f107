import { Uri } from 'vscode';
import { nameOf } from '../documents';

/** Where a post is and where it would be under another name: its file, or its folder where that has the name. */
export function renamedPost(uri: Uri, name: string): { from: Uri; to: Uri } {
  const from = /^index\.\w+$/.test(nameOf(uri)) ? Uri.joinPath(uri, '..') : uri;
  return { from, to: Uri.joinPath(from, '..', name) };
}
