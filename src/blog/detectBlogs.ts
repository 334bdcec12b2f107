import type { Blog, BlogFacts } from './blog';
import type { Engine } from './engines/engine';
import { SiteFolder } from './engines/siteFolder';
import { engineOf, engines } from './engines/table';
import { below, isWithin, lastSegment, parentOf, type BlogFiles, type Entry } from './files';

/** So many files are read and folders listed for one workspace folder, whatever is in it; a starter needs about ten. */
const lookLimit = 40;
/** So many folders below are looked into. */
const folderLimit = 14;

const noSite =
  /^(?:\..*|_.*|node_modules|bower_components|themes|public|static|assets|dist|build|out|vendor|target|coverage|archetypes|scaffolds)$/i;
/** Where a repository of more than a blog keeps it. */
const usualFolder = /^(?:website|site|docs|blog|www|web|homepage|pages)$/i;

interface Found {
  readonly blog: Blog;
  /** Found by package.json alone: the configuration may stand elsewhere. */
  readonly isWeak: boolean;
}

/**
 * The blogs of a workspace folder: its own first, then those one level down. Never empty: where no engine is found, a
 * `plain` one. Nothing is run; configurations that are broken or huge say nothing, and never throw. At most
 * {@link lookLimit} looks at the file system.
 */
export async function detectBlogs(files: BlogFiles): Promise<readonly Blog[]> {
  const limited = limitedFiles(files);
  const top = await SiteFolder.open(limited, '');
  const found: Found[] = [];
  const own = await detectIn(top);
  found.push(...own);
  const folders = top.folders
    .filter((name) => !noSite.test(name))
    // The posts of the blog above are no blog of their own; where package.json alone tells it, it may be kept below.
    .filter((name) =>
      own.every(
        ({ blog, isWeak }) => isWeak || !blog.facts.postsFolders.some((folder) => folder.startsWith(`${name}/`)),
      ),
    )
    .sort((a, b) => Number(usualFolder.test(b)) - Number(usualFolder.test(a)) || (a < b ? -1 : 1))
    .slice(0, folderLimit);
  for (const name of folders) {
    found.push(...(await detectIn(await SiteFolder.open(limited, name))));
  }
  const blogs = found
    .filter(({ blog, isWeak }) => !isWeak || !found.some((other) => other.blog.engine === blog.engine && !other.isWeak))
    .map(({ blog }) => blog);
  return blogs.length > 0 ? blogs : [blogOf(engineOf('plain'), '', {}, [])];
}

async function detectIn(site: SiteFolder): Promise<Found[]> {
  for (const engine of engines) {
    const config = await configOf(engine, site);
    const isDependency = engine.dependencies?.some((name) => site.dependsOn(name)) === true;
    const isIt =
      engine.recognise === undefined ? config !== undefined || isDependency : await engine.recognise(site, config);
    if (isIt) {
      const facts = (await engine.facts?.(site, config)) ?? {};
      const markers = config === undefined ? [] : [below(site.root, config)];
      const blog = blogOf(engine, site.root, facts, [...new Set([...markers, ...site.markers])]);
      return [{ blog, isWeak: config === undefined && isDependency }];
    }
  }
  return [];
}

async function configOf(engine: Engine, site: SiteFolder): Promise<string | undefined> {
  return engine.configFolder === undefined
    ? site.file(...engine.configs)
    : site.fileIn(engine.configFolder, engine.configs);
}

/** A blog with what the configuration says, and the engine's defaults for the rest; folders as the workspace sees them. */
function blogOf(engine: Engine, root: string, facts: Partial<BlogFacts>, markers: readonly string[]): Blog {
  const inRoot = (folders: readonly string[]) => [...new Set(folders.map((folder) => below(root, folder)))];
  const permalink = facts.permalink ?? engine.permalink;
  return {
    engine: engine.id,
    root,
    facts: {
      basePath: '',
      lineBreaks: engine.lineBreaks ?? false,
      hasAssetFolders: false,
      requiredKeys: [],
      refusedKeys: [],
      archetypes: [],
      ...facts,
      ...(permalink !== undefined && { permalink }),
      postsFolders: inRoot(facts.postsFolders ?? engine.postsFolders),
      staticRoots: inRoot(facts.staticRoots ?? engine.staticRoots),
    },
    markers,
  };
}

/** `files`, each folder and file looked at once, and none once the limit is reached. */
function limitedFiles(files: BlogFiles): BlogFiles {
  const lists = new Map<string, Promise<readonly Entry[]>>();
  const texts = new Map<string, Promise<string | undefined>>();
  let looks = 0;
  const once = <T>(known: Map<string, Promise<T>>, path: string, look: () => Promise<T>, nothing: T): Promise<T> => {
    let answer = known.get(path);
    if (answer === undefined) {
      answer = ++looks > lookLimit ? Promise.resolve(nothing) : look();
      known.set(path, answer);
    }
    return answer;
  };
  return {
    list: (folder) => once<readonly Entry[]>(lists, folder, () => files.list(folder), []),
    read: (path) => once(texts, path, () => files.read(path), undefined),
  };
}

/** Names of files whose coming or going may make a folder a blog, or another one. */
const markerNames = new Set(['package.json', 'Gemfile', 'app.json', ...engines.flatMap(({ configs }) => configs)]);

/** Whether a change of the file at `path` (relative to the workspace folder) may change what {@link detectBlogs} found. */
export function concernsBlogs(path: string, blogs: readonly Blog[]): boolean {
  const isMarker = markerNames.has(lastSegment(path)) && path.split('/').length <= 4;
  return (
    !/(?:^|\/)node_modules\//.test(path) &&
    (isMarker ||
      blogs.some(({ markers }) => markers.some((marker) => isWithin(marker, path))) ||
      /(?:^|\/)(?:archetypes|scaffolds)$/.test(parentOf(path)))
  );
}

/** A glob (VS Code's) of all files that {@link concernsBlogs} may be true of, and few others. */
export function markersGlob(blogs: readonly Blog[]): string {
  const known = blogs.flatMap(({ markers }) => markers);
  const names = [...markerNames, ...known.map(lastSegment), 'archetypes/*.md', 'scaffolds/*.md'];
  // Of a folder that is deleted VS Code tells only the folder itself.
  const patterns = new Set([...known.flatMap(foldersOf), ...names.map((name) => `**/${name}`)]);
  // A name with a glob's own characters stands for no marker of ours. VS Code knows no braces within braces.
  return `{${[...patterns].filter((pattern) => !/[?{}[\],]/.test(pattern)).join(',')}}`;
}

/** Every folder that a file lies in, the workspace folder left out. */
function foldersOf(path: string): string[] {
  const parent = parentOf(path);
  return parent === '' ? [] : [...foldersOf(parent), parent];
}
