import { resolveAddress, type AddressRules } from '../../addresses';
import type { PostAddress, Problem } from '../../retrospective';

/** What there is of files in the workspace folder. Paths are relative to it. */
export interface CheckedFiles {
  /** Bytes of a file; undefined when there is none at `path`. */
  sizeOf(path: string): Promise<number | undefined>;
  /** Whether the site has a post at an address that names no file: `../another-post/`. */
  hasPost(address: string): Promise<boolean>;
}

/** Bytes. Readers load all of them. */
const large = 1_000_000;

/**
 * Pictures and links of a post that lead to no file, and pictures that are large. Addresses are resolved as the blog's
 * engine does; those of other sites, those that a template makes and links from the site's root say nothing here.
 */
export async function fileProblems(
  addresses: readonly PostAddress[],
  rules: AddressRules,
  path: string,
  files: CheckedFiles,
): Promise<Problem[]> {
  const found = await Promise.all(
    addresses.map(async ({ kind, address, range }): Promise<Problem | undefined> => {
      if (kind === 'link' && (address.startsWith('/') || /[{}<>[\]|]|%7B/i.test(address))) {
        return undefined;
      }
      const shown = decoded(address);
      const { candidates, anywhere } = resolveAddress(rules, path, address);
      if (candidates.length === 0) {
        return undefined;
      }
      for (const file of kind === 'image' ? candidates : candidates.flatMap(filesOf)) {
        const bytes = await files.sizeOf(file);
        if (bytes !== undefined) {
          return kind === 'image' && bytes > large
            ? { code: 'largeImage', facts: { address: shown, bytes }, range }
            : undefined;
        }
      }
      if (kind === 'image') {
        return anywhere === undefined ? { code: 'missingImage', facts: { address: shown }, range } : undefined;
      }
      return (await files.hasPost(address)) ? undefined : { code: 'brokenLink', facts: { address: shown }, range };
    }),
  );
  return found.filter((problem) => problem !== undefined);
}

/** The files that a path of a link may mean: itself, a page without its ending, or its folder. */
function filesOf(path: string): string[] {
  return [path, ...['.md', '.mdx', '.markdown', '/index.md', '/index.mdx', '/_index.md'].map((end) => path + end)];
}

/** An address as people read it. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a mere percent sign in a file's name
  }
}
