import { EventEmitter, type Uri } from 'vscode';
import { Disposables } from '../disposables';
import type { Log } from '../log';
import type { OpenRetrospectives } from '../openRetrospectives';
import type { SectionSource } from '../sections/sectionSource';
import type { LibraryIndex } from './libraryIndex';
import type { ShelvedEntry } from './libraryItems';

export interface LibraryServices {
  readonly retrospectives: OpenRetrospectives;
  readonly sections: SectionSource;
  /** Where the extension may keep things of this workspace; undefined when none is open. */
  readonly storageUri: Uri | undefined;
  readonly log: Log;
}

/** The retrospectives of the workspace. Nothing is looked for until somebody asks, or the view is shown. */
export class WorkspaceLibrary extends Disposables {
  private readonly changed = this.register(new EventEmitter<void>());
  /** {@link retrospectives} may be others: made, edited (unsaved edits too), renamed, deleted. */
  readonly onDidChange = this.changed.event;
  private index: Promise<LibraryIndex> | undefined;

  constructor(private readonly services: LibraryServices) {
    super();
  }

  /** All of them, the latest period first. From the last start where that knew some, and verified then; see {@link onDidChange}. */
  async retrospectives(): Promise<readonly ShelvedEntry[]> {
    return (await this.load()).retrospectives();
  }

  /** Whether somebody has asked yet. */
  get isLoaded(): boolean {
    return this.index !== undefined;
  }

  /** The index, loaded on first need. */
  load(): Promise<LibraryIndex> {
    return (this.index ??= import('./libraryIndex').then(({ LibraryIndex }) => {
      const index = this.register(new LibraryIndex(this.services));
      this.register(index.onDidChange(() => this.changed.fire()));
      return index;
    }));
  }
}
