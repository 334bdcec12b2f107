import * as vscode from 'vscode';

export type FileOperation =
  'stat' | 'readDirectory' | 'readFile' | 'writeFile' | 'createDirectory' | 'delete' | 'rename';

/** Files and folders in memory: a virtual file system without a search and without events. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  /** Called before each operation: what it throws is the operation's end, what it waits for holds it up. */
  before: (operation: FileOperation, uri: vscode.Uri) => void | Promise<void> = () => undefined;
  private readonly files = new Map<string, { readonly bytes: Uint8Array; readonly mtime: number }>();
  private readonly folders = new Set<string>(['/']);
  private clock = 1;

  /** Puts a file there, as if it had always been. */
  put(path: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    this.files.set(path, { bytes, mtime: this.clock++ });
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      this.folders.add(path.slice(0, end));
    }
  }

  /** Whether a file is there. */
  has(path: string): boolean {
    return this.files.has(path);
  }

  remove(path: string): void {
    this.files.delete(path);
  }

  clear(): void {
    this.files.clear();
    this.folders.clear();
    this.folders.add('/');
  }

  /** What every file says, by its path. */
  texts(): Record<string, string> {
    const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    return Object.fromEntries([...this.files].map(([path, { bytes }]) => [path, decode(bytes)]));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    await this.before('stat', uri);
    const file = this.files.get(uri.path);
    if (file !== undefined) {
      return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    }
    this.needFolder(uri);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    await this.before('readDirectory', uri);
    this.needFolder(uri);
    const root = uri.path.replace(/\/?$/, '/');
    const namesIn = (paths: Iterable<string>) =>
      [...paths].filter((path) => path.startsWith(root) && path !== root).map((path) => path.slice(root.length));
    return [
      ...namesIn(this.folders).map((name) => [name, vscode.FileType.Directory] as const),
      ...namesIn(this.files.keys()).map((name) => [name, vscode.FileType.File] as const),
    ].flatMap(([name, type]): [string, vscode.FileType][] => (name.includes('/') ? [] : [[name, type]]));
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    await this.before('readFile', uri);
    const file = this.files.get(uri.path);
    if (file === undefined) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
    return file.bytes;
  }

  async createDirectory(uri: vscode.Uri): Promise<void> {
    await this.before('createDirectory', uri);
    this.folders.add(uri.path);
  }

  async writeFile(
    uri: vscode.Uri,
    content: Uint8Array,
    { create, overwrite }: { create: boolean; overwrite: boolean },
  ): Promise<void> {
    await this.before('writeFile', uri);
    this.needFolder(vscode.Uri.joinPath(uri, '..'));
    const isThere = this.files.has(uri.path);
    if (isThere ? !overwrite : !create) {
      throw isThere ? vscode.FileSystemError.FileExists(uri) : vscode.FileSystemError.FileNotFound(uri);
    }
    this.put(uri.path, content);
  }

  async delete(uri: vscode.Uri): Promise<void> {
    await this.before('delete', uri);
    if (!this.files.delete(uri.path) && !this.folders.delete(uri.path)) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
  }

  async rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { overwrite: boolean }): Promise<void> {
    await this.before('rename', from);
    const file = this.files.get(from.path);
    if (file === undefined) {
      throw vscode.FileSystemError.FileNotFound(from);
    }
    if (this.files.has(to.path) && !overwrite) {
      throw vscode.FileSystemError.FileExists(to);
    }
    this.files.delete(from.path);
    this.files.set(to.path, file);
  }

  private needFolder(uri: vscode.Uri): void {
    if (!this.folders.has(uri.path.replace(/(?<=.)\/$/, ''))) {
      throw vscode.FileSystemError.FileNotFound(uri);
    }
  }
}
