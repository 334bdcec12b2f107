import { mayNameRetrospective, retrospectiveOf } from '../retrospective/naming';
import { Turns } from '../turns';
import { readCache, writeCache } from './cache';
import type { Pace, PostFiles } from './files';
import { Library, type FileStamp, type LibraryEntry } from './library';
import { readingPost, type PostModel } from './readPost';

/** So many files are asked for at once. */
const batchSize = 64;
/** A larger file (bytes) is no post; the preview takes none of that length either. */
const maxBytes = 4_000_000;

export interface RefreshOptions {
  /** Asked before anything is begun; when it says no, the rest is left as it is known. */
  isWanted?(): boolean;
  onProgress?(done: number, all: number): void;
}

/** The library of a folder kept up with its files. Only what has another time or size than it had is read. */
export class FolderIndex {
  private known: Library = Library.empty;
  /** Every post that was looked at, retrospective or not. */
  private readonly seen = new Map<string, FileStamp>();
  private readonly turns = new Turns();

  constructor(
    private readonly files: PostFiles,
    private readonly model: () => Promise<PostModel>,
    private readonly pace: Pace,
    /** Told each time that {@link library} is another. */
    private readonly onDidChange: () => void = () => undefined,
  ) {}

  get library(): Library {
    return this.known;
  }

  /** How many posts are known, retrospectives or not. */
  get postCount(): number {
    return this.seen.size;
  }

  /** Looks through all files. @returns whether it got to the end */
  refresh(options: RefreshOptions = {}): Promise<boolean> {
    return this.turns.take(() => this.refreshNow(options));
  }

  /** Looks at these files anew: made, changed, renamed or deleted ones. */
  update(paths: readonly string[]): Promise<void> {
    return this.turns.take(async () => {
      for (let at = 0; at < paths.length; at += batchSize) {
        await this.look(paths.slice(at, at + batchSize));
      }
    });
  }

  /** What {@link restore} takes. */
  toCache(): string {
    return writeCache(this.seen, this.known.entries);
  }

  /** Takes over what an earlier index knew, to be verified by {@link refresh}. @returns whether `text` was whole */
  restore(text: string): boolean {
    const cache = readCache(text);
    if (cache === undefined) {
      return false;
    }
    cache.seen.forEach((stamp, path) => this.seen.set(path, stamp));
    this.take(cache.entries.map((entry) => [entry.path, entry]));
    return true;
  }

  private async refreshNow({ isWanted = () => true, onProgress }: RefreshOptions): Promise<boolean> {
    if (!isWanted()) {
      return false;
    }
    const { paths, isWhole } = await this.files.list(isWanted);
    const ordered = (isWanted() ? await this.pace.run(likelyFirst(paths), isWanted) : undefined) ?? [];
    for (let at = 0; at < ordered.length; at += batchSize) {
      if (!isWanted()) {
        return false;
      }
      onProgress?.(at, ordered.length);
      await this.look(ordered.slice(at, at + batchSize), isWanted);
      await this.pace.turn();
    }
    if (!isWanted()) {
      return false;
    }
    const listed = new Set(paths);
    const missing = [...this.seen.keys()].filter((path) => !listed.has(path));
    if (isWhole) {
      this.forget(missing);
      return true;
    }
    // What was not listed may still be there: of those, retrospectives are asked for one by one.
    await this.look(
      missing.filter((path) => this.known.get(path) !== undefined),
      isWanted,
    );
    return isWanted();
  }

  private async look(paths: readonly string[], isWanted: () => boolean = () => true): Promise<void> {
    const stamps = await Promise.all(paths.map((path) => this.files.stat(path)));
    this.forget(paths.filter((_path, index) => stamps[index] === undefined));
    const stale = paths.flatMap((path, index) => {
      const stamp = stamps[index];
      return stamp === undefined || isSame(stamp, this.seen.get(path)) ? [] : [{ path, stamp }];
    });
    if (stale.length === 0 || !isWanted()) {
      return;
    }
    const texts = await Promise.all(
      stale.map(({ path, stamp }) => (stamp.size > maxBytes ? undefined : this.files.read(path))),
    );
    if (!isWanted()) {
      return;
    }
    const model = await this.model();
    const changes: [string, LibraryEntry | undefined][] = [];
    // As one piece of work, so that it stops by the time of all of them, not of each.
    await this.pace.run(
      (function* () {
        for (const [index, { path, stamp }] of stale.entries()) {
          const read = texts[index];
          changes.push([path, read && (yield* readingPost(path, read.text, stamp, model, read.post))]);
          yield;
        }
      })(),
      isWanted,
    );
    // Of what is left undone, and of what could not be read now, nothing is known: it is tried again.
    for (const [index, { path, stamp }] of stale.slice(0, changes.length).entries()) {
      const isRead = texts[index] !== undefined || stamp.size > maxBytes;
      isRead ? this.seen.set(path, stamp) : this.seen.delete(path);
    }
    this.take(changes);
  }

  private forget(paths: readonly string[]): void {
    paths.forEach((path) => this.seen.delete(path));
    this.take(paths.map((path) => [path, undefined]));
  }

  private take(changes: readonly (readonly [string, LibraryEntry | undefined])[]): void {
    const library = this.known.with(changes);
    if (library !== this.known) {
      this.known = library;
      this.onDidChange();
    }
  }
}

const isSame = (a: FileStamp, b: FileStamp | undefined) => a.modified === b?.modified && a.size === b.size;

/** Those whose names tell that they are retrospectives first, so that a first index shows rows at once. */
function* likelyFirst(paths: readonly string[]): Generator<void, string[]> {
  const likely: string[] = [];
  const others: string[] = [];
  for (const path of paths) {
    (mayNameRetrospective(path) && retrospectiveOf({ path }) !== undefined ? likely : others).push(path);
    yield;
  }
  return [...likely, ...others];
}
