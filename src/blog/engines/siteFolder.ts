import { readData, type FrontMatterData, type FrontMatterValue } from '../../retrospective/frontMatter/dataText';
import { below, type BlogFiles, type Entry } from '../files';
import { Script } from '../configs/script';

/** A folder that may be a blog's, looked into as far as is asked. What was read is remembered: it becomes the blog's markers. */
export class SiteFolder {
  readonly markers = new Set<string>();
  private constructor(
    private readonly files: BlogFiles,
    readonly root: string,
    private readonly entries: readonly Entry[],
    /** What package.json says; empty when there is none. */
    readonly packageJson: FrontMatterData,
  ) {}

  static async open(files: BlogFiles, root: string): Promise<SiteFolder> {
    const entries = await files.list(root);
    const hasPackage = entries.some(({ name, isFolder }) => name === 'package.json' && !isFolder);
    const text = hasPackage ? await files.read(below(root, 'package.json')) : undefined;
    const site = new SiteFolder(files, root, entries, (text && readData('json', text)) || Object.create(null));
    if (hasPackage) {
      site.markers.add(below(root, 'package.json'));
    }
    return site;
  }

  /** Names of the folders in it. */
  get folders(): string[] {
    return this.entries.filter(({ isFolder }) => isFolder).map(({ name }) => name);
  }

  /** The first of `names` that is a file here. */
  file(...names: readonly string[]): string | undefined {
    return names.find((name) => this.entries.some((entry) => entry.name === name && !entry.isFolder));
  }

  hasFolder(name: string): boolean {
    return this.entries.some((entry) => entry.name === name && entry.isFolder);
  }

  dependsOn(name: string): boolean {
    return ['dependencies', 'devDependencies', 'peerDependencies'].some((key) => {
      const dependencies = this.packageJson[key];
      return typeof dependencies === 'object' && dependencies !== null && name in dependencies;
    });
  }

  /** What stands in a folder below, one level. */
  list(folder: string): Promise<readonly Entry[]> {
    return this.files.list(below(this.root, folder));
  }

  /** The path of the first of `names` that stands in `folder`; one listing. */
  async fileIn(folder: string, names: readonly string[]): Promise<string | undefined> {
    const top = folder.split('/', 1)[0]!;
    if (!this.hasFolder(top)) {
      return undefined;
    }
    const entries = await this.list(folder);
    const name = names.find((name) => entries.some((entry) => entry.name === name && !entry.isFolder));
    return name && `${folder}/${name}`;
  }

  /** The text of a file below. */
  async text(path: string): Promise<string | undefined> {
    this.markers.add(below(this.root, path));
    return this.files.read(below(this.root, path));
  }

  /** What a TOML, YAML or JSON file says; empty when it is broken or not there. */
  async data(path: string | undefined): Promise<FrontMatterData> {
    const text = path === undefined ? undefined : await this.text(path);
    const format = /\.toml$/.test(path ?? '') ? 'toml' : /\.json$/.test(path ?? '') ? 'json' : 'yaml';
    return (text !== undefined && readData(format, text)) || Object.create(null);
  }

  /** The literals of a JavaScript or TypeScript file. */
  async script(path: string | undefined): Promise<Script> {
    return new Script((path !== undefined && (await this.text(path))) || '');
  }
}

/** The value at `path` within data; undefined when there is none. */
export function dataAt(data: FrontMatterData, ...path: readonly string[]): FrontMatterValue | undefined {
  let value: FrontMatterValue | undefined = data;
  for (const key of path) {
    value =
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? (value as FrontMatterData)[key]
        : undefined;
  }
  return value;
}

/** The text at `path` within data, blank counting as none. */
export function wordsAt(data: FrontMatterData, ...path: readonly string[]): string | undefined {
  const value = dataAt(data, ...path);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** The texts at `path`: a list's, or one text alone. */
export function textsAt(data: FrontMatterData, ...path: readonly string[]): string[] {
  const value = dataAt(data, ...path);
  const list = Array.isArray(value) ? (value as readonly FrontMatterValue[]) : [value];
  return list.filter((item) => typeof item === 'string' && item !== '') as string[];
}
