/**
 * What of a blog decides where addresses in its posts lead. A `Blog` is one; the preview's page gets only this, as data.
 * Paths are relative to the workspace folder.
 */
export interface AddressRules {
  /** Id of the engine. */
  readonly engine: string;
  /** The blog's folder: '' or `website`. */
  readonly root: string;
  readonly facts: {
    /** What an address of the site begins with: '' or `/blog`. */
    readonly basePath: string;
    /** `https://example.org`; undefined when unknown. */
    readonly siteUrl?: string;
    /** Folders whose files are published at the root of the site, in the order in which they are looked into. */
    readonly staticRoots: readonly string[];
    readonly postsFolders: readonly string[];
    /** Hexo: pictures of `a.md` stand in `a/`. */
    readonly hasAssetFolders: boolean;
  };
}

/** The rules where no blog is known: addresses are paths from the post, or from the workspace folder. */
export const plainRules: AddressRules = {
  engine: 'plain',
  root: '',
  facts: { basePath: '', staticRoots: [''], postsFolders: [], hasAssetFolders: false },
};

/** Only what {@link AddressRules} name, so that no more of a blog is sent anywhere. */
export function rulesOf({ engine, root, facts }: AddressRules): AddressRules {
  const { basePath, siteUrl, staticRoots, postsFolders, hasAssetFolders } = facts;
  return {
    engine,
    root,
    facts: { basePath, staticRoots, postsFolders, hasAssetFolders, ...(siteUrl !== undefined && { siteUrl }) },
  };
}

/**
 * The blog of several that the post at `path` belongs to: of those that hold it the one deepest down, of equals the
 * first. Undefined when it lies in none.
 */
export function blogHolding<B extends Pick<AddressRules, 'root'>>(blogs: readonly B[], path: string): B | undefined {
  const holding = blogs.filter(({ root }) => root === '' || path.startsWith(`${root}/`));
  return holding.reduce<B | undefined>(
    (best, next) => (best === undefined || next.root.length > best.root.length ? next : best),
    undefined,
  );
}
