// What workspaceLibrary.ts loads on first need: the index with its files, and its rows as VS Code shows them.
import {
  CancellationTokenSource,
  commands,
  EventEmitter,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type WorkspaceFolder,
} from 'vscode';
import { localDay } from '../../calendar';
import { compareEntries, libraryRows, rowsBelow } from '../../library';
import { yearToReview } from '../../template/period/years';
import { unlessCancelled } from '../deadline';
import { Delayed } from '../delayed';
import { Disposables } from '../disposables';
import { reportingFailure } from '../log';
import { settings } from '../settings';
import { libraryWords as words } from '../words/library';
import { libraryItem, type ShelvedEntry, type ShelvedRow } from './libraryItems';
import { LibraryCache } from './libraryCache';
import { Shelf } from './shelf';
import type { LibraryServices } from './workspaceLibrary';

/** Milliseconds that changes are gathered before they are told; while all files are looked through, rows come in lots. */
const tellAfter = 60;
const tellLotsAfter = 500;

/** The retrospectives of all workspace folders. */
export class LibraryIndex extends Disposables {
  private readonly changed = this.register(new EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private readonly said = this.register(new EventEmitter<void>());
  /** {@link message} is another. */
  readonly onDidChangeMessage = this.said.event;
  private readonly tell = this.register(new Delayed(tellAfter, () => this.changed.fire()));
  private readonly tellLots = this.register(new Delayed(tellLotsAfter, () => this.changed.fire()));
  private readonly shelves = new Map<string, Shelf>();
  private readonly cache: LibraryCache;
  private shown: Promise<void> | undefined;
  /** The end of the looking through of folders of which no earlier start knew anything. */
  private first: Promise<void> | undefined;
  private running: { readonly end: Promise<void>; readonly cancellation: CancellationTokenSource } | undefined;
  /** How often somebody has stopped it; who asked before that is done, too, though it may still wait for its turn. */
  private stops = 0;
  /** What the view says above its rows; undefined for nothing. */
  message: string | undefined;

  constructor(private readonly services: LibraryServices) {
    super();
    this.cache = new LibraryCache(services.storageUri, services.log);
    this.register(
      workspace.onDidChangeWorkspaceFolders(() => {
        this.shown = undefined;
        void this.start().then(() => this.tell.soon());
      }),
    );
    this.register(
      workspace.onDidChangeConfiguration((event) => {
        if (
          event.affectsConfiguration('retrospect.readingSpeed') ||
          event.affectsConfiguration('retrospect.statusBar')
        ) {
          this.tell.soon();
        }
      }),
    );
  }

  /** All retrospectives, as soon as they are known: at once where an earlier start knew them. */
  async retrospectives(): Promise<readonly ShelvedEntry[]> {
    await this.start();
    await this.first;
    return this.entries();
  }

  /** The rows of the list that are known by now. */
  async rows(): Promise<ShelvedRow[]> {
    await this.start();
    const unread = onePerFile([...this.shelves.values()].flatMap((shelf) => shelf.unread));
    return libraryRows(this.entries(), yearToReview(localDay(new Date())), unread);
  }

  below(row: ShelvedRow): readonly ShelvedRow[] {
    return rowsBelow(row);
  }

  item(row: ShelvedRow) {
    return libraryItem(row, { show: settings.statusBarShow(), speeds: settings.readingSpeeds() });
  }

  /** Looks through all files anew, shown as progress of the view. */
  async refresh(): Promise<void> {
    const { stops } = this;
    await this.start();
    await this.first;
    await this.running?.end;
    await this.run([...this.shelves.values()], stops);
  }

  /** Ends the looking through at once, keeping what it found, and what waits for it. */
  cancel(): void {
    this.stops++;
    this.running?.cancellation.cancel();
  }

  /** Takes over what the last start knew, and begins to verify it. */
  private start(): Promise<void> {
    return (this.shown ??= this.openShelves());
  }

  private async openShelves(): Promise<void> {
    const { stops } = this;
    const folders = new Map((workspace.workspaceFolders ?? []).map((folder) => [folder.uri.toString(), folder]));
    for (const [key, shelf] of this.shelves) {
      if (!folders.has(key)) {
        shelf.dispose();
        this.shelves.delete(key);
      }
    }
    const opened = [...folders].filter(([key]) => !this.shelves.has(key)).map((each) => this.open(...each));
    const restored = await Promise.all(opened.map((shelf) => shelf.restore()));
    if (opened.length > 0) {
      const before = this.running?.end ?? Promise.resolve();
      const run = before.then(() => this.run(opened, stops));
      if (!restored.every(Boolean)) {
        this.first = run;
      }
    }
  }

  private open(key: string, folder: WorkspaceFolder): Shelf {
    const { retrospectives, sections, log } = this.services;
    const shelf = new Shelf(folder, retrospectives, sections, this.cache, log);
    this.shelves.set(key, shelf);
    shelf.onDidChange(() => (this.running ? this.tellLots : this.tell).soon());
    return shelf;
  }

  /** @param stops how often it had been stopped when this was asked for */
  private run(shelves: readonly Shelf[], stops: number): Promise<void> {
    const cancellation = new CancellationTokenSource();
    if (stops !== this.stops) {
      cancellation.cancel();
    }
    const work = { cancellation, end: Promise.resolve() };
    const look = () => this.look(shelves, cancellation.token);
    work.end = reportingFailure(this.services.log, words.indexing(), look).then(() => {
      cancellation.dispose();
      if (this.running === work) {
        this.running = undefined;
      }
    });
    this.running = work;
    return work.end;
  }

  private async look(shelves: readonly Shelf[], token: CancellationToken): Promise<void> {
    await Promise.resolve(); // `running` is known before anything is told
    void commands.executeCommand('setContext', 'retrospect.indexing', true);
    this.say(words.searching());
    try {
      const isWanted = () => !token.isCancellationRequested;
      const onProgress = (done: number, all: number) => done > 0 && isWanted() && this.say(words.reading(done, all));
      const refresh = () => Promise.all(shelves.map((shelf) => shelf.refresh({ isWanted, onProgress })));
      // Nobody who stops it waits for a file system that does not answer.
      const ends = await window.withProgress({ location: { viewId: 'retrospect.library' } }, () =>
        unlessCancelled(refresh, token),
      );
      this.say(ends?.every(Boolean) === true ? undefined : words.stopped());
    } catch (error) {
      this.say(undefined);
      throw error;
    } finally {
      void commands.executeCommand('setContext', 'retrospect.indexing', false);
      // That there are none can be said only now.
      void commands.executeCommand('setContext', 'retrospect.indexed', true);
    }
  }

  private say(message: string | undefined): void {
    // Where rows are there already, that they are verified is nobody's concern.
    const hasRows = [...this.shelves.values()].some(({ entries }) => entries.length > 0);
    const shown = hasRows && message !== words.stopped() ? undefined : message;
    if (shown !== this.message) {
      this.message = shown;
      this.said.fire();
    }
  }

  private entries(): ShelvedEntry[] {
    const all = [...this.shelves.values()].flatMap(({ folder, entries }) =>
      entries.map((entry) => ({ ...entry, uri: Uri.joinPath(folder.uri, entry.path) })),
    );
    return this.shelves.size > 1 ? onePerFile(all).sort(compareEntries) : all;
  }

  override dispose(): void {
    this.cancel();
    this.shelves.forEach((shelf) => shelf.dispose());
    super.dispose();
  }
}

/** A workspace may have a folder and, of its own, another one in it: both hold the same files. */
function onePerFile<T extends { readonly uri: Uri | string }>(files: readonly T[]): T[] {
  return [...new Map(files.map((file) => [file.uri.toString(), file])).values()];
}
