export { below, isWithin, lastSegment, parentOf } from '../addresses';

/** What stands in a folder. */
export interface Entry {
  readonly name: string;
  readonly isFolder: boolean;
}

/** The files of a workspace folder. Paths are relative to it, `/` between segments; '' is the folder itself. */
export interface BlogFiles {
  /** What stands in one folder, not below it; empty when it is not there or cannot be listed. */
  list(folder: string): Promise<readonly Entry[]>;
  /** The text of a file; undefined when it is not there or cannot be read. */
  read(path: string): Promise<string | undefined>;
}
