import {
  EventEmitter,
  FileSystemError,
  RelativePattern,
  Uri,
  workspace,
  type TextDocument,
  type WorkspaceFolder,
} from 'vscode';
import { plainRules, rulesOf, type AddressRules } from '../../addresses';
import type { Blog, CheckedFiles } from '../../blog';
import { beforeDeadline } from '../deadline';
import type { WorkspaceBlogs } from '../blog/workspaceBlogs';
import { Disposables } from '../disposables';
import { findPaths, pathIn } from '../folderPaths';

/** What posts show and link to; other files are asked for each time. */
const watched = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp|mdx?|markdown)$/i;
const watchedGlob = '**/*.{png,jpg,jpeg,gif,webp,svg,avif,bmp,md,mdx,markdown,PNG,JPG,JPEG,GIF,WEBP}';
const picturesGlob = '**/*.{png,jpg,jpeg,gif,webp,svg,avif,bmp,PNG,JPG,JPEG,GIF,WEBP,SVG,AVIF,BMP}';
const mostPictures = 20_000;
/** What may be a folder with pictures, by its path: one of an engine's build too, which others have as their root. */
const mayHavePictures = /^(?!(?:.*\/)?(?:node_modules|\.git)(?:\/|$)).*(?<!\.\w{1,8})$/s;
/** Folders that blogs publish as their root, looked into where no engine is known. */
const publishedFolders = ['static', 'public', 'source', 'src'];
/** Milliseconds: a file system may never answer. Then nothing is said of its files. */
const deadline = 2_000;
/** Bytes of a file of which nothing is known but that it may be there. */
const unknownSize = 0;

/** Where a post stands among the files of its workspace folder. */
export interface PostPlace {
  readonly folder: WorkspaceFolder;
  /** Relative to the folder. */
  readonly path: string;
  readonly rules: AddressRules;
  readonly files: CheckedFiles;
}

/** Which files there are, remembered until they change. */
export class PostFiles extends Disposables {
  private readonly changed = this.register(new EventEmitter<void>());
  /** What was said of some file is no longer true. */
  readonly onDidChange = this.changed.event;
  private readonly known = new Map<string, Map<string, Promise<unknown>>>();

  constructor(private readonly blogs: WorkspaceBlogs) {
    super();
  }

  /** Undefined where a post has no file in a folder of the workspace. */
  placeOf(document: TextDocument, blog: Blog | undefined): PostPlace | undefined {
    const folder = workspace.getWorkspaceFolder(document.uri);
    const path = folder && pathIn(folder.uri, document.uri);
    if (folder === undefined || path === undefined) {
      return undefined;
    }
    const rules = rulesOf(blog ?? plainRules);
    const known = this.knownOf(folder);
    return {
      folder,
      path,
      rules:
        rules.engine === 'plain'
          ? { ...rules, facts: { ...rules.facts, staticRoots: [...publishedFolders, ...rules.facts.staticRoots] } }
          : rules,
      files: {
        sizeOf: (file) => {
          const ask = () => beforeDeadline(sizeOf(Uri.joinPath(folder.uri, file)), deadline, unknownSize);
          return watched.test(file) ? once(known, file, ask) : ask();
        },
        hasPost: (address) =>
          once(known, `${path} ${address}`, async () =>
            blog === undefined ? false : (await this.blogs.postAt(folder, blog, address)) !== undefined,
          ),
        lacksPost: async (address) => {
          if (blog === undefined) {
            return false;
          }
          const site = await once(known, `site ${blog.root}`, () => this.blogs.siteAddresses(folder, blog));
          const { lacksPost } = await this.blogs.load();
          return site !== undefined && lacksPost(site, blog, address);
        },
        lacksName: async (name) => {
          const names = await once(known, 'names of pictures', () => namesOfPictures(folder));
          return names !== undefined && watched.test(name) && !names.has(comparableName(name));
        },
      },
    };
  }

  private knownOf(folder: WorkspaceFolder): Map<string, Promise<unknown>> {
    const key = folder.uri.toString();
    let known = this.known.get(key);
    if (known === undefined) {
      const made = new Map<string, Promise<unknown>>();
      known = made;
      this.known.set(key, known);
      const watcher = this.register(workspace.createFileSystemWatcher(new RelativePattern(folder, watchedGlob)));
      const forget = () => {
        // Many files may come at once; those after the first find nothing to forget.
        if (made.size > 0) {
          made.clear();
          this.changed.fire();
        }
      };
      this.register(watcher.onDidCreate(forget));
      this.register(watcher.onDidDelete(forget));
      // A folder that comes or goes is told by its own name alone.
      const folders = this.register(
        workspace.createFileSystemWatcher(new RelativePattern(folder, '**'), false, true, false),
      );
      const forgetFolder = (uri: Uri) => {
        const path = pathIn(folder.uri, uri);
        if (path !== undefined && mayHavePictures.test(path)) {
          forget();
        }
      };
      this.register(folders.onDidCreate(forgetFolder));
      this.register(folders.onDidDelete(forgetFolder));
      this.register(
        watcher.onDidChange((uri) => {
          const path = pathIn(folder.uri, uri);
          if (path !== undefined && made.delete(path)) {
            this.changed.fire();
          }
        }),
      );
    }
    return known;
  }
}

/** What `ask` answers, asked once for a key. */
function once<T>(known: Map<string, Promise<unknown>>, key: string, ask: () => Promise<T>): Promise<T> {
  const answer = (known.get(key) as Promise<T> | undefined) ?? ask();
  known.set(key, answer);
  answer.catch(() => known.delete(key)); // asked again the next time; whoever waits for this one is told
  return answer;
}

/** The names of all pictures of a folder; undefined where they are too many, or nobody can look for them. */
async function namesOfPictures(folder: WorkspaceFolder): Promise<ReadonlySet<string> | undefined> {
  const paths = await findPaths(folder, picturesGlob, '**/node_modules/**', { deadline, most: mostPictures });
  return paths === undefined || paths.length === 0 || paths.length >= mostPictures
    ? undefined
    : new Set(paths.map((path) => comparableName(path.slice(path.lastIndexOf('/') + 1))));
}

/** Vaults find files whatever the case of their names. */
const comparableName = (name: string) => name.normalize('NFC').toLowerCase();

async function sizeOf(uri: Uri): Promise<number | undefined> {
  try {
    return (await workspace.fs.stat(uri)).size;
  } catch (error) {
    // Whoever may not look into a folder does not know that a file is missing.
    return error instanceof FileSystemError && error.code === 'FileNotFound' ? undefined : unknownSize;
  }
}
