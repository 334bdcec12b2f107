import { Uri, workspace, type TextDocument, type WorkspaceFolder } from 'vscode';
import type { FileStamp, PostFiles } from '../../library';
import { beforeDeadline } from '../deadline';
import { isPost } from '../documents';
import type { OpenRetrospectives } from '../openRetrospectives';
import { findPosts } from '../folderPaths';
import { unreadReason, type UnreadReason } from '../unreadReason';
import { isPostPath } from '../walkPosts';

/** Milliseconds that finding all posts, and the answer to a question about one file, may take; so many posts at most. */
const limits = { deadline: 10_000, most: 20_000 };
const fileDeadline = 5_000;

type ReadPost = NonNullable<Awaited<ReturnType<PostFiles['read']>>>;

/** The posts of a workspace folder: as open editors have them, else as the file system does. */
export class FolderFiles implements PostFiles {
  /** Whether the file system could not be searched: such ones rarely tell of changes either. */
  isWalked = false;

  constructor(
    private readonly folder: WorkspaceFolder,
    private readonly retrospectives: OpenRetrospectives,
  ) {}

  async list(isWanted: () => boolean): Promise<{ paths: readonly string[]; isWhole: boolean }> {
    const found = await findPosts(this.folder, limits, isWanted);
    this.isWalked = found.isWalked;
    return found;
  }

  async stat(path: string): Promise<FileStamp | undefined> {
    if (!isPostPath(path)) {
      return undefined;
    }
    try {
      const stat = await beforeDeadline(Promise.resolve(workspace.fs.stat(this.uri(path))), fileDeadline, undefined);
      // A deleted file that is open is unsaved to VS Code; it is gone all the same until somebody saves it.
      const unsaved = stat && this.unsaved(path);
      return unsaved
        ? { modified: -unsaved.version, size: -1 } // of no file, so that what is on disk is read the next time
        : stat && { modified: stat.mtime, size: stat.size };
    } catch {
      return undefined; // stat's only way of saying that it is not there
    }
  }

  async read(path: string): Promise<ReadPost | undefined> {
    const read = await this.tryToRead(path);
    return read === undefined || 'code' in read ? undefined : read;
  }

  /** {@link read}, or why it cannot be read now; undefined when it is gone. */
  async tryToRead(path: string): Promise<ReadPost | UnreadReason | undefined> {
    const unsaved = this.unsaved(path);
    if (unsaved !== undefined) {
      return { text: unsaved.getText(), post: await this.retrospectives.get(unsaved) };
    }
    try {
      const bytes = await beforeDeadline(
        Promise.resolve(workspace.fs.readFile(this.uri(path))),
        fileDeadline,
        undefined,
      );
      return bytes === undefined ? { code: 'noAnswer' } : { text: new TextDecoder().decode(bytes) };
    } catch (error) {
      return unreadReason(error);
    }
  }

  private unsaved(path: string): TextDocument | undefined {
    // Looked for among the few that are unsaved, not by making an address of each of thousands of paths.
    const dirty = workspace.textDocuments.filter((document) => document.isDirty && isPost(document));
    return dirty.length === 0 ? undefined : dirty.find(({ uri }) => uri.toString() === this.uri(path).toString());
  }

  private uri(path: string): Uri {
    return Uri.joinPath(this.folder.uri, path);
  }
}
