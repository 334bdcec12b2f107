/** The blog engines that are known, in the order in which they are looked for; `plain`: Markdown without an engine. */
export type EngineId =
  | 'astro'
  | 'docusaurus'
  | 'vitepress'
  | 'gatsby'
  | 'quartz'
  | 'nuxt-content'
  | 'eleventy'
  | 'hexo'
  | 'next-contentlayer'
  | 'zola'
  | 'hugo'
  | 'pelican'
  | 'jekyll'
  | 'obsidian'
  | 'plain';

/** A file from which the engine itself makes new posts: Hugo's archetype, Hexo's scaffold. */
export interface Archetype {
  readonly path: string;
  readonly text: string;
}

/** What a blog's configuration says, and where it says nothing, what its engine does. Paths as in `BlogFiles`. */
export interface BlogFacts {
  /** Folders in which posts may be, most likely first; whether each exists is not said. */
  readonly postsFolders: readonly string[];
  /** Folders whose files are published at the root of the site, in the order in which they are looked into. */
  readonly staticRoots: readonly string[];
  /** What an address of the site begins with: '' or `/blog`. */
  readonly basePath: string;
  /** `https://example.org`, without the base path; undefined when the configuration has none. */
  readonly siteUrl?: string;
  /** The engine's own pattern of a post's address (`/:year/:title/`); undefined when its address follows its path. */
  readonly permalink?: string;
  /** Whether a line break within a paragraph is shown as one. */
  readonly lineBreaks: boolean;
  /** The site's language tag as configured. */
  readonly language?: string;
  /** The site's time zone as configured, an IANA name. */
  readonly zone?: string;
  /** Hexo: pictures of `a.md` stand in `a/`. */
  readonly hasAssetFolders: boolean;
  /** Hexo's `new_post_name`; undefined elsewhere, or where it is the usual one. */
  readonly newPostName?: string;
  /** Keys without which the project's own schema refuses a post, in its order. */
  readonly requiredKeys: readonly RequiredKey[];
  /** Keys that the configuration lets no post have: Zola's `tags` where they are not declared. */
  readonly refusedKeys: readonly string[];
  readonly archetypes: readonly Archetype[];
  /** A starter whose rules differ from its engine's. */
  readonly starter?: 'gatsby-bee';
}

export interface RequiredKey {
  readonly key: string;
  readonly type: 'text' | 'date' | 'boolean' | 'list' | 'other';
}

/** A blog found in a workspace folder. */
export interface Blog {
  readonly engine: EngineId;
  /** Its folder, relative to the workspace folder: '' or `website`. */
  readonly root: string;
  readonly facts: BlogFacts;
  /** Paths of the files that this was read from: when one changes, look again. */
  readonly markers: readonly string[];
}
