import { Uri, workspace } from 'vscode';
import { keepFile } from '../keptFile';
import type { Log } from '../log';

/** Where an index is kept from one start to the next: one file for each workspace folder, in the extension's storage. */
export class LibraryCache {
  /** @param storage undefined where no workspace is open: nothing is kept */
  constructor(
    private readonly storage: Uri | undefined,
    private readonly log: Log,
  ) {}

  /** What was written for `folder` last; undefined when there is nothing. */
  async read(folder: Uri): Promise<string | undefined> {
    if (this.storage === undefined) {
      return undefined;
    }
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(this.storage, nameFor(folder))));
    } catch {
      return undefined; // the first start with this folder
    }
  }

  async write(folder: Uri, text: string): Promise<void> {
    if (this.storage === undefined) {
      return;
    }
    try {
      await keepFile(this.storage, nameFor(folder), text);
    } catch (error) {
      this.log.warn('The list of retrospectives could not be kept for the next start', String(error));
    }
  }
}

function nameFor(folder: Uri): string {
  return `library-${hash(folder.toString())}.json`;
}

/** FNV-1a, twice with other seeds: a name for a folder, of characters that every file system takes. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01234567]
    .map((seed) => {
      let value = seed;
      for (let at = 0; at < text.length; at++) {
        value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
      }
      return value.toString(16).padStart(8, '0');
    })
    .join('');
}
