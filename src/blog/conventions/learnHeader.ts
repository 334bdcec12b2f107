import type { Header, HeaderItem } from './header';
import { mostUsed } from './naming';
import { entryOf, formsOf, isUnique, roleOf, type Forms, type PlanEntry } from './plan';

/** A neighbour's front matter. */
export interface LearntHeader {
  readonly header: Header;
  /** Whether the post is of the kind that is to be written. */
  readonly isLike: boolean;
}

/** In so many of the posts a key must be to be in the next one: a fact of a post, and what is the same everywhere. */
const shareOfFacts = 0.5;
const shareOfConstants = 0.8;
/** Of the posts that have a key, so many must say the same for it to be the same everywhere. */
const shareOfValue = 0.6;

/** The forms that most of the values have; of equals the first. */
export function learnForms(headers: readonly Header[]): Forms {
  const found = headers.flatMap(({ items }) => items.map(formsOf));
  const most = <K extends keyof Forms>(key: K): Pick<Forms, K> => {
    const values = found.map((forms) => forms[key]).filter((value) => value !== undefined);
    const common = mostUsed(values.map((value) => JSON.stringify(value)));
    return common === undefined ? ({} as Pick<Forms, K>) : ({ [key]: JSON.parse(common) } as Pick<Forms, K>);
  };
  return { ...most('title'), ...most('date'), ...most('tags') };
}

/**
 * The keys that the next post has because its neighbours have them, in the order of the first: facts that most of them
 * state, and what nearly all say alike. All of one format; the first are the most like the next one.
 */
export function learnEntries(learnt: readonly LearntHeader[], forms: Forms): PlanEntry[] {
  const byKey = new Map<string, { item: HeaderItem; isLike: boolean }[]>();
  for (const { header, isLike } of learnt) {
    const seen = new Set<string>();
    for (const item of header.items) {
      const id = `${item.table ?? ''}\n${item.key}`;
      if (!seen.has(id)) {
        seen.add(id);
        byKey.set(id, [...(byKey.get(id) ?? []), { item, isLike }]);
      }
    }
  }
  const entries: PlanEntry[] = [];
  for (const uses of byKey.values()) {
    const share = uses.length / learnt.length;
    const { key } = uses[0]!.item;
    const role = roleOf(key);
    if (role === 'own' ? share >= shareOfConstants && !isUnique(key) : share >= shareOfFacts) {
      const like = uses.filter(({ isLike }) => isLike);
      const item =
        role === 'own' || role === 'category'
          ? commonItem(
              (role === 'category' && like.length > 0 ? like : uses).map((use) => use.item),
              role,
              learnt.length,
            )
          : uses[0]!.item;
      if (item !== undefined) {
        entries.push({ ...entryOf(item, forms), above: [], comment: '' });
      }
    }
  }
  // A table of TOML holds all keys behind its heading.
  return [...entries.filter(({ table }) => table === undefined), ...entries.filter(({ table }) => table !== undefined)];
}

/** The use of a key that stands for all; undefined when they differ too much, or one post alone cannot tell. */
function commonItem(items: readonly HeaderItem[], role: 'own' | 'category', posts: number): HeaderItem | undefined {
  const textOf = (item: HeaderItem) => [item.value, ...item.rest].join('\n');
  const common = mostUsed(items.map(textOf));
  const same = items.filter((item) => textOf(item) === common);
  if (role === 'category') {
    return same[0];
  }
  if (same.length < items.length * shareOfValue) {
    return undefined;
  }
  const isOption =
    /^(?:true|false|\d+)$/.test(same[0]!.value) ||
    /^(?:layout|type|author|authors|lang|math|toc|template)$/i.test(same[0]!.key);
  return same.length > 1 || (posts === 1 && isOption) ? same[0] : undefined;
}
