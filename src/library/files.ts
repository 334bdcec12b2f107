import type { Retrospective } from '../retrospective';
import type { FileStamp } from './library';

/** The Markdown files of a folder. Paths are relative to it, `/` between segments. */
export interface PostFiles {
  /** All of them; not `isWhole` where a search was given up or the folder holds more than anybody looks through. */
  list(isWanted: () => boolean): Promise<{ readonly paths: readonly string[]; readonly isWhole: boolean }>;
  /** Undefined when there is no such file. */
  stat(path: string): Promise<FileStamp | undefined>;
  /** The text, and the post where it is open and read already; undefined when it is gone or cannot be read now. */
  read(path: string): Promise<{ readonly text: string; readonly post?: Retrospective } | undefined>;
}

/** How work gives way to other work. */
export interface Pace {
  /** Resolves once everything that waited had its turn. */
  turn(): Promise<void>;
  /** Runs work to its end, others' turns between its stops; undefined when it is not wanted any more at one of them. */
  run<T>(work: Generator<void, T>, isWanted: () => boolean): Promise<T | undefined>;
}
