import { FileSystemError, Uri, workspace, type TextDocument, type WorkspaceFolder } from 'vscode';
import type { FileStamp, PostFiles } from '../../library';
import { beforeDeadline } from '../deadline';
import { isPost } from '../documents';
import type { OpenRetrospectives } from '../openRetrospectives';
import { findPosts } from '../folderPaths';
import { unreadReason, type UnreadFile, type UnreadReason } from '../unreadReason';
import { isPostPath } from '../walkPosts';

/** Milliseconds that finding all posts, and the answer to a question about one file, may take; so many posts at most. */
const limits = { deadline: 10_000, most: 20_000 };
const fileDeadline = 5_000;

type ReadPost = NonNullable<Awaited<ReturnType<PostFiles['read']>>>;

/** A post that nothing is known of, since it cannot be read. */
export interface UnreadPost extends UnreadFile {
  /** Relative to its workspace folder. */
  readonly path: string;
}

/** The posts of a workspace folder: as open editors have them, else as the file system does. */
export class FolderFiles implements PostFiles {
  /** Whether the file system could not be searched: such ones rarely tell of changes either. */
  isWalked = false;

  private readonly unreadable = new Map<string, { readonly problem: UnreadReason; readonly asked: 'stat' | 'read' }>();

  /** @param onDidChangeUnread told when {@link unread} are others */
  constructor(
    private readonly folder: WorkspaceFolder,
    private readonly retrospectives: OpenRetrospectives,
    private readonly onDidChangeUnread: () => void = () => {},
  ) {}

  /** What is there, and could not be read when it was asked for last. In order of paths. */
  get unread(): UnreadPost[] {
    return [...this.unreadable]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, { problem }]) => ({ path, uri: this.uri(path).toString(), problem }));
  }

  async list(isWanted: () => boolean): Promise<{ paths: readonly string[]; isWhole: boolean }> {
    const found = await findPosts(this.folder, limits, isWanted);
    this.isWalked = found.isWalked;
    const there = new Set(this.unreadable.size > 0 ? found.paths : []);
    const others = [...this.unreadable.keys()].filter((path) => !there.has(path));
    if (found.isWhole) {
      others.forEach((path) => this.note(path, undefined, 'stat'));
    } else {
      await Promise.all(others.map((path) => this.stat(path)));
    }
    return found;
  }

  async stat(path: string): Promise<FileStamp | undefined> {
    if (!isPostPath(path)) {
      return undefined;
    }
    const stat = await answer(workspace.fs.stat(this.uri(path)));
    if (stat === undefined || 'code' in stat) {
      this.note(path, stat, 'stat');
      return undefined;
    }
    if (this.unreadable.get(path)?.asked === 'stat') {
      this.note(path, undefined, 'stat'); // not everything that is there is read then
    }
    // A deleted file that is open is unsaved to VS Code; it is gone all the same until somebody saves it.
    const unsaved = this.unsaved(path);
    return unsaved
      ? { modified: -unsaved.version, size: -1 } // of no file, so that what is on disk is read the next time
      : { modified: stat.mtime, size: stat.size };
  }

  async read(path: string): Promise<ReadPost | undefined> {
    const read = await this.tryToRead(path);
    const isUnread = read !== undefined && 'code' in read;
    this.note(path, isUnread ? read : undefined, 'read');
    return isUnread ? undefined : read;
  }

  /** {@link read}, or why it cannot be read now; undefined when it is gone. */
  async tryToRead(path: string): Promise<ReadPost | UnreadReason | undefined> {
    const unsaved = this.unsaved(path);
    if (unsaved !== undefined) {
      return { text: unsaved.getText(), post: await this.retrospectives.get(unsaved) };
    }
    const bytes = await answer(workspace.fs.readFile(this.uri(path)));
    return bytes === undefined || 'code' in bytes ? bytes : { text: new TextDecoder().decode(bytes) };
  }

  private note(path: string, problem: UnreadReason | undefined, asked: 'stat' | 'read'): void {
    const known = this.unreadable.get(path);
    problem === undefined ? this.unreadable.delete(path) : this.unreadable.set(path, { problem, asked });
    if (JSON.stringify(problem) !== JSON.stringify(known?.problem)) {
      this.onDidChangeUnread();
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

/** What a file system answers about a file, or why it does not; undefined when there is no such file. */
async function answer<T>(asked: Thenable<T>): Promise<T | UnreadReason | undefined> {
  try {
    return await beforeDeadline(Promise.resolve(asked), fileDeadline, { code: 'noAnswer' } as const);
  } catch (error) {
    const isFolder = error instanceof FileSystemError && /^File(?:Not|Is)ADirectory$/.test(error.code);
    return isFolder ? undefined : unreadReason(error);
  }
}
