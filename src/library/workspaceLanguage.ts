import type { PostLanguage } from '../retrospective';

/** What deciding on a language needs from outside. */
export interface PostReader {
  /** Paths of Markdown files, `/` between segments. */
  readonly paths: readonly string[];
  /** Text of one of {@link paths}; rejects when it cannot be read. */
  read(path: string): Promise<string>;
  /** Language of a text; undefined when it says too little. */
  languageOf(text: string): PostLanguage | undefined;
}

/** Files that accompany a repository or a section and are no posts; an index further down is a post in its own folder. */
const noPost =
  /(?:^|\/)(?:readme|changelog|contributing|code_of_conduct|license|security|support|todo|_index|about)(?:[._-][\w-]+)?\.(?:md|mdx|markdown)$|^(?:[^/]+\/)?index\.(?:md|mdx|markdown)$/i;

/** So many posts are enough to tell, and so much of each (UTF-16 units). */
const sampleSize = 24;
const headLength = 4_000;

/**
 * The language that most of a workspace's posts are written in, from a sample spread over all of them.
 * Undefined when there are no posts, or as many in one as in the other. Files that cannot be read are passed over.
 */
export async function workspaceLanguage({ paths, read, languageOf }: PostReader): Promise<PostLanguage | undefined> {
  const posts = paths.filter((path) => !noPost.test(path)).sort();
  const step = Math.max(1, posts.length / sampleSize);
  const sample = Array.from(
    { length: Math.min(posts.length, sampleSize) },
    (_, index) => posts[Math.floor(index * step)]!,
  );
  const texts = await Promise.allSettled(sample.map((path) => read(path)));
  let balance = 0;
  for (const text of texts) {
    const language = text.status === 'fulfilled' ? languageOf(text.value.slice(0, headLength)) : undefined;
    balance += language === 'ko' ? 1 : language === 'en' ? -1 : 0;
  }
  return balance > 0 ? 'ko' : balance < 0 ? 'en' : undefined;
}
