import { Uri, workspace } from 'vscode';
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
      return new TextDecoder().decode(await workspace.fs.readFile(this.file(this.storage, folder)));
    } catch {
      return undefined; // the first start with this folder
    }
  }

  async write(folder: Uri, text: string): Promise<void> {
    if (this.storage === undefined) {
      return;
    }
    const file = this.file(this.storage, folder);
    const half = file.with({ path: `${file.path}.${Date.now().toString(36)}.tmp` });
    try {
      await workspace.fs.createDirectory(this.storage);
      // A start never meets half a file, even when this one ends here.
      await workspace.fs.writeFile(half, new TextEncoder().encode(text));
      await workspace.fs.rename(half, file, { overwrite: true });
    } catch (error) {
      this.log.warn('The list of retrospectives could not be kept for the next start', String(error));
    }
  }

  private file(storage: Uri, folder: Uri): Uri {
    return Uri.joinPath(storage, `library-${hash(folder.toString())}.json`);
  }
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
