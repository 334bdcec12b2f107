import {
  EventEmitter,
  RelativePattern,
  Uri,
  workspace,
  type TextDocument,
  type Webview,
  type WorkspaceFolder,
} from 'vscode';
import { plainRules } from '../../addresses';
import { isBases, type PictureBases } from '../../preview';
import { pathIn } from '../folderPaths';
import { findPictures, pictureGlob, pictureRules } from '../pictures/picturePlaces';
import type { WorkspaceBlogs } from '../blog/workspaceBlogs';
import { Disposables } from '../disposables';
import { embedsPictures, settings } from '../settings';

/** What one page is told of where pictures are. */
export class PagePictures extends Disposables {
  private readonly named = new Map<string, readonly string[]>();
  private readonly changed = this.register(new EventEmitter<void>());
  /** {@link complete} may say something else now. */
  readonly onDidChange = this.changed.event;
  private watched = new Set<string>();

  constructor(
    private readonly webview: Webview,
    private readonly blogs: WorkspaceBlogs,
  ) {
    super();
    this.register(blogs.onDidChange(() => this.changed.fire()));
  }

  /** As far as it is known at this moment, so that the page need not wait. */
  async soFar(document: TextDocument): Promise<PictureBases> {
    const remote = settings.remoteImages();
    if (document.isUntitled) {
      return { post: '', rules: plainRules, named: [], remote };
    }
    const folder = workspace.getWorkspaceFolder(document.uri);
    const base = folder?.uri ?? Uri.joinPath(document.uri, '..');
    const bases = {
      folder: `${this.webview.asWebviewUri(base).toString().replace(/\/$/, '')}/`,
      post: pathIn(base, document.uri) ?? '',
      rules: await pictureRules(this.blogs, folder, document),
      named: (folder && this.named.get(folder.uri.toString())) ?? [],
      remote,
    };
    // Odd names (a backslash in a folder's, on Linux) are none that the page takes; then it goes without.
    return isBases(bases) ? bases : { ...bases, post: '', rules: plainRules, named: [] };
  }

  /** When the blog is known and, in a vault, where pictures are that are told by their names alone. */
  async complete(document: TextDocument): Promise<PictureBases> {
    const folder = document.isUntitled ? undefined : workspace.getWorkspaceFolder(document.uri);
    if (folder !== undefined) {
      await this.blogs.of(folder);
      const key = folder.uri.toString();
      if (embedsPictures(this.blogs.now(document)) && !this.named.has(key)) {
        this.watch(folder);
        this.named.set(key, await findPictures(folder));
      }
    }
    return this.soFar(document);
  }

  private watch(folder: WorkspaceFolder): void {
    const key = folder.uri.toString();
    if (this.watched.has(key)) {
      return;
    }
    this.watched.add(key);
    const watcher = this.register(
      workspace.createFileSystemWatcher(new RelativePattern(folder, pictureGlob), false, true, false),
    );
    const forget = () => {
      // Many files may come at once; those after the first find nothing to forget.
      if (this.named.delete(key)) {
        this.changed.fire();
      }
    };
    this.register(watcher.onDidCreate(forget));
    this.register(watcher.onDidDelete(forget));
  }
}
