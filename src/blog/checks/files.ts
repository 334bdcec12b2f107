import { below, decoded, possibleFiles, resolveAddress, type AddressRules } from '../../addresses';
import type { PostAddress, Problem } from '../../retrospective';

/** What there is of files in the workspace folder. Paths are relative to it. */
export interface CheckedFiles {
  /** Bytes of a file; undefined when there is none at `path`. */
  sizeOf(path: string): Promise<number | undefined>;
  /** Whether the site has a post at an address that names no file: `../another-post/`. */
  hasPost(address: string): Promise<boolean>;
  /** Whether the site surely has no post at an address from its root: `/posts/another/`. */
  lacksPost(address: string): Promise<boolean>;
  /** Whether no picture has that name, wherever it may stand; false also where that is not known. */
  lacksName(name: string): Promise<boolean>;
}

/** Bytes. Readers load all of them. */
const large = 1_000_000;

/**
 * Pictures and links of a post that lead to no file, and pictures that are large. Addresses are resolved as the blog's
 * engine does; those of other sites and those that a template makes say nothing here, nor does what may be found in a way
 * that is not known.
 */
export async function fileProblems(
  addresses: readonly PostAddress[],
  rules: AddressRules,
  path: string,
  files: CheckedFiles,
): Promise<Problem[]> {
  const checked = await Promise.all(
    addresses.map((address) =>
      address.kind === 'image' ? pictureProblem(address, rules, path, files) : linkProblem(address, rules, path, files),
    ),
  );
  return checked.filter((problem) => problem !== undefined);
}

async function pictureProblem(
  { address, range, form }: PostAddress,
  rules: AddressRules,
  path: string,
  files: CheckedFiles,
): Promise<Problem | undefined> {
  const shown = decoded(address);
  const { candidates, anywhere } = resolveAddress(rules, path, form === 'embed' ? `[[${shown}]]` : address);
  if (candidates.length === 0) {
    return undefined;
  }
  for (const file of candidates) {
    const bytes = await files.sizeOf(file);
    if (bytes !== undefined) {
      return bytes > large ? { code: 'largeImage', facts: { address: shown, bytes }, range } : undefined;
    }
  }
  const isMissing =
    anywhere !== undefined
      ? await files.lacksName(anywhere)
      : form !== 'tag' || (isKnownToTag(address, rules, path) && !(await isAsset(address, rules, files)));
  return isMissing ? { code: 'missingImage', facts: { address: shown }, range } : undefined;
}

/**
 * Whether it is known where the picture of a tag lies: from the site's root, in a page bundle of Hugo, in Hexo's asset
 * folder. Includes of Jekyll's themes may put a folder of theirs before it.
 */
function isKnownToTag(address: string, { engine, facts }: AddressRules, path: string): boolean {
  return (
    address.startsWith('/') ||
    (engine === 'hugo' && /(?:^|\/)index\.\w+$/.test(path)) ||
    (engine === 'hexo' && facts.hasAssetFolders)
  );
}

/** Hugo's figure looks into `assets` too. */
async function isAsset(address: string, { engine, root }: AddressRules, files: CheckedFiles): Promise<boolean> {
  const file = below(below(root, 'assets'), decoded(address).replace(/^\/+|[?#].*$/g, ''));
  return engine === 'hugo' && (await files.sizeOf(file)) !== undefined;
}

async function linkProblem(
  { address, range }: PostAddress,
  rules: AddressRules,
  path: string,
  files: CheckedFiles,
): Promise<Problem | undefined> {
  const { candidates } = /[{}<>[\]|]|%7B/i.test(address) ? { candidates: [] } : resolveAddress(rules, path, address);
  if (candidates.length === 0) {
    return undefined;
  }
  for (const file of candidates.flatMap(possibleFiles)) {
    if ((await files.sizeOf(file)) !== undefined) {
      return undefined;
    }
  }
  const isMissing = address.startsWith('/') ? await files.lacksPost(address) : !(await files.hasPost(address));
  return isMissing ? { code: 'brokenLink', facts: { address: decoded(address) }, range } : undefined;
}
