import {
  Disposable,
  EventEmitter,
  RelativePattern,
  window,
  workspace,
  type FileSystemWatcher,
  type Uri,
  type WorkspaceFolder,
} from 'vscode';
import { FolderIndex, type LibraryEntry, type RefreshOptions } from '../../library';
import { Delayed } from '../delayed';
import { Disposables } from '../disposables';
import type { Log } from '../log';
import type { OpenRetrospectives } from '../openRetrospectives';
import type { SectionSource } from '../sections/sectionSource';
import { inSlices, nextTurn } from '../slices';
import { pathIn, postsGlob } from '../folderPaths';
import { isPostPath, mayBeFolder } from '../walkPosts';
import { FolderFiles, type UnreadPost } from './folderFiles';
import type { LibraryCache } from './libraryCache';

/** Milliseconds that file events are gathered: switching a branch brings thousands. */
const gatherFor = 200;
/** Milliseconds without typing after which an unsaved post is looked at. */
const quietFor = 600;
/** Milliseconds without a change after which the index is kept for the next start. */
const keepAfter = 2_000;
/** More changed files than these are found faster by looking through all. */
const manyFiles = 500;

/** The index of one workspace folder, following its files and what is typed into them. */
export class Shelf extends Disposables {
  private readonly changed = this.register(new EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private readonly files: FolderFiles;
  private readonly index: FolderIndex;
  private readonly paths = new Set<string>();
  private readonly typed = new Set<string>();
  private isAllStale = false;
  private readonly look = this.register(new Delayed(gatherFor, () => this.lookAgain()));
  private readonly hear = this.register(new Delayed(quietFor, () => this.take(this.typed)));
  private readonly keep = this.register(
    new Delayed(keepAfter, () => void this.cache.write(folderOf(this), this.index.toCache())),
  );
  private isRestored = false;

  constructor(
    readonly folder: WorkspaceFolder,
    retrospectives: OpenRetrospectives,
    sections: SectionSource,
    private readonly cache: LibraryCache,
    private readonly log: Log,
  ) {
    super();
    this.files = new FolderFiles(folder, retrospectives, () => this.changed.fire());
    this.index = new FolderIndex(
      this.files,
      async () => {
        const model = await retrospectives.load();
        return { ...model, untouched: await sections.untouched(model) };
      },
      { turn: nextTurn, run: inSlices },
      () => this.changed.fire(),
    );
    this.register(watch(new RelativePattern(folder, postsGlob), {}, (uri) => this.noteFile(uri, isPostPath)));
    // A folder that comes or goes is told by its own name alone.
    this.register(
      watch(new RelativePattern(folder, '**'), { ignoreChanges: true }, (uri) => this.noteFile(uri, mayBeFolder, true)),
    );
    this.register(retrospectives.onDidChange(({ uri }) => this.noteTyping(uri)));
    this.register(workspace.onDidSaveTextDocument(({ uri }) => this.noteFile(uri, isPostPath)));
    this.register(workspace.onDidCloseTextDocument(({ uri }) => this.noteFile(uri, isPostPath))); // perhaps thrown away
    this.register(
      workspace.onDidRenameFiles(({ files }) =>
        files.flatMap(({ oldUri, newUri }) => [oldUri, newUri]).forEach((uri) => this.noteAny(uri)),
      ),
    );
    this.register(workspace.onDidDeleteFiles(({ files }) => files.forEach((uri) => this.noteAny(uri))));
    this.register(workspace.onDidCreateFiles(({ files }) => files.forEach((uri) => this.noteAny(uri))));
    this.register(
      window.onDidChangeWindowState(({ focused }) => {
        if (focused && this.files.isWalked) {
          this.refreshSoon(); // nobody tells of changes there
        }
      }),
    );
  }

  get entries(): readonly LibraryEntry[] {
    return this.index.library.entries;
  }

  /** The posts that nothing is known of, since they cannot be read. */
  get unread(): readonly UnreadPost[] {
    return this.files.unread;
  }

  /** Shows what the last start knew. @returns whether there was something */
  async restore(): Promise<boolean> {
    if (!this.isRestored) {
      this.isRestored = true;
      const text = await this.cache.read(this.folder.uri);
      return text !== undefined && this.index.restore(text);
    }
    return false;
  }

  /** Looks through all files. @returns whether it got to the end */
  async refresh(options: RefreshOptions): Promise<boolean> {
    const isDone = await this.index.refresh(options);
    this.keep.onceQuiet();
    return isDone;
  }

  refreshSoon(): void {
    this.isAllStale = true;
    this.look.soon();
  }

  private noteAny(uri: Uri): void {
    this.noteFile(uri, isPostPath);
    this.noteFile(uri, mayBeFolder, true);
  }

  private noteFile(uri: Uri, isOne: (path: string) => boolean, isFolder = false): void {
    const path = pathIn(this.folder.uri, uri);
    if (path === undefined || !isOne(path)) {
      return;
    }
    if (isFolder || this.paths.size >= manyFiles) {
      this.isAllStale = true;
    } else {
      this.paths.add(path);
    }
    this.look.soon();
  }

  private noteTyping(uri: Uri): void {
    const path = pathIn(this.folder.uri, uri);
    if (path !== undefined && isPostPath(path)) {
      this.typed.add(path);
      this.hear.onceQuiet();
    }
  }

  private lookAgain(): void {
    if (this.isAllStale) {
      this.isAllStale = false;
      this.paths.clear();
      this.report(this.refresh({}));
    } else {
      this.take(this.paths);
    }
  }

  private take(paths: Set<string>): void {
    const some = [...paths];
    paths.clear();
    this.report(this.index.update(some).then(() => this.keep.onceQuiet()));
  }

  /** Nobody waits for it: what goes wrong is in the log, and the next change or refresh tries again. */
  private report(work: Promise<unknown>): void {
    work.catch((error: unknown) => this.log.error('Looking for retrospectives', String(error)));
  }
}

const folderOf = ({ folder }: Shelf) => folder.uri;

function watch(pattern: RelativePattern, { ignoreChanges = false }, changed: (uri: Uri) => void): Disposable {
  const watcher: FileSystemWatcher = workspace.createFileSystemWatcher(pattern, false, ignoreChanges, false);
  return Disposable.from(
    watcher,
    watcher.onDidCreate(changed),
    watcher.onDidChange(changed),
    watcher.onDidDelete(changed),
  );
}
