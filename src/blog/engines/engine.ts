import type { BlogFacts, EngineId } from '../blog';
import type { SiteFolder } from './siteFolder';

/** How a post links to another post of its blog. */
export type LinkForm =
  /** A relative path to the file: `../2020/a.md`. */
  | 'file'
  /** The address on the site: `/2020/12/31/a/`. */
  | 'address'
  /** Jekyll: `{% post_url 2020-12-31-a %}`. */
  | 'post_url'
  /** Hugo: `{{< relref "posts/a.md" >}}`. */
  | 'relref'
  /** Hexo: `{% post_link a %}`. */
  | 'post_link'
  /** Zola: `@/blog/a.md`. */
  | '@/'
  /** Pelican: `{filename}/a.md`. */
  | '{filename}'
  /** Obsidian: `[[a]]`, here only its inside. */
  | 'wikilink';

/**
 * A blog engine as data: how it is told from the others and what it does where nobody says otherwise. Another engine is
 * another entry, and a `facts` function if it has a configuration worth reading.
 */
export interface Engine {
  readonly id: EngineId;
  /** Files of which one, standing in the blog's folder, tells this engine; the first found is the configuration. */
  readonly configs: readonly string[];
  /** The folder that `configs` are in, if it is not the blog's own. */
  readonly configFolder?: string;
  /** Packages of which one, in package.json, tells this engine. */
  readonly dependencies?: readonly string[];
  /** Where one of `configs` is not enough, because another engine has it too, or there is none: whether it is this one. */
  readonly recognise?: (site: SiteFolder, config: string | undefined) => Promise<boolean>;

  /** Relative to the blog's folder, most usual first. */
  readonly postsFolders: readonly string[];
  readonly staticRoots: readonly string[];
  readonly permalink?: string;
  readonly lineBreaks?: boolean;
  /** What the configuration says differently. Folders relative to the blog's folder. */
  readonly facts?: (site: SiteFolder, config: string | undefined) => Promise<Partial<BlogFacts>>;

  /** Name of a post, as in `naming.ts`, where there are no others to learn from. */
  readonly naming: string;
  /** Whether posts must be named so (Jekyll skips the others). */
  readonly isNamingFixed?: boolean;
  /** Front matter of a post as the engine's starter has it; read as a neighbour's is. A zone of `hhmm` is the person's. */
  readonly header: string;
  /** What a starter of the engine does otherwise. */
  readonly starters?: Readonly<Record<NonNullable<BlogFacts['starter']>, Pick<Engine, 'naming' | 'header'>>>;
  /** Keys of that front matter without which there is no page or a broken build. */
  readonly required?: readonly string[];
  /** Whether a new post says `draft: true` though its neighbours (which are published) say nothing of it. */
  readonly isDraftSaid?: boolean;
  readonly links: LinkForm;
}

/** The path part of a site's address without its last `/`: `https://x.org/blog/` → `/blog`, '/' → ''. */
export function basePathOf(address: string | undefined): string {
  const absolute = /^(?:[a-z][a-z\d+.-]*:)?\/\/[^/]*(\/[^?#]*)?/i.exec(address ?? '');
  const path = absolute === null ? (address ?? '') : (absolute[1] ?? '');
  const trimmed = path.replace(/^\/+/, '').replace(/\/+$/, '');
  return trimmed === '' || /:/.test(trimmed) ? '' : `/${trimmed}`;
}

/** `https://x.org` of an address; as a property to spread, absent when it is none. */
export function siteUrlOf(address: string | undefined): { siteUrl: string } | undefined {
  const origin = /^https?:\/\/[^/\s]+/i.exec(address ?? '')?.[0];
  return origin === undefined ? undefined : { siteUrl: origin };
}

/** `{ key: value }` for spreading, nothing where the value is undefined. */
export function known<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);
}

/** A configured folder without `./` and `/` around it; '.' is ''. Undefined when it leads out of the blog's folder. */
export function folderOf(path: string | undefined): string | undefined {
  if (path === undefined || /\\|^[a-z]:|(?:^|\/)\.\.(?:\/|$)/i.test(path)) {
    return undefined;
  }
  return path
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.')
    .join('/');
}
