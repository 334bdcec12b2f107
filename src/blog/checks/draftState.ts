import type { FrontMatter } from '../../retrospective';

/** The key that keeps a post from being published, and what it is to say instead. */
export interface DraftState {
  readonly key: string;
  readonly ready: boolean | string;
}

/** How front matter says that a post is a draft; undefined when it does not (engines' keys: Hugo, Astro and others `draft`, Jekyll and Hexo `published`, Obsidian Publish `publish`). */
export function draftState(data: FrontMatter['data']): DraftState | undefined {
  for (const key of ['draft', 'Draft', 'isDraft']) {
    if (data[key] === true) {
      return { key, ready: false };
    }
  }
  for (const key of ['published', 'publish']) {
    if (data[key] === false) {
      return { key, ready: true };
    }
  }
  const key = ['status', 'Status'].find((name) => data[name] === 'draft');
  return key === undefined ? undefined : { key, ready: 'published' };
}
