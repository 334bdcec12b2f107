import { EventEmitter, RelativePattern, Uri, workspace, type Disposable } from 'vscode';
import { readMoments, type Moment } from '../../year/moments';
import { Delayed } from '../delayed';
import { Disposables } from '../disposables';
import { pathIn } from '../folderPaths';
import { unreadReason, type UnreadReason } from '../unreadReason';
import { momentsPlace } from './momentsPlace';
import { openDocument } from './writeMoment';

/** The moments of the workspace's file. */
export interface MomentsOfFile {
  /** Whether it is there or not. */
  readonly uri: Uri;
  /** In the order of the file. */
  readonly moments: readonly Moment[];
  /** Why it cannot be read; undefined when it can, or is not there. */
  readonly problem: UnreadReason | undefined;
}

/** Milliseconds without a change after which it is told. */
const tellAfter = 300;

/** Looks at the file of moments: as it is on disk, or as the person is editing it. */
export class MomentsFile extends Disposables {
  private readonly changed = this.register(new EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private readonly tell = this.register(new Delayed(tellAfter, () => this.changed.fire()));
  private watched: { readonly uri: string; readonly watcher: Disposable } | undefined;

  constructor() {
    super();
    const elsewhere = () => this.tell.onceQuiet();
    this.register(workspace.onDidChangeWorkspaceFolders(elsewhere));
    this.register(
      workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('retrospect.momentsFile') && elsewhere(),
      ),
    );
    const isWatched = (uri: Uri) => uri.toString() === this.watched?.uri;
    this.register(
      workspace.onDidChangeTextDocument(({ document }) => isWatched(document.uri) && this.tell.onceQuiet()),
    );
    // Closed without saving, the file counts again.
    this.register(workspace.onDidCloseTextDocument(({ uri }) => isWatched(uri) && this.tell.onceQuiet()));
  }

  /** Undefined when the workspace has no place for one: no folder is open and no setting names a file. */
  async read(): Promise<MomentsOfFile | undefined> {
    const place = await momentsPlace();
    if ('problem' in place) {
      this.watch(undefined);
      return undefined;
    }
    const { uri } = place;
    this.watch(uri);
    try {
      // Without unsaved edits the disk knows better: VS Code may still hold a document whose file has gone or changed.
      const document = openDocument(uri);
      const text =
        document?.isDirty === true ? document.getText() : new TextDecoder().decode(await workspace.fs.readFile(uri));
      return { uri, moments: readMoments(text), problem: undefined };
    } catch (error) {
      return { uri, moments: [], problem: unreadReason(error) };
    }
  }

  private watch(uri: Uri | undefined): void {
    if (uri?.toString() === this.watched?.uri) {
      return;
    }
    this.watched?.watcher.dispose();
    this.watched = uri && { uri: uri.toString(), watcher: this.watcherOf(uri) };
  }

  private watcherOf(uri: Uri): Disposable {
    const folder = workspace.getWorkspaceFolder(uri);
    const path = folder && pathIn(folder.uri, uri);
    const watcher = workspace.createFileSystemWatcher(
      folder !== undefined && path !== undefined
        ? new RelativePattern(folder, asGlob(path))
        : new RelativePattern(Uri.joinPath(uri, '..'), asGlob(uri.path.slice(uri.path.lastIndexOf('/') + 1))),
    );
    watcher.onDidCreate(() => this.tell.onceQuiet());
    watcher.onDidChange(() => this.tell.onceQuiet());
    watcher.onDidDelete(() => this.tell.onceQuiet());
    return watcher;
  }

  override dispose(): void {
    this.watch(undefined);
    super.dispose();
  }
}

/** A glob of `path` alone. */
function asGlob(path: string): string {
  return path.replace(/[*?{}[\]]/g, '[$&]');
}
