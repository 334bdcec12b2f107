import {
  Disposable,
  EventEmitter,
  RelativePattern,
  workspace,
  type TextDocument,
  type Uri,
  type WorkspaceFolder,
} from 'vscode';
import { blogHolding } from '../../addresses';
import type { Blog, Conventions, Neighbour, SiteAddresses } from '../../blog';
import type { Log } from '../log';
import { pathIn, postPaths } from '../folderPaths';
import { filesOf, inTime, readStart } from './folderFiles';

/** Of a post only the front matter and some text are looked at. */
const headBytes = 4_096;

interface KnownFolder extends Disposable {
  readonly blogs: Promise<readonly Blog[]>;
}

/** The blogs of the workspace's folders: found when first asked for, remembered until one of their files changes. */
export class WorkspaceBlogs implements Disposable {
  private readonly known = new Map<string, KnownFolder>();
  /** What was found last, kept while it is looked for again. */
  private readonly found = new Map<string, readonly Blog[]>();
  private readonly changed = new EventEmitter<WorkspaceFolder>();
  /** The blogs of a folder were found, or are others than before. */
  readonly onDidChange = this.changed.event;
  private readonly foldersChange = workspace.onDidChangeWorkspaceFolders(({ removed }) =>
    removed.forEach(({ uri }) => {
      this.forget(uri.toString());
      this.found.delete(uri.toString());
    }),
  );

  constructor(private readonly log: Log) {}

  /** The room that knows blogs, loaded when it is first needed. */
  load(): Promise<typeof import('../../blog')> {
    return import('../../blog');
  }

  /** The blogs of a folder, at least a plain one. */
  async of(folder: WorkspaceFolder): Promise<readonly Blog[]> {
    const key = folder.uri.toString();
    let known = this.known.get(key);
    if (known === undefined) {
      known = this.find(folder, key);
      this.known.set(key, known);
    }
    try {
      return await known.blogs;
    } catch (error) {
      this.forget(key);
      throw error;
    }
  }

  /**
   * The blog that a post belongs to, as far as it is known at this moment; undefined also where there is none. What is not
   * known is looked for, and {@link onDidChange} tells when it is. Not for every key: asks VS Code for the folder.
   */
  now({ uri }: Pick<TextDocument, 'uri'>): Blog | undefined {
    const folder = workspace.getWorkspaceFolder(uri);
    if (folder === undefined) {
      return undefined;
    }
    const blogs = this.found.get(folder.uri.toString());
    if (blogs === undefined) {
      this.look(folder);
      return undefined;
    }
    return blogHolding(blogs, pathIn(folder.uri, uri) ?? '');
  }

  /** Path of the post that the site of `blog` has at `address`; undefined when none is found. */
  async postAt(folder: WorkspaceFolder, blog: Blog, address: string): Promise<string | undefined> {
    const { postAt } = await this.load();
    return postAt(blog, address, await postPaths(folder), (path) => readStart(folder, path, headBytes));
  }

  /** Where the posts of the site of `blog` are; undefined where that cannot be known. */
  async siteAddresses(folder: WorkspaceFolder, blog: Blog): Promise<SiteAddresses | undefined> {
    const { siteAddresses } = await this.load();
    return siteAddresses(blog, await postPaths(folder), (path) => readStart(folder, path, headBytes));
  }

  private look(folder: WorkspaceFolder): void {
    this.of(folder).catch((error: unknown) => this.log.error('blogs', String(error)));
  }

  /**
   * How posts are written in the blog of `folder` that a new one belongs to.
   * @param paths paths of the folder's Markdown files, relative to it
   * @param target the folder that the person chose, if any
   */
  async conventions(folder: WorkspaceFolder, paths: readonly string[], target?: Uri): Promise<Conventions> {
    const { blogConventions, blogFor, samplePosts } = await this.load();
    const within = target && pathIn(folder.uri, target)?.replace(/\/$/, '');
    const blog = blogFor(await this.of(folder), paths, within);
    const posts = samplePosts(blog, paths);
    const texts = await Promise.all(posts.map((path) => readStart(folder, path, headBytes)));
    const neighbours = posts.flatMap((path, index): Neighbour[] => {
      const text = texts[index];
      return text === undefined ? [] : [{ path, text }];
    });
    return blogConventions(blog, neighbours);
  }

  dispose(): void {
    this.foldersChange.dispose();
    this.changed.dispose();
    [...this.known.keys()].forEach((key) => this.forget(key));
  }

  private find(folder: WorkspaceFolder, key: string): KnownFolder {
    let watcher: Disposable | undefined;
    let isForgotten = false;
    const detect = async () => {
      const { concernsBlogs, detectBlogs, markersGlob } = await this.load();
      const nothing = await detectBlogs({ list: async () => [], read: async () => undefined });
      const blogs = await inTime(detectBlogs(filesOf(folder)));
      if (blogs === undefined) {
        this.forget(key); // asked again the next time, when it may answer
        return nothing;
      }
      if (!isForgotten) {
        watcher = watch(folder, markersGlob(blogs), (path) => {
          if (concernsBlogs(path, blogs)) {
            this.forget(key);
            if (this.found.has(key)) {
              this.look(folder);
            }
          }
        });
        this.keep(folder, blogs);
      }
      return blogs;
    };
    return {
      blogs: detect(),
      dispose: () => {
        isForgotten = true;
        watcher?.dispose();
      },
    };
  }

  private keep(folder: WorkspaceFolder, blogs: readonly Blog[]): void {
    const key = folder.uri.toString();
    const before = this.found.get(key);
    this.found.set(key, blogs);
    if (JSON.stringify(before) !== JSON.stringify(blogs)) {
      this.changed.fire(folder);
    }
  }

  private forget(key: string): void {
    this.known.get(key)?.dispose();
    this.known.delete(key);
  }
}

function watch(folder: WorkspaceFolder, glob: string, changed: (path: string) => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, glob));
  const tell = (uri: Uri) => {
    const path = pathIn(folder.uri, uri);
    if (path !== undefined) {
      changed(path);
    }
  };
  return Disposable.from(watcher, watcher.onDidChange(tell), watcher.onDidCreate(tell), watcher.onDidDelete(tell));
}
